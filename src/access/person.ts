import { conflict } from '../platform/refusal.js';
import type { Role } from './permissions.js';

/** What can be changed of a person. `office` is a code. */
export interface PersonState {
  name: string;
  role: Role;
  office: string;
  receivesMail: boolean;
  disabledAt: Date | null;
}

export interface PersonChange {
  name?: string | null;
  role?: Role | null;
  office?: string | null;
  receivesMail?: boolean | null;
  disabled?: boolean | null;
}

/** What a person may change of themself, whatever their role. */
export const isOwnBusiness = ({ role, office, disabled }: PersonChange): boolean =>
  (role ?? office ?? disabled ?? null) === null;

export function changed(person: PersonState, wanted: PersonChange, at: Date): PersonState {
  const disabled = wanted.disabled ?? person.disabledAt !== null;
  return {
    name: wanted.name ?? person.name,
    role: wanted.role ?? person.role,
    office: wanted.office ?? person.office,
    receivesMail: wanted.receivesMail ?? person.receivesMail,
    disabledAt: disabled ? (person.disabledAt ?? at) : null,
  };
}

/** What a session stands for is no longer so: it ends. */
export const endsSessions = (before: PersonState, after: PersonState): boolean =>
  before.role !== after.role ||
  before.office !== after.office ||
  (before.disabledAt === null && after.disabledAt !== null);

/** The fields of `names` that differ, as they were and as they are; null where none does. */
export function difference(
  before: PersonState,
  after: PersonState,
  names: readonly (keyof PersonState)[],
): [before: Partial<PersonState>, after: Partial<PersonState>] | null {
  const differing = names.filter((name) => before[name] !== after[name]);
  const of = (person: PersonState): Partial<PersonState> =>
    Object.fromEntries(differing.map((name) => [name, person[name]]));
  return differing.length === 0 ? null : [of(before), of(after)];
}

/** A person as the rule about admins sees them. */
export interface Member {
  id: string;
  /** The office's internal id. */
  office: number;
  role: Role;
  disabled: boolean;
  accepted: boolean;
}

/**
 * An office with people keeps an admin who is not disabled. Until someone there has accepted an
 * invitation an invited admin is enough; after that one who has accepted stays, since an invitation
 * may never be opened and would leave nobody to sign in. Refuses with 409 `person.last_admin`.
 */
export function requireAdmin(officeName: string, before: Member[], after: Member[]): void {
  const admins = (members: Member[]) =>
    members.filter(({ role, disabled }) => role === 'admin' && !disabled);
  const accepted = (members: Member[]) => admins(members).some((member) => member.accepted);
  if (before.length === 0 && admins(after).length === 0)
    throw lastAdmin(`The first person of ${officeName} must be an admin.`);
  if (admins(after).length === 0)
    throw lastAdmin(`${officeName} would be left without an admin. Invite another admin first.`);
  if (accepted(before) && !accepted(after))
    throw lastAdmin(
      `${officeName} would be left with admins who have not accepted their invitation yet.`,
    );
}

const lastAdmin = (detail: string) => conflict('person.last_admin', detail);
