import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** As every authenticator does it unasked (RFC 6238): SHA-1, six digits, half a minute. */
const WAY = { algorithm: 'SHA1', digits: 6, period: 30 };
/** Steps before and after: a clock may be off by one, and whoever types is slow. */
const DRIFT = 1;

/** 160 random bits, as many as the hash has (RFC 4226). */
export const newSecret = (): Buffer => randomBytes(20);

const asSecret = (secret: Uint8Array) => new Secret({ buffer: Uint8Array.from(secret).buffer });

/** The secret as a person types it into an authenticator: base32. */
export const asText = (secret: Uint8Array): string => asSecret(secret).base32;

/** What an authenticator reads from the QR code. */
export const uriOf = (secret: Uint8Array, label: string): string =>
  new TOTP({ ...WAY, issuer: 'Blangko', label, secret: asSecret(secret) }).toString();

/**
 * The half minute whose code this is, counted since 1970, or undefined where it is none of now, the one
 * before or the one after. `at` is what clocks show everywhere.
 */
export function stepOf(secret: Uint8Array, code: string, at: Date): number | undefined {
  // As authenticators show it: 123 456.
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const timestamp = at.getTime();
  const away = TOTP.validate({
    ...WAY,
    ...{ token, secret: asSecret(secret), timestamp, window: DRIFT },
  });
  return away === null ? undefined : TOTP.counter({ period: WAY.period, timestamp }) + away;
}
