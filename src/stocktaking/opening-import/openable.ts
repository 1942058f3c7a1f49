import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/permissions.js';
import { isAbove, MINISTRY, withinSql } from '../../access/reach.js';

/** An office whose opening stock the actor may enter while it is open, and what is on record of it. */
export interface Openable {
  id: number;
  code: string;
  name: string;
  minimumStock: number | null;
  /** Its opening stock, where it has one. */
  openedWith: number | null;
  openedSpoiled: number | null;
  openedOn: string | null;
  /** Whether it has an opening stock or any entry on its stock: once so, always so. */
  begun: boolean;
  closedAt: Date | null;
}

const OPENABLE = `
  SELECT o.id, o.code, o.name, o.minimum_stock AS "minimumStock", p.quantity AS "openedWith",
    p.spoiled AS "openedSpoiled", p.as_of AS "openedOn", a.begun_on IS NOT NULL AS begun, o.closed_at AS "closedAt"
  FROM offices o
  JOIN stock_accounts a ON a.office_id = o.id AND a.kind = 'on_hand'
  LEFT JOIN opening_stocks p ON p.office_id = o.id AND NOT EXISTS (
    SELECT FROM opening_stock_reversals r WHERE r.office_id = p.office_id AND r.nth = p.nth)
  WHERE ${withinSql('o.code', '$1')}
  ORDER BY o.code`;

/**
 * Those at and below `code` that `stock.open` allows, closed ones too: an office does not enter its own,
 * the ministry does.
 */
export async function openable(
  tx: EntityManager,
  { office: { code: mine } }: Actor,
  code: string,
): Promise<Openable[]> {
  const offices = await tx.query<Openable[]>(OPENABLE, [code]);
  return offices.filter((office) => isAbove(mine, office.code) || mine === MINISTRY);
}
