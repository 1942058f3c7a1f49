import type { EntityManager } from 'typeorm';
import { UUID } from '../platform/pages.js';
import { conflict, notFound } from '../platform/refusal.js';
import { stateAfter, type RequestState, type Tally } from './request.js';

/** A request as a use case holds it, its row locked until that ends. */
export interface LockedRequest extends Tally {
  office: number;
  state: RequestState;
}

/** Locks a request; accounts are locked before it, never after. */
export async function lockTally(tx: EntityManager, requestId: string): Promise<LockedRequest> {
  const [row] = UUID.test(requestId)
    ? await tx.query<LockedRequest[]>(
        `SELECT office_id AS office, state, coalesce(granted, 0) AS granted, sent, on_the_road AS "onTheRoad", arrived
         FROM restock_requests WHERE id = $1 FOR NO KEY UPDATE`,
        [requestId],
      )
    : [];
  if (!row) throw notFound('request.not_found', `There is no request ${requestId}.`);
  return row;
}

/**
 * That a consignment of `quantity` cards to `office` may name this request: it is that office's, is
 * approved, and together no more leaves than was granted. 409 `request.other_office`,
 * `request.not_approved`, `request.exceeds_grant`.
 */
export function requireGrant(request: LockedRequest, office: number, quantity: number): void {
  if (request.office !== office)
    throw conflict('request.other_office', 'That request is of another office than the receiver.');
  if (request.state !== 'approved')
    throw conflict('request.not_approved', `That request is ${request.state}, not approved.`);
  const left = request.granted - request.sent;
  if (quantity > left)
    throw conflict(
      'request.exceeds_grant',
      `Of ${request.granted} cards granted ${left} have not been sent; this would send ${quantity}.`,
    );
}

/** Writes what has left and arrived, and the state that follows from it. */
export async function keepTally(tx: EntityManager, requestId: string, tally: Tally): Promise<void> {
  await tx.query(
    `UPDATE restock_requests SET state = $2, sent = $3, on_the_road = $4, arrived = $5 WHERE id = $1`,
    [requestId, stateAfter(tally), tally.sent, tally.onTheRoad, tally.arrived],
  );
}
