import { CsvFile, World, type Client } from '../support/world.js';

/** Rule 5: many offices have no card on the first day, and they are the ones this is for. */

const TODAY = '2026-03-04';
let world: World;
let ministry: Client;
let province: Client;

beforeAll(async () => {
  world = await World.open();
  await world.supply();
  ministry = await world.as('00');
  province = await world.as('65');
});
afterAll(() => world.close());

const opening = (code: string) => `/api/offices/${code}/opening-stock`;
const requestsOf = async (code: string) =>
  (await province.get(`/api/restock-requests?office=${code}`).expect(200)).body.items as {
    origin: string;
    quantity: number;
  }[];
/** A minute later, for so long the public is told the same. */
const atTheDoor = async (code: string) => {
  world.clock.advance({ minutes: 1 });
  const { body } = await world.nobody().get('/api/public/availability?province=65').expect(200);
  return body.items.find((it: { code: string }) => it.code === code) as object;
};
const faults = async () =>
  (await ministry.get('/api/ledger/verification').expect(200)).body.faults as object[];

test('an office opens with 0 cards: it has begun, no card moves, and it asks at once', async () => {
  expect(await atTheDoor('65.71')).toMatchObject({ status: 'unknown' });
  const { body } = await ministry.post(opening('65.71'), { quantity: 0 }).expect(201);
  expect(body).toMatchObject({ quantity: 0, asOf: TODAY, onHand: 0 });
  const stock = await province.get('/api/offices/65.71/stock').expect(200);
  expect(stock.body).toMatchObject({ begunOn: TODAY, onHand: 0, isLow: true });
  const card = await province.get('/api/offices/65.71/stock-card').expect(200);
  expect(card.body.items).toEqual([]);
  expect(await requestsOf('65.71')).toEqual([
    expect.objectContaining({ origin: 'low_stock', quantity: 2_000 }),
  ]);
  const mails = await world.dataSource.query<object[]>(
    `SELECT FROM outbox WHERE kind = 'request.opened'`,
  );
  expect(mails).toHaveLength(1);
  expect(await atTheDoor('65.71')).toMatchObject({ status: 'out' });
  expect(await faults()).toEqual([]);
});

test('it opens once: a second opening comes too late, and reports from before are refused', async () => {
  const again = await ministry.post(opening('65.71'), { quantity: 100 });
  expect([again.status, again.body.code]).toEqual([409, 'opening.too_late']);
  const staff = await world.as('65.71', 'staff');
  const early = await staff.put('/api/offices/65.71/print-reports/2026-03-03', {
    printed: 0,
    spoiled: 0,
    service: 'no_blanks',
  });
  expect([early.status, early.body.reason]).toEqual([422, 'before_opening']);
});

test('its report of no blanks is known to the public, and its count of 0 is taken', async () => {
  const staff = await world.as('65.71', 'staff');
  const report = { printed: 0, spoiled: 0, service: 'no_blanks' };
  await staff.put(`/api/offices/65.71/print-reports/${TODAY}`, report).expect(201);
  expect(await atTheDoor('65.71')).toMatchObject({ status: 'out', reason: 'no_blanks' });
  const count = await staff.post('/api/offices/65.71/stock-counts', { counted: 0 }).expect(201);
  expect(count.body).toMatchObject({ expected: 0, counted: 0, difference: 0 });
  expect(await faults()).toEqual([]);
});

test('a count does not begin an office: it says how it begins', async () => {
  const staff = await world.as('65.02', 'staff');
  const { body } = await staff.post('/api/offices/65.02/stock-counts', { counted: 0 }).expect(409);
  expect(body.code).toBe('office.not_begun');
  expect(body.detail).toContain('opening stock, which may be 0');
});

test('its first cards come by a receipt, as everywhere', async () => {
  await world.begin('65', 5_000);
  const order = { from: '65', to: '65.71', quantity: 500 };
  const sent = await province.post('/api/consignments', order).expect(201);
  const staff = await world.as('65.71', 'staff');
  await staff.post(`/api/consignments/${sent.body.id}/receipt`, { received: 500 }).expect(200);
  expect(await world.onHand('65.71')).toBe(500);
  expect(await faults()).toEqual([]);
});

test('a file opens with 0 too, and an empty cell still means nothing', async () => {
  const file = new CsvFile('Kode;Saldo awal\n65.01;0\n65.03;\n');
  const { body } = await province.post('/api/offices/65/opening-stock-import', file).expect(200);
  expect(body.opened).toBe(1);
  const begun = async (code: string) =>
    (await province.get(`/api/offices/${code}`).expect(200)).body.begunOn as string | null;
  expect([await begun('65.01'), await begun('65.03')]).toEqual([TODAY, null]);
  expect(await requestsOf('65.01')).toHaveLength(1);
});

test('the morning digest of its province tells of it as low', async () => {
  const { body } = await province.get('/api/offices/65/regencies').expect(200);
  const row = body.items.find((it: { office: string }) => it.office === '65.01');
  expect(row).toMatchObject({ onHand: 0, isLow: true, begunOn: TODAY });
});

test('verification finds an office that has begun without a paper or an entry, and one that has not with one', async () => {
  const set = (code: string, begunOn: string | null) =>
    world.dataSource.query(
      `UPDATE stock_accounts SET begun_on = $2 WHERE kind = 'on_hand'
         AND office_id = (SELECT id FROM offices WHERE code = $1)`,
      [code, begunOn],
    );
  await set('65.04', TODAY);
  await set('65.01', null);
  const fault = 'office.begun_wrongly';
  expect(await faults()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ fault, account: '65.04/on_hand', expected: 0, actual: 1 }),
      expect.objectContaining({ fault, account: '65.01/on_hand', expected: 1, actual: 0 }),
    ]),
  );
  await set('65.04', null);
  await set('65.01', TODAY);
  expect(await faults()).toEqual([]);
});
