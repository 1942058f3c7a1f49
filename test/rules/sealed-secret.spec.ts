import { randomBytes, randomUUID } from 'node:crypto';
import { seal, unseal } from '../../src/access/sealed-secret.js';

const key = randomBytes(32);
const siti = randomUUID();
const secret = randomBytes(20);

test('what is sealed opens with its key, for its person', () => {
  expect(unseal(key, siti, seal(key, siti, secret))).toEqual(secret);
});

test('the same secret is never sealed alike, and nothing of it can be seen', () => {
  const [one, other] = [seal(key, siti, secret), seal(key, siti, secret)];
  expect(one.equals(other)).toBe(false);
  expect(one.includes(secret.subarray(0, 4))).toBe(false);
});

test('put into the row of another person it does not open', () => {
  expect(() => unseal(key, randomUUID(), seal(key, siti, secret))).toThrow();
});

test('it opens with no other key, and not without one', () => {
  const sealed = seal(key, siti, secret);
  expect(() => unseal(randomBytes(32), siti, sealed)).toThrow();
  expect(() => unseal(undefined, siti, sealed)).toThrow();
});

test('a bit that was changed is found out', () => {
  const sealed = seal(key, siti, secret);
  for (const at of [0, 12, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(() => unseal(key, siti, changed)).toThrow();
  }
});

test('what was kept before there was a key is still read', () => {
  expect(unseal(key, siti, seal(undefined, siti, secret))).toEqual(secret);
});
