import { provinceOf } from '../access/reach.js';
import { isWeekend, type CalendarDate } from '../platform/calendar-date.js';

interface Holiday {
  date: CalendarDate;
  name: string;
  /** Null: the whole country's. */
  province: string | null;
}

/** The names of the holidays that an office keeps, the country's and its province's; for SQL `rest-days.sql`. */
export const holidaysAt = (
  office: string,
  holidays: readonly Holiday[],
): Map<CalendarDate, string> =>
  new Map(
    holidays
      .filter(({ province }) => province === null || province === provinceOf(office))
      .map(({ date, name }) => [date, name]),
  );

/** Neither weekend nor holiday: a day for which a report is expected. */
export const isWorkingDay = (
  date: CalendarDate,
  holidays: ReadonlyMap<CalendarDate, string>,
): boolean => !isWeekend(date) && !holidays.has(date);
