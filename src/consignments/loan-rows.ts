import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { paperNumber } from '../offices/office-lines.js';
import { dateAt } from '../platform/calendar-date.js';
import { UUID } from '../platform/keyset-pages.js';
import { type Loan, loanNotFound, type SettlementKind } from './loan.js';

const LOANS = `
  SELECT l.id, ${paperNumber('f.code', 'c')} AS number, f.code AS lender, t.code AS borrower,
    l.borrower AS "borrowerId", l.received, l.owed, l.on_the_road AS "onTheRoad"
  FROM loans l
  JOIN consignments c ON c.id = l.id
  JOIN offices f ON f.id = l.lender
  JOIN offices t ON t.id = l.borrower
  WHERE l.id = ANY($1) ORDER BY l.id`;

async function read(tx: EntityManager, ids: string[], locking: string): Promise<Loan[]> {
  const rows = await tx.query<Loan[]>(`${LOANS} ${locking}`, [ids.filter((id) => UUID.test(id))]);
  return ids.map((id) => {
    const loan = rows.find((row) => row.id === id);
    if (!loan) throw loanNotFound(id);
    return loan;
  });
}

/** As it stands: what its return then takes of it is refused by the database, if others were faster. */
export async function loanById(tx: EntityManager, id: string): Promise<Loan> {
  const [loan] = await read(tx, [id], '');
  return loan!;
}

/** Locked in one order, whichever is asked for first; given back as asked for. */
export const lockLoans = (tx: EntityManager, ids: string[]): Promise<Loan[]> =>
  read(tx, ids, 'FOR NO KEY UPDATE OF l');

/** What is let go of a loan; its tally follows in the database. */
export async function writeSettlement(
  tx: EntityManager,
  { at, actor }: UseCaseContext,
  loan: string,
  of: { kind: SettlementKind; quantity: number; note: string | null; against: string | null },
): Promise<void> {
  await tx.query(
    `INSERT INTO loan_settlements (loan_id, nth, kind, quantity, note, against, settled_on, recorded_at,
       recorded_by, recorded_by_office)
     SELECT $1, count(*) + 1, $2, $3, $4, $5, $6, $7, $8, $9 FROM loan_settlements WHERE loan_id = $1`,
    [
      ...[loan, of.kind, of.quantity, of.note, of.against],
      ...[dateAt(at, actor.office.timezone), at, actor.personId, actor.office.id],
    ],
  );
}
