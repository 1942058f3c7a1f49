/**
 * The PostgreSQL of one test run, as a process beside jest: a fresh one of its own, or the one
 * TEST_DATABASE_URL names. Prints its URL and the folder of this run once the template of all test
 * databases is there, and ends, leaving nothing, when its standard input does: also when jest was
 * killed.
 */
import { once } from 'node:events';
import { rm } from 'node:fs/promises';

import pg from 'pg';

import { migrate } from '../../src/migrate.js';
import { startEmbeddedDatabase } from '../../src/platform/embedded-database/embedded-database.js';
import { makeDataFolder } from './data-folder.js';
import { databaseUrl, FIXTURES, TEMPLATE } from './database-url.js';

const folder = (process.env['TEST_FOLDER'] = await makeDataFolder());
const given = process.env['TEST_DATABASE_URL'];
const server = given ? { url: given, stop: async () => {} } : await startServer();
// Where jest is gone already, nobody reads the URL; all the same, everything is put away.
process.stdout.on('error', () => {});
try {
  await makeTemplate(server.url);
  console.log(JSON.stringify({ url: server.url, folder }));
  await once(process.stdin.resume(), 'end');
} finally {
  await server.stop();
  // After a Ctrl-C a product that a test started may still be putting its own things away in there.
  await rm(folder, { recursive: true, force: true, maxRetries: 40, retryDelay: 100 });
}

async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  return startEmbeddedDatabase({ dataDir: await makeDataFolder(), durable: false });
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: old } = await client.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database WHERE datname = $1 OR starts_with(datname, $2)`,
    [TEMPLATE, FIXTURES],
  );
  for (const { name } of old) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  await migrate(databaseUrl(url, TEMPLATE));
}
