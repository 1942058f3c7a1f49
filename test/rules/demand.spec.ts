import fc from 'fast-check';
import { coverDays, meanDailyUse } from '../../src/demand/daily-use.js';

describe('how fast cards go', () => {
  it('the mean is per calendar day', () => {
    expect(meanDailyUse({ used: 540 * 20, days: 28 })).toBeCloseTo(385.714, 3);
  });

  it('there is no mean where no working day is known', () => {
    expect(meanDailyUse({ used: 0, days: 0 })).toBeNull();
    expect(coverDays(1000, { used: 0, days: 0 })).toBeNull();
  });

  it('cards that nobody uses last no number of days', () => {
    expect(meanDailyUse({ used: 0, days: 8 })).toBe(0);
    expect(coverDays(1000, { used: 0, days: 8 })).toBeNull();
  });

  it('with nothing on hand the cover is no day', () => {
    expect(coverDays(0, { used: 28, days: 28 })).toBe(0);
  });

  it('a last day that is not covered wholly is not covered', () => {
    const hundredADay = { used: 2800, days: 28 };
    expect(coverDays(999, hundredADay)).toBe(9);
    expect(coverDays(1000, hundredADay)).toBe(10);
  });

  it('cover is the largest number of days whose use is at most what is on hand', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });
    const use = fc.record({
      used: fc.integer({ min: 1, max: 100_000_000_000_000 }),
      days: fc.integer({ min: 1, max: 28 * 14 * 14 }),
    });
    fc.assert(
      fc.property(amount, use, (onHand, { used, days }) => {
        const cover = coverDays(onHand, { used, days })!;
        const enoughFor = (n: number) => BigInt(n) * BigInt(used) <= BigInt(onHand) * BigInt(days);
        expect([enoughFor(cover), enoughFor(cover + 1)]).toEqual([true, false]);
      }),
    );
  });

  it('taking the mean away day by day leaves nothing after the cover', () => {
    const small = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        small,
        fc.integer({ min: 1, max: 28 }),
        (onHand, used, days) => {
          let lasted = 0;
          for (let left = onHand * days - used; left >= 0; left -= used) lasted++;
          expect(coverDays(onHand, { used, days })).toBe(lasted);
        },
      ),
    );
  });
});
