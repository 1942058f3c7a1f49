import type { EntityManager } from 'typeorm';
import { recordChange } from '../access/audit-log.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { settlesRecount, type Piles } from './difference.js';

interface Ordered {
  id: string;
  expected: number;
  counted: number;
  expectedSpoiled: number | null;
  countedSpoiled: number | null;
  explained: boolean;
}

const pilesOf = (of: Ordered): Piles => ({
  onHand: { expected: of.expected, counted: of.counted },
  spoiled:
    of.expectedSpoiled === null
      ? null
      : { expected: of.expectedSpoiled, counted: of.countedSpoiled! },
});

/**
 * The office counted again, as a verdict had asked: what the new count makes good is closed by it, what it
 * bears out waits for a verdict again. The office's `on_hand` is locked.
 */
export async function settleRecounts(
  tx: EntityManager,
  act: UseCaseContext,
  next: { id: string; office: number; piles: Piles },
): Promise<void> {
  const ordered = await tx.query<Ordered[]>(
    `SELECT c.id, c.expected, c.counted, c.expected_spoiled AS "expectedSpoiled",
       c.counted_spoiled AS "countedSpoiled",
       EXISTS (SELECT FROM count_explanations e WHERE e.count_id = c.id) AS explained
     FROM count_differences d JOIN stock_counts c ON c.id = d.count_id
     WHERE d.office_id = $1 AND d.state = 'recount' ORDER BY d.count_id FOR NO KEY UPDATE OF d`,
    [next.office],
  );
  for (const count of ordered) {
    const settled = settlesRecount(pilesOf(count), next.piles);
    const waits = count.explained ? 'explained' : 'unexplained';
    const state = settled ? 'closed' : waits;
    await tx.query(
      `UPDATE count_differences SET state = $2, closed_by = $3, closed_at = $4 WHERE count_id = $1`,
      [count.id, state, settled ? 'recount' : null, settled ? act.at : null],
    );
    const after = { state, id: count.id, recount: next.id };
    await recordChange(tx, act, next.office, 'count.recounted', { state: 'recount' }, after);
  }
}
