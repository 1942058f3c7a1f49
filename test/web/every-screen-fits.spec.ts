import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { expectTrouble, openBrowser, openPage } from '../support/browser.js';
import { openBusyCountry, PROVINCE, SIAU, type BusyCountry } from '../support/busy-country.js';
import { until } from '../support/clerk.js';
import { misfits } from '../support/fits.js';
import { WIDE } from '../support/fonts.js';
import { signIn } from '../support/staff.js';

/** What the app's registry of screens, and that of those without a sign-in, list. */
const listed = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path]) => path!);
const SCREENS = listed('web/src/frame/screens.ts');
const DOORS = listed('web/src/frame/public-screens.ts');

let country: BusyCountry;
let browser: Browser;

beforeAll(async () => {
  [country, browser] = await Promise.all([openBusyCountry(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await country.letters.close();
});

/** Addresses to open, by the screen of the registry that answers. */
type Visits = Record<string, string[]>;

const parts = (keys: string, of = '') => keys.split(' ').map((key) => `?bagian=${key}${of}`);

/** What everybody has, with what is in it for this office. */
const common = (
  { request, coming, came, borrowed, wished, count, notice }: BusyCountry,
  event: string | undefined,
): Visits => ({
  '/stok': [''],
  '/stok/kartu': [''],
  '/stok/luar': ['', '?bawa=1'],
  '/stok/opname': [''],
  '/stok/pemusnahan': [''],
  '/daerah/{code}': [
    '',
    '?lihat=permintaan',
    '?lihat=pengiriman',
    '?lihat=kosong',
    '?lihat=tanggal',
    '?lihat=neraca',
    '?lihat=bulan',
  ].map((q) => `/${SIAU}${q}`),
  '/selisih': ['', '?state=semua', `?opname=${count}`],
  '/permintaan': ['', '?keadaan=semua', '?keadaan=disetujui'],
  '/permintaan/{id}': [`/${request}`],
  '/pengiriman': ['?state=semua'],
  '/pengiriman/kirim': ['', `?permintaan=${request}`],
  '/pengiriman/{id}': [coming, came, borrowed, wished].map((id) => `/${id}`),
  '/pinjaman': ['', '?keadaan=settled'],
  '/pemberitahuan': [''],
  '/pemberitahuan/{id}': event ? [`/${event}`] : [],
  '/kantor': [
    ...parts('setelan orang surat kata email riwayat libur'),
    `?bagian=email&email=${notice}`,
  ],
  '/akun': [''],
  '/bantuan': [''],
});

const BY_PERSON: Record<keyof BusyCountry['emails'], (country: BusyCountry) => Visits> = {
  regency: (all) => ({
    ...common(all, all.events.regency),
    '/cetak': ['', '?tanggal=2026-03-03', '?tanggal=2026-03-03&ubah=1'],
    '/stok': ['', `?terima=${all.coming}`],
    '/stok/luar': ['', '?bawa=1', `?kembali=${all.handOut}`],
    '/edaran': ['', `?baca=${all.broadcast}`, `?baca=${all.withdrawnBroadcast}`],
    '/stok/minta': [''],
  }),
  province: (all) => ({
    ...common(all, all.events.province),
    '/cetak': [''],
    '/stok/minta': [''],
    '/daerah': [''],
    '/edaran': ['', '?kotak=sent', '?kotak=sent&tulis=1', `?baca=${all.broadcast}`],
    '/surat-masuk': ['', '?state=semua', `?surat=${all.letter}`, `?surat=${all.settledLetter}`],
    '/rencana': ['', `?rancangan=${all.draft}`],
    '/permintaan/baru': [`?kantor=${SIAU}`],
    '/kantor': parts('daftar orang surat email perubahan libur').concat(
      parts('setelan orang pembatalan', `&kantor=${SIAU}`),
    ),
    '/kantor/saldo-awal': [''],
  }),
  ministry: (all) => ({
    ...common(all, all.events.ministry),
    '/daerah': ['', '?per=provinsi'],
    '/daerah/{code}': [`/${PROVINCE}`, `/${SIAU}`, `/${PROVINCE}?lihat=rekap`],
    '/edaran': ['', '?tulis=1', `?baca=${all.withdrawnBroadcast}`],
    '/surat-masuk': ['', '?state=unmatched', `?surat=${all.nobodysLetter}`],
    '/rencana': ['', `?provinsi=${PROVINCE}`],
    '/permintaan/baru': [`?kantor=${PROVINCE}`],
    '/kantor': [
      ...parts(
        'setelan daftar orang surat email riwayat perubahan pengadaan harga pembatalan libur buku-besar',
      ),
      ...parts('setelan saldo-awal', '&kantor=65.71'),
    ],
    '/kantor/saldo-awal': [''],
  }),
};

const WIDTHS = [1280, 360];

/** What the page shows, written in the system's face or in the wide one. */
const FACES: Record<string, string> = {
  narrow: '',
  wide: `html, body { font-family: "${WIDE}" !important; }`,
};
const write = (page: Page, style: string) =>
  page.evaluate(`document.adoptedStyleSheets = [new CSSStyleSheet()];
    document.adoptedStyleSheets[0].replaceSync(${JSON.stringify(style)})`);

const WORDS_WIDTH = `(() => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('h1'));
  return range.getBoundingClientRect().width;
})()`;

/** All that does not fit of what the page shows, in each face at each width; in words that name the page. */
async function misfitsAt(page: Page, path: string): Promise<string[]> {
  const found: string[] = [];
  for (const [face, style] of Object.entries(FACES)) {
    await write(page, style);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 });
      // By then what hangs on the width is drawn too: charts and maps.
      await twoFrames(page);
      for (const misfit of await misfits(page))
        found.push(`${face}, ${width} px, ${path}: ${misfit}`);
    }
  }
  return found;
}

/** How many answers each page waits for. */
const asked = new WeakMap<Page, number>();

async function open(): Promise<Page> {
  const page = await openPage(browser, country.letters.world.url);
  const count = (by: number) => () => asked.set(page, (asked.get(page) ?? 0) + by);
  page.on('request', count(1));
  page.on('requestfinished', count(-1));
  page.on('requestfailed', count(-1));
  return page;
}

/** Until nothing is being read any more, and what was read is on the screen. */
async function drawn(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  do {
    await until(() => Promise.resolve(!asked.get(page)));
    await twoFrames(page);
  } while (asked.get(page) || (await page.locator('.loading').count()) > 0);
}

const twoFrames = (page: Page) =>
  page.evaluate('new Promise((on) => requestAnimationFrame(() => requestAnimationFrame(on)))');

const PEOPLE = Object.keys(BY_PERSON) as (keyof typeof BY_PERSON)[];

test.each(PEOPLE)(
  'in a narrow and in a wide face nothing sticks out of any screen of the %s',
  async (person) => {
    const page = await open();
    await page.goto('/masuk');
    await signIn(page, country.emails[person]);
    const found: string[] = [];
    for (const [screen, visits] of Object.entries(BY_PERSON[person](country)))
      for (const visit of visits) {
        const path = screen.replace(/\/\{\w+\}$/, '') + visit;
        await page.goto(path);
        await drawn(page);
        found.push(...(await misfitsAt(page, path)));
      }
    await page.getByRole('button', { name: 'Lainnya' }).click();
    await page.getByRole('dialog').waitFor();
    found.push(...(await misfits(page)));
    expect(found).toEqual([]);
    await page.context().close();
  },
  300_000,
);

test('in a narrow and in a wide face nothing sticks out of what opens without a sign-in', async () => {
  const page = await open();
  expectTrouble(page, /status of 404/);
  await page.goto('/masuk');
  const wordsWidth = () => page.evaluate<number>(WORDS_WIDTH);
  await drawn(page);
  const narrow = await wordsWidth();
  await write(page, FACES['wide']!);
  expect(await wordsWidth()).toBeGreaterThan(1.1 * narrow);
  const { invitation, passwordReset, addressChange, coming, letterLinks } = country;
  const links = [invitation, passwordReset, ...addressChange, '/undangan/tidak-ada'];
  const paths = ['/masuk', '/lupa-sandi', ...links];
  const pages = [
    '/publik',
    `/publik/${PROVINCE}`,
    `/publik/${SIAU}`,
    `/bast/${coming}`,
    '/bast/x',
    ...letterLinks,
    '/surat/x',
  ];
  const found: string[] = [];
  for (const path of [...paths, ...pages]) {
    await page.goto(path);
    await drawn(page);
    found.push(...(await misfitsAt(page, path)));
  }
  expect(found).toEqual([]);
});

test('every screen of the app is looked at', () => {
  const visited = PEOPLE.flatMap((person) => Object.keys(BY_PERSON[person](country)));
  expect([...new Set(visited)].sort()).toEqual([...new Set(SCREENS)].sort());
  const links = ['/undangan/{token}', '/atur-sandi/{token}', '/ganti-email/{token}'];
  expect(DOORS).toEqual(['/masuk', '/lupa-sandi', ...links]);
});
