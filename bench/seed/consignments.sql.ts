import { at, dateOf } from './regencies.sql.js';

/** What left an office and, a day later, arrived: `quantity`, and not the `short` ones. */
export const SENT_TABLE = `
  CREATE TEMP TABLE sent (
    from_office integer, to_office integer, sender uuid, receiver uuid, quantity bigint, short integer,
    sent_at timestamptz, received_at timestamptz, serial integer, number text)`;

/** Twice a week a province sends each regency what it used; once in a hundred times two get lost. */
const TO_REGENCIES = `
  INSERT INTO sent
  SELECT r.province, r.id, r.province_clerk, r.clerk, d.used, d.short, d.sent_at,
    d.sent_at + interval '29 hours'
  FROM regency r JOIN (
    SELECT regency, sum(printed + spoiled) AS used,
      CASE WHEN pg_temp.dice(regency, min(on_date), 5) < 0.01 THEN 2 ELSE 0 END AS short,
      ${at('(min(on_date) + 2)', '10:00', 'regency')} AS sent_at
    FROM day GROUP BY regency, week, nth > 2
  ) d ON d.regency = r.id`;

const WEEK_OF_SENT = `($1::date + (${dateOf('sent.sent_at')} - $1::date) / 7 * 7)`;

/** Once a week the ministry sends each province what that takes. */
const TO_PROVINCES = `
  INSERT INTO sent
  SELECT r.ministry, r.province, r.ministry_clerk, r.province_clerk, sum(sent.quantity + sent.short), 0,
    w.sent_at, w.sent_at + interval '24 hours'
  FROM sent JOIN regency r ON r.id = sent.to_office
  CROSS JOIN LATERAL (
    SELECT ${at(WEEK_OF_SENT, '08:00', 'r.province')} AS sent_at) w
  GROUP BY r.ministry, r.province, r.ministry_clerk, r.province_clerk, w.sent_at`;

const YEAR = `extract(year FROM ${dateOf('sent_at')})::integer`;

const NUMBERS = `
  UPDATE sent SET serial = n.serial, number = o.code || '/' || n.year || '/' ||
    lpad(n.serial::text, greatest(4, length(n.serial::text)), '0')
  FROM (
    SELECT s.from_office, s.to_office, s.sent_at, s.year, coalesce(last.serial, 0) + row_number() OVER (
      PARTITION BY s.from_office, s.year ORDER BY s.sent_at, s.to_office) AS serial
    FROM (SELECT *, ${YEAR} AS year FROM sent) s
    LEFT JOIN (SELECT from_office, year, max(serial) AS serial FROM consignments GROUP BY from_office, year) last
      ON last.from_office = s.from_office AND last.year = s.year
  ) n JOIN offices o ON o.id = n.from_office
  WHERE sent.from_office = n.from_office AND sent.to_office = n.to_office AND sent.sent_at = n.sent_at`;

const CONSIGNMENTS = `
  INSERT INTO consignments (id, from_office, to_office, year, serial, state, quantity, sent_on, dispatched_at,
    dispatched_by, dispatched_by_office, received, received_on, receipt_at, receipt_recorded_by)
  SELECT pg_temp.uuid_at(sent_at), from_office, to_office, ${YEAR}, serial, 'received', quantity + short,
    ${dateOf('sent_at')}, sent_at, sender, from_office, quantity, ${dateOf('received_at')}, received_at, receiver
  FROM sent ORDER BY sent_at`;

/** What stands in `sent`, as consignments with a number each. */
export const AS_CONSIGNMENTS = [NUMBERS, CONSIGNMENTS];

export const CONSIGNED = [TO_REGENCIES, TO_PROVINCES, ...AS_CONSIGNMENTS];
