import type { DataSource } from 'typeorm';

/** Long enough for half a processor that others use too: reached only where something is broken. */
const PATIENCE_MS = 150_000;

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
export const someoneWaits = (dataSource: DataSource, many = 1): Promise<void> =>
  until(async () => {
    const waiting = await dataSource.query<unknown[]>(
      `SELECT FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return waiting.length >= many;
  });

/**
 * Makes calls meet: none of them can write to `table` before all have read what they may read without
 * waiting for one another. The calls begin when they are first awaited, as those of a `Client` do. So whoever decides by what it read too early is found out each time.
 */
export function meeting<T>(
  dataSource: DataSource,
  table: string,
  calls: PromiseLike<T>[],
): Promise<T[]> {
  return dataSource
    .transaction(async (tx) => {
      await tx.query(`LOCK TABLE ${table} IN SHARE MODE`);
      const answers = Promise.all(calls);
      await someoneWaits(dataSource, calls.length);
      return { answers };
    })
    .then(({ answers }) => answers);
}
