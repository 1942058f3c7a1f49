import type { DayNumber } from './use-history.js';

/**
 * What last year tells of a day: the factor by which use of its time of the year stands above that of
 * the half year about it. 1 where nothing is told.
 */
export interface Season {
  /** The day of the first factor; the others follow day by day. */
  from: DayNumber;
  factors: readonly number[];
}

export const NO_SEASON: Season = { from: 0, factors: [] };

export function seasonOn({ from, factors }: Season, day: DayNumber): number {
  const n = day - from;
  return n >= 0 && n < factors.length ? factors[n]! : 1;
}

/** What a province's offices used, day by day, those that told of a day only. */
export interface ProvinceUse {
  /** The first day; the others follow, the last is yesterday. */
  from: DayNumber;
  /** Cards of each day. */
  cards: readonly number[];
  /** What the same offices use on a day that they tell of, in the mean of all days here. */
  usual: readonly number[];
  /** How many offices these are. */
  offices: number;
}

/** 52 weeks, so that a day is told by one of the same weekday. */
export const YEAR = 364;
/** Of the past, whose use is freed of the season, and of the days to come. */
export const SEASON_BACK = 84 + 84;
export const SEASON_AHEAD = 182;
const ABOUT = 10;
const AMID = 91;
const FEWEST_OFFICES = 8;
/** A first day so far back is a year ago, with the days about it. */
export const YEAR_TOLD = YEAR + ABOUT;
const MOST = 0.9;
const LEAST_FACTOR = 0.25;
const MOST_FACTOR = 4;
/** Weeks of which it is asked how far they followed the last year. */
const WEEKS = 26;
const SPAN = 21;
/** Whatever is further back is in no factor. */
export const SEEN_DAYS = 7 * WEEKS + SPAN + ABOUT + 1 + YEAR + AMID;
/** How far a province is taken to follow its last year before it has shown anything, and how firmly. */
const USUALLY = 0.8;
const FIRMLY = 0.3;
/** An index that far from none is half of it chance; a smaller one mostly, a larger one hardly. */
const HALF_CHANCE = 0.15;

type Sums = { cards: number[]; usual: number[] };

function summed({ cards, usual }: ProvinceUse): Sums {
  const sums = (values: readonly number[]) => {
    const all = [0];
    for (const value of values) all.push(all.at(-1)! + value);
    return all;
  };
  return { cards: sums(cards), usual: sums(usual) };
}

/** What was used from one place up to another, both included, by what is usual; null where nobody told. */
function between({ cards, usual }: Sums, first: number, last: number): number | null {
  const [from, to] = [Math.max(0, first), Math.min(cards.length - 1, last + 1)];
  if (from >= to) return null;
  const told = usual[to]! - usual[from]!;
  return told > 0 ? (cards[to]! - cards[from]!) / told : null;
}

/**
 * Last year's index of a day, as a logarithm: the 21 days about it by the 182 about it, 364 days back. A
 * small one is a province's wandering and not its season, and is drawn to none.
 */
function lastYear(sums: Sums, at: number): number | null {
  const then = at - YEAR;
  if (then - ABOUT < 0) return null;
  const near = between(sums, then - ABOUT, then + ABOUT);
  const wide = between(sums, then - AMID, then + AMID);
  if (!near || !wide) return null;
  const index = Math.log(near / wide);
  return index ** 3 / (index ** 2 + HALF_CHANCE ** 2);
}

/**
 * How far this year has followed the last one: the slope, through no change at all, of how use changed
 * from three weeks to the next on how it changed between them a year before, over half a year's weeks.
 */
function followed(sums: Sums, today: number): number {
  let [both, last] = [USUALLY * FIRMLY, FIRMLY];
  for (let week = 0; week < WEEKS; week++) {
    const end = today - 7 * week;
    const middle = end - SPAN;
    const then = lastYear(sums, middle - 1 - ABOUT);
    const next = lastYear(sums, middle + ABOUT);
    const before = between(sums, middle - SPAN, middle - 1);
    const after = between(sums, middle, end - 1);
    if (then === null || next === null || !before || !after) continue;
    both += (next - then) * Math.log(after / before);
    last += (next - then) ** 2;
  }
  return Math.min(MOST, Math.max(0, both / last));
}

/**
 * The season of a province as of the day after its last: last year's index of each day (the mean of the
 * 21 days about it by that of the 182 about it, 364 days back), to the power by which this year has
 * followed the last, 0 to 0.9. A classical seasonal index, that of a ratio to a centred moving average;
 * of a whole province, because that of an office is mostly chance. Days of which no year is told are as
 * the first that is. None where the province has less than a year of data or fewer than eight offices.
 */
export function seasonOf(use: ProvinceUse): Season {
  const today = use.cards.length;
  if (use.offices < FEWEST_OFFICES || today < YEAR_TOLD) return NO_SEASON;
  const sums = summed(use);
  const power = followed(sums, today);
  const factors: number[] = [];
  let unknown = 0;
  for (let at = today - SEASON_BACK; at < today + SEASON_AHEAD; at++) {
    const index = lastYear(sums, at);
    if (index === null) {
      if (factors.length > 0) factors.push(factors.at(-1)!);
      else unknown++;
      continue;
    }
    const factor = Math.exp(power * index);
    factors.push(Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, factor)));
  }
  if (factors.length === 0) return NO_SEASON;
  const from = use.from + today - SEASON_BACK;
  return { from, factors: [...Array<number>(unknown).fill(factors[0]!), ...factors] };
}
