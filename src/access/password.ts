import { hash, verify } from 'argon2';
import { randomBytes } from 'node:crypto';

/** The least that OWASP advises for argon2id: 19 MiB, two passes, one lane. */
export const HASHING = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Keyboards write the same letter in different ways; it is still the same password. */
const asTyped = (password: string) => Buffer.from(password.normalize('NFC'));

export const hashPassword = (password: string): Promise<string> => hash(asTyped(password), HASHING);

let nobodys: Promise<string> | undefined;

/**
 * Whether `password` is the one behind `kept`. Where there is none it takes as long to say no, so that
 * the time of the answer does not tell which addresses are known.
 */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword(randomBytes(32).toString('base64url'));
  const matches = await verify(kept ?? (await nobodys), asTyped(password));
  return matches && kept !== null;
}
