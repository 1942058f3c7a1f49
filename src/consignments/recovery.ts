import { standsAboveBoth } from '../access/dispatch-permissions.js';
import { type Actor, authorise, hasRole } from '../access/permissions.js';
import { isWithin } from '../access/reach.js';
import { conflict, forbidden, notFound, Refusal } from '../platform/refusal.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import type { Movement } from '../stock/ledger.js';
import { stockOf, varianceOf } from './consignment.js';
import { requireInSight, type Ends } from './consignment-rights.js';
import type { LockedConsignment } from './consignment-rows.js';

/** Rule 18: cards that are missing from a consignment because they never left. */

/** Whoever finds them is of the sending office itself. */
export function authoriseRecovery(actor: Actor, id: string, ends: Ends): void {
  requireInSight(actor, id, ends);
  if (actor.office.code !== ends.from)
    throw forbidden(`Only office ${ends.from} itself records what it found.`);
  authorise(actor, 'stock.count', ends.from);
}

export const recoveryNotFound = (id: string) =>
  notFound('recovery.not_found', `There is no recovery ${id} that you can see.`);

/** Seen from either end and from above, as its consignment is. */
export function authoriseAcceptance(actor: Actor, id: string, ends: Ends): void {
  const { code, name } = actor.office;
  if (!isWithin(code, ends.from) && !isWithin(code, ends.to)) throw recoveryNotFound(id);
  if (!standsAboveBoth(actor.office, ends))
    throw forbidden(`${name} does not stand above both ${ends.from} and ${ends.to}.`);
  if (!hasRole(actor, 'admin'))
    throw forbidden(`This takes the role admin; you are ${actor.role} of ${name}.`);
}

/** Nobody accepts what they recorded themselves: 403 `recovery.own`. */
export function requireAnother(actor: Actor, recordedBy: string): void {
  if (actor.personId === recordedBy)
    throw new Refusal(403, 'recovery.own', 'What you found yourself is accepted by somebody else.');
}

/** At most what is missing and not yet found: 409 `recovery.more_than_missing`. */
export function requireMissing(
  { number, quantity, received, recovered }: LockedConsignment,
  found: number,
): void {
  const missing = quantity - received! - recovered;
  if (found > missing)
    throw conflict(
      'recovery.more_than_missing',
      `Of consignment ${number} ${missing} cards are missing; this would find ${found}.`,
    );
}

/** Missing at the receiver no more: they are the sender's, on its today. */
export const recoveryOf = (
  { number, from, to }: LockedConsignment,
  found: number,
  occurredOn: CalendarDate,
): Movement => ({
  reason: 'recovery',
  from: varianceOf(to),
  to: stockOf(from),
  quantity: found,
  occurredOn,
  reference: number,
});
