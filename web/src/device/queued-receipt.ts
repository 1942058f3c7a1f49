import type { components } from '../api/schema.js';
import { isWaiting, type Queued, type ServerRefusal } from './queued-report.js';

type Consignment = components['schemas']['ConsignmentDto'];

/** What the receiving office counted: the body that is sent, whole. */
export type Receipt = Required<components['schemas']['ReceiptDto']>;

/** What a consignment is known by where its receipt waits. */
export type Arrival = Pick<Consignment, 'id' | 'number' | 'fromName' | 'quantity' | 'sentOn'>;

/** How a consignment ended that another had ended before. */
export type Ending = Pick<
  Consignment,
  'state' | 'received' | 'receiptAt' | 'receiptRecordedBy' | 'recalledAt' | 'recalledBy'
>;

/** A receipt on its way from this device; of one consignment at most one is not settled. */
export interface QueuedReceipt extends Queued {
  consignment: Arrival;
  receipt: Receipt;
  refusal: (ServerRefusal & { ending?: Ending }) | null;
}

/** What this device last noted of a consignment. */
export const receiptFor = (receipts: QueuedReceipt[], consignment: string) =>
  receipts.filter((each) => each.consignment.id === consignment).at(-1);

/** Cards that come on hand with the receipts that wait here. */
export const awaited = (receipts: QueuedReceipt[]): number =>
  receipts.filter(isWaiting).reduce((sum, { receipt }) => sum + receipt.received, 0);
