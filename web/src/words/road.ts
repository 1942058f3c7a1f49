import { daysBetween, type CalendarDate } from './dates.js';
import { number } from './numbers.js';

/** From then on a consignment on the road stands in the province's morning digest. */
export const LONG_ON_ROAD = 7;

/** Whole days since the cards left; never less than none, also where the sender's day is ahead of ours. */
export const daysOnRoad = (sentOn: CalendarDate, today: CalendarDate) =>
  Math.max(0, daysBetween(sentOn, today));

/** `berangkat hari ini`, `3 hari di jalan` */
export const onRoadFor = (days: number) =>
  days === 0 ? 'berangkat hari ini' : `${number(days)} hari di jalan`;
