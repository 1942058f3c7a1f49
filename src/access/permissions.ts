import { forbidden, notFound } from '../platform/refusal.js';
import { isAbove, isRegency, isWithin, MINISTRY } from './reach.js';

export type Role = 'viewer' | 'staff' | 'admin';
export type Level = 'ministry' | 'province' | 'regency';

export interface Actor {
  personId: string;
  name: string;
  role: Role;
  office: { id: number; code: string; name: string; level: Level; timezone: string };
}

const rank: Record<Role, number> = { viewer: 0, staff: 1, admin: 2 };

type Where = (own: string, office: string) => boolean;
const own: Where = (mine, office) => mine === office;
const ownOrBelow: Where = (mine, office) => isWithin(mine, office);
const above: Where = (mine, office) => isAbove(mine, office);
const ministry: Where = (mine) => mine === MINISTRY;
/** Own or below, and an office with others below it. */
const sharesOut: Where = (mine, office) => isWithin(mine, office) && !isRegency(office);

/** Who may do what to an office: the least role, and where one's own office stands to that one. */
const permissions = {
  'office.read': ['viewer', ownOrBelow],
  'office.configure': ['admin', ownOrBelow],
  'office.widen_window': ['admin', above],
  'office.close': ['admin', above],
  'report.file': ['staff', (mine, office) => mine === office && mine !== MINISTRY],
  'stock.count': ['staff', own],
  'month.submit': ['staff', own],
  'word.set': ['staff', (mine, office) => mine === office && mine !== MINISTRY],
  'word.take_down': ['staff', above],
  // Which offices below it goes to is then settled by reach.
  'broadcast.send': ['staff', (mine, office) => mine === office && !isRegency(office)],
  'broadcast.answer': ['staff', own],
  // Of the ministry's own, another of its admins.
  'count.judge': [
    'admin',
    (mine, office) => isAbove(mine, office) || (mine === MINISTRY && office === MINISTRY),
  ],
  'stock.destroy': ['staff', own],
  'stock.hand_out': ['staff', own],
  'stock.supply': ['staff', (mine, office) => mine === office && mine === MINISTRY],
  'stock.open': [
    'admin',
    (mine, office) => isAbove(mine, office) || (mine === MINISTRY && office === MINISTRY),
  ],
  // Which of the offices below each row may open is then settled by `stock.open`.
  'stock.import': ['admin', sharesOut],
  'request.open': ['staff', ownOrBelow],
  'request.change': ['staff', own],
  'request.withdraw': ['staff', own],
  'request.answer': ['staff', above],
  // Of one that is nobody's, the ministry's own admins.
  'letter.purge': [
    'admin',
    (mine, office) => isAbove(mine, office) || (mine === MINISTRY && office === MINISTRY),
  ],
  'consignment.receive': ['staff', own],
  'loan.give': ['staff', own],
  'allocation.plan': ['staff', sharesOut],
  'notice.resend': ['admin', ownOrBelow],
  'people.manage': ['admin', ownOrBelow],
  'holidays.keep': ['admin', ministry],
  'prices.keep': ['admin', ministry],
  'ledger.verify': ['viewer', ministry],
} satisfies Record<string, [Role, Where]>;

export type Action = keyof typeof permissions;

/** Who asks, as far as the table looks at them: an actor of the server, or the person at a screen. */
export interface Asker {
  role: Role;
  office: { code: string };
}

export const hasRole = ({ role }: Pick<Asker, 'role'>, least: Role): boolean =>
  rank[role] >= rank[least];

/** Whether role and place allow it: what `authorise` lets pass, and a screen may offer. */
export function allows(asker: Asker, action: Action, office: string): boolean {
  const [role, where] = permissions[action];
  return hasRole(asker, role) && where(asker.office.code, office);
}

/**
 * The one gate. An office beyond the actor's reach does not exist for them (404); one in sight that
 * their role or place does not let them act on is a 403.
 */
export function authorise(actor: Actor, action: Action, office: string): void {
  if (!isWithin(actor.office.code, office)) throw officeNotFound(office);
  const [role, where] = permissions[action];
  if (!where(actor.office.code, office))
    throw forbidden(`${actor.office.name} may not do this for office ${office}.`);
  if (!hasRole(actor, role))
    throw forbidden(`This takes the role ${role}; you are ${actor.role} of ${actor.office.name}.`);
}

export const officeNotFound = (office: string) =>
  notFound('office.not_found', `There is no office ${office} that you can see.`);
