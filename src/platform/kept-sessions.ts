import type { DataSource, QueryRunner } from 'typeorm';
import { placeOf } from './database-address.js';
import { StartupRefusal } from './startup-refusal.js';

/**
 * Throws `StartupRefusal` where a connection is not one session of PostgreSQL: a pooler on the way that
 * gives each transaction another one mixes up prepared statements and forgets what binds the session,
 * which nobody would notice before a bad day. `limits` are in force on a connection, as PostgreSQL says them.
 */
export async function requireKeptSessions(
  dataSource: DataSource,
  url: string,
  limits: Record<string, string>,
): Promise<void> {
  const [one, other] = [dataSource.createQueryRunner(), dataSource.createQueryRunner()];
  try {
    await Promise.all([one.connect(), other.connect()]);
    if (await isSwapped(one, other))
      throw new StartupRefusal(
        `A pooler before the database at ${placeOf(url)} gives each transaction another session: ` +
          'set pool_mode = session in it, or let DATABASE_URL lead to PostgreSQL itself.',
      );
    for (const [name, wanted] of Object.entries(limits)) {
      const [found] = (await one.query(`SELECT current_setting($1) AS value`, [name])) as [
        { value: string },
      ];
      if (found.value !== wanted)
        throw new StartupRefusal(
          `The database at ${placeOf(url)} keeps ${name} at ${found.value} where the service set ${wanted}: ` +
            'let a pooler before it keep what a session sets (pool_mode = session).',
        );
    }
  } finally {
    await Promise.all([one.release(), other.release()]);
  }
}

/**
 * Whether one connection is served by another session once its first is taken: who begins a transaction
 * takes the session that was let go last.
 */
async function isSwapped(one: QueryRunner, other: QueryRunner): Promise<boolean> {
  const before = await sessionOf(one);
  await other.startTransaction();
  try {
    await sessionOf(other);
    return (await sessionOf(one)) !== before;
  } finally {
    await other.rollbackTransaction();
  }
}

async function sessionOf(runner: QueryRunner): Promise<number> {
  const [row] = (await runner.query('SELECT pg_backend_pid() AS pid')) as [{ pid: number }];
  return row.pid;
}
