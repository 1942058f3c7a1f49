import { hash } from 'argon2';
import { randomBytes, randomInt } from 'node:crypto';
import { HASHING } from './password.js';

/** Without I, L, O and U, which are read as others or into words (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const HOW_MANY = 10;
/** 50 random bits. */
const LENGTH = 10;

const MEANT: Partial<Record<string, string>> = { O: '0', I: '1', L: '1' };

const newCode = () =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** As it is shown and written down: `7K2MQ-9XWTR`. */
const inGroups = (code: string) => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;

/** The code that was typed, however it was: small, in groups or not, O for 0; undefined where it is none. */
export function recoveryCodeIn(typed: string): string | undefined {
  const signs = [...typed.toUpperCase().replace(/[\s-]/g, '')].map((sign) => MEANT[sign] ?? sign);
  const isCode = signs.length === LENGTH && signs.every((sign) => LETTERS.includes(sign));
  return isCode ? signs.join('') : undefined;
}

/**
 * What is kept of a code. As slow as of a password, since 50 bits could be tried out; one salt for all of
 * a person's, so that a code is looked at by one hash and not by ten.
 */
export const hashOfRecoveryCode = (salt: Buffer, code: string): Promise<Buffer> =>
  hash(Buffer.from(code), { ...HASHING, salt, raw: true });

/** Ten codes to show once, and what is kept of them. Takes some tenths of a second. */
export async function newRecoveryCodes(): Promise<{
  codes: string[];
  salt: Buffer;
  hashes: Buffer[];
}> {
  const salt = randomBytes(16);
  const codes = Array.from({ length: HOW_MANY }, newCode);
  const hashes: Buffer[] = [];
  // One after the other: each takes 19 MiB.
  for (const code of codes) hashes.push(await hashOfRecoveryCode(salt, code));
  return { codes: codes.map(inGroups), salt, hashes };
}
