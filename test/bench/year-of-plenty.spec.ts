import { liveThrough, yearOf, type Way } from '../../bench/rule/plenty.js';

const AT_THE_MINIMUM: Way = { journeyCounts: true, warned: false, suggestedMinimum: false };
const WARNED: Way = { ...AT_THE_MINIMUM, warned: true };
const SUGGESTED: Way = { ...AT_THE_MINIMUM, suggestedMinimum: true };

const mean = (numbers: number[]) => numbers.reduce((all, n) => all + n, 0) / numbers.length;
const sentHome = (way: Way, use: number, journey: number) =>
  mean([1, 2, 3, 4].map((seed) => liveThrough(yearOf(seed, use, journey), way).sentHome));

describe('a year of plenty', () => {
  // The percents that issue 10 asks for.
  test.each([
    [50, 14, 1.5, 3],
    [300, 7, 1.3, 1.3],
    [700, 7, 0.5, 1],
    [700, 14, 4.8, 7.3],
  ])(
    '%i cards a day, %i days away: warned before it asks at most %p %% go home, with the suggested minimum %p',
    (use, journey, warned, suggested) => {
      expect(sentHome(WARNED, use, journey)).toBeLessThanOrEqual(warned);
      expect(sentHome(SUGGESTED, use, journey)).toBeLessThanOrEqual(suggested);
    },
  );

  test('asking at 1,000 cards alone is too late for an office that is far away', () => {
    expect(sentHome(AT_THE_MINIMUM, 300, 14)).toBeGreaterThan(10);
  });

  test('where everything is there in time nobody asks too late', () => {
    const year = liveThrough(yearOf(1, 50, 3), AT_THE_MINIMUM);
    expect(year).toMatchObject({ sentHome: 0, askedTooLate: 0 });
    expect(year.asked).toBeGreaterThan(5);
  });
});
