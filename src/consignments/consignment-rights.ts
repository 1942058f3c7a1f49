import type { EntityManager } from 'typeorm';
import { authoriseDispatch } from '../access/dispatch-permissions.js';
import { type Actor, authorise } from '../access/permissions.js';
import { isAbove, isWithin } from '../access/reach.js';
import { type OfficeLine, officesByCode } from '../offices/office-lines.js';
import { badField, forbidden, notFound } from '../platform/refusal.js';
import type { Purpose } from './consignment.js';
import type { DispatchDto } from './consignments.dto.js';

/** The two ends of a consignment, by the offices' codes. */
export interface Ends {
  from: string;
  to: string;
}

export const consignmentNotFound = (id: string) =>
  notFound('consignment.not_found', `There is no consignment ${id} that you can see.`);

/** A consignment is seen from either end and from above; what is not seen does not exist (404). */
export function requireInSight(actor: Actor, id: string, { from, to }: Ends): void {
  const mine = actor.office.code;
  if (!isWithin(mine, from) && !isWithin(mine, to)) throw consignmentNotFound(id);
}

/** Whoever counts the cards is of the receiving office itself; nobody above counts for it. */
export function authoriseReceipt(actor: Actor, id: string, ends: Ends): void {
  requireInSight(actor, id, ends);
  if (actor.office.code !== ends.to)
    throw forbidden(`Only office ${ends.to} itself records what it received.`);
  authorise(actor, 'consignment.receive', ends.to);
}

/**
 * Whoever could have dispatched may recall; what an office pays back of a loan, also that office. An end out of
 * sight is a 403 here: its consignment is seen.
 */
export function authoriseRecall(
  actor: Actor,
  id: string,
  ends: Ends,
  { purpose }: { purpose: Purpose },
): void {
  requireInSight(actor, id, ends);
  if (purpose === 'return' && actor.office.code === ends.from)
    return authorise(actor, 'loan.give', ends.from);
  const { code, name } = actor.office;
  const { from, to } = ends;
  if (!isWithin(code, from) || !(isWithin(code, to) || isAbove(to, code)))
    throw forbidden(`${name} may not recall cards sent from ${from} to ${to}.`);
  authoriseDispatch(actor, from, to);
}

/** What is asked of one consignment; who sends it and when is said apart. */
export type AskedOrder = Omit<DispatchDto, 'from' | 'sentOn'>;

/** Cards for one office; whether they are lent or paid back is settled apart. */
export type DispatchOrder = Omit<AskedOrder, 'loan' | 'returnOf'>;

export interface SenderAndReceivers {
  sender: OfficeLine;
  /** In the order of the orders. */
  receivers: OfficeLine[];
}

/** The actor may send each of these; and nobody sends to itself (400). */
export function authoriseOrders(actor: Actor, from: string, orders: DispatchOrder[]): void {
  for (const { to } of orders) {
    if (from === to) throw badField('to', 'must be another office than the sender.');
    authoriseDispatch(actor, from, to);
  }
}

/** 404 `office.not_found` where one is not there. */
export async function endsOf(
  tx: EntityManager,
  from: string,
  orders: DispatchOrder[],
): Promise<SenderAndReceivers> {
  const [sender, ...receivers] = await officesByCode(tx, [from, ...orders.map(({ to }) => to)]);
  return { sender: sender!, receivers };
}
