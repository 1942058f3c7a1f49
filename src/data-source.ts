import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Holiday } from './offices/holiday.entity.js';
import { Office } from './offices/office.entity.js';
import { Person } from './access/person.entity.js';

// Balances are bigint and far below 2^53; dates stay the text they are.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const folder = join(import.meta.dirname, '..', 'migrations');

/** The migrations beside this file, whether it runs from its source or its build. */
const migrations = () =>
  readdirSync(folder)
    .filter((file) => /^\d+-.*\.(ts|js)$/.test(file))
    .map((file) => join(folder, file));

/** A pool is kept small: that is what keeps the tail short when many want the same balance. */
export const dataSourceOptions = (url: string) =>
  ({
    type: 'postgres',
    url,
    entities: [Office, Holiday, Person],
    migrations: migrations(),
    migrationsTransactionMode: 'all',
    synchronize: false,
    poolSize: 10,
    applicationName: 'blangko',
    connectTimeoutMS: 10_000,
    extra: {
      lock_timeout: 2_000,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 120_000,
    },
  }) satisfies DataSourceOptions;

const MIGRATING = 8_262_026;

/** Brings the database to today's schema. Of several instances at once one migrates and the others wait. */
export async function migrate(url: string): Promise<void> {
  const dataSource = new DataSource({ ...dataSourceOptions(url), poolSize: 2, extra: {} });
  await dataSource.initialize();
  try {
    const lock = dataSource.createQueryRunner();
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    await dataSource.runMigrations();
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATING]);
    await lock.release();
  } finally {
    await dataSource.destroy();
  }
}
