import { readdirSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { DataSource, type MigrationInterface } from 'typeorm';
import { dataSourceOptions } from '../../src/data-source.js';
import { journeyBasisSql, journeyDaysSql } from '../../src/offices/journey-days.js';
import { reasoningSql } from '../../src/restocking/request.sql.js';
import { StocktakingQueries } from '../../src/stocktaking/stocktaking.queries.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';

/** The database of the version before, as people had used it, brought up to today's. */

const FIRST_OF_THIS_VERSION = 1_764_000_000_000;
const TARAKAN = `(SELECT id FROM offices WHERE code = '65.71')`;
const PROVINCE = `(SELECT id FROM offices WHERE code = '65')`;
const SITI = `(SELECT id FROM people LIMIT 1)`;
const REQUEST = '01980000-0000-7000-8000-000000000001';
const PROVINCES_REQUEST = '01980000-0000-7000-8000-000000000002';
const DRAFT = '01980000-0000-7000-8000-000000000003';
const SENT = '01980000-0000-7000-8000-000000000004';
/** As the version before kept it: without the pack. */
const REASONED = JSON.stringify({
  onHand: 500,
  inTransit: 0,
  minimumStock: 1000,
  averageDailyUse: 33.3333,
  coverDays: 15,
  method: 'mean',
  expectedUse: 1000,
  coverTargetDays: 30,
});

let database: TestDatabase;
let dataSource: DataSource;

type Migration = new () => MigrationInterface;

beforeAll(async () => {
  database = await createEmptyDatabase();
  const files = readdirSync('migrations').filter((file) => /^\d+-.*\.ts$/.test(file));
  const upTo = async (is: (timestamp: number) => boolean) => {
    const modules = (await Promise.all(
      files
        .filter((file) => is(Number.parseInt(file)))
        .map((file) => import(`../../migrations/${file.replace(/\.ts$/, '.js')}`)),
    )) as Record<string, Migration>[];
    const migrations = modules.flatMap((exports) => Object.values(exports));
    const options = { ...dataSourceOptions(database.url), migrations };
    dataSource = new DataSource({ ...options, migrationsTransactionMode: 'all' });
    await dataSource.initialize();
    await dataSource.runMigrations();
  };
  await upTo((timestamp) => timestamp < FIRST_OF_THIS_VERSION);
  for (const sql of [...USED, supply('K/1\nlama'), supply('SP/7'), supply('sp/ 7')])
    await dataSource.query(sql);
  await dataSource.destroy();
  await upTo(() => true);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const USED = [
  `INSERT INTO people (email, name, role, office_id, password_hash, created_at)
   SELECT 'siti@example.test', 'Siti', 'admin', ${TARAKAN}, 'x', now()`,
  `UPDATE stock_accounts SET begun_on = '2026-03-01', opening_on = '2026-03-01'
   WHERE office_id = ${TARAKAN} AND kind = 'on_hand'`,
  `INSERT INTO print_report_revisions (office_id, on_date, revision, printed, spoiled, service, filed_at, filed_by)
   SELECT ${TARAKAN}, '2026-03-02', 1, 0, 0, 'open', '2026-03-02', ${SITI}`,
  `INSERT INTO print_reports (office_id, on_date, revision, printed, spoiled, service, filed_at, filed_by)
   SELECT ${TARAKAN}, '2026-03-02', 1, 0, 0, 'open', '2026-03-02', ${SITI}`,
  ...[
    [REQUEST, TARAKAN],
    [PROVINCES_REQUEST, PROVINCE],
  ].map(
    ([id, office]) => `
   INSERT INTO restock_requests (id, office_id, year, serial, state, origin, quantity, granted, sent, on_the_road,
     reasoning, opened_at, answered_at, answered_by, answered_by_office)
   SELECT '${id}', ${office}, 2026, 1, 'sent', 'low_stock', 500, 500, 500, 500, '${REASONED}', '2026-03-02',
     '2026-03-02', ${SITI}, ${PROVINCE}`,
  ),
  `INSERT INTO consignments (from_office, to_office, year, serial, quantity, request_id, sent_on, dispatched_at,
     dispatched_by, dispatched_by_office, carried_by)
   SELECT ${PROVINCE}, ${TARAKAN}, 2026, 1, 500, '${REQUEST}', '2026-03-02', '2026-03-02', ${SITI}, ${PROVINCE},
     E'Budi\nSantoso'`,
  `INSERT INTO allocation_plans (id, from_office, state, total, drafted_at, drafted_by, changed_at, changed_by,
     settled_at, settled_by)
   SELECT plan.id::uuid, ${PROVINCE}, state, 1500, '2026-03-02', ${SITI}, '2026-03-02', ${SITI}, settled_at, settled_by
   FROM (VALUES ('${DRAFT}', 'draft', NULL, NULL), ('${SENT}', 'sent', '2026-03-02'::timestamptz, ${SITI}))
     AS plan(id, state, settled_at, settled_by)`,
  // Quiet since it was refused; its journey is an admin's, the province's the week of everybody.
  `INSERT INTO quiet_offices (office_id, quiet_until) SELECT ${TARAKAN}, '2026-03-09'`,
  `UPDATE offices SET journey_days = 12 WHERE code = '65.71'`,
  `INSERT INTO changes (office_id, action, after, changed_at)
   SELECT id, 'office.changed', '{"journeyDays": 7}', '2026-03-02' FROM offices WHERE code = '65.02'`,
  `INSERT INTO consignments (from_office, to_office, year, serial, quantity, sent_on, dispatched_at, dispatched_by,
     dispatched_by_office, state, received, received_on, receipt_at, receipt_recorded_by)
   SELECT ${PROVINCE}, id, 2026, 10 + days, 500, '2026-02-01', '2026-02-01', ${SITI}, ${PROVINCE}, 'received',
     500, '2026-02-01'::date + days, '2026-02-01'::timestamptz + days * '1 day'::interval, ${SITI}
   FROM offices, unnest(ARRAY[2, 4, 9]) AS days WHERE code = '65.01'`,
  `UPDATE offices SET name = E'  Kota\n\u202eTarakan\u200b ' WHERE code = '65.71'`,
  `INSERT INTO holidays (on_date, name) VALUES ('2026-12-28', E'Cuti\u2028bersama')`,
  `INSERT INTO changes (office_id, action, after, changed_at)
   SELECT ${TARAKAN}, 'office.changed', '{"name": "Kota Tarakan"}', '2026-03-02'`,
  `INSERT INTO answered_attempts (office_id, key, fingerprint, answer, answered_at)
   SELECT ${TARAKAN}, 'k', '\\x00', '{"id": 1}', '2026-03-02'`,
];

/** Three sessions of one person, of which one is over. */
USED.push(
  `INSERT INTO sessions (token_hash, person_id, started_at, last_used_at, ended_at)
   SELECT hash::bytea, ${SITI}, '2026-03-02', '2026-03-02', ended
   FROM (VALUES ('\\x01', NULL), ('\\x02', NULL), ('\\x03', '2026-03-02'::timestamptz)) AS had(hash, ended)`,
);

/** Two who were mailed of one request at once, and of another an hour later. */
const MAILS = [
  ['01980000-0000-7000-8000-000000000011', 'ani@example.test', '2026-03-02T01:00:10Z'],
  ['01980000-0000-7000-8000-000000000012', 'budi@example.test', '2026-03-02T01:00:10Z'],
  ['01980000-0000-7000-8000-000000000013', 'ani@example.test', '2026-03-02T02:00:10Z'],
];
USED.push(
  ...MAILS.flatMap(([id, address, at]) => [
    `INSERT INTO outbox (id, kind, payload, appended_at, due_at, give_up_at)
     VALUES ('${id}', 'mail', '{}', '${at}', '${at}', '${at}')`,
    `INSERT INTO notices (id, kind, office_id, address, subject, composed_at)
     SELECT '${id}', 'request.opened', ${PROVINCE}, '${address}', 'Kota Tarakan meminta', '${at}'`,
  ]),
);

/** A link that waits to be mailed, one that is a mail already, and one whose mail has left. */
const LETTER_OF_LINK = '01980000-0000-7000-8000-000000000021';
const MAIL_OF_LINK = '01980000-0000-7000-8000-000000000022';
const COMPOSED = '01980000-0000-7000-8000-000000000023';
USED.push(
  `INSERT INTO outbox (id, kind, payload, state, appended_at, due_at, give_up_at, finished_at)
   SELECT id::uuid, kind, payload::jsonb, state, '2026-03-02T01:00Z', '2026-03-02T01:00Z', '2026-03-09T01:00Z',
     CASE state WHEN 'delivered' THEN '2026-03-02T01:00Z'::timestamptz END
   FROM (VALUES
     ('${LETTER_OF_LINK}', 'person.password_reset', '{"expiresAt": "2026-03-02T02:00:00.000Z"}', 'waiting'),
     ('${COMPOSED}', 'person.invited', '{}', 'delivered'),
     ('${MAIL_OF_LINK}', 'mail', '{}', 'waiting')) AS m(id, kind, payload, state)`,
  `INSERT INTO notices (id, kind, office_id, address, subject, composed_at, secret)
   SELECT '${MAIL_OF_LINK}', 'person.invited', ${TARAKAN}, 'c@example.test', 'Undangan', '2026-03-02T01:00:10Z', true`,
);

/** Counted twice before counts answered for themselves: ten too few, and nothing amiss. */
USED.push(
  ...[
    [990, `'Sepuluh hilang'`],
    [1_000, 'NULL'],
  ].map(
    ([counted, reason]) => `
    INSERT INTO stock_counts (office_id, counted_on, expected, counted, reason, recorded_at, recorded_by, recorded_by_office)
    SELECT ${TARAKAN}, '2026-03-02', 1000, ${counted}, ${reason}, '2026-03-02', ${SITI}, ${TARAKAN}`,
  ),
);

/** Destroyed before anybody asked where, how and by whom: its witnesses stand in one text, in two lines. */
const destroyed = `
  INSERT INTO destructions (office_id, quantity, destroyed_on, witnesses, reference, recorded_at, recorded_by,
    recorded_by_office)
  SELECT ${TARAKAN}, 40, '2026-03-02', E'Ridwan, Inspektorat;\\nPolres', 'BA/0', '2026-03-02', ${SITI}, ${TARAKAN}`;
USED.push(destroyed);

const supply = (reference: string) => `
  INSERT INTO supplies (quantity, reference, received_on, recorded_at, recorded_by, recorded_by_office)
  SELECT 5, '${reference}', '2026-03-01', '2026-03-01', ${SITI}, (SELECT id FROM offices WHERE code = '00')`;

const one = async <T>(sql: string) => (await dataSource.query<T[]>(sql))[0]!;

test('a day of nothing without a word stays as it was filed, neither late nor unusual', async () => {
  const kept = { printed: 0, note: null, written_at: null, arrived_late: false, unusual: false };
  for (const table of ['print_reports', 'print_report_revisions'])
    expect(await one(`SELECT * FROM ${table}`)).toMatchObject(kept);
});

test('a new one is refused by the database too', async () => {
  const nothing = `
    INSERT INTO print_report_revisions (office_id, on_date, revision, printed, spoiled, service, filed_at, filed_by)
    SELECT ${TARAKAN}, '2026-03-03', 1, 0, 0, 'open', '2026-03-03', ${SITI}`;
  await expect(dataSource.query(nothing)).rejects.toThrow(/revision_of_nothing_says_why/);
});

test('what a device says lets in what is at most thirty days old, in the database too', async () => {
  const late = (writtenAt: string) => `
    INSERT INTO print_report_revisions (office_id, on_date, revision, corrects, printed, spoiled, service, note,
      filed_at, filed_by, arrived_late, written_at)
    SELECT ${TARAKAN}, '2026-03-02', 2, 1, 5, 0, 'open', 'Terlupa', '2026-04-20T00:00Z', ${SITI}, true, ${writtenAt}`;
  for (const wrong of ['NULL', `'2026-03-20T23:59Z'`, `'2026-04-20T00:02Z'`])
    await expect(dataSource.query(late(wrong))).rejects.toThrow(
      /revision_late_arrival_was_written_before/,
    );
  await dataSource.query(late(`'2026-03-21T00:00Z'`));
});

test('a consignment keeps its request, and can name none of another office', async () => {
  expect(await one('SELECT request_id FROM consignments WHERE serial = 1')).toEqual({
    request_id: REQUEST,
  });
  await expect(
    dataSource.query(
      `UPDATE consignments SET request_id = '${PROVINCES_REQUEST}' WHERE serial = 1`,
    ),
  ).rejects.toThrow(/consignment_request_is_the_receivers/);
});

test('a request keeps its arithmetic, of which nobody knows the pack or the journey', async () => {
  const kept = `SELECT ${reasoningSql('r')} AS reasoning FROM restock_requests r WHERE id = '${REQUEST}'`;
  const { reasoning } = await one<{ reasoning: object }>(kept);
  expect(reasoning).toEqual({
    ...JSON.parse(REASONED),
    journeyDays: null,
    packSize: null,
    lastsDays: 15,
    openShortage: null,
  });
});

test('who was quiet stays so until then', async () => {
  expect(await one('SELECT quiet_until FROM quiet_offices')).toEqual({
    quiet_until: new Date('2026-03-09T00:00Z'),
  });
});

test.each([
  ['65', '7 days that nobody set are the week of everybody', 'default', 7],
  ['65.02', '7 days that an admin set stay set', 'set', 7],
  ['65.71', 'other days were set', 'set', 12],
  ['65.01', 'three receipts tell their upper quartile', 'learned', 9],
])('the journey to %s: %s', async (code, _, basis, days) => {
  expect(
    await one(
      `SELECT ${journeyBasisSql('o')} AS basis, ${journeyDaysSql('o')} AS days FROM offices o WHERE code = '${code}'`,
    ),
  ).toEqual({ basis, days });
});

test('plans, drafts and sent ones, go by the packs of 500 that they were made in', async () => {
  const plans = await dataSource.query<object[]>(
    'SELECT id, state, total, pack_size FROM allocation_plans ORDER BY id',
  );
  expect(plans).toEqual([
    { id: DRAFT, state: 'draft', total: 1500, pack_size: 500 },
    { id: SENT, state: 'sent', total: 1500, pack_size: 500 },
  ]);
});

test('names and carriers are mended into one line, and stay so', async () => {
  expect(await one(`SELECT name FROM offices WHERE code = '65.71'`)).toEqual({
    name: 'Kota Tarakan',
  });
  expect(await one(`SELECT name FROM holidays WHERE on_date = '2026-12-28'`)).toEqual({
    name: 'Cuti bersama',
  });
  expect(await one(`SELECT carried_by AS by FROM consignments WHERE serial = 1`)).toEqual({
    by: 'Budi Santoso',
  });
  for (const sign of ['\\n', '\\u202e', '\\u200b', '\\u2028', '\\U000e0041'])
    await expect(
      dataSource.query(`UPDATE offices SET name = E'Kota${sign}Tarakan' WHERE code = '65.71'`),
    ).rejects.toThrow(/office_name_in_one_line/);
});

test('papers that are never rewritten keep what they say, and new ones stand in one line', async () => {
  expect(await one(`SELECT reference FROM supplies ORDER BY id LIMIT 1`)).toEqual({
    reference: 'K/1\nlama',
  });
  await expect(dataSource.query(supply('K/2\n'))).rejects.toThrow(/supply_reference_in_one_line/);
});

test('papers that share a number stay as they are, and the next with it is refused', async () => {
  const kept = `SELECT again FROM supplies WHERE reference_key(reference) = 'sp/7' ORDER BY id`;
  expect(await dataSource.query(kept)).toEqual([{ again: false }, { again: true }]);
  await expect(dataSource.query(supply('SP/7'))).rejects.toThrow(/supply_reference_once/);
  await expect(
    dataSource.query(`UPDATE supplies SET again = false WHERE reference = 'SP/7'`),
  ).rejects.toThrow(/append-only/);
});

test('a destruction of before is read as it was told, its cards by nobody knows what, and none is told so again', async () => {
  const queries = new StocktakingQueries(dataSource);
  const { items } = await queries.destructions('65.71', {});
  expect(items).toMatchObject([
    {
      ...{ quantity: 40, reference: 'BA/0', place: null, method: null, officers: [] },
      blanks: { print: 0, encode: 0, factory: 0, other: 0, unknown: 40 },
      withdrawn: { damaged: 0, changed: 0, moved: 0, deceased: 0, other: 0 },
      witnesses: [{ name: 'Ridwan, Inspektorat;\nPolres', agency: null }],
      reversedAt: null,
    },
  ]);
  await expect(dataSource.query(destroyed)).rejects.toThrow(/destruction_told_whole/);
});

test('receipts of before are first revisions, and of none was anything found again', async () => {
  expect(
    await dataSource.query(
      `SELECT DISTINCT receipt_revision AS revision, recovered FROM consignments`,
    ),
  ).toEqual([{ revision: 1, recovered: 0 }]);
});

test('the audit log and the idempotency keys keep what they held under their former names', async () => {
  expect(await one(`SELECT action, after FROM audit_log WHERE after ? 'name'`)).toEqual({
    action: 'office.changed',
    after: { name: 'Kota Tarakan' },
  });
  await expect(dataSource.query(`DELETE FROM audit_log`)).rejects.toThrow(/append.only|never/i);
  const { key, answer } = await one<{ key: string; answer: Buffer }>(
    `SELECT key, answer FROM idempotency_keys`,
  );
  expect([key, brotliDecompressSync(answer).toString()]).toEqual(['k', '{"id": 1}']);
});

test('a request says how it came, and an office that began with nothing has no cards since', async () => {
  expect(await one(`SELECT channel FROM restock_requests WHERE id = '${REQUEST}'`)).toEqual({
    channel: 'system',
  });
  expect(
    await dataSource.query('SELECT office_id, cause, began_on, ended_on FROM stock_outs'),
  ).toEqual([
    {
      ...(await one(`SELECT ${TARAKAN} AS office_id`)),
      cause: 'empty',
      began_on: '2026-03-01',
      ended_on: null,
    },
  ]);
});

test('sessions go on, each with an id of its own, from nobody knows where', async () => {
  const sessions = await dataSource.query<{ id: string; ended: boolean }[]>(
    `SELECT id, ended_at IS NOT NULL AS ended, client, device FROM sessions ORDER BY token_hash`,
  );
  const unknown = { id: expect.any(String), client: null, device: null };
  expect(sessions).toEqual([
    { ...unknown, ended: false },
    { ...unknown, ended: false },
    { ...unknown, ended: true },
  ]);
  expect(new Set(sessions.map(({ id }) => id)).size).toBe(3);
});

test('an opening stock may be 0', async () => {
  await dataSource.query(
    `INSERT INTO opening_stocks (office_id, quantity, as_of, recorded_at, recorded_by, recorded_by_office)
     SELECT ${TARAKAN}, 0, '2026-03-01', '2026-03-01', ${SITI}, ${PROVINCE}`,
  );
});

test('what a count differed by is closed as it was, and its reason is its first explanation', async () => {
  const counts = await dataSource.query<object[]>(
    `SELECT c.kind, c.difference, d.state, d.closed_by, e.cause, e.text
     FROM stock_counts c LEFT JOIN count_differences d ON d.count_id = c.id
     LEFT JOIN count_explanations e ON e.count_id = c.id ORDER BY c.id`,
  );
  expect(counts).toEqual([
    {
      ...{ kind: 'routine', difference: -10, state: 'closed', closed_by: 'before' },
      ...{ cause: 'other', text: 'Sepuluh hilang' },
    },
    {
      ...{ kind: 'routine', difference: 0, state: null, closed_by: null },
      ...{ cause: null, text: null },
    },
  ]);
});

test('of mails sent before, the copies that went out together are one event', async () => {
  const told = await dataSource.query<{ id: string; event: string }[]>(
    `SELECT id, event_id AS event FROM notices WHERE NOT secret ORDER BY id`,
  );
  const [first, , later] = MAILS.map(([id]) => id);
  expect(told.map(({ event }) => event)).toEqual([first, first, later]);
});

test('links that wait to be mailed go in the lane of those that expire, and are given up when they do', async () => {
  const rows = await dataSource.query(
    `SELECT id, expires_at AS "expiresAt", give_up_at AS "giveUpAt" FROM outbox
     WHERE expires_at IS NOT NULL ORDER BY id`,
  );
  const anHour = new Date('2026-03-02T02:00:00Z');
  const aWeek = new Date('2026-03-09T01:00:00Z');
  const [letter, mail, ...rest] = rows as { id: string; expiresAt: Date; giveUpAt: Date }[];
  expect(letter).toEqual({ id: LETTER_OF_LINK, expiresAt: anHour, giveUpAt: anHour });
  expect(mail).toMatchObject({ id: MAIL_OF_LINK, giveUpAt: aWeek });
  expect([aWeek.getTime(), aWeek.getTime() + 10_000]).toContain(mail!.expiresAt.getTime());
  expect(rest).toEqual([]);
});

test('of ribbon and film nobody told before, and each gives what most printers’ do', async () => {
  expect(
    await one(`SELECT (SELECT count(*)::integer FROM print_reports) > 0 AS "has reports",
      (SELECT count(*)::integer FROM print_reports WHERE num_nonnulls(ribbons_left, films_left) > 0) AS told,
      (SELECT array_agg(DISTINCT (cards_per_ribbon, cards_per_film)::text) FROM offices) AS gives`),
  ).toEqual({ 'has reports': true, told: 0, gives: ['(500,1000)'] });
});
