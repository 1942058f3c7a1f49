import type { Browser } from 'playwright-core';
import { openBrowser, openPage, press } from '../support/browser.js';
import { hire, signIn } from '../support/staff.js';
import { beginTarakan } from '../support/clerk.js';
import { TARAKAN } from '../support/kaltara.js';
import { World } from '../support/world.js';

let browser: Browser;
let world: World;
beforeAll(async () => {
  browser = await openBrowser();
  world = await World.open();
  await beginTarakan(world);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

test('who signs out before the app has come whole is not counted for any more', async () => {
  const page = await openPage(browser, world.url);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let asked = 0;
  await page.route('**/assets/later-*.js', async (route) => {
    asked += 1;
    await held;
    await route.continue();
  });
  let counts = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/worklist')) counts += 1;
  });
  await page.goto('/masuk');
  await signIn(page, await hire(world, TARAKAN, { role: 'staff' }));
  await page.getByLabel('Tercetak').waitFor();
  await press(page, 'Keluar');
  await page.getByLabel('Email').waitFor();
  expect(asked).toBeGreaterThan(0);
  const came = page.waitForResponse('**/assets/later-*.js');
  release();
  await came;
  await page.waitForLoadState('networkidle');
  expect(counts).toBe(0);
});
