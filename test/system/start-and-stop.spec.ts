import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { commandOf } from '../../src/platform/embedded-database/folder-lock.js';
import { makeDataFolder } from '../support/data-folder.js';
import { expectDemo, PASSWORD } from '../support/demo-facts.js';
import { Caller, Product, until } from '../support/product.js';

let dataDir: string;

beforeAll(async () => {
  dataDir = await makeDataFolder();
});
afterEach(() => Product.endAll());
afterAll(() => rm(dataDir, { recursive: true }));

/** A Wednesday that does not end while the tests run, after its digests; other days have a spec of their own. */
const TODAY = '2026-03-04';
const CLOCK_START = `${TODAY}T12:00:00+08:00`;
const serverPid = async () =>
  Number.parseInt(await readFile(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8'));

test('from nothing to the whole demo, which is as the contract tells it', async () => {
  const product = await Product.start({ DATA_DIR: dataDir, CLOCK_START });
  await expectDemo(product, TODAY);
  expect(product.said).toContain(`PostgreSQL runs embedded in ${dataDir}`);
  expect(await readdir(dataDir)).not.toContain('mail');
  expect(await product.end('SIGTERM')).toEqual({ code: 0, signal: null });
  expect(product.complained).toBe('');
  const told = product.said
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ event }) => String(event).startsWith('service.'));
  expect(told).toMatchObject([
    { event: 'service.started', address: product.address, settings: { dataDir, demo: true } },
    { event: 'service.stopping' },
    { event: 'service.stopped' },
  ]);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s answers what is in flight, stops PostgreSQL and ends with 0',
  async (signal) => {
    const product = await Product.start({ DATA_DIR: dataDir, CLOCK_START });
    const postgres = await serverPid();
    const tarakan = await Caller.signIn(product, 'tarakan@blangko.test', PASSWORD);
    const finish = await halfSent(product, tarakan, `/api/offices/65.71/stock-counts`, {
      counted: signal === 'SIGTERM' ? 8_000 : 7_000,
      reason: signal,
    });

    product.send(signal);
    await until(() => refusesConnections(product));
    expect(await finish()).toMatch(/^HTTP\/1\.1 201 /);

    expect(await product.exited).toEqual({ code: 0, signal: null });
    expect(product.said).toMatch(/^Stopped\.$/m);
    expect(product.complained).toBe('');
    expect(existsSync(join(dataDir, 'postgres/data/postmaster.pid'))).toBe(false);
    expect((await commandOf(postgres)) ?? '').not.toContain(dataDir);
  },
);

test('the next start finds it all', async () => {
  const product = await Product.start({ DATA_DIR: dataDir, CLOCK_START });
  const tarakan = await Caller.signIn(product, 'tarakan@blangko.test', PASSWORD);
  const counts = '/api/offices/65.71/stock-counts';
  const { items } = await tarakan.read<{ items: { reason: string }[] }>(counts);
  // The demo's own counts are older.
  expect(items.slice(0, 2).map(({ reason }) => reason)).toEqual(['SIGINT', 'SIGTERM']);
});

/** A POST the server has begun to take; sends its rest and tells the answer. */
async function halfSent(
  { address }: Product,
  { token }: Caller,
  path: string,
  body: object,
): Promise<() => Promise<string>> {
  const { hostname, port } = new URL(address);
  const text = JSON.stringify(body);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${token}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${text.length}\r\nExpect: 100-continue\r\n\r\n`,
  );
  await until(() => answer.startsWith('HTTP/1.1 100'));
  answer = '';
  socket.write(text.slice(0, 5));
  return async () => {
    socket.write(text.slice(5));
    await once(socket, 'close');
    return answer.trimStart();
  };
}

async function refusesConnections({ address }: Product): Promise<boolean> {
  return fetch(`${address}/health/live`, { headers: { connection: 'close' } }).then(
    ({ status }) => status === 503,
    () => true,
  );
}
