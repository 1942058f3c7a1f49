import { coverWith, daysAtArrival, daysToSpare, type Claim } from './claim.js';
import { fillLevels } from './fill-levels.js';
import { comesBefore, nextInTurn, packsToReach, recipientOf, type Recipient } from './recipient.js';

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
  /** What is made equal: days to spare of whoever is worst off after it; null without demand. */
  line: number | null;
  /** Days of cover, less the journey, of whoever has the fewest after it; null without demand. */
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
 * Splits `total` cards so that the worst-off office's days to spare are as many as possible, then those
 * of the next, and so on (leximin, or max-min fair: Bertsekas and Gallager, Data Networks, 1992, section
 * 6.5.2). Exact in whole packs, and the same whatever the order of the claims.
 *
 * Floors come first, then each pack goes to whoever is worst off. That is best: had a better split given
 * i more and j less, then at the moment j got the pack in question it was no better off than i, so taking
 * one pack from i to j leaves the worse of the two no worse (of two equals j gained the most, so the
 * better neither), and repeating it turns that split into this one.
 *
 * What is less than a pack begins the next one, with whoever would get it. Where nobody has room for a
 * whole one, what is left goes card by card to those whose caps are no whole packs. More cards therefore
 * never take one from anybody. Without demand an office gets its floor. Throws `SplitImpossible`.
 */
export function fairSplit(claims: Claim[], total: number, packSize: number): Split {
  const recipients = claims.map((claim) => recipientOf(claim, packSize));
  recipients.forEach(requireRoom);
  const fixed = (claim: Claim, { least }: Recipient) => claim.pinned ?? least * packSize;
  const needed = claims.reduce((sum, claim, n) => sum + fixed(claim, recipients[n]!), 0);
  if (needed > total) throw new SplitImpossible(needed, total);

  const waiting = recipients.filter((_, n) => waits(claims[n]!));
  const untaken = fillLevels(waiting, Math.floor((total - needed) / packSize));
  const next = nextInTurn(waiting);
  const rest = untaken * packSize + ((total - needed) % packSize);
  const more = next ? new Map([[next, rest]]) : upToCaps(waiting, rest);
  const quantities = claims.map(
    (claim, n) => claim.pinned ?? recipients[n]!.packs * packSize + (more.get(recipients[n]!) ?? 0),
  );

  const line = leastOf(daysToSpare, claims, quantities);
  const shares = claims.map((claim, n) => ({
    office: claim.office,
    quantity: quantities[n]!,
    coverBefore: coverWith(claim, 0),
    coverAfter: coverWith(claim, quantities[n]!),
    boundBy: bindingOf(claim, quantities[n]!, recipients[n]!, next, line),
  }));
  const left = total - quantities.reduce((sum, quantity) => sum + quantity, 0);
  return { shares, left, line, coverOfWorstOff: leastOf(daysAtArrival, claims, quantities) };
}

/** Cards beyond whole packs, where all have as many of those as their caps hold. */
function upToCaps(full: Recipient[], cards: number): Map<Recipient, number> {
  const single = full.map(({ claim, packs, packSize }) =>
    recipientOf({ ...claim, atLeast: packs * packSize }, 1),
  );
  fillLevels(single, cards);
  return new Map(full.map((recipient, n) => [recipient, single[n]!.packs - single[n]!.least]));
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

function leastOf(
  days: (claim: Claim, quantity: number) => number,
  claims: Claim[],
  quantities: number[],
): number | null {
  const least = claims.reduce(
    (least, claim, n) =>
      claim.dailyUse > 0 ? Math.min(least, days(claim, quantities[n]!)) : least,
    Infinity,
  );
  return least === Infinity ? null : least;
}

/** A pin overrides floor and cap; otherwise a whole pack lies between them, or `SplitImpossible`. */
function requireRoom({ claim, packSize, least, most }: Recipient): void {
  if (claim.pinned === null && least > most)
    throw new SplitImpossible(least * packSize, most * packSize, claim.office);
}

function bindingOf(
  claim: Claim,
  quantity: number,
  recipient: Recipient,
  next: Recipient | null,
  line: number | null,
): Binding {
  if (claim.pinned !== null) return 'pinned';
  if (claim.dailyUse <= 0) return quantity > 0 ? 'floor' : 'no_demand';
  const isFull = next ? recipient.packs === recipient.most : quantity === claim.atMost;
  if (isFull && (!next || comesBefore(recipient, next))) return 'cap';
  if (quantity > 0 && quantity === recipient.least * recipient.packSize) return 'floor';
  return quantity === 0 && daysToSpare(claim, 0) > line! ? 'enough' : 'level';
}
