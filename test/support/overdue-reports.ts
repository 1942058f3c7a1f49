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
  /** The earliest working day whose report is overdue, or null. */
  since: CalendarDate | null;
  /** How many are overdue after the last report; more than three are told as three. */
  missing: number;
}

/**
 * Rule 12, as `overdue-reports.sql.ts` does it for many offices at once. A due date before the last report
 * counts only while it can still be filed: a gap beyond that would leave an office silent for ever,
 * although it reports again.
 */
export function silence(office: Reporting, today: CalendarDate): Silence {
  const { owesFrom, lastReportOn, lateDays } = office;
  if (owesFrom === null) return { since: null, missing: 0 };
  const fileableFrom = addDays(today, -lateDays);
  const through = dueThrough(today, office.isWorkingDay);
  let since: CalendarDate | null = null;
  let missing = 0;
  for (let date = owesFrom; date <= through; date = addDays(date, 1)) {
    const afterLast = lastReportOn === null || date > lastReportOn;
    if (!afterLast && date < fileableFrom) continue;
    if (!office.isWorkingDay(date) || office.hasReported(date)) continue;
    since ??= date;
    if (afterLast && missing < LONG_SILENCE) missing++;
  }
  return { since, missing };
}
