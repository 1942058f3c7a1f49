import fc from 'fast-check';
import pg from 'pg';
import { dailyUse } from '../../src/demand/daily-use.sql.js';
import { provinceIdSql } from '../../src/offices/rest-days.sql.js';
import { addDays, isWeekend } from '../../src/platform/calendar-date.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

interface Report {
  daysBack: number;
  printed: number;
  spoiled: number;
  service: string;
}
interface Holiday {
  daysBack: number;
  province: string | null;
}
interface Case {
  /** Null: not begun. */
  begunBack: number | null;
  reports: Report[];
  holidays: Holiday[];
}

/** Cards used by days, in lowest terms; 0 by 0 where nothing is known. */
type Fraction = readonly [used: bigint, days: bigint];

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
const fraction = (used: bigint, days: bigint): Fraction => {
  const by = divisor(used, days);
  return by === 0n ? [0n, 0n] : [used / by, days / by];
};
const sum = (cards: readonly number[]): bigint => cards.reduce((all, n) => all + BigInt(n), 0n);

/** Rule 8 as it is written, date by date. */
function byTheCalendar(province: string | null, last: string, it: Case): Fraction {
  const { begunBack, reports, holidays } = it;
  const dates = Array.from({ length: 28 }, (_, daysBack) => daysBack)
    .filter((daysBack) => begunBack !== null && daysBack <= begunBack)
    .map((daysBack) => {
      const report = reports.find((r) => r.daysBack === daysBack);
      const rests =
        isWeekend(addDays(last, -daysBack)) ||
        holidays.some((h) => h.daysBack === daysBack && (!h.province || h.province === province));
      if (!report) return { rests, cards: rests ? 0 : null };
      const known = ['open', 'holiday'].includes(report.service);
      return { rests, cards: known ? report.printed + report.spoiled : null };
    });
  const known = (rest: boolean) =>
    dates.flatMap(({ rests, cards }) => (rests === rest && cards !== null ? [cards] : []));
  const [working, resting] = [known(false), known(true)];
  if (working.length === 0) return [0n, 0n];
  const restDates = BigInt(dates.filter(({ rests }) => rests).length);
  const workingDates = BigInt(dates.length) - restDates;
  // The mean of an empty list of rest days is that of one day on which nothing was used.
  const [k, q] = [BigInt(working.length), BigInt(resting.length || 1)];
  return fraction(
    sum(working) * workingDates * q + sum(resting) * restDates * k,
    k * q * BigInt(dates.length),
  );
}

const cards = fc.integer({ min: 0, max: 1_000_000_000 });
const anyReports = fc.uniqueArray(
  fc.record<Report>({
    daysBack: fc.integer({ min: 0, max: 35 }),
    printed: cards,
    spoiled: cards,
    service: fc.constantFrom('open', 'open', 'holiday', 'siak_down', 'no_blanks', 'suspended'),
  }),
  { selector: ({ daysBack }) => daysBack, maxLength: 30 },
);
const anyHolidays = fc.uniqueArray(
  fc.record<Holiday>({
    daysBack: fc.integer({ min: -3, max: 35 }),
    province: fc.constantFrom(null, '65', '64'),
  }),
  { selector: ({ daysBack, province }) => `${daysBack} ${province}`, maxLength: 12 },
);
const anyCase = fc.record<Case>({
  begunBack: fc.option(fc.oneof(fc.integer({ min: -3, max: 30 }), fc.constant(400)), { freq: 9 }),
  reports: anyReports,
  holidays: anyHolidays,
});

describe('mean daily use, read from the reports', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`DELETE FROM holidays`);
    await client.query(`
      INSERT INTO people (email, name, role, office_id, created_at)
      VALUES ('tarakan@blangko.test', 'Siti', 'staff', 1, now())`);
  });

  beforeEach(() => client.query('BEGIN'));
  afterEach(() => client.query('ROLLBACK'));

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const read = async (code: string, begunOn: string | null) => {
    const { rows } = await client.query<{ last: string | null; used: string; days: number }>(
      `SELECT use.last_report_on::text AS last, use.used::text, use.days
       FROM offices office
       CROSS JOIN ${dailyUse('office.id', provinceIdSql('office'), '$2::date')} use
       WHERE office.code = $1`,
      [code, begunOn],
    );
    const [{ last, used, days }] = rows as [(typeof rows)[0]];
    expect(Number.isSafeInteger(Number(used))).toBe(true);
    return { last, mean: fraction(BigInt(used), BigInt(days)) };
  };

  const file = (code: string, last: string, list: Report[]) =>
    client.query(
      `INSERT INTO print_reports
         (office_id, on_date, revision, printed, spoiled, service, filed_at, filed_by)
       SELECT o.id, $2::date - r."daysBack", 1, r.printed, r.spoiled, r.service, now(), p.id
       FROM jsonb_to_recordset($3)
            AS r("daysBack" integer, printed bigint, spoiled bigint, service text),
            offices o, people p WHERE o.code = $1`,
      [code, last, JSON.stringify(list)],
    );

  const declare = (last: string, list: Holiday[]) =>
    client.query(
      `INSERT INTO holidays (on_date, name, province_id)
       SELECT $1::date - h."daysBack", 'Libur', o.id
       FROM jsonb_to_recordset($2) AS h("daysBack" integer, province text)
       LEFT JOIN offices o ON o.code = h.province`,
      [last, JSON.stringify(list)],
    );

  const open = { printed: 95, spoiled: 5, service: 'open' };
  /** The Mondays to Fridays of four weeks that end with a Friday. */
  const FRIDAY = '2026-11-20';
  const workdays = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18, 21, 22, 23, 24, 25];
  const onWorkdays = workdays.map((daysBack) => ({ daysBack, ...open }));

  it('an office that never reported has no date and no mean', async () => {
    expect(await read('65.71', '2026-01-05')).toEqual({ last: null, mean: [0n, 0n] });
  });

  it('a silent or stopped working day weighs as those that are known', async () => {
    const filed = onWorkdays.slice(1, -1);
    filed.push({ daysBack: 0, printed: 7, spoiled: 0, service: 'siak_down' });
    await file('65.71', FRIDAY, filed);
    expect((await read('65.71', '2026-01-05')).mean).toEqual(fraction(100n * 20n, 28n));
  });

  it('days of rest alone make no mean: an emptied office is not one that nobody needs', async () => {
    const none = { printed: 0, spoiled: 0, service: 'no_blanks' };
    const saturday = { daysBack: 6, printed: 30, spoiled: 0, service: 'open' };
    await file('65.71', FRIDAY, [...workdays.map((daysBack) => ({ daysBack, ...none })), saturday]);
    expect((await read('65.71', '2026-01-05')).mean).toEqual([0n, 0n]);
  });

  it('three days of an office that began on a Wednesday are not spread over a month', async () => {
    await file('65.71', FRIDAY, onWorkdays.slice(0, 3));
    expect((await read('65.71', '2026-11-18')).mean).toEqual([100n, 1n]);
    // Nor over the weekend before, nor over days that are reported of a time when it had not begun.
    expect((await read('65.71', '2026-11-19')).mean).toEqual([100n, 1n]);
    expect((await read('65.71', '2026-11-14')).mean).toEqual(fraction(500n, 7n));
    expect((await read('65.71', '2026-11-21')).mean).toEqual([0n, 0n]);
    expect((await read('65.71', null)).mean).toEqual([0n, 0n]);
  });

  it('a Saturday on which the system was down is no Saturday on which nobody came', async () => {
    const saturdays = [6, 13, 20].map((daysBack) => ({ daysBack, ...open }));
    const down = { daysBack: 27, printed: 0, spoiled: 0, service: 'siak_down' };
    await file('65.71', FRIDAY, [...onWorkdays, ...saturdays, down]);
    // Three of seven known days of rest had 100: eight such days make 2,400 by 7.
    const mean = fraction(2000n * 7n + 2400n, 28n * 7n);
    expect((await read('65.71', '2026-01-05')).mean).toEqual(mean);
  });

  it.each([
    ['65.71', '65'],
    ['65', '65'],
    ['00', null],
  ])('agrees for %s with a calendar ticked off by hand', async (code, province) => {
    const anyDay = fc.integer({ min: 0, max: 800 });
    await fc.assert(
      fc.asyncProperty(anyDay, anyCase, async (day, it) => {
        fc.pre(it.reports.some(({ daysBack }) => daysBack === 0));
        const last = addDays('2025-12-01', day);
        const begunOn = it.begunBack === null ? null : addDays(last, -it.begunBack);
        await client.query('SAVEPOINT before');
        try {
          await declare(last, it.holidays);
          await file(code, last, it.reports);
          expect(await read(code, begunOn)).toEqual({
            last,
            mean: byTheCalendar(province, last, it),
          });
        } finally {
          await client.query('ROLLBACK TO before');
        }
      }),
      { numRuns: 150 },
    );
  });
});
