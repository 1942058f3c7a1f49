import { meanDailyUse } from '../../src/demand/daily-use.js';
import { forecastOf, sharesAhead } from '../../src/demand/forecast.js';
import type { PeerUse } from '../../src/demand/peers.js';
import { strayOf } from '../../src/demand/run-out.js';
import { HISTORY_DAYS } from '../../src/demand/use-history.js';
import { meanUseOf, type TallyDay } from '../mean-use.js';
import { dateOf, HOLIDAYS, isClosed, type Life } from './kinds.js';

/** What is said of the cards over the days ahead; 80 % of the time they are to be between the two. */
export interface Said {
  low: number;
  expected: number;
  high: number;
}

/** Says it at the end of a day, from what was told by then; null where it can say nothing. */
export type Foreteller = (
  life: Life,
  from: number,
  day: number,
  days: number,
  peers: PeerUse | null,
) => Said | null;

const TENTH = 1.2816;

export const byForecast: Foreteller = ({ told, population }, from, day, days, peers) => {
  const used = told.slice(Math.max(from, day + 1 - HISTORY_DAYS), day + 1);
  const history = { endsOn: dateOf(day), used, holidays: HOLIDAYS, population };
  const forecast = forecastOf(history, peers);
  if (!forecast) return null;
  // The sum that `useAhead` rounds up to whole cards: rounded, it would be scored for that as well.
  const shares = sharesAhead(forecast, days);
  const expected = forecast.perDay * shares;
  const stray = strayOf(forecast, days, shares);
  return { low: expected / stray, expected, high: expected * stray };
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
  ({ told }, from, day, days) => {
    const first = Math.max(from, day + 1 - last);
    const tally = told
      .slice(first, day + 1)
      .map((cards, n) => ({ cards, rests: isClosed(first + n) }));
    const mean = meanOf(tally);
    if (mean === null) return null;
    const known = tally.flatMap(({ cards }) => cards ?? []);
    const squares = known.reduce((sum, cards) => sum + (cards - mean) ** 2, 0);
    const spread = TENTH * Math.sqrt((squares / Math.max(1, known.length - 1)) * days);
    const expected = mean * days;
    return { low: Math.max(0, expected - spread), expected, high: expected + spread };
  };

export const FORETELLERS: Record<string, Foreteller> = {
  forecast: byForecast,
  '28-day mean': byMeanOf(28, ofRule8),
  'last week': byMeanOf(7, ofKnownDays),
};
