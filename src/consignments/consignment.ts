import type { CalendarDate } from '../platform/calendar-date.js';
import { conflict, Refusal } from '../platform/refusal.js';
import type { Account, Movement } from '../stock/ledger.js';

export const CONSIGNMENT_STATES = [
  'awaiting_lender',
  'in_transit',
  'received',
  'recalled',
  'declined',
] as const;
export type ConsignmentState = (typeof CONSIGNMENT_STATES)[number];

/** What cards are sent for: to be kept, to be given back, or because they were lent. */
export const PURPOSES = ['allocation', 'loan', 'return'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Cards on their way, as the decisions about them need it; offices are internal ids. */
export interface Consignment {
  number: string;
  state: ConsignmentState;
  from: number;
  to: number;
  quantity: number;
  sentOn: CalendarDate;
}

export const stockOf = (office: number): Account => ({ office, kind: 'on_hand' });
export const transitTo = (office: number): Account => ({ office, kind: 'in_transit' });
export const varianceOf = (office: number): Account => ({ office, kind: 'variance' });

/** Only what is still on the road arrives or turns back: 409 `consignment.not_in_transit`. */
export function requireInTransit({ number, state }: Consignment): void {
  if (state === 'awaiting_lender')
    throw conflict(
      'consignment.not_in_transit',
      `Loan ${number} has not left yet: its lender has not confirmed it.`,
    );
  if (state !== 'in_transit')
    throw conflict(
      'consignment.not_in_transit',
      `Consignment ${number} has already been ${state}.`,
    );
}

/** More than was sent cannot have come with this consignment: 409 `consignment.more_than_sent`. */
export function requireNotMoreThanSent({ number, quantity }: Consignment, received: number): void {
  if (received > quantity)
    throw conflict(
      'consignment.more_than_sent',
      `Consignment ${number} was sent with ${quantity} cards; record ${quantity} as received, and ` +
        `let the sender send the other ${received - quantity} as a second consignment.`,
    );
}

/**
 * The date of a receipt: never before the dispatch (422 `date.refused`). Where no date was written, and
 * the receiver's calendar is a time zone behind the sender's, it is the date of dispatch.
 */
export function receiptDate(
  { sentOn }: Consignment,
  today: CalendarDate,
  written: CalendarDate | null | undefined,
): CalendarDate {
  if (!written) return today < sentOn ? sentOn : today;
  if (written >= sentOn) return written;
  const message = `must not be before ${sentOn}, when the cards were sent`;
  throw new Refusal(422, 'date.refused', `receivedOn ${message}.`, {
    errors: [{ field: 'receivedOn', message }],
  });
}

export const dispatchOf = ({ number, from, to, quantity, sentOn }: Consignment): Movement => ({
  reason: 'dispatch',
  from: stockOf(from),
  to: transitTo(to),
  quantity,
  occurredOn: sentOn,
  reference: number,
});

/** Cards that were sent and did not arrive. */
export const shortageOf = ({ quantity }: Consignment, received: number): number =>
  quantity - received;

/** What was counted goes to the receiver's stock, what is missing to the receiver's variance. */
export function receiptOf(
  consignment: Consignment,
  received: number,
  occurredOn: CalendarDate,
): Movement[] {
  const { number, to } = consignment;
  const arrival = {
    reason: 'receipt',
    from: transitTo(to),
    occurredOn,
    reference: number,
  } as const;
  const movements: Movement[] = [
    { ...arrival, to: stockOf(to), quantity: received },
    { ...arrival, to: varianceOf(to), quantity: shortageOf(consignment, received) },
  ];
  return movements.filter((movement) => movement.quantity > 0);
}

export const recallOf = (
  { number, from, to, quantity }: Consignment,
  occurredOn: CalendarDate,
): Movement => ({
  reason: 'recall',
  from: transitTo(to),
  to: stockOf(from),
  quantity,
  occurredOn,
  reference: number,
});
