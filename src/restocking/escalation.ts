import type { EntityManager } from 'typeorm';
import { recordChanges } from '../access/audit-log.js';
import { appendAll } from '../outbox/outbox.js';
import { quarterOf, type Task } from '../outbox/scheduler.js';
import { messagesOf } from './request-rows.js';
import { longWaiting } from './long-waiting.js';

// Of ten instances that find a request at once one writes it.
const CLIMB = `
  INSERT INTO request_escalations (request_id, to_office, waited_since, escalated_at)
  SELECT u.id, u.above, u.since, $4
  FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[]) AS u(id, above, since)
  ON CONFLICT (request_id) DO NOTHING
  RETURNING request_id AS id`;

/**
 * Every request that has waited `PATIENCE_DAYS` working days of whoever is to answer it, or to send what it
 * granted, is told to the office above that one, and to the asker: once, however many instances (rule 21).
 */
export async function escalate(tx: EntityManager, at: Date): Promise<void> {
  const due = (await longWaiting(tx, at)).filter(
    ({ above, escalated }) => above !== null && !escalated,
  );
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
      ...{ from: answerer, to: above!, since: since.toISOString() },
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
