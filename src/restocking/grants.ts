import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { recordChanges } from '../access/audit-log.js';
import { authorise } from '../access/permissions.js';
import { appendAll } from '../outbox/outbox.js';
import { type LockedRequest, lockTallies, requireApprovable } from './fulfilment.js';
import { messagesOf, onRecord } from './request-rows.js';
import { stateAfter } from './request.js';
import type { ApprovalDto } from './restocking.dto.js';
import { requestsById } from './restocking.queries.js';

/** Cards granted on a request. */
export interface Grant extends ApprovalDto {
  id: string;
}

/**
 * Approves many requests, each named once, in as many statements as one: of each its lock, its letter and
 * its record, as if it were alone. Whatever refuses one of them refuses all.
 */
export async function grantAll(
  tx: EntityManager,
  act: UseCaseContext,
  grants: Grant[],
): Promise<void> {
  if (grants.length === 0) return;
  const ids = grants.map(({ id }) => id);
  for (const { office } of await requestsById(tx, act.actor, ids))
    authorise(act.actor, 'request.answer', office);
  const tallies = await lockTallies(tx, ids);
  const before = await requestsById(tx, act.actor, ids);
  const locked = grants.map((grant) => ({ ...grant, locked: tallies.get(grant.id)! }));
  locked.forEach((grant, n) => requireApprovable(before[n]!, grant.locked, grant.quantity));
  await writeGrants(tx, act, locked);
  const messages = await messagesOf(tx, ids);
  await appendAll(
    tx,
    act.at,
    'request.approved',
    grants.map(({ id, note }) => ({
      ...messages.get(id)!,
      note: note ?? null,
      by: act.actor.name,
      byOffice: act.actor.office.id,
    })),
  );
  const after = await requestsById(tx, act.actor, ids);
  await recordChanges(
    tx,
    act,
    'request.approved',
    locked.map(({ locked: { office } }, n) => ({
      office,
      before: onRecord(before[n]!),
      after: onRecord(after[n]!),
    })),
  );
}

/** Grants on locked requests; without a note the former one stays. */
export async function writeGrants(
  tx: EntityManager,
  act: UseCaseContext,
  grants: (Grant & { locked: LockedRequest })[],
): Promise<void> {
  await tx.query(
    `UPDATE restock_requests r
     SET state = g.state, granted = g.granted, answered_at = $1, answered_by = $2,
       answered_by_office = $3, answer_note = coalesce(g.note, r.answer_note)
     FROM unnest($4::uuid[], $5::text[], $6::bigint[], $7::text[]) AS g(id, state, granted, note)
     WHERE r.id = g.id`,
    [
      ...[act.at, act.actor.personId, act.actor.office.id],
      grants.map(({ id }) => id),
      grants.map(({ locked, quantity }) => stateAfter({ ...locked, granted: quantity })),
      grants.map(({ quantity }) => quantity),
      grants.map(({ note }) => note ?? null),
    ],
  );
}
