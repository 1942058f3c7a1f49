import type { CalendarDate } from '../platform/calendar-date.js';
import { UNCALIBRATED } from './calibration.js';
import { NOTHING_LEARNED, type Learned } from './learned.js';
import { fading, levelOf, levelsAbout } from './level.js';
import type { PeerUse } from './peers.js';
import { seasonOn, type Season } from './season.js';
import { driftOf, noiseOf, USUAL } from './variance.js';
import {
  countedDays,
  dayNumber,
  dayType,
  dayTypes,
  holidayNumbers,
  OWN_COUNTED,
  OWN_DAYS,
  standsAlone,
  type DayNumber,
  type UseHistory,
} from './use-history.js';
import { FLAT, profileOf, type Profile } from './weekday-profile.js';
import { winsorised } from './outliers.js';

export const BASES = ['own', 'mixed', 'peers'] as const;
/** Whose days a forecast rests on: the office's own, its peers' by population, or both. */
export type Basis = (typeof BASES)[number];

/** What an office is expected to use after the last day of its history. */
export interface Forecast extends Learned {
  basis: Basis;
  /** The office's own days are enough for it: what a request may rest on. */
  mature: boolean;
  /** Its first day is the one after. */
  after: DayNumber;
  /** Cards per calendar day of an ordinary week, in no season. */
  perDay: number;
  profile: Profile;
  holidays: ReadonlySet<DayNumber>;
  /** Variance of the use of a day of factor 1, in squares of `perDay`. */
  noise: number;
  /** Variance by which the level wanders from one day to the next, in squares of `perDay`. */
  drift: number;
  /** Variance of the level as it stands on the last day, in squares of `perDay`. */
  doubt: number;
}

/** By which past weeks are foretold, to see how far the level wandered. */
const TRIED = fading(21);
/** What a new day counts for in the level: the more it wanders for its noise, within these. */
const QUICKEST = 1 / 10;
const SLOWEST = 1 / 60;
const AROUND = fading(14);
const PEERS_SAY = 0.2;
/** What a few days do not tell of an office's level, whatever they were: a variance. */
const YOUNG = 0.1;

/**
 * Level times weekday profile, the multiplicative decomposition of Winters (1960), with what reports ask
 * for. The level is an exponentially weighted mean (Brown 1959) of what was used by what the profile
 * makes of the same days, of days that are known: so stoppages and silence drop out and are not demand.
 * Days far above their neighbours are cut down first. It forgets as fast as is best for a level that
 * wanders as this one does amid this one's noise (Muth 1960): half of a day's weight is gone after one
 * to six weeks, mostly two. The weekday factors are drawn to the working days' mean by empirical Bayes
 * (James and Stein 1961), as far as F says that they differ by chance. A young office is drawn to its
 * peers' use per head as far as it has not yet shown `OWN_DAYS`. The band is of the sum over the days
 * ahead, lognormal, from the noise of days, the doubt about the level, and a random walk of the level as
 * wide as past weeks came out unlike what was known before them; as the province's past bands held, so it
 * is drawn wider or closer (`calibration`). Of the days and of those to come the level is freed of the
 * season, and the season given back to what is foretold (`season`). Only the history speaks: there is no
 * clock and no chance in it. `npm run bench:backtest` says what it is worth.
 *
 * Null where nothing is known at all: no day that counts, and no peers or population to borrow by.
 */
export function forecastOf(
  history: UseHistory,
  peers: PeerUse | null,
  { season, calibration }: Learned = NOTHING_LEARNED,
): Forecast | null {
  const own = countedDays(history);
  const mature = standsAlone(history);
  // It was learned from forecasts of offices that stand alone, and says nothing of the others'.
  const learned = { season, calibration: mature ? calibration : UNCALIBRATED };
  const lent = mature || !history.population ? null : peers;
  if (own === 0) return lent && borrowed(history, lent, learned);
  const days = ofOwnDays(history, lent, season);
  const doubt = days.doubt + (mature ? 0 : YOUNG * (1 - grown(history)));
  const forecast = { ...days, doubt, basis: 'own' as const, mature, ...learned };
  return lent ? mixed(forecast, history, lent) : forecast;
}

function ofOwnDays(history: UseHistory, lent: PeerUse | null, season: Season) {
  const after = dayNumber(history.endsOn);
  const first = after - history.used.length + 1;
  const used = winsorised(
    history.used.map((cards, n) => cards && cards / seasonOn(season, first + n)),
  );
  const holidays = holidayNumbers(history.holidays);
  const types = dayTypes(first, used.length, holidays);
  let profile: Profile = FLAT;
  for (let pass = 0; pass < 2; pass++) {
    const levels = levelsAbout(used, types, profile, AROUND);
    const ratios = used.map((cards, n) =>
      cards === null ? null : levels[n] ? cards / levels[n] : 0,
    );
    profile = profileOf(ratios, types, lent?.profile ?? null);
  }
  const noise = noiseOf({ used, types, profile }, AROUND);
  const drift = driftOf({ used, types, profile }, noise, TRIED);
  const share = Math.max(SLOWEST, Math.min(QUICKEST, Math.sqrt(drift / noise)));
  const level = levelOf(used, types, profile, 1 - share);
  const doubt = noise * level.doubt + (drift * level.age) / 2;
  return { after, holidays, profile, perDay: level.perDay, noise, drift, doubt };
}

function borrowed(
  history: UseHistory,
  { perHead, profile, noise, apart }: PeerUse,
  { season, calibration }: Learned,
): Forecast {
  return {
    season,
    calibration,
    basis: 'peers',
    mature: false,
    after: dayNumber(history.endsOn),
    perDay: perHead * history.population!,
    profile,
    holidays: holidayNumbers(history.holidays),
    noise,
    drift: USUAL.drift,
    doubt: apart,
  };
}

/** From 0 to 1, when the office stands alone. */
const grown = (history: UseHistory): number =>
  Math.min(1, history.used.length / OWN_DAYS, countedDays(history) / OWN_COUNTED);

/** Between the office's own days and its peers'; the peers' weight is gone when it stands alone. */
function mixed(own: Forecast, history: UseHistory, peers: PeerUse): Forecast {
  const age = grown(history);
  const weight = age / (age + PEERS_SAY * (1 - age));
  const theirs = borrowed(history, peers, own);
  const perDay = weight * own.perDay + (1 - weight) * theirs.perDay;
  if (perDay === 0) return { ...own, basis: 'mixed' };
  const part = (forecast: Forecast, share: number) => ((share * forecast.perDay) / perDay) ** 2;
  const doubt = part(own, weight) * own.doubt + part(theirs, 1 - weight) * theirs.doubt;
  const noise = weight * own.noise + (1 - weight) * theirs.noise;
  return { ...own, basis: 'mixed', perDay, noise, doubt };
}

/** What sums of fractions may be off by, so that 300 cards at 100 a day last three days. */
export const ROUNDING = 1 + 1e-10;

/** Whole cards over the `days` dates after the last report, when stock was last used. */
export const useAhead = (forecast: Forecast, days: number): number =>
  Math.ceil((forecast.perDay * sharesAhead(forecast, days)) / ROUNDING);

/** Cards from the day after the last report up to the day before `today`, of which nobody has told. */
export const useBefore = (forecast: Forecast, today: CalendarDate): number =>
  forecast.perDay * sharesAhead(forecast, Math.max(0, dayNumber(today) - 1 - forecast.after));

/** What those dates' use is expected to be, by that of an ordinary calendar day. */
export function sharesAhead(forecast: Forecast, days: number): number {
  let shares = 0;
  for (let n = 1; n <= days; n++) shares += shareOf(forecast, forecast.after + n);
  return shares;
}

/** What a day's use is expected to be, by that of an ordinary calendar day. */
export const shareOf = ({ profile, holidays, season }: Forecast, day: DayNumber): number =>
  profile[dayType(day, holidays)]! * seasonOn(season, day);
