import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { STYLE } from '../../src/site/public-page.style.js';
import { MALINAU, NUNUKAN, TANA_TIDUNG, TARAKAN } from '../support/kaltara.js';
import { pagesOf, textIn } from '../support/pdf-text.js';
import { openPublicWorld } from '../support/public-world.js';
import type { World } from '../support/world.js';

const PUBLIC_URL = 'https://blangko.example';

let world: World;

beforeAll(async () => {
  world = await openPublicWorld(PUBLIC_URL);
});

afterAll(() => world.close());

const open = (path: string) => world.nobody().get(path);
const html = async (path: string) => (await open(path).expect(200)).text;
/** What a reader sees, on one line. */
const textOf = (page: string) =>
  page
    .replace(/<(style|title)>[^]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('all 38 provinces are there to choose from', async () => {
  const page = await html('/publik');
  expect(page.match(/href="\/publik\/\d{2}"/g)).toHaveLength(38);
  expect(page).toContain('<a href="/publik/65">Kalimantan Utara</a>');
});

test('a province tells every regency by word, with the reason and as of when', async () => {
  const text = textOf(await html('/publik/65'));
  expect(text).toContain(
    'Dari 5 kabupaten dan kota: 1 tersedia, 2 terbatas, 1 kosong, 1 belum ada kabar.',
  );
  expect(text).toContain('Kota Tarakan tersedia KTP-el dapat dicetak. per 4 Maret 2026 09.00 WITA');
  expect(text).toContain('Kabupaten Malinau terbatas Blangko tinggal sedikit.');
  expect(text).toContain('Kabupaten Nunukan kosong Blangko sedang habis. per 4 Maret 2026');
  expect(text).toContain(
    'Kabupaten Bulungan terbatas Sistem kependudukan (SIAK) sedang terganggu.',
  );
  expect(text).toContain('Kabupaten Tana Tidung belum ada kabar Kantor ini belum melapor.');
});

test('no page and no badge tells a number of cards', async () => {
  const paths = ['/publik/65', `/publik/${TARAKAN}`, `/publik/${TARAKAN}/lencana.svg`];
  for (const path of [...paths, `/publik/${MALINAU}`]) {
    const { type, text, body } = await open(path).expect(200);
    expect(type === 'text/html' ? text : String(body)).not.toMatch(
      /keping|8963|8\.963|9\.?000|66\.?000|913|1\.?512|5\.?500|\b37\b/,
    );
  }
});

test.each([
  [TARAKAN, 'TERSEDIA', 'KTP-el dapat dicetak. Per 4 Maret 2026 09.00 WITA'],
  [NUNUKAN, 'KOSONG', 'Blangko sedang habis. Per 4 Maret 2026 09.00 WITA'],
  [MALINAU, 'TERBATAS', 'Blangko tinggal sedikit. Belum ada laporan harian.'],
  [TANA_TIDUNG, 'BELUM ADA KABAR', 'Kantor ini belum melapor. Belum ada laporan harian.'],
])(
  '%s has a page for its door: %s, until when it holds, and where to look',
  async (code, state, why) => {
    const { headers, body } = await open(`/publik/${code}/pengumuman.pdf`).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="Pengumuman-blangko-${code}.pdf"`,
      'cache-control': 'public, max-age=60',
    });
    const pages = pagesOf(body as Buffer);
    expect(pages).toHaveLength(1);
    const text = textIn(body as Buffer);
    expect(text).toContain(`Blangko KTP-el ${state} ${why}`);
    expect(text).toContain(`${PUBLIC_URL}/publik/${code} Cetak ulang bila lewat 7 Maret 2026.`);
    expect(text).not.toMatch(/keping|8963|8\.963|9\.000|913|1\.?512/);
  },
);

test('what is no office has no page for its door', async () => {
  for (const path of ['99.99', '65.99', 'x', '00'])
    await open(`/publik/${path}/pengumuman.pdf`).expect(404);
});

test('messengers show a picture of a link, which is there and is as large as the page says', async () => {
  const page = await html(`/publik/${TARAKAN}`);
  const [, address] = /<meta property="og:image" content="([^"]+)">/.exec(page)!;
  const { origin, pathname } = new URL(address!);
  expect(origin).toBe(PUBLIC_URL);
  const png = readFileSync(`web/public${pathname}`);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(page).toContain('<meta property="og:image:width" content="1200">');
});

test('a regency has a link of its own that tells its state when shared', async () => {
  const page = await html(`/publik/${TARAKAN}`);
  expect(page).toContain(
    '<meta property="og:title" content="Blangko KTP-el di Kota Tarakan: tersedia">',
  );
  expect(page).toContain(
    '<meta property="og:description" content="KTP-el dapat dicetak (per 4 Maret 2026 09.00 WITA).">',
  );
  expect(page).toContain(`<meta property="og:url" content="${PUBLIC_URL}/publik/65.71">`);
  expect(page).toContain(`&lt;img src=&quot;${PUBLIC_URL}/publik/65.71/lencana.svg&quot;`);
});

test.each(['/publik', '/publik/65', '/publik/65.71'])(
  '%s is small, stands alone, runs no script, and may be kept for a minute',
  async (path) => {
    const { text, headers } = await open(path).expect(200);
    expect(gzipSync(text).length).toBeLessThan(10_000);
    expect(text).not.toMatch(/<script|<link rel="stylesheet"| style="| on\w+="/);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=60');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
  },
);

test('the badge may stand on other sites', async () => {
  const { body, headers } = await open(`/publik/${TARAKAN}/lencana.svg`).expect(200);
  expect(headers).toMatchObject({
    'content-type': 'image/svg+xml; charset=utf-8',
    'cache-control': 'public, max-age=60',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
  });
  expect(String(body)).toContain(
    'Blangko KTP-el Kota Tarakan: tersedia, per 4 Maret 2026 09.00 WITA',
  );
});

test.each([
  '99',
  '00',
  '65.99',
  '6',
  '650',
  'kaltara',
  '65.71/lencana',
  '99/lencana.svg',
  '%3Cb%3E',
])('an unknown place, %s, is said in Indonesian, and nothing of it is repeated', async (code) => {
  const { text, headers } = await open(`/publik/${code}`).expect(404);
  expect(text).toContain('Daerah tidak ditemukan');
  expect(text).not.toContain('<b>');
  expect(headers['cache-control']).toBe('no-store');
});

test('a slash too many leads to the choice', async () => {
  const { headers } = await open('/publik/').redirects(0).expect(301);
  expect(headers['location']).toBe('/publik');
});

test('Jakarta’s provincial office stands beside its units once it prints', async () => {
  expect(await html('/publik/31')).not.toContain('Dinas provinsi');
  await world.begin('31', 4_000);
  world.clock.advance({ minutes: 1 });
  const staff = await world.as('31', 'staff');
  const report = { printed: 10, spoiled: 0 };
  await staff.put('/api/offices/31/print-reports/2026-03-04', report).expect(201);
  const text = textOf(await html('/publik/31'));
  expect(text).toContain('Dinas Dukcapil Daerah Khusus Ibukota Jakarta tersedia');
  expect(text).toContain('per 4 Maret 2026 08.01 WIB');
});

test('a name is text, whatever it holds', async () => {
  const admin = await world.as('00');
  const name = `<b>Tana & "Tidung'`;
  await admin.patch(`/api/offices/${TANA_TIDUNG}`, { name }).expect(200);
  world.clock.advance({ minutes: 1 });
  const sign = await open(`/publik/${TANA_TIDUNG}/lencana.svg`).expect(200);
  for (const page of [
    await html('/publik/65'),
    await html(`/publik/${TANA_TIDUNG}`),
    String(sign.body),
  ]) {
    expect(page).toContain('&lt;b&gt;Tana &amp; &quot;Tidung&#39;');
    expect(page).not.toContain('<b>');
  }
});

test('its colours are those of the staff’s app, light and dark', () => {
  const tokens = readFileSync('web/src/design/tokens.css', 'utf8');
  const themes = (css: string) =>
    [...css.matchAll(/:root\s*\{([^}]*)\}/g)]
      .slice(0, 2)
      .map(
        ([, block]) =>
          new Map([...block!.matchAll(/(--[\w-]+):\s*(#\w+)/g)].map(([, k, v]) => [k, v])),
      );
  const [light, dark] = themes(tokens);
  const [ownLight, ownDark] = themes(STYLE);
  expect(ownLight!.size).toBeGreaterThan(10);
  for (const [name, value] of ownLight!) expect([name, value]).toEqual([name, light!.get(name)]);
  for (const [name, value] of ownDark!) expect([name, value]).toEqual([name, dark!.get(name)]);
});
