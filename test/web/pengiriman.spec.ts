import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations, LOOKS } from '../support/axe.js';
import {
  goOffline,
  goOnline,
  many,
  openBrowser,
  openPage,
  queryOf,
  type Visit,
} from '../support/browser.js';
import { BULUNGAN, Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { hire, signIn } from '../support/staff.js';
import type { World } from '../support/world.js';

let browser: Browser;
let kaltara: Kaltara;
let world: World;
let sanusi: string;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  kaltara = await Kaltara.open();
  world = kaltara.world;
  sanusi = await hire(world, PROVINCE, { role: 'staff', name: 'Sanusi' });
});
afterEach(() => kaltara.close());

async function open(path: string, visit?: Visit, email = sanusi): Promise<Page> {
  const page = await openPage(browser, world.url, visit);
  await page.goto(path);
  await signIn(page, email);
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

test('a province sends what it granted, with its paper, and calls it back', async () => {
  const request = await kaltara.granted(2000);
  const page = await open(`/pengiriman/kirim?permintaan=${request}`);
  await page.getByText('Kota Tarakan meminta 10.000 keping.').waitFor();
  expect(await page.getByLabel('Jumlah').inputValue()).toBe('2.000');
  await page.getByText('64.000').waitFor();
  await page.getByLabel('Nomor BAST').fill('470/117/BAST/2026');
  await page.getByLabel('Tanggal kirim').fill('2026-03-02');
  await page.getByLabel('Dibawa oleh').fill('Bpk. Hendra');
  await press(page, 'Kirim');
  await page.getByRole('heading', { name: 'Pengiriman 65/2026/0001' }).waitFor();
  await page.getByText('2 hari di jalan').waitFor();
  await page.getByText('Bpk. Hendra').waitFor();
  expect(await kaltara.request(request)).toMatchObject({ state: 'sent', onTheRoad: 2000 });

  await press(page, 'Tarik kembali');
  await inDialog(page, 'Tarik kembali');
  await page.getByText('Jelaskan mengapa kiriman ditarik kembali.').first().waitFor();
  await page.getByRole('dialog').getByLabel('Alasan').fill('Mobil mogok.');
  await inDialog(page, 'Tarik kembali');
  await page.getByText('Blangko ini kembali menjadi stok Kalimantan Utara.').waitFor();
  expect(await world.onHand(PROVINCE)).toBe(66_000);
  expect(await kaltara.request(request)).toMatchObject({ state: 'approved', onTheRoad: 0 });

  await page.getByRole('link', { name: 'Semua pengiriman' }).click();
  await page.getByText('Tidak ada kiriman di jalan').waitFor();
  await page.getByRole('link', { name: 'Ditarik kembali' }).click();
  expect(await queryOf(page)).toBe('?state=recalled');
  await page.getByRole('link', { name: '65/2026/0001', exact: true }).waitFor();
  await page.context().close();
});

test('one regency lends to another; more than it has is not sent', async () => {
  const page = await open('/pengiriman/kirim');
  await page.getByLabel('Dari', { exact: true }).selectOption(TARAKAN);
  await page.getByLabel('Ke', { exact: true }).selectOption(BULUNGAN);
  await page.getByText('Stok pengirim 9.000 keping.').waitFor();
  await page.getByLabel('Jumlah').fill('9001');
  await press(page, 'Kirim');
  await page.getByRole('link', { name: 'Jumlah: Stok pengirim 9.000 keping.' }).waitFor();
  await page.getByLabel('Jumlah').fill('500');
  await press(page, 'Kirim');
  await page.getByRole('heading', { name: 'Pengiriman 65.71/2026/0001' }).waitFor();
  expect(await world.onHand(TARAKAN)).toBe(8500);
  expect(await world.balance(BULUNGAN, 'in_transit')).toBe(500);
  await page.context().close();
});

test('the receiver takes it in where the letter leads, and copies it for WhatsApp', async () => {
  const { id, number } = await kaltara.dispatch(PROVINCE, TARAKAN, 3000, { sentOn: '2026-03-01' });
  const siti = await hire(world, TARAKAN, { role: 'staff' });
  const page = await open(`/pengiriman/${id}`, { width: 360 }, siti);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await press(page, 'Salin untuk WhatsApp');
  await page.getByText('Disalin.', { exact: true }).waitFor();
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied).toContain(`*Pengiriman blangko ${number}*`);
  expect(copied).toContain('Status: Dalam perjalanan, 3 hari di jalan');
  await many(page.getByRole('button', { name: 'Tarik kembali' }), 0);
  await page.getByLabel('Diterima', { exact: true }).fill('3000');
  await page.getByText('Sesuai dengan kiriman, tidak ada selisih.').waitFor();
  await press(page, 'Terima');
  await inDialog(page, 'Terima');
  await page.getByRole('region', { name: 'Yang diterima' }).waitFor();
  expect(await world.onHand(TARAKAN)).toBe(12_000);
  await page.context().close();
});

test('without a line the list says so, shows no other list for it, and comes when asked again', async () => {
  await kaltara.dispatch(PROVINCE, TARAKAN, 3000);
  const page = await open('/pengiriman');
  await page.getByRole('link', { name: '65/2026/0001', exact: true }).waitFor();
  await goOffline(page);
  await page.getByRole('link', { name: 'Semua', exact: true }).click();
  await page.getByText('Tidak ada sambungan').first().waitFor();
  await many(page.getByRole('link', { name: '65/2026/0001', exact: true }), 0);
  await goOnline(page);
  await press(page, 'Coba lagi');
  await page.getByRole('link', { name: '65/2026/0001', exact: true }).waitFor();
  await page.context().close();
});

test.each(LOOKS)(
  'at $width px, $colorScheme: no axe violation, nothing to scroll sideways',
  async (look) => {
    const short = await kaltara.dispatch(PROVINCE, TARAKAN, 2000, { reference: '470/118/BAST' });
    await kaltara.receive(TARAKAN, short.id, 1987);
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 3000, { sentOn: '2026-03-01' });
    const page = await open('/pengiriman?state=semua', look);
    const check = async () => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
      await expectNoAxeViolations(page);
    };
    await page.getByText('kurang 13').first().waitFor({ state: 'attached' });
    await check();
    await page.goto(`/pengiriman/${short.id}`);
    await page.getByText('Selisih kurang 13 keping').waitFor();
    await check();
    await page.goto(`/pengiriman/${id}`);
    await press(page, 'Tarik kembali');
    await inDialog(page, 'Tarik kembali');
    await check();
    await page.goto('/pengiriman/kirim');
    await press(page, 'Kirim');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Ke', { exact: true }).selectOption(TARAKAN);
    await page.getByLabel('Jumlah').fill('500');
    await page.getByText('Setelah semua tiba').waitFor();
    await check();
    await page.context().close();
  },
);
