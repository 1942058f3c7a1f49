import fc from 'fast-check';
import {
  countedThrough,
  countMovements,
  differenceOf,
  type Counted,
} from '../../src/stocktaking/stock-count.js';

const moves = (expected: number, counted: number, pile: 'on_hand' | 'spoiled' = 'on_hand') =>
  countMovements(7, '2026-03-01', pile, { expected, counted });

describe('a stock count', () => {
  it('moves missing cards to the variance and found ones from it', () => {
    expect(moves(1000, 990)).toEqual([
      {
        reason: 'count',
        from: { office: 7, kind: 'on_hand' },
        to: { office: 7, kind: 'variance' },
        quantity: 10,
        occurredOn: '2026-03-01',
        reference: null,
      },
    ]);
    expect(moves(990, 1000)).toMatchObject([
      { from: { kind: 'variance' }, to: { kind: 'on_hand' }, quantity: 10 },
    ]);
  });

  it('of spoiled cards moves spoiled cards', () => {
    expect(moves(40, 31, 'spoiled')).toMatchObject([
      { from: { kind: 'spoiled' }, to: { kind: 'variance' }, quantity: 9 },
    ]);
    expect(moves(31, 40, 'spoiled')).toMatchObject([
      { from: { kind: 'variance' }, to: { kind: 'spoiled' }, quantity: 9 },
    ]);
  });

  it('that agrees moves nothing', () => {
    expect(moves(1000, 1000)).toEqual([]);
  });

  it('takes several movements where one could not carry the difference', () => {
    const quantities = moves(2_500_000_000, 0).map(({ quantity }) => quantity);
    expect(quantities).toEqual([1_000_000_000, 1_000_000_000, 500_000_000]);
  });

  it('leaves what was counted, whatever was expected', () => {
    const cards = fc.integer({ min: 0, max: 3_000_000_000 });
    fc.assert(
      fc.property(cards, cards, (expected, counted) => {
        const left = moves(expected, counted).reduce(
          (stock, { from, quantity }) => stock + (from.kind === 'on_hand' ? -quantity : quantity),
          expected,
        );
        expect(left).toBe(counted);
        const pile: Counted = { expected, counted };
        expect(differenceOf(pile)).toBe(counted - expected);
      }),
    );
  });

  it('covers its own date only where that was already reported', () => {
    expect(countedThrough('2026-03-01', true)).toBe('2026-03-01');
    expect(countedThrough('2026-03-01', false)).toBe('2026-02-28');
  });
});
