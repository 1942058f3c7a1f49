import { HORIZONS, type Miss } from './calibration.js';
import { forecastOf, shareOf, type Forecast } from './forecast.js';
import type { Season } from './season.js';
import { spreadOf } from './run-out.js';
import { UNCALIBRATED } from './calibration.js';
import { dateOfDay, dayNumber, HISTORY_DAYS, type UseHistory } from './use-history.js';

/** Forecasts made so many weeks ago and since are looked back at. */
const WEEKS_BACK = 12;
/** Days that a history for this reaches back: what the first of those forecasts was made from. */
export const HINDSIGHT_DAYS = HISTORY_DAYS + 7 * WEEKS_BACK;
/** How much of what was foretold must be known to say how it came. */
const KNOWN = 0.5;
/** What came where none did: a logarithm needs something. */
const NEXT_TO_NONE = 0.5;

/**
 * How far an office's forecasts of the last twelve weeks, one a week, were off where they have since come
 * true: made anew from the days that were known then.
 */
export function missesOf(history: UseHistory, season: Season): Miss[] {
  const { used, endsOn } = history;
  const misses: Miss[] = [];
  for (let week = 1; week <= WEEKS_BACK; week++) {
    const end = used.length - 7 * week;
    if (end <= 0) break;
    const then = {
      ...history,
      used: used.slice(Math.max(0, end - HISTORY_DAYS), end),
      endsOn: dateOfDay(dayNumber(endsOn) - 7 * week),
    };
    const forecast = forecastOf(then, null, { season, calibration: UNCALIBRATED });
    if (!forecast?.mature || forecast.perDay === 0) continue;
    for (const horizon of HORIZONS) {
      if (horizon > 7 * week) break;
      const spreads = missed(forecast, used.slice(end, end + horizon));
      if (spreads !== null) misses.push({ horizon, spreads });
    }
  }
  return misses;
}

/** In spreads of the forecast; null where too little is known of what came. */
function missed(forecast: Forecast, came: readonly (number | null)[]): number | null {
  let [cards, known, all] = [0, 0, 0];
  came.forEach((used, n) => {
    const share = shareOf(forecast, forecast.after + 1 + n);
    all += share;
    if (used === null) return;
    known += share;
    cards += used;
  });
  if (known === 0 || known < KNOWN * all) return null;
  const off = Math.log(Math.max(NEXT_TO_NONE, cards) / (forecast.perDay * known));
  return Math.abs(off) / spreadOf(forecast, came.length, known);
}
