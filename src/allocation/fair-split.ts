import { coverWith, daysToSpare, type Claim } from './claim.js';
import { handOut, nextInTurn } from './hand-out.js';
import { SplitImpossible } from './split-impossible.js';
import { comesBefore, packsToReach, requireRoom, takerOf, type Taker } from './taker.js';

export { SplitImpossible, type Claim };

/**
 * Why a quantity is what it is. `level`: brought to the line, or next to be; `enough`: nothing, being
 * above the line already; `floor`: the planner's, and more than the line asks; `cap`: the planner's,
 * who would otherwise have given it the next pack; `no_demand`: nobody there uses cards; `pinned`.
 */
export type Binding = 'level' | 'floor' | 'cap' | 'pinned' | 'no_demand' | 'enough';

/** What an office is given. Cover is in days, the journey not taken off; null: cards last for ever. */
export interface Share {
  office: string;
  quantity: number;
  coverBefore: number | null;
  coverAfter: number | null;
  boundBy: Binding;
}

export interface Split {
  /** In the order of the claims. */
  shares: Share[];
  /** Cards that nobody may take. */
  left: number;
  /** The line: days of cover less the journey of whoever is worst off after it; null without demand. */
  coverOfWorstOff: number | null;
}

/**
 * Splits `total` cards so that the worst-off office's days of cover, less its journey, are as many as
 * possible, then those of the next, and so on (leximin, or max-min fair: Bertsekas and Gallager, Data
 * Networks, 1992, section 6.5.2). Exact in whole packs, and the same whatever the order of the claims.
 *
 * Floors come first, then each pack goes to whoever is worst off. That is best: had a better split given
 * i more and j less, then at the moment j got the pack in question it was no better off than i, so taking
 * one pack from i to j leaves the worse of the two no worse (of two equals j gained the most, so the
 * better neither), and repeating it turns that split into this one.
 *
 * What is less than a pack begins the next one, with whoever would get it; more cards therefore never
 * take one from anybody. Without demand an office gets its floor. Throws `SplitImpossible`.
 */
export function fairSplit(claims: Claim[], total: number, packSize: number): Split {
  const takers = claims.map((claim) => takerOf(claim, packSize));
  takers.forEach(requireRoom);
  const fixed = (claim: Claim, { least }: Taker) => claim.pinned ?? least * packSize;
  const needed = claims.reduce((sum, claim, n) => sum + fixed(claim, takers[n]!), 0);
  if (needed > total) throw new SplitImpossible(needed, total);

  const waiting = takers.filter((_, n) => waits(claims[n]!));
  const packs = Math.floor((total - needed) / packSize);
  const untaken = waiting.length > 0 ? handOut(waiting, packs) : packs;
  const next = nextInTurn(waiting);
  const odd = (total - needed) % packSize;
  const quantities = claims.map(
    (claim, n) => claim.pinned ?? takers[n]!.packs * packSize + (takers[n] === next ? odd : 0),
  );

  const worstOff = leastToSpare(claims, quantities);
  const shares = claims.map((claim, n) => ({
    office: claim.office,
    quantity: quantities[n]!,
    coverBefore: coverWith(claim, 0),
    coverAfter: coverWith(claim, quantities[n]!),
    boundBy: bindingOf(claim, quantities[n]!, takers[n]!, next, worstOff),
  }));
  return { shares, left: untaken * packSize + (next ? 0 : odd), coverOfWorstOff: worstOff };
}

/**
 * Cards with which every office has `days` to spare, as far as pins, floors and caps let it; a floor
 * comes before a cap below it, so this always has an answer.
 */
export function wantedTotal(claims: Claim[], days: number, packSize: number): number {
  return claims.reduce((sum, claim) => sum + wantedQuantity(claim, days, packSize), 0);
}

/** What one office must be given for that. */
export function wantedQuantity(claim: Claim, days: number, packSize: number): number {
  if (claim.pinned !== null) return claim.pinned;
  const taker = takerOf(claim, packSize);
  return packSize * (waits(claim) ? packsToReach(days, taker) : taker.least);
}

const waits = ({ pinned, dailyUse }: Claim): boolean => pinned === null && dailyUse > 0;

function leastToSpare(claims: Claim[], quantities: number[]): number | null {
  const spare = claims
    .map((claim, n) => daysToSpare(claim, quantities[n]!))
    .filter((_, n) => claims[n]!.dailyUse > 0);
  return spare.length > 0 ? Math.min(...spare) : null;
}

function bindingOf(
  claim: Claim,
  quantity: number,
  taker: Taker,
  next: Taker | null,
  worstOff: number | null,
): Binding {
  if (claim.pinned !== null) return 'pinned';
  if (claim.dailyUse <= 0) return quantity > 0 ? 'floor' : 'no_demand';
  const full = taker.packs === taker.most;
  if (full && (next === null || comesBefore(taker, next))) return 'cap';
  if (quantity > 0 && quantity === taker.least * taker.packSize) return 'floor';
  return quantity === 0 && daysToSpare(claim, 0) > worstOff! ? 'enough' : 'level';
}
