import { cellInWords, type Written } from '../../platform/table-file/reading/line.js';
import { withoutUnseen } from '../../platform/unseen.js';

/** In signs, unseen ones among them; what is longer is no code. */
const LONGEST = 40;

/** Spreadsheets take a code for a number: `65.1` was 65.10, and 6571 or 65,71 is what some write. */
export function codeOf(written: Exclude<Written, null>): string | null {
  const words = cellInWords(written);
  if (words.length > LONGEST) return null;
  const text = withoutUnseen(words);
  if (/^\d{2}$/.test(text)) return text;
  const whole = /^(\d{2})[.,]?(\d{2})$/.exec(text);
  if (whole) return `${whole[1]}.${whole[2]}`;
  const shortened = /^(\d{2})[.,](\d)$/.exec(text);
  return shortened && `${shortened[1]}.${shortened[2]}0`;
}
