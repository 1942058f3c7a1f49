import { daysToSpare, type Claim } from './claim.js';
import { SplitImpossible } from './split-impossible.js';

/** An office that waits for packs, with demand and without a pin. `packs` is what it has so far. */
export interface Taker {
  claim: Claim;
  packSize: number;
  /** Floor and cap, in packs. */
  least: number;
  most: number;
  packs: number;
}

/** An office with its floor filled. */
export function takerOf(claim: Claim, packSize: number): Taker {
  const least = Math.ceil(claim.atLeast / packSize);
  const most = claim.atMost === null ? Infinity : Math.floor(claim.atMost / packSize);
  return { claim, packSize, least, most, packs: least };
}

/** A pin overrides floor and cap; otherwise a whole pack lies between them, or `SplitImpossible`. */
export function requireRoom({ claim, packSize, least, most }: Taker): void {
  if (claim.pinned === null && least > most)
    throw new SplitImpossible(least * packSize, most * packSize, claim.office);
}

export const spareWith = ({ claim, packSize }: Taker, packs: number): number =>
  daysToSpare(claim, packs * packSize);

/** The fewest packs that give an office `days` to spare, as far as its floor and `most` let it. */
export function packsToReach(days: number, taker: Taker, most = taker.most): number {
  const { claim, packSize, least } = taker;
  const cards = (days + claim.journeyDays) * claim.dailyUse - claim.stock;
  let packs = Math.max(least, Math.min(most, Math.ceil(cards / packSize)));
  // The line above may be a pack off by rounding; what counts is how covers compare.
  while (packs < most && spareWith(taker, packs) < days) packs++;
  while (packs > least && spareWith(taker, packs - 1) >= days) packs--;
  return packs;
}

/**
 * Whose turn is earlier: the one worse off; of two equally badly off the one whom a pack carries
 * further, which is what keeps the greedy split exact; then by code, so that order never matters.
 */
export function comesBefore(one: Taker, other: Taker): boolean {
  const [a, b] = [spareWith(one, one.packs), spareWith(other, other.packs)];
  if (a !== b) return a < b;
  const [after, otherAfter] = [spareWith(one, one.packs + 1), spareWith(other, other.packs + 1)];
  if (after !== otherAfter) return after > otherAfter;
  return one.claim.office < other.claim.office;
}
