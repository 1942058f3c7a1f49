import { USUAL_DAYS, usualGreatestDay } from '$rules/printing/unusual-day.js';
import type { OfficeCopy } from '../../device/office-copy.js';
import { lastOf, type Figures, type QueuedReport } from '../../device/queued-report.js';
import { addDays, type CalendarDate } from '$rules/platform/calendar-date.js';

type Cards = Record<'printed' | 'spoiled', number | null>;

/** Cards that a day takes from what is on hand. */
export const used = (figures: Cards | null): number =>
  (figures?.printed ?? 0) + (figures?.spoiled ?? 0);

/** The most that the office usually uses in a day, as known before this one; null: too little is. */
export const usualBefore = ({ reports }: OfficeCopy, date: CalendarDate): number | null =>
  usualGreatestDay(
    reports
      .filter((report) => report.date < date && report.date >= addDays(date, -USUAL_DAYS))
      .map(used),
  );

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
