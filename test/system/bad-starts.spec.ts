import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import pg from 'pg';
import { createDatabase, createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { databaseUrl } from '../support/database-url.js';
import { makeDataFolder } from '../support/data-folder.js';
import { Caller, Product } from '../support/product.js';

let dataDir: string;
let database: TestDatabase;
let other: Server;
let taken: number;

beforeAll(async () => {
  dataDir = await makeDataFolder();
  database = await createDatabase();
  other = createServer((socket) => socket.end('Halo\n')).listen(0, '127.0.0.1');
  await once(other, 'listening');
  taken = (other.address() as AddressInfo).port;
});
afterEach(() => Product.endAll());
afterAll(async () => {
  other.close();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

/** What a start that fails says on its way out: nothing but these lines, and exit code 1. */
async function refusal(env: Record<string, string>): Promise<string[]> {
  const product = Product.launch({ DATA_DIR: dataDir, ...env });
  expect(await product.exited).toEqual({ code: 1, signal: null });
  expect(product.said).toBe('');
  expect(product.complained).not.toMatch(/^ +at /m);
  return product.complained.trimEnd().split('\n');
}

test('a port in use', async () => {
  const said = await refusal({ DATABASE_URL: database.url, PORT: String(taken) });
  expect(said).toEqual([
    `Port ${taken} on 127.0.0.1 is in use by another program: stop that one, or set another PORT.`,
  ]);
});

test('a port in use, on the embedded database: PostgreSQL is stopped again', async () => {
  const [sentence, ...more] = await refusal({ PORT: String(taken), DEMO: 'false' });
  expect([sentence, more]).toEqual([expect.stringContaining(`Port ${taken}`), []]);
  const product = await Product.start({ DATA_DIR: dataDir, DEMO: 'false' });
  expect(await refusal({})).toEqual([
    `The data folder ${dataDir} is in use by process ${product.pid}: stop that process first, ` +
      'or set another DATA_DIR.',
  ]);
  expect(await product.end('SIGTERM')).toEqual({ code: 0, signal: null });
});

test('an address that is not this machine’s', async () => {
  const said = await refusal({ DATABASE_URL: database.url, HOST: '192.0.2.1' });
  expect(said).toEqual(['Cannot listen on 192.0.2.1:0 (EADDRNOTAVAIL): set another HOST or PORT.']);
});

describe('a database that cannot be used', () => {
  test.each([
    ['no PostgreSQL', () => `postgres://a:geheim@127.0.0.1:${taken}/b`, '/b'],
    ['no such database', () => databaseUrl(database.url, 'nothing_here'), '/nothing_here'],
  ])('because %s', async (_, url, place) => {
    const said = await refusal({ DATABASE_URL: url() });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^The database at \S+ cannot be used: .+\. Check DATABASE_URL/);
    expect(said[0]).toContain(place);
    expect(said[0]).not.toContain('geheim');
  });

  test('because its tables are another program’s', async () => {
    const theirs = await createEmptyDatabase();
    await inhabit(theirs.url);
    const said = await refusal({ DATABASE_URL: theirs.url });
    await theirs.drop();
    expect(said).toEqual([
      expect.stringMatching(
        /^The database at \S+ cannot be brought up to date and was left as it was: .*"offices" already exists\.$/,
      ),
    ]);
  });
});

async function inhabit(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TABLE offices (name text)');
  await client.end();
}

test('bad settings, all at once, a line each', async () => {
  const said = await refusal({
    PORT: '80a',
    DATABASE_URL: 'mysql://a:geheim@b/c',
    SMTP_URL: 'mail.example.test',
    PUBLIC_URL: 'blangko.example.test',
    DEMO: 'ja',
    ADMIN_EMAIL: 'admin@example.test',
    DIGEST_AT: '7',
    PACK_SIZE: '0',
    CLOCK_START: 'yesterday',
  });
  expect(said).toEqual([
    'PORT must be a whole number from 0 to 65535, not "80a".',
    'DATABASE_URL must be a URL that begins with postgres:// or postgresql://.',
    'SMTP_URL must be a URL that begins with smtp:// or smtps://.',
    'PUBLIC_URL must be a web address like https://blangko.example.go.id.',
    'DEMO must be true or false, not "ja".',
    'DIGEST_AT must be a time of day like 07:00, not "7".',
    'PACK_SIZE must be a whole number from 1 to 100000, not "0".',
    'CLOCK_START must be an instant like 2026-03-02T07:00:00+08:00, not "yesterday".',
    'ADMIN_PASSWORD must be set where ADMIN_EMAIL is.',
  ]);
});

test('production without what it needs, or with what it must not have', async () => {
  expect(await refusal({ NODE_ENV: 'production' })).toEqual([
    'DATABASE_URL must be set: production has no embedded database.',
    'PUBLIC_URL must be set: links in mails begin with it.',
    'SMTP_URL must be set: production sends its mails.',
    'MAIL_FROM must be set: its mails need a sender.',
  ]);
  const whole = {
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    PUBLIC_URL: 'https://blangko.example.test',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Blangko <blangko@example.test>',
  };
  const tried = { DEMO: 'true', CLOCK_START: '2026-03-02T07:00:00+08:00' };
  expect(await refusal({ ...whole, ...tried })).toEqual([
    'DEMO must not be true in production.',
    'CLOCK_START must not be set in production.',
  ]);
});

test('a first admin and no demo: that admin signs in, and the start says no demo', async () => {
  const empty = await createEmptyDatabase();
  const admin = { ADMIN_EMAIL: 'admin@example.test', ADMIN_PASSWORD: 'kata sandi yang panjang' };
  const product = await Product.start({ DATABASE_URL: empty.url, DATA_DIR: dataDir, ...admin });
  await Caller.signIn(product, admin.ADMIN_EMAIL, admin.ADMIN_PASSWORD);
  expect(product.said).not.toContain('Demo');
  expect(await product.end('SIGTERM')).toEqual({ code: 0, signal: null });
  await empty.drop();
});
