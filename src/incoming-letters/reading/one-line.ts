import { withWindowsSigns } from '../../platform/windows-signs.js';

/** What breaks a line or is not seen: controls, marks of direction, joiners, halves of signs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{DI}\p{Cs}\p{Cn}]+/gu;

/** At most `most` signs on one line, all of them seen; its blanks are plain and single. */
export function oneLine(text: string, most: number): string {
  const seen = withWindowsSigns(text.slice(0, 10 * most).toWellFormed())
    .replaceAll(/[\t\n\v\f\r\u2028\u2029]/g, ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return cut(seen, most);
}

/** No sign is cut in two. */
export const cut = (text: string, most: number): string =>
  text.length <= most
    ? text
    : text
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();
