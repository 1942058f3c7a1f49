import type { UseCaseContext } from '../access/use-case-context.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { shortageOf } from './consignment.js';
import type { LockedConsignment } from './consignment-rows.js';

/** What a letter about a consignment needs; offices are their internal ids, quantities are cards. */
export interface ConsignmentMessage {
  consignmentId: string;
  number: string;
  from: number;
  to: number;
  quantity: number;
  /** Null until it is received. */
  received: number | null;
  shortage: number | null;
  sentOn: CalendarDate;
  /** The hand-over record (BAST). */
  reference: string | null;
  carriedBy: string | null;
  /** What whoever acted wrote about it: the sender, the receiver, or who recalled it. */
  note: string | null;
  by: string;
  /** The acting office: the sender's own, or one above that moved its cards. */
  byOffice: number;
}

/** What the receipt said before, and which revision of it this is. */
export interface CorrectionMessage extends ConsignmentMessage {
  receivedBefore: number;
  revision: number;
}

/** Cards of it that its sender found. */
export interface RecoveryMessage extends ConsignmentMessage {
  found: number;
}

declare module '../outbox/outbox.js' {
  interface Messages {
    'consignment.dispatched': ConsignmentMessage;
    'consignment.received_short': ConsignmentMessage;
    'consignment.receipt_corrected': CorrectionMessage;
    'consignment.recovered': RecoveryMessage;
    'consignment.recalled': ConsignmentMessage;
  }
}

export const messageOf = (
  { actor }: UseCaseContext,
  consignment: LockedConsignment,
  note: string | null | undefined,
  received: number | null = null,
): ConsignmentMessage => ({
  consignmentId: consignment.id,
  number: consignment.number,
  from: consignment.from,
  to: consignment.to,
  quantity: consignment.quantity,
  received,
  shortage: received === null ? null : shortageOf(consignment, received),
  sentOn: consignment.sentOn,
  reference: consignment.reference,
  carriedBy: consignment.carriedBy,
  note: note ?? null,
  by: actor.name,
  byOffice: actor.office.id,
});
