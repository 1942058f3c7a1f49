import type { EntityManager } from 'typeorm';
import { UUID } from '../platform/keyset-pages.js';
import { refuseOn } from '../platform/constraint-refusals.js';
import { conflict, notFound } from '../platform/refusal.js';
import {
  hasRestToEnd,
  isLive,
  isUntouched,
  type RequestState,
  stateAfter,
  type Tally,
  unsent,
} from './request.js';
import type { RestockRequestDto } from './restocking.dto.js';

refuseOn('request_never_more_than_granted', () =>
  conflict('request.exceeds_grant', 'Together this would be more than was granted.'),
);

/** A request as a use case holds it, its row locked until that ends. */
export interface LockedRequest extends Tally {
  office: number;
  state: RequestState;
}

/** Locks a request; accounts are locked before it, never after. */
export async function lockTally(tx: EntityManager, requestId: string): Promise<LockedRequest> {
  return (await lockTallies(tx, [requestId])).get(requestId)!;
}

/** Locks requests in the one order, each once: 404 `request.not_found` where one is not there. */
export async function lockTallies(
  tx: EntityManager,
  requestIds: string[],
): Promise<Map<string, LockedRequest>> {
  const ids = requestIds.filter((id) => UUID.test(id));
  const rows =
    ids.length === 0 ? [] : await tx.query<(LockedRequest & { id: string })[]>(LOCK, [ids]);
  const found = new Map(rows.map(({ id, ...request }) => [id, request]));
  return new Map(
    requestIds.map((id) => {
      const request = found.get(id.toLowerCase());
      if (!request) throw notFound('request.not_found', `There is no request ${id}.`);
      return [id, request];
    }),
  );
}

const LOCK = `
  SELECT id, office_id AS office, state, coalesce(granted, 0) AS granted, sent,
    on_the_road AS "onTheRoad", arrived
  FROM restock_requests WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE`;

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
  const left = unsent(request);
  if (quantity > left)
    throw conflict(
      'request.exceeds_grant',
      `Of ${request.granted} cards granted ${left} have not been sent; this would send ${quantity}.`,
    );
}

/** Writes what has left and arrived, by request, and the state that follows from it. */
export async function keepTallies(
  tx: EntityManager,
  tallies: ReadonlyMap<string, Tally>,
): Promise<void> {
  if (tallies.size === 0) return;
  const column = <T>(of: (tally: Tally) => T) => [...tallies.values()].map(of);
  await tx.query(
    `UPDATE restock_requests r
     SET state = t.state, sent = t.sent, on_the_road = t.on_the_road, arrived = t.arrived
     FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[])
       AS t(id, state, sent, on_the_road, arrived)
     WHERE r.id = t.id`,
    [
      [...tallies.keys()],
      column(stateAfter),
      column(({ sent }) => sent),
      column(({ onTheRoad }) => onTheRoad),
      column(({ arrived }) => arrived),
    ],
  );
}

export const tooLate = (request: RestockRequestDto, verb: string) =>
  conflict(
    'request.not_open',
    `Request ${request.number} is ${request.state}; it can no longer be ${verb}.`,
  );

/** A live one, of which nothing has left; else exactly what has: 409 `request.not_open`. */
export function requireApprovable(
  before: RestockRequestDto,
  locked: LockedRequest,
  quantity: number,
): void {
  if (!isLive(locked.state)) throw tooLate(before, 'approved');
  if (!isUntouched(locked) && !(hasRestToEnd(locked) && quantity === locked.sent))
    throw conflict(
      'request.not_open',
      `Of request ${before.number} ${locked.sent} cards have left; it can now only be lowered to that.`,
    );
}

/** Refusing and withdrawing are for a request of which no card has left. */
export function requireNothingLeft(
  before: RestockRequestDto,
  locked: LockedRequest,
  verb: string,
): void {
  if (!isUntouched(locked)) throw tooLate(before, verb);
}
