import type { QueuedReport, ServerRefusal } from '../device/queued-report.js';

/** What became of sending a report once. */
export type Outcome =
  /** The server has it, as this revision. */
  | { is: 'sent'; revision: number; at: string }
  /** The server will never take it as it is. */
  | { is: 'refused'; refusal: ServerRefusal }
  /** It was turned away before it was looked at: no session, too many calls. */
  | { is: 'turned_away' }
  /** Nobody knows: the answer was lost, or the server failed in the midst of it. */
  | { is: 'unknown' };

/** The next report that this person's session may send: in the order of writing, never past one it follows. */
export function nextToSend(reports: QueuedReport[], person: string): QueuedReport | undefined {
  return reports.find(
    ({ state, sender, follows }) => state === 'waiting' && sender === person && follows === null,
  );
}

/** It leaves the device: from now on it is frozen, whatever happens to the answer. */
export const leaving = (reports: QueuedReport[], key: string): QueuedReport[] =>
  reports.map((report) => (report.key === key ? { ...report, tried: true } : report));

/**
 * The reports after one was sent. `triedBefore`: whether it had left the device earlier, so that being
 * turned away now says nothing of then.
 */
export function applyOutcome(
  reports: QueuedReport[],
  key: string,
  outcome: Outcome,
  triedBefore: boolean,
): QueuedReport[] {
  const one = reports.find((report) => report.key === key);
  if (!one) return reports;
  const change = (changes: Partial<QueuedReport>) =>
    reports.map((report) => (report.key === key ? { ...report, ...changes } : report));
  switch (outcome.is) {
    case 'unknown':
      return change({ tried: true });
    case 'turned_away':
      return change({ tried: triedBefore });
    case 'refused':
      return following(change({ state: 'refused', refusal: outcome.refusal }), one, one.corrects);
    case 'sent':
      return following(
        mended(
          change({ state: 'sent', refusal: null, sentAt: outcome.at, revision: outcome.revision }),
          one,
        ),
        one,
        outcome.revision,
      );
  }
}

/** Who waited for its fate may go now, as a correction of what the server has. */
const following = (reports: QueuedReport[], { key }: QueuedReport, corrects: number | null) =>
  reports.map((report) =>
    report.follows === key ? { ...report, follows: null, corrects } : report,
  );

/** What was refused of the same date is mended by what the server took later. */
const mended = (reports: QueuedReport[], { date }: QueuedReport) =>
  reports.filter((report) => report.date !== date || report.state !== 'refused');

/** What was sent is shown for the rest of the day; after that the office's own list is enough. */
export const withoutOld = (reports: QueuedReport[], now: Date): QueuedReport[] =>
  reports.filter(({ sentAt }) => !sentAt || now.getTime() - Date.parse(sentAt) < 12 * 3_600_000);
