import { escalate } from '../../src/restocking/escalation.js';
import { readdirSync } from 'node:fs';
import { DataSource, type MigrationInterface } from 'typeorm';
import { dataSourceOptions } from '../../src/data-source.js';
import { catalogueOf, type Catalogue } from '../support/catalogue.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { World } from '../support/world.js';
import { Country, WRITES } from '../support/writes.js';

type Migration = new () => MigrationInterface;

let database: TestDatabase;
let dataSource: DataSource;
let whole: Catalogue;

const files = readdirSync('migrations').filter((file) => /^\d+-.*\.ts$/.test(file));

beforeAll(async () => {
  database = await createEmptyDatabase();
  const modules = (await Promise.all(
    files.map((file) => import(`../../migrations/${file.replace(/\.ts$/, '.js')}`)),
  )) as Record<string, Migration>[];
  dataSource = new DataSource({
    ...dataSourceOptions(database.url),
    migrations: modules.flatMap((exports) => Object.values(exports)),
    migrationsTransactionMode: 'all',
  });
  await dataSource.initialize();
  await dataSource.runMigrations();
  whole = await catalogueOf(dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const rows = async <T>(sql: string): Promise<T[]> => dataSource.query<T[]>(sql);
/** What the migrations load besides making tables. */
const loaded = () =>
  rows<object>(`
    SELECT md5(string_agg(o::text, '|' ORDER BY o.code)) AS rows FROM offices o
    UNION ALL SELECT md5(string_agg(concat(h.on_date, h.name, h.province_id), '|' ORDER BY h.id)) FROM holidays h
    UNION ALL SELECT md5(string_agg(a::text, '|' ORDER BY a.office_id, a.kind)) FROM stock_accounts a`);

test('up, down to nothing and up again make the same schema with the same data', async () => {
  const data = await loaded();
  for (const _ of files) await dataSource.undoLastMigration({ transaction: 'all' });
  const nothing = Object.fromEntries(Object.keys(whole).map((part) => [part, {}]));
  expect(await catalogueOf(dataSource)).toEqual(nothing);
  expect(await rows('SELECT name FROM migrations')).toEqual([]);

  expect(await dataSource.runMigrations()).toHaveLength(files.length);
  expect(await catalogueOf(dataSource)).toEqual(whole);
  expect(await loaded()).toEqual(data);
});

test('each step down and up again makes the same schema', async () => {
  // A column that was dropped and added again stands last in its table; what a way down makes anew may hold
  // for new rows alone.
  const comparable = async () =>
    JSON.parse(
      JSON.stringify(await catalogueOf(dataSource), (_, is: unknown) =>
        typeof is === 'string' ? is.replace(/^\d+ | NOT VALID$/g, '') : is,
      ),
    ) as object;
  const take = (step: MigrationInterface, way: 'up' | 'down') =>
    dataSource.transaction(({ queryRunner }) => step[way](queryRunner!) as Promise<void>);
  for (const step of [...dataSource.migrations].reverse()) {
    const before = await comparable();
    await take(step, 'down');
    await take(step, 'up');
    expect([step.name, await comparable()]).toEqual([step.name, before]);
    await take(step, 'down');
  }
  for (const step of dataSource.migrations) await take(step, 'up');
  expect(await catalogueOf(dataSource)).toEqual(whole);
});

test('the entities are what the tables are, but for rules and indexes: those stand here alone', async () => {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  const standsHereAlone = (query: string): boolean => {
    const [, table, rule] = /^ALTER TABLE "(\w+)" DROP CONSTRAINT "(\w+)"$/.exec(query) ?? [];
    if (rule) return /^(CHECK|FOREIGN KEY) /.test(whole['constraints']![`${table}.${rule}`]!);
    return /^DROP INDEX "public"\."\w+"$/.test(query);
  };
  const drift = upQueries.map(({ query }) => query).filter((query) => !standsHereAlone(query));
  expect(drift).toEqual([]);
});

describe('every rule has a name of its own', () => {
  const nameIn = (qualified: string) => qualified.split('.')[1]!;

  test('and none is one that PostgreSQL or TypeORM made up', () => {
    const madeUp = /_(check|fkey|key|excl|idx|seq)\d*$|^(PK|FK|UQ|IDX|CHK|REL)_[0-9a-f]+$/;
    const names = [...Object.keys(whole['constraints']!), ...Object.keys(whole['indexes']!)];
    // Since PostgreSQL 18 a NOT NULL is a constraint too; its name is of no use to anyone.
    const rules = names.filter((name) => !/^NOT NULL/.test(whole['constraints']![name] ?? ''));
    expect(rules.map(nameIn).filter((name) => madeUp.test(name))).toEqual([]);
  });

  test('and no two rules share one', () => {
    const names = Object.entries(whole['constraints']!)
      .filter(([, is]) => !is.startsWith('NOT NULL'))
      .map(([name]) => nameIn(name));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe('what is written once', () => {
  const APPEND_ONLY = [
    'audit_log',
    'broadcast_confirmations',
    'broadcast_offices',
    'broadcast_readings',
    'broadcast_withdrawals',
    'broadcasts',
    'count_explanations',
    'count_verdicts',
    'destruction_reversals',
    'destructions',
    'entries',
    'hand_out_settlement_reversals',
    'hand_out_settlements',
    'loan_settlements',
    'monthly_reports',
    'movements',
    'opening_stock_reversals',
    'opening_stocks',
    'print_report_revisions',
    'receipt_corrections',
    'recoveries',
    'recovery_acceptances',
    'request_escalations',
    'request_reminders',
    'sign_ins',
    'stock_counts',
    'supplies',
    'supply_reversals',
  ];
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    const country = await Country.open(world);
    for (const paper of ['stock-counts', 'destructions']) {
      const write = await WRITES[`POST /api/offices/:code/${paper}`]!(country);
      await write.by.post(write.path, { ...write.required, ...write.optional }).expect(201);
    }
    const accept = await WRITES['POST /api/stock-counts/:id/acceptance']!(country);
    await accept.by.post(accept.path, accept.required).expect(200);
    for (const mending of [
      'consignments/:id/receipt-correction',
      'consignments/:id/forgiveness',
      'recoveries/:id/acceptance',
      ...['supplies/:id', 'destructions/:id', 'opening-stock'].map(
        (paper) => `offices/:code/${paper}/reversal`,
      ),
      'offices/:code/hand-outs/:id/settlement/reversal',
      ...['reading', 'confirmation', 'withdrawal'].map((what) => `broadcasts/:id/${what}`),
    ]) {
      const write = await WRITES[`POST /api/${mending}`]!(country);
      await write.by.post(write.path, write.required ?? {}, write.headers).expect(200);
    }
    const submit =
      await WRITES['POST /api/offices/:code/monthly-reports/:month/submission']!(country);
    await submit.by.post(submit.path, submit.optional).expect(200);
    const remind = await WRITES['POST /api/restock-requests/:id/reminder']!(country);
    await remind.by.post(remind.path, remind.optional).expect(200);
    world.clock.advance({ days: 14 });
    await world.dataSource.transaction((tx) => escalate(tx, world.clock.now()));
    await world.dataSource.query(
      `INSERT INTO sign_ins (person_id, signed_in_at, outcome, client, device_known)
       SELECT id, now(), 'refused', '192.0.2.1', false FROM people LIMIT 1`,
    );
  });
  afterAll(() => world.close());

  test('is in these tables and no other', () => {
    const guarded = Object.keys(whole['triggers']!)
      .map((name) => name.split('.'))
      .filter(([, trigger]) => trigger === 'append_only');
    expect(guarded.map(([table]) => table).sort()).toEqual(APPEND_ONLY);
  });

  test.each(APPEND_ONLY)('is never changed, deleted or emptied: %s', async (table) => {
    const count = async () =>
      (await world.dataSource.query<{ count: number }[]>(`SELECT count(*) FROM ${table}`))[0]!
        .count;
    const before = await count();
    expect(before).toBeGreaterThan(0);
    const [column] = Object.keys(whole['columns']!).filter((name) => name.startsWith(`${table}.`));
    const name = column!.split('.')[1]!;
    for (const sql of [
      `UPDATE ${table} SET ${name} = ${name}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ])
      await expect(world.dataSource.query(sql)).rejects.toThrow(/append-only: .+ is refused/);
    expect(await count()).toBe(before);
  });
});
