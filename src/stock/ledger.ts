import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { prepared, type Prepared } from '../platform/prepared-statements.js';
import { refuseOn } from '../platform/constraint-refusals.js';
import { conflict, type Refusal } from '../platform/refusal.js';

for (const constraint of ['stock_sufficient', 'entry_sufficient'])
  refuseOn(constraint, () =>
    conflict('stock.insufficient', 'There are fewer cards than this would take.'),
  );
refuseOn('stock_closed_is_empty', () =>
  conflict('office.closed', 'A closed office holds no cards and none are on their way to it.'),
);

export type AccountKind =
  'supplied' | 'on_hand' | 'in_transit' | 'printed' | 'spoiled' | 'destroyed' | 'variance';

export type MovementReason =
  | 'opening'
  | 'supply'
  | 'print'
  | 'spoil'
  | 'correction'
  | 'dispatch'
  | 'receipt'
  | 'recall'
  | 'count'
  | 'destruction'
  | 'receipt_correction'
  | 'recovery'
  | 'reversal';

export interface Account {
  /** The office's internal id. */
  office: number;
  kind: AccountKind;
}

/** Cards that go from one account to another; `occurredOn` is a date of the acting office. */
export interface Movement {
  reason: MovementReason;
  from: Account;
  to: Account;
  quantity: number;
  occurredOn: CalendarDate;
  reference: string | null;
}

export type Balances = ReadonlyMap<string, number>;
const nameOf = ({ office, kind }: Account) => `${office}/${kind}`;

/** The balance of an account that was locked or posted to. */
export function balanceOf(balances: Balances, account: Account): number {
  const balance = balances.get(nameOf(account));
  if (balance === undefined) throw new Error(`account ${nameOf(account)} was not locked`);
  return balance;
}

interface BalanceRow extends Account {
  balance: number;
}

const byName = (rows: BalanceRow[]): Balances =>
  new Map(rows.map((row) => [nameOf(row), row.balance]));

/** The one order in which accounts are locked, which is what keeps two movements from a deadlock. */
const LOCK_ACCOUNTS = 'ORDER BY office_id, kind FOR NO KEY UPDATE';

/**
 * Locks accounts until the transaction ends and tells their balances. Lock every account that a use
 * case will touch in one call: a second call could wait for someone who waits for the first.
 */
export async function lock(tx: EntityManager, accounts: Account[]): Promise<Balances> {
  const rows = await tx.query<BalanceRow[]>(
    `SELECT office_id AS office, kind, balance FROM stock_accounts
     WHERE (office_id, kind) IN (SELECT * FROM unnest($1::integer[], $2::account_kind[]))
     ${LOCK_ACCOUNTS}`,
    [accounts.map((a) => a.office), accounts.map((a) => a.kind)],
  );
  return byName(rows);
}

// Arrays and not JSON, of which PostgreSQL would expect a hundred movements and read every account.
const POST: Prepared = {
  name: 'stock.post',
  text: `
  WITH movement AS MATERIALIZED (
    SELECT uuid_v7() AS id, m.*
    FROM unnest($4::movement_reason[], $5::integer[], $6::account_kind[], $7::integer[],
      $8::account_kind[], $9::bigint[], $10::date[], $11::text[]) WITH ORDINALITY
      AS m(reason, from_office, from_kind, to_office, to_kind, quantity, occurred_on, reference, position)
  ), recorded AS (
    INSERT INTO movements (id, reason, from_office, from_kind, to_office, to_kind, quantity,
      occurred_on, reference, recorded_at, recorded_by, recorded_by_office)
    SELECT id, reason, from_office, from_kind, to_office, to_kind, quantity, occurred_on, reference, $1, $2, $3
    FROM movement ORDER BY position
  ), side AS (
    SELECT m.id, m.reason, m.occurred_on, s.*,
      row_number() OVER up_to_here AS nth, sum(s.change) OVER up_to_here AS so_far
    FROM movement m CROSS JOIN LATERAL (VALUES
      (m.from_office, m.from_kind, -m.quantity), (m.to_office, m.to_kind, m.quantity)
    ) s(office, kind, change)
    WINDOW up_to_here AS (PARTITION BY s.office, s.kind ORDER BY m.position)
  ), account AS (
    UPDATE stock_accounts a
    SET balance = a.balance + t.change, entries = a.entries + t.number,
      begun_on = coalesce(a.begun_on, t.first_on), opening_on = coalesce(a.opening_on, t.opening_on)
    FROM (
      SELECT office, kind, sum(change) AS change, count(*) AS number,
        (array_agg(occurred_on ORDER BY nth))[1] AS first_on,
        max(occurred_on) FILTER (WHERE reason = 'opening') AS opening_on
      FROM side GROUP BY office, kind
    ) t
    WHERE a.office_id = t.office AND a.kind = t.kind
    RETURNING a.office_id AS office, a.kind, a.balance, a.entries, t.change, t.number
  ), entered AS (
    INSERT INTO entries (office_id, kind, number, movement_id, change, balance)
    SELECT side.office, side.kind, account.entries - account.number + side.nth, side.id, side.change,
      account.balance - account.change + side.so_far
    FROM side JOIN account USING (office, kind)
  ), changed AS (
    INSERT INTO month_changes AS m (office_id, kind, month, change)
    SELECT office, kind, date_trunc('month', occurred_on)::date, sum(change)::bigint
    FROM side GROUP BY 1, 2, 3
    ON CONFLICT (office_id, month, kind) DO UPDATE SET change = m.change + excluded.change
  )
  SELECT office, kind, balance FROM account`,
};

/**
 * The only code that changes a balance. Writes each movement with an entry on both its sides, numbered
 * on from the account's last, and what each changes of its month, in one statement; `accounts` must be
 * locked. Nothing is written where a balance other than `supplied` and `variance` would fall below zero, be
 * it only between two of them (`stock_sufficient`, `entry_sufficient`).
 * Returns the balances of all accounts it touched.
 */
export async function post(
  tx: EntityManager,
  act: UseCaseContext,
  movements: Movement[],
): Promise<Balances> {
  if (movements.length === 0) return new Map();
  const column = <T>(of: (movement: Movement) => T) => movements.map(of);
  const parameters = [
    act.at,
    act.actor.personId,
    act.actor.office.id,
    column(({ reason }) => reason),
    column(({ from }) => from.office),
    column(({ from }) => from.kind),
    column(({ to }) => to.office),
    column(({ to }) => to.kind),
    column(({ quantity }) => quantity),
    column(({ occurredOn }) => occurredOn),
    column(({ reference }) => reference),
  ];
  return byName(await prepared<BalanceRow>(tx, POST, parameters));
}

/**
 * The office begins with nothing, at the start of `on`: from now on its stock is known, and is 0. No card
 * moves and no entry is written. Its `on_hand` must be locked and must not have begun.
 */
export async function beginWithNothing(
  tx: EntityManager,
  office: number,
  on: CalendarDate,
): Promise<void> {
  await tx.query(
    `UPDATE stock_accounts SET begun_on = $2, opening_on = $2
     WHERE office_id = $1 AND kind = 'on_hand'`,
    [office, on],
  );
}

/**
 * The opening stock was entered wrong and is reversed: an office of whose stock nothing else is on record
 * has not begun, and may be opened anew. Its `on_hand` must be locked.
 */
export async function takeOpeningBack(tx: EntityManager, office: number): Promise<void> {
  await tx.query(
    `UPDATE stock_accounts a SET opening_on = NULL, begun_on = CASE WHEN a.entries > (
       SELECT 2 * count(*) FROM opening_stock_reversals r JOIN opening_stocks p USING (office_id, nth)
       WHERE p.office_id = a.office_id AND p.quantity > 0) THEN a.begun_on END
     WHERE a.office_id = $1 AND a.kind = 'on_hand'`,
    [office],
  );
}

/** From now on reports for dates up to `through` are counted: they no longer move what is on hand. */
export async function settleThrough(
  tx: EntityManager,
  office: number,
  through: CalendarDate,
): Promise<void> {
  await tx.query(
    `UPDATE stock_accounts SET counted_through = greatest(counted_through, $2)
     WHERE office_id = $1 AND kind = 'on_hand'`,
    [office, through],
  );
}

/**
 * So many more of its cards are out, or fewer: none moves. Its `on_hand` must be locked. 409
 * `stock.handed_out` where fewer than that are on hand (`stock_covers_what_is_handed_out`).
 */
export async function changeHandedOut(
  tx: EntityManager,
  office: number,
  change: number,
): Promise<void> {
  await tx.query(
    `UPDATE stock_accounts SET handed_out = handed_out + $2 WHERE office_id = $1 AND kind = 'on_hand'`,
    [office, change],
  );
}

/**
 * A closed office takes no card on hand or on the road (`stock_closed_is_empty`); both accounts must be
 * locked. What it printed, spoiled and destroyed goes on.
 */
export async function setClosed(tx: EntityManager, office: number, closed: boolean): Promise<void> {
  await tx.query(
    `UPDATE stock_accounts SET closed = $2
     WHERE office_id = $1 AND kind IN ('on_hand', 'in_transit')`,
    [office, closed],
  );
}

const words = {
  on_hand: 'on hand',
  spoiled: 'spoiled and not yet destroyed',
};

/** Nobody prints, sends or spoils more than there is: names the office and both numbers. */
export const insufficient = (
  office: { code: string; name: string },
  wanted: number,
  available: number,
  kind: keyof typeof words = 'on_hand',
): Refusal =>
  conflict(
    'stock.insufficient',
    `${office.name} (${office.code}) has ${available} cards ${words[kind]}; this takes ${wanted}.`,
  );
