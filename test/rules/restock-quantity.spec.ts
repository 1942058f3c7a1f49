import fc from 'fast-check';
import { judge, reasoningOf, type StockPosition } from '../../src/restocking/low-stock.js';
import type { Reasoning } from '../../src/restocking/request.js';
import { isByRule, quantityFrom, usePerDay } from '../../src/restocking/restock-quantity.js';
import { stepsOf } from '../../web/src/components/request-sum.js';

const rules = { coverTargetDays: 30, packSize: 500 };
const TODAY = '2026-03-04';

const standing = (changes: Partial<StockPosition>): StockPosition => ({
  ...{ minimumStock: 1000, asksSomebody: true, begunOn: '2026-01-05', onHand: 280, inTransit: 0 },
  ...{ use: { used: 0, days: 0 }, forecast: null, live: null, quietUntil: null },
  journeyDays: 0,
  ...changes,
});

/** As it comes back from the database and over the wire. */
const kept = (office: StockPosition): Reasoning =>
  JSON.parse(JSON.stringify(reasoningOf(office, rules, TODAY))) as Reasoning;

const explained = (reasoning: Reasoning, quantity: number) =>
  stepsOf(reasoning, quantity).map(({ word, value }) => `${word}: ${value}`);

test('2,502 cards in 27 days and 280 on hand: the app explains the 2,500 that the server asks', () => {
  const office = standing({ use: { used: 2_502, days: 27 } });
  expect(judge(office, new Date(), rules)).toEqual({ do: 'open', quantity: 2_500 });
  const reasoning = kept(office);
  expect(isByRule(2_500, reasoning)).toBe(true);
  // 30 times the shown mean, 92.6667, would be 2,780.001, and a pack more.
  expect(explained(reasoning, 2_500)).toEqual([
    '30 hari × rata-rata 92,7 per hari: 2.780',
    '2 × ambang batas 1.000: 2.000',
    'yang lebih besar: 2.780',
    'dikurangi stok: −280',
    'dikurangi yang dalam perjalanan: 0',
    'dibulatkan ke atas, kelipatan 500: 2.500 keping',
  ]);
});

test('a request is explained by the settings of then, whatever they are today', () => {
  const use = { used: 2_502, days: 27 };
  const then = { coverTargetDays: 45, packSize: 100 };
  const reasoning = reasoningOf(standing({ use }), then, TODAY);
  expect(isByRule(3_900, reasoning)).toBe(true);
  expect(explained(reasoning, 3_900)[0]).toBe('45 hari × rata-rata 92,7 per hari: 4.170');
  expect(explained(reasoning, 3_900).at(-1)).toContain('kelipatan 100: 3.900');
});

test('of a request made before packs were kept nothing is derived anew', () => {
  const old = { ...kept(standing({})), packSize: null };
  expect(isByRule(2_000, old)).toBe(false);
  expect(explained(old, 2_000).at(-1)).toBe('dibulatkan ke atas menurut kemasan: 2.000 keping');
});

test('what is on the road is not asked for again', () => {
  const asked = (inTransit: number) => quantityFrom(kept(standing({ inTransit })), rules.packSize);
  expect([0, 1_219, 1_220, 1_719, 1_720].map(asked)).toEqual([2_000, 1_000, 500, 500, 0]);
});

test('what is kept gives the quantity that was asked, for every use', () => {
  const cards = fc.nat(200_000);
  const use = fc.record({ used: cards, days: fc.integer({ min: 1, max: 5_488 }) });
  fc.assert(
    fc.property(fc.nat(999), fc.nat(5_000), use, (onHand, inTransit, of) => {
      const office = standing({ onHand, inTransit, use: of });
      const verdict = judge(office, new Date(), rules);
      const quantity = quantityFrom(kept(office), rules.packSize);
      expect(verdict).toEqual(quantity > 0 ? { do: 'open', quantity } : { do: 'nothing' });
    }),
  );
});

test('one figure for use: what the request rests on', () => {
  const mean = kept(standing({ use: { used: 2_800, days: 28 } }));
  expect(usePerDay(mean)).toBe(100);
  expect(usePerDay({ ...mean, method: 'forecast', expectedUse: 4_500 })).toBe(150);
  expect(usePerDay(kept(standing({})))).toBeNull();
});
