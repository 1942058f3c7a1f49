import { daysToSpare, packsWithin, type Claim } from './claim.js';

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

export const spareWith = ({ claim, packSize }: Recipient, packs: number): number =>
  daysToSpare(claim, packs * packSize);

/** The fewest packs that give an office `days` to spare, as far as its floor and `most` let it. */
export function packsToReach(days: number, recipient: Recipient, most = recipient.most): number {
  const { claim, packSize, least } = recipient;
  const cards = (days + claim.journeyDays + claim.owedDays) * claim.dailyUse - claim.stock;
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

export const hasRoom = ({ packs, most }: Recipient): boolean => packs < most;

/** Who gets the next pack: the worst-off with room for it; nobody where all are at their caps. */
export function nextInTurn(recipients: Recipient[]): Recipient | null {
  let next: Recipient | null = null;
  for (const recipient of recipients)
    if (hasRoom(recipient) && (next === null || comesBefore(recipient, next))) next = recipient;
  return next;
}
