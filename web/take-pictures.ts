/**
 * `npm run pictures`: the pictures of the README and of the clerk's manual, of the built product with its
 * demo on a fixed day. `npm run pictures -- petunjuk` takes those of the manual only.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../test/support/chromium.js';
import { Caller, Product } from '../test/support/product.js';
import { PASSWORD, LATE_ENOUGH, scarceMorning } from './scarce-morning.js';
import { DEMO_PASSWORD } from '../src/demo/demo.js';

const TODAY = '2026-11-19';
const FOLDER = resolve(import.meta.dirname, 'pictures');
const MANUAL = resolve(import.meta.dirname, 'public/petunjuk');

/** What happens on that Thursday before the pictures are taken. */
async function story(): Promise<void> {
  const [tarakan, tanaTidung, kaltara] = await Promise.all(
    ['tarakan', 'tanatidung', 'kaltara'].map((name) =>
      Caller.signIn(product, `${name}@blangko.test`, DEMO_PASSWORD),
    ),
  );
  const report = (office: string) => `/api/offices/${office}/print-reports/${TODAY}`;
  await tarakan!.call('PUT', report('65.71'), { printed: 8_310, spoiled: 20 });
  await tanaTidung!.call('PUT', report('65.04'), { printed: 1_195, spoiled: 5 });
  const consignment = { from: '65', to: '65.02', quantity: 1_000, carriedBy: 'Kurir Dinas' };
  await kaltara!.call('POST', '/api/consignments', consignment);
}

interface Picture {
  file: string;
  who: string;
  path: string;
  width: number;
  height: number;
  dark?: boolean;
  /** Stands in the clerk's manual, small. */
  manual?: boolean;
  /** What is done on the screen before the picture is taken. */
  act?: (page: Page) => Promise<void>;
}

const ON_PAPER = { path: '/', width: 360, height: 600, manual: true };

async function fillReport(page: Page): Promise<void> {
  await page.getByLabel('Tercetak').fill('142');
  await page.getByLabel('Rusak').fill('5');
  await page.getByText('Sisa stok setelah laporan ini').waitFor();
}

async function beginReceipt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Terima', exact: true }).click();
  await page.getByLabel('Diterima', { exact: true }).fill('1000');
  await page
    .getByRole('heading', { name: 'Dalam perjalanan ke sini' })
    .evaluate('(heading) => (heading.scrollIntoView(), scrollBy(0, -60))');
}

async function spreadTotal(page: Page): Promise<void> {
  const total = page.getByLabel('Jumlah seluruhnya', { exact: true });
  await total.fill('15000');
  await total.blur();
}

const PICTURES: Picture[] = [
  { file: 'daerah', who: 'kaltara', path: '/daerah', width: 1280, height: 900 },
  {
    file: 'rencana',
    who: 'sulut',
    path: '/rencana',
    width: 1280,
    height: 1040,
    act: spreadTotal,
  },
  { file: 'permintaan', who: 'kaltara', path: '/permintaan', width: 1280, height: 900 },
  { file: 'stok', who: 'tarakan', path: '/stok', width: 1280, height: 900 },
  { file: 'cetak', who: 'bulungan', path: '/cetak', width: 360, height: 740 },
  { file: 'daerah-gelap', who: 'kaltara', path: '/daerah', width: 360, height: 740, dark: true },
  { file: 'publik', who: '', path: '/publik/65', width: 360, height: 740 },
  { ...ON_PAPER, file: 'masuk', who: '', path: '/masuk' },
  { ...ON_PAPER, file: 'laporan', who: 'bulungan', path: '/cetak', act: fillReport },
  { ...ON_PAPER, file: 'terima', who: 'malinau', path: '/stok', act: beginReceipt },
];
const wanted = PICTURES.filter(({ manual }) => manual || process.argv[2] !== 'petunjuk');

async function take(browser: Browser, picture: Picture): Promise<void> {
  const { width, height, dark } = picture;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'id-ID',
  });
  // The device keeps the product's time, or the app says how far off it is.
  await page.clock.install({ time: `${TODAY}T08:06:00Z` });
  if (picture.who) {
    await page.goto(`${product.address}/masuk`);
    await page.getByLabel('Email').fill(`${picture.who}@blangko.test`);
    await page
      .getByLabel('Kata sandi', { exact: true })
      .fill(picture.who === 'sulut' ? PASSWORD : DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/masuk'));
  }
  await page.goto(product.address + picture.path);
  await page.waitForLoadState('networkidle');
  await picture.act?.(page);
  await page.screenshot(
    picture.manual
      ? { path: join(MANUAL, `${picture.file}.jpg`), type: 'jpeg', quality: 60 }
      : { path: join(FOLDER, `${picture.file}.png`) },
  );
  await page.close();
}

const dataDir = await mkdtemp(join(tmpdir(), 'blangko-pictures-'));
if (wanted.some(({ who }) => who === 'sulut')) {
  const morning = await Product.start({
    ...LATE_ENOUGH,
    DATA_DIR: dataDir,
    CLOCK_START: `${TODAY}T07:50:00Z`,
  });
  await scarceMorning(morning, dataDir, TODAY);
  await morning.end('SIGTERM');
}
const product = await Product.start({ DATA_DIR: dataDir, CLOCK_START: `${TODAY}T08:05:00Z` });
const browser = await openBrowser();
try {
  await story();
  for (const picture of wanted) await take(browser, picture);
} finally {
  await browser.close();
  await product.end('SIGTERM');
  await rm(dataDir, { recursive: true });
}
