import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordChange } from '../access/audit-log.js';
import { idempotently } from '../access/idempotency.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { officeByCode, officesByCode, requireOpen } from '../offices/office-lines.js';
import { append } from '../outbox/outbox.js';
import { badField } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { SETTINGS, type Settings } from '../settings.js';
import { documentDate } from '../stock/document-date.js';
import { lockConsignment, type LockedConsignment, writeRefusal } from './consignment-rows.js';
import type { ConfirmationDto, ConsignmentDto, LoanRefusalDto } from './consignments.dto.js';
import { consignmentById } from './consignments.queries.js';
import {
  authoriseAnswer,
  authoriseSettling,
  type Loan,
  nettingOf,
  requireAwaiting,
  requireOwed,
} from './loan.js';
import { loanById, lockLoans, writeSettlement } from './loan-rows.js';
import type { ForgivenessDto, LoanDto, NettingDto } from './loans.dto.js';
import { loanAsItStands } from './loans.queries.js';
import { messageOf } from './messages.js';
import { Transit } from './transit.js';

/** What was let go, as it is kept and told. */
interface Settled {
  number: string;
  borrower: string;
  quantity: number;
  note: string | null;
  /** The number of the loan that it was set off against. */
  against?: string;
}

/** A loan leaves when its lender says so, and is owed until it is back, set off or forgiven. */
@Injectable()
export class LoansService {
  constructor(
    private readonly transactions: Transactions,
    private readonly transit: Transit,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** By the lender's own staff: from now on the cards are on the road, and told as any that are. */
  confirm(act: UseCaseContext, id: string, paper: ConfirmationDto): Promise<ConsignmentDto> {
    return this.answer(act, id, async (tx, ordered) => {
      const [lender, borrower] = await officesByCode(tx, [ordered.ends.from, ordered.ends.to]);
      requireOpen(lender!, borrower!);
      const { reportLateDays } = this.settings;
      const sentOn = await documentDate(tx, act, 'sentOn', paper.sentOn, reportLateDays);
      const sent = await this.transit.confirm(tx, act, lender!, ordered, paper, sentOn);
      await append(tx, act.at, 'consignment.dispatched', messageOf(act, sent, null));
    });
  }

  /** By the lender's own staff, with a reason that whoever ordered it is told. */
  decline(act: UseCaseContext, id: string, paper: LoanRefusalDto): Promise<ConsignmentDto> {
    return this.answer(act, id, async (tx, ordered) => {
      await writeRefusal(tx, act, id, paper);
      const { orderedBy } = ordered;
      await append(tx, act.at, 'loan.declined', {
        ...messageOf(act, ordered, paper.note),
        orderedBy,
      });
    });
  }

  private answer(
    act: UseCaseContext,
    id: string,
    work: (tx: EntityManager, ordered: LockedConsignment) => Promise<void>,
  ): Promise<ConsignmentDto> {
    return this.transactions.run(async (tx) => {
      const ordered = await lockConsignment(tx, id);
      authoriseAnswer(act.actor, id, ordered.ends);
      return idempotently(tx, act, async () => {
        requireAwaiting(ordered);
        await work(tx, ordered);
        return consignmentById(tx, id);
      });
    }, act.within);
  }

  /** So many of what is owed need not come back any more. 409 `loan.exceeds_owed`. */
  forgive(act: UseCaseContext, id: string, { quantity, note }: ForgivenessDto): Promise<LoanDto> {
    return this.transactions.run(async (tx) => {
      authoriseSettling(act.actor, await loanById(tx, id));
      return idempotently(tx, act, async () => {
        const [loan] = await lockLoans(tx, [id]);
        requireOwed(loan!, quantity);
        const settlement = { kind: 'forgiveness', quantity, note, against: null } as const;
        await writeSettlement(tx, act, id, settlement);
        const { number, borrower } = loan!;
        const kept = { number, borrower, quantity, note };
        await this.keep(tx, act, loan!, 'loan.forgiven', kept);
        await this.tell(tx, act, loan!, kept);
        return loanAsItStands(tx, act.at, id, this.settings.loanDueDays);
      });
    }, act.within);
  }

  /** As much as both owe each other is owed by neither. 409 `loan.not_opposite`, `loan.exceeds_owed`. */
  net(act: UseCaseContext, id: string, { against, note }: NettingDto): Promise<LoanDto> {
    return this.transactions.run(async (tx) => {
      for (const each of [id, against]) authoriseSettling(act.actor, await loanById(tx, each));
      if (against === id) throw badField('against', 'must be another loan.');
      return idempotently(tx, act, async () => {
        const [loan, other] = await lockLoans(tx, [id, against]);
        const quantity = nettingOf(loan!, other!);
        const of = { kind: 'netting', quantity, note: note ?? null } as const;
        for (const [one, with_] of [[loan!, other!] as const, [other!, loan!] as const]) {
          await writeSettlement(tx, act, one.id, { ...of, against: with_.id });
          const { number, borrower } = one;
          const kept = { number, borrower, quantity, against: with_.number, note: of.note };
          await this.keep(tx, act, one, 'loan.netted', kept);
          if (one === loan) await this.tell(tx, act, one, kept);
        }
        return loanAsItStands(tx, act.at, id, this.settings.loanDueDays);
      });
    }, act.within);
  }

  /** On record at the lender, whose cards they were. */
  private async keep(
    tx: EntityManager,
    act: UseCaseContext,
    { lender }: Loan,
    action: 'loan.forgiven' | 'loan.netted',
    after: Settled,
  ): Promise<void> {
    const { id } = await officeByCode(tx, lender);
    await recordChange(tx, act, id, action, null, after);
  }

  /** To both offices, once. */
  private async tell(
    tx: EntityManager,
    { actor, at }: UseCaseContext,
    { id, lender, borrower, number }: Loan,
    { quantity, note, against }: Settled,
  ): Promise<void> {
    const [from, to] = await officesByCode(tx, [lender, borrower]);
    await append(tx, at, 'loan.settled', {
      ...{
        loanId: id,
        number,
        from: from!.id,
        to: to!.id,
        quantity,
        against: against ?? null,
        note,
      },
      ...{ by: actor.name, byOffice: actor.office.id },
    });
  }
}
