import { Client } from 'pg';
import { createDatabase } from '../support/database.js';

describe('the reference data a new database starts with', () => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let client: Client;

  beforeAll(async () => {
    database = await createDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const select = async (sql: string, params: unknown[] = []) =>
    (await client.query(sql, params)).rows as Record<string, unknown>[];

  const violated = (sql: string) =>
    client.query(sql).then(
      () => 'nothing',
      (error: unknown) => (error as { constraint?: string }).constraint,
    );

  it('one ministry, 38 provinces and 514 regencies, numbered in this order and by code', async () => {
    expect(
      await select(`
        SELECT level, count(*)::integer AS offices, min(id) AS first, max(id) AS last
          FROM offices GROUP BY level ORDER BY first`),
    ).toEqual([
      { level: 'ministry', offices: 1, first: 1, last: 1 },
      { level: 'province', offices: 38, first: 2, last: 39 },
      { level: 'regency', offices: 514, first: 40, last: 553 },
    ]);
    expect(
      await select(`
        SELECT code FROM (
          SELECT code, lag(code) OVER (PARTITION BY level ORDER BY id) AS before FROM offices
        ) AS numbered WHERE before >= code`),
    ).toEqual([]);
  });

  it('every regency lies in the province its code names, every province below the ministry', async () => {
    expect(
      await select(`
        SELECT office.code, parent.code AS parent
          FROM offices office LEFT JOIN offices parent ON parent.id = office.parent_id
         WHERE CASE office.level
                 WHEN 'ministry' THEN parent.id IS NOT NULL
                 WHEN 'province' THEN parent.code IS DISTINCT FROM '00'
                 ELSE parent.level IS DISTINCT FROM 'province'
                      OR office.code !~ ('^' || parent.code || '[.][0-9]{2}$')
               END`),
    ).toEqual([]);
  });

  it('names are as in the decree', async () => {
    expect(
      await select(`
        SELECT code, name, timezone FROM offices
         WHERE code IN ('31', '31.01', '65', '65.02', '65.71', '96.71') ORDER BY code`),
    ).toEqual([
      { code: '31', name: 'Daerah Khusus Ibukota Jakarta', timezone: 'Asia/Jakarta' },
      { code: '31.01', name: 'Kabupaten Administrasi Kepulauan Seribu', timezone: 'Asia/Jakarta' },
      { code: '65', name: 'Kalimantan Utara', timezone: 'Asia/Makassar' },
      { code: '65.02', name: 'Kabupaten Malinau', timezone: 'Asia/Makassar' },
      { code: '65.71', name: 'Kota Tarakan', timezone: 'Asia/Makassar' },
      { code: '96.71', name: 'Kota Sorong', timezone: 'Asia/Jayapura' },
    ]);
  });

  it('301 regencies keep western time, 150 central and 63 eastern', async () => {
    expect(
      await select(`
        SELECT timezone, count(*)::integer AS regencies
          FROM offices WHERE level = 'regency' GROUP BY timezone ORDER BY regencies DESC`),
    ).toEqual([
      { timezone: 'Asia/Jakarta', regencies: 301 },
      { timezone: 'Asia/Makassar', regencies: 150 },
      { timezone: 'Asia/Jayapura', regencies: 63 },
    ]);
  });

  it('a regency has a minimum of 1,000; provinces and the ministry have none', async () => {
    expect(
      await select(`SELECT DISTINCT level, minimum_stock::integer FROM offices ORDER BY level`),
    ).toEqual([
      { level: 'ministry', minimum_stock: null },
      { level: 'province', minimum_stock: null },
      { level: 'regency', minimum_stock: 1000 },
    ]);
  });

  it('everybody is counted once: the regencies of a province add up to it', async () => {
    const [{ provinces, regencies }] = (await select(`
      SELECT sum(population) FILTER (WHERE level = 'province')::integer AS provinces,
             sum(population) FILTER (WHERE level = 'regency')::integer AS regencies
        FROM offices`)) as [Record<string, unknown>];
    expect({ provinces, regencies }).toEqual({ provinces: 284_973_643, regencies: 284_973_643 });
    expect(
      await select(`
        SELECT province.code FROM offices province JOIN offices regency
            ON regency.parent_id = province.id AND province.level = 'province'
         GROUP BY province.id HAVING sum(regency.population) <> province.population`),
    ).toEqual([]);
  });

  it.each([
    [2026, 17, 8],
    [2027, 18, 8],
  ])(
    '%i has %i decreed holidays and %i days of joint leave',
    async (year, national, jointLeave) => {
      expect(
        await select(
          `SELECT count(*) FILTER (WHERE name NOT LIKE 'Cuti Bersama %')::integer AS national,
                count(*) FILTER (WHERE name LIKE 'Cuti Bersama %')::integer AS joint_leave,
                count(DISTINCT on_date)::integer AS dates
           FROM holidays WHERE extract(year FROM on_date) = $1 AND province_id IS NULL`,
          [year],
        ),
      ).toEqual([{ national, joint_leave: jointLeave, dates: national + jointLeave }]);
    },
  );

  it('joint leave is never on a weekend, when nobody works anyway', async () => {
    expect(
      await select(`
        SELECT name FROM holidays
         WHERE name LIKE 'Cuti Bersama %' AND extract(isodow FROM on_date) > 5`),
    ).toEqual([]);
  });

  it('a date is a holiday once for the country and once for each province', async () => {
    await client.query('BEGIN');
    await client.query(`
      INSERT INTO holidays (on_date, name, province_id)
      SELECT '2026-12-25', 'Libur daerah', id FROM offices WHERE code IN ('64', '65')`);
    expect(
      await violated(`
        INSERT INTO holidays (on_date, name, province_id)
        SELECT '2026-12-25', 'Sekali lagi', id FROM offices WHERE code = '65'`),
    ).toBe('holiday_one_per_date_and_province');
    await client.query('ROLLBACK');
    expect(
      await violated(`INSERT INTO holidays (on_date, name) VALUES ('2026-12-25', 'Sekali lagi')`),
    ).toBe('holiday_one_per_date_and_province');
  });

  it('a holiday has a name of at most 200 characters, and a province that exists', async () => {
    const onDate = '2028-01-01';
    expect(await violated(`INSERT INTO holidays (on_date, name) VALUES ('${onDate}', '  ')`)).toBe(
      'holiday_name_present',
    );
    expect(
      await violated(`INSERT INTO holidays (on_date, name) VALUES ('${onDate}', repeat('x', 201))`),
    ).toBe('holiday_name_at_most_200');
    expect(
      await violated(
        `INSERT INTO holidays (on_date, name, province_id) VALUES ('${onDate}', 'Libur', 0)`,
      ),
    ).toBe('holiday_province_exists');
    expect(await select(`SELECT name FROM holidays WHERE on_date = $1`, [onDate])).toEqual([]);
  });
});
