import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/permissions.js';
import { isAbove, MINISTRY, withinSql } from '../../access/reach.js';

/** An office whose opening stock the actor may enter, and what is on record of it. */
export interface Openable {
  id: number;
  code: string;
  name: string;
  minimumStock: number | null;
  /** Its opening stock, where it has one. */
  openedWith: number | null;
  openedOn: string | null;
}

const OPENABLE = `
  SELECT o.id, o.code, o.name, o.minimum_stock AS "minimumStock", p.quantity AS "openedWith",
    p.as_of AS "openedOn"
  FROM offices o LEFT JOIN opening_stocks p ON p.office_id = o.id
  WHERE ${withinSql('o.code', '$1')} AND o.closed_at IS NULL
  ORDER BY o.code`;

/** Those at and below `code` that `stock.open` allows: an office does not enter its own, the ministry does. */
export async function openable(
  tx: EntityManager,
  { office: { code: mine } }: Actor,
  code: string,
): Promise<Openable[]> {
  const offices = await tx.query<Openable[]>(OPENABLE, [code]);
  return offices.filter((office) => isAbove(mine, office.code) || mine === MINISTRY);
}
