import type { Level, Role } from '../../src/access/permissions.js';
import {
  hashOfRecoveryCode,
  newRecoveryCodes,
  recoveryCodeIn,
} from '../../src/access/recovery-codes.js';
import { needsSecondFactor, owesSecondFactor } from '../../src/access/second-factor.js';
import { asText, newSecret, stepOf, uriOf } from '../../src/access/totp.js';
import { codeOf } from '../support/authenticator.js';

describe('a code of an authenticator', () => {
  // RFC 6238, appendix B: the last six digits of its eight.
  const secret = Buffer.from('12345678901234567890');
  const known: [string, string][] = [
    ['1970-01-01T00:00:59Z', '287082'],
    ['2005-03-18T01:58:29Z', '081804'],
    ['2005-03-18T01:58:31Z', '050471'],
    ['2009-02-13T23:31:30Z', '005924'],
    ['2033-05-18T03:33:20Z', '279037'],
    ['2603-10-11T11:33:20Z', '353130'],
  ];

  it.each(known)('at %s is %s, as the standard says', (at, code) => {
    const now = new Date(at);
    expect(stepOf(secret, code, now)).toBe(Math.floor(now.getTime() / 30_000));
    expect(codeOf(asText(secret), now)).toBe(code);
  });

  it('is good one step before and one step after its own, and no further', () => {
    const at = new Date('2026-03-04T03:00:10Z');
    const step = Math.floor(at.getTime() / 30_000);
    const found = [-2, -1, 0, 1, 2].map((away) =>
      stepOf(secret, codeOf(asText(secret), at, away), at),
    );
    expect(found).toEqual([undefined, step - 1, step, step + 1, undefined]);
  });

  it('may be typed in two groups', () => {
    expect(stepOf(secret, ' 287 082 ', new Date('1970-01-01T00:00:59Z'))).toBe(1);
  });

  it.each(['', '28708', '2870820', 'abcdef', '２８７０８２'])('is not %j', (code) => {
    expect(stepOf(secret, code, new Date('1970-01-01T00:00:59Z'))).toBeUndefined();
  });

  it('is of a secret of 160 bits, which a person can type and a QR code carries', () => {
    const fresh = newSecret();
    expect(fresh).toHaveLength(20);
    expect(newSecret()).not.toEqual(fresh);
    expect(asText(fresh)).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(uriOf(fresh, 'siti@blangko.test'));
    expect(decodeURIComponent(uri.pathname)).toMatch(/Blangko:siti@blangko\.test$/);
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      ...{ issuer: 'Blangko', secret: asText(fresh) },
      ...{ algorithm: 'SHA1', digits: '6', period: '30' },
    });
  });
});

describe('a recovery code', () => {
  it('is one of ten, of 50 random bits, kept as a slow hash with a salt', async () => {
    const { codes, salt, hashes } = await newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(salt.length).toBeGreaterThanOrEqual(16);
    const again = await hashOfRecoveryCode(salt, recoveryCodeIn(codes[3]!)!);
    expect(hashes.findIndex((hash) => hash.equals(again))).toBe(3);
  });

  it.each([
    ['7K2MQ-9XWTR', '7K2MQ9XWTR'],
    [' 7k2mq 9xwtr ', '7K2MQ9XWTR'],
    ['O1LI0-00000', '0111000000'],
    ['123456', undefined],
    ['7K2MQ-9XWT', undefined],
    ['7K2MQ-9XWTRR', undefined],
    ['7K2MQ-9XWTU', undefined],
  ])('%j is read as %j', (typed, read) => {
    expect(recoveryCodeIn(typed)).toBe(read);
  });
});

describe('who must have a second factor', () => {
  const who = (role: Role, level: Level) => ({ role, office: { level } });
  const everybody = (['admin', 'staff', 'viewer'] as const).flatMap((role) =>
    (['ministry', 'province', 'regency'] as const).map((level) => who(role, level)),
  );

  it('with "admins" those of the ministry and of provinces, and nobody else', () => {
    expect(everybody.filter((person) => needsSecondFactor('admins', person))).toEqual([
      who('admin', 'ministry'),
      who('admin', 'province'),
    ]);
  });

  it('with "all" everybody, with "none" nobody', () => {
    expect(everybody.filter((person) => needsSecondFactor('all', person))).toEqual(everybody);
    expect(everybody.filter((person) => needsSecondFactor('none', person))).toEqual([]);
  });

  it('owes one only while there is none', () => {
    const admin = who('admin', 'province');
    expect(owesSecondFactor('admins', admin, false)).toBe(true);
    expect(owesSecondFactor('admins', admin, true)).toBe(false);
    expect(owesSecondFactor('none', admin, false)).toBe(false);
  });
});
