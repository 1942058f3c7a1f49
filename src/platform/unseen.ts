/** Soft hyphens, zero-width signs, marks and overrides of direction, joiners, byte order marks. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** Every blank that is not the one of the keyboard; a tab or a line break parts, it is no blank. */
const OTHER_BLANKS = /\p{Zs}/gu;
/** Most texts are without, and then there is nothing to take off. */
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** What Excel puts before a number that is kept as text, and what Word makes of it. */
const APOSTROPHE = /^['\u2018\u2019]/;

/**
 * A code, a number, a date or an e-mail address as it was meant: without what WhatsApp, Word and Excel
 * leave in a copied one and nobody sees, its blanks plain, none at either end. Not for names or notes,
 * where some of these are written on purpose.
 */
export function withoutUnseen(text: string): string {
  const plain = BEYOND_ASCII.test(text)
    ? text.replace(UNSEEN, '').replace(OTHER_BLANKS, ' ').trim()
    : text.trim();
  return plain.replace(APOSTROPHE, '').trimStart();
}

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
