import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorise, officeNotFound, type Actor } from '../access/permissions.js';
import { OFFICE_CODE, officesWithinSql, withinSql } from '../access/reach.js';
import { addressesFor } from '../access/short-address.js';
import { Pages, UUID, type PageQuery } from '../platform/keyset-pages.js';
import { badField } from '../platform/refusal.js';
import { namesSql } from '../platform/names.sql.js';
import { bySystem } from '../words/changes.js';
import { journeyBasisSql, journeyDaysSql } from './journey-days.js';
import { officeByCode } from './office-lines.js';
import type {
  ChangeDto,
  ChangeListQueryDto,
  ChangePageDto,
  OfficeDto,
  OfficeListQueryDto,
  OfficePageDto,
} from './offices.dto.js';

const OFFICE = `
  SELECT o.code, o.name, o.level, parent.code AS parent, o.timezone, o.minimum_stock AS "minimumStock",
    a.begun_on AS "begunOn", o.email, o.report_late_days AS "reportLateDays",
    o.report_late_until AS "reportLateUntil", ${journeyDaysSql('o')} AS "journeyDays",
    ${journeyBasisSql('o')} AS "journeyBasis",
    o.cards_per_ribbon AS "cardsPerRibbon", o.cards_per_film AS "cardsPerFilm",
    o.population, o.closed_at AS "closedAt"
  FROM offices o
  LEFT JOIN offices parent ON parent.id = o.parent_id
  JOIN stock_accounts a ON a.office_id = o.id AND a.kind = 'on_hand'`;

const CHANGES = `
  SELECT c.id, c.changed_at AS at, c.changed_by_name AS by, b.code AS "byOffice", o.code AS office,
    o.name AS "officeName", c.action, c.before, c.after
  FROM audit_log c JOIN offices o ON o.id = c.office_id LEFT JOIN offices b ON b.id = c.changed_by_office`;

/** Of an office and all below it, newest first; dates are those of its own clocks. */
const LISTED = `${CHANGES}
  WHERE c.office_id = ANY(${officesWithinSql('$1')})
    AND ($2::text IS NULL OR starts_with(c.action, $2 || '.'))
    AND ($3::text IS NULL OR ${namesSql("coalesce(c.changed_by_name, '" + bySystem + "')", '$3')})
    AND ($4::date IS NULL OR c.changed_at >= $4::date::timestamp AT TIME ZONE $8)
    AND ($5::date IS NULL OR c.changed_at < ($5::date + 1)::timestamp AT TIME ZONE $8)
    AND ($6::uuid IS NULL
      OR (c.changed_at, c.id) < ((SELECT last.changed_at FROM audit_log last WHERE last.id = $6), $6))
  ORDER BY c.changed_at DESC, c.id DESC LIMIT $7`;

/** Changes that hold addresses of people; an office's own is nobody's. */
const OF_PEOPLE = /^(person|notice)\./;

/** Who may not read the people of its office reads their addresses shortened. */
function asRead(actor: Actor, { before, after, ...change }: ChangeDto): ChangeDto {
  if (!OF_PEOPLE.test(change.action)) return { ...change, before, after };
  return { ...change, ...addressesFor(actor, change.office, { before, after }) };
}

/** The office as it now stands, or 404 `office.not_found`. */
export async function readOffice(tx: EntityManager, code: string): Promise<OfficeDto> {
  const [office] = await tx.query<OfficeDto[]>(`${OFFICE} WHERE o.code = $1`, [code]);
  if (!office) throw officeNotFound(code);
  return office;
}

@Injectable()
export class OfficesQueries {
  constructor(private readonly dataSource: DataSource) {}

  one(code: string): Promise<OfficeDto> {
    return readOffice(this.dataSource.manager, code);
  }

  /** In the order of their codes. */
  async list(actor: Actor, query: OfficeListQueryDto): Promise<OfficePageDto> {
    const parent = query.parent ?? null;
    if (parent !== null) {
      authorise(actor, 'office.read', parent);
      await officeByCode(this.dataSource.manager, parent);
    }
    return this.listed(actor.office.code, parent, query);
  }

  /** One office and all below it, in the order of their codes. */
  below(code: string, query: PageQuery): Promise<OfficePageDto> {
    return this.listed(code, null, query);
  }

  private async listed(
    top: string,
    parent: string | null,
    query: PageQuery,
  ): Promise<OfficePageDto> {
    const pages = new Pages('offices', { top, parent }, query);
    const rows = await this.dataSource.query<OfficeDto[]>(
      `${OFFICE}
       WHERE ${withinSql('o.code', '$1')} AND ($2::text IS NULL OR parent.code = $2)
         AND ($3::text IS NULL OR o.code > $3)
       ORDER BY o.code LIMIT $4`,
      [top, parent, pages.after(OFFICE_CODE), pages.limit + 1],
    );
    return pages.page(
      rows,
      (row) => row.code,
      (row) => row,
    );
  }

  /**
   * What was changed at this office and is no movement, newest first.
   */
  async history(actor: Actor, code: string, query: PageQuery): Promise<ChangePageDto> {
    const office = await officeByCode(this.dataSource.manager, code);
    const pages = new Pages('history', { code }, query);
    const rows = await this.dataSource.query<ChangeDto[]>(
      `${CHANGES} WHERE c.office_id = $1 AND ($2::uuid IS NULL OR c.id < $2) ORDER BY c.id DESC LIMIT $3`,
      [office.id, pages.after(UUID), pages.limit + 1],
    );
    return pages.page(
      rows,
      (row) => row.id,
      (row) => asRead(actor, row),
    );
  }

  /** The same of an office and all below it, by when it was changed. */
  async changes(actor: Actor, query: ChangeListQueryDto): Promise<ChangePageDto> {
    const office = query.office ?? actor.office.code;
    const { kind = null, person = null, from = null, to = null } = query;
    authorise(actor, 'office.read', office);
    const { timezone } = await officeByCode(this.dataSource.manager, office);
    if (from && to && from > to) throw badField('from', 'must not be after to.');
    const pages = new Pages('changes', { office, kind, person, from, to }, query);
    const rows = await this.dataSource.query<ChangeDto[]>(LISTED, [
      ...[office, kind, person, from, to],
      ...[pages.after(UUID), pages.limit + 1, timezone],
    ]);
    return pages.page(
      rows,
      (row) => row.id,
      (row) => asRead(actor, row),
    );
  }
}
