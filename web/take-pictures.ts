/** `npm run pictures`: the pictures of the README, of the built product with its demo on a fixed day. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../test/support/chromium.js';
import { Caller, Product } from '../test/support/product.js';
import { PASSWORD, LATE_ENOUGH, scarceMorning } from './scarce-morning.js';
import { DEMO_PASSWORD } from '../src/demo/demo.js';

const TODAY = '2026-11-19';
const FOLDER = resolve(import.meta.dirname, 'pictures');

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
}

const PICTURES: Picture[] = [
  { file: 'daerah', who: 'kaltara', path: '/daerah', width: 1280, height: 900 },
  { file: 'rencana', who: 'sulut', path: '/rencana', width: 1280, height: 1040 },
  { file: 'permintaan', who: 'kaltara', path: '/permintaan', width: 1280, height: 900 },
  { file: 'stok', who: 'tarakan', path: '/stok', width: 1280, height: 900 },
  { file: 'cetak', who: 'bulungan', path: '/cetak', width: 360, height: 740 },
  { file: 'daerah-gelap', who: 'kaltara', path: '/daerah', width: 360, height: 740, dark: true },
  { file: 'publik', who: '', path: '/publik/65', width: 360, height: 740 },
];

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
  if (picture.file === 'rencana') {
    const total = page.getByLabel('Jumlah seluruhnya', { exact: true });
    await total.fill('15000');
    await total.blur();
  }
  await page.screenshot({ path: join(FOLDER, `${picture.file}.png`) });
  await page.close();
}

const dataDir = await mkdtemp(join(tmpdir(), 'blangko-pictures-'));
const morning = await Product.start({
  ...LATE_ENOUGH,
  DATA_DIR: dataDir,
  CLOCK_START: `${TODAY}T07:50:00Z`,
});
await scarceMorning(morning, dataDir, TODAY);
await morning.end('SIGTERM');
const product = await Product.start({ DATA_DIR: dataDir, CLOCK_START: `${TODAY}T08:05:00Z` });
const browser = await openBrowser();
try {
  await story();
  for (const picture of PICTURES) await take(browser, picture);
} finally {
  await browser.close();
  await product.end('SIGTERM');
  await rm(dataDir, { recursive: true });
}
