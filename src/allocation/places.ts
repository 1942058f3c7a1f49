import type { EntityManager } from 'typeorm';
import type { Level } from '../access/permissions.js';
import { unsettledAsk } from './asks.sql.js';
import type { Place, UnsettledAsk } from './basis-row.js';

interface Row {
  office: string;
  level: Level;
  journeyDays: number;
  request: (Omit<UnsettledAsk, 'openedAt'> & { openedAt: string }) | null;
}

/** What a standing does not tell of these offices. */
export async function placesOf(tx: EntityManager, offices: string[]): Promise<Place[]> {
  const rows = await tx.query<Row[]>(
    `SELECT o.code AS office, o.level, o.journey_days AS "journeyDays",
       CASE WHEN ask.id IS NOT NULL THEN jsonb_build_object('id', ask.id, 'number', ask.number,
         'state', ask.state, 'origin', ask.origin, 'quantity', ask.quantity, 'granted', ask.granted,
         'sent', ask.sent, 'openedAt', ask.opened_at) END AS request
     FROM offices o LEFT JOIN ${unsettledAsk('o.id', 'o.code')} ask ON true
     WHERE o.code = ANY($1)`,
    [offices],
  );
  return rows.map(({ request, ...place }) => ({
    ...place,
    request: request && { ...request, openedAt: new Date(request.openedAt) },
  }));
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
