import type { EntityManager } from 'typeorm';
import type { Act } from '../access/act.js';
import { dateAt } from '../platform/calendar-date.js';

/**
 * How many days back the acting office may date a paper: REPORT_LATE_DAYS (`rule`), or more while the
 * level above has widened its window.
 */
export async function lateDaysOf(tx: EntityManager, act: Act, rule: number): Promise<number> {
  const { id, timezone } = act.actor.office;
  const [widened] = await tx.query<{ days: number }[]>(
    `SELECT report_late_days AS days FROM offices WHERE id = $1 AND report_late_until >= $2`,
    [id, dateAt(act.at, timezone)],
  );
  return Math.max(rule, widened?.days ?? 0);
}
