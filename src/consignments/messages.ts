import type { UseCaseContext } from '../access/use-case-context.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { type Purpose, shortageOf } from './consignment.js';
import type { LockedConsignment } from './consignment-rows.js';

/** What a letter about a consignment needs; offices are their internal ids, quantities are cards. */
export interface ConsignmentMessage {
  consignmentId: string;
  number: string;
  from: number;
  to: number;
  quantity: number;
  /** Absent in one from before there were loans. */
  purpose?: Purpose;
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

/** A loan that its lender is to confirm, or that came to nothing before it left. */
export interface LoanOrderMessage extends ConsignmentMessage {
  /** The office that ordered it. */
  orderedBy: number;
}

/** What was let go of a loan, or set off against one in the opposite direction. */
export interface LoanSettledMessage {
  loanId: string;
  number: string;
  /** The lender and the borrower. */
  from: number;
  to: number;
  quantity: number;
  /** The number of the other loan, where it was set off. */
  against: string | null;
  note: string | null;
  by: string;
  byOffice: number;
}

declare module '../outbox/outbox.js' {
  interface Messages {
    'consignment.dispatched': ConsignmentMessage;
    'consignment.received_short': ConsignmentMessage;
    'consignment.receipt_corrected': CorrectionMessage;
    'consignment.recovered': RecoveryMessage;
    'consignment.recalled': ConsignmentMessage;
    'loan.ordered': LoanOrderMessage;
    'loan.declined': LoanOrderMessage;
    'loan.withdrawn': LoanOrderMessage;
    'loan.settled': LoanSettledMessage;
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
  purpose: consignment.purpose,
  received,
  shortage: received === null ? null : shortageOf(consignment, received),
  sentOn: consignment.sentOn,
  reference: consignment.reference,
  carriedBy: consignment.carriedBy,
  note: note ?? null,
  by: actor.name,
  byOffice: actor.office.id,
});
