import { conflict, Refusal } from '../platform/refusal.js';
import { allowsRevision } from '../platform/optimistic-lock.js';
import type { Movement } from '../stock/ledger.js';
import { stockOf, varianceOf } from './consignment.js';
import type { LockedConsignment } from './consignment-rows.js';

/** Rule 18: a receipt that was typed wrong is mended; only the difference moves. */

type Receipt = Pick<
  LockedConsignment,
  'number' | 'state' | 'quantity' | 'received' | 'receiptRevision' | 'recovered'
>;

/** What was never received has no receipt to correct: 409 `consignment.not_received`. */
export function requireReceived({ number, state }: Receipt): void {
  if (state !== 'received')
    throw conflict(
      'consignment.not_received',
      `Consignment ${number} is ${state}: there is no receipt to mend.`,
    );
}

/** A correction names the revision it corrects: 428 and 412. */
export function requireReceiptRevision(
  { number, receiptRevision }: Receipt,
  ifMatch: string | undefined,
): void {
  if (ifMatch === undefined)
    throw new Refusal(
      428,
      'consignment.if_match_required',
      `To correct the receipt of ${number} (revision ${receiptRevision}) send If-Match with its ETag.`,
    );
  if (!allowsRevision(ifMatch, receiptRevision))
    throw new Refusal(
      412,
      'consignment.revision_mismatch',
      `The receipt of ${number} was corrected meanwhile and is now revision ${receiptRevision}. Read it again first.`,
    );
}

/** Neither more than was sent, nor what its sender found to have never left: 409 `consignment.more_than_sent`. */
export function requireRoomFor({ number, quantity, recovered }: Receipt, received: number): void {
  if (received + recovered <= quantity) return;
  const found = recovered > 0 ? `, of which its sender found ${recovered} that never left` : '';
  throw conflict(
    'consignment.more_than_sent',
    `Consignment ${number} was sent with ${quantity} cards${found}; record at most ` +
      `${quantity - recovered} as received.`,
  );
}

export const countedSince = (number: string, counted: { on: string; counted: number }): Refusal =>
  conflict(
    'receipt.counted_since',
    `The stock was counted on ${counted.on}, after ${number} was received: that count settled it.`,
  );

/** The difference alone moves, on the date of the receipt: found to the stock, too much off it. */
export function correctionOf(
  { number, to, received, receivedOn }: LockedConsignment,
  corrected: number,
): Movement {
  const more = corrected - received!;
  const [from, onto] = more > 0 ? [varianceOf(to), stockOf(to)] : [stockOf(to), varianceOf(to)];
  return {
    reason: 'receipt_correction',
    from,
    to: onto,
    quantity: Math.abs(more),
    occurredOn: receivedOn!,
    reference: number,
  };
}
