import type { DataSource } from 'typeorm';

/** Until so many statements wait for something that another transaction holds. */
export async function someoneWaits(dataSource: DataSource, many = 1): Promise<void> {
  for (let look = 0; look < 75; look++) {
    const waiting = await dataSource.query<unknown[]>(
      `SELECT FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length >= many) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('nobody waited');
}

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
