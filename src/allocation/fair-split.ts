import { coverWith, daysToSpare, packsWithin, type Claim } from './claim.js';

// Max-min fair split (leximin) by water-filling: every office is raised to one level of cover.

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
 * No split keeps what the planner fixed. Of a whole split (`office` null): pins and floors take `needed`
 * cards and only `available` are there. Of one office: its floor in whole packs is above its cap.
 */
export class SplitImpossible extends RangeError {
  constructor(
    readonly needed: number,
    readonly available: number,
    readonly office: string | null = null,
  ) {
    super(
      office === null
        ? `Pins and floors take ${needed} cards of ${available}.`
        : `${office} is to have at least ${needed} and at most ${available} cards, in whole packs.`,
    );
  }
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
  const recipients = claims.map((claim) => recipientOf(claim, packSize));
  recipients.forEach(requireRoom);
  const fixed = (claim: Claim, { least }: Recipient) => claim.pinned ?? least * packSize;
  const needed = claims.reduce((sum, claim, n) => sum + fixed(claim, recipients[n]!), 0);
  if (needed > total) throw new SplitImpossible(needed, total);

  const waiting = recipients.filter((_, n) => waits(claims[n]!));
  const packs = Math.floor((total - needed) / packSize);
  const untaken = waiting.length > 0 ? fillLevels(waiting, packs) : packs;
  const next = nextInTurn(waiting);
  const odd = (total - needed) % packSize;
  const quantities = claims.map(
    (claim, n) =>
      claim.pinned ?? recipients[n]!.packs * packSize + (recipients[n] === next ? odd : 0),
  );

  const worstOff = leastToSpare(claims, quantities);
  const shares = claims.map((claim, n) => ({
    office: claim.office,
    quantity: quantities[n]!,
    coverBefore: coverWith(claim, 0),
    coverAfter: coverWith(claim, quantities[n]!),
    boundBy: bindingOf(claim, quantities[n]!, recipients[n]!, next, worstOff),
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
  const recipient = recipientOf(claim, packSize);
  return packSize * (waits(claim) ? packsToReach(days, recipient) : recipient.least);
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
  recipient: Recipient,
  next: Recipient | null,
  worstOff: number | null,
): Binding {
  if (claim.pinned !== null) return 'pinned';
  if (claim.dailyUse <= 0) return quantity > 0 ? 'floor' : 'no_demand';
  const full = recipient.packs === recipient.most;
  if (full && (next === null || comesBefore(recipient, next))) return 'cap';
  if (quantity > 0 && quantity === recipient.least * recipient.packSize) return 'floor';
  return quantity === 0 && daysToSpare(claim, 0) > worstOff! ? 'enough' : 'level';
}

/** Who gets the next pack: the worst-off with room for it; nobody where all are at their caps. */
export function nextInTurn(recipients: Recipient[]): Recipient | null {
  let next: Recipient | null = null;
  for (const recipient of recipients)
    if (recipient.packs < recipient.most && (next === null || comesBefore(recipient, next)))
      next = recipient;
  return next;
}

/**
 * Hands out packs, each to whoever is worst off at that moment, and answers with how many nobody could
 * take. All the packs that a turn-by-turn hand-out gives below some level are given at once, so the work
 * does not grow with their number; the last few, at most about one an office, go turn by turn.
 */
export function fillLevels(recipients: Recipient[], packs: number): number {
  let left = packs - raise(recipients, packs);
  for (let next = nextInTurn(recipients); next && left > 0; next = nextInTurn(recipients)) {
    next.packs++;
    left--;
  }
  return left;
}

/** Halvings of the level; doubles hold no more. */
const HALVINGS = 64;

/** Gives everybody the packs to reach the highest level that `packs` suffice for; how many that takes. */
function raise(recipients: Recipient[], packs: number): number {
  const packsOf = (recipient: Recipient, days: number) =>
    packsToReach(days, recipient, Math.min(recipient.most, recipient.least + packs));
  const toReach = (days: number) =>
    recipients.reduce((sum, recipient) => sum + packsOf(recipient, days) - recipient.least, 0);
  let enough = Math.min(...recipients.map((recipient) => spareWith(recipient, recipient.least)));
  let tooHigh = Math.max(
    ...recipients.map((recipient) => spareWith(recipient, recipient.least + packs)),
  );
  for (let halving = 0; halving < HALVINGS && enough < tooHigh; halving++) {
    const middle = enough + (tooHigh - enough) / 2;
    if (toReach(middle) <= packs) enough = middle;
    else tooHigh = middle;
  }
  const taken = toReach(enough);
  for (const recipient of recipients) recipient.packs = packsOf(recipient, enough);
  return taken;
}

/** An office that waits for packs, with demand and without a pin. `packs` is what it has so far. */
export interface Recipient {
  claim: Claim;
  packSize: number;
  /** Floor and cap, in packs. */
  least: number;
  most: number;
  packs: number;
}

/** An office with its floor filled. */
export function recipientOf(claim: Claim, packSize: number): Recipient {
  const { least, most } = packsWithin(claim, packSize);
  return { claim, packSize, least, most, packs: least };
}

/** A pin overrides floor and cap; otherwise a whole pack lies between them, or `SplitImpossible`. */
export function requireRoom({ claim, packSize, least, most }: Recipient): void {
  if (claim.pinned === null && least > most)
    throw new SplitImpossible(least * packSize, most * packSize, claim.office);
}

export const spareWith = ({ claim, packSize }: Recipient, packs: number): number =>
  daysToSpare(claim, packs * packSize);

/** The fewest packs that give an office `days` to spare, as far as its floor and `most` let it. */
export function packsToReach(days: number, recipient: Recipient, most = recipient.most): number {
  const { claim, packSize, least } = recipient;
  const cards = (days + claim.journeyDays) * claim.dailyUse - claim.stock;
  let packs = Math.max(least, Math.min(most, Math.ceil(cards / packSize)));
  // The line above may be a pack off by rounding; what counts is how covers compare.
  while (packs < most && spareWith(recipient, packs) < days) packs++;
  while (packs > least && spareWith(recipient, packs - 1) >= days) packs--;
  return packs;
}

/**
 * Whose turn is earlier: the one worse off; of two equally badly off the one whom a pack carries
 * further, which is what keeps the greedy split exact; then by code, so that order never matters.
 */
export function comesBefore(one: Recipient, other: Recipient): boolean {
  const [a, b] = [spareWith(one, one.packs), spareWith(other, other.packs)];
  if (a !== b) return a < b;
  const [after, otherAfter] = [spareWith(one, one.packs + 1), spareWith(other, other.packs + 1)];
  if (after !== otherAfter) return after > otherAfter;
  return one.claim.office < other.claim.office;
}
