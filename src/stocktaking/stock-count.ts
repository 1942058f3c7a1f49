import { addDays, type CalendarDate } from '../platform/calendar-date.js';
import { MOST_CARDS } from '../platform/whole-number.js';
import type { Movement } from '../stock/ledger.js';

export const COUNT_KINDS = ['routine', 'semester', 'handover'] as const;
/** Why an office counts: it is time, a half year ends, or the storekeeper changes. */
export type CountKind = (typeof COUNT_KINDS)[number];

/** Cards of one account, as the ledger had them and as they were counted. */
export interface Counted {
  expected: number;
  counted: number;
}

/** What is counted: blanks, and spoiled cards not yet destroyed. */
export type Pile = 'on_hand' | 'spoiled';

/** Found cards are more than were expected, missing ones less than nothing. */
export const differenceOf = ({ counted, expected }: Counted): number => counted - expected;

/**
 * Missing cards go to the office's variance, found ones come from it. A difference beyond what one
 * movement carries takes several.
 */
export function countMovements(
  office: number,
  occurredOn: CalendarDate,
  pile: Pile,
  counted: Counted,
): Movement[] {
  const stock = { office, kind: pile };
  const variance = { office, kind: 'variance' } as const;
  const difference = differenceOf(counted);
  const [from, to] = difference < 0 ? [stock, variance] : [variance, stock];
  const movements: Movement[] = [];
  for (let left = Math.abs(difference); left > 0; left -= MOST_CARDS) {
    const quantity = Math.min(left, MOST_CARDS);
    movements.push({ reason: 'count', from, to, quantity, occurredOn, reference: null });
  }
  return movements;
}

/**
 * The last date whose prints the count already saw: its own where that was reported, else the day
 * before (domain, rule 11).
 */
export const countedThrough = (countedOn: CalendarDate, reported: boolean): CalendarDate =>
  reported ? countedOn : addDays(countedOn, -1);
