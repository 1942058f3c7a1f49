import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/data-source.js';
import { Review } from '../src/restocking/review.js';
import { Listener } from './recorded-statements.js';
import type { Measuring } from './measuring.js';
import { inTurns, time, type Timing } from './timing.js';

export interface Swept {
  swept: Timing[];
  bare: Timing[];
}

/** A sweep over all offices as the server does it, and what it reads by a bare client, in turns. */
export async function timeSweep({
  database,
  db,
  settings,
  at,
  size: { turns, calls },
}: Measuring): Promise<Swept> {
  const review = new Review(settings);
  const listener = new Listener();
  await review.sweep(listener.manager, at);
  const dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
  const sweep = [() => dataSource.transaction((tx) => review.sweep(tx, at))];
  const read = [
    async () => {
      await db.query('BEGIN');
      for (const statement of listener.heard) await db.query(statement);
      await db.query('COMMIT');
    },
  ];
  await time(sweep, calls);
  const timed = await inTurns(turns, {
    swept: () => time(sweep, calls),
    bare: () => time(read, calls),
  });
  await dataSource.destroy();
  return timed;
}
