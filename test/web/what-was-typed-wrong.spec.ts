import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.js';
import { expectTrouble, many, openBrowser, openPage } from '../support/browser.js';
import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { hire, signIn } from '../support/staff.js';

/** What was typed wrong is mended where it stands, and what is missing is found again. */

let browser: Browser;
let kaltara: Kaltara;
const pages: Page[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  kaltara = await Kaltara.open();
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
  await kaltara.close();
});

async function come(email: string, path: string, width = 1280): Promise<Page> {
  const page = await openPage(browser, kaltara.world.url, { width });
  pages.push(page);
  await page.goto(path);
  await signIn(page, email);
  return page;
}
const staffOf = (office: string) => hire(kaltara.world, office, { role: 'staff', name: 'Siti' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const held = async () => [
  await kaltara.world.onHand(PROVINCE),
  await kaltara.world.onHand(TARAKAN),
  await kaltara.world.balance(TARAKAN, 'variance'),
];

test('200 typed for 2,000 is mended by the receiver, and both figures stay readable', async () => {
  const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 2_000);
  await kaltara.receive(TARAKAN, id, 200);
  const page = await come(await staffOf(TARAKAN), `/pengiriman/${id}`, 360);
  const outcome = page.getByRole('region', { name: 'Yang diterima' });
  await outcome.getByText('Selisih kurang 1.800 keping').waitFor();
  await press(page, 'Koreksi penerimaan');
  await page.getByText(/Tercatat 200 keping/).waitFor();
  await press(page, 'Simpan koreksi');
  await page.getByRole('link', { name: 'Alasan: Jelaskan alasannya.' }).waitFor();
  await page.getByLabel('Seharusnya diterima').fill('2001');
  await page.getByLabel('Alasan', { exact: true }).fill('Kurang satu nol.');
  expectTrouble(page, /409/);
  await press(page, 'Simpan koreksi');
  await page.getByText(/Jumlah diterima melebihi yang dikirim/).waitFor();
  expect(await held()).toEqual([64_000, 9_200, 1_800]);

  await page.getByLabel('Seharusnya diterima').fill('2000');
  await press(page, 'Simpan koreksi');
  await outcome.getByText('2.000').waitFor();
  await page.getByText('Revisi 2: 2.000 keping').waitFor();
  await page.getByText('Kurang satu nol.').first().waitFor();
  await page.getByText('Revisi 1: 200 keping').waitFor();
  await many(outcome.getByText('Selisih kurang'), 0);
  expect(await held()).toEqual([64_000, 11_000, 0]);
  await expectNoAxeViolations(page);
});

test('what never left is found by its sender, and accepted by an office above both', async () => {
  const { id, number } = await kaltara.dispatch(PROVINCE, TARAKAN, 2_000);
  await kaltara.receive(TARAKAN, id, 1_985);
  const sender = await come(await staffOf(PROVINCE), `/pengiriman/${id}`);
  await press(sender, 'Catat temuan kembali');
  await sender.getByText('Paling banyak 15 keping, yang tidak pernah berangkat.').waitFor();
  await sender.getByLabel('Jumlah ditemukan').fill('15');
  await sender.getByLabel('Alasan', { exact: true }).fill('Satu boks tertinggal di gudang.');
  await press(sender, 'Catat temuan');
  await sender.getByText('Ditemukan kembali: 15 keping').waitFor();
  await sender.getByText(/menunggu diterima/).waitFor();
  await many(sender.getByRole('button', { name: 'Catat temuan kembali' }), 0);
  await many(sender.getByRole('button', { name: 'Terima temuan' }), 0);
  expect(await held()).toEqual([64_015, 10_985, 0]);

  const ministry = await hire(kaltara.world, '00', { role: 'admin', name: 'Rahmat' });
  const above = await come(ministry, '/pengiriman');
  const waiting = above.getByRole('region', { name: 'Temuan kembali menunggu diterima' });
  await waiting.getByText('15 keping di Kalimantan Utara, kurang di Kota Tarakan').waitFor();
  await waiting.getByRole('link', { name: number }).click();
  await press(above, 'Terima temuan');
  await expectNoAxeViolations(above);
  await inDialog(above, 'Terima temuan');
  await above.getByText(/diterima Rahmat/).waitFor();
});

test('a supply entered twice is taken back by the ministry, and stays readable', async () => {
  const ministry = await hire(kaltara.world, '00', { role: 'admin', name: 'Rahmat' });
  const before = await kaltara.world.onHand('00');
  const supply = { quantity: 5_000, reference: '027/SP-9/2026' };
  await (await kaltara.world.as('00')).post('/api/offices/00/supplies', supply).expect(201);
  const page = await come(ministry, '/kantor?bagian=pengadaan');
  await page.getByLabel('Jumlah').fill('5000');
  await page.getByLabel('Nomor surat').fill('027/SP-9/2026');
  expectTrouble(page, /409/);
  await press(page, 'Catat pengadaan');
  await inDialog(page, 'Catat');
  await page.getByText(/Nomor 027\/SP-9\/2026 sudah dipakai: 5\.000 keping/).waitFor();
  await press(page, 'Memang dua kali, tetap catat');
  await page.getByText(/5\.000 keping masuk/).waitFor();
  expect(await kaltara.world.onHand('00')).toBe(before + 10_000);

  await page.getByRole('link', { name: 'Pembatalan' }).click();
  await page.getByRole('button', { name: 'Batalkan Pengadaan 5.000 keping' }).first().click();
  await inDialog(page, 'Batalkan catatan ini');
  await page.getByRole('dialog').getByRole('link', { name: 'Tulis alasannya.' }).waitFor();
  await page.getByLabel('Alasan').fill('Tercatat dua kali.');
  await inDialog(page, 'Batalkan catatan ini');
  await page.getByText(/Dibatalkan Rahmat, .+: Tercatat dua kali\./).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await kaltara.world.onHand('00')).toBe(before + 5_000);
  await expectNoAxeViolations(page);
});
