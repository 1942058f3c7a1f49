/** Of a mail as it came, in bytes: 10 MiB, as the listener takes it. */
export const LARGEST_LETTER = 10 * 1024 * 1024;
/** A letter has three; one with forty photographs has fifty. */
export const MOST_PARTS = 1_000;
/** Base64 of 10 MiB has 160,000 of the shortest; each of plain text costs a hundredth of a millisecond and more. */
export const MOST_LINES = 170_000;

const DASH = 0x2d;
const LINE_FEED = 0x0a;

/**
 * What a mail has too much of, told before anything is built of it; null where it is within bounds. Any
 * line that begins with two dashes counts as one between two parts, for what parts them may be dashes alone.
 */
export function tooMuchOf(raw: Uint8Array): 'too_large' | 'too_many_parts' | null {
  if (raw.length > LARGEST_LETTER) return 'too_large';
  let [lines, parts] = [0, 0];
  for (let at = 0; at < raw.length;) {
    if (++lines > MOST_LINES) return 'too_large';
    if (raw[at] === DASH && raw[at + 1] === DASH && ++parts > MOST_PARTS) return 'too_many_parts';
    const end = raw.indexOf(LINE_FEED, at);
    at = end === -1 ? raw.length : end + 1;
  }
  return null;
}
