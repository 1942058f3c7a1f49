import { lastedUntil, requestsWaitingWord, whereCardsWere } from '../../src/words/positions.js';

const at = (onHand: number | null, inTransit: number | null = 0) => ({ onHand, inTransit });
const nobody = { requests: 0, quantity: 0 };

test('seed 004: a province and its five regencies, as the province tells them', () => {
  const items = [7_000, 4_000, 6_000, 5_000, 9_000].map((onHand) => at(onHand));
  const total = { ...at(97_000), requestsWaiting: nobody };
  expect(whereCardsWere({ own: at(66_000), provinces: null, items, total })).toBe(
    '97.000 keping: 66.000 di provinsi, 31.000 di lima kabupaten/kota',
  );
  expect(requestsWaitingWord(total)).toBe('Permintaan masuk: nihil');
});

test('the nation: ministry, provinces, regencies and the road', () => {
  const area = {
    own: at(1_000),
    provinces: [at(200), at(null, null), at(300)],
    items: Array.from({ length: 12 }, () => at(10)),
    total: { ...at(1_620, 80), requestsWaiting: { requests: 3, quantity: 12_500 } },
  };
  expect(whereCardsWere(area)).toBe(
    '1.700 keping: 1.000 di kementerian, 500 di dua kantor provinsi, 120 di 12 kabupaten/kota, 80 dalam perjalanan',
  );
  expect(requestsWaitingWord(area.total)).toBe('Permintaan masuk: tiga, meminta 12.500 keping');
});

test('who had not begun is in no number, and of nobody nothing is said', () => {
  const total = { ...at(50), requestsWaiting: nobody };
  const items = [at(50), at(null, null)];
  expect(whereCardsWere({ own: at(null, null), provinces: null, items, total })).toBe(
    '50 keping: 50 di satu kabupaten/kota',
  );
  const none = { ...at(null, null), requestsWaiting: nobody };
  expect(
    whereCardsWere({ own: at(null, null), provinces: null, items: [at(null, null)], total: none }),
  ).toBe('');
});

test('how long cards lasted is told as on that day, and of no cards nothing', () => {
  const total = (runsOutOn: string | null, onHand = 100) => ({
    ...at(onHand),
    requestsWaiting: nobody,
    withInTransit: { runsOutOn, runsOutEarly: null },
  });
  expect(lastedUntil(total('2026-01-14'), '2025-12-17')).toBe('Cukup sampai 14\u00a0Jan\u00a02026');
  expect(lastedUntil(total('2025-12-17'), '2025-12-17')).toBe('Perkiraan habis pada hari itu');
  expect(lastedUntil(total(null), '2025-12-17')).toBe('');
  expect(lastedUntil(total('2025-12-17', 0), '2025-12-17')).toBe('');
});
