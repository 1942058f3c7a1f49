import { randomBytes } from 'node:crypto';

import pg from 'pg';

import { databaseUrl, TEMPLATE } from './database-url.js';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database of one's own: all migrations, and nothing else, in it. */
export const createDatabase = (): Promise<TestDatabase> => create(TEMPLATE);

/** A database of one's own with nothing in it at all. */
export const createEmptyDatabase = (): Promise<TestDatabase> => create('template0');

async function create(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: databaseUrl(serverUrl(), name),
    drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** Where test/support/global-setup.ts has put the server of this run. */
export function serverUrl(): string {
  const url = process.env['TEST_SERVER_URL'];
  if (!url) throw new Error('TEST_SERVER_URL is not set: run the tests with jest.');
  return url;
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
