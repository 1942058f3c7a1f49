import fc from 'fast-check';
import {
  calibrationOf,
  HORIZONS,
  TENTH,
  UNCALIBRATED,
  widening,
  type Miss,
} from '../../src/demand/calibration.js';
import { forecastOf, useAhead, type Forecast } from '../../src/demand/forecast.js';
import { decodeLearned, NOTHING_LEARNED } from '../../src/demand/learned.js';
import { HINDSIGHT_DAYS, missesOf } from '../../src/demand/past-misses.js';
import { coverByForecast, strayOf } from '../../src/demand/run-out.js';
import { NO_SEASON } from '../../src/demand/season.js';
import type { UseHistory } from '../../src/demand/use-history.js';

const misses: fc.Arbitrary<Miss[]> = fc.array(
  fc.record({
    horizon: fc.constantFrom(...HORIZONS),
    spreads: fc.double({ min: 0, max: 20, noNaN: true }),
  }),
  { maxLength: 200 },
);
const all = (spreads: number, count: number): Miss[] =>
  Array.from({ length: count }, () => ({ horizon: 7, spreads }));

const history = (used: (number | null)[]): UseHistory => ({
  endsOn: '2026-11-15',
  used,
  holidays: new Set(),
  population: null,
});
const noisy = (n: number) => 100 + ((n * 7919) % 101) - 50;
const noisyDays = (count: number) => Array.from({ length: count }, (_, n) => noisy(n));
const banded = (factor: number): Forecast =>
  forecastOf(history(noisyDays(84)), null, {
    season: NO_SEASON,
    calibration: { 7: factor, 14: factor, 30: factor },
  })!;

describe('how wide a province’s bands are', () => {
  it('is as its own days tell, while nothing has come true', () => {
    expect(calibrationOf([])).toEqual(UNCALIBRATED);
  });

  it('is never less than half of that, nor more than 1.3 times', () => {
    fc.assert(
      fc.property(misses, (some) => {
        for (const factor of Object.values(calibrationOf(some))) {
          expect(factor).toBeGreaterThanOrEqual(0.5);
          expect(factor).toBeLessThanOrEqual(1.3);
        }
      }),
    );
  });

  it('is the 80 % quantile of its errors by a normal one’s, with 30 cases that were as expected', () => {
    const spreads = Array.from({ length: 99 }, (_, n) => (n + 1) / 100);
    const factor = calibrationOf(spreads.flatMap((spread) => all(spread, 1)))[7];
    expect(factor).toBeCloseTo((99 * (0.8 / TENTH) + 30) / 129, 10);
    expect(calibrationOf(all(TENTH, 50))[7]).toBeCloseTo(1, 10);
    expect(calibrationOf(all(0.9 * TENTH, 30))[7]).toBeCloseTo(0.95, 10);
  });

  it('grows where errors were larger, and each horizon has its own', () => {
    fc.assert(
      fc.property(misses, fc.double({ min: 1, max: 3, noNaN: true }), (some, times) => {
        const more = some.map((miss) =>
          miss.horizon === 14 ? { ...miss, spreads: miss.spreads * times } : miss,
        );
        const [before, after] = [calibrationOf(some), calibrationOf(more)];
        expect(after[14]).toBeGreaterThanOrEqual(before[14]);
        expect([after[7], after[30]]).toEqual([before[7], before[30]]);
      }),
    );
  });

  it('is between two horizons’ on the days between them, and theirs beyond', () => {
    const calibration = { 7: 0.6, 14: 1, 30: 1.3 };
    expect([1, 7, 14, 30, 182].map((days) => widening(calibration, days))).toEqual([
      ...[0.6, 0.6, 1, 1.3, 1.3],
    ]);
    for (let days = 7; days < 30; days++)
      expect(widening(calibration, days + 1)).toBeGreaterThan(widening(calibration, days));
  });
});

describe('a band that is drawn by it', () => {
  it('lies closer or wider about the same expectation', () => {
    const [close, plain, wide] = [banded(0.5), banded(1), banded(1.3)];
    expect([close, wide].map((forecast) => useAhead(forecast, 30))).toEqual([
      ...[useAhead(plain, 30), useAhead(plain, 30)],
    ]);
    const log = (forecast: Forecast) => Math.log(strayOf(forecast, 30, 30));
    expect(log(close)).toBeCloseTo(0.5 * log(plain), 10);
    expect(log(wide)).toBeCloseTo(1.3 * log(plain), 10);
    const days = [wide, plain, close].map((forecast) => coverByForecast(forecast, 3000));
    expect(days.map(({ early }) => early)).toEqual(
      days.map(({ early }) => early).sort((a, b) => a! - b!),
    );
    expect(new Set(days.map(({ expected }) => expected)).size).toBe(1);
  });
});

it('the band of an office that does not stand alone is its own: nothing was learned of such', () => {
  const calibration = { 7: 0.5, 14: 0.5, 30: 0.5 };
  const young = forecastOf(history(noisyDays(20)), null, { season: NO_SEASON, calibration })!;
  expect(young.calibration).toEqual(UNCALIBRATED);
});

describe('forecasts that have since come true', () => {
  const count = (some: Miss[]) =>
    HORIZONS.map((days) => some.filter(({ horizon }) => horizon === days).length);

  it('are one a week of the last twelve, as far as their days are past', () => {
    expect(count(missesOf(history(noisyDays(HINDSIGHT_DAYS)), NO_SEASON))).toEqual([12, 11, 8]);
    expect(count(missesOf(history(noisyDays(28 + 14)), NO_SEASON))).toEqual([2, 1, 0]);
    expect(count(missesOf(history(noisyDays(20)), NO_SEASON))).toEqual([0, 0, 0]);
  });

  it('were not off where an office always uses the same', () => {
    const always = Array<number>(HINDSIGHT_DAYS).fill(40);
    for (const { spreads } of missesOf(history(always), NO_SEASON))
      expect(spreads).toBeCloseTo(0, 6);
  });

  it('are looked at over the days that are known, and not at all where most are not', () => {
    const week = (used: (number | null)[]) => {
      const days = [...Array<number>(28).fill(40), ...used];
      return missesOf(history(days), NO_SEASON).filter(({ horizon }) => horizon === 7)[0];
    };
    expect(week([40, null, 40, 40, null, 40, 40])!.spreads).toBeCloseTo(0, 6);
    expect(week([40, null, null, null, null, null, 40])).toBeUndefined();
    expect(week(Array<number>(7).fill(0))!.spreads).toBeGreaterThan(3);
  });
});

describe('what a province has learned', () => {
  it('is read as it is kept: thousandths, and a season where there is one', () => {
    expect(decodeLearned(null)).toBe(NOTHING_LEARNED);
    expect(decodeLearned('500 1000 1300')).toEqual({
      calibration: { 7: 0.5, 14: 1, 30: 1.3 },
      season: NO_SEASON,
    });
    expect(decodeLearned('900 950 1000|20500|1000 1250').season).toEqual({
      from: 20500,
      factors: [1, 1.25],
    });
  });
});
