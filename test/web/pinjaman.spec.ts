import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations, LOOKS } from '../support/axe.js';
import { many, openBrowser, openPage, type Visit } from '../support/browser.js';
import { BULUNGAN, CONSIGNMENTS, PROVINCE, type Sent, TARAKAN } from '../support/kaltara.js';
import { hire, signIn } from '../support/staff.js';
import { World } from '../support/world.js';

/** Cards lent by one regency to another, from the order to the last that is let go. */

let browser: Browser;
let world: World;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  world = await World.open();
  people = new Map();
  for (const office of [PROVINCE, TARAKAN, BULUNGAN]) await world.begin(office, 5_000);
});
afterEach(async () => {
  await page.context().close();
  await world.close();
});

/** Of each office whoever signed in there first. */
let people: Map<string, string>;

async function come(office: string, path: string, visit?: Visit): Promise<void> {
  page = await openPage(browser, world.url, visit);
  await page.goto(path);
  const email = people.get(office) ?? (await hire(world, office, { name: 'Sanusi Darmawan' }));
  people.set(office, email);
  await signIn(page, email);
}
async function comeInstead(office: string, path: string): Promise<void> {
  await page.context().close();
  await come(office, path);
}
const press = (name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();
const follow = (name: string) => page.getByRole('link', { name, exact: true }).first().click();
const see = (text: string | RegExp) => page.getByText(text).first().waitFor();

test('the province asks, the lender says yes, the borrower pays some back and the rest is forgiven', async () => {
  await come(PROVINCE, '/pengiriman/kirim');
  await page.getByLabel('Dari').selectOption(TARAKAN);
  await page.getByLabel('Ke', { exact: true }).selectOption(BULUNGAN);
  await page.getByLabel('Sebagai pinjaman, dikembalikan kemudian').check();
  await see('blangko baru berangkat setelah kantor yang meminjamkan');
  await page.getByLabel('Jumlah').fill('500');
  await press('Kirim');
  await see('Menunggu konfirmasi Kota Tarakan');
  expect(await world.onHand(TARAKAN)).toBe(5_000);

  await comeInstead(TARAKAN, '/pengiriman?state=awaiting_lender');
  await follow('65.71/2026/0001');
  await press('Pinjamkan 500 keping');
  await see('Terutang mulai saat Kabupaten Bulungan mencatat penerimaannya.');
  expect(await world.onHand(TARAKAN)).toBe(4_500);
  const bulungan = await world.as(BULUNGAN);
  const { body } = await bulungan.get(CONSIGNMENTS).expect(200);
  const { id } = (body as { items: [Sent] }).items[0];
  await bulungan.post(`${CONSIGNMENTS}/${id}/receipt`, { received: 500 }).expect(200);

  await comeInstead(BULUNGAN, '/stok');
  await see('Meminjam, belum dikembalikan');
  await follow('Kembalikan');
  await follow('Kabupaten Bulungan');
  await press('Kembalikan');
  await page.getByLabel('Jumlah').fill('300');
  await press('Kirim pengembalian');
  await see('Pengembalian pinjaman');
  await see('Belum diterima');

  await comeInstead(PROVINCE, '/pinjaman');
  await see('Seluruhnya 500 keping belum kembali.');
  await page.getByRole('table').getByRole('link', { name: 'Kabupaten Bulungan' }).click();
  await press('Hapuskan');
  await page.getByLabel('Dihapuskan').fill('200');
  await page.getByLabel('Alasan').fill('Kantor terbakar');
  await press('Hapuskan');
  await see(/−\s200\s+dihapuskan/);
});

test.each(LOOKS)('who owes whom looks as it should: %j', async (look) => {
  const province = await world.as(PROVINCE);
  const lend = async (from: string, to: string, quantity: number) => {
    const order = { from, to, quantity, loan: {}, reference: `470/${quantity}` };
    const { body } = await province.post(CONSIGNMENTS, order).expect(201);
    const { id } = body as Sent;
    const taker = await world.as(to);
    await taker.post(`${CONSIGNMENTS}/${id}/receipt`, { received: quantity }).expect(200);
    return id;
  };
  const id = await lend(TARAKAN, BULUNGAN, 500);
  await lend(BULUNGAN, TARAKAN, 200);
  world.clock.advance({ days: 70 });
  await come(PROVINCE, '/pinjaman', look);
  await see('Seluruhnya 700 keping belum kembali.');
  await expectNoAxeViolations(page);
  await follow('Lewat jatuh tempo');
  await many(page.getByRole('region', { name: 'Daftar pinjaman' }).locator('tbody tr'), 2);
  await page.goto(`/pengiriman/${id}`);
  await press('Saling hapus');
  await page
    .getByLabel('Terhadap pinjaman')
    .getByRole('option', { name: '65.01/2026/0001: 200 keping saling hapus' })
    .waitFor({ state: 'attached' });
  await expectNoAxeViolations(page);
});
