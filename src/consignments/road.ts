import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Act } from '../access/act.js';
import type { OfficeLine } from '../offices/office-lines.js';
import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { keepTally, lockTally, requireGrant } from '../restocking/fulfilment.js';
import { isLow } from '../restocking/low-stock.js';
import { dispatched, recalled, received as arrived, type Tally } from '../restocking/request.js';
import { Review } from '../restocking/review.js';
import { standingsOf } from '../restocking/standings.js';
import { insufficient } from '../stock/insufficient.js';
import { balanceOf, lock, post } from '../stock/ledger.js';
import { insertConsignment, type LockedConsignment } from './consignment-rows.js';
import { dispatchOf, recallOf, receiptOf, roadTo, stockOf, varianceOf } from './consignment.js';
import type { DispatchDto } from './consignments.dto.js';

/**
 * Moves the cards of a consignment, keeps the tally of the request it fulfils, and has the offices whose
 * stock moved reviewed. Locks in the order of the house: accounts in one call, then the request.
 */
@Injectable()
export class Road {
  constructor(private readonly review: Review) {}

  /** The sender's stock goes onto the road: 409 `stock.insufficient`, or what the request refuses. */
  async depart(
    tx: EntityManager,
    act: Act,
    [from, to]: readonly [OfficeLine, OfficeLine],
    order: DispatchDto,
    sentOn: CalendarDate,
  ): Promise<LockedConsignment> {
    const { quantity, requestId } = order;
    const stock = await lock(tx, [stockOf(from.id), roadTo(to.id)]);
    const onHand = balanceOf(stock, stockOf(from.id));
    if (quantity > onHand) throw insufficient(from, quantity, onHand);
    const request = requestId ? await lockTally(tx, requestId) : null;
    if (request) requireGrant(request, to.id, quantity);

    const year = Number(dateAt(act.at, from.timezone).slice(0, 4));
    const departure = { from: from.id, to: to.id, year, sentOn };
    const consignment = await insertConsignment(tx, act, departure, order);
    await post(tx, act, [dispatchOf(consignment)]);
    if (request) await keepTally(tx, requestId!, dispatched(request, quantity));
    await this.review.review(tx, act.at, [from.id]);
    return consignment;
  }

  /** What arrived becomes the receiver's stock, what is missing its variance. */
  async arrive(
    tx: EntityManager,
    act: Act,
    consignment: LockedConsignment,
    received: number,
    receivedOn: CalendarDate,
  ): Promise<void> {
    const { to, quantity } = consignment;
    await lock(tx, [stockOf(to), roadTo(to), varianceOf(to)]);
    await post(tx, act, receiptOf(consignment, received, receivedOn));
    await tally(tx, consignment, (before) => arrived(before, quantity, received));
    // Quiet before the review: an office that was just given what there was does not ask again at once.
    const [standing] = await standingsOf(tx, [to]);
    if (standing && isLow(standing)) await this.review.keepQuiet(tx, act.at, to);
    await this.review.review(tx, act.at, [to]);
  }

  /** All of it becomes the sender's stock again, on today's date of the acting office. */
  async turnBack(tx: EntityManager, act: Act, consignment: LockedConsignment): Promise<void> {
    const { from, to, quantity } = consignment;
    await lock(tx, [stockOf(from), roadTo(to)]);
    await post(tx, act, [recallOf(consignment, dateAt(act.at, act.actor.office.timezone))]);
    await tally(tx, consignment, (before) => recalled(before, quantity));
    await this.review.review(tx, act.at, [from]);
  }
}

async function tally(
  tx: EntityManager,
  { requestId }: LockedConsignment,
  change: (before: Tally) => Tally,
): Promise<void> {
  if (requestId) await keepTally(tx, requestId, change(await lockTally(tx, requestId)));
}
