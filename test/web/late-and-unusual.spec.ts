import type { Browser } from 'playwright-core';
import {
  expectTrouble,
  goOffline,
  goOnline,
  loseSession,
  many,
  openBrowser,
} from '../support/browser.js';
import { beginTarakan, Clerk, isReported, revisionsOf, TARAKAN, TODAY } from '../support/clerk.js';
import { World } from '../support/world.js';

let browser: Browser;
let world: World;
let siti: Clerk;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  world = await World.open();
  await beginTarakan(world);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await world.close();
});

const days = ['2026-02-25', '2026-02-26', '2026-02-27', '2026-03-02', '2026-03-03'];

async function usuallyFifty(): Promise<void> {
  const tarakan = await world.as(TARAKAN);
  for (const [place, date] of days.entries())
    await tarakan
      .put(`/api/offices/${TARAKAN}/print-reports/${date}`, { printed: 49 + place, spoiled: 0 })
      .expect(201);
}

test('far more than usual is asked about before it is kept, and never twice', async () => {
  await usuallyFifty();
  siti = await Clerk.signIn(browser, world);
  const { page } = siti;
  await siti.write(4900, 0);
  await page.getByText('Biasanya paling banyak 52 terpakai, benar 4.900?').waitFor();
  await page.getByRole('button', { name: 'Ubah' }).click();
  expect(await page.evaluate('document.activeElement.id')).toBe('field-printed');
  await page.getByLabel('Tercetak').fill('490');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('benar 490?').waitFor();
  expect(await revisionsOf(world)).toEqual([]);
  await page.getByRole('button', { name: 'Ya, benar' }).click();
  await siti.sees('Terkirim');
  await page.getByRole('button', { name: 'Koreksi', exact: true }).click();
  await siti.write(490, 0, 'Jemput bola di dua kecamatan');
  await page.getByText('Jemput bola di dua kecamatan').first().waitFor();
  await isReported(world, TODAY, 2);
});

test('a day of nothing with service open says why before it is kept', async () => {
  siti = await Clerk.signIn(browser, world);
  const { page } = siti;
  await siti.write(0, 0);
  await page.getByRole('link', { name: 'Pilih alasan' }).click();
  expect(await page.evaluate('document.activeElement.id')).toBe('field-service');
  await page.getByLabel('Keadaan pelayanan').selectOption('siak_down');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await siti.sees('Terkirim');
});

test('what was written in time and comes after the window is taken, and told so', async () => {
  siti = await Clerk.signIn(browser, world);
  const { page } = siti;
  expectTrouble(page, /status of 401/);
  await goOffline(page);
  await siti.write(120, 6);
  await siti.sees('Menunggu kirim');
  world.clock.advance({ days: 9 });
  await goOnline(page);
  await page.getByRole('dialog').waitFor();
  await page
    .getByRole('dialog')
    .getByLabel('Kata sandi', { exact: true })
    .fill('kata sandi yang panjang');
  await page.getByRole('dialog').getByRole('button', { name: 'Masuk' }).click();
  await isReported(world);
  expect(await revisionsOf(world)).toEqual([[1, 120, 6, 'Siti']]);
  await page.getByText('ditulis tepat waktu, tiba terlambat').first().waitFor();
});

test('days too far back go together, by hand or by themselves, once the province widens the window', async () => {
  siti = await Clerk.signIn(browser, world);
  const { page } = siti;
  await page.getByLabel('Tercetak').waitFor();
  expectTrouble(page, /status of 4(01|22)|ERR_FAILED/);
  world.clock.advance({ days: 12 });
  await loseSession(page);
  // The device does not hear of it: it offers the days as it last knew them.
  await page.route('**/api/offices/*/stock', (route) => route.abort());
  await page.reload();
  await siti.enter();
  for (const date of ['2026-03-02', '2026-03-03']) {
    await page.goto(`/cetak?tanggal=${date}`);
    await siti.write(50, 1);
    await page.getByText('Ditolak', { exact: true }).first().waitFor();
  }
  await page.getByRole('button', { name: 'Kirim semua' }).waitFor();
  await many(page.getByRole('button', { name: 'Kirim ulang' }), 2);
  const province = await world.as('65');
  await province
    .patch(`/api/offices/${TARAKAN}`, { reportLateDays: 20, reportLateUntil: '2026-03-20' })
    .expect(200);
  await page.unroute('**/api/offices/*/stock');
  await page.goto('/cetak');
  for (const date of ['2026-03-02', '2026-03-03']) await isReported(world, date);
  await page.getByText('Ditolak', { exact: true }).first().waitFor({ state: 'detached' });
});

test('a day too far back is locked, and what asks the province to open it is at hand', async () => {
  siti = await Clerk.signIn(browser, world);
  const { page } = siti;
  world.clock.advance({ days: 9 });
  await loseSession(page);
  await page.reload();
  await siti.enter();
  await page.getByRole('button', { name: 'Terkunci Kamis, 5 Maret 2026' }).click();
  await page.getByText('Terkunci, minta provinsi.').waitFor();
  await page.getByRole('button', { name: 'Salin untuk WhatsApp' }).waitFor();
  await many(page.getByLabel('Tercetak'), 0);
  expect(await page.getByLabel('Tanggal', { exact: true }).getAttribute('min')).toBe('2026-03-06');
  await page.getByRole('button', { name: 'Laporkan Jumat, 6 Maret 2026' }).click();
  await page.getByLabel('Tercetak').waitFor();
});
