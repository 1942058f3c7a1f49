import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { paperNumber } from '../offices/office-lines.js';
import { AnonymousReads } from '../platform/anonymous-reads.js';
import { UUID } from '../platform/keyset-pages.js';
import { notFound } from '../platform/refusal.js';
import type { HandOverConfirmationDto } from './papers.dto.js';
import { PapersQueries } from './papers.queries.js';
import { institutionOf } from './institution-names.js';

const CONFIRMATION = `
  SELECT ${paperNumber('f.code', 'c')} AS number, c.sent_on AS "sentOn", c.quantity,
    f.code AS "from", t.code AS "to", c.state,
    CASE WHEN c.state = 'received' THEN c.receipt_revision END AS revision,
    (k.recorded_at AT TIME ZONE t.timezone)::date AS "correctedOn"
  FROM consignments c
  JOIN offices f ON f.id = c.from_office
  JOIN offices t ON t.id = c.to_office
  LEFT JOIN receipt_corrections k ON k.consignment_id = c.id AND k.revision = c.receipt_revision
  WHERE c.id = $1 AND NOT c.unsent`;

/**
 * Confirms a hand-over record to whoever holds the paper, by the consignment's id. That id cannot be
 * guessed: 62 of its bits come from the database's strong random source, so that even who knows the
 * moment of writing would try for a hundred million years at a thousand a second. A code apart would
 * only be a second name for the same thing. But for the state the answer says less than the paper: the
 * sender's own number of it is free text, which may name a person, and stays on the paper.
 */
@Injectable()
export class HandOverConfirmationQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly papers: PapersQueries,
    private readonly reads: AnonymousReads,
  ) {}

  /** 404 `hand_over_record.not_found`, alike for what is no id and for what is nobody's. */
  async one(id: string): Promise<HandOverConfirmationDto> {
    const found = UUID.test(id) ? await this.reads.through(() => this.read(id)) : undefined;
    if (!found)
      throw notFound('hand_over_record.not_found', 'There is no hand-over record with this code.');
    return found;
  }

  private async read(id: string): Promise<HandOverConfirmationDto | undefined> {
    type Row = Omit<HandOverConfirmationDto, 'fromName' | 'toName'>;
    const [row] = await this.dataSource.query<Row[]>(CONFIRMATION, [id]);
    if (!row) return undefined;
    const [from, to] = await this.papers.offices([row.from, row.to]);
    return { ...row, fromName: institutionOf(from!), toName: institutionOf(to!) };
  }
}
