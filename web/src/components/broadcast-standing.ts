import type { Schemas } from '../api/client.js';
import type { Status } from '../words/status-tones.js';
import { isAnswered } from '$rules/broadcasts/broadcast.js';
import { broadcastAnswers, broadcastAsks, broadcastStates } from '$rules/words/broadcasts.js';
import { number } from '$rules/words/numbers.js';

type Broadcast = Schemas['BroadcastDto'];

/** Whether one's own office is still to do what it asks. */
export const isAwaited = ({ state, asks, own }: Broadcast): boolean =>
  state === 'open' && own !== null && !isAnswered(asks, own.answer);

/** How one's own office is with it, as a tag says it; else how it stands. */
export function standingOf(broadcast: Broadcast): Status {
  const { state, asks, own } = broadcast;
  if (isAwaited(broadcast)) return { word: broadcastAsks[asks], tone: 'low' };
  if (own && state !== 'withdrawn' && isAnswered(asks, own.answer))
    return { word: broadcastAnswers[own.answer], tone: 'safe' };
  return { word: broadcastStates[state], tone: state === 'open' ? 'accent' : 'idle' };
}

/** `3 dari 5 sudah membaca`, or confirmed where that is asked. */
export function answeredOf({ asks, offices, read, confirmed }: Broadcast): string {
  const [done, word] = asks === 'read' ? [read, 'membaca'] : [confirmed, 'mengonfirmasi'];
  return `${number(done)} dari ${number(offices)} sudah ${word}`;
}
