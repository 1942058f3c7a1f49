import { MorningDigest, type Morning } from '../../src/notices/morning-digest.js';
import type { NationDigest } from '../../src/insight/nation-digest.js';
import { Scheduler } from '../../src/outbox/scheduler.js';
import { World, type Client } from '../support/world.js';

/** The ministry's morning digest, and that an office is safe again (rule 21). */

const PROVINCE = '65';
const TARAKAN = '65.71';
const MALINAU = '65.02';

let world: World;
let tarakan: Client;

beforeEach(async () => {
  world = await World.open();
  await world.supply();
  await world.begin(PROVINCE, 50_000);
  await world.begin(TARAKAN, 1_500, '2026-03-04');
  await world.begin(MALINAU, 9_000, '2026-03-04');
  await at('2026-03-04T01:00:00Z');
});
afterEach(() => world.close());

async function at(instant: string): Promise<void> {
  world.clock.set(instant);
  tarakan = await world.as(TARAKAN);
}

/** What the schedule of one instance does just now. */
async function tick(): Promise<void> {
  const tasks = await world.running.app.get(MorningDigest).tasks();
  await new Scheduler(world.dataSource, world.clock).tick(tasks);
}
async function told<T>(kind: string): Promise<T[]> {
  const rows = await world.dataSource.query<{ payload: T }[]>(
    `SELECT payload FROM outbox WHERE kind = $1 ORDER BY id`,
    [kind],
  );
  return rows.map(({ payload }) => payload);
}
const report = (date: string, figures: object) =>
  tarakan.put(`/api/offices/${TARAKAN}/print-reports/${date}`, {
    ...{ printed: 0, spoiled: 0, ...figures },
  });

test('goes at seven of the clocks of Jakarta, once, however many instances', async () => {
  await report('2026-03-04', { printed: 1_500 }).expect(201);
  await at('2026-03-04T23:59:59Z');
  await tick();
  expect(await told('digest.nation')).toEqual([]);
  await at('2026-03-05T00:00:00Z');
  await Promise.all(Array.from({ length: 10 }, tick));
  const [digest, ...more] = await told<NationDigest>('digest.nation');
  expect(more).toEqual([]);
  expect(digest).toMatchObject({
    on: '2026-03-05',
    total: { onHand: 10_059_000 },
    longOnTheRoad: [],
    provinces: [
      { code: PROVINCE, stock: null, out: [{ code: TARAKAN, name: 'Kota Tarakan' }], waiting: [] },
    ],
  });
});

test('tells of requests that wait, provinces that ask, and own consignments long on the road', async () => {
  const ministry = await world.as('00');
  await tarakan.post('/api/restock-requests', { office: TARAKAN, quantity: 700 }).expect(201);
  await ministry.post('/api/restock-requests', { office: PROVINCE, quantity: 9_000 }).expect(201);
  await ministry.post('/api/consignments', { from: '00', to: PROVINCE, quantity: 400 }).expect(201);
  await at('2026-03-12T00:00:00Z');
  await tick();
  const [digest] = await told<NationDigest>('digest.nation');
  expect(digest!.longOnTheRoad).toMatchObject([{ to: 'Kalimantan Utara', quantity: 400, days: 8 }]);
  expect(digest!.provinces).toMatchObject([
    {
      code: PROVINCE,
      request: { quantity: 9_000, granted: null, days: 8 },
      waiting: [
        { code: TARAKAN, days: 5 },
        { code: PROVINCE, days: 5 },
      ],
      // Both regencies that have begun are silent: more than a third.
      silent: { offices: 2, of: 2 },
    },
  ]);
});

test('stays away where there is nothing to say', async () => {
  await report('2026-03-04', { printed: 1 }).expect(201);
  await at('2026-03-05T00:00:00Z');
  await tick();
  expect(await told('digest.nation')).toEqual([]);
});

test('an office that was low and has its minimum again is one line of the next digest above it', async () => {
  await report('2026-03-04', { printed: 900 }).expect(201);
  const province = await world.as(PROVINCE);
  const sent = { from: PROVINCE, to: TARAKAN, quantity: 5_000 };
  const { body } = await province.post('/api/consignments', sent).expect(201);
  await at('2026-03-05T01:00:00Z');
  await tick();
  await tarakan.post(`/api/consignments/${body.id}/receipt`, { received: 5_000 }).expect(200);
  await at('2026-03-05T23:00:00Z');
  await tick();
  await at('2026-03-06T23:00:00Z');
  await tick();
  const back = (await told<Morning>('digest')).map(({ on, backAtMinimum }) => [on, backAtMinimum]);
  expect(back).toEqual([
    ['2026-03-05', []],
    ['2026-03-06', [{ code: TARAKAN, name: 'Kota Tarakan', onHand: 5_600 }]],
    ['2026-03-07', []],
  ]);
});
