import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import type { OfficeLine } from '../offices/office-lines.js';
import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { followCorrection } from '../restocking/corrected-tally.js';
import { keepTallies, lockTallies, lockTally, requireGrant } from '../restocking/fulfilment.js';
import { dispatched, recalled, received as arrived, type Tally } from '../restocking/request.js';
import { Review } from '../restocking/review.js';
import { balanceOf, insufficient, lock, post } from '../stock/ledger.js';
import {
  countAfterReceipt,
  insertConsignments,
  requireNewReferences,
  type Leg,
  type LockedConsignment,
  writeConfirmation,
  writeCorrection,
} from './consignment-rows.js';
import type { ConfirmationDto, ReceiptCorrectionDto } from './consignments.dto.js';
import { correctionOf, countedSince } from './receipt-correction.js';
import { dispatchOf, recallOf, receiptOf, transitTo, stockOf, varianceOf } from './consignment.js';

/**
 * Moves the cards of a consignment, keeps the tally of the request it fulfils, and has the offices whose
 * stock moved reviewed. Locks in the order of the house: accounts in one call, then the request.
 */
@Injectable()
export class Transit {
  constructor(private readonly review: Review) {}

  /**
   * The sender's stock goes onto the road, all of it or none: 409 `stock.insufficient`, or what a request
   * refuses. The sender is reviewed once, after the last: what it asks for stands on what it then has.
   */
  async dispatch(
    tx: EntityManager,
    act: UseCaseContext,
    from: OfficeLine,
    legs: Leg[],
    sentOn: CalendarDate,
  ): Promise<LockedConsignment[]> {
    await this.lockLeaving(tx, from, legs);
    await requireNewReferences(tx, from.id, legs);
    const tallies = await talliesAfter(tx, legs);

    const year = Number(dateAt(act.at, from.timezone).slice(0, 4));
    const consignments = await insertConsignments(tx, act, { from: from.id, year, sentOn }, legs);
    await post(tx, act, consignments.map(dispatchOf));
    await keepTallies(tx, tallies);
    await this.review.review(tx, act.at, [from.id]);
    return consignments;
  }

  /** A loan that its lender is to confirm takes its number and moves nothing. */
  async order(
    tx: EntityManager,
    act: UseCaseContext,
    from: OfficeLine,
    leg: Leg,
    sentOn: CalendarDate,
  ): Promise<LockedConsignment> {
    await lock(tx, [stockOf(from.id)]);
    const year = Number(dateAt(act.at, from.timezone).slice(0, 4));
    const [ordered] = await insertConsignments(tx, act, { from: from.id, year, sentOn }, [leg]);
    return ordered!;
  }

  /** What was ordered leaves after all, or nothing of it: 409 `stock.insufficient`, `reference.used`. */
  async confirm(
    tx: EntityManager,
    act: UseCaseContext,
    from: OfficeLine,
    ordered: LockedConsignment,
    paper: ConfirmationDto,
    sentOn: CalendarDate,
  ): Promise<LockedConsignment> {
    const leg = { ...paper, to: ordered.to, quantity: ordered.quantity };
    await this.lockLeaving(tx, from, [leg]);
    await requireNewReferences(tx, from.id, [leg]);
    const consignment = await writeConfirmation(tx, act, ordered.id, paper, sentOn);
    await post(tx, act, [dispatchOf(consignment)]);
    await this.review.review(tx, act.at, [from.id]);
    return consignment;
  }

  private async lockLeaving(tx: EntityManager, from: OfficeLine, legs: Leg[]): Promise<void> {
    const stock = await lock(tx, [stockOf(from.id), ...legs.map(({ to }) => transitTo(to))]);
    const onHand = balanceOf(stock, stockOf(from.id));
    const leaving = legs.reduce((sum, { quantity }) => sum + quantity, 0);
    if (leaving > onHand) throw insufficient(from, leaving, onHand);
  }

  /** What arrived becomes the receiver's stock, what is missing its variance. */
  async receive(
    tx: EntityManager,
    act: UseCaseContext,
    consignment: LockedConsignment,
    received: number,
    receivedOn: CalendarDate,
  ): Promise<void> {
    const { to, quantity } = consignment;
    await lock(tx, [stockOf(to), transitTo(to), varianceOf(to)]);
    await post(tx, act, receiptOf(consignment, received, receivedOn));
    await tally(tx, consignment, (before) => arrived(before, quantity, received));
    // Given less than it lacks, which is the normal case, it asks for the rest; who sent it knows.
    await this.review.review(tx, act.at, [to], { withoutMail: true });
  }

  /**
   * The difference between what was and what is now said to have arrived moves between the receiver's stock
   * and its variance. 409 `receipt.counted_since`, `stock.insufficient`.
   */
  async correct(
    tx: EntityManager,
    act: UseCaseContext,
    consignment: LockedConsignment,
    paper: ReceiptCorrectionDto,
  ): Promise<void> {
    const { to, received: before, requestId } = consignment;
    const stock = await lock(tx, [stockOf(to), varianceOf(to)]);
    const count = await countAfterReceipt(tx, consignment);
    if (count) throw countedSince(consignment.number, count);
    const fewer = before! - paper.received;
    const onHand = balanceOf(stock, stockOf(to));
    if (fewer > onHand) throw insufficient(act.actor.office, fewer, onHand);
    await post(tx, act, [correctionOf(consignment, paper.received)]);
    await writeCorrection(tx, act, consignment, paper);
    if (requestId) await followCorrection(tx, act.at, requestId);
    await this.review.review(tx, act.at, [to]);
  }

  /** All of it becomes the sender's stock again, on today's date of the acting office. */
  async recall(
    tx: EntityManager,
    act: UseCaseContext,
    consignment: LockedConsignment,
  ): Promise<void> {
    const { from, to, quantity } = consignment;
    await lock(tx, [stockOf(from), transitTo(to)]);
    await post(tx, act, [recallOf(consignment, dateAt(act.at, act.actor.office.timezone))]);
    await tally(tx, consignment, (before) => recalled(before, quantity));
    await this.review.review(tx, act.at, [from]);
  }
}

/** The tallies of the requests that `legs` answer, when these have left. */
async function talliesAfter(tx: EntityManager, legs: Leg[]): Promise<Map<string, Tally>> {
  const ids = legs.flatMap(({ requestId }) => requestId || []);
  const tallies = await lockTallies(tx, ids);
  for (const { to, quantity, requestId, pays } of legs) {
    if (!requestId) continue;
    const request = tallies.get(requestId)!;
    requireGrant(request, pays?.borrower ?? to, quantity);
    tallies.set(requestId, { ...request, ...dispatched(request, quantity) });
  }
  return tallies;
}

async function tally(
  tx: EntityManager,
  { requestId }: LockedConsignment,
  change: (before: Tally) => Tally,
): Promise<void> {
  if (!requestId) return;
  await keepTallies(tx, new Map([[requestId, change(await lockTally(tx, requestId))]]));
}
