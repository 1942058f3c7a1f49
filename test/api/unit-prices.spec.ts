import type { ChangeDto } from '../../src/offices/offices.dto.js';
import type { UnitPriceDto } from '../../src/stock/unit-prices.dto.js';
import { changeInWords } from '../../src/words/change-sentences.js';
import { World, type Client } from '../support/world.js';

/** What a card is worth: the ministry keeps it, everybody reads it, and each change is on record. */

let world: World;
let ministry: Client;

beforeEach(async () => {
  world = await World.open();
  ministry = await world.as('00');
});
afterEach(() => world.close());

const PRICES = '/api/unit-prices';
const FIRST = { rupiah: 10_450, reference: 'Kontrak 12/2025, 15 Desember 2025' };

const listed = async (code = '65.71', role: 'viewer' | 'admin' = 'viewer') => {
  const { body } = await (await world.as(code, role)).get(PRICES).expect(200);
  return (body as { items: UnitPriceDto[] }).items;
};
const history = async () => {
  const { body } = await ministry.get('/api/offices/00/history').expect(200);
  return (body as { items: ChangeDto[] }).items
    .filter(({ action }) => action.startsWith('unit_price.'))
    .map((change) => changeInWords(change).did);
};

test('a price that the ministry keeps is read by everybody, the latest first', async () => {
  expect(await listed()).toEqual([]);
  await ministry.put(`${PRICES}/2026-01-01`, FIRST).expect(200);
  const withTax = { rupiah: 11_599.5, reference: 'Kontrak 3/2026' };
  const { body } = await ministry.put(`${PRICES}/2026-07-01`, withTax).expect(200);
  const recorded = { recordedAt: world.clock.now().toISOString(), recordedBy: expect.any(String) };
  expect(body).toEqual({ from: '2026-07-01', ...withTax, ...recorded });
  expect(await listed()).toEqual([body, { from: '2026-01-01', ...FIRST, ...recorded }]);
});

test('the same again changes nothing, another price corrects it, and both are on record', async () => {
  await ministry.put(`${PRICES}/2026-01-01`, FIRST).expect(200);
  await ministry.put(`${PRICES}/2026-01-01`, FIRST).expect(200);
  await ministry.put(`${PRICES}/2026-01-01`, { ...FIRST, rupiah: 10_405 }).expect(200);
  expect(await listed()).toMatchObject([{ from: '2026-01-01', rupiah: 10_405 }]);
  expect(await history()).toEqual([
    `membetulkan harga blangko mulai 1 Januari 2026: Rp\u00a010.450,00 (${FIRST.reference}) → Rp\u00a010.405,00 (${FIRST.reference})`,
    `menetapkan harga blangko mulai 1 Januari 2026: Rp\u00a010.450,00 (${FIRST.reference})`,
  ]);
});

test('a price is struck once, and is on record', async () => {
  await ministry.put(`${PRICES}/2026-01-01`, FIRST).expect(200);
  await ministry.delete(`${PRICES}/2026-01-01`).expect(204);
  expect(await listed()).toEqual([]);
  const again = await ministry.delete(`${PRICES}/2026-01-01`).expect(404);
  expect(again.body).toMatchObject({ code: 'unit_price.not_found' });
  expect((await history())[0]).toBe(
    `menghapus harga blangko mulai 1 Januari 2026: Rp\u00a010.450,00 (${FIRST.reference})`,
  );
  expect(await history()).toHaveLength(2);
});

test.each([
  ['nothing', { rupiah: 0 }],
  ['less than nothing', { rupiah: -10_450 }],
  ['a third decimal', { rupiah: 10_450.125 }],
  ['more than a million', { rupiah: 1_000_001 }],
  ['a number in quotes', { rupiah: '10450' }],
  ['no paper', { reference: ' ' }],
])('a price of %s is refused and leaves no trace', async (_, wrong) => {
  const { body } = await ministry.put(`${PRICES}/2026-01-01`, { ...FIRST, ...wrong }).expect(400);
  expect(body).toMatchObject({
    code: 'request.invalid',
    errors: [{ field: Object.keys(wrong)[0] }],
  });
  expect([await listed(), await history()]).toEqual([[], []]);
});

test('the smallest and the largest price are kept to the hundredth', async () => {
  await ministry.put(`${PRICES}/2026-01-01`, { ...FIRST, rupiah: 0.01 }).expect(200);
  await ministry.put(`${PRICES}/2026-02-01`, { ...FIRST, rupiah: 1_000_000 }).expect(200);
  expect((await listed()).map(({ rupiah }) => rupiah)).toEqual([1_000_000, 0.01]);
});

test('only the ministry’s admins keep prices', async () => {
  for (const [code, role] of [
    ['00', 'staff'],
    ['65', 'admin'],
    ['65.71', 'admin'],
  ] as const) {
    const other = await world.as(code, role);
    await other.put(`${PRICES}/2026-01-01`, FIRST).expect(403);
    await other.delete(`${PRICES}/2026-01-01`).expect(403);
  }
  expect(await listed()).toEqual([]);
});

test('of two who correct it at once, each says what it was before them', async () => {
  await ministry.put(`${PRICES}/2026-01-01`, FIRST).expect(200);
  await Promise.all(
    [10_001, 10_002].map((rupiah) =>
      ministry.put(`${PRICES}/2026-01-01`, { ...FIRST, rupiah }).expect(200),
    ),
  );
  const [last] = await listed();
  const [second, first] = (await history()).map((did) =>
    [...did.matchAll(/Rp\s([\d.]+),00/g)].map(([, value]) => value),
  );
  const now = last!.rupiah === 10_001 ? '10.001' : '10.002';
  expect(first![0]).toBe('10.450');
  expect(second).toEqual([first![1], now]);
});

test('prices are to be had as a file, with two decimals', async () => {
  await ministry.put(`${PRICES}/2026-01-01`, FIRST).expect(200);
  const { text } = await ministry.get(`${PRICES}.csv`).expect(200);
  expect(text.split('\r\n')[1]).toMatch(
    /^2026-01-01;10450,00;"?Kontrak 12\/2025, 15 Desember 2025"?;/,
  );
});
