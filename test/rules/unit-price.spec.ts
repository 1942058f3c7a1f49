import { priceOn, valueOf } from '../../src/stock/unit-price.js';
import { rupiah, worthWords } from '../../src/words/rupiah.js';

const PRICES = [
  { from: '2026-07-01', rupiah: 11_599.5 },
  { from: '2026-01-01', rupiah: 10_450 },
];

describe('the price in force on a day', () => {
  test.each<[string, number | null, string]>([
    ['2025-12-31', null, 'before the first there is none'],
    ['2026-01-01', 10_450, 'from its own date on'],
    ['2026-06-30', 10_450, 'to the day before the next'],
    ['2026-07-01', 11_599.5, 'then the next'],
    ['2031-01-01', 11_599.5, 'the last one stays'],
  ])('on %s is %p: %s', (on, price) => {
    expect(priceOn(PRICES, on)).toBe(price);
    expect(priceOn([...PRICES].reverse(), on)).toBe(price);
  });

  test('is none where none is kept', () => expect(priceOn([], '2026-01-01')).toBeNull());
});

describe('what cards are worth', () => {
  test.each([
    [9_000, 10_450, 94_050_000],
    [3, 11_599.5, 34_798.5],
    [3, 0.1, 0.3],
    [0, 10_450, 0],
    [-20, 10_450, -209_000],
    [1_000_000_000, 90_071.99, 90_071_990_000_000],
    [null, 10_450, null],
    [9_000, null, null],
  ])('%p cards at %p are %p, to the hundredth', (cards, price, value) =>
    expect(valueOf(cards, price)).toBe(value),
  );
});

test.each([
  [10_450, 'Rp\u00a010.450,00'],
  [34_798.5, 'Rp\u00a034.798,50'],
  [-209_000, '−Rp\u00a0209.000,00'],
  [0, 'Rp\u00a00,00'],
])('%p is written %p', (value, written) => expect(rupiah(value)).toBe(written));

test.each([
  [{ unitPrice: null, value: null, spoiledValue: null }, ''],
  [{ unitPrice: 10_450, value: null, spoiledValue: null }, ''],
  [
    { unitPrice: 10_450, value: 94_050_000, spoiledValue: 0 },
    'Nilai stok Rp\u00a094.050.000,00 dengan harga satuan Rp\u00a010.450,00',
  ],
  [
    { unitPrice: 10_450, value: 94_050_000, spoiledValue: 52_250 },
    'Nilai stok Rp\u00a094.050.000,00 dengan harga satuan Rp\u00a010.450,00; rusak Rp\u00a052.250,00, di luar neraca',
  ],
])('what stock is worth is told with its price, spoiled cards apart: %j', (worth, words) =>
  expect(worthWords(worth)).toBe(words),
);
