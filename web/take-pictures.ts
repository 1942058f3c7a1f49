/**
 * `npm run pictures`: the pictures of the README and of the clerk's manual, of the built product with its
 * demo on a fixed day, and of a full nation. `npm run pictures -- petunjuk` takes those of the manual only,
 * `-- pratinjau` what messengers show of a link to the public page.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../test/support/chromium.js';
import { Caller, Product } from '../test/support/product.js';
import { NATION_TODAY, nationOfficer, openNation } from './nation.js';
import { LATE_ENOUGH, NEWCOMER, OFFICER, PASSWORD, scarceMorning } from './scarce-morning.js';
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
  /** Of all 514 regencies; else of the demo. */
  nation?: boolean;
  /** Stands in the clerk's manual, small. */
  manual?: boolean;
  /** What is done on the screen before the picture is taken. */
  act?: (page: Page) => Promise<void>;
}

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
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

/** In the light as in the dark. */
const both = (picture: Picture): Picture[] => [
  picture,
  { ...picture, file: `${picture.file}-gelap`, dark: true },
];

const PICTURES: Picture[] = [
  { file: 'daerah', who: 'kaltara', path: '/daerah', width: 1280, height: 900 },
  ...both({
    file: 'rencana',
    who: 'sulut',
    path: '/rencana',
    width: 1280,
    height: 1040,
    act: spreadTotal,
  }),
  { file: 'permintaan', who: 'kaltara', path: '/permintaan', width: 1280, height: 900 },
  { file: 'stok', who: 'tarakan', path: '/stok', width: 1280, height: 900 },
  ...both({ file: 'hari-pertama', who: 'kalteng', path: '/daerah', ...DESK }),
  ...both({ file: 'cetak', who: 'bulungan', path: '/cetak', ...PHONE }),
  { file: 'daerah-gelap', who: 'kaltara', path: '/daerah', width: 360, height: 740, dark: true },
  { file: 'publik', who: '', path: '/publik/65', width: 360, height: 740 },
  ...both({ file: 'peta', who: '00', nation: true, path: '/daerah?peta=ya', ...DESK }),
  ...both({ file: 'nasional', who: '00', nation: true, path: '/daerah', ...DESK }),
  ...both({ file: 'antrean', who: '00', nation: true, path: '/permintaan', ...DESK }),
  ...both({ file: 'provinsi', who: '35', nation: true, path: '/daerah', ...DESK }),
  { ...ON_PAPER, file: 'masuk', who: '', path: '/masuk' },
  { ...ON_PAPER, file: 'laporan', who: 'bulungan', path: '/cetak', act: fillReport },
  { ...ON_PAPER, file: 'terima', who: 'malinau', path: '/stok', act: beginReceipt },
];
const [, , only] = process.argv;
const wanted = PICTURES.filter(({ manual }) => !only || (manual && only === 'petunjuk'));

/** Who signs in where for a picture, and when. */
function visitOf({ nation, who }: Picture) {
  if (nation)
    return {
      at: national!.address,
      time: `${NATION_TODAY}T01:06:00Z`,
      email: nationOfficer(who),
      password: PASSWORD,
    };
  const email = `${who}@blangko.test`;
  const password = [OFFICER, NEWCOMER].includes(email) ? PASSWORD : DEMO_PASSWORD;
  return { at: product.address, time: `${TODAY}T08:06:00Z`, email, password };
}

async function take(browser: Browser, picture: Picture): Promise<void> {
  const { width, height, dark } = picture;
  const { at, time, email, password } = visitOf(picture);
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'id-ID',
  });
  // The device keeps the product's time, or the app says how far off it is.
  await page.clock.install({ time });
  if (picture.who) {
    await page.goto(`${at}/masuk`);
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Kata sandi', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/masuk'));
  }
  await page.goto(at + picture.path);
  // What the frame loads at its ease is on the pictures of a desk.
  if (width > 1000) await page.getByRole('button', { name: 'Cari', exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
  await picture.act?.(page);
  await page.screenshot(
    picture.manual
      ? { path: join(MANUAL, `${picture.file}.jpg`), type: 'jpeg', quality: 60 }
      : { path: join(FOLDER, `${picture.file}.png`) },
  );
  await page.close();
}

/** As wide and high as messengers want it. */
async function takePreview(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  await page.goto(pathToFileURL(resolve(import.meta.dirname, 'pratinjau.html')).href);
  await page.screenshot({ path: resolve(import.meta.dirname, 'public/pratinjau.png') });
  await page.close();
}

const dataDir = await mkdtemp(join(tmpdir(), 'blangko-pictures-'));
const nationDir = await mkdtemp(join(tmpdir(), 'blangko-nation-'));
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
let national: Product | undefined;
if (wanted.some(({ nation }) => nation)) {
  await openNation(nationDir, PASSWORD);
  const settings = { DATA_DIR: nationDir, CLOCK_START: `${NATION_TODAY}T01:05:00Z`, DEMO: 'false' };
  national = await Product.start(settings);
}
const browser = await openBrowser();
try {
  if (only !== 'petunjuk') await takePreview(browser);
  if (wanted.length > 0) await story();
  for (const picture of wanted) await take(browser, picture);
} finally {
  await browser.close();
  await product.end('SIGTERM');
  await national?.end('SIGTERM');
  for (const folder of [dataDir, nationDir]) await rm(folder, { recursive: true });
}
