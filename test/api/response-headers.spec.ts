import request from 'supertest';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app.js';
import { readSettings } from '../../src/settings.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

/** What a browser is told it may do with every kind of answer that there is. */

const PAGE = '<!doctype html><title>Blangko</title><style>html{color:red}</style><div id="app">';

let database: TestDatabase;
let folder: string;
let app: Awaited<ReturnType<typeof createApp>>;
let url: string;

beforeAll(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'headers-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'service-worker.js'), '1');
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  for (const part of ['app-1a.js', 'app-1a.css', 'map-1a.json'])
    await writeFile(join(folder, `assets/${part}`), part.endsWith('json') ? '{}' : '/**/');
  const settings = readSettings({
    ...{ DATABASE_URL: database.url, DATA_DIR: 'nowhere', LOG_LEVEL: 'silent' },
    PUBLIC_URL: 'https://blangko.example',
  });
  app = await createApp({ settings, databaseUrl: database.url, siteFolder: folder });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const HTML = 'text/html; charset=utf-8';
const JSONS = 'application/json; charset=utf-8';
const PROBLEM = 'application/problem+json';
const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Kind = 'page' | 'public page' | 'part' | 'worker' | 'file' | 'pdf' | 'for others';
/** What is asked for as a person's browser does, and as a program. */
const KINDS: [kind: Kind, path: string, status: number, type: string | RegExp][] = [
  ['page', '/', 200, HTML],
  ['page', '/index.html', 200, HTML],
  ['page', '/akun', 200, HTML],
  ['page', '/ganti-email/rahasia', 200, HTML],
  ['page', '/tidak-ada', 404, HTML],
  ['page', '/api/docs', 200, HTML],
  ['public page', '/publik', 200, HTML],
  ['public page', '/publik/65', 200, HTML],
  ['public page', '/publik/99', 404, HTML],
  ['public page', '/bast/tidak-ada', 404, HTML],
  ['public page', '/surat/tidak-ada', 404, HTML],
  ['part', '/assets/app-1a.js', 200, /^(text|application)\/javascript; charset=utf-8$/],
  ['part', '/assets/app-1a.css', 200, 'text/css; charset=utf-8'],
  ['part', '/assets/map-1a.json', 200, /^application\/json/],
  ['worker', '/service-worker.js', 200, /^(text|application)\/javascript; charset=utf-8$/],
  ['file', '/icon.svg', 200, /^image\/svg\+xml/],
  ['file', '/api/openapi.json', 200, /^application\/json/],
  ['file', '/api/public/availability?province=65', 200, JSONS],
  ['file', '/api/public/stock-outs.csv?province=65', 200, 'text/csv; charset=utf-8'],
  ['file', '/api/public/stock-outs.xlsx?province=65', 200, OFFICE],
  ['file', '/api/sessions', 401, new RegExp(`^${PROBLEM.replace('+', '\\+')}`)],
  ['file', '/api/tidak-ada', 404, new RegExp(`^${PROBLEM.replace('+', '\\+')}`)],
  ['file', '/health/live', 200, JSONS],
  ['file', '/health/ready', 200, JSONS],
  ['file', '/metrics', 200, /^text\/plain; version=0\.0\.4; charset=utf-8$/],
  ['pdf', '/api/public/clerk-manual.pdf', 200, 'application/pdf'],
  ['for others', '/publik/65.71/lencana.svg', 200, 'image/svg+xml; charset=utf-8'],
];

const POLICIES: Record<Exclude<Kind, 'part'>, RegExp> = {
  page: /^default-src 'self'; base-uri 'none'; .*frame-ancestors 'none'; .*object-src 'none'; script-src 'self'; script-src-attr 'none'/,
  'public page': /^default-src 'none'; style-src 'sha256-[^;]*; .*frame-ancestors 'none'$/,
  worker: /^default-src 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'$/,
  file: /^default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox$/,
  // Without `sandbox`, in which a viewer of before shows nothing.
  pdf: /^default-src 'none'; base-uri 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'$/,
  'for others': /^default-src 'none'/,
};

describe.each(KINDS)('%s %s', (kind, path, status, type) => {
  it.each(['get', 'head'] as const)(
    '%s: is what it says, and does no more than it must',
    async (method) => {
      const call = request(url)[method](path);
      const { status: answered, headers } = await call.set('accept', 'text/html');
      expect(answered).toBe(status);
      expect(headers['content-type']).toMatch(
        typeof type === 'string' ? new RegExp(`^${type.replaceAll(/[.+]/g, '\\$&')}$`) : type,
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      expect(headers['cross-origin-resource-policy']).toBe(
        kind === 'for others' ? 'cross-origin' : 'same-origin',
      );
      // `frame-ancestors` says it, and says it alone.
      expect(headers).not.toHaveProperty('x-frame-options');
      expect(headers).not.toHaveProperty('x-xss-protection');
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('server');
      const isPage = kind === 'page' || kind === 'public page';
      expect(headers['cross-origin-opener-policy']).toBe(isPage ? 'same-origin' : undefined);
      const permissions = headers['permissions-policy'];
      if (isPage)
        for (const feature of ['camera', 'microphone', 'geolocation', 'payment', 'usb'])
          expect(permissions).toContain(`${feature}=()`);
      else expect(permissions).toBeUndefined();
      if (kind === 'part') {
        expect(headers).not.toHaveProperty('content-security-policy');
        return;
      }
      expect(headers['content-security-policy']).toMatch(POLICIES[kind]);
      expect(headers['referrer-policy']).toBe('same-origin');
    },
  );
});

test('a page names its own styles, and only the one that shows the API has some within it', async () => {
  const policy = async (path: string) =>
    (await request(url).get(path)).headers['content-security-policy']!;
  expect(await policy('/')).toMatch(/style-src 'self' 'sha256-[\w+/]+=*'$/);
  expect(await policy('/api/docs')).toMatch(/style-src 'self' 'unsafe-inline'$/);
});

test('over plain http no browser is told to come by https', async () => {
  const settings = readSettings({
    ...{ DATABASE_URL: database.url, DATA_DIR: 'nowhere', LOG_LEVEL: 'silent' },
    PUBLIC_URL: 'http://blangko.example',
  });
  const plain = await createApp({ settings, databaseUrl: database.url, siteFolder: folder });
  await plain.listen(0, '127.0.0.1');
  const { headers } = await request(await plain.getUrl()).get('/');
  expect(headers).not.toHaveProperty('strict-transport-security');
  await plain.close();
});
