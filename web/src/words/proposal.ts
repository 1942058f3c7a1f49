import type { Schemas } from '../api/client.js';
import { rules } from '../session/rules.svelte.js';

/**
 * What an office stood at, now or when it asked. `expectedUse`: cards over the cover days, where the
 * forecast is what a request rests on.
 */
export type Facts = Pick<
  Schemas['ReasoningDto'],
  'onHand' | 'inTransit' | 'minimumStock' | 'averageDailyUse'
> & {
  expectedUse: number | null;
  /** Of a request: what it was made by. */
  method?: 'mean' | 'forecast';
  /** Of a stock: what a request made now would rest on. */
  requestMethod?: 'mean' | 'forecast';
};

/** What to ask for and how it comes about, in cards; the same arithmetic as an automatic request's. */
export interface Proposal {
  /** Use over the cover days, by the forecast or by the mean. */
  forCover: number | null;
  twiceMinimum: number | null;
  /** The larger of the two. */
  wanted: number;
  missing: number;
  /** In whole packs; 0 where what is there and on the road is enough. */
  quantity: number;
}

/** A request stays with what it was made by. */
export const byForecast = ({ expectedUse, method, requestMethod }: Facts): boolean =>
  expectedUse !== null && (method ?? requestMethod) === 'forecast';

/** Cards over the cover days; null where nothing tells. */
export function useOverCover(facts: Facts): number | null {
  if (byForecast(facts)) return facts.expectedUse!;
  return facts.averageDailyUse === null
    ? null
    : Math.ceil(facts.averageDailyUse * rules.coverTargetDays);
}

/** Cards per calendar day that are to be expected; the mean where nothing is foreseen. */
export const usePerDay = ({
  expectedUse,
  averageDailyUse,
}: Pick<Facts, 'expectedUse' | 'averageDailyUse'>): number | null =>
  expectedUse === null ? averageDailyUse : expectedUse / rules.coverTargetDays;

export function proposalFor(facts: Facts): Proposal {
  const { minimumStock, onHand, inTransit } = facts;
  const forCover = useOverCover(facts);
  const twiceMinimum = minimumStock === null ? null : 2 * minimumStock;
  const wanted = Math.max(forCover ?? 0, twiceMinimum ?? 0);
  const missing = wanted - onHand - inTransit;
  const quantity = Math.max(0, Math.ceil(missing / rules.packSize) * rules.packSize);
  return { forCover, twiceMinimum, wanted, missing, quantity };
}
