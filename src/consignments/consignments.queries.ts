import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorise, type Actor } from '../access/permissions.js';
import { officesWithinSql } from '../access/reach.js';
import { officeByCode, paperNumber } from '../offices/office-lines.js';
import type { Period } from '../platform/calendar-date.js';
import { Pages, UUID, type Page, type PageQuery } from '../platform/keyset-pages.js';
import type {
  ConsignmentDto,
  ConsignmentListQueryDto,
  ConsignmentPageDto,
  ConsignmentWithRevisionsDto,
} from './consignments.dto.js';
import { RECOVERIES_OF } from './recoveries.queries.js';
import { consignmentNotFound, requireInSight } from './consignment-rights.js';

const CONSIGNMENT = (more = '') => `
  SELECT c.id, ${paperNumber('f.code', 'c')} AS number, c.state, f.code AS "from", f.name AS "fromName",
    t.code AS "to", t.name AS "toName", c.quantity, c.purpose, c.unsent, r.id AS "requestId",
    ${paperNumber('coalesce(b.code, t.code)', 'r')} AS "requestNumber", c.sent_on AS "sentOn",
    c.dispatched_at AS "dispatchedAt", dispatcher.name AS "dispatchedBy",
    acting.code AS "dispatchedByOffice", c.reference, c.carried_by AS "carriedBy", c.note, c.received,
    c.quantity - c.received AS shortage, c.received_on AS "receivedOn", c.received_by AS "receivedBy",
    c.receipt_note AS "receiptNote", c.receipt_at AS "receiptAt", receiver.name AS "receiptRecordedBy",
    CASE WHEN c.state = 'received' THEN c.receipt_revision END AS "receiptRevision",
    c.recovered,
    k.received_before AS "receivedBefore", k.note AS "correctionNote",
    k.recorded_at AS "correctedAt", corrector.name AS "correctedBy",
    c.recalled_at AS "recalledAt", recaller.name AS "recalledBy", c.recall_note AS "recallNote",
    c.due_on AS "dueOn", c.return_of AS "returnOf", ${paperNumber('t.code', 'lent')} AS "returnOfNumber",
    b.code AS "onBehalfOf", b.name AS "onBehalfOfName", l.answered_at AS "answeredAt",
    answerer.name AS "answeredBy", l.answer_note AS "answerNote" ${more}
  FROM consignments c
  JOIN offices f ON f.id = c.from_office
  JOIN offices t ON t.id = c.to_office
  JOIN offices acting ON acting.id = c.dispatched_by_office
  JOIN people dispatcher ON dispatcher.id = c.dispatched_by
  LEFT JOIN restock_requests r ON r.id = coalesce(c.request_id, c.borrower_request)
  LEFT JOIN consignments lent ON lent.id = c.return_of
  LEFT JOIN offices b ON b.id = c.borrower
  LEFT JOIN loans l ON c.purpose = 'loan' AND l.id = c.id
  LEFT JOIN people answerer ON answerer.id = l.answered_by
  LEFT JOIN people receiver ON receiver.id = c.receipt_recorded_by
  LEFT JOIN receipt_corrections k ON k.consignment_id = c.id AND k.revision = c.receipt_revision
  LEFT JOIN people corrector ON corrector.id = k.recorded_by
  LEFT JOIN people recaller ON recaller.id = c.recalled_by`;

/** What a receipt said before a correction and since. */
export interface ReceiptCorrectionLine {
  consignmentId: string;
  number: string;
  from: string;
  to: string;
  toName: string;
  revision: number;
  receivedBefore: number;
  received: number;
  note: string;
  recordedAt: Date;
  recordedBy: string;
  recordedByOffice: string;
}

const CORRECTIONS = `
  SELECT k.consignment_id AS "consignmentId", ${paperNumber('f.code', 'c')} AS number, f.code AS "from",
    t.code AS "to", t.name AS "toName", k.revision, k.received_before AS "receivedBefore", k.received,
    k.note, k.recorded_at AS "recordedAt", p.name AS "recordedBy", acting.code AS "recordedByOffice"
  FROM receipt_corrections k
  JOIN consignments c ON c.id = k.consignment_id
  JOIN offices f ON f.id = c.from_office
  JOIN offices t ON t.id = c.to_office
  JOIN people p ON p.id = k.recorded_by
  JOIN offices acting ON acting.id = k.recorded_by_office`;

/** The receipt as it was first recorded, and each correction. */
const REVISIONS = `
  SELECT k.revision, k.received, k.note, k.recorded_at AS "recordedAt", p.name AS "recordedBy"
  FROM receipt_corrections k JOIN people p ON p.id = k.recorded_by WHERE k.consignment_id = $1
  UNION ALL
  SELECT 1, coalesce(first.received_before, c.received), c.receipt_note, c.receipt_at, p.name
  FROM consignments c JOIN people p ON p.id = c.receipt_recorded_by
  LEFT JOIN receipt_corrections first ON first.consignment_id = c.id AND first.revision = 2
  WHERE c.id = $1 AND c.state = 'received'`;

const WITH_REVISIONS = CONSIGNMENT(`,
    ARRAY (SELECT to_jsonb(r) FROM (${REVISIONS}) r ORDER BY r.revision DESC) AS revisions,
    ARRAY (SELECT to_jsonb(v) FROM (${RECOVERIES_OF}) v ORDER BY v.id DESC) AS recoveries`);

const REACH = officesWithinSql('$1');

async function byId<T>(tx: EntityManager, select: string, id: string): Promise<T> {
  const [consignment] = UUID.test(id) ? await tx.query<T[]>(`${select} WHERE c.id = $1`, [id]) : [];
  if (!consignment) throw consignmentNotFound(id);
  return consignment;
}

/** A consignment as it now stands, whoever asks. */
export const consignmentById = (tx: EntityManager, id: string): Promise<ConsignmentDto> =>
  byId(tx, CONSIGNMENT(), id);

@Injectable()
export class ConsignmentsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Of ids that whoever asks was given by something in their sight; in the order of these. */
  async all(ids: string[]): Promise<ConsignmentDto[]> {
    return this.dataSource.query<ConsignmentDto[]>(
      `${CONSIGNMENT()} WHERE c.id = ANY($1) ORDER BY array_position($1, c.id)`,
      [ids],
    );
  }

  async one(actor: Actor, id: string): Promise<ConsignmentWithRevisionsDto> {
    const { manager } = this.dataSource;
    const consignment = await byId<ConsignmentWithRevisionsDto>(manager, WITH_REVISIONS, id);
    requireInSight(actor, id, consignment);
    // Instants within JSON are texts.
    return {
      ...consignment,
      revisions: consignment.revisions.map((revision) => ({
        ...revision,
        recordedAt: new Date(revision.recordedAt),
      })),
      recoveries: consignment.recoveries.map((recovery) => ({
        ...recovery,
        recordedAt: new Date(recovery.recordedAt),
        acceptedAt: recovery.acceptedAt && new Date(recovery.acceptedAt),
      })),
    };
  }

  /** Newest first; from or to one office and those below it, or from or to anything in reach. */
  async list(actor: Actor, query: ConsignmentListQueryDto): Promise<ConsignmentPageDto> {
    const office = query.office ?? actor.office.code;
    const { state = null, from = null, to = null, purpose = null, returnOf = null } = query;
    authorise(actor, 'office.read', office);
    if (query.office) await officeByCode(this.dataSource.manager, office);
    const pages = new Pages('consignments', { office, state, from, to, purpose, returnOf }, query);
    const rows = await this.dataSource.query<ConsignmentDto[]>(
      `${CONSIGNMENT()}
       WHERE (c.from_office = ANY(${REACH}) OR c.to_office = ANY(${REACH}))
         AND ($2::text IS NULL OR c.state = $2) AND ($3::uuid IS NULL OR c.id < $3)
         AND ($5::date IS NULL OR c.sent_on >= $5) AND ($6::date IS NULL OR c.sent_on <= $6)
         AND ($7::text IS NULL OR c.purpose = $7) AND ($8::text IS NULL OR c.return_of::text = $8)
       ORDER BY c.id DESC LIMIT $4`,
      [office, state, pages.after(UUID), pages.limit + 1, from, to, purpose, returnOf],
    );
    return pages.page(
      rows,
      (row) => row.id,
      (row) => row,
    );
  }

  /** Those on the road on any day of a period, from or to an office and all below it; newest first. */
  async during(
    code: string,
    { from, to }: Period,
    query: PageQuery,
  ): Promise<Page<ConsignmentDto>> {
    const pages = new Pages('consignments-during', { code, from, to }, query);
    const rows = await this.dataSource.query<ConsignmentDto[]>(
      `${CONSIGNMENT()}
       WHERE (c.from_office = ANY(${REACH}) OR c.to_office = ANY(${REACH}))
         AND ($2::uuid IS NULL OR c.id < $2) AND c.sent_on <= $4 AND NOT c.unsent
         AND coalesce(c.received_on, (c.recalled_at AT TIME ZONE f.timezone)::date, 'infinity') >= $3
       ORDER BY c.id DESC LIMIT $5`,
      [code, pages.after(UUID), from, to, pages.limit + 1],
    );
    return pages.page(
      rows,
      (row) => row.id,
      (row) => row,
    );
  }

  /** Corrections of receipts recorded on dates of a period, by the receiver's clocks. */
  async corrections(
    code: string,
    { from, to }: Period,
    query: PageQuery,
  ): Promise<Page<ReceiptCorrectionLine>> {
    const pages = new Pages('receipt-corrections', { code, from, to }, query);
    const [id = null, revision = null] = pages.after(/^[\da-f-]{36}:\d{1,9}$/)?.split(':') ?? [];
    const rows = await this.dataSource.query<ReceiptCorrectionLine[]>(
      `${CORRECTIONS}
       WHERE (c.from_office = ANY(${REACH}) OR c.to_office = ANY(${REACH}))
         AND ($2::uuid IS NULL OR (k.consignment_id, k.revision) > ($2, $3::integer))
         AND (k.recorded_at AT TIME ZONE t.timezone)::date BETWEEN $4::date AND $5::date
       ORDER BY k.consignment_id, k.revision LIMIT $6`,
      [code, id, revision, from, to, pages.limit + 1],
    );
    return pages.page(
      rows,
      (row) => `${row.consignmentId}:${row.revision}`,
      (row) => row,
    );
  }
}
