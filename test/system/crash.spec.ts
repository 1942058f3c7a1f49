import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDataFolder } from '../support/data-folder.js';
import { PASSWORD } from '../support/demo-facts.js';
import { Caller, Product, until } from '../support/product.js';

const REGENCIES = {
  '65.01': 'bulungan',
  '65.02': 'malinau',
  '65.03': 'nunukan',
  '65.04': 'tanatidung',
  '65.71': 'tarakan',
};

let dataDir: string;

beforeAll(async () => {
  dataDir = await makeDataFolder();
});
afterEach(() => Product.endAll());
afterAll(() => rm(dataDir, { recursive: true }));

interface Counter {
  office: string;
  caller: Caller;
  /** The last revision that was answered with success. */
  acknowledged: number;
  /** What it said was printed. */
  printed: number;
}

const TODAY = '2026-03-04';
const CLOCK_START = `${TODAY}T09:00:00+08:00`;
const pathOf = (office: string) => `/api/offices/${office}/print-reports/${TODAY}`;

async function counters(product: Product): Promise<Counter[]> {
  return Promise.all(
    Object.entries(REGENCIES).map(async ([office, name]) => {
      const caller = await Caller.signIn(product, `${name}@blangko.test`, PASSWORD);
      const { status, body } = await caller.call('GET', pathOf(office));
      const [acknowledged, printed] = status === 200 ? [body.revision, body.printed] : [0, 0];
      return { office, caller, acknowledged, printed };
    }),
  );
}

/** Corrects one report again and again, one card more or less each time, until nobody answers. */
async function report(counter: Counter): Promise<void> {
  const { office, caller } = counter;
  for (;;) {
    const revision = counter.acknowledged;
    const body = { printed: (revision % 50) + 1, spoiled: 0, note: `Revisi ${revision + 1}` };
    const headers = revision > 0 ? { 'if-match': `"${revision}"` } : undefined;
    const answer = await caller.call('PUT', pathOf(office), body, headers).catch(() => null);
    if (!answer || answer.status === 503) return;
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
    Object.assign(counter, { acknowledged: answer.body.revision, printed: body.printed });
  }
}

const postgres = async () =>
  Number.parseInt(await readFile(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8'));

test.each([
  ['the app', async (app: Product) => app.send('SIGKILL')],
  [
    'PostgreSQL and the app',
    async (app: Product) => {
      process.kill(await postgres(), 'SIGKILL');
      app.send('SIGKILL');
    },
  ],
])('after kill -9 of %s under load every acknowledged report is there', async (_, kill) => {
  const product = await Product.start({ DATA_DIR: dataDir, CLOCK_START });
  const working = await counters(product);
  const atFirst = working.map(({ acknowledged }) => acknowledged);
  const done = Promise.all(working.map(report));
  await until(() => working.every(({ acknowledged }, i) => acknowledged >= atFirst[i]! + 5));
  await kill(product);
  await Promise.all([done, product.exited]);

  const next = await Product.start({ DATA_DIR: dataDir, CLOCK_START });
  for (const { office, acknowledged, printed } of await counters(next)) {
    const before = working.find((counter) => counter.office === office)!;
    // One more may have been written whose answer was lost; nothing less, and never half of one.
    expect([before.acknowledged, before.acknowledged + 1]).toContain(acknowledged);
    if (acknowledged === before.acknowledged) expect(printed).toBe(before.printed);
  }
  const ministry = await Caller.signIn(next, 'pusat@blangko.test', PASSWORD);
  expect(await ministry.read('/api/ledger/verification')).toMatchObject({ ok: true, faults: [] });
  expect(await next.end('SIGTERM')).toEqual({ code: 0, signal: null });
});
