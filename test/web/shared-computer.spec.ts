import type { Browser } from 'playwright-core';
import { goOffline, goOnline, loseAnswers, many, openBrowser } from '../support/browser.js';
import { beginTarakan, Clerk, isReported, revisionsOf, TARAKAN, until } from '../support/clerk.js';
import { hire, signIn } from '../support/staff.js';
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
  await siti.keepApp();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await world.close();
});

/** How much the device keeps on a shelf. */
const kept = (shelf: string) =>
  siti.page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('blangko');
    opening.onsuccess = () => {
      const counting = opening.result.transaction('${shelf}').objectStore('${shelf}').count();
      counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
    };
  })`);

async function leaveUnsent(): Promise<void> {
  await goOffline(siti.page);
  await siti.write(120, 6);
  await siti.sees('Menunggu kirim');
  await siti.page.getByRole('button', { name: 'Keluar' }).click();
  await siti.page.getByText('1 laporan di perangkat ini belum sampai di server').waitFor();
  await siti.page.getByRole('button', { name: 'Tetap keluar' }).click();
  await siti.page.getByLabel('Email').waitFor();
}

test('signing out with something unsent is asked about, and leaves nothing else on the device', async () => {
  expect(await kept('copies')).toBe(1);
  await leaveUnsent();
  expect(await kept('person')).toBe(0);
  expect(await kept('copies')).toBe(0);
  expect(await kept('reports')).toBe(1);

  await goOnline(siti.page);
  await siti.enter();
  await siti.sees('Terkirim');
  expect(await revisionsOf(world)).toEqual([[1, 120, 6, 'Siti']]);
});

test('a colleague sees what is unsent and sends it in their own name', async () => {
  await leaveUnsent();
  await goOnline(siti.page);
  const budi = await hire(world, TARAKAN, { role: 'staff', name: 'Budi', email: 'budi@b.test' });
  await signIn(siti.page, budi);
  await siti.page.getByText('ditulis oleh Siti').waitFor();
  await siti.sees('Menunggu kirim');
  expect(await revisionsOf(world)).toEqual([]);
  await siti.page.getByRole('button', { name: 'Kirim atas nama saya' }).click();
  await siti.sees('Terkirim');
  expect(await revisionsOf(world)).toEqual([[1, 120, 6, 'Budi']]);
});

test('sent with its answer lost, then by a colleague with the same key: still one report', async () => {
  const answered = await loseAnswers(siti.page, '**/print-reports/2026-03-04');
  await siti.write(120, 6);
  await siti.sees('Menunggu kirim');
  await isReported(world);
  await siti.page.getByRole('button', { name: 'Keluar' }).click();
  await siti.page.getByRole('button', { name: 'Tetap keluar' }).click();
  await siti.page.getByLabel('Email').waitFor();
  await answered();

  const budi = await hire(world, TARAKAN, { role: 'staff', name: 'Budi', email: 'budi@b.test' });
  await signIn(siti.page, budi);
  await siti.page.getByRole('button', { name: 'Kirim atas nama saya' }).click();
  await siti.sees('Terkirim');
  expect(await revisionsOf(world)).toEqual([[1, 120, 6, 'Siti']]);
});

test('somebody of another office sees nothing of it', async () => {
  await leaveUnsent();
  await goOnline(siti.page);
  await world.begin('65.02', 500);
  await signIn(siti.page, await hire(world, '65.02', { role: 'staff' }));
  await siti.page.getByText('Stok tercatat').waitFor();
  await many(siti.page.getByText('Menunggu kirim'), 0);
  await many(siti.page.getByText('Siti'), 0);
  expect(await kept('reports')).toBe(1);
});

test('signing out without a line ends the session at the server as soon as there is one', async () => {
  await goOffline(siti.page);
  await siti.page.getByRole('button', { name: 'Keluar' }).click();
  await siti.page.getByLabel('Email').waitFor();
  await goOnline(siti.page);
  const ended = () =>
    world.dataSource.query<unknown[]>(`SELECT 1 FROM sessions WHERE ended_at IS NOT NULL`);
  await until(async () => (await ended()).length > 0);
  // Only when the answer is here too: a page left before it would end the session a second time.
  await siti.page.waitForFunction(`!localStorage.getItem('blangko-leaving')`);
  await siti.page.goto('/cetak');
  await siti.page.getByLabel('Email').waitFor();
});
