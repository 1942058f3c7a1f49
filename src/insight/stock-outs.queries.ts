import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { withinSql } from '../access/reach.js';
import { officeByCode, paperNumber } from '../offices/office-lines.js';
import { Pages } from '../platform/keyset-pages.js';
import { badField } from '../platform/refusal.js';
import type {
  StockOutDto,
  StockOutPageDto,
  StockOutQueryDto,
  StockOutYearsDto,
} from './stock-outs.dto.js';

/** What `place` makes: a page begins after one. */
const PLACE = /^\d{4}-\d{2}-\d{2} [0-9a-f-]{36}$/;

const today = (office: string, at: string) =>
  `(${at}::timestamptz AT TIME ZONE ${office}.timezone)::date`;

const STOCK_OUTS = `
  SELECT s.id, o.code AS office, o.name AS "officeName", s.cause, s.began_on AS "beganOn",
    s.ended_on AS "endedOn",
    greatest(coalesce(s.ended_on, ${today('o', 'coalesce(s.annulled_at, $2)')}) - s.began_on + 1, 1) AS days,
    s.ended_by AS "endedBy", c.id AS "consignmentId", ${paperNumber('sender.code', 'c')} AS "consignmentNumber",
    s.annulled_at AS "annulledAt"
  FROM stock_outs s
  JOIN offices o ON o.id = s.office_id
  LEFT JOIN consignments c ON c.id = s.consignment_id
  LEFT JOIN offices sender ON sender.id = c.from_office
  WHERE ${withinSql('o.code', '$1')}
    AND ($4::date IS NULL OR coalesce(s.ended_on, 'infinity') >= $4)
    AND ($5::date IS NULL OR s.began_on <= $5)
    AND (NOT $6::boolean OR (s.ended_on IS NULL AND s.annulled_at IS NULL))
    AND ($7::text IS NULL OR (s.began_on::text || ' ' || s.id) < $7)
  ORDER BY s.began_on DESC, s.id DESC LIMIT $3`;

// A year has of an episode that goes over New Year the days that lie in it; its recovery is the year's in
// which it ended. A day on which one ended and the next began is counted once.
const YEARS = `
  WITH episode AS (
    SELECT s.office_id, coalesce(province.code, o.code) AS province, coalesce(province.name, o.name) AS name,
      s.began_on, s.ended_on,
      greatest(coalesce(s.ended_on, ${today('o', '$2')}), s.began_on) AS last_on
    FROM stock_outs s
    JOIN offices o ON o.id = s.office_id
    LEFT JOIN offices province ON province.id = o.parent_id AND o.level = 'regency'
    WHERE s.annulled_at IS NULL AND ${withinSql('o.code', '$1')}
  ), part AS (
    SELECT office_id, province, name, year, began_on, ended_on,
      daterange(greatest(began_on, make_date(year, 1, 1)), least(last_on, make_date(year, 12, 31)), '[]') AS days
    FROM episode
    CROSS JOIN LATERAL generate_series(
      extract(year FROM began_on)::integer, extract(year FROM last_on)::integer) AS year
  ), office AS (
    SELECT office_id, province, year, range_agg(days) AS days FROM part GROUP BY office_id, province, year
  ), without AS (
    SELECT province, year, sum(upper(span) - lower(span))::integer AS days
    FROM office CROSS JOIN LATERAL unnest(days) AS span GROUP BY province, year
  )
  SELECT province, name AS "provinceName", year, count(DISTINCT office_id)::integer AS offices,
    count(*)::integer AS episodes, without.days,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY ended_on - began_on + 1)
      FILTER (WHERE extract(year FROM ended_on) = year) AS "recoveryDays"
  FROM part JOIN without USING (province, year)
  GROUP BY province, name, year, without.days ORDER BY year DESC, province`;

/** When offices were without cards, as it stands on record. */
@Injectable()
export class StockOutQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Of an office and those below it, the last begun first; with those that a correction annulled. */
  async list(
    { at }: UseCaseContext,
    office: string,
    query: StockOutQueryDto,
  ): Promise<StockOutPageDto> {
    const { from = null, to = null, open = 'false' } = query;
    if (from && to && from > to) throw badField('from', 'must not be after to.');
    await officeByCode(this.dataSource.manager, office);
    const pages = new Pages('stock-outs', { office, from, to, open }, query);
    const rows = await this.dataSource.query<StockOutDto[]>(STOCK_OUTS, [
      ...[office, at, pages.limit + 1, from, to, open === 'true', pages.after(PLACE)],
    ]);
    return pages.page(
      rows,
      ({ beganOn, id }) => `${beganOn} ${id}`,
      (row) => row,
    );
  }

  /** By province and year, the last year first. */
  async years({ at }: UseCaseContext, office: string): Promise<StockOutYearsDto> {
    await officeByCode(this.dataSource.manager, office);
    const items = await this.dataSource.query<StockOutYearsDto['items']>(YEARS, [office, at]);
    return { items, nextCursor: null };
  }
}
