import { plannedReports } from '../../src/demo/demo-province.js';
import { isWeekend } from '../../src/platform/calendar-date.js';
import { type Chance } from '../chance.js';
import { dateOf, DAYS, FIRST, HOLIDAYS, restsOn, TRIED_FROM, type Life } from './life.js';

const CALENDAR = { firstOn: FIRST, holidays: HOLIDAYS };
const dates = Array.from({ length: DAYS }, (_, day) => dateOf(CALENDAR, day));
const rests = dates.map((_, day) => restsOn(CALENDAR, day));
/** Twelve weeks before the first day tried: where growth and surges begin. */
const BEGUN = TRIED_FROM - 84;

const CARDS_PER_HEAD = 40_000 / 280_000_000;
const WEEK = [1.25, 1.05, 0.95, 0.9, 0.85, 0, 0].map((share) => (share * 7) / 5);
const weekly = (day: number): number => (rests[day] ? 0 : WEEK[day % 7]!);
const flat = (): number => 1;

interface Shape {
  week: (day: number) => number;
  /** Standard deviation of a day's logarithm. */
  noise: number;
  level: (day: number, chance: Chance) => number;
}

/** Cards of days of this shape; the level also wanders by 4 % a week, as offices' do. */
function cards(chance: Chance, population: number, { week, noise, level }: Shape): number[] {
  let wandered = 1;
  return dates.map((_, day) => {
    if (day % 7 === 0) wandered *= chance.factor(0.04);
    const mean = population * CARDS_PER_HEAD * wandered * level(day, chance) * week(day);
    return Math.round(mean * chance.factor(noise));
  });
}

const lifeOf = (population: number, wanted: number[], told: Life['told'] = wanted): Life => ({
  ...CALENDAR,
  population,
  wanted,
  told,
});

/** A few people a day come of their own, so cards are counted one by one. */
function oneByOne(chance: Chance, mean: number): number {
  let [count, left] = [0, Math.exp(-mean)];
  for (let share = chance.share(); share > left && count < 99; count++) {
    share -= left;
    left *= mean / (count + 1);
  }
  return count;
}

const surgeOf = (chance: Chance) => {
  const [from, weeks, most] = [
    BEGUN + chance.whole(100, 200),
    chance.whole(4, 7),
    chance.between(0.5, 1.5),
  ];
  return (day: number): number => {
    const within = Math.min(day - from, from + 7 * weeks - day);
    return within < 0 ? 1 : 1 + most * Math.min(1, within / 10);
  };
};

/** Takes away what was never told: runs of days, begun on any day with this likelihood. */
function stopped(chance: Chance, wanted: number[], likelihood: number, most: number) {
  const told: (number | null)[] = [...wanted];
  for (let day = 0; day < DAYS; day++) {
    if (chance.share() >= likelihood) continue;
    for (const end = day + chance.whole(1, most); day < end; day++)
      if (day < DAYS && !rests[day]) told[day] = null;
  }
  return told;
}

/** Two weeks' cards come every month: printed until they are gone, the last day not in full. */
function rationed(chance: Chance, wanted: number[]): (number | null)[] {
  const ration = (wanted.reduce((sum, n) => sum + n, 0) / DAYS) * 18;
  let stock = ration;
  return wanted.map((cards, day) => {
    if (day % 28 === chance.whole(0, 3)) stock += ration;
    const used = Math.min(cards, stock);
    stock -= used;
    return cards > 0 && used === 0 ? null : used;
  });
}

/**
 * Every year those who leave school come between April and August: a province knows about when, about how
 * many, and no two years or offices are alike.
 */
function leaversOf(chance: Chance, province: Chance): (day: number) => number {
  const [opens, lasts, most] = [
    province.whole(85, 125),
    province.whole(60, 120),
    province.between(0.5, 1.5),
  ];
  const years = [0, 1].map(() => ({
    late: province.whole(-10, 10),
    most: most * province.factor(0.2),
  }));
  const own = chance.factor(0.25);
  return (day) => {
    const year = years[Math.floor(day / 364)]!;
    const way = ((day % 364) - opens - year.late) / lasts;
    return way < 0 || way > 1 ? 1 : 1 + own * year.most * Math.sin(Math.PI * way) ** 0.7;
  };
}

const steadily: Shape = { week: weekly, noise: 0.25, level: flat };
const people = (chance: Chance): number => Math.round(300_000 * chance.factor(0.7));

/** An office's life by chances of its own and of its province. */
export type Kind = (chance: Chance, province: Chance) => Life;

export const KINDS: Record<string, Kind> = {
  steady: (chance) => {
    const population = people(chance);
    return lifeOf(population, cards(chance, population, { week: flat, noise: 0.25, level: flat }));
  },
  weekly: (chance) => {
    const population = people(chance);
    return lifeOf(population, cards(chance, population, steadily));
  },
  growing: (chance) => {
    const [population, perWeek] = [people(chance), chance.between(0.01, 0.03)];
    const level = (day: number) => (1 + perWeek) ** (Math.max(0, day - BEGUN) / 7);
    return lifeOf(population, cards(chance, population, { ...steadily, level }));
  },
  'school-season surge': (chance) => {
    const [population, level] = [people(chance), surgeOf(chance)];
    return lifeOf(population, cards(chance, population, { ...steadily, level }));
  },
  'school leavers': (chance, province) => {
    const [population, level] = [people(chance), leaversOf(chance, province)];
    return lifeOf(population, cards(chance, population, { ...steadily, level }));
  },
  outages: (chance) => {
    const population = people(chance);
    const wanted = cards(chance, population, steadily);
    return lifeOf(population, wanted, stopped(chance, wanted, 0.04, 6));
  },
  'scarce and rationed': (chance) => {
    const population = people(chance);
    const wanted = cards(chance, population, steadily);
    return lifeOf(population, wanted, rationed(chance, wanted));
  },
  sparse: (chance) => {
    const [population, mean] = [12_000, chance.between(0.5, 4)];
    return lifeOf(
      population,
      dates.map((_, day) => oneByOne(chance, mean * weekly(day))),
    );
  },
  'the demo': (chance) => {
    const population = people(chance);
    const working = dates.filter((date) => !isWeekend(date));
    const told = new Map(
      plannedReports(population, working).map(({ date, printed, spoiled }) => [
        date,
        printed + spoiled,
      ]),
    );
    return lifeOf(
      population,
      dates.map((date) => told.get(date) ?? 0),
    );
  },
};
