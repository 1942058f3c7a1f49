import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations, LOOKS } from '../support/axe.js';
import { many, openBrowser, openPage, slowDown } from '../support/browser.js';
import { beginTarakan, Clerk, isReported, revisionsOf, TARAKAN, TODAY } from '../support/clerk.js';
import { World } from '../support/world.js';

let browser: Browser;
let world: World;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  world = await World.open();
  await beginTarakan(world, 1100);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await world.close();
});

test('while the day is typed it says what will be left, and that a request will follow', async () => {
  const siti = await Clerk.signIn(browser, world);
  const { page } = siti;
  await page.getByRole('heading', { name: 'Rabu, 4 Maret 2026' }).waitFor();
  await page.getByLabel('Tercetak').fill('120');
  await page.getByText('Di bawah ambang batas 1.000 keping').waitFor();
  await page.getByText('Permintaan akan dibuat').waitFor();
  await page.getByLabel('Rusak').fill('6');
  await page.getByText('974', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await siti.sees('Terkirim');
  const requests = await world.dataSource.query<unknown[]>('SELECT 1 FROM restock_requests');
  expect(requests).toHaveLength(1);
});

test('yesterday is one click away, and days without a report are named', async () => {
  const siti = await Clerk.signIn(browser, world);
  const { page } = siti;
  const history = page.getByRole('table', { name: '14 hari terakhir' });
  await many(history.getByText('belum lapor'), 5);
  await page.getByText('Kemarin').click();
  await page.getByRole('heading', { name: 'Selasa, 3 Maret 2026' }).waitFor();
  await siti.write(80, 0);
  await siti.sees('Terkirim');
  await history.getByText('80').waitFor();
  await many(history.getByText('belum lapor'), 4);
  expect(await revisionsOf(world, '2026-03-03')).toEqual([[1, 80, 0, 'Siti']]);
});

test('a correction shows what changes and asks why', async () => {
  const siti = await Clerk.signIn(browser, world);
  const { page } = siti;
  await siti.write(80, 4);
  await siti.sees('Terkirim');
  await page.getByRole('button', { name: 'Koreksi', exact: true }).click();
  await page.getByLabel('Tercetak').fill('85');
  await page.getByText('Tercetak 80 → 85 (+5)').waitFor();
  await page.getByRole('button', { name: 'Simpan koreksi' }).click();
  await page.getByRole('link', { name: 'Jelaskan mengapa' }).click();
  expect(await page.evaluate('document.activeElement.id')).toBe('field-note');
  await page.keyboard.type('Lima kartu belum dihitung');
  await page.getByRole('button', { name: 'Simpan koreksi' }).click();
  await page.getByText('Lima kartu belum dihitung').first().waitFor();
  await isReported(world, TODAY, 2);
  expect(await revisionsOf(world)).toEqual([
    [1, 80, 4, 'Siti'],
    [2, 85, 4, 'Siti'],
  ]);
  expect(await world.onHand(TARAKAN)).toBe(1011);
});

test('a device whose clock is wrong is told so, and the date is the server’s', async () => {
  const { page } = await Clerk.signIn(browser, world);
  await page.getByText('lebih cepat daripada jam server').waitFor();
  await page.getByRole('heading', { name: 'Rabu, 4 Maret 2026' }).waitFor();
});

test('a day is reported with the keyboard alone', async () => {
  const siti = await Clerk.signIn(browser, world);
  const { page } = siti;
  const focus = async (name: string) => {
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(
        `document.activeElement.labels?.[0]?.textContent?.trim() ?? document.activeElement.textContent.trim()`,
      );
      if (label === name) return;
    }
    throw new Error(`Tab never reaches ${name}.`);
  };
  await page.evaluate('document.activeElement.blur()');
  await focus('Langsung ke isi');
  await page.keyboard.press('Enter');
  await focus('Tercetak');
  await page.keyboard.type('50');
  await focus('Rusak');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await siti.sees('Terkirim');
});

test.each(LOOKS)('axe finds nothing at $width px in the $colorScheme', async (look) => {
  const siti = await Clerk.signIn(browser, world, look);
  const { page } = siti;
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('alert').waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Perekaman, PRR' }).click();
  await page.getByLabel('Keadaan pelayanan').waitFor();
  await siti.write(150, 6);
  await siti.sees('Terkirim');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Koreksi', exact: true }).click();
  await page.getByLabel('Alasan koreksi').waitFor();
  await expectNoAxeViolations(page);
  const sideways = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect(sideways).toBe(0);
});

/** Bytes over the wire of the page's own files, as the browser counted them. */
async function weigh(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  const own = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (['Document', 'Script', 'Stylesheet'].includes(type)) own.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (own.has(requestId)) bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => bytes;
}

test('on a line of 120 kilobit the day opens from at most 40 KB, and is reported', async () => {
  const first = await Clerk.signIn(browser, world);
  const cookies = await first.context.cookies();
  await first.context.close();
  const page = await openPage(browser, world.url);
  await page.context().addCookies(cookies);
  // A device whose clock is right: one that is wrong is told so, by what comes later.
  await page.clock.setSystemTime(world.clock.now());
  const bytes = await weigh(page);
  await slowDown(page);
  await page.goto('/cetak');
  await page.getByLabel('Tercetak').waitFor();
  await page.getByText('Stok tercatat').waitFor();
  // Headers of the answers, cookies and all, are not the app's.
  expect(bytes()).toBeLessThan(40 * 1024 + 6 * 1024);
  await page.getByLabel('Tercetak').fill('50');
  await page.getByLabel('Rusak').fill('1');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('Terkirim', { exact: true }).waitFor();
  expect(await revisionsOf(world)).toEqual([[1, 50, 1, 'Siti']]);
});
