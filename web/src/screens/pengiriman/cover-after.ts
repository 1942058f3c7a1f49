import type { Schemas } from '../../api/client.js';

/** Whole days that so many cards last at an office's expected use; null where nothing tells. */
export function coverAfter(stock: Schemas['OfficeStockDto'], onHand: number): number | null {
  const { dailyUse } = stock;
  return dailyUse ? Math.max(0, Math.floor(onHand / dailyUse)) : null;
}
