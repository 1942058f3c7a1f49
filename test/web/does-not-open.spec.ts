import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.js';
import { expectTrouble, goOffline, many, openBrowser, openPage } from '../support/browser.js';
import { beginTarakan, Clerk, until } from '../support/clerk.js';
import { World } from '../support/world.js';

let browser: Browser;
let world: World;

beforeAll(async () => {
  browser = await openBrowser();
  world = await World.open();
  await beginTarakan(world);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const help = (page: Page) => page.getByText('Blangko belum terbuka.');

/** The ten seconds, at once; answers how many milliseconds they were. */
const wait = (page: Page) =>
  page.evaluate(`{
    const [waiting] = document.getElementById('macet').getAnimations();
    const { delay } = waiting.effect.getTiming();
    waiting.finish();
    delay;
  }`);

test.each([
  ['is lost', (page: Page) => page.route('**/assets/app-*.js', (route) => route.abort())],
  [
    'cannot be parsed',
    (page: Page) =>
      page.route('**/assets/app-*.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'let ??= <html>' }),
      ),
  ],
  [
    'is a network’s own page',
    (page: Page) =>
      page.route('**/assets/*.js', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<html>Masuk ke Wi-Fi</html>' }),
      ),
  ],
])('where the first script %s, plain words say what to do after ten seconds', async (_, spoil) => {
  const page = await openPage(browser, world.url, { width: 360, colorScheme: 'dark' });
  expectTrouble(page, /./);
  await spoil(page);
  await page.goto('/cetak');
  expect(await help(page).isVisible()).toBe(false);
  expect(await wait(page)).toBe(10_000);
  await help(page).waitFor();
  await page.getByText('Chrome atau Edge 109, Firefox 115, Safari 16.4').waitFor();
  await expectNoAxeViolations(page);
  await page.unroute('**/assets/*.js');
  await page.unroute('**/assets/app-*.js');
  await page.getByRole('link', { name: 'Muat ulang' }).click();
  await page.getByLabel('Email').waitFor();
  expect(await help(page).isVisible()).toBe(false);
  expect(page.url()).not.toContain('segar');
});

test('the public page is a link away', async () => {
  const page = await openPage(browser, world.url);
  expectTrouble(page, /./);
  await page.route('**/assets/app-*.js', (route) => route.abort());
  await page.goto('/');
  await wait(page);
  await page.getByRole('link', { name: 'Ketersediaan blangko' }).click();
  await page.waitForURL('**/publik');
});

test('a kept page whose scripts are gone is asked of the server, and is kept whole again', async () => {
  const siti = await Clerk.signIn(browser, world);
  await siti.keepApp();
  const { page } = siti;
  const kept = `caches.keys().then(([name]) => caches.open(name))`;
  await page.evaluate(`${kept}.then(async (cache) => {
    const page = await (await cache.match('/index.html')).text();
    const stale = page.replace(/app-[^"]+[.]js/, 'app-of-yesterday.js');
    await cache.put('/index.html', new Response(stale, { headers: { 'content-type': 'text/html' } }));
    for (const file of await cache.keys()) if (file.url.includes('/assets/')) await cache.delete(file);
  })`);
  await page.reload();
  await page.getByText('Stok tercatat').waitFor();
});

test('the app is not translated', async () => {
  const page = await openPage(browser, world.url);
  await page.goto('/masuk');
  expect(await page.evaluate('document.documentElement.translate')).toBe(false);
  expect(await page.locator('meta[name=google]').getAttribute('content')).toBe('notranslate');
});

test('without a line a part that is not here is no new version', async () => {
  const siti = await Clerk.signIn(browser, world, { name: 'Tuti' });
  await siti.keepApp();
  const { page } = siti;
  await goOffline(page);
  await page.reload();
  await page.getByText('Stok tercatat').waitFor();
  const here = `performance.getEntriesByType('resource').some(({ name }) => name.includes('/later-'))`;
  await until(async () => (await page.evaluate(here)) === true);
  // The server is asked for another version, by whichever way the browser has, and does not answer.
  await page.evaluate(`{
    const inVain = (ask) => function (...asked) {
      return ask.apply(this, asked).catch((error) => {
        window.inVain = true;
        throw error;
      });
    };
    fetch = inVain(fetch);
    const { prototype } = ServiceWorkerRegistration;
    prototype.update = inVain(prototype.update);
    // What a screen's file that does not come makes of itself; again, for whoever listens comes late.
    setInterval(() => dispatchEvent(new Event('vite:preloadError')), 200);
  }`);
  await until(async () => (await page.evaluate('window.inVain')) === true);
  await many(page.getByText('Versi baru'), 0);
});
