import { Client } from 'pg';
import { fillNation, NATION_TODAY } from '../../bench/seed/full-nation.js';
import { learn } from '../../src/demand/learning.js';
import { Review } from '../../src/restocking/review.js';
import { World } from './world.js';

/**
 * The nation on a Wednesday at 09:00 WITA, full: 514 regencies with six weeks of reports, some of them
 * out, low, about to run out or silent, and a request from each that is low. Made by SQL, as if the
 * product had written it; the requests and what is learned are the product's own.
 */
export const fullNation = (options?: Parameters<typeof World.open>[0]): Promise<World> =>
  World.open(options, { name: 'full_nation', fill });

async function fill(world: World): Promise<void> {
  const db = new Client({ connectionString: world.running.databaseUrl });
  await db.connect();
  try {
    await fillNation(db);
  } finally {
    await db.end();
  }
  // After all that came to pass that morning, and a while ago.
  const now = new Date(`${NATION_TODAY}T00:52:00Z`);
  await world.dataSource.transaction((tx) => learn(tx, now));
  await world.dataSource.transaction((tx) => world.running.app.get(Review).sweep(tx, now));
}
