import { addDays, type CalendarDate } from '../platform/calendar-date.js';

/** Cards used, and the calendar days that count, over the 28 dates ending with the last report. */
export interface DailyUse {
  used: number;
  days: number;
}

/** Cards per calendar day, or null where no day counts. */
export const meanDailyUse = ({ used, days }: DailyUse): number | null =>
  days === 0 ? null : used / days;

/** The mean as answers show it and requests keep it: four decimals. Arithmetic never uses this one. */
export function shownMean(use: DailyUse): number | null {
  const mean = meanDailyUse(use);
  return mean === null ? null : Math.round(mean * 10_000) / 10_000;
}

/**
 * Whole days that `onHand` lasts at the mean, or null where it would last for ever or nothing is known.
 * Exact: the mean itself is never rounded.
 */
export function coverDays(onHand: number, { used, days }: DailyUse): number | null {
  if (days === 0 || used === 0) return null;
  const cardDays = onHand * days;
  return (cardDays - (cardDays % used)) / used;
}

const END_OF_CALENDAR = '2999-12-31';
const MOST_DAYS = 400_000;

/**
 * The date on which cards run out: stock was last used on the last report's date, and lasts from there.
 * Never before `today`, the office's own; null where cover is, or past any calendar we keep.
 */
export function runsOutOn(
  lastReportOn: CalendarDate | null,
  cover: number | null,
  today: CalendarDate,
): CalendarDate | null {
  if (lastReportOn === null || cover === null || cover > MOST_DAYS) return null;
  const date = addDays(lastReportOn, cover);
  if (date > END_OF_CALENDAR) return null;
  return date < today ? today : date;
}
