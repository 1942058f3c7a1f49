import { dailyUse } from '../demand/daily-use.sql.js';
import { provinceIdSql } from '../offices/rest-days.sql.js';
import { useHistory } from '../demand/history-decoder.js';
import { journeyBasisSql, journeyDaysSql } from '../offices/journey-days.js';
import { daysWithoutCards } from '../stock/days-without-cards.sql.js';
import { earliestReportableSql } from '../offices/late-window.js';
import { paperNumber } from '../offices/office-lines.js';
import { dueDates, owesFrom, silence } from './overdue-reports.sql.js';
import { openShortageSql } from '../stock/open-shortage.sql.js';
import { spoiledLatelySql, spoilingItems } from '../stock/spoiling.sql.js';
import { lastToldColumns, lastToldJoins } from '../printing/printable.sql.js';
import { isLiveSql } from '../restocking/request.sql.js';

/**
 * Where offices stand, a row each in the order of their codes, all of one moment: the one query behind
 * every screen that tells how much there is, how long it lasts and who is silent. `scope` is a
 * condition on `office`; $1 is the instant of the reading and $2 is REPORT_LATE_DAYS. What each office
 * used day by day is read only where something is foreseen from it.
 */
export const officeStocks = (scope: string): string =>
  statement(scope, { ofPlace: '', items: '', columns: '', joins: '' });

/**
 * The same with the days of `useHistory`, those without a card, how cards spoil, and what was told of
 * ribbon and film: rows of `OfficeWithDays`. Of a province's rows the first tells what its past says of
 * all. `destroyWithinDays` is SQL.
 */
export const officeStocksWithDays = (scope: string, destroyWithinDays: string): string =>
  statement(scope, {
    ofPlace: `row_number() OVER (PARTITION BY ${provinceIdSql('office')} ORDER BY office.code) = 1 AS tells,`,
    items: `, ${spoilingItems}`,
    columns: `place.population, history.reported, history.holidays, history.learned,
      without.number AS "daysWithoutCards",
      ${lastToldColumns},
      spoiling.used AS "lately", spoiling.spoiled AS "spoiledOfLately", usual_spoiling.share AS "usualSpoiling",
      CASE WHEN spoiled.balance = 0 THEN 0 ELSE ${spoiledLatelySql({
        office: 'place.id',
        today: 'place.today',
        destroyWithinDays,
      })} END AS "spoiledCameLately",`,
    joins: `JOIN spoiling ON spoiling.id = place.id
    ${lastToldJoins('place.today')}
    LEFT JOIN usual_spoiling ON usual_spoiling.province = place.province
    CROSS JOIN ${useHistory(
      'place.id',
      'place.province',
      'coalesce(use.last_report_on, place.today - 1)',
      { tells: 'place.tells' },
    )} history
    CROSS JOIN ${daysWithoutCards({
      office: 'place.id',
      begunOn: 'place.begun_on',
      entries: 'place.entries',
      today: 'place.today',
    })} without`,
  });

/** Cards that are owed to an office as lender, or by it as borrower. */
const owedSql = (as: 'lender' | 'borrower'): string =>
  `(SELECT coalesce(sum(l.owed), 0)::bigint FROM loans l WHERE l.${as} = place.id AND l.owed > 0)`;

/** What is read besides, as SQL. */
interface Besides {
  ofPlace: string;
  items: string;
  columns: string;
  joins: string;
}

const statement = (scope: string, { ofPlace, items, columns, joins }: Besides): string => `
  WITH place AS MATERIALIZED (
    SELECT office.*, ${provinceIdSql('office')} AS province, clock.today, ${ofPlace}
      on_hand.balance AS on_hand, on_hand.handed_out, on_hand.begun_on, on_hand.entries,
      ${owesFrom('office', 'on_hand.begun_on')} AS owes_from,
      ${earliestReportableSql({
        office: 'office',
        today: 'clock.today',
        lateDays: '$2',
        openingOn: 'on_hand.opening_on',
      })} AS reportable_from
    FROM offices office
    JOIN stock_accounts on_hand ON on_hand.office_id = office.id AND on_hand.kind = 'on_hand'
    CROSS JOIN LATERAL (
      SELECT ($1::timestamptz AT TIME ZONE office.timezone)::date AS today) clock
    WHERE ${scope}
  ), calendar AS MATERIALIZED (
    SELECT province, today, ${dueDates('province', 'today')} AS due_dates
    FROM (SELECT DISTINCT province, today FROM place) days
  ), granted AS MATERIALIZED (
    SELECT answered_by_office AS office, sum(granted - sent)::bigint AS committed
    FROM restock_requests WHERE state = 'approved' GROUP BY answered_by_office
  )${items}
  SELECT place.id, place.code AS office, place.name AS "officeName", place.level, place.timezone,
    place.today, place.closed_at IS NOT NULL AS closed, place.minimum_stock AS "minimumStock",
    ${journeyDaysSql('place')} AS "journeyDays", ${journeyBasisSql('place')} AS "journeyBasis",
    place.on_hand AS "onHand", place.handed_out AS "handedOut",
    EXISTS (SELECT FROM hand_outs h WHERE h.office_id = place.id) AS "handsOut", in_transit.balance AS "inTransit", spoiled.balance AS spoiled,
    coalesce(granted.committed, 0) AS committed, ${owedSql('lender')} AS lent, ${owedSql('borrower')} AS borrowed,
    ${openShortageSql('place.id')} AS "openShortage",
    (SELECT max(counted_on) FROM stock_counts c WHERE c.office_id = place.id) AS "lastCountedOn", place.begun_on AS "begunOn",
    place.reportable_from AS "reportableFrom",
    use.last_report_on AS "lastReportOn", use.used, use.days, ${columns}
    silence.since AS "silentSince", silence.missing AS "missingReports", silence.gaps,
    live.id AS "requestId", ${paperNumber('place.code', 'live')} AS "requestNumber",
    live.state AS "requestState", live.quantity AS "requestQuantity",
    live.granted AS "requestGranted", live.sent AS "requestSent", live.origin AS "requestOrigin",
    live.opened_at AS "requestOpenedAt", live.answered_at AS "requestAnsweredAt"
  FROM place
  JOIN calendar USING (province, today)
  JOIN stock_accounts in_transit ON in_transit.office_id = place.id AND in_transit.kind = 'in_transit'
  JOIN stock_accounts spoiled ON spoiled.office_id = place.id AND spoiled.kind = 'spoiled'
  LEFT JOIN granted ON granted.office = place.id
  LEFT JOIN restock_requests live
    ON live.office_id = place.id AND ${isLiveSql('live.state')}
  CROSS JOIN ${dailyUse('place.id', 'place.province', 'place.begun_on')} use
  CROSS JOIN ${silence({
    office: 'place.id',
    province: 'place.province',
    owesFrom: 'place.owes_from',
    lastReportOn: 'use.last_report_on',
    fileableFrom: 'place.reportable_from',
    dueDates: 'calendar.due_dates',
  })} silence
  ${joins}
  ORDER BY place.code`;
