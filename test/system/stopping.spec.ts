import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { makeDataFolder } from '../support/data-folder.js';
import { Caller, Product, until } from '../support/product.js';

let dataDir: string;

beforeAll(async () => {
  dataDir = await makeDataFolder();
});
afterEach(() => Product.endAll());
afterAll(() => rm(dataDir, { recursive: true }));

const SUPPLIES = '/api/offices/00/supplies';
const PID_FILE = 'postgres/data/postmaster.pid';

/** Five of sixty bytes of a body, whose rest never comes. */
async function halfSent({ address }: Product, { token }: Caller): Promise<Socket> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(
    `POST /api/offices/00/stock-counts HTTP/1.1\r\nHost: ${hostname}\r\n` +
      `Authorization: Bearer ${token}\r\nContent-Type: application/json\r\n` +
      `Content-Length: 60\r\nExpect: 100-continue\r\n\r\n`,
  );
  await once(socket, 'data');
  socket.write('{"cou');
  return socket;
}

const ADMIN = { ADMIN_EMAIL: 'pusat@example.test', ADMIN_PASSWORD: 'kata sandi yang panjang' };
const start = () => Product.start({ DATA_DIR: dataDir, DEMO: 'false', ...ADMIN });
const signIn = (product: Product) =>
  Caller.signIn(product, ADMIN.ADMIN_EMAIL, ADMIN.ADMIN_PASSWORD);

test('a body that never comes to its end holds up no stop: it is cut, and PostgreSQL stopped', async () => {
  const product = await start();
  const socket = await halfSent(product, await signIn(product));
  const closed = once(socket, 'close');
  expect(await product.end('SIGTERM')).toEqual({ code: 0, signal: null });
  await closed;
  expect(product.said).toMatch(/^Stopped\.$/m);
  expect(product.complained).toBe('');
  expect(existsSync(join(dataDir, PID_FILE))).toBe(false);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  'a second signal, %s, ends it at once, PostgreSQL too, and the next start finds the data',
  async (signal, code) => {
    const product = await start();
    const admin = await signIn(product);
    const supply = { quantity: 500, reference: `K/${signal}` };
    expect((await admin.call('POST', SUPPLIES, supply)).status).toBe(201);
    await halfSent(product, admin);
    product.send('SIGTERM');
    await until(() => refusesConnections(product));
    expect(await product.end(signal)).toEqual({ code, signal: null });
    expect(product.said).not.toContain('Stopped.');
    await until(() => !existsSync(join(dataDir, PID_FILE)));

    const next = await start();
    const { items } = await (await signIn(next)).read<{ items: { reference: string }[] }>(SUPPLIES);
    expect(items.map(({ reference }) => reference)).toContain(`K/${signal}`);
    expect(await next.end('SIGTERM')).toEqual({ code: 0, signal: null });
  },
);

async function refusesConnections({ address }: Product): Promise<boolean> {
  return fetch(`${address}/health/live`, { headers: { connection: 'close' } }).then(
    ({ status }) => status === 503,
    () => true,
  );
}
