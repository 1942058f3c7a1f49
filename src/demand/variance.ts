import { levelsAbout, levelsThrough } from './level.js';
import type { Profile } from './weekday-profile.js';

/** How far days stray from their expectation, and the level from itself. Squares of the level. */
export interface Variance {
  /** Variance of the use of a day of factor 1. */
  noise: number;
  /** Variance by which the level wanders from one day to the next. */
  drift: number;
}

/** What is thought of an office that has shown nothing yet. */
export const USUAL: Variance = { noise: 0.15, drift: 0.00035 };

const USUAL_DAYS = 4;
const USUAL_WEEKS = 4;
const FITTED = 6;
const LEAST_OF_USUAL = 0.5;
const FIRST_ORIGIN = 21;
const WEEK = 7;
const WEEK_KNOWN = 2;

export interface Days {
  used: readonly (number | null)[];
  types: readonly number[];
  profile: Profile;
}

/** Of the days about the level of their time. */
export function noiseOf({ used, types, profile }: Days, kept: number): number {
  const levels = levelsAbout(used, types, profile, kept);
  let [squares, expected, days] = [0, 0, 0];
  used.forEach((quantity, n) => {
    const share = profile[types[n]!]!;
    if (quantity === null || share === 0) return;
    squares += (quantity - levels[n]! * share) ** 2;
    expected += levels[n]! ** 2 * share;
    days++;
  });
  if (expected === 0) return USUAL.noise;
  const seen = (squares / expected) * (days / Math.max(1, days - FITTED));
  return (seen * days + USUAL.noise * USUAL_DAYS) / (days + USUAL_DAYS);
}

/**
 * How far past weeks came out from what was known before them: what noise does not explain of that is
 * the level's own wandering. Few weeks are seen, so the usual drift has a say of four, and at least half
 * of it is left whatever they were.
 */
export function driftOf(days: Days, noise: number, kept: number): number {
  const { used, types, profile } = days;
  const levels = levelsThrough(used, types, profile, kept);
  const age = kept / (1 - kept);
  let [drift, weeks] = [USUAL.drift * USUAL_WEEKS, USUAL_WEEKS];
  for (let end = used.length; end - WEEK >= FIRST_ORIGIN; end -= WEEK) {
    const before = levels[end - WEEK - 1]!;
    let [cards, expected] = [0, 0];
    for (let n = end - WEEK; n < end; n++) {
      if (used[n] === null) continue;
      cards += used[n]!;
      expected += profile[types[n]!]!;
    }
    if (expected < WEEK_KNOWN || before === 0) continue;
    const missed = cards / expected / before - 1;
    const byChance = noise * (1 / expected + (1 - kept) / (1 + kept));
    drift += (missed * missed - byChance) / (age / 2 + WEEK / 3);
    weeks++;
  }
  return Math.max(LEAST_OF_USUAL * USUAL.drift, drift / weeks);
}
