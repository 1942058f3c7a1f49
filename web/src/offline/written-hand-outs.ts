import type { QueuedHandOut, Settlement, Taking } from '../device/queued-hand-out.js';
import type { Writer } from '../device/queued-report.js';
import { isHereOnly } from './receipt-transitions.js';

/** What is written of cards outside, or put away, as plain decisions from items to items. */

/** What a person has just written and wants kept. */
export interface NotedHandOut {
  /** For what becomes an item of its own. */
  key: string;
  office: string;
  officeName: string;
  /** What it is of: a hand-out at the server, a taking that waits here, or nothing where it is a taking. */
  handOut: string | null;
  follows: string | null;
  taking: Taking;
  settlement: Settlement | null;
  by: Writer;
  at: string;
  /** The key of what it changes or mends, where it does. */
  mends?: string;
}

/**
 * The items after one was written. What has not left is written anew under its key; what was refused gives
 * way, and whoever follows it follows what mends it; what has left may be at the server, and stands.
 */
export function noteHandOut(items: QueuedHandOut[], noted: NotedHandOut): QueuedHandOut[] {
  const { by, at, mends, ...rest } = noted;
  const last = items.find(({ key }) => key === mends);
  if (mends !== undefined && (!last || !isHereOnly(last))) return items;
  const key = last?.state === 'waiting' ? last.key : noted.key;
  const item: QueuedHandOut = {
    ...rest,
    key,
    nth: null,
    writtenBy: by,
    writtenAt: last?.writtenAt ?? at,
    sender: by.id,
    state: 'waiting',
    tried: false,
    refusal: null,
    sentAt: null,
  };
  if (!last) return [...items, item];
  return items.map((each) => {
    if (each === last) return item;
    return each.follows === last.key ? { ...each, follows: key, taking: item.taking } : each;
  });
}

/** Only a person does this, and never to what the server may have. With a taking goes what is of it. */
export function putAwayHandOut(items: QueuedHandOut[], key: string): QueuedHandOut[] {
  const one = items.find((each) => each.key === key);
  if (!one || !isHereOnly(one)) return items;
  return items.filter((each) => each !== one && each.follows !== key);
}
