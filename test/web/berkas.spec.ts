import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations, LOOKS } from '../support/axe.js';
import { expectTrouble, many, openBrowser, openPage, type Visit } from '../support/browser.js';
import { hire, signIn } from '../support/staff.js';
import { World } from '../support/world.js';

const PROVINCE = '65';
const TARAKAN = '65.71';
const IMPORT = '/kantor/saldo-awal';

let browser: Browser;
let world: World;
let pages: Page[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  world = await World.open();
  await world.supply();
  pages = [];
});
afterEach(async () => {
  for (const page of pages) await page.context().close();
  await world.close();
});

async function open(path: string, office: string, as?: Visit): Promise<Page> {
  const page = await openPage(browser, world.url, as);
  pages.push(page);
  await page.goto(path);
  await signIn(page, await hire(world, office));
  return page;
}

/** What the link brings home, and under which name. */
async function taken(page: Page, link: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const choose = (page: Page, name: string, lines: string[]) =>
  page.locator('input[type=file]').setInputFiles({
    name,
    // Windows calls a CSV what it opens it with.
    mimeType: 'application/vnd.ms-excel',
    buffer: Buffer.from(['Kode;Nama;Saldo awal;Ambang batas', ...lines].join('\r\n')),
  });
const look = (page: Page) => page.getByRole('button', { name: 'Periksa berkas' }).click();
const said = (page: Page, words: string | RegExp) =>
  page.getByText(words).filter({ visible: true }).first().waitFor();

test('the card of inventory goes home from the stock card, with its dates and without its kind', async () => {
  await world.begin(TARAKAN, 9_000, '2026-03-01');
  const page = await open('/stok/kartu?mutasi=opening&dari=2026-03-01', TARAKAN);
  const { name, bytes } = await taken(page, 'CSV kartu persediaan');
  expect(name).toMatch(/^kartu-persediaan-65\.71-2026-03-01-\d{12}\.csv$/);
  const [heads, ...rows] = parseCsv(bytes.toString(), { delimiter: ';' }) as string[][];
  expect(heads).toHaveLength(10);
  expect(rows.map((row) => row[2])).toEqual(['Saldo awal', 'Saldo awal', '']);
});

test('the stock card goes home as a workbook and as CSV, with the filter of the screen', async () => {
  await world.begin(TARAKAN, 9_000);
  const tarakan = await world.as(TARAKAN);
  const report = { printed: 95, spoiled: 5 };
  await tarakan.put(`/api/offices/${TARAKAN}/print-reports/2026-03-04`, report).expect(201);
  const page = await open('/stok/kartu', TARAKAN);
  const workbook = await taken(page, 'XLSX kartu stok');
  expect(workbook.name).toBe('kartu-stok-65.71-202603040900.xlsx');
  expect((await readXlsx(workbook.bytes)).sheets[0]!.rows).toHaveLength(4 + 3);
  await page.getByLabel('Mutasi', { exact: true }).selectOption('print');
  const csv = await taken(page, 'CSV kartu stok');
  expect(csv.name).toBe('kartu-stok-65.71-print-202603040900.csv');
  expect(parseCsv(csv.bytes.toString(), { delimiter: ';' })).toHaveLength(1 + 1);
});

test('a province opens its regencies from one file, after a look that names what is wrong', async () => {
  const page = await open(IMPORT, PROVINCE);
  const template = await taken(page, 'CSV templat');
  expect(template.bytes.toString()).toContain('65.71;Kota Tarakan;;;1000');

  await choose(page, 'kaltara.csv', ['65.71;Kota Tarakan;1,200;', '65.01;;5.500;750']);
  await look(page);
  await said(page, '1 dari 2 baris belum benar.');
  await said(page, 'C2, "1,200": angkanya tidak jelas; tulis 1200 atau 1.200.');
  await many(page.getByText('angkanya tidak jelas'), 1);
  await many(page.getByRole('button', { name: 'Terapkan' }), 0);
  expect(await world.onHand('65.01')).toBe(0);

  await choose(page, 'kaltara.csv', [
    '65.71;Kota Tarakan;1.200;',
    '65.01;;5.500;750',
    '65.02;;;500',
  ]);
  await look(page);
  await said(page, 'Semua baris dapat diterapkan: 2 kantor dibuka dan 2 ambang batas diubah.');
  await said(page, 'ambang batas akan diubah');
  expect(await world.onHand('65.01')).toBe(0);
  await page.getByRole('button', { name: 'Terapkan' }).click();
  await said(page, 'Sudah diterapkan.');
  await said(page, 'ambang batas sudah diubah');
  expect([await world.onHand('65.01'), await world.onHand(TARAKAN)]).toEqual([5_500, 1_200]);
  await many(page.getByRole('button', { name: 'Terapkan' }), 0);
});

test('what came in between is named, and nothing is done by halves', async () => {
  const page = await open(IMPORT, PROVINCE);
  await choose(page, 'kaltara.csv', ['65.71;;1.200;', '65.01;;5.500;']);
  await look(page);
  await said(page, 'Semua baris dapat diterapkan');
  await world.begin(TARAKAN, 900);
  expectTrouble(page, /status of 409/);
  await page.getByRole('button', { name: 'Terapkan' }).click();
  await said(page, /Kantor ini sudah mempunyai mutasi/);
  expect(await world.onHand('65.01')).toBe(0);
});

test('a file that is none is refused in words', async () => {
  const page = await open(IMPORT, PROVINCE);
  await look(page);
  await said(page, 'Pilih berkas .xlsx atau .csv.');
  expectTrouble(page, /status of 400/);
  await choose(page, 'kaltara.xlsx', []);
  await look(page);
  await said(page, 'Berkasnya tidak terbaca.');
});

test('it is a step from the list of offices, and a regency has neither', async () => {
  const page = await open('/kantor?bagian=daftar', PROVINCE);
  await page.getByRole('link', { name: 'Saldo awal dari berkas' }).click();
  await page.getByRole('heading', { name: 'Saldo awal dari berkas' }).waitFor();
  const regency = await open(IMPORT, TARAKAN);
  await regency.getByRole('navigation').first().waitFor();
  await many(regency.locator('input[type=file]'), 0);
});

test.each(LOOKS)('the import passes axe and fits $width px in $colorScheme', async (visit) => {
  const page = await open(IMPORT, PROVINCE, visit);
  await choose(page, 'kaltara.csv', ['65.71;Kota Bogor;1,200;x', '65.99;;5;', '65.01;;5.500;750']);
  await look(page);
  await said(page, '2 dari 3 baris belum benar.');
  await expectNoAxeViolations(page);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(visit.width);
  await choose(page, 'kaltara.csv', ['65.01;;5.500;750']);
  await look(page);
  await said(page, 'Semua baris dapat diterapkan');
  await expectNoAxeViolations(page);
});
