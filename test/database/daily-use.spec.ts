import fc from 'fast-check';
import pg from 'pg';
import { dailyUse, provinceOf } from '../../src/demand/daily-use.sql.js';
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

/** Rule 8 as it is written, date by date. */
function byTheCalendar(province: string | null, last: string, reports: Report[], off: Holiday[]) {
  const dates = Array.from({ length: 28 }, (_, daysBack) => ({
    report: reports.find((r) => r.daysBack === daysBack),
    rest:
      isWeekend(addDays(last, -daysBack)) ||
      off.some((h) => h.daysBack === daysBack && (!h.province || h.province === province)),
  }));
  const counting = dates.filter(({ report, rest }) =>
    report ? ['open', 'holiday'].includes(report.service) : rest,
  );
  const used = counting.map(({ report }) => (report ? report.printed + report.spoiled : 0));
  return { used: used.reduce((sum, n) => sum + n, 0), days: counting.length };
}

const cards = fc.integer({ min: 0, max: 1_000_000_000 });
const reports = fc.uniqueArray(
  fc.record<Report>({
    daysBack: fc.integer({ min: 0, max: 35 }),
    printed: cards,
    spoiled: cards,
    service: fc.constantFrom('open', 'open', 'holiday', 'siak_down', 'no_blanks', 'suspended'),
  }),
  { selector: ({ daysBack }) => daysBack, maxLength: 30 },
);
const holidays = fc.uniqueArray(
  fc.record<Holiday>({
    daysBack: fc.integer({ min: -3, max: 35 }),
    province: fc.constantFrom(null, '65', '64'),
  }),
  { selector: ({ daysBack, province }) => `${daysBack} ${province}`, maxLength: 12 },
);

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

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const read = async (code: string) => {
    const { rows } = await client.query<Record<string, string>>(
      `SELECT use.last_report_on::text, use.used::text, use.days
       FROM offices office CROSS JOIN ${dailyUse('office.id', provinceOf('office'))} use
       WHERE office.code = $1`,
      [code],
    );
    const [row] = rows as [Record<string, string>];
    return { last: row['last_report_on'], used: Number(row['used']), days: row['days'] };
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

  it('an office that never reported has no date, no use and no day that counts', async () => {
    expect(await read('65.71')).toEqual({ last: null, used: 0, days: 0 });
  });

  it('a month of working days and its weekends count, a silent or stopped day does not', async () => {
    await client.query('BEGIN');
    const open = { printed: 95, spoiled: 5, service: 'open' };
    const workdays = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18, 21, 22, 23, 24, 25];
    const filed = workdays.slice(1, -1).map((daysBack) => ({ daysBack, ...open }));
    filed.push({ daysBack: 0, printed: 7, spoiled: 0, service: 'siak_down' });
    await file('65.71', '2026-11-20', filed);
    expect(await read('65.71')).toEqual({ last: '2026-11-20', used: 1800, days: 18 + 8 });
    await client.query('ROLLBACK');
  });

  it.each([
    ['65.71', '65'],
    ['65', '65'],
    ['00', null],
  ])('agrees for %s with a calendar ticked off by hand', async (code, province) => {
    const anyDay = fc.integer({ min: 0, max: 800 });
    await fc.assert(
      fc.asyncProperty(anyDay, reports, holidays, async (day, filed, off) => {
        fc.pre(filed.some(({ daysBack }) => daysBack === 0));
        const last = addDays('2025-12-01', day);
        await client.query('BEGIN');
        try {
          await declare(last, off);
          await file(code, last, filed);
          expect(await read(code)).toEqual({ last, ...byTheCalendar(province, last, filed, off) });
        } finally {
          await client.query('ROLLBACK');
        }
      }),
      { numRuns: 150 },
    );
  });
});
