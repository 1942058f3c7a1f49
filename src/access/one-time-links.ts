import type { EntityManager } from 'typeorm';
import { append } from '../outbox/outbox.js';
import type { Actor } from './permissions.js';
import type { PersonLine } from './people.queries.js';
import { hashOf, newToken } from './session.js';

export type LinkPurpose = 'invitation' | 'password_reset';

const HOUR = 3_600_000;
const VALID_FOR = { invitation: 7 * 24 * HOUR, password_reset: HOUR };
const MESSAGE = { invitation: 'person.invited', password_reset: 'person.password_reset' } as const;

/** Makes a link that opens once and has it mailed; only the mail ever knows its token. */
export async function mailOneTimeLink(
  tx: EntityManager,
  at: Date,
  purpose: LinkPurpose,
  person: PersonLine,
  by: Actor | null,
): Promise<void> {
  const token = newToken();
  const expiresAt = new Date(at.getTime() + VALID_FOR[purpose]);
  await tx.query(
    `INSERT INTO one_time_links (token_hash, person_id, purpose, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [hashOf(token), person.id, purpose, at, expiresAt],
  );
  const message = {
    personId: person.id,
    email: person.email,
    name: person.name,
    office: person.officeId,
    token,
    expiresAt: expiresAt.toISOString(),
    by: by?.name ?? null,
    byOffice: by?.office.id ?? null,
  };
  await append(tx, at, MESSAGE[purpose], message, expiresAt);
}

/** The id of the person whose open link this is. */
export async function holderOfLink(
  tx: EntityManager,
  at: Date,
  purpose: LinkPurpose,
  token: string,
): Promise<string | undefined> {
  const [open] = await tx.query<{ personId: string }[]>(
    `SELECT l.person_id AS "personId"
     FROM one_time_links l JOIN people p ON p.id = l.person_id JOIN offices o ON o.id = p.office_id
     WHERE l.token_hash = $1 AND l.purpose = $2 AND l.used_at IS NULL AND l.expires_at > $3
       AND p.disabled_at IS NULL AND o.closed_at IS NULL`,
    [hashOf(token), purpose, at],
  );
  return open?.personId;
}

/** Whatever links a person still has lead nowhere from now on. */
export async function closeLinksOf(tx: EntityManager, at: Date, personId: string): Promise<void> {
  await tx.query(
    `UPDATE one_time_links SET used_at = $2 WHERE person_id = $1 AND used_at IS NULL`,
    [personId, at],
  );
}

/** How many links for a new password a person was sent in the hour before `at`. */
export async function resetsInTheLastHour(
  tx: EntityManager,
  at: Date,
  personId: string,
): Promise<number> {
  const [row] = await tx.query<{ sent: number }[]>(
    `SELECT count(*) AS sent FROM one_time_links
     WHERE person_id = $1 AND purpose = 'password_reset' AND created_at > $2`,
    [personId, new Date(at.getTime() - HOUR)],
  );
  return row!.sent;
}
