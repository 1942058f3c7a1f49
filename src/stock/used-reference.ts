import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '../platform/calendar-date.js';
import { refuseOn } from '../platform/constraint-refusals.js';
import { conflict, Refusal } from '../platform/refusal.js';

/** The same paper is entered once: what is asked of its number before the schema is. */

for (const index of [
  'supply_reference_once',
  'destruction_reference_once',
  'consignment_reference_once',
])
  refuseOn(index, () =>
    conflict('reference.used', 'This number was used just now; say `again` if it is meant.'),
  );

/** The paper that bears the number already. */
export interface UsedReference {
  reference: string;
  date: CalendarDate;
  quantity: number;
  recordedBy: string;
  /** Of a consignment. */
  number: string | null;
}

const USED = {
  supply: `
    SELECT p.reference, p.received_on AS date, p.quantity, by.name AS "recordedBy", NULL AS number,
      r.supply_id IS NOT NULL AS reversed
    FROM supplies p JOIN people by ON by.id = p.recorded_by
    LEFT JOIN supply_reversals r ON r.supply_id = p.id
    WHERE reference_key(p.reference) = reference_key($1)
      AND extract(year FROM p.received_on) = extract(year FROM $2::date)`,
  destruction: `
    SELECT p.reference, p.destroyed_on AS date, p.quantity, by.name AS "recordedBy", NULL AS number,
      r.destruction_id IS NOT NULL AS reversed
    FROM destructions p JOIN people by ON by.id = p.recorded_by
    LEFT JOIN destruction_reversals r ON r.destruction_id = p.id
    WHERE reference_key(p.reference) = reference_key($1)
      AND extract(year FROM p.destroyed_on) = extract(year FROM $2::date) AND p.office_id = $3`,
};

/**
 * That no paper of this kind, of this office and year, bears the number yet: 409 `reference.used`, which
 * names the one that does, unless `again` says that it is meant. Answers whether the schema is to let it pass
 * beside another: where it is meant, or the other was reversed, of which the schema knows nothing. The account
 * it takes from must be locked: of two at once one then waits.
 */
export async function requireNewReference(
  tx: EntityManager,
  kind: keyof typeof USED,
  paper: { reference: string; date: CalendarDate; office: number; again?: boolean | null },
): Promise<boolean> {
  const { reference, date, office, again } = paper;
  if (again) return true;
  const of = kind === 'supply' ? [reference, date] : [reference, date, office];
  const bearing = await tx.query<(UsedReference & { reversed: boolean })[]>(
    `${USED[kind]} ORDER BY p.id`,
    of,
  );
  const used = bearing.find(({ reversed }) => !reversed);
  if (used) {
    const { reversed: _, ...paper } = used;
    throw referenceUsed(paper);
  }
  return bearing.length > 0;
}

export const referenceUsed = (used: UsedReference): Refusal =>
  new Refusal(
    409,
    'reference.used',
    `The number "${used.reference}" already stands on ${used.number ?? 'a paper'} of ${used.date} for ` +
      `${used.quantity} cards, recorded by ${used.recordedBy}. If this is another paper, send again: true.`,
    { members: { used } },
  );
