import { at } from './regencies.sql.js';

/** Weeks, and the days of a week, count from 0. `too_many` were printed by a first report, and corrected. */
export const DAY_TABLE = `
  CREATE TEMP TABLE day (
    regency integer, clerk uuid, on_date date, week integer, nth integer,
    printed integer, spoiled integer, too_many integer, filed_at timestamptz)`;

/** The days as they were. $1 is the first date of the slice, $2 the last one. */
export const DAYS = `
  INSERT INTO day
  SELECT r.id, r.clerk, d.on_date, d.n / 7, d.n % 7, used.cards - spoiled.cards, spoiled.cards,
    CASE WHEN d.n % 7 < 6 AND pg_temp.dice(r.id, d.on_date, 3) < 0.05
      THEN 1 + (pg_temp.dice(r.id, d.on_date, 4) * 3)::integer END,
    ${at('d.on_date', '16:30', 'r.id')}
  FROM regency r
  CROSS JOIN (SELECT $1::date + n AS on_date, n FROM generate_series(0, $2::date - $1::date) n) d
  CROSS JOIN LATERAL (
    SELECT 1 + (r.daily * (0.75 + pg_temp.dice(r.id, d.on_date, 1) / 2)
      * CASE WHEN extract(isodow FROM d.on_date) > 5 THEN 0.3 ELSE 1.28 END)::integer AS cards) used
  CROSS JOIN LATERAL (
    SELECT least(used.cards, ceil(used.cards * 0.09 * pg_temp.dice(r.id, d.on_date, 2)))::integer AS cards
  ) spoiled`;

const REPORTS = `
  INSERT INTO print_reports (office_id, on_date, revision, printed, spoiled, recorded, waiting, service, note,
    filed_at, filed_by)
  SELECT regency, on_date, CASE WHEN too_many IS NULL THEN 1 ELSE 2 END, printed, spoiled, printed, 100, 'open',
    CASE WHEN too_many IS NOT NULL THEN 'Salah hitung.' END, filed_at, clerk
  FROM day ORDER BY filed_at`;

const REVISIONS = `
  INSERT INTO print_report_revisions (office_id, on_date, revision, corrects, printed, spoiled, recorded,
    waiting, service, note, filed_at, filed_by)
  SELECT regency, on_date, v.revision, nullif(v.revision - 1, 0), printed + v.too_many, spoiled, printed, 100,
    'open', v.note, filed_at + v.later, clerk
  FROM day CROSS JOIN LATERAL (
    SELECT 1 AS revision, coalesce(too_many, 0) AS too_many, NULL AS note, interval '0' AS later
    UNION ALL SELECT 2, 0, 'Salah hitung.', interval '15 hours' WHERE too_many IS NOT NULL
  ) v
  ORDER BY filed_at + v.later`;

/** What stands in `day`, as it was filed. */
export const FILED = [REPORTS, REVISIONS];

export const REPORTED = [DAYS, ...FILED];
