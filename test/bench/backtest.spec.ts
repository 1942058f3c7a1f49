import { generated, newOffices, scoresOf, type Scores } from '../../bench/backtest/backtest.js';
import { FORETELLERS } from '../../bench/backtest/foretellers.js';

// What is said of the forecast holds of the forecast that is built: `npm run bench:backtest`.

describe('over half a year of generated histories', () => {
  const all: [kind: string, Scores][] = [
    ...generated(1).map(([kind, provinces]): [string, Scores] => [
      kind,
      scoresOf(provinces, FORETELLERS),
    ]),
    ['new office', newOffices(FORETELLERS)],
  ];
  const pinballOf = (scores: Scores, days: number, name: keyof typeof FORETELLERS) =>
    scores.get(days)!.get(name)!.pinball;

  // The demo prints on holidays as on any other day, which the forecast has to learn.
  it('the forecast loses less than the mean of 28 days and than last week, on every kind but the demo', () => {
    for (const [, scores] of all.filter(([kind]) => kind !== 'the demo'))
      for (const days of scores.keys()) {
        const ours = pinballOf(scores, days, 'forecast');
        expect(ours).toBeLessThan(pinballOf(scores, days, '28-day mean'));
        expect(ours).toBeLessThan(pinballOf(scores, days, 'last week'));
      }
  });

  it('its 80 % band holds about 80 % over the month to cover', () => {
    const covered = all.map(([, scores]) => scores.get(30)!.get('forecast')!.coverage);
    for (const share of covered) {
      expect(share).toBeGreaterThan(65);
      expect(share).toBeLessThan(95);
    }
    const mean = covered.reduce((sum, share) => sum + share, 0) / covered.length;
    expect(Math.abs(mean - 80)).toBeLessThan(4);
  });

  it('last year tells when those who leave school come, and harms no other kind', () => {
    for (const [kind, scores] of all) {
      const ratio = pinballOf(scores, 30, 'forecast') / pinballOf(scores, 30, 'without memory');
      expect([kind, ratio < (kind === 'school leavers' ? 0.75 : 1.03)]).toEqual([kind, true]);
    }
  });
});
