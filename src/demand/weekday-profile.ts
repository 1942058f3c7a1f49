import { DAY_TYPES, HOLIDAY, SATURDAY, SUNDAY } from './use-history.js';

/**
 * How busy each day type is: factors of the level, Monday to Sunday and the holiday. The seven of the
 * week average to 1, so that the level is cards per calendar day.
 */
export type Profile = readonly number[];

export const FLAT: Profile = Array<number>(DAY_TYPES).fill(1);
/** Where nobody has seen a weekend yet: closed, as a weekend without a report is. */
const CLOSED_WEEKENDS: Profile = [1.4, 1.4, 1.4, 1.4, 1.4, 0, 0, 0];

const SURELY_CLOSED = 3;
const HOLIDAY_DOUBT = 2;

interface DayTypeMeans {
  count: number[];
  mean: number[];
  /** Of a single working day about its weekday's mean. */
  variance: number;
  workingMean: number;
}

function seenIn(ratios: readonly (number | null)[], types: readonly number[]): DayTypeMeans {
  const count = Array<number>(DAY_TYPES).fill(0);
  const sum = Array<number>(DAY_TYPES).fill(0);
  ratios.forEach((ratio, n) => {
    if (ratio === null) return;
    count[types[n]!]!++;
    sum[types[n]!]! += ratio;
  });
  const mean = sum.map((total, type) => (count[type] ? total / count[type] : 0));
  let [squares, free, working, days] = [0, 0, 0, 0];
  ratios.forEach((ratio, n) => {
    if (ratio !== null && types[n]! < SATURDAY) squares += (ratio - mean[types[n]!]!) ** 2;
  });
  for (let type = 0; type < SATURDAY; type++) {
    if (count[type]) free += count[type]! - 1;
    working += sum[type]!;
    days += count[type]!;
  }
  return {
    count,
    mean,
    variance: free > 0 ? squares / free : 0,
    workingMean: days ? working / days : 0,
  };
}

/** How much the weekdays differ beyond what chance makes them differ: a variance, 0 where F is below 1. */
function signal({ count, mean, variance, workingMean }: DayTypeMeans): number {
  let [between, types, days] = [0, 0, 0];
  for (let type = 0; type < SATURDAY; type++) {
    if (!count[type]) continue;
    types++;
    days += count[type]!;
    between += count[type]! * (mean[type]! - workingMean) ** 2;
  }
  return types < 2 ? 0 : Math.max(0, (between / (types - 1) - variance) * (types / days));
}

/** Saturday's or Sunday's factor: the working days' own, unless F says that it differs. */
function restDay(seen: DayTypeMeans, type: number, unseen: number): number {
  const { count, mean, variance, workingMean } = seen;
  const n = count[type]!;
  if (n === 0) return unseen * workingMean;
  if (mean[type] === 0 && n >= SURELY_CLOSED) return 0;
  const working = count.slice(0, SATURDAY).reduce((a, b) => a + b, 0) || 1;
  const apart = (mean[type]! - workingMean) ** 2;
  const byChance = variance * (1 / n + 1 / working);
  const kept = apart > byChance ? 1 - byChance / apart : 0;
  return workingMean + kept * (mean[type]! - workingMean);
}

/**
 * The profile of days whose use is given as ratios to the level of their time. Each weekday is drawn to
 * the mean of all working days by empirical Bayes (James and Stein's way), as far as F, the variance
 * between weekdays against that within them, says that they differ by chance; so a profile appears only
 * where the data carry one. Day types that were never seen are `prior`'s, the peers'.
 */
export function profileOf(
  ratios: readonly (number | null)[],
  types: readonly number[],
  prior: Profile | null,
): Profile {
  const seen = seenIn(ratios, types);
  const { count, mean, variance, workingMean } = seen;
  if (workingMean === 0 && mean[SATURDAY] === 0 && mean[SUNDAY] === 0) return prior ?? FLAT;
  if (workingMean === 0) return normal(mean);
  const differ = signal(seen);
  const elsewhere = prior ?? CLOSED_WEEKENDS;
  const usual = elsewhere.slice(0, SATURDAY).reduce((a, b) => a + b, 0) / SATURDAY || 1;
  const profile = mean.map((own, type) => {
    if (type >= SATURDAY) return 0;
    const chance = count[type] ? variance / count[type] : Infinity;
    return workingMean + (differ > 0 ? differ / (differ + chance) : 0) * (own - workingMean);
  });
  for (const type of [SATURDAY, SUNDAY])
    profile[type] = restDay(seen, type, elsewhere[type]! / usual);
  const asSunday = HOLIDAY_DOUBT * profile[SUNDAY]!;
  profile[HOLIDAY] =
    (mean[HOLIDAY]! * count[HOLIDAY]! + asSunday) / (count[HOLIDAY]! + HOLIDAY_DOUBT);
  return normal(profile);
}

function normal(profile: Profile): Profile {
  const week = profile.slice(0, HOLIDAY).reduce((a, b) => a + b, 0) / 7;
  return profile.map((factor) => factor / week);
}
