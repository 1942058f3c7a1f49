/**
 * What the ledger holds for dates up to a day, and what moved between two, by `occurred_on`, whatever the
 * order in which it was recorded. Arguments are SQL: an array of internal ids, and dates; the day 'infinity'
 * is now.
 *
 * A day's balance is the account's of now, less what happened since: the months after it, which the ledger
 * sums as it posts (`month_changes`), and the rest of its own month, movement by movement.
 */

/**
 * Movements of those dates, together by office and kind: rows of `office_id`, `reason`, `from_kind`,
 * `to_kind`, `gives`, `takes` and `cards`. One between two offices is told of each, of the giving one with
 * `gives` and of the taking one with `takes`.
 */
export const movedBetween = (offices: string, from: string, to: string): string => `
  SELECT from_office AS office_id, reason, from_kind, to_kind, true AS gives,
    from_office = to_office AS takes, sum(quantity)::bigint AS cards
  FROM movements
  WHERE from_office = ANY (${offices}) AND occurred_on BETWEEN ${from} AND ${to}
  GROUP BY from_office, reason, from_kind, to_kind, from_office = to_office
  UNION ALL
  SELECT to_office, reason, from_kind, to_kind, false, true, sum(quantity)::bigint
  FROM movements
  WHERE to_office = ANY (${offices}) AND from_office <> to_office AND occurred_on BETWEEN ${from} AND ${to}
  GROUP BY to_office, reason, from_kind, to_kind`;

/** The same as what it adds to each account: rows of `office_id`, `kind` and `change`. */
const changesBetween = (offices: string, from: string, to: string): string => `
  SELECT moved.office_id, side.kind, side.change
  FROM (${movedBetween(offices, from, to)}) moved
  CROSS JOIN LATERAL (VALUES
    (moved.from_kind, CASE WHEN moved.gives THEN -moved.cards ELSE 0 END),
    (moved.to_kind, CASE WHEN moved.takes THEN moved.cards ELSE 0 END)) AS side(kind, change)`;

const monthOf = (on: string): string => `date_trunc('month', ${on})::date`;
const lastOfMonth = (on: string): string =>
  `(date_trunc('month', ${on}) + interval '1 month' - interval '1 day')::date`;

/** Balances at the end of a day: rows of `office_id`, `kind` and `change`, several of one account. */
export const balancesThrough = (offices: string, on: string): string => `
  SELECT office_id, kind, balance AS change FROM stock_accounts WHERE office_id = ANY (${offices})
  UNION ALL
  SELECT office_id, kind, -sum(change)::bigint FROM month_changes
  WHERE office_id = ANY (${offices}) AND month > ${monthOf(on)} GROUP BY office_id, kind
  UNION ALL
  SELECT office_id, kind, -change
  FROM (${changesBetween(offices, `${on} + 1`, lastOfMonth(on))}) since`;

const PLACES = 'ARRAY (SELECT id FROM place)';

/** The same as rows of `office_id` and `balances`, an object by kind. */
const byOffice = (on: string): string => `
  SELECT office_id, jsonb_object_agg(kind, balance) AS balances FROM (
    SELECT office_id, kind, sum(change) AS balance FROM (${balancesThrough(PLACES, on)}) side
    GROUP BY office_id, kind
  ) account GROUP BY office_id`;

/**
 * Offices over a period, a row of `OfficePeriod` each in the order of their codes, all of one moment. $1 is
 * the first day and $2 the last one; `scope` is a condition on `office`.
 */
export const officePeriods = (scope: string): string => `
  WITH place AS MATERIALIZED (
    SELECT office.id, office.code, office.name, on_hand.begun_on FROM offices office
    JOIN stock_accounts on_hand ON on_hand.office_id = office.id AND on_hand.kind = 'on_hand'
    WHERE ${scope}
  ), opening AS MATERIALIZED (${byOffice('$1::date - 1')}
  ), closing AS MATERIALIZED (${byOffice('$2::date')}
  ), moved AS MATERIALIZED (
    SELECT office_id, jsonb_agg(jsonb_build_object('reason', reason, 'fromKind', from_kind,
      'toKind', to_kind, 'gives', gives, 'takes', takes, 'cards', cards)) AS moved
    FROM (${movedBetween(PLACES, '$1::date', '$2::date')}) m GROUP BY office_id
  )
  SELECT place.code AS office, place.name AS "officeName", place.begun_on AS "begunOn",
    coalesce(opening.balances, '{}') AS opening, coalesce(closing.balances, '{}') AS closing,
    coalesce(moved.moved, '[]') AS moved
  FROM place
  LEFT JOIN opening ON opening.office_id = place.id
  LEFT JOIN closing ON closing.office_id = place.id
  LEFT JOIN moved ON moved.office_id = place.id
  ORDER BY place.code`;
