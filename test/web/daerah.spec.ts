import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations, LOOKS } from '../support/axe.js';
import {
  expectTrouble,
  many,
  openBrowser,
  openPage,
  queryOf,
  texts,
  type Visit,
} from '../support/browser.js';
import {
  BULUNGAN,
  Kaltara,
  MALINAU,
  NUNUKAN,
  PROVINCE,
  TARAKAN,
  TANA_TIDUNG,
} from '../support/kaltara.js';
import { hire, signIn } from '../support/staff.js';

let browser: Browser;
let kaltara: Kaltara;
let emails: Map<string, string>;
let page: Page;

/**
 * On a Wednesday: Bulungan has nothing left, Tarakan 800 cards and 2,000 on the road, Nunukan has said
 * nothing since it began, Malinau reports and has enough, Tana Tidung has not begun.
 */
beforeAll(async () => {
  browser = await openBrowser();
  kaltara = await Kaltara.open();
  const { world } = kaltara;
  await world.begin(BULUNGAN, 5_000, '2026-03-01');
  await world.begin(NUNUKAN, 10_300, '2026-02-26');
  await world.begin(MALINAU, 5_000, '2026-03-01');
  for (const [office, date, printed] of [
    [MALINAU, '2026-03-02', 90],
    [MALINAU, '2026-03-03', 110],
    [BULUNGAN, '2026-03-02', 100],
    [BULUNGAN, '2026-03-03', 100],
    [TARAKAN, '2026-03-02', 200],
    [TARAKAN, '2026-03-03', 200],
  ] as const) {
    const clerk = await world.as(office);
    await clerk
      .put(`/api/offices/${office}/print-reports/${date}`, { printed, spoiled: 4 })
      .expect(201);
  }
  const corrected = { printed: 100, spoiled: 9, note: 'Lima rusak terlambat dicatat.' };
  const malinau = await world.as(MALINAU);
  await malinau
    .put(`/api/offices/${MALINAU}/print-reports/2026-03-03`, corrected, { 'if-match': '"1"' })
    .expect(200);
  for (const [office, left] of [
    [BULUNGAN, 0],
    [TARAKAN, 800],
  ] as const) {
    const back = (await world.onHand(office)) - left;
    const { id } = await kaltara.dispatch(office, PROVINCE, back);
    await kaltara.receive(PROVINCE, id, back);
  }
  await kaltara.dispatch(PROVINCE, TARAKAN, 2_000);
  emails = new Map();
  for (const office of ['00', PROVINCE]) emails.set(office, await hire(world, office));
});
afterAll(async () => {
  await kaltara.close();
  await browser.close();
});
afterEach(() => page.context().close());

async function come(office: string, path: string, visit: Visit = {}): Promise<void> {
  page = await openPage(browser, kaltara.world.url, visit);
  await page.goto(path);
  await signIn(page, emails.get(office)!);
  await page.getByRole('table').first().waitFor();
}

const names = (count: number) => texts(page.locator('tbody th .name'), count);
const query = () => queryOf(page);
const figure = async (word: string) =>
  Number(
    (await page
      .locator('dt', { hasText: word })
      .locator('..')
      .locator('dd')
      .textContent())!.replace(/\D/g, ''),
  );

test('a province sees the worst first, and a sum that adds up', async () => {
  await come(PROVINCE, '/');
  await page.getByRole('heading', { name: 'Kalimantan Utara' }).waitFor();
  expect(await names(5)).toEqual([
    'Kabupaten Bulungan',
    'Kota Tarakan',
    'Kabupaten Malinau',
    'Kabupaten Nunukan',
    'Kabupaten Tana Tidung',
  ]);
  const rows = await texts(page.locator('tbody tr'), 5);
  for (const [place, word] of ['Kosong', 'Menipis', 'Aman', 'Aman', 'Belum mulai'].entries())
    expect(rows[place]).toContain(word);
  expect(rows[1]).toContain('+2.000 di jalan');
  const parts = await Promise.all(
    ['Kantor provinsi', 'kabupaten/kota', 'Dalam perjalanan'].map(figure),
  );
  expect(parts[2]).toBe(2_000);
  expect(parts.reduce((sum, part) => sum + part)).toBe(await figure('Seluruh provinsi'));
  await page.getByText(/data per 4 Mar 2026, 09\.00 WITA/).waitFor();
});

test('silence is counted beside the state of the stock, and has a filter of its own', async () => {
  await come(PROVINCE, '/daerah');
  const tiles = page.getByRole('navigation', { name: 'Menurut keadaan' }).getByRole('link');
  const told = (await texts(tiles, 6)).map((text) => text.replace(/\s+/g, ' ').trim());
  expect(told).toEqual([
    '1 Kosong',
    '1 Menipis',
    '0 Segera habis',
    '2 Aman',
    '1 Belum mulai',
    '1 Belum lapor',
  ]);
  await tiles.filter({ hasText: 'Belum lapor' }).click();
  expect(await names(1)).toEqual(['Kabupaten Nunukan']);
  await tiles.filter({ hasText: 'Aman' }).click();
  expect(await query()).toBe('?belum-lapor=ya&status=safe');
  const row = (await page.locator('tbody tr').innerText()).replace(/\s+/g, ' ');
  expect(row).toMatch(/Aman .*belum sejak 26 Feb/);
  await tiles.filter({ hasText: 'Menipis' }).click();
  await page.getByText('Tidak ada daerah yang cocok.').waitFor();
});

test('what the table shows stands in the address, and comes back with it', async () => {
  await come(PROVINCE, '/daerah');
  await page.getByRole('button', { name: 'Stok' }).click();
  await page.getByRole('button', { name: 'Stok' }).click();
  expect(await query()).toBe('?urut=-stok');
  expect((await names(5))[0]).toBe('Kabupaten Nunukan');
  expect((await names(5)).at(-1)).toBe('Kabupaten Tana Tidung');
  await page
    .getByRole('navigation', { name: 'Menurut keadaan' })
    .getByRole('link', { name: /Menipis/ })
    .click();
  expect(await query()).toBe('?urut=-stok&status=low');
  await page.reload();
  await page.getByText('Jumlah 1 dari 5').waitFor();
  expect(await names(1)).toEqual(['Kota Tarakan']);
  await page.getByRole('link', { name: 'Tampilkan semua daerah' }).click();
  await page.getByRole('searchbox', { name: 'Cari' }).fill('nunu');
  expect(await names(1)).toEqual(['Kabupaten Nunukan']);
  await page.getByRole('searchbox', { name: 'Cari' }).fill('tidak ada');
  await page.getByText('Tidak ada daerah yang cocok.').waitFor();
});

test('table and map point at each other', async () => {
  await come(PROVINCE, '/daerah');
  const tarakan = page.locator('tbody tr', { hasText: 'Kota Tarakan' });
  const onMap = page.getByRole('link', { name: 'Kota Tarakan: Menipis, 800 keping' });
  await onMap.waitFor();
  await tarakan.hover();
  await page.getByText('Kota Tarakan: Menipis, 800 keping').waitFor();
  await page.getByRole('heading', { name: 'Kalimantan Utara' }).hover();
  await onMap.focus();
  expect(await tarakan.getAttribute('class')).toContain('looked');
});

test('with the keyboard alone one finds the regency that is low, and its request', async () => {
  await come(PROVINCE, '/daerah');
  const has = (text: string) =>
    page.evaluate(`document.activeElement.textContent.trim().startsWith(${JSON.stringify(text)})`);
  const tabTo = async (text: string) => {
    for (let stops = 0; stops < 60; stops++) {
      await page.keyboard.press('Tab');
      if (await has(text)) return;
    }
    throw new Error(`No Tab stop says ${text}.`);
  };
  await tabTo('Kota Tarakan');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Kota Tarakan' }).waitFor();
  await tabTo('Permintaan');
  await tabTo('65.71/2026/0001');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Kota Tarakan meminta/ }).waitFor();
});

test('a regency opens to its reports with the day nobody reported and the correction of another', async () => {
  await come(PROVINCE, `/daerah/${MALINAU}`);
  await page.getByRole('heading', { name: 'Stok dari hari ke hari' }).waitFor();
  await page.getByRole('button', { name: /1 koreksi/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Laporan pertama').waitFor();
  await dialog.getByText('Lima rusak terlambat dicatat.').waitFor();
  expect(await dialog.getByText('Koreksi 1').locator('..').textContent()).toMatch(
    /Tercetak\s*110\s*→\s*menjadi\s*100/,
  );
  await page.keyboard.press('Escape');
  await page.goto(`/daerah/${NUNUKAN}`);
  await page.getByText('Belum lapor sejak 26 Februari 2026.').waitFor();
  const silent = await texts(page.locator('tbody tr', { hasText: 'Belum lapor' }), 3);
  expect(silent.map((row) => row.slice(0, 12).trim())).toEqual(
    expect.arrayContaining([expect.stringContaining('27 Feb'), expect.stringContaining('26 Feb')]),
  );
  await page.goto(`/daerah/${TARAKAN}?lihat=pengiriman`);
  await page.getByRole('cell', { name: /Dalam perjalanan berangkat hari ini/ }).waitFor();
});

test('the ministry sees all 514, the provinces beside them, and opens one from the map', async () => {
  await come('00', '/daerah');
  await page.getByText('Jumlah 514 kabupaten/kota').waitFor();
  await page.locator('tbody tr').nth(513).waitFor();
  await many(page.locator('tbody tr'), 514);
  expect((await names(514)).slice(0, 2)).toEqual(['Kabupaten Bulungan', 'Kota Tarakan']);
  await page.getByRole('link', { name: 'Lihat peta' }).click();
  await page.getByRole('link', { name: /^Provinsi/ }).click();
  await page.getByText('Jumlah 38 provinsi').waitFor();
  const kaltaraRow = page.locator('tbody tr').first();
  expect(await kaltaraRow.textContent()).toContain(
    '1 kosong, 1 menipis, 1 belum lapor, 1 rusak di atas biasa dari 5',
  );
  await page
    .getByRole('link', { name: /^Kalimantan Utara: (10–50|Lebih dari 50)% penduduk, .*1 kosong/ })
    .focus();
  expect(await kaltaraRow.getAttribute('class')).toContain('looked');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/daerah/65');
  await page.getByText('Jumlah 5 kabupaten/kota').waitFor();
  await page.getByRole('link', { name: 'Kantor provinsi', exact: true }).click();
  await page.getByText('Disetujui, belum dikirim').waitFor();
});

test('what cannot be read is said, and can be asked for again', async () => {
  await come(PROVINCE, '/daerah');
  expectTrouble(page, /net::ERR_FAILED|status of 404/);
  await page.route('**/api/offices/65/regencies', (route) => route.abort());
  await page.reload();
  await page.getByText('Tidak ada sambungan', { exact: true }).waitFor();
  await page.unroute('**/api/offices/65/regencies');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await page.getByText('Jumlah 5 kabupaten/kota').waitFor();
  await page.goto('/daerah/64.71');
  await page.getByText('Kantor ini tidak ada atau di luar jangkauan Anda.').waitFor();
});

test('on a phone nothing is wider than the screen', async () => {
  await come(PROVINCE, '/daerah', { width: 360 });
  const wider = `[...document.querySelectorAll('main *')].filter((each) =>
    each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'auto'
    && each.clientWidth > 0).map((each) => each.className + ' ' + each.ariaLabel)`;
  for (const path of [
    '/daerah',
    `/daerah/${TARAKAN}`,
    `/daerah/${TARAKAN}?lihat=permintaan`,
    `/daerah/${TARAKAN}?lihat=pengiriman`,
  ]) {
    await page.goto(path);
    await page.getByRole('table').first().waitFor();
    const tables = (await page.evaluate<string[]>(wider)).filter((name) => !name.includes('null'));
    expect([path, ...tables]).toEqual([path]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  }
});

test.each(LOOKS)(
  'the province, a regency and the nation pass axe in $colorScheme at $width px',
  async (look) => {
    await come('00', '/daerah?peta=ya', look);
    await page.getByRole('group', { name: /Peta Indonesia/ }).waitFor();
    await expectNoAxeViolations(page);
    await page.goto('/daerah?per=provinsi');
    await page.getByText('Jumlah 38 provinsi').waitFor();
    await expectNoAxeViolations(page);
    await page.goto('/daerah/65');
    await page.getByRole('group', { name: /Peta Kalimantan Utara/ }).waitFor();
    await expectNoAxeViolations(page);
    await page.goto(`/daerah/${MALINAU}`);
    await page.getByRole('heading', { name: /Laporan cetak/ }).waitFor();
    await page.getByRole('button', { name: /1 koreksi/ }).click();
    await page.getByText('Laporan pertama').waitFor();
    await expectNoAxeViolations(page);
  },
);

test.each([TANA_TIDUNG])('an office that has not begun says so', async (office) => {
  await come(PROVINCE, '/daerah');
  await page.goto(`/daerah/${office}`);
  await page.getByText('Grafik tampil setelah saldo awal').waitFor();
});
