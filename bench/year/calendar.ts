import { holidays } from '../../migrations/data/holidays.js';
import { addDays, isWeekend, type CalendarDate } from '../../src/platform/calendar-date.js';

/** Days count from the first of the history, a Monday. Twelve weeks of plenty come before the year. */
export const HISTORY_DAYS = 84;
export const ALL_DAYS = HISTORY_DAYS + 364;

const FIRST_DATE: CalendarDate = '2026-01-12';
const dates = Array.from({ length: ALL_DAYS }, (_, day) => addDays(FIRST_DATE, day));
export const dateOf = (day: number): CalendarDate => dates[day]!;

export const isMonday = (day: number): boolean => day % 7 === 0;

/** As decreed; the same everywhere in the province. */
export const HOLIDAYS: ReadonlySet<CalendarDate> = new Set(holidays.map(([date]) => date));
export const isClosed = (day: number): boolean =>
  isWeekend(dateOf(day)) || HOLIDAYS.has(dateOf(day));
