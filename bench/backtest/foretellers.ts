import { TENTH } from '../../src/demand/calibration.js';
import { meanDailyUse } from '../../src/demand/daily-use.js';
import { forecastOf, sharesAhead } from '../../src/demand/forecast.js';
import { NOTHING_LEARNED, type Learned } from '../../src/demand/learned.js';
import type { PeerUse } from '../../src/demand/peers.js';
import { strayOf } from '../../src/demand/run-out.js';
import { HISTORY_DAYS } from '../../src/demand/use-history.js';
import { meanUseOf, type TallyDay } from '../mean-use.js';
import { restsOn, type Life } from './life.js';
import { historyOf, type Memory } from './memory.js';

/** What is said of the cards over the days ahead; 80 % of the time they are to be between the two. */
export interface Said {
  low: number;
  expected: number;
  high: number;
}

/** An office at the end of a day, as far as it has told by then. */
export interface Asked {
  life: Life;
  /** Its first day. */
  from: number;
  day: number;
  peers: PeerUse | null;
  memory: Memory;
}

/** Says it for each of these numbers of days; null where nothing can be said. */
export type Foreteller = (asked: Asked, horizons: readonly number[]) => (Said | null)[];

const byForecast =
  (learnedOf: (memory: Memory) => Learned): Foreteller =>
  ({ life, from, day, peers, memory }, horizons) => {
    const history = historyOf(life, day, HISTORY_DAYS, from);
    const forecast = forecastOf(history, peers, learnedOf(memory));
    return horizons.map((days) => {
      if (!forecast) return null;
      // The sum that `useAhead` rounds up to whole cards: rounded, it would be scored for that as well.
      const shares = sharesAhead(forecast, days);
      const expected = forecast.perDay * shares;
      const stray = strayOf(forecast, days, shares);
      return { low: expected / stray, expected, high: expected * stray };
    });
  };

type MeanOf = (days: TallyDay[]) => number | null;

const ofRule8: MeanOf = (days) => meanDailyUse(meanUseOf(days));

const ofKnownDays: MeanOf = (days) => {
  const known = days.flatMap(({ cards }) => cards ?? []);
  return known.length === 0 ? null : known.reduce((sum, n) => sum + n, 0) / known.length;
};

/** A mean of days, with the band that their spread alone would give their sum. */
const byMeanOf =
  (last: number, meanOf: MeanOf): Foreteller =>
  ({ life, from, day }, horizons) => {
    const first = Math.max(from, day + 1 - last);
    const tally = life.told
      .slice(first, day + 1)
      .map((cards, n) => ({ cards, rests: restsOn(life, first + n) }));
    const mean = meanOf(tally);
    const known = tally.flatMap(({ cards }) => cards ?? []);
    const squares = known.reduce((sum, cards) => sum + (cards - (mean ?? 0)) ** 2, 0);
    return horizons.map((days) => {
      if (mean === null) return null;
      const spread = TENTH * Math.sqrt((squares / Math.max(1, known.length - 1)) * days);
      const expected = mean * days;
      return { low: Math.max(0, expected - spread), expected, high: expected + spread };
    });
  };

export const FORETELLERS = {
  forecast: byForecast(({ both }) => both),
  'without season': byForecast(({ bands }) => bands),
  'without memory': byForecast(() => NOTHING_LEARNED),
  '28-day mean': byMeanOf(28, ofRule8),
  'last week': byMeanOf(7, ofKnownDays),
} satisfies Record<string, Foreteller>;
