import type { QueuedHandOut } from '../device/queued-hand-out.js';
import type { Fate } from './queue-transitions.js';
import { afterSending } from './receipt-transitions.js';

/** The items after one was sent; a taking that arrived, as `handOut`, lets go who follows it. */
export const afterSendingHandOut = (
  items: QueuedHandOut[],
  key: string,
  fate: Fate,
  triedBefore: boolean,
  handOut: string | null,
): QueuedHandOut[] =>
  afterSending(items, key, fate, triedBefore).map((each) => {
    if (handOut === null) return each;
    if (each.follows === key) return { ...each, follows: null, handOut };
    return each.key === key ? { ...each, handOut } : each;
  });
