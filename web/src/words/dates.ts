import type { CalendarDate } from '$rules/platform/calendar-date.js';
import { zoneWord } from './zones.js';

export {
  addDays,
  daysBetween,
  isWeekend,
  type CalendarDate,
} from '$rules/platform/calendar-date.js';

// A calendar date is counted in UTC, where every day has 24 hours.
const utc = (date: CalendarDate) => new Date(`${date}T00:00:00Z`);
const inWords = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('id-ID', { ...options, timeZone: 'UTC' });

const long = inWords({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const plain = inWords({ day: 'numeric', month: 'long', year: 'numeric' });
const short = inWords({ day: 'numeric', month: 'short', year: 'numeric' });
const noYear = inWords({ day: 'numeric', month: 'short' });
const dayName = inWords({ weekday: 'short', day: 'numeric', month: 'short' });

/** `Rabu, 4 Maret 2026` */
export const longDate = (date: CalendarDate) => long.format(utc(date));
/** `4 Maret 2026` */
export const fullDate = (date: CalendarDate) => plain.format(utc(date));
/** `4 Mar 2026` */
export const shortDate = (date: CalendarDate) => short.format(utc(date));
/** `4 Mar`; where the year goes without saying. */
export const dayMonth = (date: CalendarDate) => noYear.format(utc(date));
/** `Rab, 4 Mar` */
export const weekdayDate = (date: CalendarDate) => dayName.format(utc(date));

/** Whether a text from an address or a field is a date that exists. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** The date that an instant has at an office. */
export const dateAt = (instant: Date | string, timezone: string): CalendarDate =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(instant));

/** `16.02 WITA` */
export function timeAt(instant: Date | string, timezone: string): string {
  const time = new Intl.DateTimeFormat('id-ID', {
    timeZone: timezone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
  return `${time.replace(':', '.')} ${zoneWord(timezone)}`;
}

/** `4 Mar 2026, 16.02 WITA` */
export const momentAt = (instant: Date | string, timezone: string) =>
  `${shortDate(dateAt(instant, timezone))}, ${timeAt(instant, timezone)}`;

/** How long from one instant to another: `kurang dari 1 menit`, `12 menit`, `5 jam`, `3 hari`. */
export function duration(from: Date | string, to: Date | string): string {
  const minutes = Math.max(0, Math.floor((+new Date(to) - +new Date(from)) / 60_000));
  if (minutes < 1) return 'kurang dari 1 menit';
  if (minutes < 60) return `${minutes} menit`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} jam` : `${Math.floor(hours / 24)} hari`;
}
