import { addDays, daysBetween, type CalendarDate } from '../platform/calendar-date.js';

/** What an office used each day, as far as its reports tell. */
export interface UseHistory {
  /** The date of the last report, which is the last of `used`. */
  endsOn: CalendarDate;
  /**
   * Cards a day, oldest first. Null where the demand is not known: a stoppage, or silence on a working
   * day. 0 where the office was closed: a weekend or holiday without a report.
   */
  used: readonly (number | null)[];
  /** Holidays that the office keeps, past and to come. */
  holidays: ReadonlySet<CalendarDate>;
  /** People it serves; null where nobody has said, and then nothing can be borrowed for it. */
  population: number | null;
}

/** Days back that a history reaches: twelve weeks. */
export const HISTORY_DAYS = 84;

export const OWN_DAYS = 28;
export const OWN_COUNTED = 14;

type Days = Pick<UseHistory, 'used' | 'endsOn' | 'holidays'>;

/**
 * Days of which the demand is known. Days of rest alone tell of none: an office that reported nothing
 * but "no blanks" for as long as anybody remembers was closed on weekends and is wanted all the same.
 */
export function countedDays({ used, endsOn, holidays }: Days): number {
  let days = 0;
  let most = 0;
  for (const cards of used) {
    if (cards === null) continue;
    days++;
    if (cards > most) most = cards;
  }
  if (most > 0) return days;
  const first = dayNumber(endsOn) - used.length + 1;
  const types = dayTypes(first, used.length, holidayNumbers(holidays));
  return types.some((type, n) => type < SATURDAY && used[n] !== null) ? days : 0;
}

/** Whether it needs no other office: 28 days or more, of which 14 or more count. */
export const standsAlone = (history: Days): boolean =>
  history.used.length >= OWN_DAYS && countedDays(history) >= OWN_COUNTED;

/** Monday is 0, Sunday 6, a holiday of any weekday 7. */
export const SATURDAY = 5;
export const SUNDAY = 6;
export const HOLIDAY = 7;
export const DAY_TYPES = 8;

const EPOCH = '1970-01-01';
const EPOCH_WEEKDAY = 3;

/** Days since 1970-01-01: arithmetic with many dates is on these. */
export type DayNumber = number;
export const dayNumber = (date: CalendarDate): DayNumber => daysBetween(EPOCH, date);
export const dateOfDay = (day: DayNumber): CalendarDate => addDays(EPOCH, day);

const numbered = new WeakMap<ReadonlySet<CalendarDate>, ReadonlySet<DayNumber>>();

/** The same holidays as day numbers; worked out once for a set that many offices share. */
export function holidayNumbers(holidays: ReadonlySet<CalendarDate>): ReadonlySet<DayNumber> {
  let numbers = numbered.get(holidays);
  if (!numbers) numbered.set(holidays, (numbers = new Set([...holidays].map(dayNumber))));
  return numbers;
}

const NONE: ReadonlySet<DayNumber> = new Set();

/** Of `count` days beginning with `first`. */
export function dayTypes(
  first: DayNumber,
  count: number,
  holidays: ReadonlySet<DayNumber>,
): number[] {
  const types: number[] = [];
  for (let n = 0, weekday = dayType(first, NONE); n < count; n++, weekday = (weekday + 1) % 7)
    types.push(weekday);
  for (const day of holidays) if (day >= first && day < first + count) types[day - first] = HOLIDAY;
  return types;
}

export const dayType = (day: DayNumber, holidays: ReadonlySet<DayNumber>): number =>
  holidays.has(day) ? HOLIDAY : (((day + EPOCH_WEEKDAY) % 7) + 7) % 7;
