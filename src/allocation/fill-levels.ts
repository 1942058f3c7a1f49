import { comesBefore, hasRoom, packsToReach, spareWith, type Recipient } from './recipient.js';

/**
 * Hands out packs, each to whoever is worst off at that moment, and answers with how many nobody could
 * take. All the packs that a turn-by-turn hand-out gives below some level are given at once, so the work
 * does not grow with their number; the last few, at most about one an office, go turn by turn.
 */
export function fillLevels(recipients: Recipient[], packs: number): number {
  if (recipients.length === 0) return packs;
  let left = packs - raise(recipients, packs);
  const turns = new Turns(recipients.filter(hasRoom));
  for (; turns.next && left > 0; left--) {
    turns.next.packs++;
    turns.settle();
  }
  return left;
}

/** Halvings of the level; doubles hold no more. */
const HALVINGS = 64;

/**
 * Gives everybody the packs to reach a level that `packs` suffice for, so high that at most about one for
 * each is left where doubles tell levels apart; how many that takes.
 */
function raise(recipients: Recipient[], packs: number): number {
  const packsOf = (recipient: Recipient, days: number) =>
    packsToReach(days, recipient, Math.min(recipient.most, recipient.least + packs));
  const toReach = (days: number) =>
    recipients.reduce((sum, recipient) => sum + packsOf(recipient, days) - recipient.least, 0);
  let enough = Infinity;
  let tooHigh = -Infinity;
  for (const recipient of recipients) {
    enough = Math.min(enough, spareWith(recipient, recipient.least));
    tooHigh = Math.max(tooHigh, spareWith(recipient, recipient.least + packs));
  }
  let taken = toReach(enough);
  for (let n = 0; n < HALVINGS && packs - taken > recipients.length; n++) {
    const middle = enough + (tooHigh - enough) / 2;
    const given = toReach(middle);
    if (given <= packs) [enough, taken] = [middle, given];
    else tooHigh = middle;
  }
  for (const recipient of recipients) recipient.packs = packsOf(recipient, enough);
  return taken;
}

/**
 * Recipients in the order of their turns: a binary heap, so that ten thousand who are all equally badly
 * off cost no more than their number times its logarithm.
 */
class Turns {
  constructor(private readonly heap: Recipient[]) {
    for (let place = (heap.length >> 1) - 1; place >= 0; place--) this.sink(place);
  }

  /** Whose turn it is; nobody's where all are at their caps. */
  get next(): Recipient | undefined {
    return this.heap[0];
  }

  /** After the next one was given a pack: to its new place, or out of the queue at its cap. */
  settle(): void {
    if (!hasRoom(this.heap[0]!)) {
      const last = this.heap.pop()!;
      if (this.heap.length === 0) return;
      this.heap[0] = last;
    }
    this.sink(0);
  }

  private sink(place: number): void {
    const { heap } = this;
    const recipient = heap[place]!;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && comesBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!comesBefore(heap[child]!, recipient)) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = recipient;
  }
}
