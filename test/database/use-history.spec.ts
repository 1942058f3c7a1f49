import fc from 'fast-check';
import pg from 'pg';
import { provinceIdSql } from '../../src/offices/rest-days.sql.js';
import { type EncodedDays, historyDecoder, useHistory } from '../../src/demand/history-decoder.js';
import { HISTORY_DAYS } from '../../src/demand/use-history.js';
import { addDays, isWeekend } from '../../src/platform/calendar-date.js';
import { positionsOf } from '../../src/restocking/low-stock.queries.js';
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

/** What an office used, read date by date: from its first report of twelve weeks to its last. */
function byTheCalendar(province: string | null, last: string, reports: Report[], off: Holiday[]) {
  const told = reports.filter(({ daysBack }) => daysBack < HISTORY_DAYS);
  const first = Math.max(...told.map(({ daysBack }) => daysBack));
  return Array.from({ length: first + 1 }, (_, n) => {
    const back = first - n;
    const report = told.find(({ daysBack }) => daysBack === back);
    if (report)
      return ['open', 'holiday'].includes(report.service) ? report.printed + report.spoiled : null;
    const free = off.some((h) => h.daysBack === back && (!h.province || h.province === province));
    return free || isWeekend(addDays(last, -back)) ? 0 : null;
  });
}

const cards = fc.integer({ min: 0, max: 1_000_000_000 });
const reports = fc.uniqueArray(
  fc.record<Report>({
    daysBack: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 100 })),
    printed: cards,
    spoiled: cards,
    service: fc.constantFrom('open', 'open', 'holiday', 'siak_down', 'no_blanks', 'suspended'),
  }),
  { selector: ({ daysBack }) => daysBack, maxLength: 60 },
);
const holidays = fc.uniqueArray(
  fc.record<Holiday>({
    daysBack: fc.integer({ min: -200, max: 100 }),
    province: fc.constantFrom(null, '65', '64'),
  }),
  { selector: ({ daysBack, province }) => `${daysBack} ${province}`, maxLength: 30 },
);

describe('what an office used each day, read from the reports', () => {
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

  const read = async (code: string, last: string) => {
    const { rows } = await client.query<Omit<EncodedDays, 'lastReportOn'>>(
      `SELECT history.* FROM offices office
       CROSS JOIN ${useHistory('office.id', provinceIdSql('office'), '$2::date')} history
       WHERE office.code = $1`,
      [code, last],
    );
    const told = { ...rows[0]!, lastReportOn: last, today: last, population: null };
    return historyDecoder()(told);
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

  it('an office that never reported has no days', async () => {
    expect((await read('65.71', '2026-11-20')).used).toEqual([]);
  });

  it('stoppage and silence are unknown, a weekend and a holiday without a report are none', async () => {
    await client.query('BEGIN');
    const open = { printed: 95, spoiled: 5, service: 'open' };
    await file('65.71', '2026-11-20', [
      { daysBack: 0, ...open },
      { daysBack: 1, ...open, service: 'no_blanks' },
      { daysBack: 3, ...open },
      { daysBack: 8, printed: 7, spoiled: 0, service: 'holiday' },
    ]);
    await declare('2026-11-20', [
      { daysBack: 4, province: '65' },
      { daysBack: 7, province: '64' },
    ]);
    // Thursday, Friday (a holiday elsewhere), the weekend, Monday (the province's own), Tuesday …
    const used = [7, null, 0, 0, 0, 100, null, null, 100];
    expect((await read('65.71', '2026-11-20')).used).toEqual(used);
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
          const history = await read(code, last);
          expect(history.used).toEqual(byTheCalendar(province, last, filed, off));
          const kept = off
            .filter(({ daysBack }) => daysBack < HISTORY_DAYS && daysBack >= -182)
            .filter((holiday) => !holiday.province || holiday.province === province)
            .map(({ daysBack }) => addDays(last, -daysBack));
          expect([...history.holidays].sort()).toEqual([...new Set(kept)].sort());
        } finally {
          await client.query('ROLLBACK');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is not read of an office that is not about to ask', async () => {
    const sent: string[] = [];
    const listening = {
      query: ({ text }: { text: string }) => Promise.resolve({ rows: (sent.push(text), []) }),
    };
    const tx = { queryRunner: { connect: () => Promise.resolve(listening) } };
    await positionsOf(tx as never, [1]);
    await client.query('BEGIN');
    await client.query(`
      UPDATE stock_accounts SET begun_on = '2026-01-05', balance = 999, entries = 1
      WHERE kind = 'on_hand' AND office_id = (SELECT id FROM offices WHERE code = '65.71')`);
    const scans = async (minimum: number) => {
      await client.query(`UPDATE offices SET minimum_stock = $1 WHERE code = '65.71'`, [minimum]);
      const { rows } = await client.query<{ id: number }>(
        `SELECT id FROM offices WHERE code = '65.71'`,
      );
      const statement = sent[0]!.replaceAll('$1', String(rows[0]!.id));
      const plan = await client.query<Record<string, string>>(`EXPLAIN ANALYZE ${statement}`);
      const lines = plan.rows.map((row) => row['QUERY PLAN']!);
      return lines.filter((line) => /on print_reports/.test(line));
    };
    const enough = await scans(999);
    expect(enough.length).toBeGreaterThan(0);
    expect(enough.every((line) => line.includes('never executed'))).toBe(true);
    const low = await scans(1000);
    expect(low.some((line) => line.includes('never executed'))).toBe(false);
    await client.query('ROLLBACK');
  });
});
