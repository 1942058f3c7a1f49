import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { idempotently } from '../access/idempotency.js';
import { officeByCode } from '../offices/office-lines.js';
import { Transactions } from '../platform/transactions.js';
import { Review } from '../restocking/review.js';
import { SETTINGS, type Settings } from '../settings.js';
import { balanceOf, lock, post, type Account } from '../stock/ledger.js';
import { documentDate } from '../stock/document-date.js';
import { requireNewReference } from '../stock/used-reference.js';
import { recorder } from './recording.js';
import type { NewSupplyDto, SupplyDto } from './stocktaking.dto.js';

/** Cards the ministry bought: with the opening stocks, the only way into the country's stock. */
@Injectable()
export class SupplyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly review: Review,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** `code` is the ministry's; of any other office the action `stock.supply` is allowed to nobody. */
  supply(act: UseCaseContext, code: string, paper: SupplyDto): Promise<NewSupplyDto> {
    return this.transactions.run(
      (tx) => idempotently(tx, act, () => this.record(tx, act, code, paper)),
      act.within,
    );
  }

  private async record(
    tx: EntityManager,
    act: UseCaseContext,
    code: string,
    paper: SupplyDto,
  ): Promise<NewSupplyDto> {
    const { quantity, reference, note = null, again } = paper;
    const ministry = await officeByCode(tx, code);
    const { reportLateDays } = this.settings;
    const receivedOn = await documentDate(tx, act, 'receivedOn', paper.receivedOn, reportLateDays);
    const from: Account = { office: ministry.id, kind: 'supplied' };
    const to: Account = { office: ministry.id, kind: 'on_hand' };
    await lock(tx, [from, to]);
    const beside = await requireNewReference(tx, 'supply', {
      ...{ reference, date: receivedOn, office: ministry.id, again },
    });
    const [supply] = await tx.query<{ id: string }[]>(
      `INSERT INTO supplies
         (quantity, reference, received_on, note, again, recorded_at, recorded_by, recorded_by_office)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [quantity, reference, receivedOn, note, beside, ...recorder(act)],
    );
    const occurredOn = receivedOn;
    const balances = await post(tx, act, [
      { reason: 'supply', from, to, quantity, occurredOn, reference },
    ]);
    await this.review.review(tx, act.at, [ministry.id]);
    return {
      id: supply!.id,
      office: ministry.code,
      officeName: ministry.name,
      quantity,
      reference,
      receivedOn,
      note,
      onHand: balanceOf(balances, to),
      ...{ reversedAt: null, reversedBy: null, reversalNote: null },
      recordedAt: act.at,
      recordedBy: act.actor.name,
    };
  }
}
