import fc from 'fast-check';
import { coverDays } from '../../src/demand/daily-use.js';
import { forecastOf, useAhead, type Forecast } from '../../src/demand/forecast.js';
import { peersOf } from '../../src/demand/peers.js';
import { dateAfter, runOut } from '../../src/demand/run-out.js';
import { dayNumber, type UseHistory } from '../../src/demand/use-history.js';
import { addDays, isWeekend } from '../../src/platform/calendar-date.js';

const SUNDAY = '2026-11-15';

const history = (used: (number | null)[], more: Partial<UseHistory> = {}): UseHistory => ({
  endsOn: SUNDAY,
  used,
  holidays: new Set(),
  population: null,
  ...more,
});

/** Days ending on a Sunday, each by its date. */
const days = (count: number, on: (date: string, n: number) => number | null) =>
  Array.from({ length: count }, (_, n) => on(addDays(SUNDAY, n - count + 1), n));

const own = (used: (number | null)[], more: Partial<UseHistory> = {}): Forecast =>
  forecastOf(history(used, more), null)!;

const perDay = (used: (number | null)[]): number => own(used).perDay;

const someHistory = fc
  .array(fc.option(fc.integer({ min: 0, max: 900 }), { freq: 6 }), { minLength: 1, maxLength: 84 })
  .filter((used) => used.some((cards) => cards !== null && cards > 0));

describe('what an office is expected to use', () => {
  it('is what it always used, where it always used the same', () => {
    const forecast = own(days(84, () => 40));
    expect(useAhead(forecast, 30)).toBe(1200);
  });

  it('follows the week where the days of the week differ', () => {
    const weekly = own(days(84, (date) => (isWeekend(date) ? 0 : 50)));
    expect([4, 5, 6, 7, 8, 12].map((n) => useAhead(weekly, n))).toEqual([
      200, 250, 250, 250, 300, 500,
    ]);
  });

  it('has no profile where only chance makes weekdays differ', () => {
    const chance = days(84, (_, n) => 100 + ((n * 7919) % 53) - 26);
    for (const share of own(chance).profile) expect(Math.abs(share - 1)).toBeLessThan(0.03);
  });

  it('closes on holidays to come where the office closes on weekends', () => {
    const used = days(84, (date) => (isWeekend(date) ? 0 : 50));
    const withHoliday = own(used, { holidays: new Set(['2026-11-17']) });
    expect([1, 2, 3, 7].map((n) => useAhead(withHoliday, n))).toEqual([50, 50, 100, 200]);
  });

  it('lets newer weeks weigh more', () => {
    const rising = perDay(days(84, (_, n) => (n < 56 ? 50 : 100)));
    expect(rising).toBeGreaterThan(75);
    expect(rising).toBeLessThan(100);
  });

  it('is moved little by one wild day, and follows a new level of several days', () => {
    const usual = 60;
    const wild = perDay(days(84, (_, n) => (n === 83 ? 8100 : usual)));
    expect(wild).toBeLessThan(1.1 * usual);
    expect(perDay(days(84, (_, n) => (n > 73 ? 3 * usual : usual)))).toBeGreaterThan(1.4 * usual);
  });

  it('does not count days of stoppage or silence as demand', () => {
    const steady = days(84, () => 40);
    fc.assert(
      fc.property(fc.subarray([...Array(80).keys()]), (unknown) => {
        const used = steady.map((cards, n) => (unknown.includes(n) ? null : cards));
        expect(perDay(used)).toBeCloseTo(40, 6);
      }),
    );
  });

  it('grows with what was used: eight times the cards, eight times the forecast, on the same dates', () => {
    fc.assert(
      fc.property(someHistory, fc.integer({ min: 0, max: 20_000 }), (used, onHand) => {
        const [one, eight] = [own(used), own(used.map((cards) => cards && cards * 8))];
        expect(eight.perDay).toBeCloseTo(8 * one.perDay, 6);
        expect(runOut(eight, 8 * onHand, SUNDAY)).toEqual(runOut(one, onHand, SUNDAY));
      }),
    );
  });

  it('is the same for the same history', () => {
    fc.assert(
      fc.property(someHistory, (used) => {
        expect(own([...used])).toEqual(own(used));
      }),
    );
  });

  it('is unknown where no day counts and there is nobody to borrow from', () => {
    expect(forecastOf(history([null, null]), null)).toBeNull();
    expect(forecastOf(history([]), null)).toBeNull();
  });

  it('is unknown, and not nothing, where cards were out for as long as anybody remembers', () => {
    const dry = days(84, (date) => (isWeekend(date) ? 0 : null));
    expect(forecastOf(history(dry), null)).toBeNull();
    const open = dry.with(0, 0);
    expect(perDay(open)).toBe(0);
  });
});

describe('the dates between which cards run out', () => {
  it('are, for a use that never changes, the last report’s and rule 8’s whole days of cover', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 700 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (use, onHand) => {
          const cover = coverDays(onHand, { used: use * 28, days: 28 });
          const { expected } = runOut(own(days(84, () => use)), onHand, SUNDAY);
          expect(expected).toBe(dateAfter(dayNumber(SUNDAY), cover, SUNDAY));
        },
      ),
    );
  });

  it('are told up to the end of the calendar we keep, and no further', () => {
    const ends = dayNumber('2999-12-31');
    expect(dateAfter(ends - 9, 9, SUNDAY)).toBe('2999-12-31');
    expect(dateAfter(ends - 9, 10, SUNDAY)).toBeNull();
    const oneADay = own(days(84, () => 1));
    const last = ends - dayNumber(SUNDAY);
    expect(runOut(oneADay, last, SUNDAY).expected).toBe('2999-12-31');
    expect(runOut(oneADay, last + 1, SUNDAY).expected).toBeNull();
  });

  it('come in order, and not earlier for more on hand', () => {
    const stock = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(someHistory, stock, stock, (used, onHand, more) => {
        const forecast = own(used);
        const [less, enough] = [
          runOut(forecast, onHand, SUNDAY),
          runOut(forecast, onHand + more, SUNDAY),
        ];
        const last = '9999';
        for (const { early, expected, late } of [less, enough]) {
          expect((early ?? last) <= (expected ?? last)).toBe(true);
          expect((expected ?? last) <= (late ?? last)).toBe(true);
        }
        for (const bound of ['early', 'expected', 'late'] as const)
          expect((less[bound] ?? last) <= (enough[bound] ?? last)).toBe(true);
      }),
    );
  });

  it('are never before today', () => {
    expect(runOut(own(days(84, () => 10)), 20, '2026-12-01')).toEqual({
      early: '2026-12-01',
      expected: '2026-12-01',
      late: '2026-12-01',
    });
  });

  it('are today where nothing is on hand, also when closed days follow the last report', () => {
    const closed = ['2026-11-16', '2026-11-17'];
    const used = days(84, (date) => (isWeekend(date) ? 0 : 50));
    const forecast = own(used, { holidays: new Set(closed) });
    for (const today of [SUNDAY, ...closed])
      expect(runOut(forecast, 0, today)).toEqual({ early: today, expected: today, late: today });
    expect(runOut(forecast, 1, SUNDAY).expected).toBe('2026-11-17');
  });

  it('are none where nothing is used', () => {
    const none = { early: null, expected: null, late: null };
    expect(runOut(own(days(84, () => 0)), 500, SUNDAY)).toEqual(none);
  });
});

describe('an office with little history', () => {
  const peers = peersOf(
    [120, 80].map((use) => ({ forecast: own(days(84, () => use)), population: 100_000 })),
  );
  const young = (used: (number | null)[]) =>
    forecastOf(history(used, { population: 50_000 }), peers)!;

  it('borrows by population from its peers, and says so', () => {
    expect(young([])).toMatchObject({ basis: 'peers', mature: false });
    expect(young([]).perDay).toBeCloseTo(50, 6);
  });

  it('stands more on its own feet with every day, and alone after 28', () => {
    const after = (n: number) => young(days(n, () => 80));
    const perDays = [0, 3, 7, 14, 21, 27, 28].map((n) => after(n).perDay);
    expect(perDays).toEqual([...perDays].sort((a, b) => a - b));
    expect(perDays.at(-1)).toBeCloseTo(80, 6);
    expect([after(0), after(3), after(27), after(28)].map(({ basis }) => basis)).toEqual([
      'peers',
      'mixed',
      'mixed',
      'own',
    ]);
  });

  it('can lend nothing, and borrow nothing where nobody has enough', () => {
    const forecast = own(days(20, () => 50));
    expect(peersOf([{ forecast, population: 100_000 }])).toBeNull();
  });
});
