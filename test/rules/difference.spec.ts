import fc from 'fast-check';
import {
  afterExplanation,
  afterVerdict,
  CAUSES,
  concernsMinistry,
  type DIFFERENCE_STATES,
  isAboveTolerance,
  OPEN_DIFFERENCES,
  requireAnother,
  requireOpenDifference,
  settledBy,
  toleranceOf,
  VERDICTS,
  type Cause,
  type MonthSoFar,
  type Piles,
} from '../../src/stocktaking/difference.js';
import { type Refusal } from '../../src/platform/refusal.js';

const NOTHING: MonthSoFar = { cards: 0, mostExpected: 0 };
const pile = (expected: number, counted: number) => ({ expected, counted });
const blanks = (expected: number, counted: number): Piles => ({
  onHand: pile(expected, counted),
  spoiled: null,
});
const codeOf = (decide: () => unknown): string => {
  try {
    decide();
    return 'ok';
  } catch (error) {
    return (error as Refusal).code;
  }
};

describe('the tolerance', () => {
  it('is 10 cards, or 1 % of what was expected where that is more', () => {
    expect([0, 500, 1_000, 1_099, 1_100, 9_000].map(toleranceOf)).toEqual([10, 10, 10, 10, 11, 90]);
  });

  it.each([
    [9_000, 8_910, false],
    [9_000, 8_909, true],
    [9_000, 9_091, true],
    [500, 490, false],
    [500, 489, true],
    [0, 11, true],
    [9_000, 9_000, false],
  ])('of %i expected, %i counted is above it: %s', (expected, counted, above) => {
    expect(isAboveTolerance(pile(expected, counted), NOTHING)).toBe(above);
  });

  it('eleven counts of nine too few on 9,000 cards in one month: the eleventh waits', () => {
    const soFar = { ...NOTHING };
    const waited = Array.from({ length: 11 }, (_, n) => {
      const expected = 9_000 - 9 * n;
      const waits = isAboveTolerance(pile(expected, expected - 9), soFar);
      soFar.cards += 9;
      soFar.mostExpected = Math.max(soFar.mostExpected, expected);
      return waits;
    });
    expect(waited).toEqual([...Array<boolean>(10).fill(false), true]);
  });

  it('of a month is never slipped by in small steps, whichever way they go', () => {
    const steps = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), steps, (begin, all) => {
        const soFar = { ...NOTHING };
        let [stock, closed] = [begin, 0];
        let most = 0;
        for (const step of all) {
          const counted = Math.max(0, stock + step);
          most = Math.max(most, stock);
          if (!isAboveTolerance(pile(stock, counted), soFar)) closed += Math.abs(counted - stock);
          soFar.cards += Math.abs(counted - stock);
          soFar.mostExpected = Math.max(soFar.mostExpected, stock);
          stock = counted;
        }
        expect(closed).toBeLessThanOrEqual(toleranceOf(most));
      }),
    );
  });

  it('from 100 cards or 5 % the ministry is told too', () => {
    expect(concernsMinistry(blanks(9_000, 8_901))).toBe(false);
    expect(concernsMinistry(blanks(9_000, 8_900))).toBe(true);
    expect(concernsMinistry(blanks(400, 381))).toBe(false);
    expect(concernsMinistry(blanks(400, 380))).toBe(true);
    expect(concernsMinistry(blanks(400, 420))).toBe(true);
    expect(concernsMinistry(blanks(0, 0))).toBe(false);
  });
});

describe('an explanation', () => {
  it('closes what is within the tolerance, but never what is lost or stolen', () => {
    const small = { state: 'unexplained', aboveTolerance: false } as const;
    const after = CAUSES.map((cause) => [cause, afterExplanation(small, cause)]);
    expect(Object.fromEntries(after)).toEqual({
      unrecorded_print: 'closed',
      unrecorded_spoil: 'closed',
      unrecorded_consignment: 'closed',
      earlier_miscount: 'closed',
      damaged: 'closed',
      lost: 'explained',
      stolen: 'explained',
      other: 'closed',
    });
  });

  it('of what is above it waits for an office above, and undoes no verdict', () => {
    for (const cause of CAUSES) {
      const above = { state: 'unexplained', aboveTolerance: true } as const;
      expect(afterExplanation(above, cause)).toBe('explained');
      for (const state of ['explained', 'recount', 'inspection'] as const)
        expect(afterExplanation({ state, aboveTolerance: false }, cause)).toBe(state);
    }
  });

  it('is for what is open', () => {
    const standing = (state: (typeof DIFFERENCE_STATES)[number]) => () =>
      requireOpenDifference({ state, aboveTolerance: true });
    expect(codeOf(standing('closed'))).toBe('count.closed');
    expect(codeOf(() => requireOpenDifference(undefined))).toBe('count.closed');
    for (const state of OPEN_DIFFERENCES) expect(codeOf(standing(state))).toBe('ok');
  });
});

describe('a verdict', () => {
  const authors = { countedBy: 'siti', explainedBy: ['budi', 'ani'] };

  it('is given by nobody who counted or explained', () => {
    for (const person of ['siti', 'budi', 'ani'])
      expect(codeOf(() => requireAnother(authors, person))).toBe('count.own');
    expect(codeOf(() => requireAnother(authors, 'rahmat'))).toBe('ok');
  });

  it('closes only by accepting, and accepts only what was explained', () => {
    const explained = { ...authors, state: 'explained' } as const;
    expect(VERDICTS.map((kind) => afterVerdict(kind, explained))).toEqual([
      'closed',
      'recount',
      'inspection',
    ]);
    const silent = { state: 'unexplained' as const, explainedBy: [] };
    expect(codeOf(() => afterVerdict('acceptance', silent))).toBe('count.unexplained');
    expect(afterVerdict('inspection', silent)).toBe('inspection');
  });

  it('leaves with the Inspektorat what it has, until it is accepted', () => {
    const inspected = { ...authors, state: 'inspection' } as const;
    expect(afterVerdict('recount', inspected)).toBe('inspection');
    expect(afterVerdict('acceptance', inspected)).toBe('closed');
  });
});

describe('a recount', () => {
  const settles = (ordered: Piles, next: Piles, causes: Cause[] = ['other']) =>
    settledBy(next, [{ piles: ordered, causes }])[0];

  it('closes what it makes good, to within the tolerance', () => {
    expect(settles(blanks(9_000, 600), blanks(600, 9_000))).toBe(true);
    expect(settles(blanks(9_000, 600), blanks(600, 8_910))).toBe(true);
    expect(settles(blanks(9_000, 600), blanks(600, 8_909))).toBe(false);
    expect(settles(blanks(9_000, 9_600), blanks(9_600, 9_000))).toBe(true);
  });

  it('that bears the difference out leaves it waiting, however small it is', () => {
    expect(settles(blanks(9_000, 600), blanks(600, 600))).toBe(false);
    expect(settles(blanks(9_000, 8_991), blanks(8_991, 8_991))).toBe(false);
    expect(settles(blanks(9_000, 8_991), blanks(8_991, 8_980))).toBe(false);
  });

  it('of what is lost or stolen must find every card', () => {
    expect(settles(blanks(9_000, 600), blanks(600, 8_999), ['lost'])).toBe(false);
    expect(settles(blanks(9_000, 600), blanks(600, 9_000), ['other', 'stolen'])).toBe(true);
  });

  it('of spoiled cards needs them counted', () => {
    const ordered = { onHand: pile(900, 900), spoiled: pile(400, 30) };
    expect(settles(ordered, blanks(900, 900))).toBe(false);
    expect(settles(ordered, { onHand: pile(900, 900), spoiled: pile(30, 400) })).toBe(true);
  });

  it('that finds the cards of one settles the older one only', () => {
    const causes: Cause[] = ['other'];
    const ordered = [blanks(1_000, 900), blanks(900, 800)].map((piles) => ({ piles, causes }));
    expect(settledBy(blanks(800, 900), ordered)).toEqual([true, false]);
    expect(settledBy(blanks(800, 1_000), ordered)).toEqual([true, true]);
  });

  it('never makes good more cards than it found', () => {
    const count = fc.tuple(fc.nat(2_000), fc.nat(2_000)).map(([was, is]) => blanks(was, is));
    fc.assert(
      fc.property(fc.array(count, { maxLength: 4 }), count, (ordered, next) => {
        const settled = settledBy(
          next,
          ordered.map((piles) => ({ piles, causes: ['lost'] })),
        );
        const missing = ordered.filter((_, n) => settled[n]).map(({ onHand }) => onHand);
        const made = missing.reduce((sum, { expected, counted }) => sum + expected - counted, 0);
        const found = next.onHand.counted - next.onHand.expected;
        expect(Math.abs(made)).toBeLessThanOrEqual(Math.abs(found));
      }),
    );
  });
});
