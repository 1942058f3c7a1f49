import type { EntityManager } from 'typeorm';
import { recordChange } from './changes.js';
import { hashPassword } from './password.js';
import { officeNotFound, type Actor, type Role } from './permissions.js';

interface NewPerson {
  email: string;
  name: string;
  role: Role;
  /** A code. */
  office: string;
  password: string;
}

/**
 * Adds a person who can sign in at once, and answers them as an actor; for the demo and the first
 * admin, who have nobody to invite them. Does not ask whether their office has an admin.
 */
export async function createPerson(
  tx: EntityManager,
  at: Date,
  { email, name, role, office: code, password }: NewPerson,
): Promise<Actor> {
  const [office] = await tx.query<Actor['office'][]>(
    `SELECT id, code, name, level, timezone FROM offices WHERE code = $1`,
    [code],
  );
  if (!office) throw officeNotFound(code);
  const [added] = await tx.query<{ id: string }[]>(
    `INSERT INTO people (email, name, role, office_id, password_hash, created_at)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [email, name, role, office.id, await hashPassword(password), at],
  );
  const personId = added!.id;
  const whom = { personId, email, name, role };
  await recordChange(tx, { at, actor: null }, office.id, 'person.created', null, whom);
  return { personId, name, role, office };
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
  await tx.query(`SELECT FROM offices WHERE code = '00' FOR NO KEY UPDATE`);
  const anybody = await tx.query<unknown[]>(`SELECT FROM people LIMIT 1`);
  if (anybody.length > 0) return false;
  await createPerson(tx, at, {
    email,
    name: 'Admin pusat',
    role: 'admin',
    office: '00',
    password,
  });
  return true;
}
