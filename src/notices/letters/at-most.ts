import { number } from '../../words/numbers.js';
import type { Entry } from '../letter.js';

/** The first of them, and how many more there are: no letter grows with what it tells of. */
export function atMost(entries: Entry[], most: number, what = ''): Entry[] {
  const rest = entries.length - most;
  if (rest <= 0) return entries;
  const more = `dan ${number(rest)} ${what && `${what} `}lagi`;
  return [...entries.slice(0, most), { name: more, told: 'selengkapnya di aplikasi' }];
}
