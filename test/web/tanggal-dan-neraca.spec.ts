import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openGuardedZip } from '../../src/platform/table-file/reading/zip-bomb-guard.js';
import { READ_ME } from '../../src/words/audit-export.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { openBrowser, openPage } from '../support/browser.js';
import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { hire, signIn } from '../support/staff.js';

let browser: Browser;
let kaltara: Kaltara;
let page: Page;
let provinces: string;
let regencys: string;
let ministrys: string;

beforeAll(async () => {
  browser = await openBrowser();
  kaltara = await Kaltara.open('2026-02-25');
  const { world } = kaltara;
  const clerk = await world.as(TARAKAN, 'staff');
  const report = (date: string, printed: number) =>
    clerk.put(`/api/offices/${TARAKAN}/print-reports/${date}`, { printed, spoiled: 2 });
  // Of March told in time, of February later: 28 February is then another day than it was.
  await report('2026-03-03', 300).expect(201);
  await kaltara.dispatch(PROVINCE, TARAKAN, 1_000, { sentOn: '2026-03-02' });
  await report('2026-02-27', 200).expect(201);
  provinces = await hire(world, PROVINCE, { role: 'viewer' });
  regencys = await hire(world, TARAKAN, { role: 'viewer' });
  ministrys = await hire(world, '00', { role: 'viewer' });
});
afterAll(async () => {
  await kaltara.close();
  await browser.close();
});
afterEach(() => page.context().close());

async function come(email: string, path: string, width = 1280): Promise<void> {
  page = await openPage(browser, kaltara.world.url, { width });
  await page.goto(path);
  await signIn(page, email);
  await page.getByRole('table').first().waitFor();
}

const rowOf = async (table: string, name: string | RegExp) => {
  const row = page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: name });
  const text = (await row.innerText()).replaceAll('\u00a0', ' ');
  return text.split(/\s*[\t\n]\s*/).map((cell) => cell.trim());
};

test('a province sees where its cards were at the end of last month, also what was reported later', async () => {
  await come(provinces, '/daerah');
  await page.getByRole('link', { name: 'Posisi per tanggal' }).click();
  await page.getByRole('heading', { name: 'Pada akhir 28 Februari 2026' }).waitFor();
  await page.getByText('74.798 keping: 66.000 di provinsi, 8.798 di satu kabupaten/kota').waitFor();
  await page.getByText('Permintaan masuk: nihil.').waitFor();
  expect(await rowOf('Posisi pada akhir 28 Februari 2026', 'Kota Tarakan')).toEqual(
    expect.arrayContaining(['Kota Tarakan', '8.798', '0', '2', '200']),
  );
  expect((await rowOf('Posisi pada akhir 28 Februari 2026', 'Malinau'))[1]).toBe('–');
  await expectNoAxeViolations(page);

  await page.getByLabel('Per tanggal', { exact: true }).fill('2026-03-02');
  await page.getByText('dalam perjalanan', { exact: false }).first().waitFor();
  await page
    .getByText(
      '74.798 keping: 65.000 di provinsi, 8.798 di satu kabupaten/kota, 1.000 dalam perjalanan',
    )
    .waitFor();
  expect(new URL(page.url()).search).toBe('?lihat=tanggal&per=2026-03-02');
});

test('a trial balance says of each account what came and went, and that it adds up', async () => {
  await come(provinces, '/daerah');
  await page.getByRole('link', { name: 'Neraca saldo' }).click();
  await page.getByRole('heading', { name: '1 Februari 2026 sampai 28 Februari 2026' }).waitFor();
  await page.getByText('Setiap baris cocok').waitFor();
  await page.getByLabel('Sampai tanggal').fill('2026-03-04');
  await page.getByLabel('Dari tanggal').fill('2026-03-01');
  await page.getByRole('heading', { name: '1 Maret 2026 sampai 4 Maret 2026' }).waitFor();
  const stock = ['Stok', '74.798', '–', '−300', '−2', '−1.000', '–', '–', '73.496'];
  expect(await rowOf('Neraca saldo Kalimantan Utara', /^Stok/)).toEqual(stock);
  const tarakan = ['Kota Tarakan', '8.798', '–', '−300', '−2', '–', '–', '–', '8.496'];
  expect(await rowOf('Stok per kantor', 'Kota Tarakan')).toEqual(tarakan);
  await expectNoAxeViolations(page);
  await page.getByLabel('Rekening per kantor').selectOption('Dalam perjalanan');
  expect((await rowOf('Dalam perjalanan per kantor', 'Kota Tarakan')).at(-1)).toBe('1.000');
  await page.getByRole('link', { name: 'Kota Tarakan' }).click();
  await page.getByRole('heading', { name: '1 Maret 2026 sampai 4 Maret 2026' }).waitFor();
  expect((await rowOf('Neraca saldo Kota Tarakan', /^Stok/)).at(-1)).toBe('8.496');
});

test('beside the trial balance the files for an auditor are taken away, of the same office and days', async () => {
  await come(provinces, `/daerah/${TARAKAN}?lihat=neraca&dari=2026-03-01&sampai=2026-03-04`);
  const link = page.getByRole('link', { name: 'Unduh berkas pemeriksaan (ZIP)' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(
    /^pemeriksaan-65\.71-2026-03-01-2026-03-04-\d{12}\.zip$/,
  );
  const archive = openGuardedZip(readFileSync(await download.path()));
  expect(archive.text(READ_ME)).toContain('saldo akhir 8.496: cocok.');
  expect(archive.text('buku-besar.csv')).toContain('Tercetak');
});

test('a regency sees its own past on a phone, and before it began no number', async () => {
  await come(regencys, `/daerah/${TARAKAN}?lihat=tanggal&per=2026-02-27`, 360);
  const [name, cards] = await rowOf('Posisi pada akhir 27 Februari 2026', 'Kota Tarakan');
  expect([name, cards]).toEqual(['Kota Tarakan', '2 rusak, cukup sampai 13 Apr–10 Mei']);
  await page.getByText('8.798').waitFor();
  await expectNoAxeViolations(page);
  await page.getByLabel('Per tanggal', { exact: true }).fill('2026-02-10');
  await page.getByText('Kota Tarakan belum mulai pada hari itu.').waitFor();
  await page.getByRole('link', { name: 'Neraca saldo' }).click();
  await page.getByText('Setiap baris cocok').waitFor();
  await page.getByText('tercetak −200, rusak −2').waitFor();
  await expectNoAxeViolations(page);
});

test('the ministry sees its provinces on a day, each with what its regencies had', async () => {
  await come(ministrys, '/daerah/00?lihat=tanggal&per=2026-03-02');
  const row = await rowOf('Posisi pada akhir 2 Maret 2026', 'Kalimantan Utara');
  expect(row.slice(0, 3)).toEqual(['Kalimantan Utara', '65.000', '8.798']);
  await page.getByRole('link', { name: 'Kalimantan Utara' }).click();
  await page.getByText('74.798 keping: 65.000 di provinsi').waitFor();
});
