import type { EntityManager } from 'typeorm';
import { recordChange } from '../access/audit-log.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { append } from '../outbox/outbox.js';
import { setDifferenceState } from './count-rows.js';
import { concernsMinistry, pilesOf, settledBy, type Cause, type Piles } from './difference.js';
import { countMessage, type CountMessage } from './messages.js';

type Ordered = Omit<CountMessage, 'countId' | 'office' | 'by' | 'byOffice'> & {
  id: string;
  aboveTolerance: boolean;
  causes: Cause[];
};

const ORDERED = `
  SELECT c.id, c.counted_on AS "countedOn", c.kind, c.expected, c.counted,
    c.expected_spoiled AS "expectedSpoiled", c.counted_spoiled AS "countedSpoiled",
    d.above_tolerance AS "aboveTolerance",
    (SELECT jsonb_build_object('cause', e.cause, 'text', e.text) FROM count_explanations e
     WHERE e.count_id = c.id ORDER BY e.id DESC LIMIT 1) AS explanation,
    ARRAY (SELECT e.cause FROM count_explanations e WHERE e.count_id = c.id) AS causes
  FROM count_differences d JOIN stock_counts c ON c.id = d.count_id
  WHERE d.office_id = $1 AND d.state = 'recount' ORDER BY d.count_id FOR NO KEY UPDATE OF d`;

/**
 * The office counted again, as verdicts had asked: what the new count makes good is closed by it, what it
 * bears out waits for a verdict again, which the office above is told. The office's `on_hand` is locked.
 */
export async function settleRecounts(
  tx: EntityManager,
  act: UseCaseContext,
  next: { id: string; office: number; piles: Piles },
): Promise<void> {
  const { office } = next;
  const ordered = await tx.query<Ordered[]>(ORDERED, [office]);
  const settled = settledBy(
    next.piles,
    ordered.map((count) => ({ piles: pilesOf(count), causes: count.causes })),
  );
  for (const [n, count] of ordered.entries()) {
    const waits = count.explanation ? 'explained' : 'unexplained';
    const state = settled[n] ? 'closed' : waits;
    await setDifferenceState(tx, act, count.id, state, 'recount');
    const after = { state, id: count.id, recount: next.id };
    await recordChange(tx, act, office, 'count.recounted', { state: 'recount' }, after);
    if (settled[n]) continue;
    await append(tx, act.at, 'count.waiting', {
      ...countMessage(act, office, count),
      aboveTolerance: count.aboveTolerance,
      toMinistry: concernsMinistry(pilesOf(count)),
      borneOut: true,
    });
  }
}
