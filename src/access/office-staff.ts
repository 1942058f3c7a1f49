import type { EntityManager } from 'typeorm';
import { conflict } from '../platform/refusal.js';
import { officeNotFound } from './permissions.js';
import type { Member } from './person.js';

/** An office while who belongs to it is being changed, with everybody who does. */
export interface StaffedOffice {
  id: number;
  code: string;
  name: string;
  closedAt: Date | null;
  members: Member[];
}

/**
 * Locks offices against other changes of their people until the transaction ends: two admins who
 * leave at once would each see the other stay. Lock a person first, then offices, all in one call.
 */
export async function lockedOffices(tx: EntityManager, codes: string[]): Promise<StaffedOffice[]> {
  const offices = await tx.query<Omit<StaffedOffice, 'members'>[]>(
    `SELECT id, code, name, closed_at AS "closedAt" FROM offices WHERE code = ANY($1)
     ORDER BY id FOR NO KEY UPDATE`,
    [codes],
  );
  const members = await tx.query<Member[]>(
    `SELECT id, office_id AS office, role, disabled_at IS NOT NULL AS disabled,
            password_hash IS NOT NULL AS accepted
     FROM people WHERE office_id = ANY($1)`,
    [offices.map(({ id }) => id)],
  );
  return codes.map((code) => {
    const office = offices.find((found) => found.code === code);
    if (!office) throw officeNotFound(code);
    return { ...office, members: members.filter((member) => member.office === office.id) };
  });
}

/** Nobody joins a closed office: 409 `office.closed`. */
export function requireOpenTo(office: StaffedOffice): void {
  if (office.closedAt !== null)
    throw conflict('office.closed', `${office.name} (${office.code}) is closed.`);
}
