/**
 * `npm run bench:growth`: lives a year of a sample of the nation through the product itself, and says by how
 * much the database of all 514 regencies grows. `-- --days 60` lives less and reckons it up.
 */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { regencies } from '../../migrations/data/regions.js';
import { addDays } from '../../src/platform/calendar-date.js';
import { World } from '../../test/support/world.js';
import { makeDatabase } from '../database.js';
import { markdown } from '../markdown.js';
import { ministrysShare, rowsOf, sizesOf } from './sizes.js';
import { Year } from './year.js';

/** Lampung: 15 regencies, where the nation has 14 a province. */
const SAMPLE = ['18'];
/** Those with as many rows in the sample as in the nation. */
const WHOLE = ['demand_memories', 'schedule_slots'];
/** Cards that the nation uses on a working day. */
const NATION_A_DAY = 55_000;
/** Bytes a year. */
const BOUND = 512 * 2 ** 20;

const { values } = parseArgs({ options: { days: { type: 'string', default: '365' } } });
const days = Number(values.days);
const people = regencies.reduce((sum, [, , population]) => sum + population, 0);
const sample = regencies
  .filter(([code]) => SAMPLE.includes(code.slice(0, 2)))
  .map(([code, , population]) => ({
    code,
    province: code.slice(0, 2),
    daily: Math.max(4, Math.round((population * NATION_A_DAY) / people)),
  }));

const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);

const database = await makeDatabase();
const today = new Date().toISOString().slice(0, 10);
const first = addDays(today, -days - 1);
const world = await World.open({
  databaseUrl: database.url,
  at: `${first}T01:00:00Z`,
  delivers: true,
});
const { dataSource } = world;
try {
  const year = new Year({ world, provinces: SAMPLE, regencies: sample });
  await year.begin(first);
  const before = await sizesOf(dataSource);
  for (let n = 1; n <= days; n += 1) {
    const date = addDays(first, n);
    await year.day(date);
    if (n % 30 !== 0 && n !== days) continue;
    // As autovacuum does in a year; here it has minutes.
    await dataSource.query('VACUUM (ANALYZE)');
    console.log(
      `  ${date}: ${megabytes(sum(await sizesOf(dataSource)))} MiB of ${sample.length} regencies`,
    );
  }
  await print(before, await sizesOf(dataSource));
} finally {
  await world.close();
  await database.remove();
}

function sum(sizes: Map<string, number>): number {
  return [...sizes.values()].reduce((all, bytes) => all + bytes, 0);
}

/** What the sample grew by, for the nation and a year; the ministry is in every sample whole. */
async function print(before: Map<string, number>, after: Map<string, number>): Promise<void> {
  const times = regencies.length / sample.length;
  const ministry = await ministrysShare(dataSource);
  const grown = [...after]
    .map(([table, bytes]) => {
      const own = bytes - (before.get(table) ?? 0);
      const once = WHOLE.includes(table) ? own : table === 'notices' ? own * ministry : 0;
      return { table, bytes: (((own - once) * times + once) * 365) / days };
    })
    .filter(({ bytes }) => bytes >= 2 ** 17)
    .sort((a, b) => b.bytes - a.bytes);
  const rows = await rowsOf(
    dataSource,
    grown.map(({ table }) => table),
  );
  const all = grown.reduce((bytes, one) => bytes + one.bytes, 0);
  const line = (table: string, count: string, bytes: number) => [
    ...[table, count, megabytes(bytes)],
    (bytes / BOUND).toFixed(2),
  ];
  console.log(
    markdown(
      ['table', 'rows of the sample', 'MiB a year, nation', 'of the bound'],
      [
        ...grown.map(({ table, bytes }, n) => line(table, String(rows[n]), bytes)),
        line('all', '', all),
      ],
    ),
  );
}
