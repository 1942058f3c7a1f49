import type { EntityManager } from 'typeorm';
import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import type { CalendarMonth } from '../platform/calendar-month.js';
import { dueOn, isOverdue, nextWanted } from './monthly-report.js';
import type { SubmittedSoFar } from './monthly-reports.queries.js';
import { SUBMITTED_WITHIN } from './months.sql.js';

/** An office that owes a month whose day has passed, or one whose day is to come. */
export interface OwedMonth {
  id: number;
  code: string;
  name: string;
  month: CalendarMonth;
  dueOn: CalendarDate;
}

/** Of each open office within a reach the month that it is to submit next, if any; by its own date. */
export async function owedMonths(
  tx: EntityManager,
  at: Date,
  reach: string,
  dueDay: number,
): Promise<(OwedMonth & { today: CalendarDate; timezone: string })[]> {
  const offices = await tx.query<SubmittedSoFar[]>(SUBMITTED_WITHIN, [reach]);
  return offices.flatMap(({ id, code, name, timezone, ...submitted }) => {
    const today = dateAt(at, timezone);
    const month = nextWanted(submitted, today);
    return month === null
      ? []
      : [{ id, code, name, month, dueOn: dueOn(month, dueDay), today, timezone }];
  });
}

/** Those whose day has passed, the longest overdue first. */
export async function overdueMonths(
  tx: EntityManager,
  at: Date,
  reach: string,
  dueDay: number,
): Promise<OwedMonth[]> {
  const owed = await owedMonths(tx, at, reach, dueDay);
  return owed
    .filter(({ month, today }) => isOverdue(month, today, dueDay))
    .map(({ id, code, name, month, dueOn }) => ({ id, code, name, month, dueOn }))
    .sort((a, b) =>
      a.month === b.month ? (a.code < b.code ? -1 : 1) : a.month < b.month ? -1 : 1,
    );
}
