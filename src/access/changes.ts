import type { EntityManager } from 'typeorm';
import type { Act } from './act.js';

/**
 * Keeps a change that is not a movement on record, in the transaction that makes it. `before` and
 * `after` hold the fields that changed and no secret; a change by the system itself has no actor.
 */
export async function recordChange(
  tx: EntityManager,
  act: Pick<Act, 'at'> & { actor: Act['actor'] | null },
  officeId: number,
  action: string,
  before: object | null,
  after: object | null,
): Promise<void> {
  await tx.query(
    `INSERT INTO changes
       (office_id, action, before, after, changed_at, changed_by, changed_by_name, changed_by_office)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      officeId,
      action,
      before && JSON.stringify(before),
      after && JSON.stringify(after),
      act.at,
      act.actor?.personId ?? null,
      act.actor?.name ?? null,
      act.actor?.office.id ?? null,
    ],
  );
}
