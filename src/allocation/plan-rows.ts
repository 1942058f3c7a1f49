import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import type { OfficeLine } from '../offices/office-lines.js';
import { Refusal } from '../platform/refusal.js';
import type { PlanContent, PlanRow, PlanState } from './plan.js';

/** Of one sender; with all their rows some 20 MB at the most. */
const MOST_DRAFTS = 60;

/**
 * Refuses one more draft of a sender that has sixty: 429 `plan.too_many_drafts`. The sender is locked for
 * it, so that of several at once each counts those before it.
 */
export async function requireRoom(tx: EntityManager, { id, code }: OfficeLine): Promise<void> {
  await tx.query(`SELECT FROM offices WHERE id = $1 FOR NO KEY UPDATE`, [id]);
  const drafts = await tx.query<unknown[]>(
    `SELECT FROM allocation_plans WHERE from_office = $1 AND state = 'draft' LIMIT ${MOST_DRAFTS}`,
    [id],
  );
  if (drafts.length === MOST_DRAFTS)
    throw new Refusal(
      429,
      'plan.too_many_drafts',
      `Office ${code} has ${MOST_DRAFTS} drafts of plans. Send or discard one of them first.`,
      { retryAfter: 60 },
    );
}

/**
 * Locks a plan that is there, before anything else is locked: of two who change or send it at once one
 * waits. What was read of it before may be no longer so.
 */
export async function lockPlan(tx: EntityManager, id: string): Promise<void> {
  await tx.query(`SELECT FROM allocation_plans WHERE id = $1 FOR NO KEY UPDATE`, [id]);
}

/** Writes a new draft without its rows, and returns its id. */
export async function insertPlan(
  tx: EntityManager,
  act: UseCaseContext,
  { from, under }: { from: number; under: number | null },
  { total, packSize, note }: PlanContent,
): Promise<string> {
  const [plan] = await tx.query<{ id: string }[]>(
    `INSERT INTO allocation_plans (from_office, under_office, total, pack_size, note, drafted_at,
       drafted_by, changed_at, changed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $6, $7) RETURNING id`,
    [from, under, total, packSize, note, act.at, act.actor.personId],
  );
  return plan!.id;
}

/** The rows of a draft, instead of those it had. */
export async function replaceRows(tx: EntityManager, id: string, rows: PlanRow[]): Promise<void> {
  await tx.query(`DELETE FROM allocation_plan_rows WHERE plan_id = $1`, [id]);
  await insertRows(tx, id, rows);
}

/** The rows of a draft that has none yet. */
export async function insertRows(tx: EntityManager, id: string, rows: PlanRow[]): Promise<void> {
  const column = <T>(of: (row: PlanRow) => T) => rows.map(of);
  await tx.query(
    `INSERT INTO allocation_plan_rows (plan_id, office_id, quantity, pinned, at_least, at_most,
       reference, carried_by,
       seen_on_hand, seen_in_transit, seen_request_id, seen_request_quantity, seen_granted, seen_sent)
     SELECT $1, o.id, r.quantity, r.pinned, r.at_least, r.at_most, r.reference, r.carried_by, r.on_hand,
       r.in_transit, r.request_id, r.request_quantity, r.granted, r.sent
     FROM unnest($2::text[], $3::bigint[], $4::boolean[], $5::bigint[], $6::bigint[], $7::bigint[],
         $8::bigint[], $9::uuid[], $10::bigint[], $11::bigint[], $12::bigint[], $13::text[],
         $14::text[])
       AS r(office, quantity, pinned, at_least, at_most, on_hand, in_transit, request_id,
         request_quantity, granted, sent, reference, carried_by)
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
      column(({ reference }) => reference),
      column(({ carriedBy }) => carriedBy),
    ],
  );
}

export async function writeChange(
  tx: EntityManager,
  act: UseCaseContext,
  id: string,
  { total, packSize, note }: PlanContent,
): Promise<void> {
  await tx.query(
    `UPDATE allocation_plans SET total = $2, pack_size = $3, note = $4, revision = revision + 1,
       changed_at = $5, changed_by = $6 WHERE id = $1`,
    [id, total, packSize, note, act.at, act.actor.personId],
  );
}

/** From now on nothing of it changes. */
export async function closePlan(
  tx: EntityManager,
  act: UseCaseContext,
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
