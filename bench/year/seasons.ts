import type { Chance } from '../chance.js';
import { ALL_DAYS, dateOf, isMonday } from './calendar.js';

/** Monday to Friday; offices are closed on the other two days, so a week averages 1. */
const WEEKDAYS = [1.25, 1.05, 0.95, 0.9, 0.85].map((share) => (share * 7) / 5);
export const weekdayOf = (day: number): number => WEEKDAYS[day % 7] ?? 0;

/** School leavers are of age and come in June and July. */
export function seasonOf(day: number): number {
  const date = dateOf(day).slice(5);
  return date >= '06-15' && date <= '07-31' ? 1.5 : 1;
}

/** A level that goes its own way, a little every week. */
export function wander(chance: Chance): number[] {
  let level = 1;
  return Array.from({ length: ALL_DAYS }, (_, day) => {
    if (isMonday(day)) level *= chance.factor(0.05);
    return level;
  });
}

/** About twice a year an office is wanted half as much again or more for one to three weeks. */
export function surges(chance: Chance): number[] {
  const factors = Array<number>(ALL_DAYS).fill(1);
  for (let monday = 0; monday < ALL_DAYS; monday += 7)
    if (chance.share() < 0.04)
      factors.fill(chance.between(1.5, 2.5), monday, monday + 7 * chance.whole(1, 3));
  return factors;
}

/** Days on which printing stands still: begun on any day with `likelihood`, and a day to `most` long. */
export function stoppages(chance: Chance, likelihood: number, most: number): boolean[] {
  const stopped = Array<boolean>(ALL_DAYS).fill(false);
  for (let day = 0; day < ALL_DAYS; day++)
    if (chance.share() < likelihood) stopped.fill(true, day, day + chance.whole(1, most));
  return stopped;
}
