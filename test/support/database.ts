import { randomBytes } from 'node:crypto';

import pg from 'pg';

import { databaseUrl, FIXTURES, TEMPLATE } from './database-url.js';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database of one's own: all migrations, and nothing else, in it. */
export const createDatabase = (): Promise<TestDatabase> => create(TEMPLATE);

/** A database of one's own with nothing in it at all. */
export const createEmptyDatabase = (): Promise<TestDatabase> => create('template0');

/**
 * A copy of what `fill` puts into a fresh database, once in a run: whoever asks first has it filled, in
 * whatever worker, and all others wait for it.
 */
export async function createFilledDatabase(
  fixture: string,
  fill: (url: string) => Promise<void>,
): Promise<TestDatabase> {
  const template = `${FIXTURES}${fixture}`;
  await withServer(async (server) => {
    await server.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const known = await server.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (known.rowCount) return;
    const { url, name } = await create(TEMPLATE);
    await fill(url);
    await server.query(`ALTER DATABASE ${name} RENAME TO ${template}`);
  });
  return create(template);
}

/** Files are copied as they are: half as long as through the log, which only a crash would read. */
async function create(template: string): Promise<TestDatabase & { name: string }> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const copy = `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`;
  await withServer((server) => server.query(copy));
  return {
    name,
    url: databaseUrl(serverUrl(), name),
    drop: async () => {
      await withServer((server) => server.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

/** Where test/support/global-setup.ts has put the server of this run. */
export function serverUrl(): string {
  const url = process.env['TEST_SERVER_URL'];
  if (!url) throw new Error('TEST_SERVER_URL is not set: run the tests with jest.');
  return url;
}

async function withServer<T>(work: (server: pg.Client) => Promise<T>): Promise<T> {
  const server = new pg.Client({ connectionString: serverUrl() });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}
