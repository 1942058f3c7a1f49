import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { idempotently } from '../access/idempotency.js';
import { MINISTRY } from '../access/reach.js';
import { officesByCode, requireOpen, type OfficeLine } from '../offices/office-lines.js';
import { refuseOn } from '../platform/constraint-refusals.js';
import { conflict } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { Review } from '../restocking/review.js';
import { SETTINGS, type Settings } from '../settings.js';
import { beginWithNothing, lock, post, type Account } from '../stock/ledger.js';
import { documentDate } from '../stock/document-date.js';
import { hasBegun, recorder } from './recording.js';
import type { NewOpeningStockDto, OpeningStockDto } from './stocktaking.dto.js';

refuseOn('opening_stock_once', () =>
  conflict('opening.too_late', 'This office already has entries on its stock.'),
);

/** The cards an office already had when it began to keep its stock here. */
@Injectable()
export class OpeningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly review: Review,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Once, or anew where it was reversed, and before any other entry on the office's `on_hand`; after that
   * 409 `opening.too_late`. It may
   * be 0: the office has begun all the same, and asks at once.
   */
  open(act: UseCaseContext, code: string, paper: OpeningStockDto): Promise<NewOpeningStockDto> {
    return this.transactions.run(
      (tx) => idempotently(tx, act, () => this.record(tx, act, code, paper)),
      act.within,
    );
  }

  private async record(
    tx: EntityManager,
    act: UseCaseContext,
    code: string,
    paper: OpeningStockDto,
  ): Promise<NewOpeningStockDto> {
    const { quantity, asOf: written } = paper;
    const spoiled = paper.spoiled ?? 0;
    const offices = await officesByCode(tx, [MINISTRY, code]);
    const [ministry, office] = offices as [OfficeLine, OfficeLine];
    requireOpen(office);
    const { reportLateDays } = this.settings;
    const asOf = await documentDate(tx, act, 'asOf', written, reportLateDays);
    const from: Account = { office: ministry.id, kind: 'supplied' };
    const to: Account = { office: office.id, kind: 'on_hand' };
    const toSpoiled: Account = { office: office.id, kind: 'spoiled' };
    await lock(tx, spoiled > 0 ? [from, to, toSpoiled] : [from, to]);
    if (await hasBegun(tx, office.id)) throw tooLate(office);
    await tx.query(
      `INSERT INTO opening_stocks
         (office_id, quantity, spoiled, as_of, recorded_at, recorded_by, recorded_by_office, nth, replaces)
       SELECT $1, $2, $3, $4, $5, $6, $7, coalesce(max(nth), 0) + 1, max(nth)
       FROM opening_stock_reversals WHERE office_id = $1`,
      [office.id, quantity, spoiled, asOf, ...recorder(act)],
    );
    if (quantity === 0) await beginWithNothing(tx, office.id, asOf);
    const enters = { reason: 'opening', from, occurredOn: asOf, reference: null } as const;
    await post(tx, act, [
      ...(quantity > 0 ? [{ ...enters, to, quantity }] : []),
      ...(spoiled > 0 ? [{ ...enters, to: toSpoiled, quantity: spoiled }] : []),
    ]);
    await this.review.review(tx, act.at, [office.id]);
    return {
      office: office.code,
      officeName: office.name,
      quantity,
      spoiled,
      asOf,
      onHand: quantity,
      recordedAt: act.at,
      recordedBy: act.actor.name,
    };
  }
}

export const tooLate = ({ name, code }: Pick<OfficeLine, 'name' | 'code'>) =>
  conflict(
    'opening.too_late',
    `${name} (${code}) already has entries on its stock; a stock count can mend it.`,
  );
