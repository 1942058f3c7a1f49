import { dueThrough, LONG_SILENCE } from '../../src/insight/overdue-reports.js';
import { addDays, type CalendarDate } from '../../src/platform/calendar-date.js';

/** How an office has reported; all dates are on its own calendar. */
export interface Reporting {
  /** The first date it owes a report for; null while it owes none. */
  owesFrom: CalendarDate | null;
  lastReportOn: CalendarDate | null;
  hasReported: (date: CalendarDate) => boolean;
  isWorkingDay: (date: CalendarDate) => boolean;
  /** How many days back it may still report. */
  lateDays: number;
}

export interface Silence {
  /** The earliest working day after the last report whose report is overdue, or null. */
  since: CalendarDate | null;
  /** How many are overdue after the last report; more than three are told as three. */
  missing: number;
  /** Due dates before the last report that have none, while one can still be filed. */
  gaps: CalendarDate[];
}

/**
 * Rule 12, as `overdue-reports.sql.ts` does it for many offices at once. A gap before the last report makes
 * no office silent: it reports again.
 */
export function silence(office: Reporting, today: CalendarDate): Silence {
  const { owesFrom, lastReportOn, lateDays } = office;
  const gaps: CalendarDate[] = [];
  if (owesFrom === null) return { since: null, missing: 0, gaps };
  const fileableFrom = addDays(today, -lateDays);
  const through = dueThrough(today, office.isWorkingDay);
  let since: CalendarDate | null = null;
  let missing = 0;
  for (let date = owesFrom; date <= through; date = addDays(date, 1)) {
    if (!office.isWorkingDay(date) || office.hasReported(date)) continue;
    if (lastReportOn !== null && date < lastReportOn) {
      if (date >= fileableFrom) gaps.push(date);
      continue;
    }
    since ??= date;
    if (missing < LONG_SILENCE) missing++;
  }
  return { since, missing, gaps };
}
