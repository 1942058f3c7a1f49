import type { EntityManager } from 'typeorm';
import type { Act } from '../access/act.js';
import { UUID } from '../platform/pages.js';
import type { PlanContent, PlanRow, PlanState } from './plan.js';

/** A plan as a use case holds it, its row locked until that ends. */
export interface LockedPlan {
  id: string;
  state: PlanState;
  revision: number;
  fromId: number;
  from: string;
  under: string | null;
}

/** Locks a plan, before anything else is locked: of two who send it at once one waits. Null: none. */
export async function lockPlan(tx: EntityManager, id: string): Promise<LockedPlan | null> {
  if (!UUID.test(id)) return null;
  const [plan] = await tx.query<LockedPlan[]>(
    `SELECT p.id, p.state, p.revision, p.from_office AS "fromId", sender.code AS "from", province.code AS under
     FROM allocation_plans p
     JOIN offices sender ON sender.id = p.from_office
     LEFT JOIN offices province ON province.id = p.under_office
     WHERE p.id = $1 FOR NO KEY UPDATE OF p`,
    [id],
  );
  return plan ?? null;
}

/** Writes a new draft without its rows, and returns its id. */
export async function insertPlan(
  tx: EntityManager,
  act: Act,
  { from, under }: { from: number; under: number | null },
  { total, note }: PlanContent,
): Promise<string> {
  const [plan] = await tx.query<{ id: string }[]>(
    `INSERT INTO allocation_plans (from_office, under_office, total, note, drafted_at, drafted_by,
       changed_at, changed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $5, $6) RETURNING id`,
    [from, under, total, note, act.at, act.actor.personId],
  );
  return plan!.id;
}

/** The rows of a draft, instead of those it had. */
export async function writeRows(tx: EntityManager, id: string, rows: PlanRow[]): Promise<void> {
  await tx.query(`DELETE FROM allocation_plan_rows WHERE plan_id = $1`, [id]);
  const column = <T>(of: (row: PlanRow) => T) => rows.map(of);
  await tx.query(
    `INSERT INTO allocation_plan_rows (plan_id, office_id, quantity, pinned, at_least, at_most,
       seen_on_hand, seen_in_transit, seen_request_id, seen_request_quantity, seen_granted, seen_sent)
     SELECT $1, o.id, r.quantity, r.pinned, r.at_least, r.at_most, r.on_hand, r.in_transit, r.request_id,
       r.request_quantity, r.granted, r.sent
     FROM unnest($2::text[], $3::bigint[], $4::boolean[], $5::bigint[], $6::bigint[], $7::bigint[],
         $8::bigint[], $9::uuid[], $10::bigint[], $11::bigint[], $12::bigint[])
       AS r(office, quantity, pinned, at_least, at_most, on_hand, in_transit, request_id,
         request_quantity, granted, sent)
     JOIN offices o ON o.code = r.office`,
    [
      id,
      column(({ office }) => office),
      column(({ quantity }) => quantity),
      column(({ pinned }) => pinned),
      column(({ atLeast }) => atLeast),
      column(({ atMost }) => atMost),
      column(({ seen }) => seen.onHand),
      column(({ seen }) => seen.inTransit),
      column(({ seen }) => seen.requestId),
      column(({ seen }) => seen.requestQuantity),
      column(({ seen }) => seen.granted),
      column(({ seen }) => seen.sent),
    ],
  );
}

export async function writeChange(
  tx: EntityManager,
  act: Act,
  id: string,
  { total, note }: PlanContent,
): Promise<void> {
  await tx.query(
    `UPDATE allocation_plans SET total = $2, note = $3, revision = revision + 1, changed_at = $4,
       changed_by = $5 WHERE id = $1`,
    [id, total, note, act.at, act.actor.personId],
  );
}

/** From now on nothing of it changes. */
export async function settle(
  tx: EntityManager,
  act: Act,
  id: string,
  state: Exclude<PlanState, 'draft'>,
): Promise<void> {
  await tx.query(
    `UPDATE allocation_plans SET state = $2, settled_at = $3, settled_by = $4 WHERE id = $1`,
    [id, state, act.at, act.actor.personId],
  );
}

/** A row's consignments, one or two. */
export interface SentRow {
  office: string;
  consignments: string[];
}

export async function writeConsignments(
  tx: EntityManager,
  id: string,
  sent: SentRow[],
): Promise<void> {
  await tx.query(
    `UPDATE allocation_plan_rows r SET consignment_id = s.first, further_consignment_id = s.further
     FROM unnest($2::text[], $3::uuid[], $4::uuid[]) AS s(office, first, further)
     JOIN offices o ON o.code = s.office
     WHERE r.plan_id = $1 AND r.office_id = o.id`,
    [
      id,
      sent.map(({ office }) => office),
      sent.map(({ consignments }) => consignments[0]),
      sent.map(({ consignments }) => consignments[1] ?? null),
    ],
  );
}
