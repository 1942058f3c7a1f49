import { HISTORY_DAYS } from './use-history.js';

/** How far after the last report holidays are told; the forecast counts single days no further. */
export const HOLIDAYS_AHEAD = 182;

/**
 * What an office used each day, as a LATERAL item of a FROM: one row of `reported`, its reports of the
 * last `HISTORY_DAYS` as `days back:cards`, a stoppage as `days back:-`, null before the first; and
 * `holidays`, the dates that its calendar keeps from there to half a year ahead. Text, because a
 * nation's 40,000 days are read several times as fast from it as from arrays. `historyReader` makes days of
 * it. The arguments are SQL: the office's internal id, its province's as `provinceIdSql` tells it, and the
 * date of its last report.
 */
export const useHistory = (office: string, province: string, endsOn: string): string => `
  LATERAL (
    SELECT (
      SELECT string_agg((${endsOn} - on_date) || ':' || CASE
        WHEN service IN ('open', 'holiday') THEN (printed + spoiled)::text ELSE '-' END, ' ')
      FROM print_reports
      WHERE office_id = ${office} AND on_date BETWEEN ${endsOn} - ${HISTORY_DAYS - 1} AND ${endsOn}
    ) AS reported, (
      SELECT string_agg(DISTINCT on_date::text, ' ') FROM holidays
      WHERE on_date BETWEEN ${endsOn} - ${HISTORY_DAYS - 1} AND ${endsOn} + ${HOLIDAYS_AHEAD}
        AND coalesce(province_id, 0) IN (0, ${province})
    ) AS holidays
  )`;
