import type { CalendarDate } from '../platform/calendar-date.js';
import type { DailyUse } from '../demand/daily-use.js';
import type { LiveState, Origin } from './request.js';

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
 * Cards to ask for: the larger of (mean daily use × the days to cover) and (twice the minimum), less
 * what is on hand and on the road, rounded up to whole packs; 0 where enough is on the road.
 * Without a mean only the second counts (domain, rule 7).
 */
export function quantityToAsk(standing: Standing, { coverTargetDays, packSize }: AskRules): number {
  const { used, days } = standing.use;
  const forCover = days > 0 ? Math.ceil((used * coverTargetDays) / days) : 0;
  const wanted = Math.max(forCover, 2 * (standing.minimumStock ?? 0));
  const missing = wanted - standing.onHand - standing.inTransit;
  return Math.max(0, Math.ceil(missing / packSize) * packSize);
}

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
