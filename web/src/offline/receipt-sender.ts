import { answer, api } from '../api/client.js';
import { Failure } from '../api/failure.js';
import type { Ending, QueuedReceipt } from '../device/queued-receipt.js';
import { fateOf, type Fate } from './queue-transitions.js';
import { queue } from './queue.svelte.js';
import { afterSending } from './receipt-transitions.js';
import { serverClock } from './server-clock.svelte.js';

/** What became of sending one, and why where it did not arrive. */
interface Answered {
  is: Fate['is'];
  failure?: Failure;
}

/** Sends one, marked as having left. */
export async function sendReceipt(queued: QueuedReceipt): Promise<Answered> {
  const { key, consignment, receipt, tried } = queued;
  const path = { id: consignment.id };
  const header = { 'Idempotency-Key': key };
  let fate: Fate;
  let failure: Failure | undefined;
  try {
    await answer(
      api.POST('/api/consignments/{id}/receipt', { params: { path, header }, body: receipt }),
    );
    fate = { is: 'sent', at: serverClock.now().toISOString() };
  } catch (error) {
    failure = Failure.of(error);
    fate = fateOf(failure);
    if (fate.is === 'refused' && failure.code === 'consignment.not_in_transit')
      fate = { is: 'refused', refusal: { ...fate.refusal, ending: await endingOf(path) } };
  }
  await queue.change((all) => afterSending(all, key, fate, tried), 'receipts');
  return { is: fate.is, failure };
}

/** Who ended it meanwhile, and how; nothing where the server does not tell. */
async function endingOf(path: { id: string }): Promise<Ending | undefined> {
  try {
    const found = await answer(api.GET('/api/consignments/{id}', { params: { path } }));
    const { state, received, receiptAt, receiptRecordedBy, recalledAt, recalledBy } = found;
    return { state, received, receiptAt, receiptRecordedBy, recalledAt, recalledBy };
  } catch {
    return undefined;
  }
}
