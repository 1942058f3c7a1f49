import fc from 'fast-check';
import { RIVALS } from '../../bench/plan/rivals.js';
import { daysToSpare, type Claim } from '../../src/allocation/claim.js';
import { fairSplit, SplitImpossible, wantedTotal } from '../../src/allocation/fair-split.js';

const claim = (office: string, changes: Partial<Claim> = {}): Claim => ({
  office,
  stock: 0,
  dailyUse: 100,
  journeyDays: 0,
  owedDays: 0,
  atLeast: 0,
  atMost: null,
  pinned: null,
  ...changes,
});

/** Often the same few numbers, so that offices are equally badly off; sometimes with broken daily use. */
const anyClaim = (mostPacks: number, packSize: number): fc.Arbitrary<Omit<Claim, 'office'>> => {
  const cards = fc.nat(mostPacks * packSize);
  return fc
    .record({
      stock: fc.oneof(cards, fc.constantFrom(0, packSize, 2 * packSize)),
      dailyUse: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(0, 1, 2, 5, 10) },
        fc.integer({ min: 1, max: 99 }).map((tenths) => tenths / 10),
        fc.double({ min: 0.1, max: 700, noNaN: true }),
      ),
      journeyDays: fc.nat(14),
      owedDays: fc.oneof(
        fc.constant(0),
        fc.nat(28),
        fc.nat(280).map((tenths) => tenths / 10),
      ),
      atLeast: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, cards),
      atMost: fc.option(cards),
      pinned: fc.option(cards, { freq: 4 }),
    })
    .filter(
      ({ atLeast, atMost }) =>
        atMost === null || Math.ceil(atLeast / packSize) <= Math.floor(atMost / packSize),
    );
};

/** Offices much like each other, so that whose turn it is is often decided by what a pack does. */
const likeClaim = (packSize: number): fc.Arbitrary<Omit<Claim, 'office'>> =>
  fc.record({
    stock: fc.constantFrom(0, 0, packSize),
    dailyUse: fc.constantFrom(1, 2, 5),
    journeyDays: fc.constant(0),
    owedDays: fc.constantFrom(0, 0, packSize),
    atLeast: fc.constantFrom(0, 0, packSize),
    atMost: fc.constantFrom(null, null, 2 * packSize, 2 * packSize + 3),
    pinned: fc.constant(null),
  });

const anyClaims = (most: number, mostPacks: number, packSize: number): fc.Arbitrary<Claim[]> =>
  fc
    .oneof(
      fc.array(anyClaim(mostPacks, packSize), { maxLength: most }),
      fc.array(likeClaim(packSize), { maxLength: most }),
    )
    .map((list) => list.map((given, n) => ({ ...given, office: `65.${10 + n}` })));

const sum = (numbers: number[]) => numbers.reduce((all, n) => all + n, 0);
const least = ({ pinned, atLeast }: Claim, packSize: number) =>
  pinned ?? Math.ceil(atLeast / packSize) * packSize;
const neededBy = (claims: Claim[], packSize: number) =>
  sum(claims.map((one) => least(one, packSize)));
const quantitiesOf = (claims: Claim[], total: number, packSize: number) =>
  fairSplit(claims, total, packSize).shares.map(({ quantity }) => quantity);

/** Days to spare of those who use cards, the worst-off first. */
const ranking = (claims: Claim[], quantities: number[]) =>
  claims
    .map((one, n) => daysToSpare(one, quantities[n]!))
    .filter((_, n) => claims[n]!.dailyUse > 0)
    .sort((a, b) => a - b);

/** Whether one ranking is better at the first place where they differ. */
function isBetter(one: number[], other: number[]): boolean {
  const n = one.findIndex((days, place) => days !== other[place]);
  return n >= 0 && one[n]! > other[n]!;
}

/** All quantities in whole packs, within pins, floors and caps, that together are at most `total`. */
function* everySplit(claims: Claim[], total: number, packSize: number): Generator<number[]> {
  const [first, ...rest] = claims;
  if (!first) return yield [];
  const from = least(first, packSize);
  const to = Math.min(first.pinned ?? first.atMost ?? total, total);
  for (let quantity = from; quantity <= to; quantity += packSize)
    for (const others of everySplit(rest, total - quantity, packSize)) yield [quantity, ...others];
}

describe('the fair split', () => {
  test('is the best of all splits for the worst-off, then for the next, and so on', () => {
    fc.assert(
      fc.property(anyClaims(4, 4, 10), fc.nat(7), (claims, packs) => {
        const total = neededBy(claims, 10) + packs * 10;
        const ours = ranking(claims, quantitiesOf(claims, total, 10));
        for (const split of everySplit(claims, total, 10))
          expect(isBetter(ranking(claims, split), ours)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('is never worse for the worst-off than first come, equal or proportional', () => {
    const asking = fc.array(fc.nat(40_000), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(anyClaims(30, 20, 500), asking, fc.nat(200_000), (claims, asked, more) => {
        const total = neededBy(claims, 500) + more;
        const ours = ranking(claims, quantitiesOf(claims, total, 500));
        const askings = claims.map((one, n) => ({ claim: one, asked: asked[n]! }));
        for (const rival of Object.values(RIVALS))
          expect(isBetter(ranking(claims, rival(askings, total, 500)), ours)).toBe(false);
      }),
    );
  });

  test('gives out every card, or says how many nobody may take', () => {
    fc.assert(
      fc.property(anyClaims(20, 20, 500), fc.nat(100_000), (claims, more) => {
        const total = neededBy(claims, 500) + more;
        const { shares, left } = fairSplit(claims, total, 500);
        expect(sum(shares.map(({ quantity }) => quantity)) + left).toBe(total);
        const canTakeMore = claims.some(
          ({ dailyUse, pinned, atMost }, n) =>
            dailyUse > 0 && pinned === null && shares[n]!.quantity < (atMost ?? Infinity),
        );
        expect(left > 0 && canTakeMore).toBe(false);
      }),
    );
  });

  test('holds pins, floors and caps, and is in whole packs but for one, or for what caps leave', () => {
    fc.assert(
      fc.property(anyClaims(20, 20, 500), fc.nat(100_000), (claims, more) => {
        const quantities = quantitiesOf(claims, neededBy(claims, 500) + more, 500);
        let odd = 0;
        let hasRoom = false;
        for (const [n, { pinned, atLeast, atMost, dailyUse }] of claims.entries()) {
          const quantity = quantities[n]!;
          if (pinned !== null) expect(quantity).toBe(pinned);
          else {
            expect(quantity).toBeGreaterThanOrEqual(atLeast);
            expect(quantity).toBeLessThanOrEqual(atMost ?? Infinity);
            if (quantity % 500 > 0) odd++;
            const packs = Math.floor(quantity / 500);
            if (dailyUse > 0 && (packs + 1) * 500 <= (atMost ?? Infinity)) hasRoom = true;
          }
        }
        if (hasRoom) expect(odd).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('with more cards takes none from anybody', () => {
    const few = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(anyClaims(8, 4, 5), fc.nat(60), few, (claims, more, added) => {
        const total = neededBy(claims, 5) + more;
        const [before, after] = [total, total + added].map((n) => quantitiesOf(claims, n, 5));
        for (const [n, quantity] of before!.entries())
          expect(after![n]!).toBeGreaterThanOrEqual(quantity);
      }),
      { numRuns: 500 },
    );
  });

  test('is the same in whatever order the offices stand', () => {
    fc.assert(
      fc.property(anyClaims(8, 4, 5), fc.nat(60), fc.nat(7), (claims, more, turn) => {
        const total = neededBy(claims, 5) + more;
        const turned = [...claims.slice(turn), ...claims.slice(0, turn)].reverse();
        const byOffice = (list: Claim[]) =>
          fairSplit(list, total, 5).shares.toSorted((a, b) => (a.office < b.office ? -1 : 1));
        expect(byOffice(turned)).toEqual(byOffice(claims));
      }),
    );
  });

  test.each([1, 500])(
    'of the cards wanted for some days gives the fewest packs of %d',
    (packSize) => {
      fc.assert(
        fc.property(anyClaims(20, 20, packSize), fc.nat(90), (claims, days) => {
          const { shares, left } = fairSplit(claims, wantedTotal(claims, days, packSize), packSize);
          expect(left).toBe(0);
          for (const [n, one] of claims.entries()) {
            if (one.pinned !== null || one.dailyUse === 0) continue;
            const { quantity } = shares[n]!;
            if (one.atMost === null || quantity + packSize <= one.atMost)
              expect(daysToSpare(one, quantity)).toBeGreaterThanOrEqual(days);
            if (quantity > least(one, packSize))
              expect(daysToSpare(one, quantity - packSize)).toBeLessThan(days);
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});

describe('a share', () => {
  test('gives the last pack of an exact tie to whom it carries further, then by code', () => {
    const given = (claims: Claim[], total: number) =>
      fairSplit(claims, total, 500).shares.map(({ office, quantity }) => [office, quantity]);
    // Both have nothing; the smaller user gains more days by the same pack.
    const unequal = [claim('65.01', { dailyUse: 100 }), claim('65.02', { dailyUse: 50 })];
    expect(given(unequal, 500)).toEqual([
      ['65.01', 0],
      ['65.02', 500],
    ]);
    const equal = [claim('65.02'), claim('65.01')];
    expect(given(equal, 500)).toEqual([
      ['65.02', 0],
      ['65.01', 500],
    ]);
    expect(given(equal.toReversed(), 1_500)).toEqual([
      ['65.01', 1_000],
      ['65.02', 500],
    ]);
  });

  test('lets a remote office last its journey longer', () => {
    const claims = [claim('65.01', { journeyDays: 14 }), claim('65.71', { journeyDays: 4 })];
    const { shares, coverOfWorstOff } = fairSplit(claims, 3000, 500);
    expect(shares.map(({ coverAfter }) => coverAfter)).toEqual([20, 10]);
    expect(coverOfWorstOff).toBe(6);
  });

  test('lifts an office by the days that it went without, and counts them in no cover', () => {
    const claims = [claim('65.01', { owedDays: 8 }), claim('65.71', { stock: 200 })];
    expect(fairSplit(claims, 2_000, 100)).toMatchObject({
      shares: [
        { quantity: 1_500, coverBefore: 0, coverAfter: 15 },
        { quantity: 500, coverBefore: 2, coverAfter: 7 },
      ],
      line: 7,
      coverOfWorstOff: 7,
    });
    expect(fairSplit(claims, 500, 100)).toMatchObject({ line: -3, coverOfWorstOff: 2 });
  });

  test('of owed days is what as many days on the road would make it', () => {
    fc.assert(
      fc.property(anyClaims(8, 4, 5), fc.nat(60), (claims, more) => {
        const total = neededBy(claims, 5) + more;
        const onTheRoad = claims.map((one) => ({
          ...one,
          journeyDays: one.journeyDays + Math.floor(one.owedDays),
          owedDays: 0,
        }));
        const owed = claims.map((one) => ({ ...one, owedDays: Math.floor(one.owedDays) }));
        const spares = (list: Claim[]) => fairSplit(list, total, 5).line;
        expect(spares(owed) ?? 0).toBeCloseTo(spares(onTheRoad) ?? 0, 8);
      }),
    );
  });

  test('says why it is what it is', () => {
    const claims = [
      claim('65.01'),
      claim('65.02', { stock: 5000 }),
      claim('65.03', { stock: 5000, atLeast: 400 }),
      claim('65.04', { atMost: 700 }),
      claim('65.05', { pinned: 123 }),
      claim('65.71', { dailyUse: 0 }),
    ];
    const { shares } = fairSplit(claims, 3123, 500);
    expect(shares.map(({ quantity, boundBy }) => [quantity, boundBy])).toEqual([
      [2000, 'level'],
      [0, 'enough'],
      [500, 'floor'],
      [500, 'cap'],
      [123, 'pinned'],
      [0, 'no_demand'],
    ]);
  });

  test('of nothing is not enough for the worst-off', () => {
    const { shares } = fairSplit([claim('65.01'), claim('65.02', { stock: 500 })], 0, 500);
    expect(shares.map(({ boundBy }) => boundBy)).toEqual(['level', 'enough']);
  });

  test('has cover before and after, and none where cards last for ever', () => {
    const claims = [claim('65.01', { stock: 300 }), claim('65.02', { dailyUse: 0, atLeast: 1 })];
    expect(fairSplit(claims, 1000, 500).shares).toMatchObject([
      { coverBefore: 3, coverAfter: 8 },
      { coverBefore: null, coverAfter: null, quantity: 500, boundBy: 'floor' },
    ]);
  });
});

describe('what is left over', () => {
  test('less than a pack goes to whoever would get the next pack', () => {
    const claims = [claim('65.01', { stock: 10 }), claim('65.02')];
    expect(quantitiesOf(claims, 499, 500)).toEqual([0, 499]);
    expect(quantitiesOf(claims, 501, 500)).toEqual([1, 500]);
  });

  test.each([
    ['nobody is there', []],
    ['nobody uses cards', [claim('65.01', { dailyUse: 0 })]],
    ['everybody is at the cap', [claim('65.01', { atMost: 0 })]],
    ['everybody is pinned', [claim('65.01', { pinned: 0 })]],
  ])('stays where %s', (_, claims) => {
    expect(fairSplit(claims, 1250, 500).left).toBe(1250);
  });

  test('goes where a cap still has room, once nobody has room for a pack', () => {
    const capped = [claim('65.01', { atMost: 700 }), claim('65.02', { atMost: 499, stock: 50 })];
    const given = (total: number) => {
      const { shares, left } = fairSplit(capped, total, 500);
      return [...shares.map(({ quantity, boundBy }) => [quantity, boundBy]), left];
    };
    expect(given(700)).toEqual([[500, 'level'], [200, 'level'], 0]);
    expect(given(1_100)).toEqual([[601, 'level'], [499, 'cap'], 0]);
    expect(given(1_300)).toEqual([[700, 'cap'], [499, 'cap'], 101]);
  });

  test('no claims and no cards are no line', () => {
    const nothing = { shares: [], left: 0, line: null, coverOfWorstOff: null };
    expect(fairSplit([], 0, 500)).toEqual(nothing);
  });
});

describe('what the planner fixed', () => {
  test('is refused where it takes more than there is, with both numbers', () => {
    const claims = [claim('65.01', { pinned: 300 }), claim('65.02', { atLeast: 501 })];
    expect(quantitiesOf(claims, 1300, 500)).toEqual([300, 1000]);
    expect(() => fairSplit(claims, 1299, 500)).toThrow(new SplitImpossible(1300, 1299));
  });

  test('is refused where no whole pack lies between floor and cap, naming the office', () => {
    const claims = [claim('65.01', { atLeast: 501, atMost: 999 })];
    expect(() => fairSplit(claims, 5000, 500)).toThrow(new SplitImpossible(1000, 500, '65.01'));
    expect(quantitiesOf([{ ...claims[0]!, atMost: 1000 }], 5000, 500)).toEqual([1000]);
    expect(wantedTotal(claims, 30, 500)).toBe(1000);
  });

  test('is a pin before floor and cap', () => {
    const claims = [claim('65.01', { atLeast: 900, atMost: 100, pinned: 250 })];
    expect(fairSplit(claims, 250, 500).shares).toMatchObject([{ quantity: 250 }]);
  });
});

test('what is wanted agrees with how long it lasts to the last bit, whatever rounding does', () => {
  for (let tenths = 1; tenths < 100; tenths++)
    for (let days = 1; days < 60; days++) {
      const one = claim('65.01', { stock: 7, dailyUse: tenths / 10, journeyDays: 3 });
      const wanted = wantedTotal([one], days, 1);
      expect(daysToSpare(one, wanted) >= days).toBe(true);
      expect(wanted > 0 && daysToSpare(one, wanted - 1) >= days).toBe(false);
    }
});

test('a billion cards one by one take no longer than a few', () => {
  const claims = Array.from({ length: 514 }, (_, n) =>
    claim(`${n}`, { stock: (n * 37) % 3000, dailyUse: 10 + ((n * 7919) % 400) }),
  );
  const { shares, left } = fairSplit(claims, 1_000_000_000, 1);
  expect([left, sum(shares.map(({ quantity }) => quantity))]).toEqual([0, 1_000_000_000]);
});

test('ten thousand who are equally badly off each have their turn', () => {
  const claims = Array.from({ length: 10_000 }, (_, n) => claim(`${10_000 + n}`));
  const quantities = quantitiesOf(claims, 5_000 * 100, 100);
  expect(quantities).toEqual(claims.map((_, n) => (n < 5_000 ? 100 : 0)));
});
