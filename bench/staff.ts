import type { Client } from 'pg';
import { hashOf } from '../src/access/session.js';

/** The session token of the one person who works at an office. */
export const tokenOf = (office: string): string => `bench-session-of-${office}`;

export interface Regency {
  id: number;
  code: string;
  clerk: string;
}

/** Lets the one person of each office be signed in from `at` on. */
export async function signInEverybody(db: Client, at: Date): Promise<void> {
  const { rows } = await db.query<{ code: string; person: string }>(
    `SELECT o.code, p.id AS person FROM offices o JOIN people p ON p.office_id = o.id`,
  );
  await db.query('DELETE FROM sessions');
  await db.query(
    `INSERT INTO sessions (token_hash, person_id, started_at, last_used_at)
     SELECT *, $3, $3 FROM unnest($1::bytea[], $2::uuid[])`,
    [rows.map(({ code }) => hashOf(tokenOf(code))), rows.map(({ person }) => person), at],
  );
}

export async function regenciesIn(db: Client): Promise<Regency[]> {
  const { rows } = await db.query<Regency>(
    `SELECT o.id, o.code, p.id AS clerk FROM offices o JOIN people p ON p.office_id = o.id
     WHERE o.level = 'regency' ORDER BY o.code`,
  );
  return rows;
}
