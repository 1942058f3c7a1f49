import type { EntityManager } from 'typeorm';
import { workingDaysSince } from '../offices/kept-holidays.js';
import { addDays, dateAt } from '../platform/calendar-date.js';
import { PATIENCE_DAYS, workingDaysWaited } from './waiting.js';

/** A request that waits too long, and the office that it waits for. */
export interface LongWaiting {
  id: string;
  /** The asking office: its id, code and name. */
  office: number;
  code: string;
  name: string;
  /** Of its opening, or of its answer where not all of that has left. */
  since: Date;
  isOpen: boolean;
  /** Whole working days of the answerer that are over. */
  days: number;
  answerer: number;
  answererCode: string;
  timezone: string;
  /** Null: the answerer is the ministry. */
  above: number | null;
  escalated: boolean;
}

const WAITING = `
  SELECT r.id, r.office_id AS office, o.code, o.name, r.state = 'open' AS "isOpen",
    coalesce(r.answered_at, r.opened_at) AS since,
    answerer.id AS answerer, answerer.code AS "answererCode", answerer.timezone,
    answerer.parent_id AS above,
    EXISTS (SELECT FROM request_escalations WHERE request_id = r.id) AS escalated
  FROM restock_requests r
  JOIN offices o ON o.id = r.office_id
  JOIN offices answerer ON answerer.id = coalesce(r.answered_by_office, o.parent_id)
  WHERE r.state IN ('open', 'approved')
    AND coalesce(r.answered_at, r.opened_at) < $1::timestamptz - interval '${PATIENCE_DAYS} days'
  ORDER BY r.id`;

/** Every request that has waited `PATIENCE_DAYS` working days of whoever is to answer it, or to send. */
export async function longWaiting(tx: EntityManager, at: Date): Promise<LongWaiting[]> {
  const waiting = await tx.query<Omit<LongWaiting, 'days'>[]>(WAITING, [at]);
  if (waiting.length === 0) return [];
  const oldest = Math.min(...waiting.map(({ since }) => since.getTime()));
  const workingDays = await workingDaysSince(tx, addDays(dateAt(new Date(oldest), 'UTC'), -1));
  return waiting
    .map((request) => {
      const { since, timezone, answererCode } = request;
      const [from, today] = [dateAt(since, timezone), dateAt(at, timezone)];
      return { ...request, days: workingDaysWaited(from, today, workingDays(answererCode)) };
    })
    .filter(({ days }) => days >= PATIENCE_DAYS);
}
