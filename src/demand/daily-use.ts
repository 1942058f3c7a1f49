/** Cards used, and the calendar days that count, over the 28 dates ending with the last report. */
export interface DailyUse {
  used: number;
  days: number;
}

/** Cards per calendar day, or null where no day counts. */
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
