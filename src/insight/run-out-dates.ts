import { coverDays, meanDailyUse } from '../demand/daily-use.js';
import { useAhead, useBefore, type Basis } from '../demand/forecast.js';
import { daysUntil, highUseAhead, runOut, type RunOut } from '../demand/run-out.js';
import { addDays, type CalendarDate } from '../platform/calendar-date.js';
import type { Method } from '../restocking/request.js';
import type { Settings } from '../settings.js';
import type { OfficeForecast } from './office-forecasts.js';

/** When cards run out, as answers name it. */
export interface RunOutDates {
  runsOutOn: CalendarDate | null;
  runsOutEarly: CalendarDate | null;
  runsOutLate: CalendarDate | null;
}

/** How long an office's cards last, and until when. */
export interface Outlook extends RunOutDates {
  /** The one figure for use that is told: the forecast's, else the mean. */
  dailyUse: number | null;
  /** The one figure for how long cards last: by the forecast, else at the mean. */
  lastsDays: number | null;
  /** At the mean of rule 8, which the dates no longer follow. */
  coverDays: number | null;
  expectedUse: number | null;
  unreportedUse: number;
  forecastBasis: Basis | null;
  requestMethod: Method;
  sendBy: CalendarDate | null;
  suggestedMinimum: number | null;
}

export const datesOf = ({ expected, early, late }: RunOut): RunOutDates => ({
  runsOutOn: expected,
  runsOutEarly: early,
  runsOutLate: late,
});

/** What tells how long an office's cards last. */
export type Lasting = Pick<
  OfficeForecast,
  'forecast' | 'begunOn' | 'onHand' | 'today' | 'used' | 'days'
>;

const NEVER: RunOut = { early: null, expected: null, late: null };

/** Whole days at the mean of rule 8; none before the office has begun. */
const coverAtMean = (office: Lasting): number | null =>
  office.begunOn === null ? null : coverDays(office.onHand, office);

/** Whole days, by the forecast or else at the mean. */
export const lastsDays = (office: Lasting, { runsOutOn }: RunOutDates): number | null =>
  office.forecast ? daysUntil(runsOutOn, office.today) : coverAtMean(office);

/** What an office has runs out on no date before it has begun. */
export const runOutOf = ({ forecast, begunOn, onHand, today }: Lasting): RunOutDates =>
  datesOf(forecast && begunOn !== null ? runOut(forecast, onHand, today) : NEVER);

/** `journeyDays` before cards may have run out. */
export const leavingFor = (early: CalendarDate | null, journeyDays: number): CalendarDate | null =>
  early && addDays(early, -journeyDays);

/** By when the next consignment should leave, also counting the road; stock alone may be gone `soonest`. */
function sendByOf(office: OfficeForecast, soonest: CalendarDate | null): CalendarDate | null {
  const { forecast, begunOn, closed, onHand, inTransit, today, journeyDays } = office;
  if (!forecast || begunOn === null || closed) return null;
  const early = inTransit === 0 ? soonest : runOut(forecast, onHand + inTransit, today).early;
  return leavingFor(early, journeyDays);
}

/** Whole cards that are expected to be gone already of what stood there after the last report. */
function unreportedUse({ forecast, begunOn, onHand, today }: OfficeForecast): number {
  if (!forecast || begunOn === null) return 0;
  return Math.min(onHand, Math.round(useBefore(forecast, today)));
}

/** No minimum is suggested below it. */
const LEAST_MINIMUM = 1_000;

/**
 * The minimum at which asking would still be in time: the use, as it may come high, until a consignment
 * that is decided on within `decideDays` arrives; in hundreds, never below 1,000. For regencies, whose
 * stock is used where it lies.
 */
function suggestedMinimum(
  { forecast, level, closed, begunOn, journeyDays }: OfficeForecast,
  decideDays: number,
): number | null {
  if (!forecast || level !== 'regency' || closed || begunOn === null) return null;
  const use = highUseAhead(forecast, journeyDays + decideDays);
  return Math.max(LEAST_MINIMUM, Math.ceil(use / 100) * 100);
}

/** The one figure for use that is told: the forecast's, else the mean. */
export const dailyUseOf = ({ forecast, ...office }: Lasting, coverTargetDays: number) =>
  forecast ? useAhead(forecast, coverTargetDays) / coverTargetDays : meanDailyUse(office);

export function outlookOf(
  office: OfficeForecast,
  { coverTargetDays, decideDays }: Pick<Settings, 'coverTargetDays' | 'decideDays'>,
): Outlook {
  const { forecast } = office;
  const dates = runOutOf(office);
  const expectedUse = forecast && useAhead(forecast, coverTargetDays);
  return {
    dailyUse: dailyUseOf(office, coverTargetDays),
    lastsDays: lastsDays(office, dates),
    coverDays: coverAtMean(office),
    ...dates,
    expectedUse,
    unreportedUse: unreportedUse(office),
    forecastBasis: forecast && forecast.basis,
    requestMethod: forecast?.mature ? 'forecast' : 'mean',
    sendBy: sendByOf(office, dates.runsOutEarly),
    suggestedMinimum: suggestedMinimum(office, decideDays),
  };
}
