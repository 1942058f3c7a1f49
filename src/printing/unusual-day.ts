/** Typed for another: 4,900 for 49. Decided before it is sent and again when it is filed, by the same rule. */

/** How far back an office's days tell what is usual, in dates before the day in question. */
export const USUAL_DAYS = 28;

/** Fewer days with cards tell nothing yet. */
const FEWEST_KNOWN = 5;
/** Up to so many cards nobody is asked: an office of two a day may well have a day of thirty. */
const NEVER_ASKED = 50;
const TIMES = 5;

/**
 * The greatest number of cards that the office usually uses in a day, or null where too little is known.
 * `days` are what it printed and spoiled on each reported date of the last USUAL_DAYS before this one.
 * It is the second greatest, so that one wild day does not make the next one usual.
 */
export function usualGreatestDay(days: readonly number[]): number | null {
  const known = days.filter((cards) => cards > 0).sort((a, b) => b - a);
  return known.length < FEWEST_KNOWN ? null : known[1]!;
}

/** Whether `total`, printed and spoiled together, is far more than the office's `usual` greatest day. */
export const isUnusual = (total: number, usual: number | null): boolean =>
  usual !== null && total > NEVER_ASKED && total > TIMES * usual;
