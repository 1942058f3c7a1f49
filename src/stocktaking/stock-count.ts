import { addDays, type CalendarDate } from '../platform/calendar-date.js';
import { MOST_CARDS } from '../platform/fields.js';
import { badField } from '../platform/refusal.js';
import type { Movement } from '../stock/ledger.js';

/** What the ledger said was on hand and what was counted, in cards. */
export interface StockCount {
  office: number;
  expected: number;
  counted: number;
  countedOn: CalendarDate;
}

/** Found cards are more than were expected, missing ones less than nothing. */
export const differenceOf = ({ counted, expected }: StockCount): number => counted - expected;

/** A difference is never left unexplained: a 400 for the field `reason`. */
export function requireReason(count: StockCount, reason: string | null): void {
  if (differenceOf(count) === 0 || reason !== null) return;
  const { expected, counted } = count;
  throw badField('reason', `must say why ${counted} were counted where ${expected} were expected.`);
}

/**
 * Missing cards go to the office's variance, found ones come from it. A difference beyond what one
 * movement carries takes several.
 */
export function countMovements(count: StockCount): Movement[] {
  const stock = { office: count.office, kind: 'on_hand' } as const;
  const variance = { office: count.office, kind: 'variance' } as const;
  const difference = differenceOf(count);
  const [from, to] = difference < 0 ? [stock, variance] : [variance, stock];
  const movements: Movement[] = [];
  for (let left = Math.abs(difference); left > 0; left -= MOST_CARDS)
    movements.push({
      reason: 'count',
      from,
      to,
      quantity: Math.min(left, MOST_CARDS),
      occurredOn: count.countedOn,
      reference: null,
    });
  return movements;
}

/**
 * The last date whose prints the count already saw: its own where that was reported, else the day
 * before (domain, rule 11).
 */
export const countedThrough = ({ countedOn }: StockCount, reported: boolean): CalendarDate =>
  reported ? countedOn : addDays(countedOn, -1);
