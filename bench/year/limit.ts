import { ALL_DAYS, HISTORY_DAYS, isClosed } from './calendar.js';
import type { Regency, World } from './world.js';

const WEEK = 7;

/**
 * The fewest citizens whom anybody could leave without a card: one who knows every day of the year, and
 * who of those sent home will come again, and sends each card in time for the last visit that comes
 * earliest (earliest deadline first). Each card suits whoever's consignment may leave on its day or later,
 * so by deadlines, the earliest first, any card that is there is as good as another, and none is kept back
 * from whom it could serve. No policy can do better; how fairly that treats regencies it does not ask.
 */
export function fewestUnserved({ regencies, delivered, returning }: World): number {
  const wanting = Array<number>(ALL_DAYS).fill(0);
  let unserved = 0;
  for (const regency of regencies) {
    let there = regency.opening;
    for (const [day, citizens] of lastVisits(regency, returning).entries()) {
      const own = Math.min(there, citizens);
      there -= own;
      const leaves = day - regency.journeyDays;
      if (leaves < HISTORY_DAYS) unserved += citizens - own;
      else wanting[leaves]! += citizens - own;
    }
  }
  let cards = 0;
  for (let day = HISTORY_DAYS; day < ALL_DAYS; day++) {
    cards += delivered[day]!;
    const served = Math.min(cards, wanting[day]!);
    cards -= served;
    unserved += wanting[day]! - served;
  }
  return unserved;
}

/** By day, who gives up after it: has come for the last time, of that year or for good. */
function lastVisits({ wanted, stopped }: Regency, returning: number): number[] {
  const last = Array<number>(ALL_DAYS).fill(0);
  const come = wanted.map((citizens, day) => (stopped[day] || day < HISTORY_DAYS ? 0 : citizens));
  for (let day = HISTORY_DAYS; day < ALL_DAYS; day++) {
    let next = day + WEEK;
    while (next < ALL_DAYS && (stopped[next] || isClosed(next))) next++;
    const again = next < ALL_DAYS ? returning * come[day]! : 0;
    if (again > 0) come[next]! += again;
    last[day] = come[day]! - again;
  }
  return last;
}
