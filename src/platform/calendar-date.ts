/** A date on an office's wall calendar, `YYYY-MM-DD`. Never a JS Date: that would be an instant. */
export type CalendarDate = string;

/** Both days belong to it. */
export interface Period {
  from: CalendarDate;
  to: CalendarDate;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The date that the calendar of an office in `timezone` shows at the instant `at`. */
export function dateAt(at: Date | string, timezone: string): CalendarDate {
  let format = formats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
    formats.set(timezone, format);
  }
  return format.format(new Date(at));
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from `earlier` to `later`; negative when they are the other way round. */
export function daysBetween(earlier: CalendarDate, later: CalendarDate): number {
  return (Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / 86_400_000;
}

/** Whether `text` names a day that exists, from 1900 to 2999. */
export function isCalendarDate(text: string): boolean {
  if (!/^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

export const isWeekend = (date: CalendarDate): boolean => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
};
