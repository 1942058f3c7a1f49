import { addDays, type CalendarDate } from '../platform/calendar-date.js';

/** Enough to be unknown to the public. */
export const LONG_SILENCE = 3;

/** The last working day whose next working day is over: its report and all before it are due. */
export function dueThrough(
  today: CalendarDate,
  isWorkingDay: (date: CalendarDate) => boolean,
): CalendarDate {
  let date = today;
  for (let over = 0; over < 2;) {
    date = addDays(date, -1);
    if (isWorkingDay(date)) over++;
  }
  return date;
}
