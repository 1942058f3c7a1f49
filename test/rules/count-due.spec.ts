import fc from 'fast-check';
import { addDays } from '../../src/platform/calendar-date.js';
import { countDueOn, nextSemesterEnd } from '../../src/stocktaking/count-due.js';

test.each([
  ['2026-03-01', '2026-06-30'],
  ['2026-06-29', '2026-06-30'],
  ['2026-06-30', '2026-12-31'],
  ['2026-12-30', '2026-12-31'],
  ['2026-12-31', '2027-06-30'],
])('after %s a half year ends on %s', (date, end) => expect(nextSemesterEnd(date)).toBe(end));

test.each([
  ['so many days after the last one', '2026-03-01', '2026-01-01', '2026-03-31'],
  ['at the end of a half year, if that comes first', '2026-06-10', '2026-01-01', '2026-06-30'],
  ['after a count on that day not before the days are over', '2026-06-30', null, '2026-07-30'],
])('a count is due %s', (_, lastCountedOn, begunOn, due) => {
  expect(countDueOn({ lastCountedOn, begunOn: begunOn ?? '2020-01-01' }, 30)).toBe(due);
});

test('an office that never counted is to do so as many days after it began', () => {
  expect(countDueOn({ lastCountedOn: null, begunOn: '2026-03-01' }, 30)).toBe('2026-03-31');
});

test('an office that has not begun counts nothing', () => {
  expect(countDueOn({ lastCountedOn: null, begunOn: null }, 30)).toBeNull();
});

test('whoever counted waits at least a day and never longer than the setting', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 366 }), (n, days) => {
      const last = addDays('2020-01-01', n);
      const due = countDueOn({ lastCountedOn: last, begunOn: '2020-01-01' }, days)!;
      expect(due > last).toBe(true);
      expect(due <= addDays(last, days)).toBe(true);
    }),
  );
});
