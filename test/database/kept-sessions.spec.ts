import { DataSource } from 'typeorm';
import { dataSourceOptions, SESSION_LIMITS } from '../../src/data-source.js';
import { requireKeptSessions } from '../../src/platform/kept-sessions.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { DatabaseProxy } from '../support/database-proxy.js';
import { TransactionPooler } from '../support/transaction-pooler.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

async function look(url: string, limits = SESSION_LIMITS): Promise<void> {
  const dataSource = new DataSource({ ...dataSourceOptions(url), poolSize: 2 });
  await dataSource.initialize();
  await requireKeptSessions(dataSource, url, limits).finally(() => dataSource.destroy());
}

test('every connection has the limits of a session in force, also through a proxy', async () => {
  const proxy = await DatabaseProxy.before(database.url);
  await look(database.url);
  await look(proxy.url);
  await proxy.close();
});

test('a pooler that gives each transaction another session is refused, and what to set is said', async () => {
  const pooler = await TransactionPooler.before(database.url);
  await expect(look(pooler.url)).rejects.toThrow(
    /^A pooler before the database at \S+ gives each transaction another session: set pool_mode = session/,
  );
  await pooler.close();
});

test('a limit that is not in force is refused by its name', async () => {
  await expect(look(database.url, { ...SESSION_LIMITS, lock_timeout: '3s' })).rejects.toThrow(
    /keeps lock_timeout at 2s where the service set 3s/,
  );
});
