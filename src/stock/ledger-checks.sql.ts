import { PAPER_CHECKS } from './paper-checks.sql.js';

/**
 * What must hold in the ledger, each as a query that finds where it does not: rows of `account`, `where`,
 * `expected` and `actual`. Movements are believed; entries and balances must follow from them.
 */
const nameOf = (row: string) =>
  `(SELECT code FROM offices WHERE id = ${row}.office_id) || '/' || ${row}.kind AS account`;

/** Each movement twice: what it takes from one account, and what it brings to another. */
const SIDES = `
  SELECT id AS movement_id, from_office AS office_id, from_kind AS kind, -quantity AS change FROM movements
  UNION ALL SELECT id, to_office, to_kind, quantity FROM movements`;

const BALANCES = `
  SELECT ${nameOf('a')}, NULL AS "where", coalesce(moved.change, 0) AS expected, a.balance AS actual
  FROM stock_accounts a
  LEFT JOIN (SELECT office_id, kind, sum(change) AS change FROM (${SIDES}) side GROUP BY office_id, kind) moved
    USING (office_id, kind)
  WHERE a.balance <> coalesce(moved.change, 0)`;

const TWO_ENTRIES = `
  SELECT ${nameOf('side')}, 'movement ' || side.movement_id AS "where",
    coalesce(sum(side.change) FILTER (WHERE side.moved), 0) AS expected,
    coalesce(sum(side.change) FILTER (WHERE NOT side.moved), 0) AS actual
  FROM (
    SELECT movement_id, office_id, kind, change, true AS moved FROM (${SIDES}) sides
    UNION ALL SELECT movement_id, office_id, kind, change, false FROM entries
  ) side
  GROUP BY side.movement_id, side.office_id, side.kind
  HAVING count(*) <> 2 OR count(*) FILTER (WHERE side.moved) <> 1 OR min(side.change) <> max(side.change)`;

const afterTheOneBefore = (expected: string, actual: string) => `
  SELECT ${nameOf('e')}, 'entry ' || e.number AS "where", ${expected} AS expected, ${actual} AS actual
  FROM (
    SELECT office_id, kind, number, change, balance,
      coalesce(lag(number) OVER card, 0) AS last_number, coalesce(lag(balance) OVER card, 0) AS last_balance
    FROM entries WINDOW card AS (PARTITION BY office_id, kind ORDER BY number)
  ) e WHERE ${expected} <> ${actual}`;

const lastOf = (entered: string, kept: string) => `
  SELECT ${nameOf('a')}, NULL AS "where", coalesce(last.${entered}, 0) AS expected, a.${kept} AS actual
  FROM stock_accounts a
  LEFT JOIN LATERAL (
    SELECT number, balance FROM entries e
    WHERE e.office_id = a.office_id AND e.kind = a.kind ORDER BY number DESC LIMIT 1
  ) last ON true
  WHERE a.${kept} <> coalesce(last.${entered}, 0)`;

const ZERO = `
  SELECT NULL AS account, NULL AS "where", 0 AS expected, sum(balance) AS actual
  FROM stock_accounts HAVING sum(balance) <> 0`;

/** What each month changed of an account is the sum of its movements of that month. */
const MONTHS = `
  SELECT ${nameOf('m')}, 'month ' || to_char(m.month, 'YYYY-MM') AS "where", m.expected, m.actual
  FROM (
    SELECT office_id, kind, month, coalesce(sum(change) FILTER (WHERE moved), 0) AS expected,
      coalesce(sum(change) FILTER (WHERE NOT moved), 0) AS actual
    FROM (
      SELECT s.office_id, s.kind, date_trunc('month', m.occurred_on)::date AS month, s.change, true AS moved
      FROM (${SIDES}) s JOIN movements m ON m.id = s.movement_id
      UNION ALL SELECT office_id, kind, month, change, false FROM month_changes
    ) side GROUP BY office_id, kind, month
  ) m WHERE m.expected <> m.actual`;

/**
 * 1 is begun: with its opening stock, which may be 0 and then moved no card, or with its first entry.
 * What an opening stock that was reversed brought and took away begins nothing.
 */
const BEGUN = `
  SELECT ${nameOf('a')}, NULL AS "where", a.begun::integer AS expected,
    (a.begun_on IS NOT NULL)::integer AS actual
  FROM (
    SELECT a.*, coalesce(p.stand, false) OR a.entries > 2 * coalesce(p.moved, 0) AS begun
    FROM stock_accounts a LEFT JOIN (
      SELECT office_id, bool_or(r.nth IS NULL) AS stand,
        count(*) FILTER (WHERE r.nth IS NOT NULL AND quantity > 0) AS moved
      FROM opening_stocks LEFT JOIN opening_stock_reversals r USING (office_id, nth) GROUP BY office_id
    ) p ON p.office_id = a.office_id
  ) a
  WHERE a.kind = 'on_hand' AND (a.begun_on IS NOT NULL) <> a.begun`;

const NEGATIVE = `
  SELECT ${nameOf('e')}, "where", 0 AS expected, balance AS actual
  FROM (
    SELECT office_id, kind, NULL AS "where", balance FROM stock_accounts
    UNION ALL SELECT office_id, kind, 'entry ' || number, balance FROM entries
  ) e
  WHERE balance < 0 AND kind NOT IN ('supplied', 'variance')`;

/** Besides what is reported: cards of a kind that offices began with, and by which counts of them differed. */
const SPOILED_OTHERWISE = `
    SELECT office_id, spoiled AS cards
    FROM opening_stocks LEFT JOIN opening_stock_reversals r USING (office_id, nth) WHERE r.nth IS NULL
    UNION ALL SELECT office_id, spoiled_difference FROM stock_counts WHERE spoiled_difference <> 0`;

const reported = (figure: string, kind: string, kinds: string, otherwise?: string) => `
  SELECT o.code || '/${kind}' AS account, NULL AS "where", coalesce(r.cards, 0) AS expected, a.cards AS actual
  FROM offices o
  JOIN (
    SELECT office_id, sum(balance) AS cards FROM stock_accounts WHERE kind IN (${kinds}) GROUP BY office_id
  ) a ON a.office_id = o.id
  LEFT JOIN (
    SELECT office_id, sum(cards) AS cards FROM (
      SELECT office_id, ${figure} AS cards FROM print_reports
      ${otherwise ? `UNION ALL ${otherwise}` : ''}
    ) told GROUP BY office_id) r
    ON r.office_id = o.id
  WHERE a.cards <> coalesce(r.cards, 0)`;

/** What counts moved between a pile and `variance` is what they differed by. */
const counted = (difference: string, kind: string) => `
  SELECT o.code || '/${kind}' AS account, NULL AS "where", coalesce(c.cards, 0) AS expected,
    coalesce(m.cards, 0) AS actual
  FROM offices o
  LEFT JOIN (
    SELECT office_id, sum(${difference}) AS cards FROM stock_counts GROUP BY office_id
  ) c ON c.office_id = o.id
  LEFT JOIN (
    SELECT from_office AS office_id,
      sum(CASE WHEN to_kind = '${kind}' THEN quantity ELSE -quantity END) AS cards
    FROM movements WHERE reason = 'count' AND '${kind}' IN (from_kind, to_kind) GROUP BY from_office
  ) m ON m.office_id = o.id
  WHERE coalesce(c.cards, 0) <> coalesce(m.cards, 0)`;

/**
 * `variance` is the sum of the differences on record: what receipts fell short of and nobody found again,
 * less what counts found over what was expected. What is reported of dates that a count had settled moves it too, and is looked
 * at with the reports.
 */
const VARIANCE = `
  SELECT o.code || '/variance' AS account, NULL AS "where", coalesce(d.cards, 0) AS expected,
    a.balance + coalesce(m.cards, 0) AS actual
  FROM offices o
  JOIN stock_accounts a ON a.office_id = o.id AND a.kind = 'variance'
  LEFT JOIN (
    SELECT office_id, sum(cards) AS cards FROM (
      SELECT to_office AS office_id, quantity - received - recovered AS cards
      FROM consignments WHERE state = 'received'
      UNION ALL SELECT office_id, -difference - coalesce(spoiled_difference, 0) FROM stock_counts
    ) differing GROUP BY office_id
  ) d ON d.office_id = o.id
  LEFT JOIN (
    SELECT from_office AS office_id,
      sum(CASE WHEN from_kind = 'variance' THEN quantity ELSE -quantity END) AS cards
    FROM movements
    WHERE reason IN ('print', 'spoil', 'correction') AND 'variance' IN (from_kind, to_kind)
    GROUP BY from_office
  ) m ON m.office_id = o.id
  WHERE a.balance + coalesce(m.cards, 0) <> coalesce(d.cards, 0)`;

/** By name of the fault; the same name may be looked for in two ways. */
export const LEDGER_CHECKS: readonly (readonly [fault: string, sql: string])[] = [
  ['balance.differs_from_movements', BALANCES],
  ['movement.entries_wrong', TWO_ENTRIES],
  ['entries.not_gapless', afterTheOneBefore('e.last_number + 1', 'e.number')],
  ['entries.not_gapless', lastOf('number', 'entries')],
  ['entry.balance_wrong', afterTheOneBefore('e.last_balance + e.change', 'e.balance')],
  ['balance.differs_from_entries', lastOf('balance', 'balance')],
  ['month.differs', MONTHS],
  ['ledger.not_balanced', ZERO],
  ['balance.negative', NEGATIVE],
  ['office.begun_wrongly', BEGUN],
  ['reports.differ', reported('printed', 'printed', `'printed'`)],
  ['reports.differ', reported('spoiled', 'spoiled', `'spoiled', 'destroyed'`, SPOILED_OTHERWISE)],
  ['counts.differ', counted('difference', 'on_hand')],
  ['counts.differ', counted('spoiled_difference', 'spoiled')],
  ['variance.differs_from_record', VARIANCE],
  ...PAPER_CHECKS,
];
