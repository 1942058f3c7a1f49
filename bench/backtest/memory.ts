import { calibrationOf } from '../../src/demand/calibration.js';
import { forecastOf } from '../../src/demand/forecast.js';
import type { Learned } from '../../src/demand/learned.js';
import { HINDSIGHT_DAYS, missesOf } from '../../src/demand/past-misses.js';
import { peersOf, type PeerUse } from '../../src/demand/peers.js';
import { NO_SEASON, seasonOf, type ProvinceUse, type Season } from '../../src/demand/season.js';
import { HISTORY_DAYS, type UseHistory } from '../../src/demand/use-history.js';
import { dateOf, dayNumberOf, type Life } from './life.js';

/** What a life has told by the end of a day, of so many days. */
export const historyOf = (life: Life, day: number, days = HISTORY_DAYS, from = 0): UseHistory => ({
  endsOn: dateOf(life, day),
  used: life.told.slice(Math.max(from, day + 1 - days), day + 1),
  holidays: life.holidays,
  population: life.population,
});

/** What the province's past tells at the end of a day, of bands alone and with the season. */
export interface Memory {
  bands: Learned;
  both: Learned;
}

export function memoryOf(offices: Life[], day: number): Memory {
  const learned = (season: Season): Learned => ({
    season,
    calibration: calibrationOf(
      offices.flatMap((life) => missesOf(historyOf(life, day, HINDSIGHT_DAYS), season)),
    ),
  });
  return { bands: learned(NO_SEASON), both: learned(seasonOf(provinceUseOf(offices, day))) };
}

/** As the nightly reading sums it. */
function provinceUseOf(offices: Life[], day: number): ProvinceUse {
  const [cards, usual] = [Array<number>(day + 1).fill(0), Array<number>(day + 1).fill(0)];
  for (const { told } of offices) {
    const known = told.slice(0, day + 1).filter((used) => used !== null && used > 0) as number[];
    const mean = known.reduce((sum, used) => sum + used, 0) / Math.max(1, known.length);
    for (let n = 0; n <= day; n++) {
      const used = told[n];
      if (used === null || used === undefined || used === 0) continue;
      cards[n]! += used;
      usual[n]! += mean;
    }
  }
  return { from: dayNumberOf(offices[0]!, 0), cards, usual, offices: offices.length };
}

export const peersAt = (lives: Life[], day: number): PeerUse | null =>
  peersOf(
    lives.map((life) => ({
      forecast: forecastOf(historyOf(life, day), null)!,
      population: life.population,
    })),
  );
