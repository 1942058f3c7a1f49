import { daysBetween, type CalendarDate } from '../platform/calendar-date.js';

/** Of a consignment that is longer on the road, the digest tells and the screens warn. Whole days. */
const LONG_JOURNEY_DAYS = 7;

export const isLongJourney = (days: number): boolean => days > LONG_JOURNEY_DAYS;

/** Since the cards left; never less than none, also where the sender's day is ahead of ours. */
export const daysOnRoad = (sentOn: CalendarDate, today: CalendarDate): number =>
  Math.max(0, daysBetween(sentOn, today));
