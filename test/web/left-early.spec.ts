import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { openBrowser, openPage } from '../support/browser.js';
import { beginTarakan } from '../support/clerk.js';
import { TARAKAN } from '../support/kaltara.js';
import { hire, signIn } from '../support/staff.js';
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
  await page.goto('/masuk');
  await signIn(page, await hire(world, TARAKAN, { role: 'staff' }));
  await page.getByLabel('Tercetak').waitFor();
  // What comes at ease waits for this clock.
  await page.clock.install();
  await page.goto('/stok');
  let counts = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/worklist')) counts += 1;
  });
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByLabel('Email').waitFor();
  await page.clock.runFor(3_000);
  // It comes over a real line.
  await pause(1_000);
  expect(counts).toBe(0);
});
