import { createHmac } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Of a secret as a person types it. */
export function bytesOf(base32: string): Buffer {
  const bits = [...base32].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'));
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

/**
 * What an authenticator that was given this secret shows at this instant (RFC 6238), worked out apart from
 * the product; `away` half minutes before or after.
 */
export function codeOf(secret: string, at: Date, away = 0): string {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000) + away));
  const mac = createHmac('sha1', bytesOf(secret)).update(step).digest();
  const from = mac.at(-1)! & 0xf;
  const number = (mac.readUInt32BE(from) & 0x7fff_ffff) % 1_000_000;
  return String(number).padStart(6, '0');
}
