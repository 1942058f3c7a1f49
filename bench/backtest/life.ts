import type { DayNumber } from '../../src/demand/use-history.js';
import {
  addDays,
  daysBetween,
  isWeekend,
  type CalendarDate,
} from '../../src/platform/calendar-date.js';
import { holidays } from '../../migrations/data/holidays.js';

/** An office's life. */
export interface Life {
  population: number;
  firstOn: CalendarDate;
  /** Holidays that it is known to keep. */
  holidays: ReadonlySet<CalendarDate>;
  /** Cards that people came for, and that were used wherever nothing stopped it. */
  wanted: number[];
  /** As its reports tell it: null is a stoppage or silence. */
  told: (number | null)[];
}

/** The offices of a province, which live through the same days; foretold from the end of `triedFrom` on. */
export interface Province {
  offices: Life[];
  triedFrom: number;
}

/** A Monday. */
export const FIRST: CalendarDate = '2026-01-05';
/** The middle of March of the second year: all that is remembered of a year is there. */
export const TRIED_FROM = 434;
/** Half a year to be tried in, and a month beyond it to be proved by. */
export const DAYS = TRIED_FROM + 182 + 30;
export const HOLIDAYS: ReadonlySet<CalendarDate> = new Set(holidays.map(([date]) => date));

const dates = Array.from({ length: DAYS }, (_, day) => addDays(FIRST, day));
export const dateOf = ({ firstOn }: Pick<Life, 'firstOn'>, day: number): CalendarDate =>
  firstOn === FIRST && day < DAYS ? dates[day]! : addDays(firstOn, day);

export const restsOn = (life: Pick<Life, 'firstOn' | 'holidays'>, day: number): boolean => {
  const date = dateOf(life, day);
  return isWeekend(date) || life.holidays.has(date);
};

export const dayNumberOf = ({ firstOn }: Life, day: number): DayNumber =>
  daysBetween('1970-01-01', firstOn) + day;
