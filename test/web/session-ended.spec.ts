import type { Browser } from 'playwright-core';
import { expectTrouble, goOffline, goOnline, openBrowser } from '../support/browser.js';
import { beginTarakan, Clerk, revisionsOf } from '../support/clerk.js';
import { PASSWORD } from '../support/staff.js';
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
  siti = await Clerk.signIn(browser, world);
  expectTrouble(siti.page, /status of 401/);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await world.close();
});

const dialog = () => siti.page.getByRole('dialog', { name: 'Sesi Anda sudah berakhir' });

async function signInAgain(): Promise<void> {
  await dialog().waitFor();
  await dialog().getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
  await dialog().getByRole('button', { name: 'Masuk' }).click();
  await dialog().waitFor({ state: 'hidden' });
}

test('a full queue outlives its session and goes after signing in again', async () => {
  const { page } = siti;
  await siti.keepApp();
  await goOffline(page);
  const days: [date: string, printed: number][] = [
    ['2026-03-02', 110],
    ['2026-03-03', 115],
    ['2026-03-04', 120],
  ];
  const waiting = page.getByText('Menunggu kirim', { exact: true });
  for (const [place, [date, printed]] of days.entries()) {
    await page.goto(`/cetak?tanggal=${date}`);
    await siti.write(printed, 1);
    await waiting.nth(place).waitFor();
  }
  world.clock.advance({ hours: 13 });
  await goOnline(page);
  await signInAgain();
  await waiting.first().waitFor({ state: 'detached' });
  for (const [date, printed] of days)
    expect(await revisionsOf(world, date)).toEqual([[1, printed, 1, 'Siti']]);
});

test('what was typed when the session ended is still there after signing in again', async () => {
  const { page } = siti;
  await page.getByLabel('Tercetak').fill('77');
  world.clock.advance({ hours: 13 });
  await page.evaluate(`dispatchEvent(new Event('online'))`);
  await signInAgain();
  expect(await page.getByLabel('Tercetak').inputValue()).toBe('77');
  await page.getByLabel('Rusak').fill('0');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await siti.sees('Terkirim');
});
