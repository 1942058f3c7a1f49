import type { EntityManager } from 'typeorm';
import { transitTo, stockOf } from '../consignments/consignment.js';
import { isLiveSql } from '../restocking/request.sql.js';
import { balanceOf, lock } from '../stock/ledger.js';
import { unsettledRequest } from './unsettled-requests.queries.js';
import type { LockedRow } from './plan-staleness.js';

const CURRENT_ROWS = `
  SELECT o.code AS office, o.name AS "officeName", o.level, stock.on_hand AS "onHand",
    stock.in_transit AS "inTransit", ask.id AS "requestId", ask.quantity AS "requestQuantity",
    ask.granted, coalesce(ask.sent, 0) AS sent, ask.state AS "requestState",
    ask.answered_by_office AS granter
  FROM offices o
  CROSS JOIN LATERAL (
    SELECT (sum(a.balance) FILTER (WHERE a.kind = 'on_hand'))::bigint AS on_hand,
      (sum(a.balance) FILTER (WHERE a.kind = 'in_transit'))::bigint AS in_transit
    FROM offices member JOIN stock_accounts a ON a.office_id = member.id
    WHERE (member.id = o.id OR member.parent_id = o.id) AND a.kind IN ('on_hand', 'in_transit')
  ) stock
  LEFT JOIN ${unsettledRequest('o.id', 'o.code')} ask ON true
  WHERE o.id = ANY($1)`;

/** What a sending stands on until its transaction ends. */
export interface SenderAndRows {
  /** On hand at the sender. */
  onHand: number;
  /** By the office's code. */
  current: Map<string, LockedRow>;
}

/**
 * Locks what a plan will write, in the order of the house: all accounts in one call, then the requests;
 * and tells what is there. The receivers' own stock is looked at and not locked, because no card of it
 * moves: a report that is filed while the plan is being sent has come after it, and need not wait.
 */
export async function lockRows(
  tx: EntityManager,
  from: number,
  offices: number[],
): Promise<SenderAndRows> {
  const balances = await lock(tx, [stockOf(from), ...offices.map(transitTo)]);
  await tx.query(
    `SELECT FROM restock_requests
     WHERE office_id = ANY($1) AND ${isLiveSql('state')}
     ORDER BY id FOR NO KEY UPDATE`,
    [offices],
  );
  const rows = await tx.query<LockedRow[]>(CURRENT_ROWS, [offices]);
  return {
    onHand: balanceOf(balances, stockOf(from)),
    current: new Map(rows.map((row) => [row.office, row])),
  };
}
