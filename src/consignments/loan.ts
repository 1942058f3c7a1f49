import { authoriseDispatch, standsAboveBoth } from '../access/dispatch-permissions.js';
import { type Actor, authorise, hasRole } from '../access/permissions.js';
import { isAbove, isRegency, isWithin, MINISTRY, provinceOf } from '../access/reach.js';
import { refuseOn } from '../platform/constraint-refusals.js';
import { badField, conflict, forbidden, notFound, Refusal } from '../platform/refusal.js';
import type { Consignment } from './consignment.js';
import { type AskedOrder, type Ends, requireInSight } from './consignment-rights.js';

/** Rule 33: cards lent by one regency to another are owed until they are back, set off or forgiven. */

/** A loan as those see it who pay it back or let it go: its two offices by their codes. */
export interface Loan {
  id: string;
  number: string;
  lender: string;
  borrower: string;
  borrowerId: number;
  received: number | null;
  owed: number;
  onTheRoad: number;
}

export const loanNotFound = (id: string) =>
  notFound('loan.not_found', `There is no loan ${id} that you can see.`);

/** Seen from either end and from above, as its consignment is. */
export function requireLoanInSight(
  { office }: Actor,
  { id, lender, borrower }: Pick<Loan, 'id' | 'lender' | 'borrower'>,
): void {
  if (!isWithin(office.code, lender) && !isWithin(office.code, borrower)) throw loanNotFound(id);
}

/** What the database tells with its refusal. */
type Exceeded = Pick<Loan, 'number' | 'owed' | 'onTheRoad'>;

const exceedsOwed = ({ number, owed, onTheRoad }: Exceeded): Refusal =>
  conflict(
    'loan.exceeds_owed',
    `Of loan ${number} ${owed} cards are owed and ${onTheRoad} of them are on their way back: ` +
      'together no more than what is owed can be returned, set off or forgiven.',
  );

refuseOn('loan_never_more_than_owed', (told) => exceedsOwed(JSON.parse(told!) as Exceeded));

const notBetweenRegencies = () =>
  new Refusal(422, 'loan.between_regencies', 'Cards are lent by one regency to another.', {
    errors: [{ field: 'loan', message: 'is from one regency to another' }],
  });

/** Regency to regency, for nobody's request; 422 `loan.between_regencies`, 400. */
export function requireLoanable(from: string, { to, requestId, returnOf }: AskedOrder): void {
  if (returnOf) throw badField('returnOf', 'is of cards that go back, not of a new loan.');
  if (requestId) throw badField('requestId', 'is answered by what an office keeps, not by a loan.');
  if (!isRegency(from) || !isRegency(to)) throw notBetweenRegencies();
}

/**
 * What pays a loan back goes to its lender: by the borrower's own staff or whoever moves its cards, or straight
 * from an office above the lender. What did not arrive yet is not owed: 409 `loan.not_received`.
 */
export function authoriseReturn(actor: Actor, from: string, loan: Loan, order: AskedOrder): void {
  requireLoanInSight(actor, loan);
  if (order.to !== loan.lender) throw badField('to', `must be ${loan.lender}, which lent them.`);
  if (from === loan.borrower) {
    if (order.requestId) throw badField('requestId', 'is of cards from an office above.');
    if (actor.office.code === from) authorise(actor, 'loan.give', from);
    else authoriseDispatch(actor, from, order.to);
  } else {
    if (!isAbove(from, loan.lender))
      throw badField('from', `must be ${loan.borrower}, which owes them, or an office above.`);
    authoriseDispatch(actor, from, order.to);
  }
  if (loan.received === null)
    throw conflict(
      'loan.not_received',
      `Loan ${loan.number} has not been received: nothing is owed.`,
    );
}

/** Whoever lends is asked itself; nobody above says yes for it. */
export function authoriseAnswer(actor: Actor, id: string, ends: Ends): void {
  requireInSight(actor, id, ends);
  if (actor.office.code !== ends.from)
    throw forbidden(`Only office ${ends.from} itself says whether it lends.`);
  authorise(actor, 'loan.give', ends.from);
}

/** What waits for its lender is answered once: 409 `loan.not_awaiting`. */
export function requireAwaiting({ number, state }: Consignment): void {
  if (state !== 'awaiting_lender')
    throw conflict('loan.not_awaiting', `Consignment ${number} is ${state}: nobody waits for it.`);
}

/** Who lets debts go: the province of both offices; the ministry where they are of two provinces. */
export function authoriseSettling(actor: Actor, loan: Loan): void {
  const ends = { from: loan.lender, to: loan.borrower };
  requireLoanInSight(actor, loan);
  const { office } = actor;
  const within = provinceOf(ends.from) === provinceOf(ends.to);
  const settler = within ? provinceOf(ends.from) : MINISTRY;
  if (office.code !== settler || !standsAboveBoth(office, ends))
    throw forbidden(`Only office ${settler} settles what ${ends.to} owes to ${ends.from}.`);
  if (!hasRole(actor, 'admin'))
    throw forbidden(`This takes the role admin; you are ${actor.role} of ${office.name}.`);
}

/** What is owed and not on its way back. */
const openOf = ({ owed, onTheRoad }: Loan): number => owed - onTheRoad;

export function requireOwed(loan: Loan, quantity: number): void {
  if (quantity > openOf(loan)) throw exceedsOwed(loan);
}

/** How much two loans between the same two offices cancel out: 409 `loan.not_opposite`, `loan.exceeds_owed`. */
export function nettingOf(one: Loan, other: Loan): number {
  if (one.lender !== other.borrower || one.borrower !== other.lender)
    throw conflict(
      'loan.not_opposite',
      `Loans ${one.number} and ${other.number} are not owed in opposite directions by the same two offices.`,
    );
  for (const loan of [one, other]) if (openOf(loan) <= 0) throw exceedsOwed(loan);
  return Math.min(openOf(one), openOf(other));
}

export const LOAN_STATES = [
  'awaiting_lender',
  'in_transit',
  'owed',
  'settled',
  'declined',
  'recalled',
] as const;
export type LoanState = (typeof LOAN_STATES)[number];

export const SETTLEMENT_KINDS = ['forgiveness', 'netting'] as const;
export type SettlementKind = (typeof SETTLEMENT_KINDS)[number];
