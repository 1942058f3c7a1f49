import type { Reasoning } from './request.js';

/** Of what a request is kept with, that which its quantity follows from. */
export type Asked = Pick<Reasoning, 'expectedUse' | 'minimumStock' | 'onHand' | 'inTransit'>;

/** How a quantity comes about, step by step, in cards. */
export interface RestockSum {
  /** Null without a minimum. */
  twiceMinimum: number | null;
  /** The larger of the expected use over the days to cover and twice the minimum. */
  wanted: number;
  /** Less what is on hand and on the road; below zero where that is more. */
  missing: number;
}

export function restockSum({ expectedUse, minimumStock, onHand, inTransit }: Asked): RestockSum {
  const twiceMinimum = minimumStock === null ? null : 2 * minimumStock;
  const wanted = Math.max(expectedUse ?? 0, twiceMinimum ?? 0);
  return { twiceMinimum, wanted, missing: wanted - onHand - inTransit };
}

/**
 * Cards to ask for, from nothing but what the request is kept with: what is missing, rounded up to whole
 * packs; 0 where enough is on the road. Without an expected use twice the minimum alone counts (rule 7).
 */
export const quantityFrom = (asked: Asked, packSize: number): number =>
  Math.max(0, Math.ceil(restockSum(asked).missing / packSize) * packSize);

/**
 * Whether a request asks for what the rule gave when it was made. A person may have asked for another
 * number; of a request made before packs were kept nobody can tell.
 */
export const isByRule = (quantity: number, reasoning: Reasoning): boolean =>
  typeof reasoning.packSize === 'number' &&
  quantityFrom(reasoning, reasoning.packSize) === quantity;

/** The calendar days that a quantity is to cover: until cards asked for now are there, and then the target. */
export const daysCovered = ({
  journeyDays,
  coverTargetDays,
}: Pick<Reasoning, 'journeyDays' | 'coverTargetDays'>): number =>
  (journeyDays ?? 0) + coverTargetDays;

type Foretold = Pick<
  Reasoning,
  'method' | 'expectedUse' | 'averageDailyUse' | 'journeyDays' | 'coverTargetDays'
>;

/** The one figure for use that is told of a request: cards per calendar day, by what it rests on. */
export const usePerDay = (of: Foretold): number | null =>
  of.method === 'forecast' && of.expectedUse !== null
    ? of.expectedUse / daysCovered(of)
    : of.averageDailyUse;
