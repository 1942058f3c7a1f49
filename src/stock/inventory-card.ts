import { addDays, type CalendarDate } from '../platform/calendar-date.js';
import type { AccountKind, MovementReason } from './ledger.js';
import { priceOn, valueOf, type UnitPrice } from './unit-price.js';

/** Nothing that is destroyed was on hand. */
type Reason = Exclude<MovementReason, 'destruction'>;

/** A movement of the cards that an office has on hand. */
export interface InventoryMovement {
  on: CalendarDate;
  reason: Reason;
  /** Where the cards came from or went. */
  account: AccountKind;
  /** The supply's, the consignment's number, or the report's date. */
  reference: string | null;
  /** Of a consignment: its own office's number for it, the date on it, and the office at its other end. */
  document: string | null;
  documentOn: CalendarDate | null;
  otherOffice: string | null;
  /** Cards; negative where they left. */
  change: number;
}

/** What is read of an office for its card. */
export interface Inventory {
  /** On hand at the end of the day before the first. */
  opening: number;
  /** In the order of date, then of recording. */
  movements: InventoryMovement[];
  prices: (UnitPrice & { reference: string })[];
}

export const LINE_KINDS = ['opening', 'price', 'movement', 'total'] as const;

/** A line of the card; cards, and what they are worth where there was a price on that day. */
export interface InventoryLine {
  kind: (typeof LINE_KINDS)[number];
  on: CalendarDate | null;
  reason: Reason | null;
  account: AccountKind | null;
  reference: string | null;
  document: string | null;
  documentOn: CalendarDate | null;
  otherOffice: string | null;
  in: number | null;
  out: number | null;
  left: number;
  unitPrice: number | null;
  inValue: number | null;
  outValue: number | null;
  leftValue: number | null;
}

type Wanted = Pick<InventoryLine, 'kind' | 'on' | 'left' | 'unitPrice'> & Partial<InventoryLine>;

const lineOf = (line: Wanted): InventoryLine => ({
  ...{ reason: null, account: null, reference: null, document: null, documentOn: null },
  ...{ otherOffice: null, in: null, out: null },
  ...line,
  inValue: valueOf(line.in ?? null, line.unitPrice),
  outValue: valueOf(line.out ?? null, line.unitPrice),
  leftValue: valueOf(line.left, line.unitPrice),
});

/** Of all lines that have cards; null where one of them has no value, for a part of a sum is no sum. */
function sumOf(lines: InventoryLine[], cards: 'in' | 'out', value: 'inValue' | 'outValue') {
  let [count, worth]: [number, number | null] = [0, 0];
  for (const line of lines)
    if (line[cards] !== null) {
      count += line[cards];
      // In hundredths: a sum of many prices with decimals would else drift.
      worth = worth === null || line[value] === null ? null : worth + Math.round(line[value] * 100);
    }
  return [count, worth === null ? null : worth / 100] as const;
}

/**
 * The card of inventory (kartu persediaan): what was on hand when `from` began, where it is given; each
 * movement by the date on which it happened, with what was then left; a line of its own where another price
 * came into force, for what is left is then worth another sum; the sums. `through` is the last day of which
 * anything is known.
 */
export function inventoryCard(
  { opening, movements, prices }: Inventory,
  from: CalendarDate | null,
  through: CalendarDate,
): InventoryLine[] {
  const lines: InventoryLine[] = [];
  let left = opening;
  // What was left is worth what it was when the day before ended: the card before closed with that.
  const since = from === null ? (movements[0]?.on ?? through) : addDays(from, -1);
  let price = priceOn(prices, since);
  if (from !== null) lines.push(lineOf({ kind: 'opening', on: from, left, unitPrice: price }));

  const changes = prices
    .filter(({ from: on }) => on > since && on <= through)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const repriceUpTo = (on: CalendarDate) => {
    while (changes.length > 0 && changes[0]!.from <= on) {
      const { from: day, rupiah, reference } = changes.shift()!;
      if (rupiah === price) continue;
      price = rupiah;
      lines.push(lineOf({ kind: 'price', on: day, left, unitPrice: price, reference }));
    }
  };
  for (const { change, ...movement } of movements) {
    repriceUpTo(movement.on);
    left += change;
    lines.push(
      lineOf({
        ...{ kind: 'movement', ...movement, left, unitPrice: priceOn(prices, movement.on) },
        ...(change > 0 ? { in: change } : { out: -change }),
      }),
    );
  }
  repriceUpTo(through);

  const [cardsIn, inValue] = sumOf(lines, 'in', 'inValue');
  const [cardsOut, outValue] = sumOf(lines, 'out', 'outValue');
  const last = lines.at(-1);
  const unitPrice = priceOn(prices, last?.on && last.on > through ? last.on : through);
  const total = lineOf({ kind: 'total', on: null, left, unitPrice, in: cardsIn, out: cardsOut });
  return [...lines, { ...total, inValue, outValue }];
}
