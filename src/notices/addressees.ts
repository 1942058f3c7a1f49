import type { EntityManager } from 'typeorm';
import { hasRole, type Role } from '../access/permissions.js';
import type { DirectoryOffice, OfficeDirectory } from './office-directory.js';

/** Somebody who may be written to: has accepted their invitation and is not disabled. */
export interface Reader {
  office: number;
  email: string;
  role: Role;
  receivesMail: boolean;
}

export interface Addressee {
  address: string;
  /** Whose reader this is. */
  office: number;
  /** The office that was meant, where nobody there reads mail. */
  insteadOf: number | null;
}

/**
 * One address per mailbox for the offices that are told, in that order: each office's own address and
 * its admins and staff that want mail; where there is none, those of the next office above. At the
 * ministry, with nobody left who wants mail, its admins all the same.
 */
export function addresseesOf(
  told: number[],
  directory: OfficeDirectory,
  readers: Reader[],
): Addressee[] {
  const seen = new Set<string>();
  return told.flatMap((id) => {
    const reached = reachable(directory.of(id), directory, readers);
    const fresh = reached.addresses.filter((address) => {
      const mailbox = address.toLowerCase();
      return !seen.has(mailbox) && seen.add(mailbox);
    });
    const insteadOf = reached.office === id ? null : id;
    return fresh.map((address) => ({ address, office: reached.office, insteadOf }));
  });
}

function reachable(
  office: DirectoryOffice,
  directory: OfficeDirectory,
  readers: Reader[],
): { office: number; addresses: string[] } {
  const people = readers.filter(
    (reader) => reader.office === office.id && hasRole(reader, 'staff'),
  );
  const willing = people.filter((reader) => reader.receivesMail).map((reader) => reader.email);
  const addresses = office.email ? [office.email, ...willing] : willing;
  if (addresses.length > 0) return { office: office.id, addresses };
  const above = directory.above(office);
  if (above) return reachable(above, directory, readers);
  const admins = people.filter((reader) => reader.role === 'admin');
  return { office: office.id, addresses: admins.map((reader) => reader.email) };
}

/** Those of these offices who have accepted their invitation: until then an address is unproven. */
export const readersOf = (tx: EntityManager, offices: number[]): Promise<Reader[]> =>
  tx.query<Reader[]>(
    `SELECT office_id AS office, email, role, receives_mail AS "receivesMail" FROM people
     WHERE office_id = ANY($1) AND disabled_at IS NULL AND password_hash IS NOT NULL
     ORDER BY id`,
    [offices],
  );
