import { rm } from 'node:fs/promises';
import pg from 'pg';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { makeDataFolder } from '../support/data-folder.js';
import { expectDemo, PASSWORD } from '../support/demo-facts.js';
import { Caller, Product, until } from '../support/product.js';

let database: TestDatabase;
let client: pg.Client;
let dataDir: string;

beforeAll(async () => {
  dataDir = await makeDataFolder();
  database = await createEmptyDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterEach(() => Product.endAll());
afterAll(async () => {
  await client.end();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

const launch = (clock: string) =>
  Product.launch({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    DEMO: 'true',
    CLOCK_START: clock,
  });

async function both(clock: string): Promise<[Product, Product]> {
  const products: [Product, Product] = [launch(clock), launch(clock)];
  await Promise.all(products.map((product) => product.up()));
  return products;
}

const count = async (sql: string): Promise<number> =>
  Number((await client.query<{ count: string }>(sql)).rows[0]!.count);

test('two started at the same moment on an empty database both come up, with one demo', async () => {
  // A Monday: what was reported last is Friday's.
  const products = await both('2026-03-02T05:00:00+08:00');

  await expectDemo(products[0], '2026-03-02');
  await expectDemo(products[1], '2026-03-02');
  expect(await count('SELECT count(*) FROM people')).toBe(7);
  expect(await count('SELECT count(*) FROM supplies')).toBe(1);
  const tarakan = await Caller.signIn(products[1], 'tarakan@blangko.test', PASSWORD);
  const asked = { office: '65.71', quantity: 5_000 };
  expect((await tarakan.call('POST', '/api/restock-requests', asked)).status).toBe(201);
  expect(await products[0].end('SIGTERM')).toEqual({ code: 0, signal: null });
});

/** Keeps who asked for a slot, got or not: what the trigger writes stays also where it was taken. */
const keepLooks = () =>
  client.query(`
    CREATE TABLE looks (task text NOT NULL);
    CREATE FUNCTION keep_look() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO looks VALUES (NEW.task);
      RETURN NEW;
    END $$;
    CREATE TRIGGER keep_look BEFORE INSERT ON schedule_slots
      FOR EACH ROW EXECUTE FUNCTION keep_look()`);
const looks = (task: string) => `SELECT count(*) FROM looks WHERE task = '${task}'`;

test('a digest and a sweep that are due are done once', async () => {
  const digests = `SELECT count(*) FROM notices WHERE kind = 'digest'`;
  const slots = (task: string) => `SELECT count(*) FROM schedule_slots WHERE task = '${task}'`;
  const sweeps = await count(slots('sweep'));
  expect(await count(digests)).toBe(0);
  await keepLooks();

  const products = await both('2026-03-03T07:00:05+08:00');
  await until(async () => (await count(slots('sweep'))) > sweeps);
  await until(async () => (await count(digests)) > 0);
  // Whoever knows that a slot is done does not look at it again: twice is once by each.
  for (const task of ['sweep', 'digest/65'])
    await until(async () => (await count(looks(task))) === 2);
  expect(products.map(({ complained }) => complained)).toEqual(['', '']);

  expect(await count(slots('digest/65'))).toBe(1);
  expect(await count(slots('sweep'))).toBe(sweeps + 1);
  expect(await count(`SELECT count(*) FROM outbox WHERE kind = 'digest'`)).toBe(1);
  expect(await count(digests)).toBe(1);
});
