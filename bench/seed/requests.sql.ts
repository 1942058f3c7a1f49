const REASONED = 'reasoned_on_hand, reasoned_in_transit, reasoned_method, reasoned_target_days';
const AS_A_LOW_OFFICE = `900, 0, 'mean', 30`;

/** From each regency a request a month between the instants $1 and $2, long fulfilled. */
export const FULFILLED = `
  INSERT INTO restock_requests (office_id, year, serial, state, origin, channel, quantity, granted, sent, arrived,
    ${REASONED}, opened_at, answered_at, answered_by, answered_by_office)
  SELECT r.id, extract(year FROM m.at)::integer, extract(month FROM m.at)::integer, 'fulfilled', 'low_stock', 'system',
    2000, 2000, 2000, 2000, ${AS_A_LOW_OFFICE}, m.at, m.at, r.province_clerk, r.province
  FROM regency r CROSS JOIN generate_series($1::timestamptz, $2::timestamptz - interval '40 days', '1 month') AS m(at)
  ORDER BY m.at`;

/** One regency in twenty is low, by a minimum of its own, and has asked (`LIVE`). */
export const LOW = `
  UPDATE offices o SET minimum_stock = a.balance + 500 FROM stock_accounts a
  WHERE a.office_id = o.id AND a.kind = 'on_hand' AND o.level = 'regency' AND o.id % 20 = 0`;

/** $1 is when they asked. */
export const LIVE = `
  INSERT INTO restock_requests (office_id, year, serial, origin, channel, quantity, ${REASONED}, opened_at)
  SELECT id, extract(year FROM $1::timestamptz)::integer, 13, 'low_stock', 'system', 2000, ${AS_A_LOW_OFFICE}, $1
  FROM offices WHERE level = 'regency' AND id % 20 = 0`;
