import type { components } from '../api/schema.js';
import type { ToldOutside } from './used-outside.js';
import { isRefused, type Queued, type QueuedReport } from '../device/queued-report.js';

/**
 * What may still become of a report that the server refused, by itself or by a person. Fetched only where one
 * was: the daily report opens without it.
 */

/** What of the office, as the server last told it, may let a report through. */
export interface OfficeSeen {
  stock: Pick<components['schemas']['OfficeStockDto'], 'reportableFrom' | 'onHand'> &
    ToldOutside['stock'];
  reports: Pick<components['schemas']['PrintReportDto'], 'date' | 'printed' | 'spoiled'>[];
}

/** Refusals that somebody else can lift, so that the same report is taken later as it is. */
const LIFTED_BY_OTHERS = new Set([
  'report.date_refused',
  'stock.insufficient',
  'stock.handed_out',
  'office.closed',
  'office.not_begun',
  'access.forbidden',
]);

export const isLiftable = (report: QueuedReport): boolean =>
  isRefused(report) &&
  LIFTED_BY_OTHERS.has(report.refusal!.code) &&
  report.refusal!.reason !== 'before_opening';

/** Whether what the server told of the office still stands against a report; null: nobody can tell. */
function isBarred({ date, figures, refusal }: QueuedReport, copy: OfficeSeen): boolean | null {
  const { reportableFrom, onHand, handedOut = 0 } = copy.stock;
  if (refusal!.code === 'report.date_refused') return reportableFrom > date;
  if (!refusal!.code.startsWith('stock.')) return null;
  const reported = copy.reports.find((report) => report.date === date);
  const before = reported ? reported.printed + reported.spoiled : 0;
  return figures.printed + figures.spoiled - before > onHand - handedOut;
}

/**
 * The reports after the office was read anew: what was barred and no longer is goes again, under its
 * key and as it was written. Its first refusal has told that it was; after that the office must be seen
 * shut before it opens once more, so that a report refused for something else never goes in a circle.
 */
export const lifted = (reports: QueuedReport[], copy: OfficeSeen, person: string): QueuedReport[] =>
  reports.map((report) => {
    if (!isLiftable(report) || report.sender !== person) return report;
    const barred = isBarred(report, copy);
    if (barred === null || barred === (report.barred ?? true)) return report;
    return barred
      ? { ...report, barred }
      : { ...report, barred, state: 'waiting', refusal: null, tried: false };
  });

/** Another person of the office sends it in their own name, with the same key. */
export const takeOver = <T extends Queued>(items: T[], key: string, sender: string): T[] =>
  items.map((item) => (item.key === key ? { ...item, sender } : item));

/** The same once more, after what it was refused for has been put right. */
export const sendAgain = <T extends Queued>(items: T[], key: string, sender: string): T[] =>
  items.map((item) =>
    item.key === key && item.state === 'refused'
      ? { ...item, state: 'waiting', refusal: null, tried: false, sender }
      : item,
  );

/** Only a person does this, and only to what was refused: nothing is ever dropped by itself. */
export const discard = (reports: QueuedReport[], key: string): QueuedReport[] =>
  reports.filter((report) => report.key !== key || report.state !== 'refused');
