import { regencies } from '../../migrations/data/regions.js';
import { Chance } from '../chance.js';
import { DAILY_USE_PER_HEAD, RULES } from '../plan/country.js';
import { ALL_DAYS, isClosed } from './calendar.js';
import { deliveries, SCARCE, type Supply } from './deliveries.js';
import { seasonOf, stoppages, surges, wander, weekdayOf } from './seasons.js';

/** A regency as chance has it; lists are by day. */
export interface Regency {
  office: string;
  population: number;
  journeyDays: number;
  /** Cards on hand when the year begins. */
  opening: number;
  /** Cards that citizens come for. */
  wanted: number[];
  /** Whether printing stands still for another reason than blanks; nobody is counted on such a day. */
  stopped: boolean[];
}

/** What is the same whatever the province does. */
export interface World {
  regencies: Regency[];
  /** Cards that come from the ministry to the province, by day. */
  delivered: number[];
  /** Share of those sent home who come again a week later, each time anew. */
  returning: number;
}

/** What a world is like, whatever chance makes of it. */
export interface Kind {
  /** Its code. */
  province: string;
  returning: number;
  supply: Supply;
}

/**
 * Kalimantan Barat: 14 regencies and cities of 127,000 to 687,000 people. Who is sent home comes again,
 * four times of five.
 */
export const USUAL: Kind = { province: '61', returning: 0.8, supply: SCARCE };

/**
 * A province whose regencies are a day to two weeks away by road and river. They begin the year with
 * cards for 5 to 15 days, the province with none.
 */
export function worldOf(seed: number, { province, returning, supply }: Kind = USUAL): World {
  const chance = new Chance(seed);
  const everywhere = stoppages(chance, 0.02, 3);
  const places = regencies
    .filter(([code]) => code.startsWith(`${province}.`))
    .map(([office, , population]) => ({
      ...{ office, population },
      usual: population * DAILY_USE_PER_HEAD * chance.factor(0.25),
    }));
  const usual = places.reduce((sum, place) => sum + place.usual, 0);
  return {
    regencies: places.map((place) => regencyOf(chance, place, everywhere)),
    delivered: deliveries(chance, usual * RULES.coverTargetDays, supply),
    returning,
  };
}

interface Place extends Pick<Regency, 'office' | 'population'> {
  /** Cards used a calendar day of a usual week. */
  usual: number;
  /** Left to chance where it is not said. */
  journeyDays?: number;
}

export function regencyOf(
  chance: Chance,
  { usual, journeyDays, ...place }: Place,
  everywhere: boolean[],
): Regency {
  const here = stoppages(chance, 0.01, 5);
  return {
    ...place,
    journeyDays: journeyDays ?? chance.whole(1, 14),
    opening: Math.round(usual * chance.between(5, 15)),
    wanted: wanted(chance, usual),
    stopped: here.map((stopped, day) => stopped || everywhere[day]!),
  };
}

function wanted(chance: Chance, usual: number): number[] {
  const level = wander(chance);
  const surge = surges(chance);
  return Array.from({ length: ALL_DAYS }, (_, day) => {
    if (isClosed(day)) return 0;
    const expected = usual * weekdayOf(day) * seasonOf(day) * level[day]! * surge[day]!;
    return Math.round(expected * chance.factor(0.25));
  });
}
