import { daysBetween, type CalendarDate } from '../platform/calendar-date.js';
import { FAR_DAYS, TENTH, widening } from './calibration.js';
import { ROUNDING, shareOf, sharesAhead, type Forecast } from './forecast.js';
import { NO_SEASON } from './season.js';
import { dateOfDay, type DayNumber } from './use-history.js';

/** When cards run out: 80 % of the time between `early` and `late`. Null: past any calendar we keep. */
export interface RunOut {
  early: CalendarDate | null;
  expected: CalendarDate | null;
  late: CalendarDate | null;
}

/** The same as whole days that the cards last; null: for longer than can be told. */
export interface Cover {
  early: number | null;
  expected: number | null;
  late: number | null;
}

export const MOST_DAYS = 400_000;
const END_OF_CALENDAR: CalendarDate = '2999-12-31';
const WEEK = 7;
const NONE: ReadonlySet<DayNumber> = new Set();

/**
 * By how much the sum of `days` days, the sum of whose shares is `shares`, may exceed its expectation
 * (10 % of the time), as a factor; divided by it, the sum falls short as often.
 */
export function strayOf(forecast: Forecast, days: number, shares: number): number {
  if (shares === 0) return 1;
  return Math.exp(TENTH * widening(forecast.calibration, days) * spreadOf(forecast, days, shares));
}

/** Whole cards over the `days` dates after the last report as it may come high: more in one time of ten. */
export function highUseAhead(forecast: Forecast, days: number): number {
  const shares = sharesAhead(forecast, days);
  return Math.ceil((forecast.perDay * shares * strayOf(forecast, days, shares)) / ROUNDING);
}

/** Standard deviation of the logarithm of that sum, as the office's own days tell it. */
export const spreadOf = ({ noise, drift, doubt }: Forecast, days: number, shares: number): number =>
  Math.sqrt(Math.log1p(noise / shares + doubt + (drift * Math.min(days, FAR_DAYS)) / 3));

/** For a variance in squares of the expectation, lognormal. */
export const strayFor = (variance: number): number =>
  Math.exp(TENTH * Math.sqrt(Math.log1p(variance)));

/**
 * The date on which cards run out: the last report's, when stock was last used, and the whole days that
 * what is on hand lasts from there; so for a use that never changes it is rule 8's. Never before
 * `today`, the office's own. Never earlier for more on hand. Nothing on hand has run out, however many
 * closed days are still to come on which nobody would have used any.
 */
export function runOut(forecast: Forecast, onHand: number, today: CalendarDate): RunOut {
  const { early, expected, late } = coverByForecast(forecast, onHand);
  const dated = (cover: number | null) => dateAfter(forecast.after, cover, today);
  return { early: dated(early), expected: dated(expected), late: dated(late) };
}

/** The largest numbers of days whose use, as it may come high, as expected and low, is on hand. */
export function coverByForecast(forecast: Forecast, onHand: number): Cover {
  const { perDay, after } = forecast;
  if (perDay === 0) return { early: null, expected: null, late: null };
  if (onHand <= 0) return { early: 0, expected: 0, late: 0 };
  const enough = (onHand / perDay) * ROUNDING;
  const cover: Cover = { early: null, expected: null, late: null };
  // Whatever is still ahead strays by no more than this once a week has gone by: while even so there is
  // enough, nothing more need be worked out of a day.
  const { 7: week, 14: fortnight, 30: month } = forecast.calibration;
  const widest = Math.max(week, fortnight, month);
  const most = Math.exp(TENTH * widest * spreadOf(forecast, FAR_DAYS, WEEK));
  let shares = 0;
  for (let days = 1; days <= FAR_DAYS; days++) {
    const before = days - 1;
    shares += shareOf(forecast, after + days);
    if (shares >= WEEK && shares * most <= enough) continue;
    if (cover.expected === null && shares > enough) cover.expected = before;
    if (cover.early !== null && cover.expected === null) continue;
    const stray = strayOf(forecast, days, shares);
    if (shares * stray > enough) cover.early ??= before;
    if (shares / stray > enough) return { ...cover, late: before };
  }
  const stray = strayOf(forecast, FAR_DAYS, shares);
  cover.early ??= further(forecast, shares, enough / stray);
  cover.expected ??= further(forecast, shares, enough);
  cover.late = further(forecast, shares, enough * stray);
  return cover;
}

/** How many days after the first `FAR_DAYS`, of `shares`, reach `enough`; every week like any other. */
function further(forecast: Forecast, shares: number, enough: number): number | null {
  const weeks = Math.max(0, Math.floor((enough - shares) / 7));
  let days = FAR_DAYS + 7 * weeks;
  if (days > MOST_DAYS) return null;
  const ordinary = { ...forecast, holidays: NONE, season: NO_SEASON };
  for (let sum = shares + 7 * weeks; days <= MOST_DAYS; days++) {
    sum += shareOf(ordinary, forecast.after + days + 1);
    if (sum > enough) return days;
  }
  return null;
}

/** `cover` days after a day, never before `today`. */
export function dateAfter(
  day: DayNumber,
  cover: number | null,
  today: CalendarDate,
): CalendarDate | null {
  if (cover === null) return null;
  const date = dateOfDay(day + cover);
  if (date > END_OF_CALENDAR) return null;
  return date < today ? today : date;
}

/** Whole days that are left on `today` until cards are gone on a date. */
export const daysUntil = (date: CalendarDate | null, today: CalendarDate): number | null =>
  date === null ? null : Math.max(0, daysBetween(today, date));
