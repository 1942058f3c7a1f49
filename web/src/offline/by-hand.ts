import type { QueuedReport } from '../device/queued-report.js';

/** Another person of the office sends it in their own name, with the same key. */
export const takeOver = (reports: QueuedReport[], key: string, sender: string): QueuedReport[] =>
  reports.map((report) => (report.key === key ? { ...report, sender } : report));

/** The same once more, after what it was refused for has been put right. */
export const sendAgain = (reports: QueuedReport[], key: string, sender: string): QueuedReport[] =>
  reports.map((report) =>
    report.key === key && report.state === 'refused'
      ? { ...report, state: 'waiting', refusal: null, tried: false, sender }
      : report,
  );

/** Only a person does this, and only to what was refused: nothing is ever dropped by itself. */
export const discard = (reports: QueuedReport[], key: string): QueuedReport[] =>
  reports.filter((report) => report.key !== key || report.state !== 'refused');
