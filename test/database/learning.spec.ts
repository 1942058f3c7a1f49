import { DataSource } from 'typeorm';
import { learning } from '../../src/background/learning.js';
import { dataSourceOptions } from '../../src/data-source.js';
import { decodeLearned } from '../../src/demand/learned.js';
import { seasonOn } from '../../src/demand/season.js';
import { dayNumber } from '../../src/demand/use-history.js';
import { forecastOffices, type OfficeWithDays } from '../../src/insight/office-forecasts.js';
import { officeStocksWithDays } from '../../src/insight/office-stock.sql.js';
import { Scheduler } from '../../src/outbox/scheduler.js';
import { TestClock } from '../support/clock.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

/** What a night learns of two years of reports, in a province of fourteen and in one of five. */

const NIGHT = '2027-03-31T20:30:00Z';
const TODAY = '2027-04-01';
const SEASON = '2027-06-01';

let database: TestDatabase;
let one: DataSource;
let other: DataSource;
const clock = new TestClock(new Date(NIGHT));

interface Memory {
  code: string;
  on: string;
  bands: number[];
  cases: number;
  seasoned: boolean;
}
const memories = () =>
  one.query<Memory[]>(`
    SELECT code, learned_on AS on, ARRAY[band_7, band_14, band_30] AS bands, cases,
      season IS NOT NULL AS seasoned
    FROM demand_memories JOIN offices ON id = province_id ORDER BY code, learned_on`);
const tick = (on: DataSource) => new Scheduler(on, clock).tick([learning]);

beforeAll(async () => {
  database = await createDatabase();
  const open = () => new DataSource(dataSourceOptions(database.url)).initialize();
  [one, other] = await Promise.all([open(), open()]);
  await one.query(`
    INSERT INTO people (email, name, role, office_id, created_at)
    VALUES ('siti@blangko.test', 'Siti', 'staff', 1, now())`);
  // Twice the use from May to July of each year, a little chance, closed on days of rest.
  await one.query(
    `INSERT INTO print_reports
       (office_id, on_date, revision, printed, spoiled, service, filed_at, filed_by)
     SELECT o.id, day::date, 1,
       (CASE WHEN extract(month FROM day) BETWEEN 5 AND 7 THEN 200 ELSE 100 END)
         + abs(hashtext(o.code || day::date)) % 41 - 20,
       0, 'open', day, (SELECT min(id::text)::uuid FROM people)
     FROM offices o, generate_series($1::date - 700, $1::date - 1, interval '1 day') AS day
     WHERE o.level = 'regency' AND (o.code LIKE '61.%' OR o.code LIKE '65.%')
       AND extract(isodow FROM day) < 6
       AND NOT EXISTS (SELECT FROM holidays WHERE on_date = day::date)`,
    [TODAY],
  );
});
afterAll(async () => {
  await Promise.all([one.destroy(), other.destroy()]);
  await database.drop();
});

test('two instances at once make one memory of each province and night', async () => {
  await Promise.all([tick(one), tick(other)]);
  await tick(other);
  const all = await memories();
  expect(all).toHaveLength(38);
  expect(new Set(all.map(({ on }) => on))).toEqual(new Set([TODAY]));
});

test('a province of fourteen has its season, one of five its bands alone, the others nothing yet', async () => {
  const all = await memories();
  const of = (province: string) => all.find(({ code }) => code === province)!;
  expect(of('61')).toMatchObject({ seasoned: true, cases: 14 * (12 + 11 + 8) });
  expect(of('65')).toMatchObject({ seasoned: false, cases: 5 * (12 + 11 + 8) });
  expect(of('11')).toMatchObject({ seasoned: false, cases: 0, bands: [1000, 1000, 1000] });
  for (const band of of('65').bands) expect(band).toBeLessThan(1000);
});

test('what is foreseen for its offices rests on it; only the first row of a province carries it', async () => {
  const rows = await one.query<OfficeWithDays[]>(
    officeStocksWithDays(`office.code LIKE '61%' OR office.code LIKE '65%'`, '30'),
    [new Date(NIGHT), 7],
  );
  expect(rows.filter(({ learned }) => learned).map(({ office }) => office)).toEqual(['61', '65']);
  const learned = decodeLearned(rows[0]!.learned);
  expect(seasonOn(learned.season, dayNumber(SEASON))).toBeGreaterThan(1.1);
  const forecasts = forecastOffices(rows).filter(({ level }) => level === 'regency');
  for (const { office, forecast } of forecasts) {
    const summer = seasonOn(forecast!.season, dayNumber(SEASON));
    if (office.startsWith('61')) expect(summer).toBeGreaterThan(1.1);
    else expect(summer).toBe(1);
    expect(forecast!.calibration[7]).toBeLessThan(1);
  }
});

test('one regency alone is told the same as among all', async () => {
  const of = async (scope: string) =>
    forecastOffices(await one.query(officeStocksWithDays(scope, '30'), [new Date(NIGHT), 7]));
  const [alone] = await of(`office.code = '61.71'`);
  const among = (await of(`office.code LIKE '61%'`)).find(({ office }) => office === '61.71')!;
  expect(alone!.forecast).toEqual(among.forecast);
});

test('a night that was missed is made up at the next start, and an old one is forgotten after a month', async () => {
  clock.set('2027-04-03T05:00:00Z');
  await tick(one);
  expect((await memories()).filter(({ code }) => code === '61').map(({ on }) => on)).toEqual([
    TODAY,
    '2027-04-03',
  ]);
  clock.set('2027-05-02T05:00:00Z');
  let signs = 0;
  await new Scheduler(other, clock).tick([learning], () => {
    signs += 1;
    return false;
  });
  // Between provinces it says that it is alive: all of them may take minutes.
  expect(signs).toBeGreaterThan(38);
  expect((await memories()).filter(({ code }) => code === '61').map(({ on }) => on)).toEqual([
    '2027-04-03',
    '2027-05-02',
  ]);
});
