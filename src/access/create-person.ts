import type { EntityManager } from 'typeorm';
import { recordChange } from './audit-log.js';
import { hashPassword } from './password.js';
import type { Role } from './permissions.js';
import { MINISTRY } from './reach.js';

interface NewPerson {
  email: string;
  name: string;
  role: Role;
  /** The office's internal id. */
  office: number;
  password: string;
}

/**
 * Adds a person who can sign in at once, and answers their id; for the demo and the first admin, who
 * have nobody to invite them. Does not ask whether their office has an admin.
 */
export async function createPerson(
  tx: EntityManager,
  at: Date,
  { email, name, role, office, password }: NewPerson,
): Promise<string> {
  const [added] = await tx.query<{ id: string }[]>(
    `INSERT INTO people (email, name, role, office_id, password_hash, created_at)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [email, name, role, office, await hashPassword(password), at],
  );
  const personId = added!.id;
  const whom = { personId, email, name, role };
  await recordChange(tx, { at, actor: null }, office, 'person.created', null, whom);
  return personId;
}

/**
 * Where there are no people yet, makes an admin of the ministry with this password; answers whether
 * it did. Of two instances that start at once one does.
 */
export async function ensureFirstAdmin(
  tx: EntityManager,
  at: Date,
  email: string,
  password: string,
): Promise<boolean> {
  // The lock first and by itself: a statement that had to wait would not see what it waited for.
  const [ministry] = await tx.query<{ id: number }[]>(
    `SELECT id FROM offices WHERE code = $1 FOR NO KEY UPDATE`,
    [MINISTRY],
  );
  const [anybody] = await tx.query<unknown[]>(`SELECT id FROM people LIMIT 1`);
  if (!ministry || anybody) return false;
  await createPerson(tx, at, {
    email,
    name: 'Admin pusat',
    role: 'admin',
    office: ministry.id,
    password,
  });
  return true;
}
