import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { BackgroundService } from '../../src/background/background.service.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { DatabaseProxy } from '../support/database-proxy.js';
import { TARAKAN } from '../support/kaltara.js';
import { until } from '../support/waiting.js';
import { World } from '../support/world.js';

let database: TestDatabase;
let proxy: DatabaseProxy;
let world: World;

/** `parameters` of the URL: how long a statement may be without an answer. */
async function open(parameters = '', delivers = false): Promise<void> {
  database = await createDatabase();
  proxy = await DatabaseProxy.before(database.url, parameters);
  world = await World.open({ databaseUrl: proxy.url, delivers });
}

afterEach(async () => {
  await world.close();
  await proxy.close();
  await database.drop();
});

/** Eight statements at once, so that the pool has as many connections. */
const fillThePool = () =>
  Promise.all(Array.from({ length: 8 }, () => world.dataSource.query('SELECT pg_sleep(0.2)')));

test('where every connection died without a word, the service goes on by itself', async () => {
  await open('&query_timeout=1000', true);
  await world.supply();
  await world.begin(TARAKAN, 5_000);
  const tarakan = await world.as(TARAKAN);
  await fillThePool();
  expect(proxy.swallow()).toBeGreaterThan(7);

  const first = await tarakan.get(`/api/offices/${TARAKAN}/stock`);
  expect([first.status, first.body]).toEqual([
    503,
    expect.objectContaining({ code: 'service.busy' }),
  ]);
  expect(first.headers['retry-after']).toBeDefined();
  await until(async () => (await tarakan.get(`/api/offices/${TARAKAN}/stock`)).status === 200);

  // What goes by itself goes on too: a letter is composed, and its mail leaves.
  const count = { counted: 400, reason: 'Hilang' };
  await tarakan.post(`/api/offices/${TARAKAN}/stock-counts`, count).expect(201);
  await until(async () => {
    const [{ waiting }] = await world.dataSource.query<[{ waiting: number }]>(
      `SELECT count(*)::int AS waiting FROM outbox WHERE state = 'waiting'`,
    );
    return waiting === 0;
  });
  await world.nobody().get('/health/ready').expect(200);
});

test('a write whose answer got lost is not said to be done, and is done once when sent again', async () => {
  await open('&query_timeout=1000');
  await world.supply();
  await world.begin(TARAKAN, 5_000);
  const tarakan = await world.as(TARAKAN);
  const held = new pg.Client({ connectionString: database.url });
  await held.connect();
  await held.query('BEGIN; LOCK TABLE stock_counts IN SHARE MODE');
  const send = () =>
    tarakan.post(
      `/api/offices/${TARAKAN}/stock-counts`,
      { counted: 4_990, reason: 'Hilang' },
      { 'idempotency-key': 'the-count-of-today' },
    );
  const lost = send().then((it) => it);
  await until(async () => {
    const waiting = `SELECT FROM pg_locks WHERE NOT granted AND relation = 'stock_counts'::regclass`;
    return (await held.query(waiting)).rows.length > 0;
  });
  proxy.swallow();
  await held.query('ROLLBACK');
  await held.end();
  expect((await lost).status).toBe(503);
  await until(async () => (await send()).status === 201);
  expect((await world.trace())['stock_counts']).toBe(1);
});

test('the service is not ready within two seconds of a database that is silent', async () => {
  await open();
  await world.nobody().get('/health/ready').expect(200);
  await fillThePool();
  proxy.swallow();
  // Statements are waited for 40 s: were that all, this would not be answered in time.
  const { status, body, headers } = await world.nobody().get('/health/ready');
  expect([status, body]).toEqual([503, expect.objectContaining({ code: 'service.not_ready' })]);
  expect(headers['retry-after']).toBeDefined();
  await world.nobody().get('/health/live').expect(200);
  // Each ask costs a connection that does not answer, until one does.
  await until(async () => (await world.nobody().get('/health/ready')).status === 200);
});

test('a transaction in which a statement failed unheeded is not said to be saved', async () => {
  await open();
  const unheeded = world.dataSource.transaction(async (tx) => {
    await tx.query('SELECT 1 / 0').catch(() => undefined);
  });
  await expect(unheeded).rejects.toThrow(/was rolled back/);
  await world.dataSource.transaction((tx) => tx.query('SELECT 1'));
});

test('a loop that gives no sign of life for three minutes is told once, counted, and not ready', async () => {
  await open('&query_timeout=9000', true);
  const told: unknown[] = [];
  Logger.overrideLogger({ log: () => {}, warn: () => {}, error: (line) => told.push(line) });
  const background = world.running.app.get(BackgroundService);
  const { text } = await world.nobody().get('/metrics').expect(200);
  expect(text).toContain('blangko_loops_standing_still 0');
  await fillThePool();
  proxy.swallow();
  background.wake();
  const since = performance.now();
  const watch = jest.spyOn(performance, 'now').mockImplementation(() => since + 181_000);
  try {
    expect(background.standingStill()).toEqual([
      'incoming',
      'letters',
      'mails',
      'links',
      'schedule',
    ]);
    const { body } = await world.nobody().get('/health/ready').expect(503);
    expect(body).toMatchObject({
      code: 'service.not_ready',
      detail: expect.stringMatching('incoming has stood still'),
    });
    const metrics = await world.nobody().get('/metrics').expect(200);
    expect(metrics.text).toContain('blangko_loops_standing_still 5');
    expect(metrics.text).toContain('blangko_database_answers 0');
    expect(metrics.text).not.toContain('blangko_outbox_waiting');
    background.wake();
    background.wake();
  } finally {
    watch.mockRestore();
    Logger.overrideLogger(false);
  }
  expect(told).toEqual(
    ['incoming', 'letters', 'mails', 'links', 'schedule'].map((loop) => ({
      loop,
      msg: 'stands still',
    })),
  );
});

test('where the server has become read-only, readers and writers are asked to come again', async () => {
  await open();
  await world.supply();
  await world.begin(TARAKAN, 5_000);
  const tarakan = await world.as(TARAKAN);
  const operator = new pg.Client({ connectionString: database.url });
  await operator.connect();
  const name = new URL(database.url).pathname.slice(1);
  await operator.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
  await operator.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()`,
    [name],
  );
  world.clock.advance({ minutes: 5 }); // The use of the session is to be noted, also where one only reads.
  for (const call of [
    () => tarakan.get(`/api/offices/${TARAKAN}/stock`),
    () =>
      tarakan.post(`/api/offices/${TARAKAN}/stock-counts`, { counted: 4_000, reason: 'Hilang' }),
  ])
    await until(async () => {
      const { status, body, headers } = await call();
      expect([status, (body as { code: string }).code]).toEqual([503, 'service.busy']);
      return headers['retry-after'] !== undefined;
    });
  // No connection to the server as it was stays in the pool: each is broken off when it refuses.
  const write = () => world.dataSource.query('UPDATE sessions SET last_used_at = last_used_at');
  const refused = await Promise.allSettled(Array.from({ length: 10 }, write));
  expect(refused.every(({ status }) => status === 'rejected')).toBe(true);
  await operator.query(`ALTER DATABASE ${name} RESET default_transaction_read_only`);
  await operator.end();
  await Promise.all(Array.from({ length: 10 }, write));
  await tarakan
    .post(`/api/offices/${TARAKAN}/stock-counts`, { counted: 4_000, reason: 'Hilang' })
    .expect(201);
});
