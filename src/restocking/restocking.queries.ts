import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorise, type Actor } from '../access/permissions.js';
import { withinSql } from '../access/reach.js';
import { officeByCode, paperNumber } from '../offices/office-lines.js';
import type { Period } from '../platform/calendar-date.js';
import { Pages, UUID, type Page, type PageQuery } from '../platform/keyset-pages.js';
import { notFound } from '../platform/refusal.js';
import { officeMailbox } from '../words/incoming-letters.js';
import type { LiveState } from './request.js';
import { isLiveSql, reasoningSql } from './request.sql.js';
import type {
  RequestListQueryDto,
  RestockRequestDto,
  RestockRequestPageDto,
} from './restocking.dto.js';

// Granting less than was asked is the normal case, and a request that ended so must not look settled.
const UNMET = `
  CASE WHEN r.state IN ('approved', 'sent', 'fulfilled') AND r.granted < r.quantity
    AND NOT EXISTS (
      SELECT FROM restock_requests later WHERE later.office_id = r.office_id AND later.id > r.id)
    THEN r.quantity - r.granted ELSE 0 END`;

/** An office that asked by its own address did so without a person. */
const byMailbox = (office: string) => `CASE WHEN ${office} IS NOT NULL THEN '${officeMailbox}' END`;

const REQUEST = `
  SELECT r.id, ${paperNumber('o.code', 'r')} AS number, o.code AS office, o.name AS "officeName",
    r.state, r.origin, r.channel, r.quantity, r.granted, ${UNMET} AS unmet, r.sent,
    r.on_the_road AS "onTheRoad", r.arrived,
    ${reasoningSql('r')} AS reasoning, r.reference, r.note,
    r.opened_at AS "openedAt", coalesce(opener.name, ${byMailbox('r.opened_by_office')}) AS "openedBy", opener_office.code AS "openedByOffice",
    r.answered_at AS "answeredAt", answerer.name AS "answeredBy",
    answerer_office.code AS "answeredByOffice", r.answer_note AS "answerNote",
    r.withdrawn_at AS "withdrawnAt", withdrawer.name AS "withdrawnBy",
    r.withdrawal_note AS "withdrawalNote", reminder.reminders, reminder.at AS "remindedAt",
    (SELECT escalated_at FROM request_escalations WHERE request_id = r.id) AS "escalatedAt"
  FROM restock_requests r
  JOIN offices o ON o.id = r.office_id
  LEFT JOIN people opener ON opener.id = r.opened_by
  LEFT JOIN offices opener_office ON opener_office.id = r.opened_by_office
  LEFT JOIN people answerer ON answerer.id = r.answered_by
  LEFT JOIN offices answerer_office ON answerer_office.id = r.answered_by_office
  LEFT JOIN people withdrawer ON withdrawer.id = r.withdrawn_by
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS reminders, max(reminded_at) AS at
    FROM request_reminders WHERE request_id = r.id
  ) reminder`;

/** A request as it now stands, or 404 `request.not_found`; also where the actor does not see its office. */
export async function requestById(
  tx: EntityManager,
  actor: Pick<Actor, 'office'>,
  id: string,
): Promise<RestockRequestDto> {
  return (await requestsById(tx, actor, [id]))[0]!;
}

/** Requests as they now stand, in this order; 404 `request.not_found` where the actor sees one not. */
export async function requestsById(
  tx: EntityManager,
  actor: Pick<Actor, 'office'>,
  ids: string[],
): Promise<RestockRequestDto[]> {
  const rows = await tx.query<RestockRequestDto[]>(
    `${REQUEST} WHERE r.id = ANY($1) AND ${withinSql('o.code', '$2')}`,
    [ids.filter((id) => UUID.test(id)), actor.office.code],
  );
  const requests = new Map(rows.map((request) => [request.id, request]));
  return ids.map((id) => {
    const request = requests.get(id.toLowerCase());
    if (request) return request;
    throw requestNotFound(id);
  });
}

const requestNotFound = (id: string) =>
  notFound('request.not_found', `There is no request ${id} that you can see.`);

/**
 * What a body names is seen like what a path names: 404 `request.not_found`, the same whether it is not
 * there or beyond the actor's reach. Ask before anything else is judged, and before a replay is answered.
 */
export async function requireRequestInSight(
  tx: EntityManager,
  actor: Actor,
  id: string,
): Promise<void> {
  if (!UUID.test(id)) throw requestNotFound(id);
  const seen = await tx.query<unknown[]>(
    `SELECT FROM restock_requests r JOIN offices o ON o.id = r.office_id
     WHERE r.id = $1 AND ${withinSql('o.code', '$2')}`,
    [id, actor.office.code],
  );
  if (seen.length === 0) throw requestNotFound(id);
}

/** What a list of requests is narrowed by, `state` and `unmet` aside. */
interface Filter {
  from?: string;
  to?: string;
  ours?: 'true' | 'false';
}

/** Of whom a request waits for an answer, or who gave it. */
const OURS = `
  CASE WHEN r.answered_by_office IS NULL THEN o.parent_id ELSE r.answered_by_office END`;

/** `values` are the conditions' parameters, of which the first is `$first`. */
function filtered({ from, to, ours }: Filter, { office }: Actor, first: number) {
  const [since, until, zone, own] = [0, 1, 2, 3].map((place) => `$${first + place}`);
  const startOf = (date: string) => `(${date})::timestamp AT TIME ZONE ${zone}`;
  return {
    sql: `(${since}::date IS NULL OR r.opened_at >= ${startOf(`${since}::date`)})
      AND (${until}::date IS NULL OR r.opened_at < ${startOf(`${until}::date + 1`)})
      AND (${own}::integer IS NULL OR ${OURS} = ${own})`,
    values: [from ?? null, to ?? null, office.timezone, ours === 'true' ? office.id : null],
  };
}

/** Live requests in one state, of an office and those below it; in no order, each with whose it is. */
export async function liveRequests(
  tx: EntityManager,
  actor: Actor,
  { office, state, ...filter }: Filter & { office: string; state: LiveState },
): Promise<{ id: string; office: string; ours: boolean }[]> {
  const { sql, values } = filtered({ ...filter, ours: 'false' }, actor, 4);
  return tx.query(
    `SELECT r.id, o.code AS office, coalesce(${OURS} = $3, false) AS ours
     FROM restock_requests r JOIN offices o ON o.id = r.office_id
     WHERE ${withinSql('o.code', '$1')} AND r.state = $2 AND ${isLiveSql('r.state')} AND ${sql}`,
    [office, state, actor.office.id, ...values],
  );
}

@Injectable()
export class RestockingQueries {
  constructor(private readonly dataSource: DataSource) {}

  one(actor: Actor, id: string): Promise<RestockRequestDto> {
    return requestById(this.dataSource.manager, actor, id);
  }

  /** Newest first; of one office and those below it, or of everything in reach. */
  async list(actor: Actor, query: RequestListQueryDto): Promise<RestockRequestPageDto> {
    const office = query.office ?? actor.office.code;
    const state = query.state ?? null;
    const unmet = query.unmet === 'true';
    authorise(actor, 'office.read', office);
    if (query.office) await officeByCode(this.dataSource.manager, office);
    const { from, to, ours } = query;
    const pages = new Pages('restock-requests', { office, state, unmet, from, to, ours }, query);
    const { sql, values } = filtered(query, actor, 6);
    const rows = await this.dataSource.query<RestockRequestDto[]>(
      `${REQUEST}
       WHERE ${withinSql('o.code', '$1')} AND ($2::text IS NULL OR r.state = $2)
         AND ($3::uuid IS NULL OR r.id < $3) AND (NOT $5::boolean OR ${UNMET} > 0)
         AND ${sql}
       ORDER BY r.id DESC LIMIT $4`,
      [office, state, pages.after(UUID), pages.limit + 1, unmet, ...values],
    );
    return pages.page(
      rows,
      (row) => row.id,
      (row) => row,
    );
  }

  /**
   * Those that were asked, answered or withdrawn on dates of a period, or were live all through it; of an
   * office and all below it, whose own clocks tell the dates. Newest first.
   */
  async during(
    { code, timezone }: { code: string; timezone: string },
    { from, to }: Period,
    query: PageQuery,
  ): Promise<Page<RestockRequestDto>> {
    const pages = new Pages('restock-requests-during', { code, from, to }, query);
    const rows = await this.dataSource.query<RestockRequestDto[]>(
      `${REQUEST}
       WHERE ${withinSql('o.code', '$1')} AND ($2::uuid IS NULL OR r.id < $2)
         AND r.opened_at < ($4::date + 1)::timestamp AT TIME ZONE $5
         AND (${isLiveSql('r.state')} OR greatest(r.opened_at, r.answered_at, r.withdrawn_at)
           >= $3::date::timestamp AT TIME ZONE $5)
       ORDER BY r.id DESC LIMIT $6`,
      [code, pages.after(UUID), from, to, timezone, pages.limit + 1],
    );
    return pages.page(
      rows,
      (row) => row.id,
      (row) => row,
    );
  }
}
