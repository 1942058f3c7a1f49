/** What an office has, and may be given. Cards, except where it says otherwise. */
export interface Claim {
  office: string;
  /** On hand and on the road. */
  stock: number;
  /** Cards per calendar day; 0: no demand. */
  dailyUse: number;
  /** From dispatch to arrival. */
  journeyDays: number;
  /** Days without a card in the last four weeks: whoever was sent home then is still to be served. */
  owedDays: number;
  /** Floor and cap; in whole packs, so the floor is rounded up and the cap down. */
  atLeast: number;
  atMost: number | null;
  /** Exactly so many, in packs or not, whatever floor and cap say. */
  pinned: number | null;
}

/** What the planner fixed for an office. */
export type Wish = Pick<Claim, 'atLeast' | 'atMost' | 'pinned'>;

export const NO_WISH: Wish = { pinned: null, atLeast: 0, atMost: null };

/** The packs that floor and cap allow: the fewest that fill the floor, the most that keep within the cap. */
export const packsWithin = (
  { atLeast, atMost }: Pick<Wish, 'atLeast' | 'atMost'>,
  packSize: number,
): { least: number; most: number } => ({
  least: Math.ceil(atLeast / packSize),
  most: atMost === null ? Infinity : Math.floor(atMost / packSize),
});

/** Whether no whole pack lies between floor and cap. */
export function capIsBelowFloor(wish: Wish, packSize: number): boolean {
  const { least, most } = packsWithin(wish, packSize);
  return least > most;
}

/** What a claim is made of. */
interface ClaimBasis {
  office: string;
  begun: boolean;
  onHand: number;
  inTransit: number;
  unreportedUse: number;
  dailyUse: number;
  journeyDays: number;
  owedDays: number;
}

/**
 * What an office may claim of a split, less what it will have used since it last reported, so that nobody
 * looks rich by silence. Of one that has not begun, nothing unless the planner says so.
 */
export const claimOf = (
  { office, begun, dailyUse, journeyDays, owedDays, ...row }: ClaimBasis,
  wish: Wish = NO_WISH,
): Claim => ({
  office,
  stock: row.onHand - row.unreportedUse + row.inTransit,
  dailyUse: begun ? dailyUse : 0,
  journeyDays,
  owedDays,
  ...wish,
});

/** Days that an office's cards last with `quantity` more, or null: they last for ever. */
export const coverWith = ({ stock, dailyUse }: Claim, quantity: number): number | null =>
  dailyUse > 0 ? (stock + quantity) / dailyUse : null;

/** Cover less the journey: for how many days the next consignment may still wait; below 0 it is too late. */
export const daysAtArrival = ({ stock, dailyUse, journeyDays }: Claim, quantity: number): number =>
  (stock + quantity) / dailyUse - journeyDays;

/**
 * What a split makes equal: the days at arrival, less those that are owed. So a remote office has its
 * journey's days on top, and one that went without has what whoever waits for it will take. Days are
 * taken off days, where they are whole; off the stock, as cards, they would be broken by rounding.
 */
export const daysToSpare = (claim: Claim, quantity: number): number =>
  daysAtArrival(claim, quantity) - claim.owedDays;
