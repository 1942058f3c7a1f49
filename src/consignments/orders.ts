import type { EntityManager } from 'typeorm';
import { authoriseDispatch, type Actor } from '../access/permissions.js';
import { officesByCode, type OfficeLine } from '../offices/office-lines.js';
import { badField } from '../platform/refusal.js';
import type { DispatchDto } from './consignments.dto.js';

/** Cards for one office; who sends them and when is said apart. */
export type Order = Omit<DispatchDto, 'from' | 'sentOn'>;

export interface SenderAndReceivers {
  sender: OfficeLine;
  /** In the order of the orders. */
  receivers: OfficeLine[];
}

/** The actor may send each of these; and nobody sends to itself (400). */
export function authoriseOrders(actor: Actor, from: string, orders: Order[]): void {
  for (const { to } of orders) {
    if (from === to) throw badField('to', 'must be another office than the sender.');
    authoriseDispatch(actor, from, to);
  }
}

/** 404 `office.not_found` where one is not there. */
export async function endsOf(
  tx: EntityManager,
  from: string,
  orders: Order[],
): Promise<SenderAndReceivers> {
  const [sender, ...receivers] = await officesByCode(tx, [from, ...orders.map(({ to }) => to)]);
  return { sender: sender!, receivers };
}
