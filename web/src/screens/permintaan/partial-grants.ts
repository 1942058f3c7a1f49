import { rules } from '../../session/rules.svelte.js';
import type { Stock } from './request.js';

export interface PartialGrant {
  quantity: number;
  word: string;
}

/** Grants that are less than what is asked: enough for one, two or three weeks, in whole packs. */
export function partialGrants(asked: number, stock: Stock): PartialGrant[] {
  const perDay = stock.dailyUse ?? 0;
  const found: PartialGrant[] = [];
  for (const days of [7, 14, 21]) {
    const missing = perDay * days - stock.onHand - stock.inTransit;
    const quantity = Math.ceil(missing / rules.packSize) * rules.packSize;
    if (quantity > 0 && quantity < asked && quantity !== found.at(-1)?.quantity)
      found.push({ quantity, word: `cukup ${days} hari` });
  }
  return [...found, { quantity: asked, word: 'seluruhnya' }];
}

/** Whole days that an office has enough for once `more` cards have arrived; null where nothing tells. */
export const coverWith = (more: number, { dailyUse, onHand, inTransit }: Stock): number | null =>
  dailyUse ? Math.floor((onHand + inTransit + more) / dailyUse) : null;
