import { MorningDigest, type Morning } from '../../src/notices/morning-digest.js';
import { Scheduler } from '../../src/outbox/scheduler.js';
import { Kaltara, MALINAU, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { plantReports } from '../support/past-reports.js';

/** Ribbon and film are counted by who reports, and tell how many cards can be printed; no card moves. */

const OFFICE = `/api/offices/${TARAKAN}`;
const day = (date: string) => `${OFFICE}/print-reports/${date}`;

let kaltara: Kaltara;

beforeEach(async () => {
  kaltara = await Kaltara.open();
});
afterEach(() => kaltara.close());

const clerk = () => kaltara.world.as(TARAKAN, 'staff');

async function report(date: string, body: object, correction?: string): Promise<void> {
  const by = await clerk();
  if (correction)
    await by
      .put(day(date), { ...body, note: 'Salah hitung' }, { 'if-match': correction })
      .expect(200);
  else await by.put(day(date), { printed: 100, spoiled: 0, ...body }).expect(201);
}

const FIGURES = ['onHand', 'printable', 'printableByRibbon', 'printableByFilm', 'shortOf'] as const;
async function stock(path = `${OFFICE}/stock`) {
  const province = await kaltara.world.as(PROVINCE);
  const { body } = await province.get(path).expect(200);
  const found = (
    path.endsWith('/stock')
      ? body
      : body.items.find(({ office }: { office: string }) => office === TARAKAN)
  ) as Record<string, unknown>;
  return FIGURES.map((figure) => found[figure]);
}

test('a report tells what is left of both, the same again changes nothing, and no card moves for it', async () => {
  const told = { printed: 100, spoiled: 2, ribbonsLeft: 3, filmsLeft: 0 };
  const tarakan = await clerk();
  const first = await tarakan.put(day('2026-03-03'), told).expect(201);
  expect(first.body).toMatchObject({ ribbonsLeft: 3, filmsLeft: 0, revision: 1, onHand: 8_898 });
  const again = await tarakan.put(day('2026-03-03'), told).expect(200);
  expect(again.body).toMatchObject({ ribbonsLeft: 3, filmsLeft: 0, revision: 1 });
  await report('2026-03-03', { ...told, ribbonsLeft: 2, filmsLeft: null }, '"1"');
  const { body } = await tarakan.get(day('2026-03-03')).expect(200);
  expect(body).toMatchObject({ ribbonsLeft: 2, filmsLeft: null, revision: 2 });
  expect(body.revisions).toMatchObject([
    { ribbonsLeft: 3, filmsLeft: 0 },
    { ribbonsLeft: 2, filmsLeft: null },
  ]);
  expect(await kaltara.world.onHand(TARAKAN)).toBe(8_898);
});

test.each([-1, 1.5, '3', 10_001])('ribbons are refused as %p, films too', async (count) => {
  const tarakan = await clerk();
  for (const field of ['ribbonsLeft', 'filmsLeft'])
    await kaltara.refused(
      () => tarakan.put(day('2026-03-03'), { printed: 1, spoiled: 0, [field]: count }),
      400,
      'request.invalid',
    );
});

test('left out they are not told, and limit nothing', async () => {
  await report('2026-03-03', {});
  expect(await stock()).toEqual([8_900, 8_900, null, null, []]);
});

test('what can be printed is reckoned from the last report that told, less what was used on later dates', async () => {
  await report('2026-03-01', { ribbonsLeft: 9, filmsLeft: 5 });
  await report('2026-03-02', { ribbonsLeft: 4, spoiled: 7 });
  // Film was told the day before: 107 cards fewer than its five films give.
  expect(await stock()).toEqual([8_793, 2_000, 2_000, 4_893, []]);
  await report('2026-03-03', { printed: 1_500, spoiled: 10 });
  expect(await stock()).toEqual([7_283, 490, 490, 3_383, ['ribbon']]);
  expect(await stock(`/api/offices/${PROVINCE}/regencies`)).toEqual(await stock());
  // Corrected, a day that told says nothing more: the one before it counts, with all that came after.
  await report('2026-03-02', { printed: 100, spoiled: 7 }, '"1"');
  expect(await stock()).toEqual([7_283, 2_883, 2_883, 3_383, []]);
});

test('what was told sixty dates ago tells nothing any more', async () => {
  await report('2026-03-03', { ribbonsLeft: 0 });
  const told = async (instant: string) => {
    kaltara.world.clock.set(instant);
    return (await stock())[2];
  };
  expect(await told('2026-05-01T03:00:00Z')).toBe(0);
  expect(await told('2026-05-02T03:00:00Z')).toBe(null);
});

test('an admin says what a ribbon and a film give, on record; null is 500 and 1,000 again', async () => {
  const admin = await kaltara.world.as(TARAKAN);
  await report('2026-03-03', { ribbonsLeft: 2, filmsLeft: 2 });
  expect((await stock()).slice(2, 4)).toEqual([1_000, 2_000]);
  const { body } = await admin
    .patch(OFFICE, { cardsPerRibbon: 250, cardsPerFilm: 300 })
    .expect(200);
  expect(body).toMatchObject({ cardsPerRibbon: 250, cardsPerFilm: 300 });
  expect((await stock()).slice(1, 4)).toEqual([500, 500, 600]);
  const history = await admin.get(`${OFFICE}/history`).expect(200);
  expect(history.body.items[0]).toMatchObject({
    before: { cardsPerRibbon: 500, cardsPerFilm: 1_000 },
    after: { cardsPerRibbon: 250, cardsPerFilm: 300 },
  });
  const cleared = await admin.patch(OFFICE, { cardsPerRibbon: null }).expect(200);
  expect(cleared.body).toMatchObject({ cardsPerRibbon: 500, cardsPerFilm: 300 });
  for (const cardsPerFilm of [0, 100_001, 2.5])
    await kaltara.refused(() => admin.patch(OFFICE, { cardsPerFilm }), 400, 'request.invalid');
  const staff = await clerk();
  await kaltara.refused(() => staff.patch(OFFICE, { cardsPerFilm: 5 }), 403, 'access.forbidden');
});

test('files have columns of both: of reports, of offices, and of where they stand', async () => {
  await report('2026-03-03', { ribbonsLeft: 1, filmsLeft: 7 });
  const tarakan = await clerk();
  const row = async (path: string, of: string) => {
    const { text } = await tarakan.get(path).expect(200);
    const [head, ...lines] = text.replace('\ufeff', '').trim().split('\r\n');
    const cells = lines.find((line) => line.includes(of))!.split(';');
    return Object.fromEntries(head!.split(';').map((column, at) => [column, cells[at]]));
  };
  expect(await row(`${OFFICE}/print-reports.csv`, '2026')).toMatchObject({
    'Ribbon tersisa': '1',
    'Film tersisa': '7',
  });
  expect(await row(`${OFFICE}/regencies.csv`, TARAKAN)).toMatchObject({
    'Bisa dicetak': '500',
    'Menurut ribbon': '500',
    'Menurut film': '7000',
  });
  expect(await row('/api/offices.csv', TARAKAN)).toMatchObject({
    'Keping per ribbon': '500',
    'Keping per film': '1000',
  });
});

test('with less than seven days’ use of it left, an office stands in its province’s morning digest', async () => {
  const { world } = kaltara;
  await world.begin(MALINAU, 20_000, '2026-03-01');
  await plantReports(world, TARAKAN, { last: '2026-03-02', days: 35 }, () => 100);
  const ribbons = async (ribbonsLeft: number, correction?: string) => {
    await report('2026-03-03', { printed: 100, spoiled: 0, ribbonsLeft }, correction);
    const tasks = await world.running.app.get(MorningDigest).tasks();
    await new Scheduler(world.dataSource, world.clock).tick(tasks);
    const [told] = await world.dataSource.query<{ payload: Morning }[]>(
      `SELECT payload FROM outbox WHERE kind = 'digest' ORDER BY id DESC LIMIT 1`,
    );
    return told?.payload.shortOf;
  };
  world.clock.set('2026-03-04T00:10:00Z');
  expect(await ribbons(2)).toBeUndefined();
  world.clock.set('2026-03-05T00:10:00Z');
  expect(await ribbons(1, '"1"')).toEqual([
    { code: TARAKAN, name: 'Kota Tarakan', ribbon: 500, film: null },
  ]);
  expect(await world.dataSource.query('SELECT 1 FROM restock_requests')).toEqual([]);
});
