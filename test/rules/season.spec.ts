import fc from 'fast-check';
import { UNCALIBRATED } from '../../src/demand/calibration.js';
import { forecastOf, useAhead } from '../../src/demand/forecast.js';
import { runOut } from '../../src/demand/run-out.js';
import {
  NO_SEASON,
  SEASON_AHEAD,
  SEASON_BACK,
  seasonOf,
  seasonOn,
  type ProvinceUse,
} from '../../src/demand/season.js';
import { dayNumber } from '../../src/demand/use-history.js';

/** Days of a province of ten, each by its number since the first. */
const province = (days: number, on: (day: number) => number, offices = 10): ProvinceUse => ({
  from: 20_000,
  cards: Array.from({ length: days }, (_, day) => on(day)),
  usual: Array<number>(days).fill(100),
  offices,
});

/** Twice the use for eight weeks, once a year. */
const LEAVERS = 130;
const surging = (day: number) => (day % 364 >= LEAVERS && day % 364 < LEAVERS + 56 ? 200 : 100);
const middle = 20_000 + 364 + LEAVERS + 28;

describe('the season of a province', () => {
  it('is none where it always uses the same', () => {
    for (const factor of seasonOf(province(700, () => 100)).factors)
      expect(factor).toBeCloseTo(1, 6);
  });

  it('is none with less than a year of days, or fewer than eight offices', () => {
    expect(seasonOf(province(373, surging))).toBe(NO_SEASON);
    expect(seasonOf(province(374, surging)).factors).toHaveLength(SEASON_BACK + SEASON_AHEAD);
    expect(seasonOf(province(500, surging, 7))).toBe(NO_SEASON);
    expect(seasonOf(province(500, surging, 8))).not.toBe(NO_SEASON);
  });

  it('comes again as it was a year ago, and not as large', () => {
    const season = seasonOf(province(364 + LEAVERS - 20, surging));
    expect(seasonOn(season, middle)).toBeGreaterThan(1.25);
    expect(seasonOn(season, middle)).toBeLessThan(2);
    expect(seasonOn(season, middle - 80)).toBeLessThan(1);
  });

  it('is believed less where this year did not follow the last', () => {
    const today = 364 + LEAVERS + 80;
    const followed = seasonOf(province(today, surging));
    const not = seasonOf(province(today, (day) => (day < 364 ? surging(day) : 100)));
    expect(seasonOn(not, middle)).toBeLessThan(1 + (seasonOn(followed, middle) - 1) / 2);
  });

  it('is no growth: what grows all the time has none', () => {
    for (const factor of seasonOf(province(700, (day) => 100 + day / 5)).factors)
      expect(Math.abs(factor - 1)).toBeLessThan(0.02);
  });

  it('is the same for eight times the cards', () => {
    const cards = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 374, maxLength: 700 });
    fc.assert(
      fc.property(cards, (days) => {
        const [one, eight] = [1, 8].map((times) =>
          seasonOf(province(days.length, (day) => times * days[day]!)),
        );
        one!.factors.forEach((factor, n) => expect(eight!.factors[n]).toBeCloseTo(factor, 9));
        for (const factor of one!.factors) {
          expect(factor).toBeGreaterThanOrEqual(0.25);
          expect(factor).toBeLessThanOrEqual(4);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a forecast in a season', () => {
  const endsOn = '2026-11-15';
  const after = dayNumber(endsOn);
  const season = {
    from: after - 83,
    factors: Array.from({ length: 84 + 182 }, (_, n) => (n < 84 ? 1 : 2)),
  };
  const learned = { season, calibration: UNCALIBRATED };
  const history = (used: number[]) => ({
    endsOn,
    used,
    holidays: new Set<string>(),
    population: null,
  });
  const always = Array<number>(84).fill(40);

  it('is what was used, by the factors of the days to come', () => {
    const forecast = forecastOf(history(always), null, learned)!;
    expect(forecast.perDay).toBeCloseTo(40, 6);
    expect(useAhead(forecast, 30)).toBe(2400);
    expect(runOut(forecast, 800, endsOn).expected).toBe('2026-11-25');
  });

  it('takes the season out of the days that it learns from', () => {
    const within = { from: after - 83, factors: Array<number>(84 + 182).fill(2) };
    const forecast = forecastOf(history(always), null, { ...learned, season: within })!;
    expect(forecast.perDay).toBeCloseTo(20, 6);
    expect(useAhead(forecast, 30)).toBe(1200);
  });

  it('counts on none past the half year that it tells of', () => {
    const forecast = forecastOf(history(always), null, learned)!;
    const cards = 182 * 80 + 7 * 40;
    expect(runOut(forecast, cards, endsOn).expected).toBe('2027-05-23');
  });
});
