import type { CalendarDate } from '../platform/calendar-date.js';

/** What a blank card costs from a date on; rupiah, to the hundredth (with tax, a price has halves). */
export interface UnitPrice {
  from: CalendarDate;
  rupiah: number;
}

/** The dearest a card may be: sums of a thousand million cards are still exact to the rupiah. */
export const MOST_RUPIAH = 1_000_000;

/** What is in force on a day: that of the latest date up to it. Null before the first one. */
export function inForceOn<Price extends Pick<UnitPrice, 'from'>>(
  prices: Price[],
  on: CalendarDate,
): Price | null {
  let inForce: Price | null = null;
  for (const price of prices)
    if (price.from <= on && (inForce === null || price.from > inForce.from)) inForce = price;
  return inForce;
}

/** The price of one card on a day; null before the first price. */
export const priceOn = (prices: UnitPrice[], on: CalendarDate): number | null =>
  inForceOn(prices, on)?.rupiah ?? null;

/** Rupiah that cards are worth; null where either is not known. Reckoned in hundredths, so it is exact. */
export const valueOf = (cards: number | null, price: number | null): number | null =>
  cards === null || price === null ? null : (cards * Math.round(price * 100)) / 100;
