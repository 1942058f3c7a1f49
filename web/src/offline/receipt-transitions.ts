import {
  receiptFor,
  type Arrival,
  type QueuedReceipt,
  type Receipt,
} from '../device/queued-receipt.js';
import type { Queued, Writer } from '../device/queued-report.js';
import type { Fate } from './queue-transitions.js';

/** The queue of receipts as plain decisions, from receipts to receipts. `receipt-sender.ts` acts on them. */

/** What a person has just counted and wants kept. */
export interface Counted {
  /** For a receipt that becomes an item of its own. */
  key: string;
  office: string;
  officeName: string;
  consignment: Arrival;
  receipt: Receipt;
  by: Writer;
  at: string;
}

/** Whether nothing of it has reached the server, so that it may be written anew or put away. */
export const isHereOnly = ({ state, tried }: Queued): boolean =>
  state === 'refused' || (state === 'waiting' && !tried);

/**
 * The receipts after one was written. What has not left is written anew under its key; what was refused
 * gives way; what has left may be at the server, and stands.
 */
export function noteReceipt(receipts: QueuedReceipt[], counted: Counted): QueuedReceipt[] {
  const { by, at, key, ...rest } = counted;
  const last = receiptFor(receipts, counted.consignment.id);
  if (last && !isHereOnly(last)) return receipts;
  const noted: QueuedReceipt = {
    ...rest,
    key: last?.state === 'waiting' ? last.key : key,
    writtenBy: by,
    writtenAt: at,
    sender: by.id,
    state: 'waiting',
    tried: false,
    refusal: null,
    sentAt: null,
  };
  return [...receipts.filter((each) => each !== last), noted];
}

/** The receipts after one was sent; `triedBefore` as for reports. */
export const afterSending = <T extends Queued>(
  receipts: T[],
  key: string,
  fate: Fate,
  triedBefore: boolean,
): T[] =>
  receipts.map((each) => (each.key === key ? { ...each, ...changeBy(fate, triedBefore) } : each));

function changeBy(fate: Fate, triedBefore: boolean): Partial<Queued> {
  if (fate.is === 'sent') return { state: 'sent', refusal: null, sentAt: fate.at };
  if (fate.is === 'refused') return { state: 'refused', refusal: fate.refusal };
  return { tried: fate.is === 'unknown' || triedBefore };
}

/** Only a person does this, and never to what the server may have. */
export const putAway = (receipts: QueuedReceipt[], key: string): QueuedReceipt[] =>
  receipts.filter((each) => each.key !== key || !isHereOnly(each));
