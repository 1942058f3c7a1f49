import {
  countedThrough,
  countMovements,
  differenceOf,
  requireReason,
  type StockCount,
} from '../../src/stocktaking/stock-count.js';

const count = (expected: number, counted: number): StockCount => ({
  office: 7,
  expected,
  counted,
  countedOn: '2026-03-01',
});

describe('a stock count', () => {
  it('moves missing cards to the variance and found ones from it', () => {
    expect(countMovements(count(1000, 990))).toEqual([
      {
        reason: 'count',
        from: { office: 7, kind: 'on_hand' },
        to: { office: 7, kind: 'variance' },
        quantity: 10,
        occurredOn: '2026-03-01',
        reference: null,
      },
    ]);
    expect(countMovements(count(990, 1000))).toMatchObject([
      { from: { kind: 'variance' }, to: { kind: 'on_hand' }, quantity: 10 },
    ]);
  });

  it('that agrees moves nothing and needs no reason', () => {
    expect(countMovements(count(1000, 1000))).toEqual([]);
    expect(() => requireReason(count(1000, 1000), null)).not.toThrow();
  });

  it('that differs needs a reason', () => {
    expect(differenceOf(count(1000, 990))).toBe(-10);
    expect(() => requireReason(count(1000, 990), 'Terselip di laci')).not.toThrow();
    expect(() => requireReason(count(1000, 990), null)).toThrow(
      'reason must say why 990 were counted where 1000 were expected.',
    );
  });

  it('takes several movements where one could not carry the difference', () => {
    const quantities = countMovements(count(2_500_000_000, 0)).map(({ quantity }) => quantity);
    expect(quantities).toEqual([1_000_000_000, 1_000_000_000, 500_000_000]);
  });

  it('covers its own date only where that was already reported', () => {
    expect(countedThrough(count(0, 0), true)).toBe('2026-03-01');
    expect(countedThrough(count(0, 0), false)).toBe('2026-02-28');
  });
});
