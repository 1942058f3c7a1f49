import type { Schemas } from '../../api/client.js';

/** Whole days that so many cards last at an office's mean; null where nothing tells. */
export const coverAfter = (
  { averageDailyUse }: Schemas['OfficeStockDto'],
  onHand: number,
): number | null => (averageDailyUse ? Math.max(0, Math.floor(onHand / averageDailyUse)) : null);
