import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { idempotently } from '../access/idempotency.js';
import type { Actor } from '../access/permissions.js';
import { learnJourney } from '../offices/journey-days.js';
import { requireOpen } from '../offices/office-lines.js';
import { append, appendAll } from '../outbox/outbox.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { badField } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { requireRequestInSight } from '../restocking/restocking.queries.js';
import { SETTINGS, type Settings } from '../settings.js';
import { documentDate } from '../stock/document-date.js';
import {
  lockConsignment,
  writeReceipt,
  writeRecall,
  type Leg,
  type LockedConsignment,
} from './consignment-rows.js';
import {
  receiptDate,
  requireInTransit,
  requireNotMoreThanSent,
  shortageOf,
} from './consignment.js';
import type {
  ConsignmentDto,
  DispatchDto,
  RecallDto,
  ReceiptCorrectionDto,
  ReceiptDto,
} from './consignments.dto.js';
import { consignmentById } from './consignments.queries.js';
import {
  type AskedOrder,
  authoriseOrders,
  authoriseRecall,
  authoriseReceipt,
  type DispatchOrder,
  type Ends,
  endsOf,
  type SenderAndReceivers,
} from './consignment-rights.js';
import { authoriseReturn, requireLoanable } from './loan.js';
import { loanById } from './loan-rows.js';
import { messageOf } from './messages.js';
import { requireReceived, requireReceiptRevision, requireRoomFor } from './receipt-correction.js';
import { Transit } from './transit.js';

/** With what is agreed of a loan, or which one it pays. */
type Order = DispatchOrder & Pick<Leg, 'loan' | 'pays'>;

/** 400 for a loan that is due before it leaves. */
function requireDueAfter({ loan }: Pick<Order, 'loan'>, sentOn: CalendarDate): void {
  if (loan?.dueOn && loan.dueOn < sentOn)
    throw badField('loan.dueOn', `must not be before ${sentOn}, when the cards leave.`);
}

/** A consignment leaves once, and ends once: received or recalled. */
@Injectable()
export class ConsignmentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly transit: Transit,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Sends cards on their way, against a granted request where one is named. */
  dispatch(act: UseCaseContext, { from, sentOn, ...order }: DispatchDto): Promise<ConsignmentDto> {
    if (!order.returnOf || order.loan) authoriseOrders(act.actor, from, [order]);
    if (order.loan) requireLoanable(from, order);
    const { loan: _, returnOf: __, ...plain } = order;
    return this.transactions.run(async (tx) => {
      const terms = await this.termsOf(tx, act.actor, from, order);
      const offices = await endsOf(tx, from, [order]);
      if (order.requestId) await requireRequestInSight(tx, act.actor, order.requestId);
      return idempotently(tx, act, async () => {
        const orders = [{ ...plain, ...terms }];
        const [sent] = terms.loan?.waits
          ? await this.order(tx, act, offices, orders, sentOn)
          : await this.depart(tx, act, offices, orders, sentOn);
        return consignmentById(tx, sent!.id);
      });
    }, act.within);
  }

  /** Of a loan and of what pays one back, whose rights hang on the loan. */
  private async termsOf(
    tx: EntityManager,
    actor: Actor,
    from: string,
    order: AskedOrder,
  ): Promise<Pick<Leg, 'loan' | 'pays'>> {
    if (order.loan) return { loan: { dueOn: order.loan.dueOn ?? null, waits: !order.reference } };
    if (!order.returnOf) return {};
    const loan = await loanById(tx, order.returnOf);
    authoriseReturn(actor, from, loan, order);
    return { pays: { loan: loan.id, borrower: from === loan.borrower ? null : loan.borrowerId } };
  }

  /** Waits for its lender, who is asked. */
  private async order(
    tx: EntityManager,
    act: UseCaseContext,
    { sender, receivers }: SenderAndReceivers,
    [order]: Order[],
    written: CalendarDate | null | undefined,
  ): Promise<LockedConsignment[]> {
    requireOpen(sender, ...receivers);
    const date = await documentDate(tx, act, 'sentOn', written, this.settings.reportLateDays);
    requireDueAfter(order!, date);
    const leg = { ...order!, to: receivers[0]!.id };
    const ordered = await this.transit.order(tx, act, sender, leg, date);
    const message = { ...messageOf(act, ordered, order!.note), orderedBy: act.actor.office.id };
    await append(tx, act.at, 'loan.ordered', message);
    return [ordered];
  }

  /**
   * Sends to many at once, all of it or nothing, under one date; answers in the order of the orders.
   * What each office is told and what is kept of each is as if they had been sent one by one.
   */
  dispatchAll(
    act: UseCaseContext,
    from: string,
    orders: DispatchOrder[],
    sentOn: CalendarDate | null | undefined,
  ): Promise<{ id: string }[]> {
    authoriseOrders(act.actor, from, orders);
    return this.transactions.run(
      async (tx) => this.depart(tx, act, await endsOf(tx, from, orders), orders, sentOn),
      act.within,
    );
  }

  private async depart(
    tx: EntityManager,
    act: UseCaseContext,
    { sender, receivers }: SenderAndReceivers,
    orders: Order[],
    written: CalendarDate | null | undefined,
  ): Promise<LockedConsignment[]> {
    requireOpen(sender, ...receivers);
    const sentOn = await documentDate(tx, act, 'sentOn', written, this.settings.reportLateDays);
    for (const order of orders) requireDueAfter(order, sentOn);
    const legs = orders.map((order, n) => ({ ...order, to: receivers[n]!.id }));
    const sent = await this.transit.dispatch(tx, act, sender, legs, sentOn);
    const messages = sent.map((consignment, n) => messageOf(act, consignment, orders[n]!.note));
    await appendAll(tx, act.at, 'consignment.dispatched', messages);
    return sent;
  }

  /** By the receiving office, which counts the cards; a shortage is told to both ends. */
  receive(act: UseCaseContext, id: string, paper: ReceiptDto): Promise<ConsignmentDto> {
    return this.end(act, id, authoriseReceipt, async (tx, consignment) => {
      const { received, note } = paper;
      requireNotMoreThanSent(consignment, received);
      const { reportLateDays } = this.settings;
      const date = await documentDate(tx, act, 'receivedOn', paper.receivedOn, reportLateDays);
      const receivedOn = receiptDate(consignment, date, paper.receivedOn);
      await this.transit.receive(tx, act, consignment, received, receivedOn);
      await writeReceipt(tx, act, id, paper, receivedOn);
      await learnJourney(tx, consignment.to);
      if (shortageOf(consignment, received) === 0) return;
      const message = messageOf(act, consignment, note, received);
      await append(tx, act.at, 'consignment.received_short', message);
    });
  }

  /**
   * Corrects a receipt that was typed wrong, by the office that recorded it: a further revision, of which only
   * the difference moves. The same figure changes nothing.
   */
  correctReceipt(
    act: UseCaseContext,
    id: string,
    paper: ReceiptCorrectionDto,
    ifMatch: string | undefined,
  ): Promise<ConsignmentDto> {
    return this.transactions.run(async (tx) => {
      const consignment = await lockConsignment(tx, id);
      authoriseReceipt(act.actor, id, consignment.ends);
      return idempotently(tx, act, async () => {
        requireReceived(consignment);
        requireReceiptRevision(consignment, ifMatch);
        if (paper.received !== consignment.received)
          await this.correct(tx, act, consignment, paper);
        return consignmentById(tx, id);
      });
    }, act.within);
  }

  private async correct(
    tx: EntityManager,
    act: UseCaseContext,
    consignment: LockedConsignment,
    paper: ReceiptCorrectionDto,
  ): Promise<void> {
    requireRoomFor(consignment, paper.received);
    const { reportLateDays } = this.settings;
    await documentDate(tx, act, 'receivedOn', consignment.receivedOn, reportLateDays);
    await this.transit.correct(tx, act, consignment, paper);
    await learnJourney(tx, consignment.to);
    await append(tx, act.at, 'consignment.receipt_corrected', {
      ...messageOf(act, consignment, paper.note, paper.received),
      receivedBefore: consignment.received!,
      revision: consignment.receiptRevision + 1,
    });
  }

  /**
   * Turns cards on the road back to their sender; by whoever could have dispatched them. Of a loan that waits
   * for its lender nothing has left: the order alone is taken back.
   */
  recall(act: UseCaseContext, id: string, paper: RecallDto): Promise<ConsignmentDto> {
    const waits = ({ state }: LockedConsignment) => state === 'awaiting_lender';
    const turnBack = async (tx: EntityManager, consignment: LockedConsignment) => {
      const message = messageOf(act, consignment, paper.note);
      const { orderedBy } = consignment;
      if (!waits(consignment)) await this.transit.recall(tx, act, consignment);
      await writeRecall(tx, act, id, paper);
      if (waits(consignment)) await append(tx, act.at, 'loan.withdrawn', { ...message, orderedBy });
      else await append(tx, act.at, 'consignment.recalled', message);
    };
    return this.end(act, id, authoriseRecall, turnBack, (consignment) => {
      if (!waits(consignment)) requireInTransit(consignment);
    });
  }

  /** The row is locked before anything is judged: of two endings at once the second finds the first. */
  private end(
    act: UseCaseContext,
    id: string,
    authorise: (actor: Actor, id: string, ends: Ends, of: LockedConsignment) => void,
    work: (tx: EntityManager, consignment: LockedConsignment) => Promise<void>,
    requireEndable: (consignment: LockedConsignment) => void = requireInTransit,
  ): Promise<ConsignmentDto> {
    return this.transactions.run(async (tx) => {
      const consignment = await lockConsignment(tx, id);
      authorise(act.actor, id, consignment.ends, consignment);
      return idempotently(tx, act, async () => {
        requireEndable(consignment);
        await work(tx, consignment);
        return consignmentById(tx, id);
      });
    }, act.within);
  }
}
