import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { paperNumber } from '../offices/office-lines.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { UUID } from '../platform/keyset-pages.js';
import { refuseOn } from '../platform/constraint-refusals.js';
import { conflict } from '../platform/refusal.js';
import { referenceUsed, type UsedReference } from '../stock/used-reference.js';
import type { Consignment, Purpose } from './consignment.js';
import type {
  ConfirmationDto,
  DispatchDto,
  LoanRefusalDto,
  RecallDto,
  ReceiptCorrectionDto,
  ReceiptDto,
} from './consignments.dto.js';
import { consignmentNotFound, type Ends } from './consignment-rights.js';

refuseOn('consignment_request_is_the_receivers', () =>
  conflict('request.other_office', 'That request is of another office than the receiver.'),
);
refuseOn('consignment_not_more_than_sent', () =>
  conflict('consignment.more_than_sent', 'More cards than were sent cannot arrive.'),
);

/** A consignment as a use case holds it, its row locked until that ends. */
export interface LockedConsignment extends Consignment {
  id: string;
  ends: Ends;
  purpose: Purpose;
  /** Who had it sent. */
  orderedBy: number;
  /** Of the receiver; of the borrower, where it goes straight to the lender. */
  requestId: string | null;
  returnOf: string | null;
  reference: string | null;
  carriedBy: string | null;
  /** Cards that arrived, as its receipt now says; null until it is received. */
  received: number | null;
  receivedOn: CalendarDate | null;
  receiptRevision: number;
  /** Cards that its sender found to have never left. */
  recovered: number;
}

const LOCK = `
  SELECT c.id, ${paperNumber('f.code', 'c')} AS number, c.state, c.from_office AS "from",
    c.to_office AS "to", jsonb_build_object('from', f.code, 'to', t.code) AS ends, c.quantity,
    c.purpose, c.dispatched_by_office AS "orderedBy", c.return_of AS "returnOf",
    coalesce(c.request_id, c.borrower_request) AS "requestId", c.sent_on AS "sentOn", c.reference, c.carried_by AS "carriedBy",
    c.received, c.received_on AS "receivedOn", c.receipt_revision AS "receiptRevision",
    c.recovered
  FROM consignments c
  JOIN offices f ON f.id = c.from_office
  JOIN offices t ON t.id = c.to_office
  WHERE c.id = ANY($1) ORDER BY c.serial FOR NO KEY UPDATE OF c`;

/** Locks a consignment, before anything else is locked: of a receipt and a recall at once one waits. */
export async function lockConsignment(tx: EntityManager, id: string): Promise<LockedConsignment> {
  const [row] = UUID.test(id) ? await tx.query<LockedConsignment[]>(LOCK, [[id]]) : [];
  if (!row) throw consignmentNotFound(id);
  return row;
}

/** What consignments that leave together have in common. */
export interface Departure {
  from: number;
  /** Of the sender's own calendar: the numbers begin anew with it. */
  year: number;
  sentOn: CalendarDate;
}

/** Cards for one receiver. */
export interface Leg extends Pick<
  DispatchDto,
  'quantity' | 'requestId' | 'reference' | 'carriedBy' | 'note' | 'again'
> {
  /** The receiver's internal id. */
  to: number;
  /** Of a loan: when its cards are to be back, and whether they wait for the lender. */
  loan?: { dueOn?: CalendarDate | null; waits: boolean };
  /** Of a return: the loan's id, and the borrower's internal id where another sends for it. */
  pays?: { loan: string; borrower: number | null };
}

const purposeOf = ({ loan, pays }: Leg): Purpose =>
  loan ? 'loan' : pays ? 'return' : 'allocation';

/**
 * Writes consignments under the next numbers of their sender's year, in this order. The sender's
 * `on_hand` must be locked: that is what makes the numbers gapless.
 */
export async function insertConsignments(
  tx: EntityManager,
  act: UseCaseContext,
  { from, year, sentOn }: Departure,
  legs: Leg[],
): Promise<LockedConsignment[]> {
  const column = <T>(of: (leg: Leg) => T) => legs.map(of);
  const rows = await tx.query<{ id: string }[]>(
    `INSERT INTO consignments (from_office, to_office, year, serial, sent_on, quantity, request_id,
       reference, carried_by, note, again, purpose, state, unsent, due_on, return_of, borrower,
       borrower_request, dispatched_at, dispatched_by, dispatched_by_office)
     SELECT $1, leg.to_office, $2, last.serial + leg.position, $3, leg.quantity,
       CASE WHEN leg.borrower IS NULL THEN leg.request_id END,
       leg.reference, leg.carried_by, leg.note, leg.again, leg.purpose,
       CASE WHEN leg.waits THEN 'awaiting_lender' ELSE 'in_transit' END, leg.waits, leg.due_on,
       leg.return_of, leg.borrower, CASE WHEN leg.borrower IS NOT NULL THEN leg.request_id END, $4, $5, $6
     FROM unnest($7::integer[], $8::bigint[], $9::uuid[], $10::text[], $11::text[], $12::text[],
         $13::boolean[], $14::text[], $15::boolean[], $16::date[], $17::uuid[], $18::integer[])
         WITH ORDINALITY AS leg(to_office, quantity, request_id, reference, carried_by, note, again,
           purpose, waits, due_on, return_of, borrower, position),
       (SELECT coalesce(max(serial), 0) AS serial FROM consignments
        WHERE from_office = $1 AND year = $2) last
     ORDER BY leg.position RETURNING id`,
    [
      ...[from, year, sentOn, act.at, act.actor.personId, act.actor.office.id],
      column(({ to }) => to),
      column(({ quantity }) => quantity),
      column(({ requestId }) => requestId ?? null),
      column(({ reference }) => reference ?? null),
      column(({ carriedBy }) => carriedBy ?? null),
      column(({ note }) => note ?? null),
      column(({ again }) => again ?? false),
      column(purposeOf),
      column(({ loan }) => loan?.waits ?? false),
      column(({ loan }) => loan?.dueOn ?? null),
      column(({ pays }) => pays?.loan ?? null),
      column(({ pays }) => pays?.borrower ?? null),
    ],
  );
  return tx.query<LockedConsignment[]>(LOCK, [rows.map(({ id }) => id)]);
}

/** What its lender confirmed is on the road from now on. */
export async function writeConfirmation(
  tx: EntityManager,
  act: UseCaseContext,
  id: string,
  { reference, carriedBy, again }: ConfirmationDto,
  sentOn: CalendarDate,
): Promise<LockedConsignment> {
  await tx.query(
    `UPDATE consignments SET state = 'in_transit', unsent = false, sent_on = $2, dispatched_at = $3,
       reference = $4, carried_by = coalesce($5, carried_by), again = $6 WHERE id = $1`,
    [id, sentOn, act.at, reference ?? null, carriedBy ?? null, again ?? false],
  );
  await writeAnswer(tx, act, id, null);
  const [left] = await tx.query<LockedConsignment[]>(LOCK, [[id]]);
  return left!;
}

export async function writeRefusal(
  tx: EntityManager,
  act: UseCaseContext,
  id: string,
  { note }: LoanRefusalDto,
): Promise<void> {
  await tx.query(`UPDATE consignments SET state = 'declined' WHERE id = $1`, [id]);
  await writeAnswer(tx, act, id, note);
}

const writeAnswer = (tx: EntityManager, act: UseCaseContext, id: string, note: string | null) =>
  tx.query(`UPDATE loans SET answered_at = $2, answered_by = $3, answer_note = $4 WHERE id = $1`, [
    id,
    act.at,
    act.actor.personId,
    note,
  ]);

export async function writeReceipt(
  tx: EntityManager,
  act: UseCaseContext,
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

/** A further revision of the receipt; the consignment keeps what now holds. */
export async function writeCorrection(
  tx: EntityManager,
  { at, actor }: UseCaseContext,
  { id, receiptRevision, received: before }: LockedConsignment,
  { received, note }: ReceiptCorrectionDto,
): Promise<void> {
  await tx.query(
    `INSERT INTO receipt_corrections (consignment_id, revision, corrects, received_before, received, note,
       recorded_at, recorded_by, recorded_by_office)
     VALUES ($1, $2 + 1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, receiptRevision, before, received, note, at, actor.personId, actor.office.id],
  );
  await tx.query(`UPDATE consignments SET received = $2, receipt_revision = $3 WHERE id = $1`, [
    id,
    received,
    receiptRevision + 1,
  ]);
}

/**
 * The first count of the receiver that was kept after this receipt, if any. Both bear the moment in which
 * they were written, under the same lock: that of the receiver's `on_hand`, which must be held.
 */
export async function countAfterReceipt(
  tx: EntityManager,
  { to, number }: LockedConsignment,
): Promise<{ on: CalendarDate; counted: number } | undefined> {
  const [count] = await tx.query<{ on: CalendarDate; counted: number }[]>(
    `SELECT counted_on AS on, counted FROM stock_counts
     WHERE office_id = $1 AND id > (
       SELECT m.id FROM entries e JOIN movements m ON m.id = e.movement_id
       WHERE e.office_id = $1 AND e.kind = 'in_transit' AND m.reason = 'receipt' AND m.reference = $2
       ORDER BY e.number LIMIT 1)
     ORDER BY id LIMIT 1`,
    [to, number],
  );
  return count;
}

export async function writeRecall(
  tx: EntityManager,
  act: UseCaseContext,
  id: string,
  { note }: RecallDto,
): Promise<void> {
  await tx.query(
    `UPDATE consignments SET state = 'recalled', recalled_at = $2, recalled_by = $3, recall_note = $4
     WHERE id = $1`,
    [id, act.at, act.actor.personId, note],
  );
}

/**
 * That the sender has not yet used these numbers for the same receivers: 409 `reference.used`. What turned
 * back has used none. The sender's `on_hand` must be locked.
 */
export async function requireNewReferences(
  tx: EntityManager,
  from: number,
  legs: Leg[],
): Promise<void> {
  const numbered = legs.filter(({ reference, again }) => reference && !again);
  if (numbered.length === 0) return;
  const [used] = await tx.query<UsedReference[]>(
    `SELECT c.reference, c.sent_on AS date, c.quantity, by.name AS "recordedBy",
       ${paperNumber('f.code', 'c')} AS number
     FROM consignments c
     JOIN offices f ON f.id = c.from_office
     JOIN people by ON by.id = c.dispatched_by
     JOIN unnest($2::integer[], $3::text[]) AS leg(to_office, reference)
       ON leg.to_office = c.to_office AND reference_key(leg.reference) = reference_key(c.reference)
     WHERE c.from_office = $1 AND c.state NOT IN ('recalled', 'declined') ORDER BY c.serial LIMIT 1`,
    [from, numbered.map(({ to }) => to), numbered.map(({ reference }) => reference)],
  );
  if (used) throw referenceUsed(used);
}
