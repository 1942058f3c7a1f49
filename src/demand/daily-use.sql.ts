/** The id of the province whose holidays an office keeps; the ministry's own id, which has none, for it. */
export const provinceOf = (office: string): string =>
  `CASE ${office}.level WHEN 'regency' THEN ${office}.parent_id ELSE ${office}.id END`;

const COUNTS = `service IN ('open', 'holiday')`;

/**
 * How fast cards go at an office, as a LATERAL item of a FROM: one row of `last_report_on` (null before
 * the first report), `used` (cards) and `days` (0 where nothing counts). Both arguments are SQL for an
 * internal id: the office's, and its province's as `provinceOf` tells it.
 *
 * Of the 28 dates ending with the last report those count whose report has service `open` or `holiday`,
 * and those without a report that are no working days, as zero. Any 28 dates hold 8 of a weekend, so
 * the latter are 8, and the holidays among the others, less the rest days that were reported. One range
 * of the reports' primary key, which includes the figures, and a few of the holidays answer this.
 */
export const dailyUse = (office: string, province: string): string => `
  LATERAL (
    SELECT last.on_date AS last_report_on, coalesce(month.used, 0)::bigint AS used,
      CASE WHEN last.on_date IS NULL THEN 0
        ELSE 8 + cardinality(holiday.dates) + month.counted - month.on_rest_days
      END::integer AS days
    FROM (SELECT max(on_date) AS on_date FROM print_reports WHERE office_id = ${office}) last
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(DISTINCT on_date), '{}') AS dates FROM holidays
      WHERE on_date BETWEEN last.on_date - 27 AND last.on_date
        AND coalesce(province_id, 0) IN (0, ${province}) AND extract(isodow FROM on_date) < 6
    ) holiday
    CROSS JOIN LATERAL (
      SELECT sum(printed + spoiled) FILTER (WHERE ${COUNTS}) AS used,
        count(*) FILTER (WHERE ${COUNTS}) AS counted,
        count(*) FILTER (
          WHERE extract(isodow FROM on_date) > 5 OR on_date = ANY (holiday.dates)) AS on_rest_days
      FROM print_reports
      WHERE office_id = ${office} AND on_date BETWEEN last.on_date - 27 AND last.on_date
    ) month
  )`;
