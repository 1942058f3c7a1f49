import {
  inventoryCard,
  type Inventory,
  type InventoryMovement,
} from '../../src/stock/inventory-card.js';
import { documentWord, partyWord } from '../../src/words/inventory-card.js';

const moved = (on: string, change: number, more: Partial<InventoryMovement> = {}) =>
  ({
    ...{ on, change, reason: 'print', account: 'printed', reference: on },
    ...{ document: null, documentOn: null, otherOffice: null },
    ...more,
  }) satisfies InventoryMovement;
const price = (from: string, rupiah: number) => ({ from, rupiah, reference: `Kontrak ${from}` });
const card = (of: Partial<Inventory>, from: string | null = null, through = '2026-03-31') =>
  inventoryCard({ opening: 0, movements: [], prices: [], ...of }, from, through);
const told = (lines: ReturnType<typeof card>) =>
  lines.map(({ kind, on, left, unitPrice, leftValue }) => [kind, on, left, unitPrice, leftValue]);

test('what is left is reckoned line by line, from the opening balance to the sums', () => {
  const movements = [moved('2026-03-02', -60), moved('2026-03-03', 500), moved('2026-03-04', -40)];
  const lines = card({ opening: 100, movements, prices: [price('2026-01-01', 10)] }, '2026-03-01');
  expect(told(lines)).toEqual([
    ['opening', '2026-03-01', 100, 10, 1_000],
    ['movement', '2026-03-02', 40, 10, 400],
    ['movement', '2026-03-03', 540, 10, 5_400],
    ['movement', '2026-03-04', 500, 10, 5_000],
    ['total', null, 500, 10, 5_000],
  ]);
  expect(lines.map((line) => [line.in, line.out, line.inValue, line.outValue])).toEqual([
    [null, null, null, null],
    [null, 60, null, 600],
    [500, null, 5_000, null],
    [null, 40, null, 400],
    [500, 100, 5_000, 1_000],
  ]);
});

test('without a first day there is no opening balance', () =>
  expect(told(card({ movements: [moved('2026-03-02', 5)] }))).toEqual([
    ['movement', '2026-03-02', 5, null, null],
    ['total', null, 5, null, null],
  ]));

test('another price has a line of its own, before the movements of its day', () => {
  const prices = [price('2026-03-03', 20), price('2026-01-01', 10), price('2026-03-04', 20)];
  const movements = [moved('2026-03-02', 8), moved('2026-03-03', -3), moved('2026-03-05', -1)];
  const lines = card({ movements, prices });
  expect(told(lines)).toEqual([
    ['movement', '2026-03-02', 8, 10, 80],
    ['price', '2026-03-03', 8, 20, 160],
    ['movement', '2026-03-03', 5, 20, 100],
    ['movement', '2026-03-05', 4, 20, 80],
    ['total', null, 4, 20, 80],
  ]);
  // What was left, what came, what left and what it was worth anew make what is left.
  expect(80 + (160 - 80) - 60 - 20).toBe(lines.at(-1)!.leftValue);
});

test('a price of the first day itself is new: the card before closed with the old one', () => {
  const prices = [price('2026-01-01', 10), price('2026-03-01', 20)];
  expect(told(card({ opening: 7, prices }, '2026-03-01'))).toEqual([
    ['opening', '2026-03-01', 7, 10, 70],
    ['price', '2026-03-01', 7, 20, 140],
    ['total', null, 7, 20, 140],
  ]);
});

test('a price that is not yet in force changes nothing', () =>
  expect(
    told(card({ opening: 7, prices: [price('2026-04-01', 20)] }, '2026-03-01', '2026-03-31')),
  ).toEqual([
    ['opening', '2026-03-01', 7, null, null],
    ['total', null, 7, null, null],
  ]));

test('a sum of which a part has no price is none; what is left has one', () => {
  const movements = [moved('2026-03-02', 8), moved('2026-03-04', 2), moved('2026-03-04', -1)];
  const total = card({ movements, prices: [price('2026-03-03', 20)] }).at(-1)!;
  expect(total).toMatchObject({ in: 10, out: 1, inValue: null, outValue: 20, leftValue: 180 });
});

test('prices with decimals are summed to the hundredth', () => {
  const movements = Array.from({ length: 10 }, () => moved('2026-03-02', 1));
  expect(card({ movements, prices: [price('2026-01-01', 0.1)] }).at(-1)).toMatchObject({
    inValue: 1,
    leftValue: 1,
  });
});

const line = (more: object) => ({
  ...{ kind: 'movement' as const, reason: null, account: null, on: '2026-03-04' },
  ...{ reference: null, document: null, documentOn: null, otherOffice: null },
  ...more,
});
const SENT = { reference: '65/2026/0003', documentOn: '2026-03-02', otherOffice: 'Kota Tarakan' };

test.each([
  [{ reason: 'print', reference: '2026-03-03' }, 'Laporan harian 3 Maret 2026', 'Tercetak'],
  [
    { reason: 'correction', account: 'spoiled', reference: '2026-03-03' },
    'Laporan harian 3 Maret 2026',
    'Koreksi: rusak',
  ],
  [{ reason: 'dispatch', ...SENT }, 'BAST 65/2026/0003, 2 Maret 2026', 'Kota Tarakan'],
  [
    { reason: 'receipt', ...SENT, document: '470/12', otherOffice: 'Kalimantan Utara' },
    'BAST 470/12, 2 Maret 2026',
    'Kalimantan Utara',
  ],
  [
    { reason: 'recall', ...SENT },
    'BAST 65/2026/0003, 2 Maret 2026',
    'Ditarik kembali, Kota Tarakan',
  ],
  [{ reason: 'count' }, 'Berita acara stok opname, 4 Maret 2026', 'Stok opname'],
  [{ reason: 'supply', reference: 'K/2' }, 'K/2', 'Pengadaan'],
  [{ reason: 'opening' }, null, 'Saldo awal'],
  [{ kind: 'opening' }, null, 'Saldo awal'],
  [{ kind: 'price', reference: 'Kontrak 1' }, 'Kontrak 1', 'Harga satuan baru'],
  [{ kind: 'total' }, 'Jumlah', null],
] as [object, string | null, string | null][])('%j rests on %p, with %p', (of, document, party) => {
  expect(documentWord(line(of))).toBe(document);
  expect(partyWord(line(of))).toBe(party);
});
