export {
  addDays,
  dateAt,
  daysBetween,
  isCalendarDate as isDate,
  isWeekend,
  type CalendarDate,
} from '$rules/platform/calendar-date.js';
export * from '$rules/words/dates.js';
