/** Of a mail as it came, in bytes: 10 MiB, as the listener takes it. */
export const LARGEST_LETTER = 10 * 1024 * 1024;
/** A letter has three; one with forty photographs has fifty. */
export const MOST_PARTS = 1_000;
/** Base64 of 10 MiB has 160,000 of the shortest. Each line of plain text costs a hundredth of a millisecond and more. */
export const MOST_LINES = 170_000;

const DASH = 0x2d;
const LINE_FEED = 0x0a;
/** Bytes that a line of dashes alone may have: a rule that somebody drew, which parts nothing. */
const DRAWN = new Set([DASH, 0x20, 0x0d]);
/** In bytes, of a line. */
const LOOKED_AT = 80;

/**
 * What a mail has too much of, told before anything is built of it; null where it is within bounds. What
 * looks like the line between two parts counts as one, whether or not the mail says so.
 */
export function tooMuchOf(raw: Uint8Array): 'too_large' | 'too_many_parts' | null {
  if (raw.length > LARGEST_LETTER) return 'too_large';
  let [lines, parts] = [0, 0];
  for (let at = 0; at < raw.length;) {
    if (++lines > MOST_LINES) return 'too_large';
    const end = raw.indexOf(LINE_FEED, at);
    const next = end === -1 ? raw.length : end;
    if (
      raw[at] === DASH &&
      raw[at + 1] === DASH &&
      isDelimiter(raw, at, next) &&
      ++parts > MOST_PARTS
    )
      return 'too_many_parts';
    at = next + 1;
  }
  return null;
}

function isDelimiter(raw: Uint8Array, at: number, end: number): boolean {
  for (let place = at + 2; place < Math.min(end, at + LOOKED_AT); place++)
    if (!DRAWN.has(raw[place]!)) return true;
  return false;
}
