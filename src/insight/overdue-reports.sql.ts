import { isKeptBySql, isWeekendSql } from '../offices/rest-days.sql.js';
import { LONG_SILENCE } from './overdue-reports.js';

/** Further back than any office may report, and than any run of holidays. */
const CALENDAR_DAYS = 75;

/**
 * The working days whose reports are due, latest first, as an array: all working days before `today`
 * but the latest, whose report has until tonight. Asked once for each province, not for each office.
 */
export const dueDates = (province: string, today: string): string => `
  ARRAY (
    SELECT day.on_date FROM (
      SELECT ${today} - n AS on_date FROM generate_series(1, ${CALENDAR_DAYS}) n) day
    WHERE NOT ${isWeekendSql('day.on_date')} AND day.on_date <> ALL (ARRAY (
      SELECT on_date FROM holidays
      WHERE on_date BETWEEN ${today} - ${CALENDAR_DAYS} AND ${today} AND ${isKeptBySql(province)}))
    ORDER BY day.on_date DESC OFFSET 1)`;

/** The first date an office owes a report for: a province owes from its first one on, the ministry none. */
export const owesFrom = (office: string, begunOn: string): string => `
  CASE ${office}.level
    WHEN 'regency' THEN ${begunOn}
    WHEN 'province' THEN (
      SELECT greatest(${begunOn}, on_date) FROM print_reports
      WHERE office_id = ${office}.id AND ${begunOn} IS NOT NULL ORDER BY on_date LIMIT 1)
  END`;

interface Columns {
  office: string;
  province: string;
  owesFrom: string;
  lastReportOn: string;
  /** The earliest date the office may still report. */
  fileableFrom: string;
  dueDates: string;
}

/**
 * `silence` of one office as a LATERAL item of a FROM: `since` and `missing` of the due reports after its
 * last one, and `gaps`, the due dates before it that can still be filed. Its arguments are SQL.
 * After the last report, however long ago, dates are drawn one by one and only until enough are known
 * (which is why a holiday is looked up there by a scalar subquery: a join would draw them all first);
 * before it the due dates that can still be filed are looked up.
 */
export const silence = (of: Columns): string => `
  LATERAL (
    SELECT tail.since, tail.missing, gap.dates AS gaps
    FROM (
      SELECT min(on_date) AS since, count(*)::integer AS missing FROM (
        SELECT later.on_date FROM (
          SELECT start.on_date + generate_series(0, (${of.dueDates})[1] - start.on_date) AS on_date
          FROM (SELECT greatest(${of.owesFrom}, ${of.lastReportOn} + 1) AS on_date) start
        ) later
        WHERE ${of.owesFrom} IS NOT NULL AND NOT ${isWeekendSql('later.on_date')} AND (
          SELECT true FROM holidays
          WHERE on_date = later.on_date AND ${isKeptBySql(of.province)} LIMIT 1) IS NULL
        LIMIT ${LONG_SILENCE}
      ) overdue
    ) tail, (
      SELECT coalesce(array_agg(due.on_date::text ORDER BY due.on_date), '{}') AS dates FROM unnest(${of.dueDates}) due (on_date)
      WHERE due.on_date BETWEEN greatest(${of.owesFrom}, ${of.fileableFrom}) AND ${of.lastReportOn}
        AND ${of.owesFrom} IS NOT NULL AND NOT EXISTS (
          SELECT FROM print_reports report
          WHERE report.office_id = ${of.office} AND report.on_date = due.on_date)
    ) gap
  )`;
