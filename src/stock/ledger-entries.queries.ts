import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { withinSql } from '../access/reach.js';
import type { CalendarDate, Period } from '../platform/calendar-date.js';
import { Pages, type Page, type PageQuery } from '../platform/keyset-pages.js';
import type { AccountKind, MovementReason } from './ledger.js';

/** One side of a movement, on one account. */
export interface LedgerEntry {
  account: AccountKind;
  /** Entries of an account are numbered without a gap, in the order of recording. */
  number: number;
  occurredOn: CalendarDate;
  reason: MovementReason;
  reference: string | null;
  from: string;
  fromAccount: AccountKind;
  to: string;
  toAccount: AccountKind;
  quantity: number;
  change: number;
  /** What the account then held, in the order of recording. */
  balance: number;
  by: string;
  byOffice: string;
  recordedAt: Date;
  movementId: string;
}

/** How far the entries of an office's accounts had got at one moment. */
export interface EntriesSoFar {
  officeId: number;
  office: string;
  officeName: string;
  kinds: AccountKind[];
  numbers: number[];
}

const SO_FAR = `
  SELECT o.id AS "officeId", o.code AS office, o.name AS "officeName", array_agg(a.kind::text ORDER BY a.kind) AS kinds,
    array_agg(a.entries ORDER BY a.kind) AS numbers
  FROM offices o JOIN stock_accounts a ON a.office_id = o.id
  WHERE ${withinSql('o.code', '$1')} GROUP BY o.id ORDER BY o.code`;

// An entry is found by its account and number alone, so the office's are read whole beside its movements of
// the period. Planned anew each time, with the office and its dates: a plan for any office would be slow.
const ENTRIES = `
  WITH moved AS MATERIALIZED (
    SELECT * FROM movements WHERE from_office = $1 AND occurred_on BETWEEN $2::date AND $3::date
    UNION ALL
    SELECT * FROM movements
    WHERE to_office = $1 AND from_office <> to_office AND occurred_on BETWEEN $2::date AND $3::date)
  SELECT e.kind AS account, e.number, m.occurred_on AS "occurredOn", m.reason, m.reference,
    from_office.code AS "from", m.from_kind AS "fromAccount", to_office.code AS "to",
    m.to_kind AS "toAccount", m.quantity, e.change, e.balance, person.name AS by,
    by_office.code AS "byOffice", m.recorded_at AS "recordedAt", m.id AS "movementId"
  FROM entries e
  JOIN moved m ON m.id = e.movement_id
  JOIN unnest($4::account_kind[], $5::bigint[]) AS so_far(kind, number)
    ON so_far.kind = e.kind AND e.number <= so_far.number
  JOIN offices from_office ON from_office.id = m.from_office
  JOIN offices to_office ON to_office.id = m.to_office
  JOIN people person ON person.id = m.recorded_by
  JOIN offices by_office ON by_office.id = m.recorded_by_office
  WHERE e.office_id = $1
    AND ($6::account_kind IS NULL OR (e.kind, e.number) > ($6::account_kind, $7::bigint))
  ORDER BY e.kind, e.number LIMIT $8`;

/** Entries of every account, whichever it is: the ledger itself, for who checks its sums. */
@Injectable()
export class LedgerEntriesQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Of an office and all below it, in the order of their codes; as of the moment of `tx`. */
  soFar(tx: EntityManager, code: string): Promise<EntriesSoFar[]> {
    return tx.query<EntriesSoFar[]>(SO_FAR, [code]);
  }

  /**
   * Entries of one office on dates of a period, by account and number; none that was recorded after the
   * moment of `soFar`, so that all pages are of one moment whenever each is read.
   */
  async of(
    { officeId, office, kinds, numbers }: EntriesSoFar,
    { from, to }: Period,
    query: PageQuery,
  ): Promise<Page<LedgerEntry>> {
    const pages = new Pages('ledger-entries', { office, from, to }, query);
    const [kind = null, number = null] = pages.after(/^[a-z_]+:\d{1,15}$/)?.split(':') ?? [];
    const rows = await this.dataSource.query<LedgerEntry[]>(ENTRIES, [
      ...[officeId, from, to, kinds, numbers, kind, number, pages.limit + 1],
    ]);
    return pages.page(
      rows,
      (row) => `${row.account}:${row.number}`,
      (row) => row,
    );
  }
}
