import fc from 'fast-check';
import { isLow, judge, quantityToAsk, type Standing } from '../../src/restocking/low-stock.js';

const rules = { coverTargetDays: 30, packSize: 500 };
const now = new Date('2026-03-04T01:00:00Z');

const standing = (changes: Partial<Standing> = {}): Standing => ({
  minimumStock: 1000,
  asksSomebody: true,
  begunOn: '2026-02-20',
  onHand: 999,
  inTransit: 0,
  use: { used: 0, days: 0 },
  live: null,
  quietUntil: null,
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
