import type { EntityManager } from 'typeorm';
import { recordChanges } from '../access/audit-log.js';
import { workingDaysSince } from '../offices/kept-holidays.js';
import { appendAll } from '../outbox/outbox.js';
import { quarterOf, type Task } from '../outbox/scheduler.js';
import { addDays, dateAt } from '../platform/calendar-date.js';
import { messagesOf } from './request-rows.js';
import { PATIENCE_DAYS, workingDaysWaited } from './waiting.js';

/** A request that has not climbed yet, and the office that it waits for. */
interface Unheard {
  id: string;
  office: number;
  since: Date;
  answerer: number;
  answererCode: string;
  timezone: string;
  above: number;
}

// What the ministry is to answer has nowhere to climb to.
const UNHEARD = `
  SELECT r.id, r.office_id AS office, coalesce(r.answered_at, r.opened_at) AS since,
    answerer.id AS answerer, answerer.code AS "answererCode", answerer.timezone, answerer.parent_id AS above
  FROM restock_requests r
  JOIN offices o ON o.id = r.office_id
  JOIN offices answerer ON answerer.id = coalesce(r.answered_by_office, o.parent_id)
  WHERE r.state IN ('open', 'approved') AND answerer.parent_id IS NOT NULL
    AND coalesce(r.answered_at, r.opened_at) < $1::timestamptz - interval '${PATIENCE_DAYS} days'
    AND NOT EXISTS (SELECT FROM request_escalations WHERE request_id = r.id)
  ORDER BY r.id`;

// Of ten instances that find a request at once one writes it.
const CLIMB = `
  INSERT INTO request_escalations (request_id, to_office, waited_since, escalated_at)
  SELECT u.id, u.above, u.since, $4
  FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[]) AS u(id, above, since)
  ON CONFLICT (request_id) DO NOTHING
  RETURNING request_id AS id`;

/**
 * Every request that has waited `PATIENCE_DAYS` working days of whoever is to answer it, or to send what it
 * granted, is told to the office above that one, and to the asker: once, however many instances (rule 22).
 */
export async function escalate(tx: EntityManager, at: Date): Promise<void> {
  const unheard = await tx.query<Unheard[]>(UNHEARD, [at]);
  if (unheard.length === 0) return;
  const oldest = Math.min(...unheard.map(({ since }) => since.getTime()));
  const workingDays = await workingDaysSince(tx, addDays(dateAt(new Date(oldest), 'UTC'), -1));
  const due = unheard.filter(({ since, timezone, answererCode }) => {
    const [from, today] = [dateAt(since, timezone), dateAt(at, timezone)];
    return workingDaysWaited(from, today, workingDays(answererCode)) >= PATIENCE_DAYS;
  });
  if (due.length === 0) return;
  const climbed = await tx.query<{ id: string }[]>(CLIMB, [
    due.map(({ id }) => id),
    due.map(({ above }) => above),
    due.map(({ since }) => since),
    at,
  ]);
  const ids = new Set(climbed.map(({ id }) => id));
  const told = due.filter(({ id }) => ids.has(id));
  const facts = await messagesOf(tx, [...ids]);
  await appendAll(
    tx,
    at,
    'request.escalated',
    told.map(({ id, answerer, above, since }) => ({
      ...facts.get(id)!,
      ...{ from: answerer, to: above, since: since.toISOString() },
      ...{ note: null, by: null, byOffice: null },
    })),
  );
  await recordChanges(
    tx,
    { at, actor: null },
    'request.escalated',
    told.map(({ id, office, since }) => ({
      office,
      before: null,
      after: { number: facts.get(id)!.number, since: since.toISOString() },
    })),
  );
}

export const escalating: Task = { name: 'escalations', slotOf: quarterOf, work: escalate };
