import type { EntityManager } from 'typeorm';
import type { Act } from '../access/act.js';
import { paperNumber } from '../offices/paper-number.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { UUID } from '../platform/pages.js';
import type { Consignment } from './consignment.js';
import type { DispatchDto, RecallDto, ReceiptDto } from './consignments.dto.js';
import { consignmentNotFound, type Ends } from './in-sight.js';

/** A consignment as a use case holds it, its row locked until that ends. */
export interface LockedConsignment extends Consignment {
  id: string;
  ends: Ends;
  requestId: string | null;
  reference: string | null;
  carriedBy: string | null;
}

/** Locks a consignment, before anything else is locked: of a receipt and a recall at once one waits. */
export async function lockConsignment(tx: EntityManager, id: string): Promise<LockedConsignment> {
  const [row] = UUID.test(id)
    ? await tx.query<LockedConsignment[]>(
        `SELECT c.id, ${paperNumber('f.code', 'c')} AS number, c.state, c.from_office AS "from",
           c.to_office AS "to", jsonb_build_object('from', f.code, 'to', t.code) AS ends, c.quantity,
           c.request_id AS "requestId", c.sent_on AS "sentOn", c.reference, c.carried_by AS "carriedBy"
         FROM consignments c
         JOIN offices f ON f.id = c.from_office
         JOIN offices t ON t.id = c.to_office
         WHERE c.id = $1 FOR NO KEY UPDATE OF c`,
        [id],
      )
    : [];
  if (!row) throw consignmentNotFound(id);
  return row;
}

export interface Departure {
  from: number;
  to: number;
  /** Of the sender's own calendar: the numbers begin anew with it. */
  year: number;
  sentOn: CalendarDate;
}

/**
 * Writes a consignment under the next number of its sender's year. The sender's `on_hand` must be locked:
 * that is what makes the numbers gapless.
 */
export async function insertConsignment(
  tx: EntityManager,
  act: Act,
  { from, to, year, sentOn }: Departure,
  order: DispatchDto,
): Promise<LockedConsignment> {
  const [row] = await tx.query<{ id: string }[]>(
    `INSERT INTO consignments (from_office, to_office, year, serial, sent_on, quantity, request_id,
       reference, carried_by, note, dispatched_at, dispatched_by, dispatched_by_office)
     VALUES ($1, $2, $3,
       (SELECT coalesce(max(serial), 0) + 1 FROM consignments WHERE from_office = $1 AND year = $3),
       $4, $5, $6, $7, $8, $9, $10, $11, $12)
     RETURNING id`,
    [
      from,
      to,
      year,
      sentOn,
      order.quantity,
      order.requestId ?? null,
      order.reference ?? null,
      order.carriedBy ?? null,
      order.note ?? null,
      act.at,
      act.actor.personId,
      act.actor.office.id,
    ],
  );
  return lockConsignment(tx, row!.id);
}

export async function writeReceipt(
  tx: EntityManager,
  act: Act,
  id: string,
  { received, receivedBy, note }: ReceiptDto,
  receivedOn: CalendarDate,
): Promise<void> {
  await tx.query(
    `UPDATE consignments SET state = 'received', received = $2, received_on = $3, received_by = $4,
       receipt_note = $5, receipt_at = $6, receipt_recorded_by = $7
     WHERE id = $1`,
    [id, received, receivedOn, receivedBy ?? null, note ?? null, act.at, act.actor.personId],
  );
}

export async function writeRecall(
  tx: EntityManager,
  act: Act,
  id: string,
  { note }: RecallDto,
): Promise<void> {
  await tx.query(
    `UPDATE consignments SET state = 'recalled', recalled_at = $2, recalled_by = $3, recall_note = $4
     WHERE id = $1`,
    [id, act.at, act.actor.personId, note],
  );
}
