import type { World } from './world.js';

export const PLANS = '/api/allocation-plans';

export interface Seen {
  onHand: number;
  inTransit: number;
  requestId: string | null;
  requestQuantity: number | null;
  granted: number | null;
  sent: number;
}

interface Row {
  office: string;
  onHand: number;
  inTransit: number;
  request: { id: string; quantity: number; granted: number | null; sent: number } | null;
}

/** What a planner sees of a row of the basis. */
export const seenOf = ({ onHand, inTransit, request }: Row): Seen => ({
  onHand,
  inTransit,
  requestId: request?.id ?? null,
  requestQuantity: request?.quantity ?? null,
  granted: request?.granted ?? null,
  sent: request?.sent ?? 0,
});

/** A plan that gives these offices so many cards, as they stand now. */
export async function planOf(
  world: World,
  from: string,
  quantities: Record<string, number>,
  under?: string,
) {
  const reader = await world.as(from, 'viewer');
  const query = under ? `?under=${under}` : '';
  const { body } = await reader.get(`/api/offices/${from}/allocation-basis${query}`).expect(200);
  const rows = (body as { rows: Row[] }).rows
    .filter(({ office }) => office in quantities)
    .map((row) => ({
      office: row.office,
      quantity: quantities[row.office]!,
      seen: seenOf(row),
    }));
  const total = Object.values(quantities).reduce((sum, quantity) => sum + quantity, 0);
  return { from, ...(under && { under }), total, rows };
}
