import { forbidden } from '../platform/refusal.js';
import { type Actor, type Asker, hasRole, officeNotFound } from './permissions.js';
import { isAbove, isWithin } from './reach.js';

/** Who may send between which offices. Apart from the table: a clerk's first screen sends nothing. */

/**
 * A consignment's sender is one's own office and its receiver one below or above it, or both lie below
 * one's own.
 */
const sendsBetween = (mine: string, from: string, to: string): boolean =>
  from === mine ? isAbove(mine, to) || isAbove(to, mine) : isAbove(mine, from) && isAbove(mine, to);

export const allowsDispatch = (asker: Asker, from: string, to: string): boolean =>
  hasRole(asker, 'staff') && sendsBetween(asker.office.code, from, to);

/** The gate of `allowsDispatch`. Sees nothing of offices beyond reach; one's own supply line upwards is known. */
export function authoriseDispatch(actor: Actor, from: string, to: string): void {
  const mine = actor.office.code;
  if (!isWithin(mine, from)) throw officeNotFound(from);
  if (!isWithin(mine, to) && !isAbove(to, mine)) throw officeNotFound(to);
  if (!sendsBetween(mine, from, to))
    throw forbidden(`${actor.office.name} may not send cards from ${from} to ${to}.`);
  if (!hasRole(actor, 'staff'))
    throw forbidden(`This takes the role staff; you are ${actor.role} of ${actor.office.name}.`);
}

/** Whether an office stands above both ends; of what the ministry itself gave or took, the ministry does. */
export const standsAboveBoth = (
  { code, level }: Pick<Actor['office'], 'code' | 'level'>,
  { from, to }: { from: string; to: string },
): boolean => level === 'ministry' || (isAbove(code, from) && isAbove(code, to));
