import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { idempotently } from '../access/idempotency.js';
import { officeByCode, requireOpen, type OfficeLine } from '../offices/office-lines.js';
import { dateAt } from '../platform/calendar-date.js';
import { conflict } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { Review } from '../restocking/review.js';
import { balanceOf, lock, post, settleThrough, type Account } from '../stock/ledger.js';
import { hasBegun, hasReported, recorder } from './recording.js';
import {
  countedThrough,
  countMovements,
  differenceOf,
  requireReason,
  type StockCount,
} from './stock-count.js';
import type { NewStockCountDto, StockCountDto } from './stocktaking.dto.js';

/** An office counts its cards; the count has the last word on what is on hand. */
@Injectable()
export class StockCountService {
  constructor(
    private readonly transactions: Transactions,
    private readonly review: Review,
  ) {}

  /** Today, by the office itself; it must have begun (409 `office.not_begun`). */
  count(act: UseCaseContext, code: string, paper: StockCountDto): Promise<NewStockCountDto> {
    return this.transactions.run(
      (tx) => idempotently(tx, act, () => this.record(tx, act, code, paper)),
      act.within,
    );
  }

  private async record(
    tx: EntityManager,
    act: UseCaseContext,
    code: string,
    { counted, reason = null }: StockCountDto,
  ): Promise<NewStockCountDto> {
    const office = await officeByCode(tx, code);
    requireOpen(office);
    const stock: Account = { office: office.id, kind: 'on_hand' };
    const balances = await lock(tx, [stock, { office: office.id, kind: 'variance' }]);
    if (!(await hasBegun(tx, office.id))) throw notBegun(office);
    const expected = balanceOf(balances, stock);
    const countedOn = dateAt(act.at, office.timezone);
    const count = { office: office.id, expected, counted, countedOn };
    requireReason(count, reason);

    const id = await insertCount(tx, act, count, reason);
    await post(tx, act, countMovements(count));
    // A report takes the same lock: filed before, it is seen here; filed after, it sees the count.
    const reported = await hasReported(tx, office.id, countedOn);
    await settleThrough(tx, office.id, countedThrough(count, reported));
    await this.review.review(tx, act.at, [office.id]);
    return {
      id,
      office: office.code,
      officeName: office.name,
      countedOn,
      expected,
      counted,
      difference: differenceOf(count),
      reason,
      onHand: counted,
      recordedAt: act.at,
      recordedBy: act.actor.name,
    };
  }
}

async function insertCount(
  tx: EntityManager,
  act: UseCaseContext,
  { office, countedOn, expected, counted }: StockCount,
  reason: string | null,
): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(
    `INSERT INTO stock_counts
       (office_id, counted_on, expected, counted, reason, recorded_at, recorded_by, recorded_by_office)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [office, countedOn, expected, counted, reason, ...recorder(act)],
  );
  return row!.id;
}

const notBegun = ({ name, code }: OfficeLine) =>
  conflict(
    'office.not_begun',
    `${name} (${code}) has no stock on record yet; it begins with its opening stock, which may be 0, or a receipt.`,
  );
