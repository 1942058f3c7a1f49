import type { EntityManager } from 'typeorm';
import type { Doer } from '../access/audit-log.js';
import type { SettledAs } from './letters.dto.js';

/** Longest number of a letter that a request keeps. */
const LONGEST_REFERENCE = 100;

/** What a request opened by a letter names it by: the letter's number, else its subject. */
export const referenceOf = (letter: { reference: string | null; subject: string }): string | null =>
  (letter.reference ?? letter.subject).slice(0, LONGEST_REFERENCE).toWellFormed().trim() || null;

/** A letter leads to one request, once; it is locked by whoever settles it. */
export async function settle(
  tx: EntityManager,
  { at, actor }: { at: Date; actor: Doer },
  letterId: string,
  as: SettledAs,
  requestId: string,
): Promise<void> {
  await tx.query(
    `UPDATE incoming_letters SET state = 'settled', settled_as = $2, settled_at = $3, settled_by = $4,
       settled_by_office = $5, request_id = $6 WHERE id = $1`,
    [letterId, as, at, actor.personId, actor.office.id, requestId],
  );
}
