import type { Schemas } from '../api/client.js';

/** What an office stood at, now or when it asked. */
export type Facts = Pick<
  Schemas['ReasoningDto'],
  'onHand' | 'inTransit' | 'minimumStock' | 'averageDailyUse'
>;

/** The rule's own numbers where the ministry has set no others; the server does not tell them. */
export const COVER_TARGET_DAYS = 30;
export const PACK_SIZE = 500;

/** What to ask for and how it comes about, in cards; the same arithmetic as an automatic request's. */
export interface Proposal {
  forCover: number | null;
  twiceMinimum: number | null;
  /** The larger of the two. */
  wanted: number;
  missing: number;
  /** In whole packs; 0 where what is there and on the road is enough. */
  quantity: number;
}

export function proposalFor(facts: Facts): Proposal {
  const { averageDailyUse, minimumStock, onHand, inTransit } = facts;
  const forCover = averageDailyUse === null ? null : Math.ceil(averageDailyUse * COVER_TARGET_DAYS);
  const twiceMinimum = minimumStock === null ? null : 2 * minimumStock;
  const wanted = Math.max(forCover ?? 0, twiceMinimum ?? 0);
  const missing = wanted - onHand - inTransit;
  const quantity = Math.max(0, Math.ceil(missing / PACK_SIZE) * PACK_SIZE);
  return { forCover, twiceMinimum, wanted, missing, quantity };
}
