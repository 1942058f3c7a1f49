import { addDays, daysBetween, type CalendarDate } from '../platform/calendar-date.js';
import { fullDate } from './dates.js';
import { number } from './numbers.js';

export interface Span {
  beganOn: CalendarDate;
  endedOn: CalendarDate | null;
}

/** The first day and the last one counted. */
const daysWithout = ({ beganOn, endedOn }: Span, today: CalendarDate): number =>
  daysBetween(beganOn, endedOn ?? today) + 1;

/** `Kosong 1 November 2022 – 30 Januari 2023 (91 hari)`; never a quantity. */
export function spanInWords(span: Span, today: CalendarDate): string {
  const { beganOn, endedOn } = span;
  const days = `(${number(daysWithout(span, today))} hari)`;
  if (endedOn === null) return `Kosong sejak ${fullDate(beganOn)} ${days}`;
  if (endedOn === beganOn) return `Kosong ${fullDate(beganOn)} ${days}`;
  return `Kosong ${fullDate(beganOn)} – ${fullDate(endedOn)} ${days}`;
}

/** The public is told of what lasted within the 24 months before a date. */
export const toldFrom = (today: CalendarDate): CalendarDate =>
  `${Number(today.slice(0, 4)) - 2}${today.slice(4).replace('-02-29', '-02-28')}`;

/** Days that the return of cards is told of. */
const NEWS_DAYS = 60;

/** `tersedia kembali sejak 30 Januari 2023`, for 60 days; null where nothing lately ended, or one lasts. */
export function backSince(spans: Span[], today: CalendarDate): string | null {
  const ends = spans.map(({ endedOn }) => endedOn);
  if (ends.includes(null)) return null;
  const last = (ends as CalendarDate[]).sort().at(-1);
  return last && today <= addDays(last, NEWS_DAYS)
    ? `tersedia kembali sejak ${fullDate(last)}`
    : null;
}
