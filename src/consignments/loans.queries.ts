import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorise } from '../access/permissions.js';
import { officesWithinSql } from '../access/reach.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { officeByCode, paperNumber } from '../offices/office-lines.js';
import { Pages, UUID } from '../platform/keyset-pages.js';
import { SETTINGS, type Settings } from '../settings.js';
import { loanNotFound, requireLoanInSight } from './loan.js';
import type {
  LoanDto,
  LoanListQueryDto,
  LoanMatrixDto,
  LoanMatrixQueryDto,
  LoanPageDto,
  OwedDto,
} from './loans.dto.js';

/** When a loan `l` of consignment `c` is due; `days` is SQL. Null until that is known. */
const dueOnSql = (days: string): string => `coalesce(c.due_on, c.received_on + ${days}::integer)`;

/** Whether something of it is owed after that day, on the calendar of its borrower; `at` is an instant. */
export const isOverdueSql = (at: string, days: string, borrower = 't'): string =>
  `(l.owed > 0 AND ${dueOnSql(days)} < (${at}::timestamptz AT TIME ZONE ${borrower}.timezone)::date)`;

const STATE = `CASE WHEN c.state <> 'received' THEN c.state WHEN l.owed > 0 THEN 'owed' ELSE 'settled' END`;

const OF_LOAN = `
  FROM loans l
  JOIN consignments c ON c.id = l.id
  JOIN offices f ON f.id = l.lender
  JOIN offices t ON t.id = l.borrower`;

// $1 is the instant of the reading, $2 LOAN_DUE_DAYS.
const LOANS = `
  SELECT l.id, ${paperNumber('f.code', 'c')} AS number, ${STATE} AS state, f.code AS lender,
    f.name AS "lenderName", t.code AS borrower, t.name AS "borrowerName", c.quantity,
    c.sent_on AS "sentOn", c.received_on AS "receivedOn", l.received, l.returned,
    l.forgiven - gone.netted AS forgiven, gone.netted, l.owed, l.on_the_road AS "onTheRoad",
    ${dueOnSql('$2')} AS "dueOn", ${isOverdueSql('$1', '$2')} AS overdue, c.note,
    acting.code AS "orderedByOffice", gone.settlements
  ${OF_LOAN}
  JOIN offices acting ON acting.id = c.dispatched_by_office
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(s.quantity) FILTER (WHERE s.kind = 'netting'), 0)::bigint AS netted,
      coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'quantity', s.quantity,
        'against', ${paperNumber('lender.code', 'other')}, 'note', s.note, 'settledOn', s.settled_on,
        'recordedBy', p.name) ORDER BY s.nth) FILTER (WHERE s.nth IS NOT NULL), '[]') AS settlements
    FROM loan_settlements s JOIN people p ON p.id = s.recorded_by
    LEFT JOIN consignments other ON other.id = s.against
    LEFT JOIN offices lender ON lender.id = other.from_office
    WHERE s.loan_id = l.id
  ) gone`;

const REACH = officesWithinSql('$3');
const IN_REACH = `(l.lender = ANY(${REACH}) OR l.borrower = ANY(${REACH}))`;

const LIST = `${LOANS}
  WHERE ${IN_REACH} AND ($4::text IS NULL OR f.code = $4) AND ($5::text IS NULL OR t.code = $5)
    AND CASE $6::text WHEN 'overdue' THEN ${isOverdueSql('$1', '$2')}
      WHEN 'open' THEN l.owed > 0 OR c.state IN ('awaiting_lender', 'in_transit')
      ELSE $6 IS NULL OR ${STATE} = $6 END
    AND ($7::uuid IS NULL OR l.id < $7)
  ORDER BY l.id DESC LIMIT $8`;

const MATRIX = `
  SELECT f.code AS lender, f.name AS "lenderName", t.code AS borrower, t.name AS "borrowerName",
    sum(l.owed)::bigint AS owed, count(*)::integer AS loans,
    coalesce(sum(l.owed) FILTER (WHERE ${isOverdueSql('$1', '$2')}), 0)::bigint AS overdue
  ${OF_LOAN}
  WHERE l.owed > 0 AND ${IN_REACH}
  GROUP BY f.code, f.name, t.code, t.name ORDER BY f.code, t.code`;

/** One, whoever asks; 404 `loan.not_found`. */
export async function loanAsItStands(
  tx: EntityManager,
  at: Date,
  id: string,
  dueDays: number,
): Promise<LoanDto> {
  const [loan] = UUID.test(id)
    ? await tx.query<LoanDto[]>(`${LOANS} WHERE l.id = $3`, [at, dueDays, id])
    : [];
  if (!loan) throw loanNotFound(id);
  return loan;
}

@Injectable()
export class LoansQueries {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async one({ actor, at }: UseCaseContext, id: string): Promise<LoanDto> {
    const loan = await loanAsItStands(this.dataSource.manager, at, id, this.settings.loanDueDays);
    requireLoanInSight(actor, loan);
    return loan;
  }

  /** Newest first; of one office and those below it, or of anything in reach. */
  async list(act: UseCaseContext, query: LoanListQueryDto): Promise<LoanPageDto> {
    const { lender = null, borrower = null, state = null } = query;
    const office = await this.officeOf(act, query);
    const pages = new Pages('loans', { office, lender, borrower, state }, query);
    const rows = await this.dataSource.query<LoanDto[]>(LIST, [
      ...[act.at, this.settings.loanDueDays, office, lender, borrower, state],
      ...[pages.after(UUID), pages.limit + 1],
    ]);
    return pages.page(
      rows,
      ({ id }) => id,
      (row) => row,
    );
  }

  /** Who owes whom how much. */
  async matrix(act: UseCaseContext, query: LoanMatrixQueryDto): Promise<LoanMatrixDto> {
    const office = await this.officeOf(act, query);
    const values = [act.at, this.settings.loanDueDays, office];
    const items = await this.dataSource.query<OwedDto[]>(MATRIX, values);
    return { items, owed: items.reduce((sum, { owed }) => sum + owed, 0) };
  }

  private async officeOf({ actor }: UseCaseContext, { office }: LoanMatrixQueryDto) {
    const code = office ?? actor.office.code;
    authorise(actor, 'office.read', code);
    if (office) await officeByCode(this.dataSource.manager, code);
    return code;
  }
}

/** A loan that is overdue, as the morning tells it. */
export interface OverdueLoan {
  number: string;
  lender: string;
  borrower: string;
  owed: number;
  dueOn: string;
}

/** Those of offices that `office` stands above, or of itself; the longest overdue first. `dueDays` as set. */
export const overdueLoans = (
  tx: EntityManager,
  at: Date,
  office: string,
  dueDays: number,
): Promise<OverdueLoan[]> =>
  tx.query<OverdueLoan[]>(
    `SELECT ${paperNumber('f.code', 'c')} AS number, f.name AS lender, t.name AS borrower, l.owed,
       ${dueOnSql('$2')} AS "dueOn"
     ${OF_LOAN}
     WHERE ${isOverdueSql('$1', '$2')} AND ${IN_REACH} ORDER BY ${dueOnSql('$2')}, l.id`,
    [at, dueDays, office],
  );
