import { forecastOf, sharesAhead } from '../../src/demand/forecast.js';
import type { PeerUse } from '../../src/demand/peers.js';
import { strayOf } from '../../src/demand/run-out.js';
import { HISTORY_DAYS } from '../../src/demand/use-history.js';
import { dateOf, HOLIDAYS, type Life } from './kinds.js';

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

/** A mean of days, with the band that their spread alone would give their sum. */
const byMeanOf =
  (last: number): Foreteller =>
  ({ told }, from, day, days) => {
    const known = told
      .slice(Math.max(from, day + 1 - last), day + 1)
      .filter((cards) => cards !== null);
    if (known.length === 0) return null;
    const mean = known.reduce((sum, cards) => sum + cards, 0) / known.length;
    const squares = known.reduce((sum, cards) => sum + (cards - mean) ** 2, 0);
    const spread = TENTH * Math.sqrt((squares / Math.max(1, known.length - 1)) * days);
    const expected = mean * days;
    return { low: Math.max(0, expected - spread), expected, high: expected + spread };
  };

export const FORETELLERS: Record<string, Foreteller> = {
  forecast: byForecast,
  '28-day mean': byMeanOf(28),
  'last week': byMeanOf(7),
};
