import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QueryFailedError } from 'typeorm';
import '../../src/app.module.js';
import { mayBeOurs, refusalOf, refuseOn } from '../../src/platform/constraint-refusals.js';
import { conflict } from '../../src/platform/refusal.js';

const SCHEMA = readFileSync('migrations/schema.sql', 'utf8');
const SOURCES = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

/** The constraints of the schema that a feature gives a meaning, as they are written beside its SQL. */
const named = SOURCES.flatMap((source) =>
  [...source.matchAll(/refuseOn\('(\w+)'|const constraint of \[([^\]]+)\]/g)].flatMap(
    ([, one, several]) => (one ? [one] : [...several!.matchAll(/\w+/g)].map(([name]) => name)),
  ),
);

/** What a trigger of ours tells with its refusal. */
const detail = JSON.stringify({ code: '65.71', name: 'Kota Tarakan', onHand: 1, holders: [] });

const violated = (constraint: string, code = '23514') =>
  new QueryFailedError('', [], Object.assign(new Error(constraint), { code, constraint, detail }));

test('every constraint with a meaning is one of the schema, and answers with a conflict', () => {
  expect(named.length).toBeGreaterThan(9);
  for (const constraint of named) {
    expect(SCHEMA).toMatch(new RegExp(`\\b${constraint}\\b`));
    expect(refusalOf(violated(constraint))).toMatchObject({ status: 409 });
  }
});

test('a constraint without a meaning is nobody’s refusal', () => {
  expect(refusalOf(violated('office_code_is_the_ministry'))).toBeUndefined();
});

test('a constraint has one meaning only', () => {
  expect(() => refuseOn(named[0]!, () => conflict('other.meaning', 'Another.'))).toThrow(
    /has a meaning already/,
  );
});

test.each(['25006', '25P02', '26000', '42P05', '58030', '08006', '57P01', '53300'])(
  'what a lost or read-only server answers (%s) is a reason to come again',
  (code) => {
    const error = violated('', code);
    expect(refusalOf(error)).toMatchObject({ status: 503, code: 'service.busy' });
    expect(refusalOf(error)!.extras.retryAfter).toBeGreaterThan(0);
    // A transaction that had failed, a statement out of step or a disk: somebody has to look.
    expect(mayBeOurs(error)).toBe(/25P02|26000|42P05|58030/.test(code));
  },
);

test('a plan that a migration made stale goes through on another connection', () => {
  const stale = Object.assign(new Error('cached plan must not change result type'), {
    code: '0A000',
  });
  expect(refusalOf(stale)).toMatchObject({ status: 503, code: 'service.busy' });
  const missing = Object.assign(new Error('not supported'), { code: '0A000' });
  expect(refusalOf(missing)).toBeUndefined();
});

test.each([
  ['connect', 'ENOENT'],
  ['getaddrinfo', 'EAI_AGAIN'],
  ['getaddrinfo', 'ENOTFOUND'],
])('a database that cannot be reached (%s %s) is a reason to come again', (syscall, code) => {
  const error = Object.assign(new Error(code), { syscall, code });
  expect(refusalOf(error)).toMatchObject({ status: 503, code: 'service.busy' });
  const file = Object.assign(new Error(code), { syscall: 'open', code });
  expect(refusalOf(file)).toBeUndefined();
});
