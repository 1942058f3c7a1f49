import type { CalendarDate } from '../platform/calendar-date.js';
import { FAR_DAYS, wideningsOf } from './calibration.js';
import { ROUNDING, sharesAhead, type Forecast } from './forecast.js';
import { dateAfter, MOST_DAYS, strayFor, type RunOut } from './run-out.js';
import { seasonOn, type Season } from './season.js';
import { dayNumber, dayTypes, type DayNumber } from './use-history.js';

/** Many offices' use, as if all their cards lay in one place: sums of days, beginning with a today. */
export interface PooledUse {
  today: CalendarDate;
  /** What is left of their stock by the day before `today`, after what they will not have reported. */
  left: number;
  /** Cards from `today` through each day, and the variance of that sum. */
  cards: Float64Array;
  variance: Float64Array;
  /** Cards a day of an ordinary week. */
  perDay: number;
}

export interface Part {
  onHand: number;
  /** Null: of its use nothing is known. */
  forecast: Forecast | null;
}

/**
 * Sums offices as of `today`. Each has used cards since its last report that nobody has told of, but no
 * more than it had; offices err independently, so their variances add.
 */
export function pooledUse(parts: Part[], today: CalendarDate): PooledUse {
  const cards = new Float64Array(FAR_DAYS);
  const variance = new Float64Array(FAR_DAYS);
  const yesterday = dayNumber(today) - 1;
  const calendars = new Map<ReadonlySet<DayNumber>, number[]>();
  const seasons = new Map<Season, number[]>();
  let [left, perDay] = [0, 0];
  for (const { onHand, forecast } of parts) {
    left += onHand;
    if (!forecast) continue;
    perDay += forecast.perDay;
    const { after, noise, drift, doubt, profile, holidays, season, calibration } = forecast;
    const types = calendars.get(holidays) ?? dayTypes(yesterday + 1, FAR_DAYS, holidays);
    calendars.set(holidays, types);
    const factors = seasons.get(season) ?? factorsOf(season, yesterday + 1);
    seasons.set(season, factors);
    const widenings = wideningsOf(calibration);
    const square = forecast.perDay ** 2;
    left -= Math.min(onHand, forecast.perDay * sharesAhead(forecast, yesterday - after));
    let shares = 0;
    for (let n = 0; n < FAR_DAYS; n++) {
      const day = yesterday + 1 + n;
      if (day > after) shares += profile[types[n]!]! * factors[n]!;
      const ahead = Math.max(0, Math.min(FAR_DAYS, day - after));
      const wide = widenings[ahead]!;
      cards[n]! += forecast.perDay * shares;
      variance[n]! +=
        square * wide * wide * shares * (noise + shares * (doubt + (drift * ahead) / 3));
    }
  }
  return { today, left, cards, variance, perDay };
}

const factorsOf = (season: Season, first: DayNumber): number[] =>
  Array.from({ length: FAR_DAYS }, (_, n) => seasonOn(season, first + n));

/** Sums of sums, all of the same today. */
export function pooledUseOfAll(sums: PooledUse[], today: CalendarDate): PooledUse {
  const all = pooledUse([], today);
  for (const { left, cards, variance, perDay } of sums) {
    all.left += left;
    all.perDay += perDay;
    cards.forEach((sum, n) => (all.cards[n]! += sum));
    variance.forEach((sum, n) => (all.variance[n]! += sum));
  }
  return all;
}

/** When the cards of all are gone, wherever they lie; as `runOut` of one office. */
export function pooledRunOut(use: PooledUse): RunOut {
  const yesterday = dayNumber(use.today) - 1;
  const [early, expected, late] = [1, 0, -1].map((side) =>
    dateAfter(yesterday, coverTogether(use, side), use.today),
  ) as [CalendarDate | null, CalendarDate | null, CalendarDate | null];
  return { early, expected, late };
}

/** Whole days from today; `side` is 1 where use comes high, 0 as expected, -1 low. */
function coverTogether({ left, cards, variance, perDay }: PooledUse, side: number) {
  if (perDay === 0) return null;
  if (left <= 0) return 0;
  const enough = left * ROUNDING;
  let stray = 1;
  for (let n = 0; n < FAR_DAYS; n++) {
    if (cards[n]! > 0) stray = strayFor(variance[n]! / cards[n]! ** 2) ** side;
    if (cards[n]! * stray > enough) return n;
  }
  const cover = FAR_DAYS + Math.floor((enough / stray - cards[FAR_DAYS - 1]!) / perDay);
  return cover > MOST_DAYS ? null : cover;
}
