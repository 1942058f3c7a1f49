import type { components } from '../api/schema.js';
import type { Status } from './states.js';

type Stock = components['schemas']['OfficeStockDto'];
export type OfficeStatus = 'out' | 'low' | 'silent' | 'safe' | 'not_begun';

/** Worst first: the order of tables and legends. */
export const officeStatuses: Record<OfficeStatus, Status> = {
  out: { word: 'Kosong', tone: 'out' },
  low: { word: 'Menipis', tone: 'low' },
  silent: { word: 'Belum lapor', tone: 'silent' },
  safe: { word: 'Aman', tone: 'safe' },
  not_begun: { word: 'Belum mulai', tone: 'idle' },
};

/** The one thing to say of an office first. What is empty or low stays so however silent it is. */
export function officeStatus(
  stock: Pick<Stock, 'onHand' | 'isLow' | 'silentSince' | 'begunOn'>,
): OfficeStatus {
  if (stock.begunOn === null) return 'not_begun';
  if (stock.onHand === 0) return 'out';
  if (stock.isLow) return 'low';
  return stock.silentSince ? 'silent' : 'safe';
}
