import { dailyUse } from '../demand/daily-use.sql.js';
import { useHistory } from '../demand/history-decoder.js';
import { provinceIdSql } from '../offices/rest-days.sql.js';
import { UNIT_PRICES } from '../stock/unit-prices.sql.js';
import { balancesThrough } from '../stock/past-days.sql.js';

/**
 * $1 is the instant of the reading; $2 the day, and null for now; $3 the code of the office asked for, whose
 * row alone has the prices; `scope` is a condition on `office`.
 */
const place = (scope: string) => `
  place AS MATERIALIZED (
    SELECT office.*, ${provinceIdSql('office')} AS province, on_hand.begun_on, clock.today,
      coalesce($2::date, 'infinity') AS through,
      row_number() OVER (PARTITION BY ${provinceIdSql('office')} ORDER BY office.code) = 1 AS tells
    FROM offices office
    JOIN stock_accounts on_hand ON on_hand.office_id = office.id AND on_hand.kind = 'on_hand'
    CROSS JOIN LATERAL (
      SELECT coalesce($2::date, ($1::timestamptz AT TIME ZONE office.timezone)::date) AS today) clock
    WHERE ${scope}
  )`;

/**
 * Requests without those that had ended when the day began anywhere, which are nearly all: to look at each
 * by the clock of its office took half of what the nation's position takes. Found by `request_by_end`.
 */
const ENDED_AFTER = `
  SELECT * FROM (
    SELECT office_id, quantity, opened_at, least(answered_at, withdrawn_at, 'infinity') AS ended_at
    FROM restock_requests) asked
  WHERE ended_at >= coalesce($2::date::timestamp AT TIME ZONE 'UTC' - interval '1 day', 'infinity')`;

const PLACES = 'ARRAY (SELECT id FROM place)';
const of = (kind: string) =>
  `coalesce(sum(change) FILTER (WHERE kind = '${kind}'), 0)::bigint AS ${kind}`;

/**
 * Offices at the end of a day, a row of `OfficeOnDay` each in the order of their codes, all of one moment.
 * Now is what the accounts hold; a past day, what the ledger has for dates up to it. What the past of a
 * province has taught is of now, and told of now only.
 */
export const positionsOn = (scope: string): string => `
  WITH ${place(scope)}, held AS MATERIALIZED (
    SELECT office_id, ${['on_hand', 'in_transit', 'spoiled', 'destroyed', 'printed', 'variance'].map(of).join(', ')}
    FROM (${balancesThrough(PLACES, `coalesce($2::date, 'infinity')`)}
    ) side GROUP BY office_id
  ), waiting AS MATERIALIZED (
    SELECT r.office_id, sum(r.quantity)::bigint AS asked
    FROM (${ENDED_AFTER}) r JOIN place ON place.id = r.office_id
    CROSS JOIN LATERAL (
      SELECT coalesce(($2::date + 1)::timestamp AT TIME ZONE place.timezone, 'infinity') AS at) night
    WHERE r.opened_at < night.at AND r.ended_at >= night.at
    GROUP BY r.office_id
  )
  SELECT place.code AS office, place.name AS "officeName", place.level, place.population, place.today,
    coalesce((place.closed_at AT TIME ZONE place.timezone)::date <= place.through, false) AS closed,
    place.begun_on AS "begunOn", coalesce(held.on_hand, 0) AS "onHand",
    coalesce(held.in_transit, 0) AS "inTransit", coalesce(held.spoiled, 0) AS spoiled,
    coalesce(held.destroyed, 0) AS destroyed, coalesce(held.printed, 0) AS printed,
    coalesce(held.variance, 0) AS variance,
    CASE place.code WHEN $3 THEN ${UNIT_PRICES} END AS "unitPrices",
    waiting.asked AS "requestWaiting", use.last_report_on AS "lastReportOn", use.used, use.days,
    history.reported, history.holidays, history.learned
  FROM place
  LEFT JOIN held ON held.office_id = place.id
  LEFT JOIN waiting ON waiting.office_id = place.id
  CROSS JOIN ${dailyUse('place.id', 'place.province', 'place.begun_on', 'place.through')} use
  CROSS JOIN ${useHistory(
    'place.id',
    'place.province',
    'coalesce(use.last_report_on, place.today - 1)',
    { tells: 'place.tells AND $2::date IS NULL' },
  )} history
  ORDER BY place.code`;
