import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorise, type Actor } from '../access/permissions.js';
import { MINISTRY, withinSql } from '../access/reach.js';
import { officeByCode, paperNumber } from '../offices/office-lines.js';
import { Pages, UUID } from '../platform/keyset-pages.js';
import { notFound } from '../platform/refusal.js';
import type { LetterDto, LetterListQueryDto, LetterPageDto, OneLetterDto } from './letters.dto.js';

const LETTER = `
  SELECT l.id, l.received_at AS "receivedAt", l.state, o.code AS office, o.name AS "officeName",
    p.name AS person, l.from_address AS "fromAddress", l.subject, l.automatic, l.unreadable,
    l.answered_at AS "answeredAt", l.asks_quantity AS quantity, l.asks_reference AS reference,
    l.asks_dated AS dated, l.asks_about AS about, l.settled_as AS "settledAs", l.request_id AS "requestId",
    CASE WHEN r.id IS NOT NULL THEN ${paperNumber('o.code', 'r')} END AS "requestNumber",
    (SELECT coalesce(json_agg(json_build_object('nth', nth, 'name', name, 'mediaType', media_type, 'size', size,
        'kept', content IS NOT NULL, 'purgedAt', purged_at, 'purgeReason', purge_reason) ORDER BY nth), '[]')
      FROM letter_attachments WHERE letter_id = l.id) AS attachments`;

const FROM = `
  FROM incoming_letters l
  LEFT JOIN offices o ON o.id = l.office_id
  LEFT JOIN people p ON p.id = l.person_id
  LEFT JOIN restock_requests r ON r.id = l.request_id`;

/** A letter of no office is the ministry's business alone. */
const inSight = (parameter: string) =>
  `(CASE WHEN o.id IS NULL THEN ${parameter} = '${MINISTRY}' ELSE ${withinSql('o.code', parameter)} END)`;

const letterNotFound = (id: string) =>
  notFound('letter.not_found', `There is no letter ${id} that you can see.`);

export const attachmentNotFound = () =>
  notFound(
    'letter_attachment.not_found',
    'This attachment is not there, was never kept for its kind or size, or was deleted.',
  );

/** A letter as it now stands, or 404 `letter.not_found`; also where the actor does not see its office. */
export async function letterById(
  tx: EntityManager,
  { office }: Pick<Actor, 'office'>,
  id: string,
): Promise<OneLetterDto> {
  if (!UUID.test(id)) throw letterNotFound(id);
  const [letter] = await tx.query<OneLetterDto[]>(
    `${LETTER}, l.text ${FROM} WHERE l.id = $1 AND ${inSight('$2')}`,
    [id, office.code],
  );
  if (!letter) throw letterNotFound(id);
  return letter;
}

@Injectable()
export class LettersQueries {
  constructor(private readonly dataSource: DataSource) {}

  one(actor: Actor, id: string): Promise<OneLetterDto> {
    return letterById(this.dataSource.manager, actor, id);
  }

  /** Newest first; of one office and those below it, or of everything in reach. */
  async list(actor: Actor, query: LetterListQueryDto): Promise<LetterPageDto> {
    const { office = actor.office.code, state = null, request = null } = query;
    authorise(actor, 'office.read', office);
    if (query.office) await officeByCode(this.dataSource.manager, office);
    const pages = new Pages('letters', { office, state, request }, query);
    const rows = await this.dataSource.query<LetterDto[]>(
      `${LETTER} ${FROM}
       WHERE ${inSight('$1')} AND ($2::text IS NULL OR l.state = $2)
         AND ($3::uuid IS NULL OR l.request_id = $3) AND ($4::uuid IS NULL OR l.id < $4)
       ORDER BY l.id DESC LIMIT $5`,
      [office, state, request, pages.after(UUID), pages.limit + 1],
    );
    return pages.page(
      rows,
      ({ id }) => id,
      (row) => row,
    );
  }

  /** 404 `letter_attachment.not_found` also where it is gone. */
  async attachment(
    actor: Actor,
    id: string,
    nth: number,
  ): Promise<{ name: string; mediaType: string; content: Buffer }> {
    await this.one(actor, id);
    const [attachment] = await this.dataSource.query<
      { name: string; mediaType: string; content: Buffer }[]
    >(
      `SELECT name, media_type AS "mediaType", content FROM letter_attachments
       WHERE letter_id = $1 AND nth = $2 AND content IS NOT NULL`,
      [id, nth],
    );
    if (!attachment) throw attachmentNotFound();
    return attachment;
  }
}
