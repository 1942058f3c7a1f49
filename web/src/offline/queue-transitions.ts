import type { Failure } from '../api/failure.js';
import { sameFigures } from '$rules/printing/print-report.js';
import {
  lastOf,
  type Figures,
  type Queued,
  type QueuedReport,
  type Writer,
} from '../device/queued-report.js';
import type { QueuedReceipt } from '../device/queued-receipt.js';
import type { CalendarDate } from '$rules/platform/calendar-date.js';

/**
 * The queue of reports as plain decisions, from reports to reports: what is written, what leaves the device,
 * what comes of it. `sender.ts` acts on them.
 */

/** What a person has just written and wants kept. */
export interface Written {
  /** For a report that becomes an item of its own. */
  key: string;
  office: string;
  officeName: string;
  date: CalendarDate;
  figures: Figures;
  by: Writer;
  at: string;
  /** The report of this date as the server last told it, or null. */
  known: { revision: number } | null;
}

/**
 * Whether writing about this date now corrects something that was already said, and so must say why:
 * the server has a report, or may have one that was sent from here.
 */
export function correctsSomething(
  reports: QueuedReport[],
  date: CalendarDate,
  known: { revision: number } | null,
): boolean {
  const last = lastOf(reports, date);
  if (last?.state === 'waiting' && !last.tried)
    return last.corrects !== null || last.follows !== null;
  return known !== null || last?.state === 'waiting' || last?.state === 'sent';
}

const fresh = (written: Written, more: Partial<QueuedReport>): QueuedReport => ({
  key: written.key,
  office: written.office,
  officeName: written.officeName,
  date: written.date,
  figures: written.figures,
  corrects: written.known?.revision ?? null,
  follows: null,
  writtenBy: written.by,
  writtenAt: written.at,
  sender: written.by.id,
  state: 'waiting',
  tried: false,
  refusal: null,
  sentAt: null,
  revision: null,
  ...more,
});

/**
 * The reports of this device after something was written. What has not left is changed in place; what
 * has left is frozen and gets a follower; what was refused gives way to what mends it.
 */
export function write(reports: QueuedReport[], written: Written): QueuedReport[] {
  const last = lastOf(reports, written.date);
  if (!last) return [...reports, fresh(written, {})];
  if (last.state === 'sent') {
    const corrects = Math.max(last.revision ?? 0, written.known?.revision ?? 0);
    return [...reports, fresh(written, { corrects })];
  }
  if (last.state === 'refused')
    return [...reports.filter(({ key }) => key !== last.key), fresh(written, {})];
  if (sameFigures(last.figures, written.figures)) return reports;
  if (!last.tried) {
    const { key, corrects, follows } = last;
    return replace(reports, fresh(written, { key, corrects, follows }));
  }
  // Whoever writes after a report that another person sent takes on to find out what became of it.
  return [
    ...replace(reports, { ...last, sender: written.by.id }),
    fresh(written, { follows: last.key, corrects: null }),
  ];
}

const replace = (reports: QueuedReport[], changed: QueuedReport): QueuedReport[] =>
  reports.map((report) => (report.key === changed.key ? changed : report));

/** What became of sending something once. */
export type Fate =
  /** The server has it. */
  | { is: 'sent'; at: string }
  /** The server will never take it as it is. */
  | { is: 'refused'; refusal: NonNullable<QueuedReceipt['refusal']> }
  /** It was turned away before it was looked at: no session, no second factor yet, too many calls. */
  | { is: 'turned_away' }
  /** Nobody knows: the answer was lost, or the server failed in the midst of it. */
  | { is: 'unknown' };

/** What a failed call says of what it was to bring. */
export function fateOf({ status, passing, code, message, problem }: Failure): Unsent {
  if (status === 401 || status === 429 || code === 'second_factor.required')
    return { is: 'turned_away' };
  if (passing) return { is: 'unknown' };
  return {
    is: 'refused',
    refusal: { code, message, reason: (problem as { reason?: string }).reason },
  };
}

type Unsent = Exclude<Fate, { is: 'sent' }>;

/** Of a report, which the server has as a revision. */
export type Outcome = Unsent | { is: 'sent'; revision: number; at: string };

/** The next that this person's session may send: in the order of writing, never past one it follows. */
export function nextToSend<T extends Queued & { follows?: string | null }>(
  items: T[],
  person: string,
): T | undefined {
  return items.find(
    ({ state, sender, follows }) => state === 'waiting' && sender === person && !follows,
  );
}

/** It leaves the device: from now on it is frozen, whatever happens to the answer. */
export const leaving = <T extends Queued>(items: T[], key: string): T[] =>
  items.map((item) => (item.key === key ? { ...item, tried: true } : item));

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
export const withoutOld = <T extends Queued>(items: T[], now: Date): T[] =>
  items.filter(({ sentAt }) => !sentAt || now.getTime() - Date.parse(sentAt) < 12 * 3_600_000);
