import type { OfficeState } from './office-state.js';

/** An office and the people who depend on it. */
interface Served {
  state: OfficeState;
  /** Null: not known; it counts as the mean of those that are. */
  population: number | null;
}

const isInNeed = ({ state }: Served): boolean =>
  state === 'out' || state === 'low' || state === 'running_out';

/**
 * The share of the people of these offices whose own is out, low or about to run out, from 0 to 1. Null
 * where none has begun: nothing is known of any.
 */
export function needShare(offices: Served[]): number | null {
  if (offices.every(({ state }) => state === 'not_begun')) return null;
  const known = offices.flatMap(({ population }) => population ?? []);
  const mean = known.reduce((sum, people) => sum + people, 0) / known.length || 1;
  const people = (of: Served[]) =>
    of.reduce((sum, { population }) => sum + (population ?? mean), 0);
  return people(offices.filter(isInNeed)) / people(offices);
}

/** Least first. A tenth is one or two small offices; of more than half few are left who could lend. */
export const NEED_STEPS = ['none', 'few', 'many', 'most'] as const;
export type NeedStep = (typeof NEED_STEPS)[number];

export function needStep(share: number): NeedStep {
  if (share === 0) return 'none';
  if (share <= 0.1) return 'few';
  return share <= 0.5 ? 'many' : 'most';
}
