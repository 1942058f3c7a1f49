import { addDays, isWeekend, type CalendarDate } from '../platform/calendar-date.js';
import type { SpoiledBy } from '../stock/spoil-causes.js';

/** What the office of Kalimantan Utara told in December 2020: stock when the demo opens, in cards. */
export const PROVINCE = { code: '65', stock: 66_000 };
/** Where the offices sign their papers; a name tells it of Tarakan alone. */
export const SEATS = {
  '65': 'Tanjung Selor',
  '65.01': 'Tanjung Selor',
  '65.02': 'Malinau',
  '65.03': 'Nunukan',
  '65.04': 'Tideng Pale',
};
export const REGENCIES = [
  { code: '65.01', stock: 5_500, population: 170_239, sent: 2_000, short: 0 },
  { code: '65.02', stock: 5_000, population: 87_582, sent: 1_500, short: 0 },
  { code: '65.03', stock: 10_300, population: 227_460, sent: 3_000, short: 3 },
  { code: '65.04', stock: 1_200, population: 30_036, sent: 500, short: 0 },
  { code: '65.71', stock: 9_000, population: 255_310, sent: 3_500, short: 0 },
] as const;

/** Days of history behind the demo, and cards used on a calendar day over the province. */
export const HISTORY_DAYS = 61;
const CARDS_A_CALENDAR_DAY = 540;
const SPOILED_SHARE = 0.047;
/** Mondays are the busiest; the five average to 1. */
const WEEKDAY = [0, 1.25, 1.05, 0.95, 0.9, 0.85, 0];

const everybody = REGENCIES.reduce((sum, { population }) => sum + population, 0);

export interface PlannedReport {
  date: CalendarDate;
  printed: number;
  spoiled: number;
  recorded: number;
  waiting: number;
  /** Told since it is asked. */
  spoiledBy: SpoiledBy | null;
}

/** What spoiled so many cards: most of them the printer, some the encoder, few the factory. */
function causesOf(spoiled: number): SpoiledBy {
  const encode = Math.round(spoiled * 0.25);
  const factory = Math.round(spoiled * 0.1);
  return { print: spoiled - encode - factory, encode, factory, other: 0 };
}

/** Mulberry32: the same numbers at every opening. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The dates of the history that are reported: Monday to Friday, the last of them before `today`. */
export function reportedDates(today: CalendarDate): CalendarDate[] {
  return Array.from({ length: HISTORY_DAYS }, (_, day) =>
    addDays(today, day - HISTORY_DAYS),
  ).filter((date) => !isWeekend(date));
}

/** What one regency reported in two months: by its share of the people, by weekday, and by chance. */
export function plannedReports(population: number, dates: CalendarDate[]): PlannedReport[] {
  const roll = dice(population);
  const workingDay =
    (CARDS_A_CALENDAR_DAY * HISTORY_DAYS * population) / (dates.length * everybody);
  let waiting = Math.round(workingDay * 2);
  return dates.map((date, day) => {
    const weekday = WEEKDAY[new Date(`${date}T00:00:00Z`).getUTCDay()]!;
    const used = Math.round(workingDay * weekday * (0.75 + roll() / 2));
    const spoiled = Math.round(used * SPOILED_SHARE * 2 * roll());
    const printed = used - spoiled;
    const recorded = Math.round(printed * (0.85 + roll() * 0.3));
    waiting = Math.max(0, waiting + recorded - printed);
    const spoiledBy = day >= dates.length / 2 ? causesOf(spoiled) : null;
    return { date, printed, spoiled, recorded, waiting, spoiledBy };
  });
}

export const usedIn = (reports: PlannedReport[]): number =>
  reports.reduce((sum, { printed, spoiled }) => sum + printed + spoiled, 0);
