import type { Chance } from '../chance.js';
import { RULES } from '../plan/country.js';
import { ALL_DAYS, HISTORY_DAYS } from './calendar.js';

/** What share of what is asked comes, from the least to the most. */
export type Supply = [least: number, most: number];

/** Grants of 10 to 25 %: some three quarters of what is used. */
export const SCARCE: Supply = [0.1, 0.25];
/** As much as is used, in as uneven parts. */
export const ALL_OF_IT: Supply = [2 / 15, 1 / 3];

/**
 * The province asks the ministry every Monday for `asked` cards, what it uses in 30 usual days, and is
 * sent a share of that one to four weeks later. Once in the year nothing leaves Jakarta for three to six
 * weeks, and what was due comes afterwards.
 */
export function deliveries(chance: Chance, asked: number, [least, most]: Supply): number[] {
  const delivered = Array<number>(ALL_DAYS).fill(0);
  const halt = chance.whole(HISTORY_DAYS, ALL_DAYS - 60);
  const resumed = halt + 7 * chance.whole(3, 6);
  for (let monday = HISTORY_DAYS; monday < ALL_DAYS; monday += 7) {
    const sent = asked * chance.between(least, most);
    const due = monday + chance.whole(7, 28);
    const arrival = due >= halt && due < resumed ? resumed : due;
    if (arrival < ALL_DAYS) delivered[arrival]! += inPacks(sent);
  }
  return delivered;
}

const inPacks = (cards: number) => Math.floor(cards / RULES.packSize) * RULES.packSize;
