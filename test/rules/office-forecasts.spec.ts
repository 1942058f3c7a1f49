import fc from 'fast-check';
import {
  forecastOffices,
  ForecastCache,
  type OfficeWithDays,
} from '../../src/insight/office-forecasts.js';
import { addDays } from '../../src/platform/calendar-date.js';

const TODAY = '2026-03-10';

/** What a forecast may rest on of a row of `standingsWithDays`. */
type Days = Pick<
  OfficeWithDays,
  'office' | 'level' | 'closed' | 'today' | 'lastReportOn' | 'reported' | 'holidays' | 'population'
>;
const foreseenOf = (rows: Days[], remembered?: ForecastCache) =>
  forecastOffices(rows as OfficeWithDays[], rows as OfficeWithDays[], remembered).map(
    ({ forecast }) => forecast,
  );

const reportedOf = (used: (number | null)[]) =>
  used.map((cards, back) => `${back}:${cards ?? '-'}`).join(' ');

const days = fc.array(fc.option(fc.integer({ min: 0, max: 300 }), { freq: 6 }), {
  minLength: 1,
  maxLength: 84,
});
/** All that may be otherwise of an office the next time: new reports, corrections, decrees, censuses. */
const told: fc.Arbitrary<Omit<Days, 'office' | 'level'>> = fc
  .record({
    used: fc.option(days),
    daysAgo: fc.integer({ min: 0, max: 3 }),
    holidays: fc.constantFrom(null, '2026-03-09', '2026-03-09 2026-03-11', '2026-03-20'),
    population: fc.option(fc.integer({ min: 1, max: 900_000 })),
    closed: fc.boolean(),
    today: fc.constantFrom(TODAY, addDays(TODAY, 1)),
  })
  .map(({ used, daysAgo, ...row }) => ({
    ...row,
    reported: used && reportedOf(used),
    lastReportOn: used && addDays(row.today, -daysAgo),
  }));
const CODES = ['65', '65.01', '65.02', '65.03'];

describe('a forecast that is remembered', () => {
  it('is the one that would be made anew, whatever has changed since', () => {
    const country = fc.tuple(...CODES.map(() => told));
    const rowsOf = (all: Omit<Days, 'office' | 'level'>[]): Days[] =>
      all.map((row, n) => ({
        ...row,
        office: CODES[n]!,
        level: n === 0 ? 'province' : 'regency',
      }));
    fc.assert(
      fc.property(country, fc.array(fc.tuple(fc.nat(3), told, fc.boolean())), (first, changes) => {
        const remembered = new ForecastCache();
        const now = [...first];
        expect(foreseenOf(rowsOf(now), remembered)).toEqual(foreseenOf(rowsOf(now)));
        for (const [which, becomes, sameDays] of changes) {
          const { today, lastReportOn, reported } = now[which]!;
          now[which] = { ...becomes, ...(sameDays && { today, lastReportOn, reported }) };
          expect(foreseenOf(rowsOf(now), remembered)).toEqual(foreseenOf(rowsOf(now)));
        }
      }),
    );
  });

  it.each<[string, Partial<Days>]>([
    ['a corrected day', { reported: reportedOf([90, ...Array<number>(40).fill(50)]) }],
    ['a new holiday', { holidays: '2026-03-11' }],
    ['the same days, reported a day later', { lastReportOn: TODAY }],
  ])('is made again for %s, and only for that office', (_, change) => {
    const row = (office: string): Days => ({
      ...{ office, level: 'regency', closed: false, today: TODAY, population: 1 },
      ...{ lastReportOn: addDays(TODAY, -1), holidays: null },
      reported: reportedOf(Array<number>(41).fill(50)),
    });
    const remembered = new ForecastCache();
    const rows = [row('65.01'), row('65.02')];
    const [before, other] = foreseenOf(rows, remembered);
    expect(foreseenOf(rows, remembered)[0]).toBe(before);
    const [after, still] = foreseenOf([{ ...rows[0]!, ...change }, rows[1]!], remembered);
    expect(after).not.toEqual(before);
    expect(still).toBe(other);
  });
});
