import { at, dateOf } from './regencies.sql.js';

export const MOVED_TABLE = `
  CREATE TEMP TABLE moved (
    id uuid, at timestamptz, position integer, reason movement_reason,
    from_office integer, from_kind account_kind, to_office integer, to_kind account_kind,
    quantity bigint, occurred_on date, reference text, by uuid, by_office integer)`;

/** $1 is the history's first date. Everybody opens with more than a week can use. */
export const OPENINGS = `
  INSERT INTO moved
  SELECT pg_temp.uuid_at(t.at), t.at, 1, t.reason, t.ministry, 'supplied', t.office, 'on_hand',
    t.quantity, $1::date, NULL, t.by, t.ministry
  FROM (
    SELECT ${at('$1::date', '06:00', 'id')} AS at, 'opening'::movement_reason AS reason, ministry,
      id AS office, ceil(5000 + daily * 14)::bigint AS quantity, ministry_clerk AS by
    FROM regency
    UNION ALL
    SELECT ${at('$1::date', '05:00', 'province')}, 'opening', ministry, province, 50000, ministry_clerk
    FROM regency GROUP BY province, ministry, ministry_clerk
    UNION ALL
    SELECT DISTINCT ${at('$1::date', '04:00', 'ministry')}, 'supply'::movement_reason, ministry, ministry, 2000000, ministry_clerk
    FROM regency
  ) t`;

export const BEGUN = `
  UPDATE stock_accounts SET begun_on = $1, opening_on = CASE WHEN office_id <> (
    SELECT id FROM offices WHERE level = 'ministry') THEN $1::date END
  WHERE kind = 'on_hand'`;

/** $1 is the first date of the slice. */
export const MOVED = `
  INSERT INTO moved
  SELECT pg_temp.uuid_at(m.at), m.* FROM (
    SELECT filed_at AS at, 1, 'print'::movement_reason, regency, 'on_hand'::account_kind, regency,
      'printed'::account_kind, printed + coalesce(too_many, 0), on_date, on_date::text, clerk, regency
    FROM day WHERE printed + coalesce(too_many, 0) > 0
    UNION ALL
    SELECT filed_at, 2, 'spoil', regency, 'on_hand', regency, 'spoiled', spoiled, on_date, on_date::text,
      clerk, regency
    FROM day WHERE spoiled > 0
    UNION ALL
    SELECT filed_at + interval '15 hours', 1, 'correction', regency, 'printed', regency, 'on_hand', too_many,
      on_date, on_date::text, clerk, regency
    FROM day WHERE too_many IS NOT NULL
    UNION ALL
    SELECT sent_at, 1, 'dispatch', from_office, 'on_hand', to_office, 'in_transit', quantity + short,
      ${dateOf('sent_at')}, number, sender, from_office
    FROM sent
    UNION ALL
    SELECT received_at, 1, 'receipt', to_office, 'in_transit', to_office, 'on_hand', quantity,
      ${dateOf('received_at')}, number, receiver, to_office
    FROM sent
    UNION ALL
    SELECT received_at, 2, 'receipt', to_office, 'in_transit', to_office, 'variance', short,
      ${dateOf('received_at')}, number, receiver, to_office
    FROM sent WHERE short > 0
    UNION ALL
    SELECT min(sent_at) - interval '1 hour', 1, 'supply', from_office, 'supplied', from_office, 'on_hand',
      sum(quantity)::bigint, ${dateOf('min(sent_at)')}, 'KONTRAK', sender, from_office
    FROM sent WHERE from_office = (SELECT id FROM offices WHERE level = 'ministry')
    GROUP BY from_office, sender, (${dateOf('sent_at')} - $1::date) / 7
  ) m`;

const MOVEMENTS = `
  INSERT INTO movements (id, reason, from_office, from_kind, to_office, to_kind, quantity, occurred_on,
    reference, recorded_at, recorded_by, recorded_by_office)
  SELECT id, reason, from_office, from_kind, to_office, to_kind, quantity, occurred_on, reference, at, by, by_office
  FROM moved ORDER BY at, position`;

const SIDES = `
  SELECT id, at, position, s.* FROM moved CROSS JOIN LATERAL (VALUES
    (from_office, from_kind, -quantity), (to_office, to_kind, quantity)) s(office_id, kind, change)`;

const ENTRIES = `
  INSERT INTO entries (office_id, kind, number, movement_id, change, balance)
  SELECT office_id, kind, a.entries + row_number() OVER card, s.id, s.change, a.balance + sum(s.change) OVER card
  FROM (${SIDES}) s JOIN stock_accounts a USING (office_id, kind)
  WINDOW card AS (PARTITION BY office_id, kind ORDER BY s.at, s.position, s.id ROWS UNBOUNDED PRECEDING)
  ORDER BY s.at, s.position, s.id`;

const ACCOUNTS = `
  UPDATE stock_accounts a SET balance = a.balance + t.change, entries = a.entries + t.number
  FROM (SELECT office_id, kind, sum(change) AS change, count(*) AS number FROM (${SIDES}) s
    GROUP BY office_id, kind) t
  WHERE a.office_id = t.office_id AND a.kind = t.kind`;

const MONTHS = `
  INSERT INTO month_changes AS m (office_id, kind, month, change)
  SELECT s.office_id, s.kind, date_trunc('month', moved.occurred_on)::date, sum(s.change)
  FROM (${SIDES}) s JOIN moved USING (id) GROUP BY 1, 2, 3
  ON CONFLICT (office_id, month, kind) DO UPDATE SET change = m.change + excluded.change`;

const OPENING_STOCKS = `
  INSERT INTO opening_stocks (office_id, quantity, as_of, recorded_at, recorded_by, recorded_by_office)
  SELECT to_office, quantity, occurred_on, at, by, by_office FROM moved WHERE reason = 'opening'`;

const SUPPLIES = `
  INSERT INTO supplies (quantity, reference, received_on, recorded_at, recorded_by, recorded_by_office)
  SELECT quantity, 'KONTRAK/' || id, occurred_on, at, by, by_office FROM moved WHERE reason = 'supply'`;

/** As the product posts, but thousands of movements at once. */
export const POSTED = [MOVEMENTS, ENTRIES, ACCOUNTS, MONTHS, OPENING_STOCKS, SUPPLIES];
