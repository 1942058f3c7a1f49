import { rm } from 'node:fs/promises';
import { createEmptyDatabase } from '../support/database.js';
import { makeDataFolder } from '../support/data-folder.js';
import { expectDemo } from '../support/demo-facts.js';
import { Product } from '../support/product.js';

let dataDir: string;

beforeAll(async () => {
  dataDir = await makeDataFolder();
});
afterEach(() => Product.endAll());
afterAll(() => rm(dataDir, { recursive: true }));

test.each([
  ['a Saturday', '2026-11-28'],
  ['a holiday', '2026-12-25'],
  ['the last day of a year', '2026-12-31'],
  ['the day after a long weekend', '2026-03-25'],
  ['a day sixty days after the second of a month', '2026-03-03'],
])('the demo is as the contract tells it on %s', async (_, day) => {
  const database = await createEmptyDatabase();
  const product = await Product.start({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    DEMO: 'true',
    CLOCK_START: `${day}T20:00:00+08:00`,
  });
  await expectDemo(product, day);
  await product.end('SIGTERM');
  await database.drop();
});
