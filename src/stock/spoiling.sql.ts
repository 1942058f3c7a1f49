import { provinceIdSql } from '../offices/rest-days.sql.js';

/** Dates of which the share of spoiled cards is told, today the last. */
export const SPOILING_DAYS = 28;

interface OfficeSql {
  office: string;
  today: string;
  destroyWithinDays: string;
}

/**
 * Cards that came to `spoiled` on dates no longer ago than an office may take to destroy them, as a scalar
 * of SQL: by the papers, which the ledger is proved to agree with. Of each date what its report says after
 * all corrections; what an opening that stands began with; what a count found.
 */
export const spoiledLatelySql = ({ office, today, destroyWithinDays }: OfficeSql): string => `
  (SELECT coalesce(sum(cards), 0)::bigint FROM (
    SELECT spoiled AS cards FROM print_reports
    WHERE office_id = ${office} AND on_date >= ${today} - (${destroyWithinDays})::integer
    UNION ALL
    SELECT p.spoiled FROM opening_stocks p
    WHERE p.office_id = ${office} AND p.as_of >= ${today} - (${destroyWithinDays})::integer AND NOT EXISTS (
      SELECT FROM opening_stock_reversals r WHERE (r.office_id, r.nth) = (p.office_id, p.nth))
    UNION ALL
    SELECT greatest(spoiled_difference, 0) FROM stock_counts
    WHERE office_id = ${office} AND counted_on >= ${today} - (${destroyWithinDays})::integer
  ) came)`;

/**
 * Two items of a WITH: `spoiling`, a row for each office of the provinces that `place` has rows of, and
 * `usual_spoiling`, the median share of spoiled cards in each of them. $1 is the instant of the reading.
 */
export const spoilingItems = `
  spoiling AS MATERIALIZED (
    SELECT office.id, ${provinceIdSql('office')} AS province, report.used, report.spoiled
    FROM offices office CROSS JOIN LATERAL (
      SELECT coalesce(sum(printed + spoiled), 0)::bigint AS used, coalesce(sum(spoiled), 0)::bigint AS spoiled
      FROM print_reports, LATERAL (
        SELECT ($1::timestamptz AT TIME ZONE office.timezone)::date AS today) clock
      WHERE office_id = office.id AND on_date BETWEEN clock.today - ${SPOILING_DAYS - 1} AND clock.today
    ) report
    WHERE ${provinceIdSql('office')} IN (SELECT province FROM place)
  ), usual_spoiling AS MATERIALIZED (
    SELECT province, percentile_cont(0.5) WITHIN GROUP (ORDER BY spoiled::float8 / used) AS share
    FROM spoiling WHERE used > 0 GROUP BY province
  )`;
