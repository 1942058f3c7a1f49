import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.js';
import { misfits } from '../support/fits.js';
import { many, openBrowser, openPage } from '../support/browser.js';
import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { hire, signIn } from '../support/staff.js';

/** A clerk checks the month's sheet and submits it; the province sees who is missing. */

let browser: Browser;
let kaltara: Kaltara;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  kaltara = await Kaltara.open('2026-03-01', { env: { REPORT_LATE_DAYS: '60' } });
  const { world } = kaltara;
  const tarakan = await world.as(TARAKAN);
  await tarakan
    .put(`/api/offices/${TARAKAN}/print-reports/2026-03-02`, { printed: 100, spoiled: 6 })
    .expect(201);
  world.clock.set('2026-04-01T01:00:00Z');
});
afterEach(async () => {
  await page.context().close();
  await kaltara.close();
});

async function come(office: string, path: string, width = 1280): Promise<void> {
  page = await openPage(browser, kaltara.world.url, { width });
  await signIn(page, await hire(kaltara.world, office, { role: 'staff' }));
  await page.goto(path);
}
const row = (name: RegExp | string) => page.getByRole('row', { name });

test('a clerk reads the sheet, says why SIAK counts otherwise, submits it, and it then stands', async () => {
  await come(TARAKAN, `/daerah/${TARAKAN}?lihat=bulan`);
  await page.getByRole('heading', { name: 'Laporan bulanan Maret 2026' }).waitFor();
  await page.getByText('Belum disampaikan. Paling lambat 5 April 2026.').waitFor();
  await row(/^Saldo akhir 8\.894 keping/).waitFor();
  await row(/0 \+ 0 \+ 9\.000 − 100 − 6 − 0 \+ 0 \+ 0 = 8\.894/).waitFor();
  await expectNoAxeViolations(page);
  const form = page.getByRole('region', { name: 'Sampaikan laporan bulanan' });
  await form.getByLabel('Tercetak menurut SIAK').fill('103');
  await form.getByRole('button', { name: 'Sampaikan laporan' }).click();
  await page.getByText('Jelaskan mengapa angka SIAK berbeda dari laporan.').first().waitFor();
  await form.getByLabel('Sebab berbeda').fill('Tiga dicetak di kecamatan');
  await form.getByLabel('IKD diaktifkan').fill('44');
  await form.getByRole('button', { name: 'Sampaikan laporan' }).click();
  await page.getByText('Angkanya tidak berubah lagi.').waitFor();
  await row(/berbeda \+3: Tiga dicetak di kecamatan/).waitFor();
  await row(/Maret 2026 .* Disampaikan/).waitFor();
  // Again with something else it is a revision, and says what changed.
  await form.getByLabel('IKD diaktifkan').fill('45');
  await form.getByRole('button', { name: 'Sampaikan revisi' }).click();
  await page.getByText('Tulis apa yang berubah.').first().waitFor();
  await form.getByLabel('Yang berubah').fill('IKD terlewat satu');
  await form.getByRole('button', { name: 'Sampaikan revisi' }).click();
  await page.getByRole('heading', { name: 'Laporan bulanan Maret 2026, revisi 2' }).waitFor();
  await page.getByRole('link', { name: 'revisi 1' }).click();
  await row(/IKD diaktifkan 44 orang/).waitFor();
  await many(form, 0);
});

test('the twelve months stand below as a chart and a table, and on a phone nothing is cut off', async () => {
  await come(TARAKAN, `/daerah/${TARAKAN}?lihat=bulan`, 360);
  await page
    .getByText('Rata-rata 106 keping sebulan; terbanyak 106 keping pada Maret 2026.')
    .waitFor();
  await row(/Maret 2026 masuk 9\.000, saldo akhir 8\.894/).waitFor();
  expect(await misfits(page)).toEqual([]);
  await expectNoAxeViolations(page);
});

test('a province sees who is missing, and nobody submits for another', async () => {
  const { world } = kaltara;
  const tarakan = await world.as(TARAKAN);
  await tarakan.post(`/api/offices/${TARAKAN}/monthly-reports/2026-03/submission`, {}).expect(200);
  await come(PROVINCE, `/daerah/${PROVINCE}?lihat=rekap`);
  await page.getByRole('heading', { name: 'Rekap Maret 2026, Kalimantan Utara' }).waitFor();
  await page.getByText('1 dari 2 kantor sudah menyampaikan').waitFor();
  await page.getByText('Belum: Kalimantan Utara.').waitFor();
  await row(/Kota Tarakan .* 8\.894/).waitFor();
  await row(/Jumlah yang menyampaikan .* 8\.894/).waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Kota Tarakan' }).click();
  await page.getByText('Angkanya tidak berubah lagi.').waitFor();
  await many(page.getByRole('region', { name: 'Dua belas bulan', exact: true }), 1);
  await many(page.getByRole('button', { name: /Sampaikan/ }), 0);
});
