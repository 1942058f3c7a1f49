import type { EntityManager } from 'typeorm';
import type { UnitPrice } from './unit-price.js';

/** SQL for all prices that the ministry keeps, as an array of `UnitPrice`, the first one first. */
export const UNIT_PRICES = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('from', from_on, 'rupiah', rupiah) ORDER BY from_on), '[]')
   FROM unit_prices)`;

export async function unitPrices(tx: EntityManager): Promise<UnitPrice[]> {
  const [row] = await tx.query<{ prices: UnitPrice[] }[]>(`SELECT ${UNIT_PRICES} AS prices`);
  return row!.prices;
}
