import { tellsDemandSql } from './daily-use.sql.js';
import { useHistory } from './history-decoder.js';
import { HINDSIGHT_DAYS } from './past-misses.js';
import { SEEN_DAYS, YEAR_TOLD } from './season.js';

const REGENCIES = `parent_id = $1 AND level = 'regency' AND closed_at IS NULL`;

/** $1: the province's id; $2: today. Regencies that have reported in the last four weeks: `EncodedDays`. */
export const HINDSIGHT = `
  SELECT last.on_date AS "lastReportOn", history.reported, history.holidays
  FROM offices office
  CROSS JOIN LATERAL (
    SELECT max(on_date) AS on_date FROM print_reports
    WHERE office_id = office.id AND on_date < $2::date
  ) last
  CROSS JOIN ${useHistory('office.id', '$1', 'last.on_date', { days: HINDSIGHT_DAYS, tells: 'false' })} history
  WHERE ${REGENCIES} AND last.on_date > $2::date - 28
  ORDER BY office.code`;

/**
 * $1 and $2 as above. What the province's regencies used on each day on which they told of any, by what
 * they use on such a day: of those alone that have told for a year, so that whoever joins is no season.
 */
export const USE_OF_YEARS = `
  WITH told AS (
    SELECT office_id, on_date, printed + spoiled AS cards,
      avg(printed + spoiled) OVER office AS usual,
      min(on_date) OVER office <= $2::date - ${YEAR_TOLD} AS tells
    FROM print_reports
    WHERE office_id IN (SELECT id FROM offices WHERE ${REGENCIES})
      AND on_date BETWEEN $2::date - ${SEEN_DAYS} AND $2::date - 1
      AND ${tellsDemandSql('service')} AND printed + spoiled > 0
    WINDOW office AS (PARTITION BY office_id)
  )
  SELECT on_date AS "on", sum(cards)::float8 AS cards, sum(usual)::float8 AS usual,
    (SELECT count(DISTINCT office_id) FROM told WHERE tells) AS offices
  FROM told WHERE tells GROUP BY on_date ORDER BY on_date`;

export const PROVINCES = `
  SELECT id FROM offices WHERE level = 'province' AND closed_at IS NULL ORDER BY code`;

export const KEEP = `
  INSERT INTO demand_memories
    (province_id, learned_on, band_7, band_14, band_30, cases, season_from, season)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (province_id, learned_on) DO UPDATE SET
    band_7 = EXCLUDED.band_7, band_14 = EXCLUDED.band_14, band_30 = EXCLUDED.band_30,
    cases = EXCLUDED.cases, season_from = EXCLUDED.season_from, season = EXCLUDED.season`;

/** A month of them is kept, to see what forecasts rested on. */
export const FORGET = `DELETE FROM demand_memories WHERE learned_on < $1::date - 30`;
