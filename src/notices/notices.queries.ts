import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorise, hasRole, type Actor } from '../access/permissions.js';
import { officesWithinSql } from '../access/reach.js';
import { addressesFor } from '../access/short-address.js';
import { officeByCode } from '../offices/office-lines.js';
import { Pages, UUID } from '../platform/keyset-pages.js';
import { notFound } from '../platform/refusal.js';
import type {
  NoticeDto,
  NoticeListQueryDto,
  NoticePageDto,
  NoticeState,
  NoticeWithBodyDto,
} from './notices.dto.js';

/** A notice's states as its message knows them: asked for by these, few failed ones are found by index. */
const STATE_OF_MESSAGE: Record<NoticeState, string> = {
  waiting: 'waiting',
  sent: 'delivered',
  failed: 'failed',
};

const NOTICE = `
  n.id, n.kind, office.code AS office, office.name AS "officeName", by_office.code AS "byOffice",
  n.address AS "to", n.subject,
  CASE coalesce(o.state, 'delivered') WHEN 'delivered' THEN 'sent' ELSE o.state END AS state,
  coalesce(n.attempts, o.attempts) AS attempts, n.composed_at AS "composedAt",
  coalesce(n.sent_at, CASE o.state WHEN 'delivered' THEN o.finished_at END) AS "sentAt", o.last_error AS "lastError"`;

// The message of a mail that was sent is gone after a while: then the notice itself knows when.
const FROM = `
  FROM notices n
  LEFT JOIN outbox o ON o.id = n.message_id
  JOIN offices office ON office.id = n.office_id
  LEFT JOIN offices by_office ON by_office.id = n.by_office_id`;

/** A mail is seen by the office it is for and the one it tells of, and all above; one with a secret by admins. */
export const seenSql = (office: string, admin: string): string =>
  `(n.office_id = ANY(${officesWithinSql(office)}) OR n.by_office_id = ANY(${officesWithinSql(office)}))
   AND (NOT n.secret OR ${admin})`;

/** A mail as this actor may see it: to a shortened address where they may not read that office's people. */
export function shownTo<T extends NoticeDto>(actor: Actor, notice: T): T {
  const { office, to, lastError } = notice;
  return { ...notice, ...addressesFor(actor, office, { to, lastError }) };
}

/** A mail with its words and its whole address, or 404 `notice.not_found`. */
export async function noticeById(
  tx: EntityManager,
  actor: Actor,
  id: string,
): Promise<NoticeWithBodyDto & { secret: boolean }> {
  const [notice] = UUID.test(id)
    ? await tx.query<(NoticeWithBodyDto & { secret: boolean })[]>(
        `SELECT ${NOTICE}, n.text, n.html, n.secret ${FROM} WHERE n.id = $1 AND ${seenSql('$2', '$3')}`,
        [id, actor.office.code, hasRole(actor, 'admin')],
      )
    : [];
  if (!notice) throw notFound('notice.not_found', `There is no mail ${id} that you can see.`);
  return notice;
}

@Injectable()
export class NoticesQueries {
  constructor(private readonly dataSource: DataSource) {}

  async one(actor: Actor, id: string): Promise<NoticeWithBodyDto> {
    const { secret: _, ...notice } = await noticeById(this.dataSource.manager, actor, id);
    return shownTo(actor, notice);
  }

  /** Newest first; for or by one office and those below it, or everything in reach. */
  async list(actor: Actor, query: NoticeListQueryDto): Promise<NoticePageDto> {
    const office = query.office ?? actor.office.code;
    const state = query.state ?? null;
    authorise(actor, 'office.read', office);
    if (query.office) await officeByCode(this.dataSource.manager, office);
    const pages = new Pages('notices', { office, state }, query);
    const rows = await this.dataSource.query<NoticePageDto['items']>(
      `SELECT ${NOTICE} ${FROM}
       WHERE ${seenSql('$1', '$2')} AND ($3::text IS NULL OR o.state = $3 OR ($3 = 'delivered' AND n.sent_at IS NOT NULL))
         AND ($4::uuid IS NULL OR n.id < $4)
       ORDER BY n.id DESC LIMIT $5`,
      [
        office,
        hasRole(actor, 'admin'),
        state && STATE_OF_MESSAGE[state],
        pages.after(UUID),
        pages.limit + 1,
      ],
    );
    return pages.page(
      rows,
      (row) => row.id,
      (row) => shownTo(actor, row),
    );
  }
}
