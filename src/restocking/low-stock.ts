import type { CalendarDate } from '../platform/calendar-date.js';
import { coverDays, meanDailyUse, shownMean, type DailyUse } from '../demand/daily-use.js';
import { useAhead, type Forecast } from '../demand/forecast.js';
import type { LiveState, Origin, Reasoning } from './request.js';

/** What the low-stock rule looks at, all of one moment. Cards, except where it says otherwise. */
export interface Standing {
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
}: Pick<Standing, 'minimumStock' | 'begunOn' | 'onHand'>): boolean =>
  minimumStock !== null && begunOn !== null && onHand < minimumStock;

/**
 * The arithmetic that a request made of this standing is kept with. The office's own days carry a
 * forecast or they do not; a rate borrowed from its peers never enters a request.
 */
export function reasoningOf(standing: Standing, coverTargetDays: number): Reasoning {
  const { onHand, inTransit, minimumStock, use, forecast } = standing;
  const known = { onHand, inTransit, minimumStock };
  const mean = { averageDailyUse: shownMean(use), coverDays: coverDays(onHand, use) };
  if (forecast?.mature) {
    const expectedUse = useAhead(forecast, coverTargetDays);
    return { ...known, ...mean, method: 'forecast', expectedUse, coverTargetDays };
  }
  const expectedUse =
    meanDailyUse(use) === null ? null : Math.ceil((use.used * coverTargetDays) / use.days);
  return { ...known, ...mean, method: 'mean', expectedUse, coverTargetDays };
}

/**
 * Cards to ask for, from nothing but what the request is kept with: the larger of the expected use over
 * the days to cover and twice the minimum, less what is on hand and on the road, rounded up to whole
 * packs; 0 where enough is on the road. Without an expected use only the second counts (rule 7).
 */
export function quantityFrom(
  {
    expectedUse,
    minimumStock,
    onHand,
    inTransit,
  }: Pick<Reasoning, 'expectedUse' | 'minimumStock' | 'onHand' | 'inTransit'>,
  packSize: number,
): number {
  const wanted = Math.max(expectedUse ?? 0, 2 * (minimumStock ?? 0));
  const missing = wanted - onHand - inTransit;
  return Math.max(0, Math.ceil(missing / packSize) * packSize);
}

export const quantityToAsk = (
  standing: Standing,
  { coverTargetDays, packSize }: AskRules,
): number => quantityFrom(reasoningOf(standing, coverTargetDays), packSize);

export type Verdict =
  { do: 'open'; quantity: number } | { do: 'withdraw' } | { do: 'end_quiet' } | { do: 'nothing' };

/**
 * What follows from where an office stands at `at`; level-triggered, so judging twice changes nothing.
 * Low, not quiet and without a live request: open one. Back at the minimum: withdraw the automatic
 * request that nobody has answered, and end the quiet (domain, rule 6).
 */
export function judge(standing: Standing, at: Date, rules: AskRules): Verdict {
  const { live, quietUntil } = standing;
  if (isLow(standing)) {
    const quiet = quietUntil !== null && at < quietUntil;
    if (live || quiet || !standing.asksSomebody) return { do: 'nothing' };
    const quantity = quantityToAsk(standing, rules);
    return quantity > 0 ? { do: 'open', quantity } : { do: 'nothing' };
  }
  if (live?.state === 'open' && live.origin === 'low_stock') return { do: 'withdraw' };
  return quietUntil === null ? { do: 'nothing' } : { do: 'end_quiet' };
}
