import fc from 'fast-check';
import pg from 'pg';
import { LONG_SILENCE } from '../../src/insight/overdue-reports.js';
import { officeStocks } from '../../src/insight/office-stock.sql.js';
import { addDays, isWeekend } from '../../src/platform/calendar-date.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { silence } from '../support/overdue-reports.js';

interface Case {
  level: 'regency' | 'province';
  today: string;
  begunDaysBack: number | null;
  reportedDaysBack: number[];
  offDaysBack: number[];
  lateDays: number;
  widened: { days: number; until: number } | null;
}

const daysBack = (most: number, maxLength: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: most }), { maxLength });

const cases = fc.record<Case>({
  level: fc.constantFrom('regency', 'regency', 'province'),
  today: fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days)),
  begunDaysBack: fc.option(fc.integer({ min: 0, max: 120 })),
  reportedDaysBack: fc.oneof(daysBack(12, 12), daysBack(70, 70), daysBack(130, 5)),
  offDaysBack: daysBack(90, 20),
  lateDays: fc.constantFrom(0, 7, 7, 20),
  widened: fc.option(
    fc.record({ days: fc.integer({ min: 1, max: 60 }), until: fc.integer({ min: -2, max: 3 }) }),
  ),
});

/** What `overdue-reports.ts` says of the same office. */
function byTheRule(it: Case) {
  const reported = it.reportedDaysBack.map((n) => addDays(it.today, -n)).sort();
  const off = it.offDaysBack.map((n) => addDays(it.today, -n));
  const begunOn = it.begunDaysBack === null ? null : addDays(it.today, -it.begunDaysBack);
  const first = reported[0] ?? null;
  const owesFirst = begunOn && first && (begunOn > first ? begunOn : first);
  const widened = it.widened && it.widened.until >= 0 ? it.widened.days : 0;
  return silence(
    {
      owesFrom: it.level === 'regency' ? begunOn : owesFirst,
      lastReportOn: reported.at(-1) ?? null,
      hasReported: (date) => reported.includes(date),
      isWorkingDay: (date) => !isWeekend(date) && !off.includes(date),
      lateDays: Math.max(it.lateDays, widened),
    },
    it.today,
  );
}

describe('where an office stands, read in one statement', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`DELETE FROM holidays`);
    await client.query(`
      INSERT INTO people (email, name, role, office_id, created_at)
      VALUES ('pusat@blangko.test', 'Sari', 'staff', 1, now())`);
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const plant = async (office: string, it: Case) => {
    const back = (n: number | null) => (n === null ? null : addDays(it.today, -n));
    await client.query(
      `INSERT INTO holidays (on_date, name, province_id)
       SELECT d, 'Libur', CASE WHEN extract(day FROM d)::integer % 2 = 0 THEN o.id END
       FROM unnest($1::date[]) d, offices o WHERE o.code = '65'`,
      [it.offDaysBack.map(back)],
    );
    await client.query(
      `UPDATE stock_accounts a SET begun_on = $2 FROM offices o
       WHERE o.id = a.office_id AND a.kind = 'on_hand' AND o.code = $1`,
      [office, back(it.begunDaysBack)],
    );
    await client.query(
      `UPDATE offices SET report_late_days = $2, report_late_until = $3 WHERE code = $1`,
      [office, it.widened?.days ?? null, it.widened && addDays(it.today, it.widened.until)],
    );
    await client.query(
      `INSERT INTO print_reports
         (office_id, on_date, revision, printed, spoiled, service, filed_at, filed_by)
       SELECT o.id, d, 1, 0, 0, 'open', now(), p.id
       FROM unnest($2::date[]) d, offices o, people p WHERE o.code = $1`,
      [office, it.reportedDaysBack.map(back)],
    );
  };

  const read = async (at: string, lateDays: number, office: string) => {
    const { rows } = await client.query<Record<string, unknown>>(
      `SELECT *, "silentSince"::text, today::text FROM (${officeStocks(`office.code = $3`)}) standing`,
      [at, lateDays, office],
    );
    return rows[0]!;
  };

  it('is silent exactly as the rule says', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (it) => {
        const office = it.level === 'regency' ? '65.71' : '65';
        await client.query('BEGIN');
        try {
          await plant(office, it);
          const standing = await read(`${it.today}T03:00:00Z`, it.lateDays, office);
          const { silentSince: since, missingReports: missing, gaps } = standing;
          expect({ since, missing, gaps }).toEqual(byTheRule(it));
        } finally {
          await client.query('ROLLBACK');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('an office that never reported in ten years is told at once', async () => {
    await client.query('BEGIN');
    await client.query(`UPDATE stock_accounts SET begun_on = '2016-01-04' WHERE kind = 'on_hand'`);
    await client.query(`SET LOCAL statement_timeout = '2s'`);
    const { rows } = await client.query<Record<string, unknown>>(
      `SELECT "silentSince"::text AS since, "missingReports" AS missing, count(*)::integer
       FROM (${officeStocks(`office.level = 'regency'`)}) standing GROUP BY 1, 2`,
      ['2026-11-20T03:00:00Z', 7],
    );
    await client.query('ROLLBACK');
    expect(rows).toEqual([{ since: '2016-01-04', missing: LONG_SILENCE, count: 514 }]);
  });

  it('neither the ministry nor a province that does not print owes a report', async () => {
    await client.query('BEGIN');
    await client.query(`UPDATE stock_accounts SET begun_on = '2026-01-05' WHERE kind = 'on_hand'`);
    for (const office of ['00', '65'])
      expect((await read('2026-11-20T03:00:00Z', 7, office))['silentSince']).toBeNull();
    await client.query('ROLLBACK');
  });

  it('today is the date on the office’s own calendar', async () => {
    const at = '2026-11-20T16:30:00Z';
    const today = async (office: string) => (await read(at, 7, office))['today'];
    expect([await today('31.71'), await today('65.71')]).toEqual(['2026-11-20', '2026-11-21']);
  });
});
