import { addDays, isCalendarDate, type CalendarDate } from './calendar-date.js';

/** A month of the calendar, `YYYY-MM`. */
export type CalendarMonth = string;

export const isCalendarMonth = (text: string): boolean =>
  /^\d{4}-\d{2}$/.test(text) && isCalendarDate(`${text}-01`);

export const monthOf = (date: CalendarDate): CalendarMonth => date.slice(0, 7);

export const firstOf = (month: CalendarMonth): CalendarDate => `${month}-01`;

/** The first date after it: 31 days from its first are always in the next one. */
export const firstAfter = (month: CalendarMonth): CalendarDate =>
  firstOf(monthOf(addDays(firstOf(month), 31)));

export const lastOf = (month: CalendarMonth): CalendarDate => addDays(firstAfter(month), -1);
