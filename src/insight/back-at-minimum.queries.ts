import type { EntityManager } from 'typeorm';

/** An office that was low and has its minimum again. */
export interface BackAtMinimum {
  code: string;
  name: string;
  onHand: number;
}

/** More entries than an office's stock has in a day. */
const ENTRIES_OF_A_DAY = 100;

const BACK = `
  SELECT o.code, o.name, h.balance AS "onHand"
  FROM offices o JOIN stock_accounts h ON h.office_id = o.id AND h.kind = 'on_hand'
  WHERE o.parent_id = (SELECT id FROM offices WHERE code = $1) AND o.closed_at IS NULL
    AND h.balance >= o.minimum_stock
    AND EXISTS (
      SELECT FROM entries e JOIN movements m ON m.id = e.movement_id
      WHERE e.office_id = o.id AND e.kind = 'on_hand' AND e.number > h.entries - ${ENTRIES_OF_A_DAY}
        AND e.number > 1 AND e.balance - e.change < o.minimum_stock
        AND m.recorded_at >= $2::timestamptz - interval '24 hours' AND m.recorded_at < $2)
  ORDER BY o.code`;

/** Of the offices right below `above`, those that were low within the day before `slot` and are not now. */
export const backAtMinimum = (
  tx: EntityManager,
  above: string,
  slot: Date,
): Promise<BackAtMinimum[]> => tx.query(BACK, [above, slot]);
