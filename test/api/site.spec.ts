import request from 'supertest';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { createApp } from '../../src/app.js';
import { readSettings } from '../../src/settings.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { sendRaw } from '../support/raw-http.js';

type App = Awaited<ReturnType<typeof createApp>>;

const PAGE = '<!doctype html><title>Blangko</title><style>html{color:red}</style><div id="app">';
const SCRIPT = 'console.log("halo")';

let database: TestDatabase;
let folder: string;
let app: App;
let url: string;

beforeAll(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'service-worker.js'), '');
  await writeFile(join(folder, 'assets/app-1a2b.js'), SCRIPT);
  await writeFile(join(folder, 'assets/app-1a2b.js.br'), brotliCompressSync(SCRIPT));
  const settings = readSettings({
    DATABASE_URL: database.url,
    DATA_DIR: 'nowhere',
    LOG_LEVEL: 'silent',
  });
  app = await createApp({
    settings,
    databaseUrl: database.url,
    siteFolder: folder,
  });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const get = (path: string, accept = 'text/html') => request(url).get(path).set({ accept });

test.each(['/', '/cetak', '/daerah/65.71', '/undangan/rahasia'])(
  '%s is the app’s page, asked for each time, under a policy without unsafe-inline',
  async (path) => {
    const { status, headers, text } = await get(path);
    expect(status).toBe(200);
    expect(text).toBe(PAGE);
    expect(headers['cache-control']).toBe('no-cache');
    const policy = headers['content-security-policy']!;
    expect(policy).toContain("script-src 'self';");
    expect(policy).toMatch(/style-src 'self' 'sha256-[\w+/]+='(;|$)/);
    expect(policy).not.toContain('unsafe-inline');
  },
);

test('a file named for its content is kept for ever and comes as it was compressed', async () => {
  const { headers, text } = await get('/assets/app-1a2b.js', '*/*').set('accept-encoding', 'br');
  expect(text).toBe(SCRIPT);
  expect(headers['content-encoding']).toBe('br');
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test.each([
  '',
  'none.js',
  '../index.html',
  '..%2f..%2fpackage.json',
  '..%5cx',
  '%00',
  '.env',
  'a'.repeat(90),
])('below /assets there is nothing but its files: %s', async (path) => {
  const asked = `GET /assets/${path} HTTP/1.1\r\nHost: blangko.test\r\nConnection: close\r\n\r\n`;
  const { status, text } = await sendRaw(url, asked);
  expect(status).toBe(404);
  expect(text).toContain('"code":"route.not_found"');
});

test('the service worker is asked for each time', async () => {
  const { headers } = await get('/service-worker.js', '*/*');
  expect(headers['cache-control']).toBe('no-cache');
});

test('an address that nobody has is told to people by the app, and to programs as a problem', async () => {
  const person = await get('/tidak-ada');
  expect(person.status).toBe(404);
  expect(person.text).toBe(PAGE);
  for (const [path, accept] of [
    ['/tidak-ada', 'application/json'],
    ['/api/tidak-ada', 'text/html'],
    ['/assets/tidak-ada.js', 'text/html'],
  ] as const) {
    const program = await get(path, accept);
    expect(program.status).toBe(404);
    expect(program.body).toMatchObject({ code: 'route.not_found' });
  }
});

test('the page that shows the API may style itself', async () => {
  const { headers } = await get('/api/docs');
  expect(headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'");
});

test('every answer says what time it is by the product’s own clock', async () => {
  const before = Date.now();
  const { headers } = await get('/health/live', '*/*');
  const told = Date.parse(headers['date']!);
  // A header tells whole seconds.
  expect(told).toBeGreaterThan(before - 1000);
  expect(told).toBeLessThanOrEqual(Date.now());
});
