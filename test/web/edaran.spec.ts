import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.js';
import { many, openBrowser, openPage, type Visit } from '../support/browser.js';
import { BULUNGAN, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { hire, signIn } from '../support/staff.js';
import { World } from '../support/world.js';

/** Edaran, from the province that writes it to the clerk who has read it, and back. */

let browser: Browser;
let world: World;

beforeAll(async () => {
  browser = await openBrowser();
  world = await World.open();
  for (const office of [PROVINCE, TARAKAN, BULUNGAN]) await world.begin(office, 5_000);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function come(office: string, name: string, path: string, visit: Visit): Promise<Page> {
  const page = await openPage(browser, world.url, visit);
  await page.goto(path);
  await signIn(page, await hire(world, office, { name, role: 'staff' }));
  return page;
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string | RegExp) =>
  page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click();
const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

test('is written, stands where its office is told of things, is read at a tap, and withdrawn', async () => {
  const sender = await come(PROVINCE, 'Sanusi Darmawan', '/pemberitahuan', { width: 1280 });
  await follow(sender, 'Edaran');
  await follow(sender, 'Dikirim');
  await press(sender, 'Tulis edaran');
  await press(sender, 'Kirim edaran');
  await see(sender, 'Tulis perihalnya.');
  await sender.getByLabel('Kepada').selectOption('Kabupaten/kota tertentu');
  await sender.getByLabel('Kota Tarakan').check();
  await sender.getByLabel('Kabupaten Bulungan').check();
  await see(sender, 'Kantor yang dituju (2 dipilih)');
  await sender.getByLabel('Perihal').fill('Batas waktu laporan');
  await sender.getByLabel('Isi').fill('Laporan harian ditutup pukul 16.00.\nTerima kasih.');
  await expectNoAxeViolations(sender);
  await press(sender, 'Kirim edaran');
  await see(sender, '0 dari 2 sudah membaca');

  const clerk = await come(TARAKAN, 'Siti Rahmawati', '/cetak', {
    width: 360,
    colorScheme: 'dark',
  });
  await clerk.getByRole('button', { name: /^Lainnya/ }).click();
  await follow(clerk, /^Pemberitahuan/);
  await see(clerk, 'Edaran menunggu kantor ini');
  await see(clerk, 'Belum dibaca:');
  await expectNoAxeViolations(clerk);
  await follow(clerk, 'Batas waktu laporan');
  await see(clerk, 'Laporan harian ditutup pukul 16.00.');
  await press(clerk, 'Sudah kami baca');
  await see(clerk, /, Siti Rahmawati/);
  await many(clerk.getByRole('button', { name: 'Sudah kami baca' }), 0);
  await many(clerk.getByText('Kantor yang dituju'), 0);
  await expectNoAxeViolations(clerk);
  await follow(clerk, 'Semua edaran');
  await see(clerk, 'Sudah dibaca');
  await many(clerk.getByRole('button', { name: 'Tulis edaran' }), 0);

  await sender.reload();
  await see(sender, '1 dari 2 sudah membaca');
  await follow(sender, /^Belum dibaca/);
  await many(sender.getByRole('table').locator('tbody tr'), 1);
  await see(sender, 'Kabupaten Bulungan');
  await expectNoAxeViolations(sender);
  await sender.getByLabel('Alasan').fill('Diganti surat lain.');
  await press(sender, 'Tarik');
  await see(sender, 'Ditarik oleh pengirimnya');
  await clerk.reload();
  await see(clerk, 'Ditarik');
  for (const page of [sender, clerk]) await page.context().close();
});

test('who was chosen stays chosen while others are looked for', async () => {
  const page = await come('00', 'Ratna Kusumawardani', '/edaran?tulis=1', { width: 1280 });
  await page.getByLabel('Kepada').selectOption('Kantor tertentu');
  for (const name of ['Kota Tarakan', 'Kabupaten Bulungan']) {
    await page.getByLabel('Cari kantor').fill(name);
    await page.getByLabel('Cari kantor').press('Enter');
    await page.getByLabel(name, { exact: true }).check();
  }
  await see(page, 'Kantor yang dituju (2 dipilih)');
  await many(page.getByText('Tulis perihalnya.'), 0);
  await page.context().close();
});
