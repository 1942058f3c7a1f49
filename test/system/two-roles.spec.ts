import { rm } from 'node:fs/promises';
import pg from 'pg';
import { makeDataFolder } from '../support/data-folder.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { expectDemo } from '../support/demo-facts.js';
import { Product, until } from '../support/product.js';

const TODAY = '2026-03-04';
const OWNER = 'blangko_owner';
const SERVICE = 'blangko_service';

let database: TestDatabase;
let dataDir: string;
let env: Record<string, string>;

const as = (role: string): string => {
  const url = new URL(database.url);
  url.username = role;
  return url.href;
};

async function say(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  database = await createEmptyDatabase();
  dataDir = await makeDataFolder();
  const name = new URL(database.url).pathname.slice(1);
  await say(
    database.url,
    `DROP ROLE IF EXISTS ${OWNER}`,
    `DROP ROLE IF EXISTS ${SERVICE}`,
    `CREATE ROLE ${OWNER} LOGIN`,
    `CREATE ROLE ${SERVICE} LOGIN`,
    `ALTER DATABASE ${name} OWNER TO ${OWNER}`,
  );
  env = {
    DATA_DIR: dataDir,
    DATABASE_URL: as(SERVICE),
    MIGRATION_DATABASE_URL: as(OWNER),
    DEMO: 'true',
    CLOCK_START: `${TODAY}T09:00:00+08:00`,
  };
});
afterEach(() => Product.endAll());
afterAll(async () => {
  await say(
    database.url,
    `DROP OWNED BY ${SERVICE}, ${OWNER} CASCADE`,
    `REASSIGN OWNED BY ${OWNER} TO CURRENT_USER`,
  );
  await database.drop();
  await rm(dataDir, { recursive: true });
});

test('one role migrates, and the service, as another, opens and serves the whole demo', async () => {
  const product = await Product.start(env);
  await expectDemo(product, TODAY);
  expect(product.said).not.toMatch(/permission denied/);
  expect(await product.end('SIGTERM')).toEqual({ code: 0, signal: null });
});

test('a later start, with nothing to migrate, is the same', async () => {
  const product = await Product.start(env);
  expect(await product.end('SIGTERM')).toEqual({ code: 0, signal: null });
});

test.each([
  'ALTER TABLE movements DISABLE TRIGGER ALL',
  'ALTER TABLE entries DROP CONSTRAINT entries_pkey',
  'DROP TABLE entries',
  'TRUNCATE entries CASCADE',
  'CREATE TABLE another (id integer)',
  `SET session_replication_role = 'replica'`,
  'DELETE FROM migrations',
  `CREATE OR REPLACE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'`,
])('the service may not %s', async (statement) => {
  await expect(say(as(SERVICE), statement)).rejects.toThrow(/permission denied|must be owner/);
});

test('a service that could take the rules off its ledger is told so in production, and serves', async () => {
  const production = {
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    PUBLIC_URL: 'https://blangko.example.test',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'blangko@example.test',
  };
  const owning = await Product.start({ ...production, DATABASE_URL: as(OWNER) });
  await until(() => owning.said.includes('could take their rules off'));
  await owning.end('SIGTERM');
  const { DATABASE_URL, MIGRATION_DATABASE_URL } = env;
  const apart = await Product.start({
    ...production,
    DATABASE_URL: DATABASE_URL!,
    MIGRATION_DATABASE_URL: MIGRATION_DATABASE_URL!,
  });
  await apart.end('SIGTERM');
  expect(apart.said).not.toContain('could take their rules off');
});

test('two databases for the two roles are refused', async () => {
  const other = await createEmptyDatabase();
  const product = Product.launch({ ...env, DATABASE_URL: other.url });
  expect(await product.exited).toEqual({ code: 1, signal: null });
  expect(product.complained).toMatch(
    /^DATABASE_URL and MIGRATION_DATABASE_URL lead to two databases/,
  );
  await other.drop();
});
