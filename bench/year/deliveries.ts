import type { Chance } from '../chance.js';
import { RULES } from '../plan/country.js';
import { ALL_DAYS, HISTORY_DAYS } from './calendar.js';

/**
 * The province asks the ministry every Monday for `asked` cards, what it uses in 30 usual days, and is
 * sent 10 to 25 % of that one to four weeks later. Once in the year nothing leaves Jakarta for three to
 * six weeks, and what was due comes afterwards.
 */
export function deliveries(chance: Chance, asked: number): number[] {
  const delivered = Array<number>(ALL_DAYS).fill(0);
  const halt = chance.whole(HISTORY_DAYS, ALL_DAYS - 60);
  const resumed = halt + 7 * chance.whole(3, 6);
  for (let monday = HISTORY_DAYS; monday < ALL_DAYS; monday += 7) {
    const sent = asked * chance.between(0.1, 0.25);
    const due = monday + chance.whole(7, 28);
    const arrival = due >= halt && due < resumed ? resumed : due;
    if (arrival < ALL_DAYS) delivered[arrival]! += inPacks(sent);
  }
  return delivered;
}

const inPacks = (cards: number) => Math.floor(cards / RULES.packSize) * RULES.packSize;
