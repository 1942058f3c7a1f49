import { isKeptBySql, isWeekendSql, weekendDaysBefore } from '../offices/rest-days.sql.js';
import { DEMAND_KNOWN } from './daily-use.js';

/** Whether a day with this service tells of the demand, be it 0. */
export const tellsDemandSql = (service: string): string =>
  `${service} IN (${DEMAND_KNOWN.map((known) => `'${known}'`).join(', ')})`;

// OFFSET 0 keeps what is said of a day from being worked out anew in each sum.
/**
 * How fast cards go at an office (rule 8), as a LATERAL item of a FROM: one row of `last_report_on` (null
 * before the first report), and of `used` by `days`, which is the mean per calendar day and exact; `days`
 * is 0 where there is none. The arguments are SQL: the internal id of the office and of its province as
 * `provinceIdSql` tells it, and the date on which the office began.
 *
 * Of the 28 dates ending with the last report, none before the office began, the working days weigh as
 * the mean of those that are known, reported with service `open` or `holiday`; the days of rest as the
 * mean of theirs, unreported ones as zero. What is not known is in neither mean: silence on a working
 * day, and a stoppage on whatever day, for somebody may have wanted cards on that Saturday as on any
 * other. Where each day of rest was a stoppage, nothing tells that cards are used on one. No working day
 * known, no mean: what closed days used says nothing of the others. So with w cards on k of W working
 * days and r cards on q of R days of rest the mean is (w/k · W + r/q · R) / (W + R).
 *
 * One range of the reports' primary key, which includes the figures, and a few of the holidays answer
 * this. Of 28 days, 14 in each mean and 2 × 10⁹ cards on each, `used` is below 10¹⁴. With `through`, a date,
 * it is as the reports for dates up to then tell.
 */
export const dailyUse = (
  office: string,
  province: string,
  begunOn: string,
  through?: string,
): string => `
  LATERAL (
    SELECT last.on_date AS last_report_on,
      coalesce(known.used * (dates.all - dates.rest) * rest.known
        + known.used_at_rest * dates.rest * known.working, 0)::bigint AS used,
      coalesce(dates.all * known.working * rest.known, 0)::integer AS days
    FROM (SELECT max(on_date) AS on_date FROM print_reports
      WHERE office_id = ${office}${through ? ` AND on_date <= ${through}` : ''}) last
    CROSS JOIN LATERAL (
      SELECT greatest(last.on_date - 27, coalesce(${begunOn}, last.on_date + 1)) AS on_date) first
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(DISTINCT on_date), '{}') AS dates FROM holidays
      WHERE on_date BETWEEN first.on_date AND last.on_date
        AND ${isKeptBySql(province)} AND NOT ${isWeekendSql('on_date')}
    ) holiday
    CROSS JOIN LATERAL (
      SELECT greatest(last.on_date + 1 - first.on_date, 0) AS all,
        ${weekendDaysBefore('last.on_date + 1')} - ${weekendDaysBefore('first.on_date')}
          + cardinality(holiday.dates) AS rest
    ) dates
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(cards) FILTER (WHERE NOT at_rest AND is_known), 0) AS used,
        coalesce(sum(cards) FILTER (WHERE at_rest AND is_known), 0) AS used_at_rest,
        count(*) FILTER (WHERE NOT at_rest AND is_known) AS working,
        count(*) FILTER (WHERE at_rest AND NOT is_known) AS stopped_at_rest
      FROM (
        SELECT printed + spoiled AS cards, ${tellsDemandSql('service')} AS is_known,
          ${isWeekendSql('on_date')} OR on_date = ANY (holiday.dates) AS at_rest
        FROM print_reports
        WHERE office_id = ${office} AND on_date BETWEEN first.on_date AND last.on_date
        OFFSET 0
      ) report
    ) known
    CROSS JOIN LATERAL (SELECT greatest(dates.rest - known.stopped_at_rest, 1) AS known) rest
  )`;
