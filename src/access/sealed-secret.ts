import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { StartupRefusal } from '../platform/startup-refusal.js';

/** AES-256-GCM as NIST SP 800-38D has it: a nonce of 96 bits, new each time, and a tag of 128. */
const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Bytes of the key. */
export const KEY_LENGTH = 32;

/** Whatever was sealed is longer; a secret that was kept where there was no key is not. */
const LONGEST_OPEN = NONCE + TAG;

/**
 * A secret as the database keeps it: whoever reads that, or a backup, without the key has nothing of it, and
 * put into another person's row it does not open. Without a key, as where the product is tried out, as it is.
 */
export function seal(key: Buffer | undefined, personId: string, secret: Buffer): Buffer {
  if (!key) return secret;
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(personId));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** What `seal` was given. Throws where it was sealed with another key or for another person. */
export function unseal(key: Buffer | undefined, personId: string, kept: Buffer): Buffer {
  if (kept.length <= LONGEST_OPEN) return kept;
  if (!key) throw new Error('Sealed, and there is no key.');
  const decipher = createDecipheriv(CIPHER, key, kept.subarray(0, NONCE))
    .setAAD(Buffer.from(personId))
    .setAuthTag(kept.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(kept.subarray(NONCE + TAG)), decipher.final()]);
}

interface Kept {
  personId: string;
  secret: Buffer;
}

const LAST_SEALED = `
  SELECT person_id AS "personId", secret FROM second_factors WHERE length(secret) > $1
  ORDER BY set_at DESC LIMIT 1`;

const OPEN = `SELECT person_id AS "personId", secret FROM second_factors WHERE length(secret) <= $1`;

/**
 * Looks whether the key is the one of what is sealed, and seals with it what was kept before there was one.
 * Throws `StartupRefusal` where it is another.
 */
export async function keepSealed(dataSource: DataSource, key: Buffer | undefined): Promise<void> {
  const [sealed] = await dataSource.query<Kept[]>(LAST_SEALED, [LONGEST_OPEN]);
  if (sealed) requireKey(key, sealed);
  if (!key) return;
  for (const { personId, secret } of await dataSource.query<Kept[]>(OPEN, [LONGEST_OPEN]))
    await dataSource.query(
      `UPDATE second_factors SET secret = $3 WHERE person_id = $1 AND secret = $2`,
      [personId, secret, seal(key, personId, secret)],
    );
}

function requireKey(key: Buffer | undefined, { personId, secret }: Kept): void {
  try {
    unseal(key, personId, secret);
  } catch {
    throw new StartupRefusal(
      'SECOND_FACTOR_KEY is not the key that authenticators were set up with: set that one again. ' +
        'Where it is lost, see docs/operating.md, Sign-ins.',
    );
  }
}
