import { withoutUnseen } from './unseen.js';

/**
 * The most that a refusal quotes, in signs (UTF-16 units); what was longer ends in `…`.
 */
const LONGEST_QUOTE = 40;

/** What no reader of a refusal would see. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

const named = (sign: string): string =>
  `[U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;

/** A text as a refusal quotes it: at most 40 signs, and what nobody would see by its number. */
export function quoted(text: string): string {
  const shown = withoutUnseen(text.slice(0, 4 * LONGEST_QUOTE)).replace(UNPRINTABLE, named);
  if (shown.length <= LONGEST_QUOTE && text.length <= 4 * LONGEST_QUOTE) return shown;
  return `${shown.slice(0, LONGEST_QUOTE - 1).toWellFormed()}…`;
}
