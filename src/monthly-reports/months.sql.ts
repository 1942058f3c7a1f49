import { withinSql } from '../access/reach.js';
import { INTO_STOCK } from './month.js';
import { daysWithoutCards } from './month.sql.js';

/**
 * Months of one office, the last first: rows of `MonthRow`. $1 is its code, $2 and $3 the first days of the
 * first month and of the last one, $4 the instant of the reading.
 */
export const MONTHS = `
  WITH place AS MATERIALIZED (
    SELECT office.id, on_hand.balance, on_hand.begun_on,
      ($4::timestamptz AT TIME ZONE office.timezone)::date AS today
    FROM offices office
    JOIN stock_accounts on_hand ON on_hand.office_id = office.id AND on_hand.kind = 'on_hand'
    WHERE office.code = $1
  ), came AS MATERIALIZED (
    SELECT date_trunc('month', occurred_on)::date AS month, sum(quantity) AS cards FROM (
      SELECT * FROM movements WHERE from_office = (SELECT id FROM place) AND to_office = from_office
      UNION ALL
      SELECT * FROM movements WHERE to_office = (SELECT id FROM place) AND from_office <> to_office) m
    WHERE occurred_on BETWEEN $2::date AND ($3::date + interval '1 month' - interval '1 day')::date
      AND to_kind = 'on_hand' AND reason IN (${INTO_STOCK.map((reason) => `'${reason}'`).join(', ')})
    GROUP BY 1
  )
  SELECT to_char(month.first, 'YYYY-MM') AS month, coalesce(reported.used, 0)::bigint AS used,
    coalesce(reported.spoiled, 0)::bigint AS spoiled, coalesce(came.cards, 0)::bigint AS "in",
    (place.balance - coalesce(since.change, 0))::bigint AS closing,
    ${daysWithoutCards('place', 'month.first', 'month.last')} AS "withoutCards",
    frozen.revision, frozen.figures
  FROM place
  CROSS JOIN LATERAL (
    SELECT n::date AS first, (n + interval '1 month' - interval '1 day')::date AS last
    FROM generate_series(greatest($2::date, date_trunc('month', place.begun_on)), $3::date, interval '1 month') n
  ) month
  CROSS JOIN LATERAL (
    SELECT sum(printed + spoiled) AS used, sum(spoiled) AS spoiled FROM print_reports
    WHERE office_id = place.id AND on_date BETWEEN month.first AND month.last) reported
  LEFT JOIN came ON came.month = month.first
  CROSS JOIN LATERAL (
    SELECT sum(change) AS change FROM month_changes c
    WHERE c.office_id = place.id AND c.kind = 'on_hand' AND c.month > month.first) since
  LEFT JOIN LATERAL (
    SELECT revision, figures FROM monthly_reports
    WHERE office_id = place.id AND monthly_reports.month = month.first ORDER BY revision DESC LIMIT 1) frozen ON true
  ORDER BY month.first DESC`;

const submitted = (which: string): string => `
  SELECT office.id, office.code, office.name, office.timezone, on_hand.begun_on AS "begunOn",
    (SELECT to_char(max(month), 'YYYY-MM') FROM monthly_reports WHERE office_id = office.id) AS last
  FROM offices office
  JOIN stock_accounts on_hand ON on_hand.office_id = office.id AND on_hand.kind = 'on_hand'
  WHERE ${which}
  ORDER BY office.code`;

/** What an office has submitted so far: one row of `SubmittedSoFar`. $1 is its code. */
export const SUBMITTED = submitted('office.code = $1');

/** The same of each open office within a reach that has begun, in the order of their codes. $1 is the reach. */
export const SUBMITTED_WITHIN = submitted(
  `${withinSql('office.code', '$1')} AND office.closed_at IS NULL AND on_hand.begun_on IS NOT NULL`,
);
