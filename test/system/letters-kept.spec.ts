import { rm } from 'node:fs/promises';
import pg from 'pg';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { makeDataFolder } from '../support/data-folder.js';
import { LETTERS } from '../support/letters.js';
import { Product, until } from '../support/product.js';
import { mailOf, SmtpTalk } from '../support/smtp-talk.js';
import { someoneWaits } from '../support/waiting.js';

/** A letter whose sender never hears the 250, because the service was killed before it said so. */

let dataDir: string;
let database: TestDatabase;
let holder: pg.Client;
let onlooker: pg.Client;

beforeAll(async () => {
  dataDir = await makeDataFolder();
  database = await createDatabase();
  holder = new pg.Client({ connectionString: database.url });
  onlooker = new pg.Client({ connectionString: database.url });
  await Promise.all([holder.connect(), onlooker.connect()]);
  // A letter that is slow to commit: its commit waits for whoever holds this lock.
  await onlooker.query(`
    CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NULL; END';
    CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON incoming_letters
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION slow()`);
});
afterEach(() => Product.endAll());
afterAll(async () => {
  await Promise.all([holder.end(), onlooker.end()]);
  await database.drop();
  await rm(dataDir, { recursive: true });
});

const start = async () => {
  const env = { DATA_DIR: dataDir, DATABASE_URL: database.url, ...LETTERS };
  const product = await Product.start(env);
  const port = Number(
    /Letters to surat@blangko\.test are taken by SMTP on port (\d+)\./.exec(product.said)![1],
  );
  return { product, port };
};

const count = async () =>
  Number((await onlooker.query(`SELECT count(*) FROM incoming_letters`)).rows[0].count);

test.each([
  ['before it is committed', 'LOCK TABLE incoming_letters IN SHARE MODE', 0],
  ['while it is committed', 'SELECT pg_advisory_xact_lock(1)', 1],
])('killed %s: sent again it is kept once', async (when, held, left) => {
  const before = await count();
  const { product, port } = await start();
  await holder.query('BEGIN');
  await holder.query(held);
  const mail = mailOf(`Surat yang dibunuh ${when}`);
  const talk = await SmtpTalk.open(port);
  await talk.begin();
  talk.write(`${mail}\r\n.\r\n`);
  await someoneWaits({ query: async <R>(sql: string) => (await onlooker.query(sql)).rows as R });
  product.send('SIGKILL');
  await product.exited;
  expect(await talk.reply()).toBe('');
  await holder.query('COMMIT');
  await until(async () => (await count()) === before + left);

  const again = await start();
  const next = await SmtpTalk.open(again.port);
  expect(await next.letter(mail)).toMatch(/^250 2\.6\.0 /);
  next.hangUp();
  expect(await count()).toBe(before + 1);
  expect(await again.product.end('SIGTERM')).toEqual({ code: 0, signal: null });
});
