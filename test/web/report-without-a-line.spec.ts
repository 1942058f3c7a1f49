import type { Browser } from 'playwright-core';
import { goOffline, goOnline, loseAnswers, many, openBrowser } from '../support/browser.js';
import { beginTarakan, Clerk, isReported, revisionsOf, TARAKAN, TODAY } from '../support/clerk.js';
import { standBefore } from '../support/next-version.js';
import { World } from '../support/world.js';

const REPORT = `**/print-reports/${TODAY}`;

let browser: Browser;
let world: World;

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

test('a report written without a line survives a reload and is sent once there is one', async () => {
  const siti = await Clerk.signIn(browser, world);
  await siti.keepApp();
  await goOffline(siti.page);
  await siti.write(120, 6);
  await siti.sees('Menunggu kirim');
  await siti.page.reload();
  await siti.sees('Menunggu kirim');
  await siti.page.getByText('data per').first().waitFor();
  expect(await revisionsOf(world)).toEqual([]);

  await goOnline(siti.page);
  await siti.sees('Terkirim');
  expect(await revisionsOf(world)).toEqual([[1, 120, 6, 'Siti']]);
  expect(await world.onHand(TARAKAN)).toBe(8874);
});

test('what the cards were spoiled by goes with the report, and only where it sums to them', async () => {
  const siti = await Clerk.signIn(browser, world);
  await siti.keepApp();
  await goOffline(siti.page);
  const { page } = siti;
  await page.getByLabel('Tercetak').fill('120');
  await many(page.getByLabel('Gagal cetak'), 0);
  await page.getByLabel('Rusak', { exact: true }).fill('6');
  await page.getByLabel('Gagal cetak').fill('4');
  await page.getByLabel('Cacat pabrik').fill('1');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await page.getByText('Jumlah menurut sebab harus sama dengan yang rusak.').first().waitFor();
  await page.getByLabel('Cacat pabrik').fill('2');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await siti.sees('Menunggu kirim');
  await page.getByText('rusak: gagal cetak 4, cacat pabrik 2').first().waitFor();

  await goOnline(page);
  await siti.sees('Terkirim');
  const told = `SELECT by_print, by_encode, by_factory, by_other FROM print_reports`;
  expect(await world.dataSource.query(told)).toEqual([
    { by_print: 4, by_encode: 0, by_factory: 2, by_other: 0 },
  ]);
});

test('of two tabs one sends, and both tell', async () => {
  const siti = await Clerk.signIn(browser, world);
  await siti.keepApp();
  const second = await siti.another();
  await second.getByText('Stok tercatat').waitFor();
  await goOffline(siti.page);
  await siti.write(120, 6);
  await second.getByText('Menunggu kirim', { exact: true }).waitFor();
  await goOnline(siti.page);
  await siti.sees('Terkirim');
  await second.getByText('Terkirim', { exact: true }).waitFor();
  expect(await revisionsOf(world)).toEqual([[1, 120, 6, 'Siti']]);
});

test('a lost answer is asked for again and the report is taken once', async () => {
  const siti = await Clerk.signIn(browser, world);
  const sent: string[] = [];
  const answered = await loseAnswers(siti.page, REPORT, (request) => {
    sent.push(request.headers()['idempotency-key']!);
  });
  await siti.write(120, 6);
  await siti.sees('Menunggu kirim');
  await isReported(world);
  await answered();
  await siti.sees('Terkirim');
  expect(await revisionsOf(world)).toEqual([[1, 120, 6, 'Siti']]);
  expect(await world.onHand(TARAKAN)).toBe(8874);
  expect(new Set(sent).size).toBe(1);
});

test('what has not left is changed in place, however often', async () => {
  const siti = await Clerk.signIn(browser, world);
  await siti.keepApp();
  await goOffline(siti.page);
  await siti.write(120, 6);
  await siti.sees('Menunggu kirim');
  await siti.page.getByRole('button', { name: 'Ubah' }).click();
  await siti.write(125, 6);
  await siti.sees('Menunggu kirim');
  await goOnline(siti.page);
  await siti.sees('Terkirim');
  expect(await revisionsOf(world)).toEqual([[1, 125, 6, 'Siti']]);
});

test('what has left is frozen: writing again makes a correction that waits for its fate', async () => {
  const siti = await Clerk.signIn(browser, world);
  await siti.keepApp();
  const answered = await loseAnswers(siti.page, REPORT);
  await siti.write(120, 6);
  await siti.page.getByText('jawabannya belum sampai').waitFor();
  await goOffline(siti.page);
  await siti.page.getByRole('button', { name: 'Koreksi', exact: true }).click();
  await siti.write(118, 6, 'Dua kartu terhitung dua kali');
  await siti.page.getByText('Dikirim setelah nasib laporan sebelumnya diketahui').waitFor();
  await answered();
  await goOnline(siti.page);
  await isReported(world, TODAY, 2);
  expect(await revisionsOf(world)).toEqual([
    [1, 120, 6, 'Siti'],
    [2, 118, 6, 'Siti'],
  ]);
  expect(await world.onHand(TARAKAN)).toBe(8876);
});

test('a new version is offered and taken only when asked for', async () => {
  const front = await standBefore(world.url);
  const siti = await Clerk.signIn(browser, world, { at: front.url });
  await siti.keepApp();
  front.publish();
  await siti.page.getByLabel('Tercetak').fill('77');
  await siti.page.evaluate(
    'navigator.serviceWorker.getRegistration().then((worker) => worker.update()).then(() => undefined)',
  );
  await siti.page.getByText('Versi baru aplikasi sudah siap').waitFor();
  expect(await siti.page.getByLabel('Tercetak').inputValue()).toBe('77');
  await siti.page.getByRole('button', { name: 'Muat ulang' }).click();
  await siti.page.getByText('Versi baru').waitFor({ state: 'detached' });
  await siti.page.getByText('Stok tercatat').waitFor();
  front.close();
});
