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
