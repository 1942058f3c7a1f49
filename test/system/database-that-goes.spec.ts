import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { ADVISORY_LOCKS } from '../../src/platform/advisory-locks.js';
import { makeDataFolder } from '../support/data-folder.js';
import { createDatabase, createEmptyDatabase } from '../support/database.js';
import { DatabaseProxy } from '../support/database-proxy.js';
import { Caller, Product, until } from '../support/product.js';

let dataDir: string;

beforeEach(async () => {
  dataDir = await makeDataFolder();
});
afterEach(async () => {
  await Product.endAll();
  await rm(dataDir, { recursive: true });
});

const ADMIN = { ADMIN_EMAIL: 'pusat@example.test', ADMIN_PASSWORD: 'kata sandi yang panjang' };
const SUPPLIES = '/api/offices/00/supplies';
const pidFile = () => join(dataDir, 'postgres/data/postmaster.pid');
const postmaster = async () => Number.parseInt(await readFile(pidFile(), 'utf8'));

test('a PostgreSQL that is killed is started again, three times; nothing told as saved is lost', async () => {
  const product = await Product.start({ DATA_DIR: dataDir, DEMO: 'false', ...ADMIN });
  const admin = await Caller.signIn(product, ADMIN.ADMIN_EMAIL, ADMIN.ADMIN_PASSWORD);
  let saved = 0;
  const supply = async (reference: string) => {
    const { status, headers } = await admin.call('POST', SUPPLIES, { quantity: 500, reference });
    if (status === 201) saved += 500;
    else expect([status, headers.has('retry-after')]).toEqual([503, true]);
    return status === 201;
  };
  await supply('K/0');
  for (const time of [1, 2, 3]) {
    const killed = await postmaster();
    process.kill(killed, 'SIGKILL');
    let tries = 0;
    await until(() => supply(`K/${time}/${(tries += 1)}`));
    expect(await postmaster()).not.toBe(killed);
    expect(await admin.read('/api/offices/00/stock')).toMatchObject({ onHand: saved });
  }
  expect(await admin.read('/api/ledger/verification')).toMatchObject({ ok: true });

  process.kill(await postmaster(), 'SIGKILL');
  expect(await product.exited).toEqual({ code: 1, signal: null });
  expect(product.complained).toBe(
    'PostgreSQL ended 4 times within ten minutes and is not started again.\n',
  );
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s while it starts ends it at once, its PostgreSQL too',
  async (signal) => {
    const product = Product.launch({ DATA_DIR: dataDir });
    await until(() => existsSync(pidFile()));
    expect(await product.end(signal)).toEqual({ code: 0, signal: null });
    expect(product.said).toBe('Stopped.\n');
    expect(product.complained).toBe('');
    expect(existsSync(pidFile())).toBe(false);
  },
);

test('a database that is not there yet is waited for, and that is said once', async () => {
  const database = await createDatabase();
  const port = await freePort();
  const url = `postgres://blangko@127.0.0.1:${port}${new URL(database.url).pathname}?sslmode=disable`;
  const product = Product.launch({ DATA_DIR: dataDir, DATABASE_URL: url });
  await until(() => product.said.includes('is not there yet'));
  const proxy = await DatabaseProxy.before(database.url, '', port);
  await product.up();
  expect(product.said.match(/is not there yet/g)).toHaveLength(1);
  expect(await product.end('SIGTERM')).toEqual({ code: 0, signal: null });
  await proxy.close();
  await database.drop();
});

test('SIGTERM ends also who waits for a database', async () => {
  const url = `postgres://blangko@127.0.0.1:${await freePort()}/blangko`;
  const product = Product.launch({ DATA_DIR: dataDir, DATABASE_URL: url });
  await until(() => product.said.includes('is not there yet'));
  expect(await product.end('SIGTERM')).toEqual({ code: 0, signal: null });
});

test('another that migrates is waited for, and that is said', async () => {
  const database = await createEmptyDatabase();
  const other = new pg.Client({ connectionString: database.url });
  await other.connect();
  await other.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCKS.migrating]);
  const product = Product.launch({ DATA_DIR: dataDir, DATABASE_URL: database.url });
  await until(() => product.said.includes('Another instance migrates the database'));
  const { rows } = await other.query(`SELECT to_regclass('offices') AS offices`);
  expect(rows).toEqual([{ offices: null }]);
  await other.end();
  await product.up();
  expect(await product.end('SIGTERM')).toEqual({ code: 0, signal: null });
  await database.drop();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
