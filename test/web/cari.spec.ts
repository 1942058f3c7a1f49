import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.js';
import { many, openBrowser, openPage, queryOf } from '../support/browser.js';
import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { fifteenRequests, PROVINCE as SULUT } from '../support/north-sulawesi.js';
import { hire, signIn } from '../support/staff.js';
import type { World } from '../support/world.js';

/** What is looked for: the one field in the band, and what narrows a list. */

let browser: Browser;
let world: World;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await page.context().close();
  await world.close();
});

async function come(office: string, path: string, width = 1280, scheme?: 'dark'): Promise<void> {
  const email = await hire(world, office, { name: 'Sri Wahyuni' });
  page = await openPage(browser, world.url, { width, colorScheme: scheme });
  await page.goto(path);
  await signIn(page, email);
}
const field = () => page.getByRole('combobox', { name: /Kantor, nomor surat/ });
const option = (name: string | RegExp) => page.getByRole('option', { name });
const focused = () => page.evaluate<string>('document.activeElement.ariaLabel');

describe('the field in the band', () => {
  let kaltara: Kaltara;
  beforeEach(async () => {
    kaltara = await Kaltara.open();
    world = kaltara.world;
  });

  test('is opened by /, chosen from by arrows and Enter, and left by Escape', async () => {
    await come(PROVINCE, '/pengiriman');
    await page.getByRole('button', { name: 'Cari', exact: true }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('kalimantan');
    await option(/Kalimantan Utara/).waitFor();
    await page.keyboard.press('Escape');
    await field().waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Cari', exact: true }).click();
    await page.keyboard.type('kabupaten');
    await option(/Bulungan/).waitFor();
    expect(await option(/Bulungan/).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('[role=option][aria-selected=true]');
    expect(await field().getAttribute('aria-activedescendant')).toBe(
      await chosen.getAttribute('id'),
    );
    await expectNoAxeViolations(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kabupaten Tana Tidung' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/daerah/65.04');

    await page.getByRole('button', { name: 'Cari', exact: true }).click();
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Cari');
  });

  test('lets a slash be written where somebody writes', async () => {
    await come(PROVINCE, '/pengiriman/kirim');
    await page.getByLabel('Nomor BAST').click();
    await page.keyboard.type('470/1');
    expect(await page.getByLabel('Nomor BAST').inputValue()).toBe('470/1');
    await many(field(), 0);
  });

  test.each([undefined, 'dark'] as const)(
    'leads a clerk with a phone to a consignment by its number (%s)',
    async (scheme) => {
      await kaltara.dispatch(PROVINCE, TARAKAN, 500);
      await come(TARAKAN, '/cetak', 360, scheme);
      await page.getByRole('button', { name: 'Cari', exact: true }).click();
      await field().fill('9999');
      await page.getByText('Tidak ada yang cocok dengan “9999”.').waitFor();
      await field().fill('65/2026/0001');
      await option(/65\/2026\/0001/).waitFor();
      await expectNoAxeViolations(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      await option(/65\/2026\/0001/).click();
      await page.getByRole('heading', { name: 'Pengiriman 65/2026/0001' }).waitFor();
    },
  );

  test('leads an admin to a person among the people of their office', async () => {
    await hire(world, TARAKAN, { name: 'Budi Santoso' });
    await come(PROVINCE, '/daerah');
    await page.getByRole('button', { name: 'Cari', exact: true }).click();
    await field().fill('santoso budi');
    await option(/Budi Santoso/).click();
    await page.getByRole('heading', { name: 'Kota Tarakan' }).waitFor();
    await page.getByRole('strong').getByText('Budi Santoso').waitFor();
    await many(page.getByRole('listitem').filter({ hasText: 'Ubah' }), 1);
  });

  test('consignments are narrowed by office and dates, in the address and in the file', async () => {
    await kaltara.dispatch(PROVINCE, TARAKAN, 500, { sentOn: '2026-03-03' });
    await kaltara.dispatch(PROVINCE, '65.01', 700);
    await come(PROVINCE, '/pengiriman');
    await page.getByRole('rowheader', { name: /65\/2026\/0002/ }).waitFor();
    await page.getByRole('button', { name: 'Saring' }).click();
    await page.getByLabel('Kantor', { exact: true }).selectOption('65.71');
    await page.getByText('Hanya Kota Tarakan').waitFor();
    await page.getByLabel('Dikirim sampai').fill('2026-03-03');
    await page.getByText('Hanya Kota Tarakan, sampai 3 Maret 2026').waitFor();
    expect(await queryOf(page)).toBe('?office=65.71&sampai=2026-03-03');
    await page.reload();
    await page.getByRole('rowheader', { name: /65\/2026\/0001/ }).waitFor();
    await many(page.getByRole('rowheader'), 1);
    const file = page.getByRole('link', { name: 'CSV pengiriman' });
    expect(await file.getAttribute('href')).toBe(
      '/api/consignments.csv?office=65.71&state=in_transit&to=2026-03-03',
    );
    await page.getByRole('link', { name: 'Tampilkan semua' }).click();
    await page.getByRole('rowheader', { name: /65\/2026\/0002/ }).waitFor();
    expect(await queryOf(page)).toBe('');
  });
});

describe('the queue of the ministry', () => {
  beforeEach(async () => {
    world = await fifteenRequests();
  });

  test('shows what it answers itself, on request all, a line each, and opens one on demand', async () => {
    const province = await world.as(SULUT);
    const ask = { office: SULUT, quantity: 9_000 };
    await province.post('/api/restock-requests', ask).expect(201);
    await come('00', '/permintaan');
    await page.getByRole('rowheader', { name: /Sulawesi Utara/ }).waitFor();
    await many(page.getByRole('rowheader'), 1);
    await many(page.getByText('Mengapa'), 0);

    await page.getByRole('link', { name: 'Semua kantor (16)' }).click();
    await page
      .getByRole('rowheader', { name: /Kepulauan Sitaro|Siau/ })
      .first()
      .waitFor();
    const heights = await page.evaluate<number[]>(
      `[...document.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().height)`,
    );
    expect(heights).toHaveLength(16);
    expect(heights.filter((height) => height <= 46).length).toBeGreaterThan(12);
    await expectNoAxeViolations(page);

    const jawab = page.getByRole('link', { name: 'Jawab Kota Bitung' });
    await jawab.click();
    await page.getByText('Mengapa').waitFor();
    await page.getByLabel('Disetujui', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Tutup Kota Bitung' }).click();
    await many(page.getByText('Mengapa'), 0);

    await page.getByRole('button', { name: 'Saring' }).click();
    await page.getByLabel('Provinsi').selectOption('71');
    await page.getByLabel('Kantor', { exact: true }).selectOption('71.72');
    await page.getByText('Hanya Kota Bitung').waitFor();
    await page.getByRole('link', { name: 'Semua kantor (1)' }).waitFor();
  });

  test('shows all where nothing is its own to answer', async () => {
    await come('00', '/permintaan', 360);
    await page.getByRole('rowheader').nth(14).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page
      .getByRole('link', { name: /^Jawab / })
      .first()
      .click();
    await page.getByLabel('Disetujui', { exact: true }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await expectNoAxeViolations(page);
  });
});
