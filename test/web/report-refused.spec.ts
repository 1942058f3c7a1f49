import type { Browser } from 'playwright-core';
import { expectTrouble, goOffline, goOnline, many, openBrowser } from '../support/browser.js';
import { beginTarakan, Clerk, revisionsOf, TARAKAN, TODAY } from '../support/clerk.js';
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
  await beginTarakan(world, 1200);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await world.close();
});

const report = `/api/offices/${TARAKAN}/print-reports/${TODAY}`;

/** Written without a line; by the time there is one the server thinks otherwise. */
async function refused(printed: number, spoiled: number, meanwhile: () => Promise<unknown>) {
  siti = await Clerk.signIn(browser, world);
  expectTrouble(siti.page, /status of 4(09|28)/);
  await goOffline(siti.page);
  await siti.write(printed, spoiled);
  await siti.sees('Menunggu kirim');
  await meanwhile();
  await goOnline(siti.page);
  await siti.sees('Ditolak');
}

test('more than there is: refused with both numbers and what is on the road, sent again after the receipt', async () => {
  const province = await world.as('65');
  const tarakan = await world.as(TARAKAN);
  await world.begin('65', 5000);
  let consignment = '';
  await refused(1500, 20, async () => {
    const move = { from: '65', to: TARAKAN, quantity: 600 };
    const { body } = await province.post('/api/consignments', move).expect(201);
    consignment = (body as { id: string }).id;
  });
  const { page } = siti;
  await page.getByText('stok 1.200 keping, sedangkan ini memerlukan 1.520 keping').waitFor();
  await many(page.getByText('Disimpan di perangkat ini'), 0);
  await page.getByText('600 keping dalam perjalanan ke kantor Anda').waitFor();
  await page.getByText('catat penerimaan dulu, lalu kirim ulang').waitFor();
  expect(await revisionsOf(world)).toEqual([]);

  await tarakan.post(`/api/consignments/${consignment}/receipt`, { received: 600 }).expect(200);
  // The device may have read of the receipt first, and then has sent it by itself.
  const again = page.getByRole('button', { name: 'Kirim ulang' });
  await again.click({ timeout: 10_000 }).catch(() => undefined);
  await siti.sees('Terkirim');
  expect(await revisionsOf(world)).toEqual([[1, 1500, 20, 'Siti']]);
  expect(await world.onHand(TARAKAN)).toBe(280);
});

test('more than there is, mended: the lesser number goes instead', async () => {
  await refused(1500, 20, () => Promise.resolve());
  await siti.page.getByRole('button', { name: 'Perbaiki' }).click();
  expect(await siti.page.getByLabel('Tercetak').inputValue()).toBe('1.500');
  await siti.write(150, 20);
  await siti.sees('Terkirim');
  expect(await revisionsOf(world)).toEqual([[1, 150, 20, 'Siti']]);
});

test('a day that somebody else reported meanwhile: both figures are shown, and ours becomes a correction', async () => {
  const other = await world.as(TARAKAN, 'staff');
  await refused(120, 6, () => other.put(report, { printed: 100, spoiled: 2 }).expect(201));
  const { page } = siti;
  await page.getByText(`Di server, revisi 1 oleh staff ${TARAKAN}`).waitFor();
  await page.getByRole('button', { name: 'Perbaiki' }).click();
  await page.getByText('Tercetak 100 → 120 (+20)').waitFor();
  await page.getByRole('button', { name: 'Simpan koreksi' }).click();
  await page.getByRole('link', { name: 'Jelaskan mengapa' }).waitFor();
  await siti.write(120, 6, 'Dua puluh kartu dicetak sore hari');
  await siti.sees('Terkirim');
  expect(await revisionsOf(world)).toEqual([
    [1, 100, 2, `staff ${TARAKAN}`],
    [2, 120, 6, 'Siti'],
  ]);
});

test('what was refused stays until a person removes it', async () => {
  await refused(1500, 20, () => Promise.resolve());
  await siti.page.reload();
  await siti.sees('Ditolak');
  await siti.page.getByRole('button', { name: 'Hapus dari perangkat' }).click();
  await siti.page.getByRole('button', { name: 'Hapus', exact: true }).click();
  await siti.page.getByText('Ditolak', { exact: true }).waitFor({ state: 'detached' });
  await siti.page.getByRole('button', { name: 'Simpan' }).waitFor();
});
