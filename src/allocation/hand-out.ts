import { comesBefore, packsToReach, spareWith, type Taker } from './taker.js';

/** Who gets the next pack: the worst-off with room for it; nobody where all are at their caps. */
export function nextInTurn(takers: Taker[]): Taker | null {
  let next: Taker | null = null;
  for (const taker of takers)
    if (taker.packs < taker.most && (next === null || comesBefore(taker, next))) next = taker;
  return next;
}

/**
 * Hands out packs, each to whoever is worst off at that moment, and answers with how many nobody could
 * take. All the packs that a turn-by-turn hand-out gives below some level are given at once, so the work
 * does not grow with their number; the last few, at most about one an office, go turn by turn.
 */
export function handOut(takers: Taker[], packs: number): number {
  let left = packs - raise(takers, packs);
  for (let next = nextInTurn(takers); next && left > 0; next = nextInTurn(takers)) {
    next.packs++;
    left--;
  }
  return left;
}

/** Halvings of the level; doubles hold no more. */
const HALVINGS = 64;

/** Gives everybody the packs to reach the highest level that `packs` suffice for; how many that takes. */
function raise(takers: Taker[], packs: number): number {
  const packsOf = (taker: Taker, days: number) =>
    packsToReach(days, taker, Math.min(taker.most, taker.least + packs));
  const toReach = (days: number) =>
    takers.reduce((sum, taker) => sum + packsOf(taker, days) - taker.least, 0);
  let enough = Math.min(...takers.map((taker) => spareWith(taker, taker.least)));
  let tooHigh = Math.max(...takers.map((taker) => spareWith(taker, taker.least + packs)));
  for (let halving = 0; halving < HALVINGS && enough < tooHigh; halving++) {
    const middle = enough + (tooHigh - enough) / 2;
    if (toReach(middle) <= packs) enough = middle;
    else tooHigh = middle;
  }
  const taken = toReach(enough);
  for (const taker of takers) taker.packs = packsOf(taker, enough);
  return taken;
}
