import type { EntityManager } from 'typeorm';
import { recordChange } from '../access/audit-log.js';
import { append } from '../outbox/outbox.js';
import { lockTally } from './fulfilment.js';
import { isLive, stateAfter, type RequestState, type Tally } from './request.js';
import { isLiveSql } from './request.sql.js';
import { messageOf } from './request-rows.js';

/** As a receipt keeps it: a consignment of which nothing arrived has not left. */
const TOLD_BY_CONSIGNMENTS = `
  SELECT coalesce(sum(quantity) FILTER (WHERE state = 'in_transit' OR received > 0), 0)::bigint AS sent,
    coalesce(sum(quantity) FILTER (WHERE state = 'in_transit'), 0)::bigint AS "onTheRoad",
    coalesce(sum(received), 0)::bigint AS arrived
  FROM consignments
  WHERE (to_office = $1 AND request_id = $2 OR borrower = $1 AND borrower_request = $2)
    AND state <> 'recalled'`;

/**
 * What its consignments say of a request, never more than was granted: what was granted may have been
 * sent anew, or the rest ended, while a receipt said that nothing had come.
 */
export function withinGrant(told: Omit<Tally, 'granted'>, granted: number): Tally {
  const sent = Math.min(told.sent, granted);
  return { ...told, granted, sent, arrived: Math.min(told.arrived, sent - told.onTheRoad) };
}

/** The words on a request that the system ends because another one lives. */
const NOTHING_CAME = 'Tidak ada blangko yang diterima, dan permintaan lain sudah berjalan.';

/**
 * Follows a corrected receipt: the request's tally is told anew by its consignments, and its state. One
 * that a person ended stays ended; one to which nothing has come after all lives again, unless another
 * does, and is then withdrawn. Accounts are locked before.
 */
export async function followCorrection(
  tx: EntityManager,
  at: Date,
  requestId: string,
): Promise<void> {
  const request = await lockTally(tx, requestId);
  const [told] = await tx.query<Omit<Tally, 'granted'>[]>(TOLD_BY_CONSIGNMENTS, [
    request.office,
    requestId,
  ]);
  const tally = withinGrant(told!, request.granted);
  const wished = await stateOf(tx, requestId, request, tally);
  await tx.query(
    `UPDATE restock_requests SET state = $2, sent = $3, on_the_road = $4, arrived = $5,
       withdrawn_at = CASE WHEN $2 = 'withdrawn' THEN coalesce(withdrawn_at, $6) END,
       withdrawal_note = CASE WHEN $2 = 'withdrawn' THEN coalesce(withdrawal_note, $7) END
     WHERE id = $1`,
    [requestId, wished, tally.sent, tally.onTheRoad, tally.arrived, at, NOTHING_CAME],
  );
  if (wished !== 'withdrawn' || request.state === 'withdrawn') return;
  const after = { state: wished, note: NOTHING_CAME };
  const act = { at, actor: null };
  const before = { state: request.state };
  await recordChange(tx, act, request.office, 'request.withdrawn', before, after);
  await append(tx, at, 'request.withdrawn', await messageOf(tx, requestId, null, NOTHING_CAME));
}

async function stateOf(
  tx: EntityManager,
  id: string,
  { state, office }: { state: RequestState; office: number },
  tally: Tally,
): Promise<RequestState> {
  if (!isLive(state) && state !== 'fulfilled') return state;
  const next = stateAfter(tally);
  if (isLive(state) || !isLive(next)) return next;
  const [other] = await tx.query<{ lives: boolean }[]>(
    `SELECT EXISTS (SELECT FROM restock_requests
       WHERE office_id = $1 AND id <> $2 AND ${isLiveSql('state')}) AS lives`,
    [office, id],
  );
  return other!.lives ? 'withdrawn' : next;
}
