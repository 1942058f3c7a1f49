import fc from 'fast-check';
import { forecastOf, type Forecast } from '../../src/demand/forecast.js';
import { coverByForecast, runOut } from '../../src/demand/run-out.js';
import { pooledUseOfAll, pooledRunOut, pooledUse } from '../../src/demand/pooled-run-out.js';
import { addDays } from '../../src/platform/calendar-date.js';

const TODAY = '2026-11-16';

/** Of an office that last reported so many days before today. */
const office = (used: (number | null)[], daysAgo = 1): Forecast =>
  forecastOf(
    { endsOn: addDays(TODAY, -daysAgo), used, holidays: new Set(), population: null },
    null,
  )!;

const days = fc
  .array(fc.option(fc.integer({ min: 0, max: 300 }), { freq: 6 }), { minLength: 10, maxLength: 84 })
  .filter((used) => used.some((cards) => cards !== null));
const part = fc.record({
  onHand: fc.integer({ min: 0, max: 20_000 }),
  forecast: fc.tuple(days, fc.integer({ min: 0, max: 3 })).map((of) => office(...of)),
});

describe('the cards of many offices, as if they lay in one place', () => {
  it('run out as one office’s do, where there is only one', () => {
    fc.assert(
      fc.property(part, ({ onHand, forecast }) => {
        fc.pre((coverByForecast(forecast, onHand).late ?? 999) < 150);
        const alone = runOut(forecast, onHand, TODAY);
        expect(pooledRunOut(pooledUse([{ onHand, forecast }], TODAY)).expected).toBe(
          alone.expected,
        );
      }),
    );
  });

  it('come to an end in order: early, expected, late; and not earlier for more on hand', () => {
    const parts = fc.array(part, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 50_000 }), (offices, more) => {
        const less = pooledRunOut(pooledUse(offices, TODAY));
        const enough = pooledRunOut(
          pooledUse([...offices, { onHand: more, forecast: null }], TODAY),
        );
        const [early, expected, late] = [less.early, less.expected, less.late].map(
          (date) => date ?? '9999',
        ) as [string, string, string];
        expect([early, expected, late]).toEqual([early, expected, late].sort());
        for (const bound of ['early', 'expected', 'late'] as const)
          expect((less[bound] ?? '9999') <= (enough[bound] ?? '9999')).toBe(true);
      }),
    );
  });

  it('are surer to last than each office’s alone: what one uses more another may use less', () => {
    const noisy = Array.from({ length: 84 }, (_, n) => 100 + ((n * 7919) % 101) - 50);
    const parts = Array.from({ length: 20 }, () => ({ onHand: 3_000, forecast: office(noisy) }));
    const alone = runOut(parts[0]!.forecast, 3_000, TODAY);
    const all = pooledRunOut(pooledUse(parts, TODAY));
    expect(all.early! > alone.early!).toBe(true);
    expect(all.expected).toBe(alone.expected);
    expect(all.late! < alone.late!).toBe(true);
  });

  it('are the same however they are grouped', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 6 }), (offices) => {
        const halves = [offices.slice(0, 1), offices.slice(1)];
        const sums = halves.map((half) => pooledUse(half, TODAY));
        const dates = pooledRunOut(pooledUseOfAll(sums, TODAY));
        expect(dates).toEqual(pooledRunOut(pooledUse(offices, TODAY)));
      }),
    );
  });

  it('of an office that has long been silent no more are gone than it had', () => {
    const silent = { onHand: 500, forecast: office(Array<number>(84).fill(100), 60) };
    const other = { onHand: 1_000, forecast: office(Array<number>(84).fill(100)) };
    expect(pooledUse([silent, other], TODAY).left).toBe(1_000);
  });

  it('have run out where none are left, also when everybody is closed today', () => {
    const weekly = Array.from({ length: 84 }, (_, n) => (n % 7 > 1 ? 100 : 0));
    const forecast = office(weekly, 3);
    const saturday = addDays(TODAY, -2);
    const gone = { early: saturday, expected: saturday, late: saturday };
    expect(pooledRunOut(pooledUse([{ onHand: 0, forecast }], saturday))).toEqual(gone);
    expect(pooledRunOut(pooledUse([{ onHand: 1, forecast }], saturday)).expected).toBe(
      addDays(saturday, 1),
    );
  });

  it('run out on no date where nobody uses any', () => {
    const never = { early: null, expected: null, late: null };
    expect(pooledRunOut(pooledUse([{ onHand: 9, forecast: null }], TODAY))).toEqual(never);
    expect(pooledRunOut(pooledUse([], TODAY))).toEqual(never);
  });

  it('are past every calendar where a single card a day comes of a million million', () => {
    const slow = { onHand: 1_000_000_000_000, forecast: office(Array<number>(84).fill(1)) };
    const never = { early: null, expected: null, late: null };
    expect(pooledRunOut(pooledUse([slow], TODAY))).toEqual(never);
    expect(runOut(slow.forecast, slow.onHand, TODAY)).toEqual(never);
  });
});
