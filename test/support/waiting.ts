import pg from 'pg';
import type { DataSource } from 'typeorm';

/** Long enough for half a processor that others use too: reached only where something is broken. */
export const PATIENCE_MS = 150_000;

/** Looks again and again until it holds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  // By the clock that no test sets.
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > deadline)
      throw new Error(`Not so within ${PATIENCE_MS / 1000} s: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Until so many statements wait for something that another transaction holds. */
export const someoneWaits = (asking: Pick<DataSource, 'query'>, many = 1): Promise<void> =>
  until(async () => {
    const [row] = await asking.query<{ waiting: number }[]>(
      `SELECT count(*)::integer AS waiting FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return row!.waiting >= many;
  });

/**
 * Makes calls meet: none of them can write to `table` before all have read what they may read without
 * waiting for one another. The calls begin when they are first awaited, as those of a `Client` do, or are
 * functions. So
 * whoever decides by what it read too early is found out each time. Holds the table over a connection of
 * its own, so that as many can meet as the app has connections.
 */
export async function meeting<T>(
  { options }: DataSource,
  table: string,
  calls: (PromiseLike<T> | (() => PromiseLike<T>))[],
): Promise<T[]> {
  const { url } = options as { url: string };
  // Two, for within one transaction PostgreSQL tells of others only what it saw at first.
  const [holder, onlooker] = [1, 2].map(() => new pg.Client({ connectionString: url }));
  await Promise.all([holder!.connect(), onlooker!.connect()]);
  try {
    await holder!.query('BEGIN');
    await holder!.query(`LOCK TABLE ${table} IN SHARE MODE`);
    const answers = Promise.all(calls.map((call) => (typeof call === 'function' ? call() : call)));
    const asking = { query: async <R>(sql: string) => (await onlooker!.query(sql)).rows as R };
    await Promise.race([someoneWaits(asking, calls.length), answers.then(nobodyMet)]);
    await holder!.query('COMMIT');
    return await answers;
  } finally {
    await Promise.all([holder!.end(), onlooker!.end()]);
  }
}

const nobodyMet = (answers: unknown[]) => {
  const said = answers.map((it) => (it as { status?: number }).status ?? 'done').join();
  throw new Error(`These calls were done without waiting for one another: ${said}`);
};
