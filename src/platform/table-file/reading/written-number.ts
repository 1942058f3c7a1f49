import type { Written } from './read-table.js';

/** A number in a table as it can be read, or why it cannot. */
export type ReadNumber = { value: number } | { fault: 'unreadable' | 'not_whole' | 'negative' };

const GROUPED = /^\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?:,0+)?$/;
const PLAIN = /^\d+(?:,0+)?$/;
const PART = /^(?:\d{1,3}(?:\.\d{3})+|\d+),\d+$/;

/**
 * A whole number as Indonesians write it: `1.200` and `1 200` are 1200, and `1.200,00` is too. A comma
 * parts decimals; `1,200` may be an English 1200 or an Indonesian 1.2, and is not guessed at.
 */
export function wholeNumber(written: Exclude<Written, null>): ReadNumber {
  if (typeof written === 'number') {
    if (!Number.isInteger(written)) return { fault: 'not_whole' };
    return written < 0 ? { fault: 'negative' } : { value: written };
  }
  const text = String(written).replace(/\s*keping$/i, '');
  if (/^-\s*\d/.test(text)) return { fault: 'negative' };
  if (GROUPED.test(text) || PLAIN.test(text))
    return { value: Number(text.split(',')[0]!.replaceAll(/\D/g, '')) };
  return { fault: PART.test(text) && !/^\d{1,3},\d{3}$/.test(text) ? 'not_whole' : 'unreadable' };
}
