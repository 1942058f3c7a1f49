import type { Schemas } from '../../api/client.js';
import { isWorkingDay } from '$rules/offices/rest-days.js';
import { dueThrough } from '$rules/insight/overdue-reports.js';
import { addDays, type CalendarDate } from '$rules/platform/calendar-date.js';

export type Report = Schemas['PrintReportDto'];

export interface ReportDay {
  date: CalendarDate;
  report: Report | null;
  /**
   * Why nothing is there: overdue, after the last report or before it, not yet due, or nothing was to be
   * expected.
   */
  gap: 'silent' | 'missing' | 'awaited' | 'free' | null;
  /** The holiday's name. */
  holiday: string | null;
}

interface Calendar {
  today: CalendarDate;
  /** The first date that a report is expected for; null: none is expected. */
  owesFrom: CalendarDate | null;
  holidays: Map<CalendarDate, string>;
}

/**
 * The last `count` days, newest first, each with its report or why there is none. A report is due by the
 * end of the next working day; weekends and holidays without one are left out unless they have a name.
 */
export function reportDays(reports: Report[], calendar: Calendar, count: number): ReportDay[] {
  const { today, owesFrom, holidays } = calendar;
  const filed = new Map(reports.map((report) => [report.date, report]));
  const isWorking = (date: CalendarDate) => isWorkingDay(date, holidays);
  const dueOn = dueThrough(today, isWorking);
  const lastOn = reports.reduce((last, { date }) => (date > last ? date : last), '');
  const overdue = (date: CalendarDate) => (date > lastOn ? 'silent' : 'missing');
  const dayOn = (date: CalendarDate): ReportDay => {
    const report = filed.get(date) ?? null;
    const holiday = holidays.get(date) ?? null;
    const owed = owesFrom !== null && date >= owesFrom && isWorking(date);
    const gap = report ? null : !owed ? 'free' : date <= dueOn ? overdue(date) : 'awaited';
    return { date, report, gap, holiday };
  };
  return Array.from({ length: count }, (_, back) => dayOn(addDays(today, -back))).filter(
    ({ gap, holiday, date }) =>
      gap !== 'free' || (holiday !== null && owesFrom !== null && date >= owesFrom),
  );
}
