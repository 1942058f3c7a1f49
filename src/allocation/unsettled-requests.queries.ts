import type { EntityManager } from 'typeorm';
import { paperNumber } from '../offices/office-lines.js';
import { isLiveSql } from '../restocking/request.sql.js';
import type { UnsettledRequest } from './basis-row.js';

/**
 * What an office last asked and has not wholly been given, as a LATERAL item of a FROM: its live request,
 * or the one that ended with less than was asked, until the office asks again. The live one is its last.
 */
export const unsettledRequest = (office: string, code: string): string => `
  LATERAL (
    SELECT last.*, ${paperNumber(code, 'last')} AS number FROM (
      SELECT * FROM restock_requests WHERE office_id = ${office} ORDER BY id DESC LIMIT 1) last
    WHERE ${isLiveSql('last.state')}
      OR (last.state = 'fulfilled' AND last.granted < last.quantity)
  )`;

interface Row extends UnsettledRequest {
  office: string;
}

/** By office, what each of these last asked and has not wholly been given. */
export async function unsettledRequestsOf(
  tx: EntityManager,
  offices: string[],
): Promise<Map<string, UnsettledRequest>> {
  const rows = await tx.query<Row[]>(
    `SELECT o.code AS office, ask.id, ask.number, ask.state, ask.origin, ask.quantity, ask.granted,
       ask.sent, ask.opened_at AS "openedAt"
     FROM offices o CROSS JOIN ${unsettledRequest('o.id', 'o.code')} ask
     WHERE o.code = ANY($1)`,
    [offices],
  );
  return new Map(rows.map(({ office, ...ask }) => [office, ask]));
}

/** Cards that an office granted to others than these and has not sent. */
export async function committedBeyond(
  tx: EntityManager,
  office: string,
  these: string[],
): Promise<number> {
  const [row] = await tx.query<[{ committed: number }]>(
    `SELECT coalesce(sum(r.granted - r.sent), 0)::bigint AS committed
     FROM restock_requests r
     JOIN offices granter ON granter.id = r.answered_by_office
     JOIN offices asking ON asking.id = r.office_id
     WHERE r.state = 'approved' AND granter.code = $1 AND asking.code <> ALL($2)`,
    [office, these],
  );
  return row.committed;
}
