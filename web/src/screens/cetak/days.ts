import type { OfficeCopy } from '../../offline/office-copy.js';
import { lastOf, type Figures, type QueuedReport } from '../../offline/queued-report.js';
import type { CalendarDate } from '../../words/dates.js';

const used = (figures: Pick<Figures, 'printed' | 'spoiled'> | null) =>
  figures ? figures.printed + figures.spoiled : 0;

/**
 * On hand as it will be once everything that waits on this device has arrived, `date` left out: on that
 * date the server's own report counts.
 */
export function onHandWithout(
  copy: OfficeCopy,
  queued: QueuedReport[],
  date: CalendarDate,
): number {
  const dates = new Set(queued.filter(({ state }) => state === 'waiting').map((each) => each.date));
  dates.delete(date);
  return [...dates].reduce((left, each) => {
    const reported = copy.reports.find((report) => report.date === each) ?? null;
    return left - used(lastOf(queued, each)!.figures) + used(reported);
  }, copy.stock.onHand);
}

/** What is left after this report, where `before` is what the server has for its date. */
export const leftAfter = (
  onHand: number,
  before: Pick<Figures, 'printed' | 'spoiled'> | null,
  after: Pick<Figures, 'printed' | 'spoiled'>,
): number => onHand + used(before) - used(after);
