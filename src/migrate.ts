import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { dataSourceOptions, heard, KEPT_ALIVE } from './data-source.js';
import { ADVISORY_LOCKS } from './platform/advisory-locks.js';
import { awaitDatabase, UNWATCHED, type Starting } from './platform/await-database.js';
import { placeOf } from './platform/database-address.js';
import { StartupRefusal } from './platform/startup-refusal.js';

const folder = join(import.meta.dirname, '..', 'migrations');

/** The migrations beside this file, whether it runs from its source or its build. */
const migrations = () =>
  readdirSync(folder)
    .filter((file) => /^\d+-.*\.(ts|js)$/.test(file))
    .map((file) => join(folder, file));

const OLDEST_POSTGRESQL = 150_000;

/** Another instance that migrates is waited for so long, and told of after so long; milliseconds. */
const WAITED_FOR = 5 * 60_000;
const TOLD_AFTER = 5_000;
const ASKED_EVERY = 250;

/**
 * Brings the database to today's schema, in one transaction. Of several instances at once one migrates and
 * the others wait. Where the service comes as another role (`serviceUrl`), that one is granted what it
 * needs and no more: it may not alter a table nor take a rule off it. Throws `StartupRefusal` where the database does not come, is older than PostgreSQL 15,
 * holds what the migrations did not make, or is migrated by another for minutes.
 */
export async function migrate(
  url: string,
  serviceUrl = url,
  starting: Starting = UNWATCHED,
): Promise<void> {
  await awaitDatabase(url, starting);
  const dataSource = new DataSource({
    ...dataSourceOptions(url),
    migrations: migrations(),
    // Its own way to log prints what went wrong even where logging is off.
    logger: 'debug',
    poolSize: 1,
    // A migration takes the time that it needs.
    extra: { ...KEPT_ALIVE, onConnect: heard },
  });
  await dataSource.initialize();
  try {
    await requireVersion(dataSource);
    await inTurn(dataSource.createQueryRunner(), starting, async (runner) => {
      const executor = new MigrationExecutor(dataSource, runner);
      executor.transaction = 'all';
      await executor.executePendingMigrations().catch((error: unknown) => {
        throw new StartupRefusal(
          `The database at ${placeOf(url)} cannot be brought up to date and was left as it was: ` +
            `${(error as Error).message}.`,
        );
      });
      await grant(runner, roleOf(url), roleOf(serviceUrl));
    });
  } finally {
    await dataSource.destroy();
  }
}

/**
 * Does `work` in a transaction that holds the lock of who migrates, which ends with it: a lock of the
 * session would stay with a pooler's connection, and every later start would wait for it.
 */
async function inTurn(
  runner: QueryRunner,
  { say, signal }: Starting,
  work: (runner: QueryRunner) => Promise<void>,
): Promise<void> {
  const begun = performance.now();
  let told = false;
  for (;;) {
    await runner.startTransaction();
    if (await isFirst(runner)) break;
    await runner.rollbackTransaction();
    const waited = performance.now() - begun;
    if (waited > WAITED_FOR)
      throw new StartupRefusal(
        'Another instance has been migrating the database for five minutes, and nothing was changed here: ' +
          'see what it waits for (pg_stat_activity), or stop it, and start again.',
      );
    if (waited > TOLD_AFTER && !told)
      say('Another instance migrates the database; waiting for it.');
    told ||= waited > TOLD_AFTER;
    await pause(ASKED_EVERY, undefined, { signal });
  }
  try {
    // Who waits for a table holds up all that come after: rather not begun than an office held up.
    await runner.query(`SET LOCAL lock_timeout = '30s'`);
    await work(runner);
    signal.throwIfAborted();
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}

async function isFirst(runner: QueryRunner): Promise<boolean> {
  const [lock] = (await runner.query('SELECT pg_try_advisory_xact_lock($1) AS got', [
    ADVISORY_LOCKS.migrating,
  ])) as [{ got: boolean }];
  return lock.got;
}

const roleOf = (url: string): string => new pg.Client({ connectionString: url }).user ?? '';

/** Reading and writing rows, and nothing of the tables themselves; anew each time, for tables are added. */
async function grant(runner: QueryRunner, owner: string, service: string): Promise<void> {
  if (owner === service) return;
  const role = pg.escapeIdentifier(service);
  await runner.query(`
    GRANT USAGE ON SCHEMA public TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role};
    REVOKE INSERT, UPDATE, DELETE ON migrations FROM ${role}`);
}

async function requireVersion(dataSource: DataSource): Promise<void> {
  const [{ number, name }] = await dataSource.query<[{ number: number; name: string }]>(
    `SELECT current_setting('server_version_num')::integer AS number, current_setting('server_version') AS name`,
  );
  if (number < OLDEST_POSTGRESQL)
    throw new StartupRefusal(`The database is PostgreSQL ${name}; Blangko needs 15 or later.`);
}
