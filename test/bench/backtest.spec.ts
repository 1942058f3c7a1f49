import { backtest } from '../../bench/backtest/backtest.js';

// What the README says of the forecast holds of the forecast that is built: `npm run bench:backtest`.

describe('over half a year of generated histories', () => {
  const all = [...backtest()];

  it('the forecast loses less than the mean of 28 days and than last week, on every kind', () => {
    for (const [, scores] of all)
      for (const byName of scores.values()) {
        const { pinball } = byName.get('forecast')!;
        expect(pinball).toBeLessThan(byName.get('28-day mean')!.pinball);
        expect(pinball).toBeLessThan(byName.get('last week')!.pinball);
      }
  });

  it('its 80 % band holds about 80 % over the month to cover', () => {
    const covered = all.map(([, scores]) => scores.get(30)!.get('forecast')!.coverage);
    for (const share of covered) {
      expect(share).toBeGreaterThan(65);
      expect(share).toBeLessThan(99);
    }
    const mean = covered.reduce((sum, share) => sum + share, 0) / covered.length;
    expect(Math.abs(mean - 80)).toBeLessThan(6);
  });
});
