import type { DispatchOrder } from '../consignments/consignment-rights.js';
import type { RequestState } from '../restocking/request.js';
import type { PlanRow } from './plan.js';
import type { SendPlanDto } from './plans.dto.js';
import type { LockedRow } from './plan-staleness.js';

/** A request as a sending finds it. */
export interface FoundRequest {
  state: RequestState;
  granted: number | null;
  sent: number;
  /** Granted by whoever sends now, whose word it is to change. */
  ours: boolean;
}

/** What is done with the request of an office, and how its cards leave. */
export interface Leaving {
  /** Cards to grant, first or anew; null: the request is left as it is answered. */
  grant: number | null;
  /** Cards of the consignment that names the request; 0: there is none. */
  against: number;
  /** Cards of the consignment that names no request; 0: there is none. */
  beyond: number;
}

/**
 * How `quantity` cards leave for an office (domain, rule 9):
 * - an open request is granted the quantity, more or less than was asked, and so is answered; all of it
 *   leaves against it. What was asked beyond that stays on the request as `unmet`;
 * - one that we granted and of which nothing has left is granted the quantity instead;
 * - one of which cards have left, or that somebody else granted, is left as it is: cards leave against
 *   it up to what the grant leaves, and the others as a second consignment without a request;
 * - all of a `sent` one is on the road, and one that ended, or none at all, asks for nothing: the cards
 *   leave without a request.
 * An office that gets nothing keeps its request as it is.
 */
export function leavingOf(quantity: number, ask: FoundRequest | null): Leaving {
  if (ask?.state === 'open') return { grant: quantity, against: quantity, beyond: 0 };
  if (ask?.state !== 'approved') return { grant: null, against: 0, beyond: quantity };
  const { granted, sent, ours } = ask;
  if (sent === 0 && ours)
    return { grant: quantity === granted ? null : quantity, against: quantity, beyond: 0 };
  const against = Math.min(quantity, granted! - sent);
  return { grant: null, against, beyond: quantity - against };
}

/** What leaves for a row's office, and what its request is granted for that. */
interface OfficeLeaving extends Leaving {
  office: string;
  requestId: string | null;
  reference: string | null;
  carriedBy: string | null;
}

/** `us`: the offices whose grants are ours to change, the sender and whoever acts for it. */
export function leavingFor(
  { office, quantity, reference, carriedBy }: PlanRow,
  { requestId, requestState, granted, sent, granter }: LockedRow,
  us: number[],
): OfficeLeaving {
  const ours = granter !== null && us.includes(granter);
  const ask = requestState && { state: requestState, granted, sent, ours };
  return { office, requestId, reference, carriedBy, ...leavingOf(quantity, ask) };
}

/**
 * In one part or two: first what the request is granted. A number is one paper's, the first one's; who
 * carries the office's cards carries both.
 */
export function ordersOf(
  { office, requestId, against, beyond, reference, ...own }: OfficeLeaving,
  { note, carriedBy, again }: SendPlanDto,
): DispatchOrder[] {
  const order = { to: office, note, carriedBy: own.carriedBy ?? carriedBy };
  const [first, ...rest] = [
    { ...order, quantity: against, requestId },
    { ...order, quantity: beyond },
  ].filter(({ quantity }) => quantity > 0);
  return first ? [{ ...first, reference, again }, ...rest] : [];
}
