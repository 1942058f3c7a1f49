import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorise } from '../access/permissions.js';
import { OFFICE_CODE, officesWithinSql, withinSql } from '../access/reach.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { officeByCode } from '../offices/office-lines.js';
import { Pages, UUID } from '../platform/keyset-pages.js';
import { notFound } from '../platform/refusal.js';
import type {
  BroadcastDto,
  BroadcastListQueryDto,
  BroadcastOfficeDto,
  BroadcastOfficePageDto,
  BroadcastOfficesQueryDto,
  BroadcastPageDto,
  OneBroadcastDto,
} from './broadcasts.dto.js';
import { isOpenSql } from './open-broadcasts.sql.js';

/** How far the office of a row `a` of `broadcast_offices` is with it. */
const ANSWER = `
  CASE WHEN c.confirmed_at IS NOT NULL THEN 'confirmed' WHEN r.read_at IS NOT NULL THEN 'read' ELSE 'waiting' END`;
const ANSWERED = `
  broadcast_offices a
  LEFT JOIN broadcast_readings r USING (broadcast_id, office_id)
  LEFT JOIN broadcast_confirmations c USING (broadcast_id, office_id)`;

/** $1 is the office whose `own` it is, $2 the code of the caller's own, $3 the instant. */
const BROADCAST = `
  SELECT b.id, s.code AS "from", s.name AS "fromName", b.subject, b.asks, b.until_on AS until,
    CASE WHEN w.broadcast_id IS NOT NULL THEN 'withdrawn'
      WHEN ${isOpenSql('b', 's', '$3')} THEN 'open' ELSE 'ended' END AS state,
    b.sent_at AS "sentAt", sender.name AS "sentBy", w.withdrawn_at AS "withdrawnAt",
    withdrawer.name AS "withdrawnBy", w.reason, reached.offices, reached.read, reached.confirmed, own.own`;
const FROM = `
  FROM broadcasts b
  JOIN offices s ON s.id = b.office_id
  JOIN people sender ON sender.id = b.sent_by
  LEFT JOIN broadcast_withdrawals w ON w.broadcast_id = b.id
  LEFT JOIN people withdrawer ON withdrawer.id = w.withdrawn_by
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS offices, count(r.read_at)::integer AS read,
      count(c.confirmed_at)::integer AS confirmed
    FROM ${ANSWERED} WHERE a.broadcast_id = b.id AND a.office_id = ANY(${officesWithinSql('$2')})
  ) reached
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('answer', ${ANSWER}, 'readAt', r.read_at, 'readBy', reader.name,
      'confirmedAt', c.confirmed_at, 'confirmedBy', confirmer.name) AS own
    FROM ${ANSWERED}
    LEFT JOIN people reader ON reader.id = r.read_by
    LEFT JOIN people confirmer ON confirmer.id = c.confirmed_by
    WHERE a.broadcast_id = b.id AND a.office_id = $1
  ) own ON true`;

/** Seen by its sender and by whom it was sent to, and by all above these. */
const IN_SIGHT = `(reached.offices > 0 OR ${withinSql('s.code', '$2')})`;

/** `text` dates within JSON become the instants that they are. */
function shown<T extends BroadcastDto>(row: T): T {
  if (!row.own) return row;
  const instantOf = (at: Date | null) => at && new Date(at);
  const { readAt, confirmedAt, ...own } = row.own;
  return {
    ...row,
    own: { ...own, readAt: instantOf(readAt), confirmedAt: instantOf(confirmedAt) },
  };
}

const broadcastNotFound = (id: string) =>
  notFound('broadcast.not_found', `There is no broadcast ${id} that you can see.`);

/** One as it stands, with `own` of the actor's office; 404 `broadcast.not_found` where they do not see it. */
export async function broadcastById(
  tx: EntityManager,
  { actor, at }: Pick<UseCaseContext, 'actor' | 'at'>,
  id: string,
): Promise<OneBroadcastDto> {
  const [row] = UUID.test(id)
    ? await tx.query<OneBroadcastDto[]>(
        `${BROADCAST}, b.text ${FROM} WHERE b.id = $4 AND ${IN_SIGHT}`,
        [actor.office.id, actor.office.code, at, id],
      )
    : [];
  if (!row) throw broadcastNotFound(id);
  return shown(row);
}

@Injectable()
export class BroadcastsQueries {
  constructor(private readonly dataSource: DataSource) {}

  one(act: UseCaseContext, id: string): Promise<OneBroadcastDto> {
    return broadcastById(this.dataSource.manager, act, id);
  }

  /** What an office was sent and what it sent, newest first. */
  async list(
    { actor, at }: Pick<UseCaseContext, 'actor' | 'at'>,
    query: BroadcastListQueryDto,
  ): Promise<BroadcastPageDto> {
    const { office: code = actor.office.code, box = null, state = null } = query;
    authorise(actor, 'office.read', code);
    const office = await officeByCode(this.dataSource.manager, code);
    const pages = new Pages('broadcasts', { code, box, state }, query);
    // Which these are is settled before anything is counted of them: most are other offices'.
    const rows = await this.dataSource.query<BroadcastDto[]>(
      `${BROADCAST} ${FROM}
       WHERE ($4::text IS DISTINCT FROM 'received' AND b.office_id = $1
           OR $4::text IS DISTINCT FROM 'sent' AND EXISTS (
             SELECT FROM broadcast_offices mine WHERE mine.broadcast_id = b.id AND mine.office_id = $1))
         AND CASE $5::text
           WHEN 'withdrawn' THEN w.broadcast_id IS NOT NULL
           WHEN 'open' THEN ${isOpenSql('b', 's', '$3')}
           WHEN 'ended' THEN w.broadcast_id IS NULL AND NOT ${isOpenSql('b', 's', '$3')}
           ELSE true END
         AND ($6::uuid IS NULL OR b.id < $6)
       ORDER BY b.id DESC LIMIT $7`,
      [office.id, actor.office.code, at, box, state, pages.after(UUID), pages.limit + 1],
    );
    return pages.page(rows, ({ id }) => id, shown);
  }

  /** Which offices were sent it, of those in one's reach, and how far each is; by code. */
  async offices(
    act: UseCaseContext,
    id: string,
    query: BroadcastOfficesQueryDto,
  ): Promise<BroadcastOfficePageDto> {
    await this.one(act, id);
    const { answer = null } = query;
    const pages = new Pages('broadcast-offices', { id, answer }, query);
    const rows = await this.dataSource.query<BroadcastOfficeDto[]>(
      `SELECT o.code AS office, o.name AS "officeName", ${ANSWER} AS answer, r.read_at AS "readAt",
         reader.name AS "readBy", c.confirmed_at AS "confirmedAt", confirmer.name AS "confirmedBy"
       FROM ${ANSWERED}
       JOIN offices o ON o.id = a.office_id
       LEFT JOIN people reader ON reader.id = r.read_by
       LEFT JOIN people confirmer ON confirmer.id = c.confirmed_by
       WHERE a.broadcast_id = $1 AND ${withinSql('o.code', '$2')}
         AND ($3::text IS NULL OR ${ANSWER} = $3) AND ($4::text IS NULL OR o.code > $4)
       ORDER BY o.code LIMIT $5`,
      [id, act.actor.office.code, answer, pages.after(OFFICE_CODE), pages.limit + 1],
    );
    return pages.page(
      rows,
      ({ office }) => office,
      (row) => row,
    );
  }
}
