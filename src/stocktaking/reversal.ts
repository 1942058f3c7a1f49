import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import type { OfficeLine } from '../offices/office-lines.js';
import { UUID } from '../platform/keyset-pages.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { conflict, notFound } from '../platform/refusal.js';
import type { Account } from '../stock/ledger.js';
import { recorder } from './recording.js';

/** Controls, rule 13: which papers are reversed, where their cards are, and where they go back to. */

export const REVERSIBLE = ['supply', 'destruction', 'opening'] as const;
export type Reversible = (typeof REVERSIBLE)[number];

/** A paper as it was entered; `key` is what its reversal hangs on. */
export interface PaperToReverse {
  key: (string | number)[];
  quantity: number;
  /** Spoiled cards that an office began with; of other papers none. */
  spoiled: number;
  date: CalendarDate;
  reference: string | null;
  reversed: boolean;
  /** Date of the first count of its pile since it was recorded. */
  countedOn: CalendarDate | null;
}

const counted = (since: string) =>
  `(SELECT min(c.counted_on) FROM stock_counts c WHERE c.office_id = $1 AND ${since}) AS "countedOn"`;

const PAPERS: Record<Reversible, { find: string; insert: string }> = {
  supply: {
    find: `
      SELECT ARRAY[p.id] AS key, p.quantity, 0 AS spoiled, p.received_on AS date, p.reference,
        r.supply_id IS NOT NULL AS reversed, ${counted('c.id > p.id')}
      FROM supplies p LEFT JOIN supply_reversals r ON r.supply_id = p.id
      WHERE p.id = $2::uuid AND $1::integer = (SELECT id FROM offices WHERE level = 'ministry')`,
    insert: `
      INSERT INTO supply_reversals (supply_id, note, reversed_at, reversed_by, reversed_by_office)
      VALUES ($1, $2, $3, $4, $5)`,
  },
  destruction: {
    find: `
      SELECT ARRAY[p.id] AS key, p.quantity, 0 AS spoiled, p.destroyed_on AS date, p.reference,
        r.destruction_id IS NOT NULL AS reversed,
        ${counted('c.id > p.id AND c.counted_spoiled IS NOT NULL')}
      FROM destructions p LEFT JOIN destruction_reversals r ON r.destruction_id = p.id
      WHERE p.id = $2::uuid AND p.office_id = $1`,
    insert: `
      INSERT INTO destruction_reversals (destruction_id, note, reversed_at, reversed_by, reversed_by_office)
      VALUES ($1, $2, $3, $4, $5)`,
  },
  opening: {
    find: `
      SELECT ARRAY[p.office_id, p.nth] AS key, p.quantity, p.spoiled, p.as_of AS date, NULL AS reference,
        r.nth IS NOT NULL AS reversed, ${counted(`c.recorded_at >= coalesce(before.reversed_at, '-infinity')`)}
      FROM opening_stocks p LEFT JOIN opening_stock_reversals r USING (office_id, nth)
        LEFT JOIN opening_stock_reversals before
          ON before.office_id = p.office_id AND before.nth = p.replaces
      WHERE p.office_id = $1 AND $2::uuid IS NULL ORDER BY p.nth DESC LIMIT 1`,
    insert: `
      INSERT INTO opening_stock_reversals
        (office_id, nth, note, reversed_at, reversed_by, reversed_by_office)
      VALUES ($1, $2, $3, $4, $5, $6)`,
  },
};

/** 404 `supply.not_found` and the like, where the office has no such paper. */
const absent: Record<Reversible, (office: OfficeLine) => Error> = {
  supply: ({ name }) => notFound('supply.not_found', `${name} has no such supply.`),
  destruction: ({ name }) => notFound('destruction.not_found', `${name} has no such destruction.`),
  opening: ({ name }) => notFound('opening.not_found', `${name} has no opening stock.`),
};

interface Way {
  from: Account;
  to: Account;
  of: 'quantity' | 'spoiled';
}

/** From where a paper's cards came to, to where they go back; `source` is the ministry's id. */
export function waysBack(kind: Reversible, office: number, source: number): Way[] {
  const account = (kind: Account['kind'], of = office): Account => ({ office: of, kind });
  const taken: Way = { from: account('on_hand'), to: account('supplied', source), of: 'quantity' };
  if (kind === 'supply') return [taken];
  if (kind === 'destruction')
    return [{ from: account('destroyed'), to: account('spoiled'), of: 'quantity' }];
  return [taken, { from: account('spoiled'), to: account('supplied', source), of: 'spoiled' }];
}

/**
 * The paper, which must neither be reversed yet nor settled by a count: 409 `paper.reversed`,
 * `paper.counted_since`. Ask with its accounts locked.
 */
export async function paperToReverse(
  tx: EntityManager,
  kind: Reversible,
  office: OfficeLine,
  id: string | null,
): Promise<PaperToReverse> {
  const found =
    id === null || UUID.test(id)
      ? await tx.query<PaperToReverse[]>(PAPERS[kind].find, [office.id, id])
      : [];
  const [paper] = found;
  if (!paper) throw absent[kind](office);
  if (paper.reversed)
    throw conflict('paper.reversed', `This paper of ${paper.date} has been reversed already.`);
  if (paper.countedOn !== null)
    throw conflict(
      'paper.counted_since',
      `The cards were counted on ${paper.countedOn}, after this paper of ${paper.date} was recorded: that count ` +
        'settled it.',
    );
  return paper;
}

export async function writeReversal(
  tx: EntityManager,
  kind: Reversible,
  { key }: PaperToReverse,
  note: string,
  act: UseCaseContext,
): Promise<void> {
  await tx.query(PAPERS[kind].insert, [...key, note, ...recorder(act)]);
}
