import { withoutUnseen } from './unseen.js';

/** The largest count of cards in one paper. */
export const MOST_CARDS = 1_000_000_000;

/** A number as it can be read, or why it cannot. */
export type ReadNumber = { value: number } | { fault: 'unreadable' | 'not_whole' | 'negative' };

/** In signs; a thousand million with its unit and a part of noughts has 23. */
const LONGEST = 40;

const GROUPED = /^[1-9]\d{0,2}(?:[. ]\d{3})+(?:,0+)?$/;
const PLAIN = /^\d+(?:,0+)?$/;
/** An English thousand or an Indonesian part. */
const AMBIGUOUS = /^\d{1,3},\d{3}$/;
const PART = /^(?:\d{1,3}(?:\.\d{3})+|\d+),\d+$/;
const UNIT = 'keping';

/**
 * A whole number as Indonesians write it, in a file and in a field of the app: `1.200` and `1 200` are
 * 1200, and `1.200,00` and `1.200 keping` are too. Dots and blanks stand between groups of three and
 * nowhere else; a comma parts decimals. `1,200` may be an English 1200 or an Indonesian 1.2, `4,000` be 4000
 * or 4: neither is guessed at.
 */
export function readWholeNumber(written: string): ReadNumber {
  if (written.length > 4 * LONGEST) return { fault: 'unreadable' };
  const text = withoutUnit(withoutUnseen(written));
  if (text.length > LONGEST) return { fault: 'unreadable' };
  if (/^-\s*\d/.test(text)) return { fault: 'negative' };
  if (AMBIGUOUS.test(text)) return { fault: 'unreadable' };
  if (GROUPED.test(text) || PLAIN.test(text))
    return { value: Number(text.split(',')[0]!.replaceAll(/\D/g, '')) };
  return { fault: PART.test(text) ? 'not_whole' : 'unreadable' };
}

const withoutUnit = (text: string): string =>
  text.toLowerCase().endsWith(UNIT) ? text.slice(0, -UNIT.length).trimEnd() : text;
