import type { EntityManager } from 'typeorm';
import { append } from '../outbox/outbox.js';
import type { Actor } from './permissions.js';
import type { PersonLine } from './people.queries.js';
import { hashOf, newToken } from './session.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const VALID_FOR = {
  invitation: 7 * DAY,
  password_reset: HOUR,
  // Somebody may have to be found who agrees in place of a mailbox that is no more.
  address_agreement: 3 * DAY,
  address_confirmation: 3 * DAY,
};
const MESSAGE = {
  invitation: 'person.invited',
  password_reset: 'person.password_reset',
  address_agreement: 'person.address_agreement',
  address_confirmation: 'person.address_confirmation',
} as const;

export type LinkPurpose = keyof typeof VALID_FOR;
export type AddressPurpose = 'address_agreement' | 'address_confirmation';

export const expiryOfLink = (purpose: LinkPurpose, at: Date): Date =>
  new Date(at.getTime() + VALID_FOR[purpose]);

/**
 * Makes a link that opens once and has it mailed; only the mail ever knows its token. `wanted` is the
 * address that is to be theirs, where the link is about one.
 */
export async function mailOneTimeLink(
  tx: EntityManager,
  at: Date,
  purpose: LinkPurpose,
  person: PersonLine,
  by: Actor | null,
  wanted?: string,
): Promise<void> {
  const token = newToken();
  const expiresAt = expiryOfLink(purpose, at);
  await tx.query(
    `INSERT INTO one_time_links (token_hash, person_id, purpose, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [hashOf(token), person.id, purpose, at, expiresAt],
  );
  const message = {
    personId: person.id,
    email: purpose === 'address_confirmation' && wanted ? wanted : person.email,
    name: person.name,
    office: person.officeId,
    token,
    expiresAt: expiresAt.toISOString(),
    by: by?.name ?? null,
    byOffice: by?.office.id ?? null,
    ...(wanted && { wanted }),
  };
  await append(tx, at, MESSAGE[purpose], message, expiresAt);
}

/** Whose open link this is, of one of these purposes, and which. */
export async function openLink<P extends LinkPurpose>(
  tx: EntityManager,
  at: Date,
  purposes: readonly P[],
  token: string,
): Promise<{ personId: string; purpose: P } | undefined> {
  const [open] = await tx.query<{ personId: string; purpose: P }[]>(
    `SELECT l.person_id AS "personId", l.purpose
     FROM one_time_links l JOIN people p ON p.id = l.person_id JOIN offices o ON o.id = p.office_id
     WHERE l.token_hash = $1 AND l.purpose = ANY($2) AND l.used_at IS NULL AND l.expires_at > $3
       AND p.disabled_at IS NULL AND o.closed_at IS NULL`,
    [hashOf(token), purposes, at],
  );
  return open;
}

export async function useLink(tx: EntityManager, at: Date, token: string): Promise<void> {
  await tx.query(`UPDATE one_time_links SET used_at = $2 WHERE token_hash = $1`, [
    hashOf(token),
    at,
  ]);
}

/** Whatever links a person still has lead nowhere from now on, and no change of address waits. */
export async function closeLinksOf(tx: EntityManager, at: Date, personId: string): Promise<void> {
  await tx.query(
    `UPDATE one_time_links SET used_at = $2 WHERE person_id = $1 AND used_at IS NULL`,
    [personId, at],
  );
  await tx.query(`DELETE FROM address_changes WHERE person_id = $1`, [personId]);
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
