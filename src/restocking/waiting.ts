import { addDays, type CalendarDate } from '../platform/calendar-date.js';

/** Working days of whoever is to answer that a request waits before it climbs. */
export const PATIENCE_DAYS = 3;

type IsWorkingDay = (date: CalendarDate) => boolean;

/** Whole working days that are over between the day on which something was asked and `today`, neither counted. */
export function workingDaysWaited(
  since: CalendarDate,
  today: CalendarDate,
  isWorkingDay: IsWorkingDay,
): number {
  let days = 0;
  for (let date = addDays(since, 1); date < today; date = addDays(date, 1))
    if (isWorkingDay(date)) days++;
  return days;
}

/** The working day that `date` belongs to: itself, or the last one before it. */
export function workingDayOf(date: CalendarDate, isWorkingDay: IsWorkingDay): CalendarDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}
