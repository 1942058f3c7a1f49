import { addDays, type CalendarDate } from '../platform/calendar-date.js';

/** The ends of the half years, on which every office counts. */
const SEMESTER_ENDS = ['06-30', '12-31'];

/** The first end of a half year after a date. */
export function nextSemesterEnd(after: CalendarDate): CalendarDate {
  const year = Number(after.slice(0, 4));
  const ends = [year, year + 1].flatMap((each) => SEMESTER_ENDS.map((end) => `${each}-${end}`));
  return ends.find((end) => end > after)!;
}

interface Counting {
  /** Null: never. */
  lastCountedOn: CalendarDate | null;
  begunOn: CalendarDate | null;
}

/**
 * When an office is to count next: so many days after it last did, or began, and at the end of a half
 * year if that comes first. Null before it has begun.
 */
export function countDueOn(
  { lastCountedOn, begunOn }: Counting,
  countEveryDays: number,
): CalendarDate | null {
  const last = lastCountedOn ?? begunOn;
  if (begunOn === null || last === null) return null;
  const byDays = addDays(last, countEveryDays);
  const semester = nextSemesterEnd(last);
  return byDays < semester ? byDays : semester;
}

/** Whether it should have counted before `today`. */
export const countIsOverdue = (
  { countDueOn }: { countDueOn: CalendarDate | null },
  today: CalendarDate,
): boolean => countDueOn !== null && countDueOn < today;
