import type { EntityManager } from 'typeorm';
import { MINISTRY } from '../access/reach.js';
import { monthBefore } from '../monthly-reports/monthly-report.js';
import { owedMonths } from '../monthly-reports/overdue-months.js';
import { appendAll } from '../outbox/outbox.js';
import { dailySlot } from '../outbox/daily-slot.js';
import { quarterOf, type Task } from '../outbox/scheduler.js';
import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { firstOf, monthOf, type CalendarMonth } from '../platform/calendar-month.js';
import type { Settings } from '../settings.js';

declare module '../outbox/outbox.js' {
  interface Messages {
    /** To an office, its internal id: its month is over, and by when its report is due. */
    'month.due': { office: number; code: string; month: CalendarMonth; dueOn: CalendarDate };
  }
}

type Rules = Pick<Settings, 'digestAt' | 'monthDueDay'>;

const LAST_DAY = 3;

// Of ten instances that find a month at once one writes it.
const CALL = `
  INSERT INTO monthly_report_calls (office_id, month, called_at)
  SELECT u.office, u.month, $3 FROM unnest($1::integer[], $2::date[]) AS u(office, month) ORDER BY u.office
  ON CONFLICT DO NOTHING
  RETURNING office_id AS office`;

/**
 * On the first of the month, from `DIGEST_AT` of its own time on, each office is mailed that its month can be
 * submitted: once, however many instances. A first that nothing ran is made up until the third.
 */
export async function callForMonths(
  tx: EntityManager,
  at: Date,
  { digestAt, monthDueDay }: Rules,
): Promise<void> {
  const owed = (await owedMonths(tx, at, MINISTRY, monthDueDay)).filter(
    ({ month, today, dueOn, timezone }) =>
      month === monthBefore(monthOf(today)) &&
      today <= dueOn &&
      Number(today.slice(8)) <= LAST_DAY &&
      // Before that time the last morning was another month's.
      monthOf(dateAt(dailySlot(at, digestAt, timezone), timezone)) === monthOf(today),
  );
  if (owed.length === 0) return;
  const called = await tx.query<{ office: number }[]>(CALL, [
    owed.map(({ id }) => id),
    owed.map(({ month }) => firstOf(month)),
    at,
  ]);
  const ids = new Set(called.map(({ office }) => office));
  await appendAll(
    tx,
    at,
    'month.due',
    owed
      .filter(({ id }) => ids.has(id))
      .map(({ id, code, month, dueOn }) => ({ office: id, code, month, dueOn })),
  );
}

export const callingForMonths = (rules: Rules): Task => ({
  name: 'month-calls',
  // The first begins in the east; on all other days nothing is looked for.
  slotOf: (now) =>
    Number(dateAt(now, 'Asia/Jayapura').slice(8)) <= LAST_DAY ? quarterOf(now) : null,
  work: (tx, now) => callForMonths(tx, now, rules),
});
