import type { components } from '../api/schema.js';
import { addDays, dateAt, daysBetween, type CalendarDate } from '$rules/platform/calendar-date.js';

type Stock = components['schemas']['OfficeStockDto'];
type Entry = components['schemas']['StockCardEntryDto'];

/** What was on hand at the end of a date, and by how much the date changed it. Cards. */
export interface StockDay {
  date: CalendarDate;
  stock: number;
  change: number;
}

/** Where stock is expected to go. */
export interface ExpectedStock {
  /** The last date of which the stock is known. */
  from: CalendarDate;
  /** Where stock is out, or as far as the chart looks. */
  to: CalendarDate;
  stockThen: number;
  /** Between these it runs out four times in five; the later may lie beyond what the chart shows. */
  band: [early: CalendarDate, late: CalendarDate] | null;
  /** The first date below the minimum, where it lies ahead and there is a minimum. */
  lowOn: CalendarDate | null;
}

const DAYS_BACK = 56;
/** Days ahead that a chart shows at most; what lasts longer is cut there. */
const FARTHEST = 120;
const DAYS_AHEAD = 56;

/**
 * The first date whose stock these entries tell: they are the last recorded, and what came before the
 * oldest of them was recorded, and so had happened, no later than it.
 */
export function toldSince(
  entries: Entry[],
  whole: boolean,
  { begunOn }: Stock,
  today: CalendarDate,
  timezone: string,
): CalendarDate {
  const oldest = entries.at(-1);
  const known = whole || !oldest ? (begunOn ?? today) : dateAt(oldest.recordedAt, timezone);
  const wanted = addDays(today, -DAYS_BACK);
  return known > wanted ? known : wanted;
}

/** From what is on hand now back to `from`, by the dates on which cards moved; oldest first. */
export function stockByDay(
  entries: Entry[],
  onHand: number,
  from: CalendarDate,
  today: CalendarDate,
): StockDay[] {
  const changes = new Map<CalendarDate, number>();
  for (const { occurredOn, change } of entries) {
    // A sender's date may be a day ahead of this office's.
    const date = occurredOn > today ? today : occurredOn;
    changes.set(date, (changes.get(date) ?? 0) + change);
  }
  const days: StockDay[] = [];
  let stock = onHand;
  for (let date = today; date >= from; date = addDays(date, -1)) {
    const change = changes.get(date) ?? 0;
    days.push({ date, stock: Math.max(0, stock), change });
    stock -= change;
  }
  return days.reverse();
}

/** Null where nothing tells how long stock lasts, or it is out already. */
export function expectedStockOf(stock: Stock, today: CalendarDate): ExpectedStock | null {
  const { onHand, runsOutOn, runsOutEarly, runsOutLate, minimumStock } = stock;
  if (!runsOutOn || onHand === 0 || runsOutOn <= today) return null;
  const days = daysBetween(today, runsOutOn);
  const inSight = days <= FARTHEST;
  const ahead = inSight ? days : DAYS_AHEAD;
  const early = runsOutEarly && runsOutEarly > today ? runsOutEarly : today;
  return {
    from: today,
    to: addDays(today, ahead),
    stockThen: inSight ? 0 : onHand * (1 - ahead / days),
    band: inSight && runsOutEarly && runsOutLate ? [early, runsOutLate] : null,
    lowOn:
      minimumStock === null || onHand < minimumStock
        ? null
        : addDays(today, Math.floor((days * (onHand - minimumStock)) / onHand) + 1),
  };
}

/** What is to be expected at the end of a date between the two ends of an outlook. */
export const expectedOn = (outlook: ExpectedStock, onHand: number, date: CalendarDate): number =>
  Math.round(
    onHand +
      ((outlook.stockThen - onHand) * daysBetween(outlook.from, date)) /
        daysBetween(outlook.from, outlook.to),
  );

/** Each seventh day ahead, and the last. */
export function weeksAhead({ from, to }: ExpectedStock): CalendarDate[] {
  const dates: CalendarDate[] = [];
  for (let date = addDays(from, 7); date < to; date = addDays(date, 7)) dates.push(date);
  return [...dates, to];
}
