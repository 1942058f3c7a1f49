import type { Profile } from './weekday-profile.js';

/** Weight that a day loses by each day of age: half of it is gone after `days`. */
export const fading = (days: number): number => 0.5 ** (1 / days);

/** Cards per calendar day, and what is known about how well that is known. */
export interface Level {
  perDay: number;
  /** Its variance for a noise of 1, in squares of the level. */
  doubt: number;
  /** Mean age in days of what it was learned from. */
  age: number;
}

/**
 * The level of the days up to the last one, newer days weighing more: what was used by what the profile
 * makes of the same days. Days of which nothing is known have no part in either.
 */
export function levelOf(
  used: readonly (number | null)[],
  types: readonly number[],
  profile: Profile,
  kept: number,
): Level {
  let [cards, days, squares, ages, weight, weights] = [0, 0, 0, 0, 1, 0];
  for (let n = used.length - 1; n >= 0; n--, weight *= kept) {
    if (used[n] === null) continue;
    const share = profile[types[n]!]!;
    cards += weight * used[n]!;
    days += weight * share;
    squares += weight * weight * share;
    ages += weight * (used.length - 1 - n);
    weights += weight;
  }
  return days > 0
    ? { perDay: cards / days, doubt: squares / (days * days), age: ages / weights }
    : { perDay: 0, doubt: 1, age: 0 };
}

/** The level about each day, from the days on both sides of it, nearer days weighing more. */
export function levelsAbout(
  used: readonly (number | null)[],
  types: readonly number[],
  profile: Profile,
  kept: number,
): number[] {
  const cards = used.map((quantity) => quantity ?? 0);
  const days = used.map((quantity, n) => (quantity === null ? 0 : profile[types[n]!]!));
  const numerators = bothWays(cards, kept);
  const denominators = bothWays(days, kept);
  return numerators.map((numerator, n) =>
    denominators[n]! > 0 ? numerator / denominators[n]! : 0,
  );
}

function bothWays(values: number[], kept: number): number[] {
  const sums = [...values];
  for (let n = 1, sum = values[0] ?? 0; n < values.length; n++) {
    sums[n]! += sum *= kept;
    sum += values[n]!;
  }
  for (let n = values.length - 2, sum = values.at(-1) ?? 0; n >= 0; n--) {
    sums[n]! += sum *= kept;
    sum += values[n]!;
  }
  return sums;
}

/** The level as it was known at the end of each day, from that day and those before it. */
export function levelsThrough(
  used: readonly (number | null)[],
  types: readonly number[],
  profile: Profile,
  kept: number,
): number[] {
  let [cards, days] = [0, 0];
  return used.map((quantity, n) => {
    cards *= kept;
    days *= kept;
    if (quantity !== null) {
      cards += quantity;
      days += profile[types[n]!]!;
    }
    return days > 0 ? cards / days : 0;
  });
}
