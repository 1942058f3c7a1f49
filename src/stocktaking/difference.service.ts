import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordChange } from '../access/audit-log.js';
import { idempotently } from '../access/idempotency.js';
import { authorise } from '../access/permissions.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { append } from '../outbox/outbox.js';
import { refuseOn } from '../platform/constraint-refusals.js';
import { conflict } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { insertExplanation, setDifferenceState } from './count-rows.js';
import {
  afterExplanation,
  afterVerdict,
  concernsMinistry,
  pilesOf,
  requireAnother,
  requireOpenDifference,
  type Authors,
  type DifferenceState,
  type VerdictKind,
} from './difference.js';
import { countMessage } from './messages.js';
import { recorder } from './recording.js';
import type { ExplanationDto, OneStockCountDto } from './stock-count.dto.js';
import { countById } from './stock-count.queries.js';

for (const constraint of [
  'verdict_of_what_is_open',
  'difference_closed_stays',
  'count_accepted_once',
])
  refuseOn(constraint, () => conflict('count.closed', 'Nothing of this count is open any more.'));

interface Locked extends Authors {
  office: number;
  state: DifferenceState;
  aboveTolerance: boolean;
}

export interface Verdict {
  kind: VerdictKind;
  reference: string | null;
  note: string;
}

/** What is said of a difference by its office, and what an office above decides; all of it is kept. */
@Injectable()
export class DifferenceService {
  constructor(private readonly transactions: Transactions) {}

  /** By the office itself, as often as there is more to say, until it is closed. */
  explain(act: UseCaseContext, id: string, body: ExplanationDto): Promise<OneStockCountDto> {
    return this.change(act, id, 'stock.count', async (tx, before, difference) => {
      await insertExplanation(tx, act, id, body);
      const { state } = difference;
      const next = afterExplanation(difference, body.cause);
      await setDifferenceState(tx, act, id, next, 'explanation');
      const after = { cause: body.cause, note: body.text, state: next, id };
      await recordChange(tx, act, difference.office, 'count.explained', { state }, after);
      // Those above tolerance were told when they were counted.
      if (state === 'unexplained' && next === 'explained' && !difference.aboveTolerance)
        await append(tx, act.at, 'count.waiting', {
          ...countMessage(act, difference.office, { ...before, explanation: body }),
          aboveTolerance: false,
          toMinistry: concernsMinistry(pilesOf(before)),
        });
    });
  }

  /** By an admin of an office above, the ministry's own by another of its admins; never by who counted. */
  judge(act: UseCaseContext, id: string, verdict: Verdict): Promise<OneStockCountDto> {
    const { kind, reference, note } = verdict;
    return this.change(act, id, 'count.judge', async (tx, before, difference) => {
      requireAnother(difference, act.actor.personId);
      const next = afterVerdict(kind, difference);
      await tx.query(
        `INSERT INTO count_verdicts
           (count_id, kind, reference, note, recorded_at, recorded_by, recorded_by_office)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, kind, reference, note, ...recorder(act)],
      );
      await setDifferenceState(tx, act, id, next, 'acceptance');
      const { state, office } = difference;
      const after = { state: next, id, note, ...(reference && { reference }) };
      await recordChange(tx, act, office, `count.${CHANGE[kind]}`, { state }, after);
      const message = countMessage(act, office, before);
      await append(tx, act.at, 'count.judged', { ...message, verdict: kind, reference, note });
    });
  }

  /** What both share: sight, permission, one attempt, the lock, and that something is open. */
  private change(
    act: UseCaseContext,
    id: string,
    action: 'stock.count' | 'count.judge',
    write: (tx: EntityManager, before: OneStockCountDto, difference: Locked) => Promise<void>,
  ): Promise<OneStockCountDto> {
    return this.transactions.run(async (tx) => {
      const count = await countById(tx, act.actor, id);
      authorise(act.actor, action, count.office);
      return idempotently(tx, act, async () => {
        const difference = await lockDifference(tx, id);
        requireOpenDifference(difference);
        await write(tx, await countById(tx, act.actor, id), difference);
        return countById(tx, act.actor, id);
      });
    }, act.within);
  }
}

const CHANGE = {
  acceptance: 'accepted',
  recount: 'recount_ordered',
  inspection: 'inspection_ordered',
} as const;

/** Locked until the transaction ends; undefined where the count did not differ. */
async function lockDifference(tx: EntityManager, id: string): Promise<Locked | undefined> {
  const locked = await tx.query<unknown[]>(
    `SELECT FROM count_differences WHERE count_id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  if (locked.length === 0) return undefined;
  // In a statement of its own: whoever held the lock before has committed, and is seen.
  const [row] = await tx.query<Locked[]>(
    `SELECT d.office_id AS office, d.state, d.above_tolerance AS "aboveTolerance",
       c.recorded_by AS "countedBy",
       ARRAY (SELECT e.recorded_by::text FROM count_explanations e WHERE e.count_id = c.id) AS "explainedBy"
     FROM count_differences d JOIN stock_counts c ON c.id = d.count_id WHERE d.count_id = $1`,
    [id],
  );
  return row;
}
