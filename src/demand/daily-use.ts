/** The services on whose days the demand is known: on a day of rest that was worked, too; a stoppage hides it. */
export const DEMAND_KNOWN: readonly string[] = ['open', 'holiday'];

/**
 * The mean of rule 8 as `used` by `days`, exactly. Neither is a number of cards or dates: days that are
 * not known weigh as those that are, and both are multiplied by what that divides by. 0 `days`: no mean.
 */
export interface DailyUse {
  used: number;
  days: number;
}

/** Cards per calendar day, or null where there is no mean. */
export const meanDailyUse = ({ used, days }: DailyUse): number | null =>
  days === 0 ? null : used / days;

/** The mean as answers show it and requests keep it: four decimals. Arithmetic never uses this one. */
export function shownMean(use: DailyUse): number | null {
  const mean = meanDailyUse(use);
  return mean === null ? null : Math.round(mean * 10_000) / 10_000;
}

/**
 * Whole days that `onHand` lasts at the mean, or null where it would last for ever or nothing is known.
 * Exact: the mean itself is never rounded.
 */
export function coverDays(onHand: number, { used, days }: DailyUse): number | null {
  if (days === 0 || used === 0) return null;
  const cardDays = onHand * days;
  return (cardDays - (cardDays % used)) / used;
}
