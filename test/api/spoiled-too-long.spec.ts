import { MorningDigest, type Morning } from '../../src/notices/morning-digest.js';
import type { NationDigest } from '../../src/insight/nation-digest.js';
import { Scheduler } from '../../src/outbox/scheduler.js';
import { destruction } from '../support/destruction.js';
import { World, type Client } from '../support/world.js';

/** Spoiled cards that are kept too long, and offices that spoil more than is usual (rule 19). */

const PROVINCE = '65';
const TARAKAN = '65.71';
const MALINAU = '65.02';

interface Standing {
  office: string;
  spoiled: number;
  overdueSpoiled: number;
  spoilRate: number | null;
  usualSpoilRate: number | null;
  spoilsUnusually: boolean;
}

let world: World;

beforeEach(async () => {
  world = await World.open();
  await world.supply();
  for (const office of [PROVINCE, TARAKAN, MALINAU, '65.01'])
    await world.begin(office, 20_000, '2026-03-04');
  await at('2026-03-04T03:00:00Z');
});
afterEach(() => world.close());

let tarakan: Client;
let province: Client;

async function at(instant: string): Promise<void> {
  world.clock.set(instant);
  [tarakan, province] = await Promise.all([world.as(TARAKAN), world.as(PROVINCE)]);
}

async function report(
  office: string,
  date: string,
  printed: number,
  spoiled: number,
  tag?: string,
) {
  const by = await world.as(office);
  const correction = tag ? { note: 'Salah ketik' } : {};
  await by
    .put(
      `/api/offices/${office}/print-reports/${date}`,
      { printed, spoiled, ...correction },
      tag ? { 'if-match': tag } : {},
    )
    .expect(tag ? 200 : 201);
}

async function standing(office = TARAKAN): Promise<Standing> {
  const { body } = await province.get(`/api/offices/${office}/stock`).expect(200);
  return body as Standing;
}
const overdue = async (office?: string) => (await standing(office)).overdueSpoiled;

test('a card is overdue from the thirty-first day on, until what came first is destroyed', async () => {
  await report(TARAKAN, '2026-03-04', 400, 100);
  await at('2026-03-20T03:00:00Z');
  await report(TARAKAN, '2026-03-20', 400, 40);
  await at('2026-04-03T03:00:00Z');
  expect(await overdue()).toBe(0);
  await at('2026-04-04T03:00:00Z');
  expect(await overdue()).toBe(100);
  await tarakan.post(`/api/offices/${TARAKAN}/destructions`, destruction(70, 'BA-1')).expect(201);
  expect(await overdue()).toBe(30);
  await at('2026-04-19T03:00:00Z');
  expect(await overdue()).toBe(30);
  await at('2026-04-20T03:00:00Z');
  expect(await overdue()).toBe(70);
});

test('a slip of the pen corrected hides none of the older ones', async () => {
  await report(TARAKAN, '2026-03-04', 400, 100);
  await at('2026-04-10T03:00:00Z');
  await report(TARAKAN, '2026-04-10', 400, 200);
  await report(TARAKAN, '2026-04-10', 400, 2, '"1"');
  expect(await overdue()).toBe(100);
});

test('spoiled cards of an opening and of a count are as old as those papers', async () => {
  const ministry = await world.as('00');
  await ministry
    .post('/api/offices/65.03/opening-stock', { quantity: 0, spoiled: 900 })
    .expect(201);
  const nunukan = await world.as('65.03');
  await nunukan
    .post('/api/offices/65.03/stock-counts', { counted: 0, countedSpoiled: 950 })
    .expect(201);
  expect(await overdue('65.03')).toBe(0);
  await at('2026-04-04T03:00:00Z');
  expect(await overdue('65.03')).toBe(950);
});

test('stands in every answer, in the file and in the digests of the province and the ministry', async () => {
  await report(TARAKAN, '2026-03-04', 400, 100);
  await report(MALINAU, '2026-03-04', 480, 20);
  await report('65.01', '2026-03-04', 480, 20);
  expect(await standing()).toMatchObject({
    ...{ spoiled: 100, overdueSpoiled: 0 },
    ...{ spoilRate: 0.2, usualSpoilRate: 0.04, spoilsUnusually: true },
  });
  expect((await standing(MALINAU)).spoilsUnusually).toBe(false);
  expect(await standing(PROVINCE)).toMatchObject({ spoilRate: null, spoilsUnusually: false });
  const ministry = await world.as('00');
  const { body } = await ministry.get('/api/offices/00/regencies').expect(200);
  const items = (body as { items: Standing[] }).items;
  expect(items.filter((item) => item.spoilsUnusually).map(({ office }) => office)).toEqual([
    TARAKAN,
  ]);
  await at('2026-03-31T03:00:00Z');
  expect((await standing()).spoilsUnusually).toBe(true);
  await at('2026-04-03T23:30:00Z');
  expect((await standing()).spoilsUnusually).toBe(false);
  const { text } = await province.get(`/api/offices/${PROVINCE}/regencies.csv`).expect(200);
  expect(text.split('\r\n')[0]).toContain('Rusak, lewat batas waktu pemusnahan');
  const tasks = await world.running.app.get(MorningDigest).tasks();
  await new Scheduler(world.dataSource, world.clock).tick(tasks);
  const told = await world.dataSource.query<{ kind: string; payload: Morning & NationDigest }[]>(
    `SELECT kind, payload FROM outbox WHERE kind LIKE 'digest%' ORDER BY id`,
  );
  const of = (kind: string) => told.find((message) => message.kind === kind)!.payload;
  expect(of('digest').overdueSpoiled).toEqual([
    { code: TARAKAN, name: 'Kota Tarakan', quantity: 100 },
    { code: '65.01', name: 'Kabupaten Bulungan', quantity: 20 },
    { code: MALINAU, name: 'Kabupaten Malinau', quantity: 20 },
  ]);
});

test('the ministry is told of a province’s overdue cards, of counts and of its own', async () => {
  await report(TARAKAN, '2026-03-04', 400, 100);
  await at('2026-04-08T00:00:00Z');
  const tasks = await world.running.app.get(MorningDigest).tasks();
  await new Scheduler(world.dataSource, world.clock).tick(tasks);
  const [digest] = await world.dataSource.query<{ payload: NationDigest }[]>(
    `SELECT payload FROM outbox WHERE kind = 'digest.nation'`,
  );
  expect(digest!.payload).toMatchObject({
    countOverdueSince: '2026-04-03',
    provinces: [{ code: PROVINCE, overdueCounts: 4, overdueSpoiled: 100 }],
  });
});
