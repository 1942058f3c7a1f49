import type { RegencyPositionsDto } from '../../src/insight/position.dto.js';
import { requestsWaitingWord, whereCardsWere } from '../../src/words/positions.js';
import { BULUNGAN, MALINAU, NUNUKAN, PROVINCE, TANA_TIDUNG, TARAKAN } from '../support/kaltara.js';
import { World } from '../support/world.js';

/** Antara, 17 December: Kalimantan Utara, as its own department told it. */
const TOLD: [code: string, cards: number][] = [
  [BULUNGAN, 7_000],
  [MALINAU, 4_000],
  [NUNUKAN, 9_000],
  [TANA_TIDUNG, 2_000],
  [TARAKAN, 9_000],
];
const DAY = '2025-12-17';

let world: World;
beforeAll(async () => {
  world = await World.open({ at: '2025-12-19T01:00:00Z' });
  await world.supply();
  for (const [code, cards] of [[PROVINCE, 66_000] as const, ...TOLD])
    await world.begin(code, cards, '2025-12-15');
  await february();
});
afterAll(() => world.close());

async function february(): Promise<void> {
  for (const [code] of TOLD) {
    const clerk = await world.as(code, 'staff');
    for (const date of ['2025-12-18', '2025-12-19'])
      await clerk
        .put(`/api/offices/${code}/print-reports/${date}`, { printed: 100, spoiled: 1 })
        .expect(201);
  }
  world.clock.set('2026-02-11T01:00:00Z');
  const province = await world.as(PROVINCE);
  const order = { from: PROVINCE, to: MALINAU, quantity: 10_000 };
  await province.post('/api/consignments', order).expect(201);
  const asking = await world.as(NUNUKAN);
  await asking.post('/api/restock-requests', { office: NUNUKAN, quantity: 5_000 }).expect(201);
}

test('in February the product tells what the province told on 17 December', async () => {
  const province = await world.as(PROVINCE, 'viewer');
  const { body } = await province.get(`/api/offices/${PROVINCE}/regencies?on=${DAY}`).expect(200);
  const position = body as RegencyPositionsDto;
  expect(whereCardsWere(position)).toBe(
    '97.000 keping: 66.000 di provinsi, 31.000 di lima kabupaten/kota',
  );
  expect(position.items.map(({ office, onHand }) => [office, onHand])).toEqual(TOLD);
  expect(requestsWaitingWord(position.total)).toBe('Permintaan masuk: nihil');
});

test('how long they last is as the reports up to that day tell, and none did', async () => {
  const province = await world.as(PROVINCE, 'viewer');
  const on = async (day: string) =>
    (await province.get(`/api/offices/${PROVINCE}/regencies?on=${day}`).expect(200))
      .body as RegencyPositionsDto;
  expect((await on(DAY)).total).toMatchObject({ runsOutOn: null, printed: 0 });
  const later = await on('2025-12-19');
  expect(later.total).toMatchObject({ onHand: 96_000 - 10, printed: 1_000, spoiled: 10 });
  expect(later.total.runsOutOn! > '2025-12-19').toBe(true);
});

test('before it began an office had no number, not even 0', async () => {
  const province = await world.as(PROVINCE, 'viewer');
  const path = `/api/offices/${TARAKAN}/position?on=2025-12-14`;
  const { body } = await province.get(path).expect(200);
  expect(body).toMatchObject({ onHand: null, spoiled: null, printed: null, runsOutOn: null });
});
