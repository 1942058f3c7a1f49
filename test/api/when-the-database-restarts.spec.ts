import pg from 'pg';
import { poolOf } from '../../src/platform/prepared-statements.js';
import { TARAKAN } from '../support/kaltara.js';
import { until } from '../support/waiting.js';
import { World } from '../support/world.js';

let world: World;
let operator: pg.Client;

beforeAll(async () => {
  world = await World.open();
  await world.supply();
  await world.begin(TARAKAN, 5_000);
  operator = new pg.Client({ connectionString: world.running.databaseUrl });
  await operator.connect();
});
afterAll(async () => {
  const ministry = await world.as('00');
  const { body } = await ministry.get('/api/ledger/verification').expect(200);
  await operator.end();
  await world.close();
  expect(body).toMatchObject({ ok: true });
});

const cutOff = () =>
  operator.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );

const someoneIsHeldUpAt = (table: string) =>
  until(async () => {
    const held = `SELECT FROM pg_locks WHERE NOT granted AND relation = $1::regclass`;
    return (await operator.query(held, [table])).rows.length > 0;
  });

/** Twenty who count at once. */
async function countings() {
  const tarakan = await world.as(TARAKAN);
  return Array.from({ length: 20 }, (_, i) =>
    tarakan
      .post(`/api/offices/${TARAKAN}/stock-counts`, { counted: 4_000 - i, reason: 'Hilang' })
      .then((it) => it),
  );
}

/** How many were done; the others were asked to come again. */
async function doneOf(asked: Awaited<ReturnType<typeof countings>>): Promise<number> {
  const answers = await Promise.all(asked);
  const others = answers.filter(({ status }) => status !== 201);
  for (const { status, body, headers } of others) {
    expect([status, body]).toEqual([503, expect.objectContaining({ code: 'service.busy' })]);
    expect(headers['retry-after']).toBeDefined();
  }
  return answers.length - others.length;
}

test.each(['stock_counts', 'movements', 'entries', 'stock_accounts'])(
  'who is cut off when about to write to %s is asked to come again, and nothing half done stays',
  async (table) => {
    const before = (await world.trace())['stock_counts']!;
    await operator.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
    const asked = await countings();
    await someoneIsHeldUpAt(table);
    await cutOff();
    await operator.query('ROLLBACK');
    const done = await doneOf(asked);
    expect(done).toBeLessThan(20);
    expect((await world.trace())['stock_counts']).toBe(before + done);
  },
);

test('a connection that is cut before anybody listens to it ends nothing but itself', async () => {
  const connection = await poolOf(world.dataSource).connect();
  const cut = new Promise<void>((heard) => void connection.once('end', heard));
  const { rows } = await connection.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await operator.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
  await cut;
  await expect(connection.query('SELECT 1')).rejects.toThrow();
  connection.release();
  await (await world.as(TARAKAN)).get(`/api/offices/${TARAKAN}/stock`).expect(200);
});

test('who is cut off wherever they are is asked to come again, and the next one is served', async () => {
  for (const answered of [1, 2, 5, 9]) {
    const asked = await countings();
    let answers = 0;
    for (const each of asked) void each.then(() => (answers += 1));
    await until(() => answers >= answered);
    await cutOff();
    await doneOf(asked);
  }
  const tarakan = await world.as(TARAKAN);
  await tarakan
    .post(`/api/offices/${TARAKAN}/stock-counts`, { counted: 3_000, reason: 'Hilang' })
    .expect(201);
});
