import fc from 'fast-check';
import { forecastOf } from '../../src/demand/forecast.js';
import { peersOf } from '../../src/demand/peers.js';
import {
  isLow,
  judge,
  quantityToAsk,
  reasoningOf,
  type StockPosition,
} from '../../src/restocking/low-stock.js';
import type { Reasoning } from '../../src/restocking/request.js';
import { quantityFrom } from '../../src/restocking/restock-quantity.js';

const rules = { coverTargetDays: 30, packSize: 500 };
const now = new Date('2026-03-04T01:00:00Z');
const TODAY = '2026-03-04';

const standing = (changes: Partial<StockPosition> = {}): StockPosition => ({
  minimumStock: 1000,
  asksSomebody: true,
  begunOn: '2026-02-20',
  onHand: 999,
  inTransit: 0,
  use: { used: 0, days: 0 },
  forecast: null,
  live: null,
  quietUntil: null,
  journeyDays: 0,
  ...changes,
});

describe('an office is low', () => {
  test.each([
    ['at 999 of 1,000', standing(), true],
    ['at 1,000 of 1,000', standing({ onHand: 1000 }), false],
    ['without a minimum', standing({ minimumStock: null, onHand: 0 }), false],
    ['before it has begun', standing({ begunOn: null, onHand: 0 }), false],
    ['with a minimum of 0 and nothing on hand', standing({ minimumStock: 0, onHand: 0 }), false],
  ])('%s: %#', (_, office, low) => {
    expect(isLow(office)).toBe(low);
  });
});

describe('the quantity asked', () => {
  test('without a mean is twice the minimum less what is there, in whole packs', () => {
    expect(quantityToAsk(standing({ onHand: 999 }), rules)).toBe(1500);
    expect(quantityToAsk(standing({ onHand: 999, inTransit: 501 }), rules)).toBe(500);
  });

  test('with a mean is the larger of both', () => {
    const use = { used: 2800, days: 28 };
    expect(quantityToAsk(standing({ onHand: 900, use }), rules)).toBe(2500);
    expect(quantityToAsk(standing({ onHand: 900, use: { used: 28, days: 28 } }), rules)).toBe(1500);
  });

  test('is nothing where enough is on the road', () => {
    expect(quantityToAsk(standing({ inTransit: 1001 }), rules)).toBe(0);
  });

  test('is whole packs that bring the office to its target and not a pack further', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.nat(5000),
        fc.nat(100_000),
        fc.nat(28),
        fc.nat(3000),
        fc.integer({ min: 1, max: 2000 }),
        (onHand, inTransit, used, days, minimumStock, packSize) => {
          const office = standing({ onHand, inTransit, minimumStock, use: { used, days } });
          const quantity = quantityToAsk(office, { coverTargetDays: 30, packSize });
          const target = Math.max(days > 0 ? (used * 30) / days : 0, 2 * minimumStock);
          expect(quantity % packSize).toBe(0);
          expect(onHand + inTransit + quantity).toBeGreaterThanOrEqual(target - 1e-6);
          if (quantity > 0)
            expect(onHand + inTransit + quantity - packSize).toBeLessThan(Math.ceil(target - 1e-6));
        },
      ),
    );
  });
});

describe('what follows', () => {
  const open = { state: 'open', origin: 'low_stock' } as const;
  const later = new Date('2026-03-05T00:00:00Z');

  test.each([
    ['low: a request', standing(), { do: 'open', quantity: 1500 }],
    ['low with a live request: nothing', standing({ live: open }), { do: 'nothing' }],
    [
      'low with a request by hand: nothing',
      standing({ live: { ...open, origin: 'manual' } }),
      { do: 'nothing' },
    ],
    ['low but quiet: nothing', standing({ quietUntil: later }), { do: 'nothing' }],
    [
      'low and the quiet just ended: a request',
      standing({ quietUntil: now }),
      { do: 'open', quantity: 1500 },
    ],
    ['low with enough on the road: nothing', standing({ inTransit: 2000 }), { do: 'nothing' }],
    ['the ministry asks nobody', standing({ asksSomebody: false }), { do: 'nothing' }],
    [
      'back at the minimum: the open automatic request is withdrawn',
      standing({ onHand: 1000, live: open }),
      { do: 'withdraw' },
    ],
    [
      'back at the minimum with a request by hand: nothing',
      standing({ onHand: 1000, live: { ...open, origin: 'manual' } }),
      { do: 'nothing' },
    ],
    [
      'back at the minimum with an approved request: nothing',
      standing({ onHand: 1000, live: { ...open, state: 'approved' } }),
      { do: 'nothing' },
    ],
    [
      'back at the minimum while quiet: the quiet ends',
      standing({ onHand: 1000, quietUntil: later }),
      { do: 'end_quiet' },
    ],
    ['enough and nothing live: nothing', standing({ onHand: 1000 }), { do: 'nothing' }],
  ])('%s', (_, office, verdict) => {
    expect(judge(office, now, rules)).toEqual(verdict);
  });
});

describe('the arithmetic a request is kept with', () => {
  const history = (used: (number | null)[]) => ({
    endsOn: '2026-03-03',
    used,
    holidays: new Set<string>(),
    population: null,
  });
  const forecast = (used: (number | null)[]) => forecastOf(history(used), null);
  const month = (perDay: number) => Array<number>(28).fill(perDay);

  test('rests on the forecast of 28 own days, of which 14 count', () => {
    const office = standing({ use: { used: 2800, days: 28 }, forecast: forecast(month(120)) });
    expect(reasoningOf(office, rules, TODAY)).toMatchObject({
      method: 'forecast',
      expectedUse: 3600,
    });
    expect(quantityToAsk(office, rules)).toBe(3000);
  });

  test.each([
    ['27 days', Array<number>(27).fill(120)],
    ['13 that count', [...Array<null>(15).fill(null), ...Array<number>(13).fill(120)]],
  ])('rests on the mean with %s', (_, used) => {
    const office = standing({ use: { used: 2800, days: 28 }, forecast: forecast(used) });
    expect(reasoningOf(office, rules, TODAY)).toMatchObject({ method: 'mean', expectedUse: 3000 });
  });

  test('never rests on what peers use', () => {
    const peers = peersOf([{ forecast: forecast(month(500))!, population: 1_000 }]);
    const borrowed = forecastOf({ ...history([9, 9]), population: 1_000 }, peers);
    expect(borrowed?.basis).toBe('mixed');
    const office = standing({ use: { used: 18, days: 2 }, forecast: borrowed });
    expect(reasoningOf(office, rules, TODAY)).toMatchObject({ method: 'mean', expectedUse: 270 });
  });

  test('without a mean there is no expected use', () => {
    expect(reasoningOf(standing(), rules, TODAY)).toMatchObject({
      method: 'mean',
      averageDailyUse: null,
      expectedUse: null,
    });
  });

  test('the quantity follows from it, and from nothing else', () => {
    const days = fc.array(fc.option(fc.nat(900), { freq: 6 }), { minLength: 1, maxLength: 84 });
    fc.assert(
      fc.property(days, fc.nat(900), fc.nat(900), fc.nat(28), fc.nat(9000), (used, ...numbers) => {
        const [onHand, inTransit, counted, total] = numbers;
        const use = { used: counted === 0 ? 0 : total, days: counted };
        const office = standing({ onHand, inTransit, use, forecast: forecast(used) });
        const kept = JSON.parse(JSON.stringify(reasoningOf(office, rules, TODAY))) as Reasoning;
        const { expectedUse } = kept;
        const missing = Math.max(expectedUse ?? 0, 2 * 1000) - onHand - inTransit;
        expect(quantityToAsk(office, rules)).toBe(Math.max(0, Math.ceil(missing / 500) * 500));
        expect(quantityFrom(kept, 500)).toBe(quantityToAsk(office, rules));
      }),
    );
  });
});
