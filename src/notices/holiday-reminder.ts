import type { EntityManager } from 'typeorm';
import { MINISTRY } from '../access/reach.js';
import { append } from '../outbox/outbox.js';
import type { Task } from '../outbox/scheduler.js';
import { dateAt } from '../platform/calendar-date.js';
import './morning-digest.js';

const ZONE = 'Asia/Jakarta';
const FIRST_MONTH = 10;
/** A first of the month that nothing ran is made up until this day; its slot is forgotten after thirty. */
const LAST_DAY = 15;

/** The first of the month at `digestAt`, from October on; null where no reminder is due. */
export function holidayReminderSlot(now: Date, digestAt: string): Date | null {
  const [year, month, day] = dateAt(now, ZONE).split('-') as [string, string, string];
  if (Number(month) < FIRST_MONTH || Number(day) > LAST_DAY) return null;
  const slot = new Date(`${year}-${month}-01T${digestAt}:00+07:00`);
  return slot <= now ? slot : null;
}

// Where nobody had signed in by then it is a demo, or an installation of today: nothing is overdue.
const OVERDUE = `
  SELECT o.id FROM offices o
  WHERE o.code = $1
    AND EXISTS (SELECT FROM sessions WHERE started_at < $3)
    AND NOT EXISTS (
      SELECT FROM holidays WHERE province_id IS NULL
        AND on_date BETWEEN make_date($2, 1, 1) AND make_date($2, 12, 31))`;

/** The ministry is mailed once a month from October while no holiday of the next year is kept. */
export const holidayReminder = (digestAt: string): Task => ({
  name: 'holidays-of-next-year',
  slotOf: (now) => holidayReminderSlot(now, digestAt),
  work: remind,
});

export async function remind(tx: EntityManager, now: Date): Promise<void> {
  const today = dateAt(now, ZONE);
  const year = Number(today.slice(0, 4)) + 1;
  const first = new Date(`${today.slice(0, 7)}-01T00:00:00+07:00`);
  const [ministry] = await tx.query<{ id: number }[]>(OVERDUE, [MINISTRY, year, first]);
  if (ministry) await append(tx, now, 'holidays.missing', { office: ministry.id, year });
}
