import { holidaysAt } from '$rules/offices/rest-days.js';
import type { OfficeCopy } from '../../device/office-copy.js';
import { lastOf, type QueuedReport } from '../../device/queued-report.js';
import { addDays, isWeekend, type CalendarDate } from '$rules/platform/calendar-date.js';

type Report = OfficeCopy['reports'][number];

/** Why nothing is said of a day. */
export type Absence =
  | { is: 'silent' }
  | { is: 'today' }
  | { is: 'weekend' }
  | { is: 'holiday'; name: string }
  | { is: 'not_begun' };

export interface Day {
  date: CalendarDate;
  /** As the server last told it. */
  report: Report | null;
  /** Written on this device and not settled: what will stand there. */
  waiting: QueuedReport | null;
  absence: Absence | null;
}

function absenceOn(
  date: CalendarDate,
  today: CalendarDate,
  { stock, holidays }: OfficeCopy,
): Absence {
  if (stock.begunOn === null || date < stock.begunOn) return { is: 'not_begun' };
  if (date === today) return { is: 'today' };
  if (isWeekend(date)) return { is: 'weekend' };
  const name = holidaysAt(stock.office, holidays.days).get(date);
  return name === undefined ? { is: 'silent' } : { is: 'holiday', name };
}

/** The last days up to today, latest first, with what is known of each and why nothing is. */
export function lastDays(
  today: CalendarDate,
  copy: OfficeCopy,
  queued: QueuedReport[],
  count = 14,
): Day[] {
  return Array.from({ length: count }, (_, back) => addDays(today, -back)).map((date) => {
    const report = copy.reports.find((each) => each.date === date) ?? null;
    const last = lastOf(queued, date);
    const waiting = last?.state === 'waiting' ? last : null;
    return { date, report, waiting, absence: report ? null : absenceOn(date, today, copy) };
  });
}
