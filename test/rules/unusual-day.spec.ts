import fc from 'fast-check';
import { isUnusual, usualGreatestDay } from '../../src/printing/unusual-day.js';

const isUnusualAfter = (days: number[], total: number) => isUnusual(total, usualGreatestDay(days));

test('a day is unusual above five times the usual greatest one', () => {
  const days = [40, 48, 53, 51, 55, 44];
  expect(usualGreatestDay(days)).toBe(53);
  expect(isUnusualAfter(days, 265)).toBe(false);
  expect(isUnusualAfter(days, 266)).toBe(true);
  expect(isUnusualAfter(days, 4900)).toBe(true);
});

test('one wild day does not make the next one usual', () => {
  expect(isUnusualAfter([40, 48, 53, 51, 55, 4900], 4900)).toBe(true);
});

test('fewer than five days with cards tell nothing, and days of nothing are not counted', () => {
  expect(usualGreatestDay([40, 48, 53, 51])).toBeNull();
  expect(usualGreatestDay([40, 48, 53, 51, 0, 0, 0])).toBeNull();
  expect(isUnusualAfter([], 1_000_000)).toBe(false);
});

test('an office of two a day is not asked about a day of fifty', () => {
  expect(isUnusualAfter([2, 2, 2, 2, 2], 50)).toBe(false);
  expect(isUnusualAfter([2, 2, 2, 2, 2], 51)).toBe(true);
});

test('the order of the days is of no matter, and no day that was seen twice is unusual', () => {
  const days = fc.array(fc.nat(5000), { maxLength: 28 });
  fc.assert(
    fc.property(days, fc.nat(50_000), (known, total) => {
      expect(usualGreatestDay([...known].reverse())).toBe(usualGreatestDay(known));
      expect(isUnusualAfter([...known, total, total], total)).toBe(false);
    }),
  );
});
