import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { idempotently } from '../access/idempotency.js';
import { recordChange } from '../access/audit-log.js';
import { officeByCode, requireOpen, type OfficeLine } from '../offices/office-lines.js';
import { append } from '../outbox/outbox.js';
import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { badField, conflict } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { Review } from '../restocking/review.js';
import {
  balanceOf,
  lock,
  post,
  settleThrough,
  type Account,
  type Balances,
} from '../stock/ledger.js';
import { concernsMinistry, differs, isAboveTolerance, type Piles } from './difference.js';
import { insertCount, insertDifference, insertExplanation, monthSoFar } from './count-rows.js';
import { countMessage } from './messages.js';
import { hasBegun, hasReported } from './recording.js';
import { settleRecounts } from './recounts.js';
import { countById } from './stock-count.queries.js';
import { countedThrough, countMovements } from './stock-count.js';
import type { NewStockCountDto, StockCountDto } from './stock-count.dto.js';

/** An office counts its cards; the count has the last word on what is on hand. */
@Injectable()
export class StockCountService {
  constructor(
    private readonly transactions: Transactions,
    private readonly review: Review,
  ) {}

  /**
   * Today, by the office itself; it must have begun (409 `office.not_begun`). Whatever it differs by is
   * posted and kept at once; why is asked afterwards. No refusal tells what was expected.
   */
  count(act: UseCaseContext, code: string, paper: StockCountDto): Promise<NewStockCountDto> {
    requireBothOfHandover(paper);
    requireOutsideOfCounted(paper);
    return this.transactions.run(
      (tx) => idempotently(tx, act, () => this.record(tx, act, code, paper)),
      act.within,
    );
  }

  private async record(
    tx: EntityManager,
    act: UseCaseContext,
    code: string,
    paper: StockCountDto,
  ): Promise<NewStockCountDto> {
    const office = await officeByCode(tx, code);
    requireOpen(office);
    const balances = await lock(tx, accountsOf(office.id, paper));
    if (!(await hasBegun(tx, office.id))) throw notBegun(office);
    const countedOn = dateAt(act.at, office.timezone);
    const piles = pilesOf(office.id, paper, balances);

    const { id, aboveTolerance } = await this.keep(tx, act, { office, countedOn, paper, piles });
    await settleRecounts(tx, act, { id, office: office.id, piles });
    const { onHand, spoiled } = piles;
    await post(tx, act, [
      ...countMovements(office.id, countedOn, 'on_hand', onHand),
      ...(spoiled ? countMovements(office.id, countedOn, 'spoiled', spoiled) : []),
    ]);
    // A report takes the same lock: filed before, it is seen here; filed after, it sees the count.
    const reported = await hasReported(tx, office.id, countedOn);
    await settleThrough(tx, office.id, countedThrough(countedOn, reported));
    await this.review.review(tx, act.at, [office.id]);

    const { explanations: _, verdicts: __, ...count } = await countById(tx, act.actor, id);
    if (aboveTolerance)
      await append(tx, act.at, 'count.waiting', {
        ...countMessage(act, office.id, count),
        aboveTolerance,
        toMinistry: concernsMinistry(piles),
      });
    return { ...count, onHand: count.counted };
  }

  /** The count, what is already said of it, and what it differs by. */
  private async keep(
    tx: EntityManager,
    act: UseCaseContext,
    { office, countedOn, paper, piles }: Kept,
  ): Promise<{ id: string; aboveTolerance: boolean }> {
    const { onHand, spoiled } = piles;
    const soFar = await monthSoFar(tx, office.id, countedOn);
    const aboveTolerance =
      isAboveTolerance(onHand, soFar.onHand) ||
      (spoiled !== null && isAboveTolerance(spoiled, soFar.spoiled));
    const id = await insertCount(tx, act, { office: office.id, countedOn, paper, piles });
    const { reason, kind } = paper;
    const explanation = reason ? ({ cause: 'other', text: reason } as const) : null;
    if (explanation) await insertExplanation(tx, act, id, explanation);
    if (differs(piles))
      await insertDifference(tx, act, { id, office: office.id, aboveTolerance, explanation });
    await recordChange(tx, act, office.id, 'count.recorded', null, {
      ...{ countedOn, kind: kind ?? 'routine', reason },
      ...{ expected: onHand.expected, counted: onHand.counted },
      ...{ expectedSpoiled: spoiled?.expected ?? null, countedSpoiled: spoiled?.counted ?? null },
    });
    return { id, aboveTolerance };
  }
}

interface Kept {
  office: OfficeLine;
  countedOn: CalendarDate;
  paper: StockCountDto;
  piles: Piles;
}

/** A handover names who gives and who takes, and nothing else does. */
function requireBothOfHandover({ kind, givenBy, takenBy }: StockCountDto): void {
  const names = { givenBy, takenBy };
  for (const [field, name] of Object.entries(names)) {
    if (kind === 'handover' && !name) throw badField(field, 'must be named at a handover.');
    if (kind !== 'handover' && name) throw badField(field, 'is of a handover only.');
  }
}

function requireOutsideOfCounted({ counted, countedOutside }: StockCountDto): void {
  if ((countedOutside ?? 0) > counted)
    throw badField('countedOutside', `must be at most ${counted}, all that was counted.`);
}

function accountsOf(office: number, paper: StockCountDto): Account[] {
  const spoiled: Account[] =
    typeof paper.countedSpoiled === 'number' ? [{ office, kind: 'spoiled' }] : [];
  return [{ office, kind: 'on_hand' }, ...spoiled, { office, kind: 'variance' }];
}

function pilesOf(office: number, paper: StockCountDto, balances: Balances): Piles {
  const { counted, countedSpoiled } = paper;
  return {
    onHand: { expected: balanceOf(balances, { office, kind: 'on_hand' }), counted },
    spoiled:
      typeof countedSpoiled === 'number'
        ? { expected: balanceOf(balances, { office, kind: 'spoiled' }), counted: countedSpoiled }
        : null,
  };
}

const notBegun = ({ name, code }: OfficeLine) =>
  conflict(
    'office.not_begun',
    `${name} (${code}) has no stock on record yet; it begins with its opening stock, which may be 0, or a receipt.`,
  );
