import { meeting } from '../support/waiting.js';
import { World, type Client } from '../support/world.js';

/** When an office had no cards stands on record, for its people, those above and the public (rule 20). */

const PROVINCE = '65';
const TARAKAN = '65.71';
const LIST = `/api/offices/${PROVINCE}/stock-outs`;

let world: World;
let province: Client;
let tarakan: Client;

beforeEach(async () => {
  world = await World.open();
  await at('2026-11-14T06:00:00Z');
  await world.supply();
  await world.begin(PROVINCE, 50_000);
  await world.begin(TARAKAN, 500, '2026-11-10');
});
afterEach(() => world.close());

async function at(instant: string): Promise<void> {
  world.clock.set(instant);
  [province, tarakan] = [await world.as(PROVINCE), await world.as(TARAKAN)];
}
const report = (date: string, figures: object) =>
  tarakan.put(`/api/offices/${TARAKAN}/print-reports/${date}`, {
    ...{ printed: 0, spoiled: 0, ...figures },
  });
const usedUp = (date: string) => report(date, { printed: 500 }).expect(201);
const noBlanks = (date: string) => report(date, { service: 'no_blanks' }).expect(201);

async function correct(date: string, figures: object): Promise<void> {
  const path = `/api/offices/${TARAKAN}/print-reports/${date}`;
  const { headers } = await tarakan.get(path).expect(200);
  await tarakan
    .put(
      path,
      { printed: 0, spoiled: 0, note: 'Salah ketik.', ...figures },
      { 'if-match': headers['etag']! },
    )
    .expect(200);
}
async function sent(quantity: number): Promise<string> {
  const { body } = await province
    .post('/api/consignments', { from: PROVINCE, to: TARAKAN, quantity })
    .expect(201);
  return body.id;
}
async function arrived(quantity: number): Promise<string> {
  const id = await sent(quantity);
  await tarakan.post(`/api/consignments/${id}/receipt`, { received: quantity }).expect(200);
  return id;
}
const episodes = async (query = '') =>
  (await province.get(`${LIST}${query}`).expect(200)).body.items;
const page = async (path = '') => await world.nobody().get(`/publik/${TARAKAN}${path}`).expect(200);
const pageText = async () =>
  (await page()).text
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const badge = async () => String((await page('/lencana.svg')).body);

test('out on 14 November, cards again on 30 January: page, badge, list and file tell it', async () => {
  await usedUp('2026-11-14');
  expect(await episodes()).toMatchObject([
    { office: TARAKAN, cause: 'empty', beganOn: '2026-11-14', endedOn: null, days: 1 },
  ]);
  await at('2026-12-01T06:00:00Z');
  await noBlanks('2026-12-01');
  expect(await episodes('?open=true')).toMatchObject([{ beganOn: '2026-11-14', days: 18 }]);
  expect(await pageText()).toContain('Kosong sejak 14 November 2026 (18 hari)');
  expect(await badge()).not.toContain('kembali');

  await at('2027-01-30T06:00:00Z');
  const id = await arrived(2_000);
  expect(await episodes('?open=true')).toEqual([]);
  expect(await episodes()).toMatchObject([
    {
      ...{ beganOn: '2026-11-14', endedOn: '2027-01-30', days: 78, annulledAt: null },
      ...{ endedBy: 'receipt', consignmentId: id, consignmentNumber: '65/2027/0001' },
    },
  ]);
  await at('2027-02-01T06:00:00Z');
  await report('2027-02-01', { printed: 50 }).expect(201);
  expect(await pageText()).toContain('Kosong 14 November 2026 – 30 Januari 2027 (78 hari)');
  expect(await pageText()).toContain('Tersedia kembali sejak 30 Januari 2027.');
  expect(await badge()).toContain('tersedia kembali sejak 30 Januari 2027');
  const csv = await province.get(`${LIST}.csv`).expect(200);
  expect(csv.text.split(/\r?\n/)[1]).toMatch(
    /^65\.71;Kota Tarakan;2026-11-14;2027-01-30;78;Stok habis;Blangko diterima;65\/2027\/0001;;/,
  );
  const { body } = await province.get(`/api/offices/${PROVINCE}/stock-out-years`).expect(200);
  expect(body.items).toEqual([
    ...[{ province: PROVINCE, provinceName: 'Kalimantan Utara', year: 2027 }].map((of) => ({
      ...of,
      ...{ offices: 1, episodes: 1, days: 30, recoveryDays: 78 },
    })),
    {
      ...{ province: PROVINCE, provinceName: 'Kalimantan Utara', year: 2026 },
      ...{ offices: 1, episodes: 1, days: 48, recoveryDays: null },
    },
  ]);

  await at('2027-04-02T06:00:00Z');
  expect(await pageText()).not.toContain('ersedia kembali');
  await at('2029-02-01T06:00:00Z');
  expect(await pageText()).not.toContain('Kosong 14');
});

describe('a correction that undoes the beginning annuls it, and nothing is deleted', () => {
  test('while it lasts', async () => {
    await usedUp('2026-11-14');
    await at('2026-11-18T06:00:00Z');
    await correct('2026-11-14', { printed: 480 });
    expect(await episodes()).toMatchObject([
      { beganOn: '2026-11-14', endedOn: null, annulledAt: '2026-11-18T06:00:00.000Z' },
    ]);
    expect(await pageText()).not.toContain('Kosong sejak');
  });

  test('after it has ended, with a window that the province widened', async () => {
    await usedUp('2026-11-14');
    await at('2026-12-20T06:00:00Z');
    await arrived(2_000);
    await at('2027-01-04T06:00:00Z');
    await province
      .patch(`/api/offices/${TARAKAN}`, { reportLateDays: 60, reportLateUntil: '2027-01-10' })
      .expect(200);
    await correct('2026-11-14', { printed: 480 });
    expect(await episodes()).toMatchObject([
      { endedOn: '2026-12-20', annulledAt: '2027-01-04T06:00:00.000Z' },
    ]);
  });

  test('and one of a report that said so in error, too', async () => {
    await noBlanks('2026-11-14');
    expect(await episodes()).toMatchObject([{ cause: 'reported', endedOn: null }]);
    await correct('2026-11-14', { service: 'siak_down' });
    expect(await episodes()).toMatchObject([{ cause: 'reported', annulledAt: expect.any(String) }]);
  });

  test('one that leaves nothing all the same changes nothing', async () => {
    await usedUp('2026-11-14');
    await correct('2026-11-14', { printed: 490, spoiled: 10 });
    expect(await episodes()).toMatchObject([
      { beganOn: '2026-11-14', endedOn: null, annulledAt: null },
    ]);
  });
});

describe('what undoes the annulment enters it anew, beside the one that stays annulled', () => {
  const standing = async () =>
    (await episodes()).filter(({ annulledAt }: { annulledAt: unknown }) => annulledAt === null);

  test('the correction corrected again, after cards came', async () => {
    await usedUp('2026-11-14');
    await at('2026-11-16T06:00:00Z');
    await correct('2026-11-14', { printed: 480 });
    const [annulled] = await episodes();
    expect(annulled.annulledAt).not.toBeNull();
    await arrived(2_000);
    await at('2026-11-17T06:00:00Z');
    await correct('2026-11-14', { printed: 500 });
    expect(await standing()).toMatchObject([
      { beganOn: '2026-11-14', endedOn: '2026-11-16', endedBy: 'receipt', days: 3 },
    ]);
    expect(await episodes()).toHaveLength(2);
    const { id, annulledAt } = annulled;
    expect(await episodes()).toContainEqual(expect.objectContaining({ id, annulledAt }));
    // And once more: what is annulled stays, as often as it comes.
    await correct('2026-11-14', { printed: 480 });
    expect(await standing()).toEqual([]);
    expect(await episodes()).toHaveLength(2);
  });

  test('a receipt of an earlier day that was typed wrong', async () => {
    await usedUp('2026-11-14');
    await at('2026-11-16T06:00:00Z');
    const late = await sent(300);
    await arrived(2_000);
    const receipt = { received: 300, receivedOn: '2026-11-13' };
    world.clock.set('2026-11-16T07:00:00Z');
    await world.dataSource.query(`UPDATE consignments SET sent_on = '2026-11-12' WHERE id = $1`, [
      late,
    ]);
    await tarakan.post(`/api/consignments/${late}/receipt`, receipt).expect(200);
    expect(await standing()).toEqual([]);
    await tarakan
      .post(
        `/api/consignments/${late}/receipt-correction`,
        { received: 0, note: 'Salah ketik.' },
        { 'if-match': '*' },
      )
      .expect(200);
    expect(await standing()).toMatchObject([{ beganOn: '2026-11-14', endedOn: '2026-11-16' }]);
    expect(await episodes()).toHaveLength(2);
  });

  test('a report of a day before it that was filed late', async () => {
    await usedUp('2026-11-14');
    await at('2026-11-16T06:00:00Z');
    await correct('2026-11-14', { printed: 480 });
    await arrived(2_000);
    await report('2026-11-12', { printed: 20 }).expect(201);
    expect(await standing()).toMatchObject([{ beganOn: '2026-11-14', endedOn: '2026-11-16' }]);
  });
});

describe('an opening stock that was reversed', () => {
  const MALINAU = '65.02';
  const reversed = () =>
    province
      .post(`/api/offices/${MALINAU}/opening-stock/reversal`, { note: 'Salah ketik.' })
      .expect(200);

  test('begins nothing; opened anew with cards, the page tells of none', async () => {
    await world.begin(MALINAU, 700, '2026-11-12');
    await reversed();
    expect(await episodes()).toEqual([]);
    await world.begin(MALINAU, 70, '2026-11-13');
    expect(await episodes()).toEqual([]);
    const { text } = await world.nobody().get(`/publik/${MALINAU}`).expect(200);
    expect(text).not.toContain('Kosong');
  });

  test('opened anew with nothing, it is without cards from the new opening', async () => {
    await world.begin(MALINAU, 700, '2026-11-11');
    await reversed();
    await world.begin(MALINAU, 0, '2026-11-13');
    expect(await episodes()).toMatchObject([
      { cause: 'empty', beganOn: '2026-11-13', endedOn: null, annulledAt: null },
    ]);
    // Twice, and with nothing the first time.
    await reversed();
    expect(await episodes()).toMatchObject([
      { beganOn: '2026-11-13', endedOn: null, annulledAt: '2026-11-14T06:00:00.000Z' },
    ]);
    await world.begin(MALINAU, 0, '2026-11-14');
    expect(await episodes('?open=true')).toMatchObject([{ beganOn: '2026-11-14' }]);
  });

  test('of which all that came after it was used: without cards since the last card went', async () => {
    await arrived(300);
    await report('2026-11-14', { printed: 300 }).expect(201);
    await at('2026-11-15T06:00:00Z');
    await province
      .post(`/api/offices/${TARAKAN}/opening-stock/reversal`, { note: 'Salah ketik.' })
      .expect(200);
    expect(await episodes()).toMatchObject([{ beganOn: '2026-11-14', endedOn: null }]);
  });
});

test('a report of no blanks begins one while cards are on hand; a later report without it ends it', async () => {
  await noBlanks('2026-11-14');
  await at('2026-11-16T06:00:00Z');
  await noBlanks('2026-11-16');
  await at('2026-11-18T06:00:00Z');
  await report('2026-11-18', { printed: 3 }).expect(201);
  expect(await episodes()).toMatchObject([
    { cause: 'reported', beganOn: '2026-11-14', endedOn: '2026-11-18', endedBy: 'report' },
  ]);
});

test('silence ends none, nor does a report of the same', async () => {
  await usedUp('2026-11-14');
  await at('2026-11-30T06:00:00Z');
  await noBlanks('2026-11-30');
  expect(await episodes()).toMatchObject([{ beganOn: '2026-11-14', endedOn: null, days: 17 }]);
});

test('an office that begins with nothing is without cards from that day', async () => {
  await world.begin('65.02', 0);
  expect(await episodes()).toMatchObject([
    { office: '65.02', cause: 'empty', beganOn: '2026-11-14', endedOn: null },
  ]);
});

describe('the public reads them without signing in', () => {
  const read = (query = `province=${PROVINCE}`, file = '') =>
    world.nobody().get(`/api/public/stock-outs${file}?${query}`);
  const told = async (query?: string) => (await read(query).expect(200)).body.items;
  const tarakanWas = { code: TARAKAN, name: 'Kota Tarakan', beganOn: '2026-11-14' };

  test('dates and days, neither quantity nor cause, of none that was annulled', async () => {
    await usedUp('2026-11-14');
    await world.begin('65.01', 500);
    await world.begin('65.02', 0);
    const answer = await read().expect(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=60');
    const malinau = { ...tarakanWas, code: '65.02', name: 'Kabupaten Malinau' };
    expect(answer.body).toEqual({
      items: [tarakanWas, malinau].map((was) => ({ ...was, endedOn: null, days: 1 })),
      nextCursor: null,
    });
    await at('2026-11-16T06:00:00Z');
    await arrived(2_000);
    expect(await told()).toContainEqual({ ...tarakanWas, endedOn: '2026-11-16', days: 3 });
    const { body: first } = await read(`province=${PROVINCE}&limit=1`).expect(200);
    const rest = await told(`province=${PROVINCE}&limit=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest].map(({ code }: { code: string }) => code)).toEqual([
      ...[TARAKAN, '65.02'],
    ]);
    world.clock.advance({ minutes: 1 });
    await correct('2026-11-14', { printed: 480 });
    expect((await told()).map(({ code }: { code: string }) => code)).toEqual(['65.02']);
  });

  test('of the last 24 months, or of the dates asked for', async () => {
    await usedUp('2026-11-14');
    await at('2026-11-20T06:00:00Z');
    await arrived(2_000);
    const ended = { ...tarakanWas, endedOn: '2026-11-20', days: 7 };
    await at('2028-11-20T06:00:00Z');
    expect(await told()).toEqual([ended]);
    await at('2028-11-21T06:00:00Z');
    expect(await told()).toEqual([]);
    for (const dates of ['from=2026-11-20', 'from=2026-01-01&to=2026-11-14'])
      expect(await told(`province=${PROVINCE}&${dates}`)).toEqual([ended]);
    for (const dates of ['from=2026-11-21', 'from=2026-01-01&to=2026-11-13'])
      expect(await told(`province=${PROVINCE}&${dates}`)).toEqual([]);
  });

  test('as a file', async () => {
    await usedUp('2026-11-14');
    await at('2026-11-16T06:00:00Z');
    await arrived(2_000);
    const csv = await read(undefined, '.csv').expect(200);
    expect(csv.headers['content-disposition']).toBe(
      'attachment; filename="blangko-kosong-65-2024-11-16-202611161400.csv"',
    );
    const [, ...lines] = csv.text.trim().split(/\r?\n/);
    expect(lines).toEqual(['65.71;Kota Tarakan;2026-11-14;2026-11-16;3']);
    await read(undefined, '.xlsx').expect(200);
  });

  test.each([
    ['province=x', 400, 'request.invalid'],
    ['province=65&open=true', 400, 'request.invalid'],
    ['province=65&from=2026-02-30', 400, 'request.invalid'],
    ['province=65&from=2026-02-02&to=2026-02-01', 400, 'request.invalid'],
    ['province=65&cursor=x', 400, 'request.invalid'],
    ['province=00', 404, 'province.not_found'],
    ['province=65.71', 404, 'province.not_found'],
  ])('%s is refused', async (query, status, code) => {
    expect((await read(query).expect(status)).body).toMatchObject({ code });
    expect((await read(query, '.csv').expect(status)).body).toMatchObject({ code });
  });

  test('a page is of a province, a file may be of all', async () => {
    await read('').expect(400);
    const { headers } = await read('', '.csv').expect(200);
    expect(headers['content-disposition']).toContain('blangko-kosong-00-');
  });
});

test('ten at once make one, and a second open one is refused by the database', async () => {
  const filing = Array.from({ length: 10 }, () => () => report('2026-11-14', { printed: 500 }));
  await meeting(world.dataSource, 'movements', filing);
  expect(await episodes()).toHaveLength(1);
  const again = `INSERT INTO stock_outs (office_id, cause, began_on)
    SELECT office_id, cause, began_on + 1 FROM stock_outs`;
  await expect(world.dataSource.query(again)).rejects.toThrow(/stock_out_one_open_per_office/);
});

test('an office sees its own; nobody sees beyond their reach', async () => {
  await usedUp('2026-11-14');
  const own = await tarakan.get(`/api/offices/${TARAKAN}/stock-outs`).expect(200);
  expect(own.body.items).toHaveLength(1);
  await tarakan.get(LIST).expect(404);
});
