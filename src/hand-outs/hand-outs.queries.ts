import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { withinSql } from '../access/reach.js';
import { officeByCode, paperNumber } from '../offices/office-lines.js';
import { addDays, dateAt, type CalendarDate, type Period } from '../platform/calendar-date.js';
import { type Page, type PageQuery, Pages, UUID } from '../platform/keyset-pages.js';
import { notFound } from '../platform/refusal.js';
import { isOverdue, TOLD_ABOVE_AFTER } from './hand-out.js';
import type { HandOutDto, HandOutListQueryDto, HandOutPageDto } from './hand-outs.dto.js';
import type { HandOutOnRecord } from './hand-outs.table.js';

const HAND_OUTS = `
  SELECT h.id, ${paperNumber('o.code', 'h')} AS number, o.code AS office, o.name AS "officeName", h.holder_kind AS "holderKind", h.holder,
    h.nip, h.quantity, h.held, s.printed, s.spoiled, s.returned, s.missing, h.taken_on AS "takenOn",
    h.due_on AS "dueOn", h.note, h.recorded_at AS "recordedAt", recorder.name AS "recordedBy", s.settlements
  FROM hand_outs h
  JOIN offices o ON o.id = h.office_id
  JOIN people recorder ON recorder.id = h.recorded_by
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(s.printed) FILTER (WHERE r.nth IS NULL), 0)::bigint AS printed,
      coalesce(sum(s.spoiled) FILTER (WHERE r.nth IS NULL), 0)::bigint AS spoiled,
      coalesce(sum(s.returned) FILTER (WHERE r.nth IS NULL), 0)::bigint AS returned,
      coalesce(sum(s.missing) FILTER (WHERE r.nth IS NULL), 0)::bigint AS missing,
      coalesce(jsonb_agg(jsonb_build_object('nth', s.nth, 'printed', s.printed, 'spoiled', s.spoiled,
        'returned', s.returned, 'missing', s.missing, 'cause', s.cause, 'settledOn', s.settled_on,
        'recordedAt', s.recorded_at, 'recordedBy', by.name, 'reversedAt', r.reversed_at,
        'reversedBy', reverser.name, 'reversalNote', r.note) ORDER BY s.nth)
        FILTER (WHERE s.nth IS NOT NULL), '[]') AS settlements
    FROM hand_out_settlements s
    JOIN people by ON by.id = s.recorded_by
    LEFT JOIN hand_out_settlement_reversals r ON r.hand_out_id = s.hand_out_id AND r.nth = s.nth
    LEFT JOIN people reverser ON reverser.id = r.reversed_by
    WHERE s.hand_out_id = h.id
  ) s`;

const shown =
  (today: CalendarDate) =>
  (row: HandOutOnRecord): HandOutDto => ({ ...row, overdue: isOverdue(row, today) });

export const handOutNotFound = (id: string) =>
  notFound('hand_out.not_found', `There is no hand-out ${id} at this office.`);

/** One of an office's, or 404 `hand_out.not_found`; `today` is the office's own. */
export async function handOutById(
  tx: EntityManager,
  office: number,
  id: string,
  today: CalendarDate,
): Promise<HandOutDto> {
  const [row] = UUID.test(id)
    ? await tx.query<HandOutOnRecord[]>(`${HAND_OUTS} WHERE h.id = $1 AND h.office_id = $2`, [
        id,
        office,
      ])
    : [];
  if (!row) throw handOutNotFound(id);
  return shown(today)(row);
}

interface Overdue {
  code: string;
  name: string;
  holder: string;
  held: number;
  dueOn: CalendarDate;
}

/** Of the offices below `above`: overdue for so long that it is told, the longest first; `today` is its own. */
export const overdueToTellAbove = (
  tx: EntityManager,
  above: string,
  today: CalendarDate,
): Promise<Overdue[]> =>
  tx.query<Overdue[]>(
    `SELECT o.code, o.name, h.holder, h.held, h.due_on AS "dueOn"
     FROM hand_outs h JOIN offices o ON o.id = h.office_id
     WHERE h.held > 0 AND h.due_on <= $2 AND o.code <> $1 AND ${withinSql('o.code', '$1')}
     ORDER BY h.due_on, h.id`,
    [above, addDays(today, -TOLD_ABOVE_AFTER)],
  );

@Injectable()
export class HandOutsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Of one office, newest first. */
  async list(at: Date, code: string, query: HandOutListQueryDto): Promise<HandOutPageDto> {
    const office = await officeByCode(this.dataSource.manager, code);
    const { state = null, since = null } = query;
    const pages = new Pages('hand-outs', { code, state, since }, query);
    const rows = await this.dataSource.query<HandOutOnRecord[]>(
      `${HAND_OUTS}
       WHERE h.office_id = $1 AND ($2::text IS NULL OR (h.held > 0) = ($2 = 'held'))
         AND ($3::date IS NULL OR h.held > 0 OR EXISTS (
           SELECT FROM hand_out_settlements s WHERE s.hand_out_id = h.id AND s.settled_on >= $3))
         AND ($4::uuid IS NULL OR h.id < $4)
       ORDER BY h.id DESC LIMIT $5`,
      [office.id, state, since, pages.after(UUID), pages.limit + 1],
    );
    return pages.page(rows, ({ id }) => id, shown(dateAt(at, office.timezone)));
  }

  /** Of an office and all below it, those of which some were out on a day of a period: newest first. */
  async during(
    code: string,
    { from, to }: Period,
    query: PageQuery,
  ): Promise<Page<HandOutOnRecord>> {
    const pages = new Pages('hand-outs-during', { code, from, to }, query);
    const rows = await this.dataSource.query<HandOutOnRecord[]>(
      `${HAND_OUTS}
       WHERE ${withinSql('o.code', '$1')} AND ($2::uuid IS NULL OR h.id < $2) AND h.taken_on <= $4
         AND (h.held > 0 OR EXISTS (
           SELECT FROM hand_out_settlements s WHERE s.hand_out_id = h.id AND s.settled_on >= $3))
       ORDER BY h.id DESC LIMIT $5`,
      [code, pages.after(UUID), from, to, pages.limit + 1],
    );
    return pages.page(
      rows,
      ({ id }) => id,
      (row) => row,
    );
  }

  async one(at: Date, code: string, id: string): Promise<HandOutDto> {
    const { manager } = this.dataSource;
    const office = await officeByCode(manager, code);
    return handOutById(manager, office.id, id, dateAt(at, office.timezone));
  }
}
