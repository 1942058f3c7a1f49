/**
 * Of the spoiled cards that an office keeps, those that should have been destroyed by now (rule 19): first in, first out. What is destroyed, or found missing, is the oldest, so what is left is what came
 * last, and `cameLately` of it, on dates that are no longer ago than an office may take, is not due yet. A
 * date's correction takes back what that date brought.
 */
export const overdueSpoiled = (spoiled: number, cameLately: number): number =>
  Math.max(0, spoiled - cameLately);

/** Cards that left the stock of blanks by a report, and of them the spoiled ones, of 28 dates. */
export interface Spoiling {
  spoiled: number;
  /** Printed and spoiled. */
  used: number;
}

/** The share of cards that spoil, from 0 to 1; null where none was used. */
export const spoilRate = ({ spoiled, used }: Spoiling): number | null =>
  used > 0 ? spoiled / used : null;

/**
 * *Rusak di atas biasa*: more than 5 % of 28 dates' cards, and more than 1.5 times what is usual in the
 * province, which is the median of its offices that used any.
 */
export const spoilsUnusually = (of: Spoiling, usual: number | null): boolean =>
  usual !== null && of.spoiled * 20 > of.used && of.spoiled > 1.5 * usual * of.used;
