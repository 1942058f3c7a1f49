import { answer, api } from '../api/client.js';
import { Failure } from '../api/failure.js';
import type { QueuedHandOut } from '../device/queued-hand-out.js';
import { afterSendingHandOut, type Became } from './hand-out-transitions.js';
import { fateOf, type Fate } from './queue-transitions.js';
import { queue } from './queue.svelte.js';
import { serverClock } from './server-clock.svelte.js';

/** Sends one, marked as having left; what became of it, and why where it did not arrive. */
export async function sendHandOut(queued: QueuedHandOut): Promise<{
  is: Fate['is'];
  failure?: Failure;
}> {
  const { key, tried } = queued;
  let fate: Fate;
  let failure: Failure | undefined;
  let became: Became | null = null;
  try {
    const { id, settlements } = await post(queued);
    became = { handOut: id, nth: queued.settlement && settlements.length };
    fate = { is: 'sent', at: serverClock.now().toISOString() };
  } catch (error) {
    failure = Failure.of(error);
    fate = fateOf(failure);
  }
  await queue.change((all) => afterSendingHandOut(all, key, fate, tried, became), 'handOuts');
  return { is: fate.is, failure };
}

function post({ key, office: code, handOut, taking, settlement }: QueuedHandOut) {
  const header = { 'Idempotency-Key': key };
  if (settlement === null)
    return answer(
      api.POST('/api/offices/{code}/hand-outs', {
        params: { path: { code }, header },
        body: taking,
      }),
    );
  const path = { code, id: handOut! };
  return answer(
    api.POST('/api/offices/{code}/hand-outs/{id}/settlement', {
      params: { path, header },
      body: settlement,
    }),
  );
}
