import { sameFigures } from '$rules/printing/print-report.js';
import type { CalendarDate } from '../words/dates.js';
import { lastOf, type Figures, type QueuedReport, type Writer } from '../device/queued-report.js';

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
