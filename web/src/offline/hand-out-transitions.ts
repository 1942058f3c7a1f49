import type { QueuedHandOut } from '../device/queued-hand-out.js';
import type { Fate } from './queue-transitions.js';
import { afterSending } from './receipt-transitions.js';

/** What the server made of one: the hand-out, and of a settlement which of its own it is. */
export type Became = Pick<QueuedHandOut, 'handOut' | 'nth'>;

/** The items after one was sent; a taking that arrived lets go who follows it. */
export const afterSendingHandOut = (
  items: QueuedHandOut[],
  key: string,
  fate: Fate,
  triedBefore: boolean,
  became: Became | null,
): QueuedHandOut[] =>
  afterSending(items, key, fate, triedBefore).map((each) => {
    if (became === null) return each;
    if (each.follows === key) return { ...each, follows: null, handOut: became.handOut };
    return each.key === key ? { ...each, ...became } : each;
  });
