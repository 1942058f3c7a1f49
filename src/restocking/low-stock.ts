import type { CalendarDate } from '../platform/calendar-date.js';
import { coverDays, meanDailyUse, shownMean, type DailyUse } from '../demand/daily-use.js';
import { useAhead, type Forecast } from '../demand/forecast.js';
import { daysUntil, runOut } from '../demand/run-out.js';
import type { LiveState, Origin, Reasoning } from './request.js';
import { daysCovered, quantityFrom } from './restock-quantity.js';

/** What the low-stock rule looks at, all of one moment. Cards, except where it says otherwise. */
export interface StockPosition {
  /** Watched when it has a minimum; the ministry asks nobody. */
  minimumStock: number | null;
  asksSomebody: boolean;
  /** The date of the first entry on its stock. */
  begunOn: CalendarDate | null;
  onHand: number;
  inTransit: number;
  use: DailyUse;
  /** Null where it is not read, or nothing is known; never borrowed. */
  forecast: Forecast | null;
  live: { state: LiveState; origin: Origin } | null;
  quietUntil: Date | null;
  /** Calendar days that a consignment to it is on the road. */
  journeyDays: number;
  /** Cards by which stock fell at counts above tolerance that are not closed; null: none. */
  openShortage?: number | null;
}

export interface AskRules {
  coverTargetDays: number;
  packSize: number;
}

/** 1,000 is not low, 999 is; an office without a minimum, or that has not begun, never is. */
export const isLow = ({
  minimumStock,
  begunOn,
  onHand,
}: Pick<StockPosition, 'minimumStock' | 'begunOn' | 'onHand'>): boolean =>
  minimumStock !== null && begunOn !== null && onHand < minimumStock;

/** What a request would rest on, and be explained by. */
type Grounds = Pick<
  StockPosition,
  'onHand' | 'inTransit' | 'minimumStock' | 'use' | 'forecast' | 'journeyDays' | 'openShortage'
>;

/**
 * Cards over the journey and the days to cover after it: cards asked for today are there only then. The
 * office's own days carry a forecast or they do not; a rate borrowed from its peers never enters a request.
 */
function expectedUseOf(
  { use, forecast, journeyDays }: Grounds,
  coverTargetDays: number,
): Pick<Reasoning, 'method' | 'expectedUse'> {
  const days = daysCovered({ journeyDays, coverTargetDays });
  if (forecast?.mature) return { method: 'forecast', expectedUse: useAhead(forecast, days) };
  const expectedUse = meanDailyUse(use) === null ? null : Math.ceil((use.used * days) / use.days);
  return { method: 'mean', expectedUse };
}

/** The arithmetic that a request made of this on `today`, the office's own date, is kept with. */
export function reasoningOf(
  grounds: Grounds,
  { coverTargetDays, packSize }: AskRules,
  today: CalendarDate,
): Reasoning {
  const {
    onHand,
    inTransit,
    minimumStock,
    use,
    forecast,
    journeyDays,
    openShortage = null,
  } = grounds;
  const expected = expectedUseOf(grounds, coverTargetDays);
  const atMean = coverDays(onHand, use);
  const lastsDays =
    expected.method === 'mean'
      ? atMean
      : daysUntil(runOut(forecast!, onHand, today).expected, today);
  return {
    ...{ onHand, inTransit, minimumStock, averageDailyUse: shownMean(use), coverDays: atMean },
    ...expected,
    ...{ journeyDays, coverTargetDays, packSize, lastsDays, openShortage },
  };
}

export const quantityToAsk = (grounds: Grounds, { coverTargetDays, packSize }: AskRules): number =>
  quantityFrom({ ...grounds, ...expectedUseOf(grounds, coverTargetDays) }, packSize);

export type Verdict =
  { do: 'open'; quantity: number } | { do: 'withdraw' } | { do: 'end_quiet' } | { do: 'nothing' };

/**
 * What follows from where an office stands at `at`; level-triggered, so judging twice changes nothing.
 * Low, not quiet and without a live request: open one. Back at the minimum: withdraw the automatic
 * request that nobody has answered, and end the quiet (domain, rule 6).
 */
export function judge(position: StockPosition, at: Date, rules: AskRules): Verdict {
  const { live, quietUntil } = position;
  if (isLow(position)) {
    const quiet = quietUntil !== null && at < quietUntil;
    if (live || quiet || !position.asksSomebody) return { do: 'nothing' };
    const quantity = quantityToAsk(position, rules);
    return quantity > 0 ? { do: 'open', quantity } : { do: 'nothing' };
  }
  if (live?.state === 'open' && live.origin === 'low_stock') return { do: 'withdraw' };
  return quietUntil === null ? { do: 'nothing' } : { do: 'end_quiet' };
}
