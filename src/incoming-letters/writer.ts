import type { EntityManager } from 'typeorm';
import { PERSON, type PersonLine } from '../access/people.queries.js';
import type { OfficeLine } from '../offices/office-lines.js';

/** Whose letter it is: a person's, who writes for their office, or the office's own address. */
export interface Writer {
  office: number;
  officeName: string;
  /** As it is registered, never as the letter spelled it. */
  address: string;
  person: { id: string; name: string } | null;
}

/** Of a person `p`: whether a letter of theirs may ask for their office. */
export const MAY_WRITE = `(p.role IN ('staff', 'admin') AND p.password_hash IS NOT NULL AND p.disabled_at IS NULL)`;

/**
 * Whoever the one address in From belongs to: a person who may ask for their office, else the one office
 * whose own address it is. Null where there are two addresses, or it is nobody's, or that of several offices;
 * neither Reply-To nor a name is looked at. The ministry asks nobody, and its letters are nobody's here.
 */
export async function writerOf(tx: EntityManager, from: string[]): Promise<Writer | null> {
  const [address] = from;
  if (address === undefined || from.length > 1) return null;
  const [person] = await tx.query<PersonLine[]>(
    `${PERSON} WHERE lower(p.email) = lower($1) AND ${MAY_WRITE} AND o.closed_at IS NULL AND o.level <> 'ministry'`,
    [address],
  );
  if (person) {
    const { id, name, email, office, officeId } = person;
    return { office: officeId, officeName: office.name, address: email, person: { id, name } };
  }
  const offices = await tx.query<(Pick<OfficeLine, 'id' | 'name'> & { email: string })[]>(
    `SELECT id, name, email FROM offices
     WHERE lower(email) = lower($1) AND closed_at IS NULL AND level <> 'ministry' LIMIT 2`,
    [address],
  );
  const [office] = offices;
  if (!office || offices.length > 1) return null;
  return { office: office.id, officeName: office.name, address: office.email, person: null };
}
