import { openPublicWorld } from '../support/public-world.js';
import type { World } from '../support/world.js';

const PUBLIC_URL = 'https://blangko.example';

interface Distribution {
  mediaType: string;
  downloadURL: string;
}
interface Dataset {
  title: string;
  distribution: Distribution[];
}

let world: World;

beforeAll(async () => {
  world = await openPublicWorld(PUBLIC_URL);
});

afterAll(() => world.close());

const get = (path: string) => world.nobody().get(path).buffer(true);
const catalogue = async () =>
  (await get('/data.json').expect(200)).body as { dataset: Dataset[] } & Record<string, unknown>;
/** Without its heads. */
const linesOf = (csv: string) =>
  csv
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .slice(1)
    .filter(Boolean);

test('a harvester finds what is open data, with licence, publisher and whom to ask', async () => {
  const answer = await get('/data.json').expect(200);
  expect(answer.headers).toMatchObject({
    'cache-control': 'public, max-age=3600',
    'access-control-allow-origin': '*',
  });
  const { dataset, ...about } = await catalogue();
  expect(about).toMatchObject({
    '@type': 'dcat:Catalog',
    conformsTo: 'https://project-open-data.cio.gov/v1.1/schema',
  });
  expect(dataset).toHaveLength(2);
  for (const each of dataset)
    expect(each).toMatchObject({
      '@type': 'dcat:Dataset',
      accessLevel: 'public',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      publisher: { name: 'Direktorat Jenderal Kependudukan dan Pencatatan Sipil' },
      contactPoint: { hasEmail: expect.stringMatching(/^mailto:[^<>\s]+@[^<>\s]+$/) },
      modified: 'R/PT1M',
    });
});

test('every address of the catalogue leads to what it says, for anybody', async () => {
  for (const { distribution } of (await catalogue()).dataset)
    for (const { mediaType, downloadURL } of distribution) {
      const address = new URL(downloadURL);
      expect(address.origin).toBe(PUBLIC_URL);
      const answer = await get(address.pathname).expect(200);
      expect(answer.headers['content-type']).toContain(mediaType);
      expect(answer.headers['cache-control']).toBe('public, max-age=60');
    }
});

test('the availability of the whole country is one file: every regency by word, and no number of cards', async () => {
  const lines = linesOf((await get('/api/public/availability.csv').expect(200)).text);
  expect(lines.filter((line) => /^\d\d\.\d\d;/.test(line))).toHaveLength(514);
  expect(lines).toContainEqual(
    expect.stringMatching(/^65\.71;Kota Tarakan;tersedia;;2026-03-04 08:00:00$/),
  );
  expect(lines.filter((line) => line.split(';').length !== 5)).toEqual([]);
});

test('a province alone is a part of the whole', async () => {
  for (const list of ['availability', 'stock-outs']) {
    const whole = linesOf((await get(`/api/public/${list}.csv`).expect(200)).text);
    const part = linesOf((await get(`/api/public/${list}.csv?province=65`).expect(200)).text);
    expect(part.length).toBeGreaterThan(0);
    // Each is told on the clocks of the office in its title.
    const codes = (lines: string[]) => lines.map((line) => line.split(';')[0]!);
    expect(codes(part)).toEqual(codes(whole).filter((code) => code.startsWith('65')));
    await get(`/api/public/${list}.csv?province=99`).expect(404);
    await get(`/api/public/${list}.csv?province=00`).expect(404);
  }
});

test('the public page leads to the open data', async () => {
  const { text } = await get('/publik').expect(200);
  for (const address of [
    '/data.json',
    '/api/public/availability.csv',
    '/api/public/stock-outs.csv',
  ])
    expect(text).toContain(`href="${address}"`);
});
