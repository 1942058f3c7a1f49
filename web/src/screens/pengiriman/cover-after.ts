import type { Schemas } from '../../api/client.js';
import { usePerDay } from '../../words/proposal.js';

/** Whole days that so many cards last at an office's expected use; null where nothing tells. */
export function coverAfter(stock: Schemas['OfficeStockDto'], onHand: number): number | null {
  const perDay = usePerDay(stock);
  return perDay ? Math.max(0, Math.floor(onHand / perDay)) : null;
}
