import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Office } from './offices/office.entity.js';
import { ADVISORY_LOCKS } from './platform/advisory-locks.js';
import { ANSWERED_WITHIN, Connection } from './platform/connection.js';
import { StartupRefusal } from './platform/startup-refusal.js';

// Balances are bigint and far below 2^53; dates stay the text they are.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const folder = join(import.meta.dirname, '..', 'migrations');

/** The migrations beside this file, whether it runs from its source or its build. */
const migrations = () =>
  readdirSync(folder)
    .filter((file) => /^\d+-.*\.(ts|js)$/.test(file))
    .map((file) => join(folder, file));

/**
 * A connection may be cut in the very message that handed it to whoever asked for it, before they listen.
 * Nobody hears of it then but their next statement, which is refused; without a listener the process ends.
 */
const onConnect = (connection: pg.PoolClient): void => {
  connection.on('error', () => undefined);
};

/** Asks a silent host whether it is still there, so that the system notices one that is gone. */
const keptAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

/** A pool is kept small: that is what keeps the tail short when many want the same balance. */
export const dataSourceOptions = (url: string) =>
  ({
    type: 'postgres',
    url,
    entities: [Office],
    synchronize: false,
    poolSize: 10,
    applicationName: 'blangko',
    connectTimeoutMS: 10_000,
    extra: {
      ...keptAlive,
      Client: Connection,
      onConnect,
      // Above the server's own: it ends what runs too long, this what has no server any more.
      query_timeout: ANSWERED_WITHIN,
      // Compiling one of our statements takes longer than running it.
      options: '-c jit=off',
      lock_timeout: 2_000,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 120_000,
    },
  }) satisfies DataSourceOptions;

const OLDEST_POSTGRESQL = 150_000;

/**
 * Brings the database to today's schema. Of several instances at once one migrates and the others wait.
 * Throws `StartupRefusal` where the database does not answer, is older than PostgreSQL 15 or holds what
 * the migrations did not make.
 */
export async function migrate(url: string): Promise<void> {
  const dataSource = new DataSource({
    ...dataSourceOptions(url),
    migrations: migrations(),
    migrationsTransactionMode: 'all',
    // Its own way to log prints what went wrong even where logging is off.
    logger: 'debug',
    poolSize: 2,
    extra: { ...keptAlive, onConnect },
  });
  await dataSource.initialize().catch((error: unknown) => {
    throw new StartupRefusal(
      `The database at ${placeOf(url)} cannot be used: ${reasonOf(error as Error)}`,
    );
  });
  try {
    await requireVersion(dataSource);
    const lock = dataSource.createQueryRunner();
    await lock.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCKS.migrating]);
    await dataSource.runMigrations().catch((error: unknown) => {
      throw new StartupRefusal(
        `The database at ${placeOf(url)} cannot be brought up to date and was left as it was: ` +
          `${(error as Error).message}.`,
      );
    });
    await lock.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCKS.migrating]);
    await lock.release();
  } finally {
    await dataSource.destroy();
  }
}

async function requireVersion(dataSource: DataSource): Promise<void> {
  const [{ number, name }] = await dataSource.query<[{ number: number; name: string }]>(
    `SELECT current_setting('server_version_num')::integer AS number, current_setting('server_version') AS name`,
  );
  if (number < OLDEST_POSTGRESQL)
    throw new StartupRefusal(`The database is PostgreSQL ${name}; Blangko needs 15 or later.`);
}

/** Host and database of a connection URL; never its password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

const reasonOf = (error: Error & { code?: string }): string =>
  `${error.message || error.code || 'no answer'}. Check DATABASE_URL and that PostgreSQL runs.`;
