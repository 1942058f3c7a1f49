import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { zoneWord } from './zones.js';

// A calendar date is counted in UTC, where every day has 24 hours.
const utc = (date: CalendarDate) => new Date(`${date}T00:00:00Z`);
const inWords = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('id-ID', { ...options, timeZone: 'UTC' });

const long = inWords({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const plain = inWords({ day: 'numeric', month: 'long', year: 'numeric' });
const short = inWords({ day: 'numeric', month: 'short', year: 'numeric' });
const noYear = inWords({ day: 'numeric', month: 'short' });
const monthOnly = inWords({ month: 'long', year: 'numeric' });
const dayName = inWords({ weekday: 'short', day: 'numeric', month: 'short' });

/** `Rabu, 4 Maret 2026` */
export const longDate = (date: CalendarDate): string => long.format(utc(date));
/** `4 Maret 2026` */
export const fullDate = (date: CalendarDate): string => plain.format(utc(date));
/** `4 Mar 2026` */
export const shortDate = (date: CalendarDate): string => short.format(utc(date));
/** `4 Mar`; where the year goes without saying. */
export const dayMonth = (date: CalendarDate): string => noYear.format(utc(date));
/** `Rab, 4 Mar` */
export const weekdayDate = (date: CalendarDate): string => dayName.format(utc(date));

/** `Oktober 2026`, of `2026-10` */
export const monthWord = (month: string): string => monthOnly.format(utc(`${month}-01`));

/** `16.02 WITA`, on the clocks of `timezone` */
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
export const momentAt = (instant: Date | string, timezone: string): string =>
  `${shortDate(dateAt(instant, timezone))}, ${timeAt(instant, timezone)}`;

/** `4 Maret 2026 pukul 16.02 WITA`; in mails, papers and files. */
export const fullMomentAt = (instant: Date | string, timezone: string): string =>
  `${fullDate(dateAt(instant, timezone))} pukul ${timeAt(instant, timezone)}`;
