import { paperNumber } from '../offices/office-lines.js';

/**
 * What papers say against what the ledger holds, each as a query that finds where they differ: rows of
 * `account`, `where`, `expected` (the papers) and `actual` (the movements).
 */

/** By way of movements that bear a consignment's number; what mends is taken off again. */
const CONSIGNMENTS = `
  WITH moved AS (
    SELECT reference,
      sum(quantity) FILTER (WHERE reason = 'dispatch') AS sent,
      sum(quantity) FILTER (WHERE reason = 'recall') AS recalled,
      coalesce(sum(quantity) FILTER (WHERE reason = 'receipt' AND to_kind = 'on_hand'), 0)
        + coalesce(sum(quantity) FILTER (WHERE reason = 'receipt_correction' AND to_kind = 'on_hand'), 0)
        - coalesce(sum(quantity) FILTER (WHERE reason = 'receipt_correction' AND from_kind = 'on_hand'), 0)
        AS received,
      sum(quantity) FILTER (WHERE reason = 'receipt') AS arrived,
      sum(quantity) FILTER (WHERE reason = 'recovery') AS recovered
    FROM movements
    WHERE reason IN ('dispatch', 'recall', 'receipt', 'receipt_correction', 'recovery')
    GROUP BY reference
  ), kept AS (
    SELECT ${paperNumber('f.code', 'c')} AS number, t.code, c.*
    FROM consignments c JOIN offices f ON f.id = c.from_office JOIN offices t ON t.id = c.to_office
  )
  SELECT coalesce(k.code, split_part(m.reference, '/', 1)) || '/in_transit' AS account,
    'consignment ' || coalesce(k.number, m.reference) AS "where", said.expected, said.actual
  FROM kept k FULL JOIN moved m ON m.reference = k.number
  CROSS JOIN LATERAL (VALUES
    (CASE WHEN k.unsent THEN 0 ELSE coalesce(k.quantity, 0) END, coalesce(m.sent, 0)),
    (CASE WHEN k.state = 'recalled' AND NOT k.unsent THEN k.quantity ELSE 0 END, coalesce(m.recalled, 0)),
    (coalesce(k.received, 0), coalesce(m.received, 0)),
    (CASE WHEN k.state = 'received' THEN k.quantity ELSE 0 END, coalesce(m.arrived, 0)),
    (coalesce(k.recovered, 0), coalesce(m.recovered, 0))
  ) AS said(expected, actual)
  WHERE said.expected <> said.actual`;

/** Each revision names what the one before said, and the last what the consignment says. */
const CORRECTIONS = `
  SELECT t.code || '/on_hand' AS account, 'consignment ' || ${paperNumber('f.code', 'c')} AS "where",
    c.receipt_revision AS expected, coalesce(k.last, 1) AS actual
  FROM consignments c
  JOIN offices f ON f.id = c.from_office JOIN offices t ON t.id = c.to_office
  LEFT JOIN (
    SELECT consignment_id, max(revision) AS last, bool_and(follows) AS follows,
      (array_agg(received ORDER BY revision DESC))[1] AS received
    FROM (
      SELECT *, coalesce(received_before = lag(received) OVER revisions
        AND revision = lag(revision) OVER revisions + 1, revision = 2) AS follows
      FROM receipt_corrections WINDOW revisions AS (PARTITION BY consignment_id ORDER BY revision)
    ) each_one GROUP BY consignment_id
  ) k ON k.consignment_id = c.id
  WHERE c.receipt_revision <> coalesce(k.last, 1) OR k.received <> c.received OR NOT k.follows`;

const RECOVERIES = `
  SELECT f.code || '/on_hand' AS account, 'consignment ' || ${paperNumber('f.code', 'c')} AS "where",
    coalesce(r.found, 0) AS expected, c.recovered AS actual
  FROM consignments c JOIN offices f ON f.id = c.from_office
  LEFT JOIN (SELECT consignment_id, sum(found) AS found FROM recoveries GROUP BY consignment_id) r
    ON r.consignment_id = c.id
  WHERE c.recovered <> coalesce(r.found, 0)`;

/** Of a loan: what its consignments and settlements tell, against the tallies that are kept of it. */
const LOANS = `
  SELECT f.code || '/on_hand' AS account, 'loan ' || ${paperNumber('f.code', 'c')} AS "where",
    said.expected, said.actual
  FROM loans l JOIN consignments c ON c.id = l.id JOIN offices f ON f.id = c.from_office
  LEFT JOIN (
    SELECT return_of AS id, sum(quantity) FILTER (WHERE state = 'in_transit') AS on_the_road,
      sum(received) AS returned
    FROM consignments WHERE return_of IS NOT NULL GROUP BY return_of
  ) back ON back.id = l.id
  LEFT JOIN (SELECT loan_id AS id, sum(quantity) AS quantity FROM loan_settlements GROUP BY loan_id) gone
    ON gone.id = l.id
  CROSS JOIN LATERAL (VALUES
    (coalesce(c.received, 0), coalesce(l.received, 0)),
    (coalesce(back.on_the_road, 0), l.on_the_road),
    (coalesce(back.returned, 0), l.returned),
    (coalesce(gone.quantity, 0), l.forgiven)
  ) AS said(expected, actual)
  WHERE said.expected <> said.actual`;

/** What was set off against another loan was set off there as well. */
const NETTED = `
  SELECT f.code || '/on_hand' AS account, 'loan ' || ${paperNumber('f.code', 'c')} AS "where",
    coalesce(other.quantity, 0) AS expected, s.quantity AS actual
  FROM (SELECT loan_id, against, sum(quantity) AS quantity FROM loan_settlements
    WHERE kind = 'netting' GROUP BY loan_id, against) s
  JOIN consignments c ON c.id = s.loan_id JOIN offices f ON f.id = c.from_office
  LEFT JOIN (SELECT loan_id, against, sum(quantity) AS quantity FROM loan_settlements
    WHERE kind = 'netting' GROUP BY loan_id, against) other
    ON other.loan_id = s.against AND other.against = s.loan_id
  WHERE s.quantity <> coalesce(other.quantity, 0)`;

/** By office: what papers of one kind say together, and what movements for that reason brought. */
const byOffice = (kind: string, papers: string, moved: string) => `
  SELECT o.code || '/${kind}' AS account, NULL AS "where",
    coalesce(p.cards, 0) AS expected, coalesce(m.cards, 0) AS actual
  FROM offices o
  LEFT JOIN (SELECT office, sum(cards) AS cards FROM (${papers}) paper GROUP BY office) p ON p.office = o.id
  LEFT JOIN (SELECT office, sum(cards) AS cards FROM (${moved}) moved GROUP BY office) m ON m.office = o.id
  WHERE coalesce(p.cards, 0) <> coalesce(m.cards, 0)`;

/** What came into the country at each office: its opening stock, and the ministry's supplies. */
const ENTERED = byOffice(
  'on_hand',
  `SELECT office_id AS office, quantity AS cards
   FROM opening_stocks LEFT JOIN opening_stock_reversals r USING (office_id, nth) WHERE r.nth IS NULL
   UNION ALL SELECT o.id, p.quantity FROM supplies p JOIN offices o ON o.level = 'ministry'
   WHERE NOT EXISTS (SELECT FROM supply_reversals r WHERE r.supply_id = p.id)`,
  `SELECT to_office AS office, quantity AS cards FROM movements
   WHERE reason IN ('opening', 'supply') AND to_kind = 'on_hand'
   UNION ALL SELECT from_office, -quantity FROM movements
   WHERE reason = 'reversal' AND from_kind = 'on_hand'`,
);

const DESTROYED = byOffice(
  'destroyed',
  `SELECT office_id AS office, quantity AS cards FROM destructions p
   WHERE NOT EXISTS (SELECT FROM destruction_reversals r WHERE r.destruction_id = p.id)`,
  `SELECT to_office AS office, quantity AS cards FROM movements WHERE reason = 'destruction'
   UNION ALL SELECT from_office, -quantity FROM movements
   WHERE reason = 'reversal' AND from_kind = 'destroyed'`,
);

/** Of a hand-out still out: what was taken, less what the settlements that stand tell of. */
const HELD = `
  SELECT o.code || '/on_hand' AS account, 'hand-out ' || ${paperNumber('o.code', 'h')} AS "where",
    h.quantity - coalesce(s.settled, 0) AS expected, h.held AS actual
  FROM hand_outs h JOIN offices o ON o.id = h.office_id
  LEFT JOIN (
    SELECT hand_out_id, sum(printed + spoiled + returned + missing) AS settled
    FROM hand_out_settlements LEFT JOIN hand_out_settlement_reversals r USING (hand_out_id, nth)
    WHERE r.nth IS NULL GROUP BY hand_out_id
  ) s ON s.hand_out_id = h.id
  WHERE h.held <> h.quantity - coalesce(s.settled, 0)`;

/** Of an account's cards those are out that its hand-outs still hold, and never more than there are. */
const HANDED_OUT = `
  SELECT o.code || '/' || a.kind AS account, NULL AS "where", said.expected, said.actual
  FROM stock_accounts a JOIN offices o ON o.id = a.office_id
  LEFT JOIN (SELECT office_id, sum(held) AS held FROM hand_outs WHERE held > 0 GROUP BY office_id) h
    ON h.office_id = a.office_id AND a.kind = 'on_hand'
  CROSS JOIN LATERAL (VALUES
    (coalesce(h.held, 0), a.handed_out), (least(a.handed_out, a.balance), a.handed_out)
  ) AS said(expected, actual)
  WHERE a.kind = 'on_hand' AND said.expected <> said.actual`;

export const PAPER_CHECKS: readonly (readonly [fault: string, sql: string])[] = [
  ['consignments.differ', CONSIGNMENTS],
  ['receipts.not_in_order', CORRECTIONS],
  ['recoveries.differ', RECOVERIES],
  ['loans.differ', LOANS],
  ['loans.differ', NETTED],
  ['entries_into_stock.differ', ENTERED],
  ['destructions.differ', DESTROYED],
  ['hand_outs.differ', HELD],
  ['hand_outs.differ', HANDED_OUT],
];
