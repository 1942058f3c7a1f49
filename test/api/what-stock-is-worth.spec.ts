import type { PositionDto, RegencyPositionsDto } from '../../src/insight/position.dto.js';
import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';

/** The value of a day: its cards at the price in force on it, spoiled cards apart. */

let kaltara: Kaltara;

beforeAll(async () => {
  kaltara = await Kaltara.open();
  const tarakan = await kaltara.world.as(TARAKAN);
  const reports = `/api/offices/${TARAKAN}/print-reports`;
  await tarakan.put(`${reports}/2026-03-03`, { printed: 95, spoiled: 5 }).expect(201);
  const ministry = await kaltara.world.as('00');
  for (const [from, rupiah] of [
    ['2026-03-02', 10_450],
    ['2026-03-04', 11_599.5],
    ['2026-03-05', 99_999],
  ] as const)
    await ministry.put(`/api/unit-prices/${from}`, { rupiah, reference: 'Kontrak' }).expect(200);
});
afterAll(() => kaltara.close());

async function get<Answer>(path: string): Promise<Answer> {
  const client = await kaltara.world.as(PROVINCE, 'viewer');
  return (await client.get(path).expect(200)).body as Answer;
}
const at = (office: string, on: string) =>
  get<PositionDto>(`/api/offices/${office}/position?on=${on}`);

test.each([
  ['2026-03-01', null, null, null, 'before the first price there is none'],
  ['2026-03-02', 10_450, 94_050_000, 0, 'the first one from its own day on'],
  ['2026-03-03', 10_450, 93_005_000, 52_250, 'what was used and spoiled is in it no more'],
  ['2026-03-04', 11_599.5, 103_235_550, 57_997.5, 'the next one from its own day on'],
] as [string, number | null, number | null, number | null, string][])(
  'on %s: %s, %s, and spoiled %s: %s',
  async (on, unitPrice, value, spoiledValue) =>
    expect(await at(TARAKAN, on)).toMatchObject({ unitPrice, value, spoiledValue }),
);

test('today’s is what stands there now, at today’s price', async () =>
  expect(await get<PositionDto>(`/api/offices/${TARAKAN}/position`)).toMatchObject({
    ...{ on: '2026-03-04', onHand: 8_900, unitPrice: 11_599.5, value: 103_235_550 },
  }));

test('an office that has not begun is worth nothing that is known, not zero', async () =>
  expect(await at('65.01', '2026-03-04')).toMatchObject({
    ...{ onHand: null, unitPrice: 11_599.5, value: null, spoiledValue: null },
  }));

test('a province’s total is the sum of its offices’, all at one price', async () => {
  const { own, items, total } = await get<RegencyPositionsDto>(
    `/api/offices/${PROVINCE}/regencies?on=2026-03-03`,
  );
  for (const row of [own, ...items]) expect(row.unitPrice).toBe(10_450);
  const sum = [own, ...items].reduce((all, { value }) => all + (value ?? 0), 0);
  expect(total).toMatchObject({ unitPrice: 10_450, value: sum, spoiledValue: 52_250 });
  expect(sum).toBe((66_000 + 8_900) * 10_450);
});

test('the file says what the prices are, and the spoiled ones apart', async () => {
  const client = await kaltara.world.as(TARAKAN, 'viewer');
  const { text } = await client
    .get(`/api/offices/${TARAKAN}/position.csv?on=2026-03-03`)
    .expect(200);
  const [heads, row] = text
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));
  const cell = (head: string) => row![heads!.indexOf(head)];
  expect(
    ['Harga satuan (Rp)', 'Nilai stok (Rp)', 'Nilai rusak, di luar neraca (Rp)'].map(cell),
  ).toEqual(['10450,00', '93005000,00', '52250,00']);
});
