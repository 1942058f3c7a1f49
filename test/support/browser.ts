/**
 * A real browser for the specs in test/web, against the real backend and PostgreSQL: `startApp` (or
 * `World`) serves the whole product in this process, on a database of its own, with a clock the test
 * moves; its pages come from `dist/web`, which `npm test` builds first. So a story drives the screen
 * and asks the database in the same breath, and no port or process is left behind.
 *
 *   const world = await World.open();
 *   const browser = await openBrowser();
 *   const page = await openPage(browser, world.url, { width: 360 });
 *   await signIn(page, await hire(world, '65.71'));
 *
 * Every page fails its test on an error in its console and on an uncaught one; `expectTrouble` names
 * those a story brings about on purpose.
 */
import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core';

import { expectFreshBuild } from './fresh-build.js';
import { PATIENCE_MS, until } from './waiting.js';

export { openBrowser } from './chromium.js';

beforeAll(() => expectFreshBuild());

export interface Visit {
  /** CSS pixels: 1280 is a desk, 360 a phone. */
  width?: number;
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active';
  javaScript?: boolean;
  /** Runs before every page's own scripts: a browser that lacks or refuses something. */
  before?: string;
  /** A browser that has been here before: another tab of the same person. */
  context?: BrowserContext;
  /** Errors in the console that this page may have. */
  allow?: RegExp[];
}

const HEIGHTS: Record<number, number> = { 360: 740, 1280: 800 };

/** A page whose addresses start at `base`; a browser's own storage each, unless given one. */
export async function openPage(browser: Browser, base: string, visit: Visit = {}): Promise<Page> {
  const { width = 1280, colorScheme = 'light', javaScript = true } = visit;
  const context =
    visit.context ??
    (await browser.newContext({
      baseURL: base,
      viewport: { width, height: HEIGHTS[width] ?? 800 },
      colorScheme,
      forcedColors: visit.forcedColors,
      javaScriptEnabled: javaScript,
      locale: 'id-ID',
      timezoneId: 'Asia/Makassar',
      reducedMotion: 'reduce',
    }));
  context.setDefaultTimeout(PATIENCE_MS);
  if (visit.before) await context.addInitScript(visit.before);
  const page = await context.newPage();
  watch(page, visit.allow ?? []);
  return page;
}

const allowed = new WeakMap<Page, RegExp[]>();
let troubles: string[] = [];

function watch(page: Page, allow: RegExp[]): void {
  allowed.set(page, [...allow]);
  const note = (trouble: string) => {
    if (!allowed.get(page)!.some((pattern) => pattern.test(trouble)))
      troubles.push(`${page.url()}: ${trouble}`);
  };
  page.on('pageerror', (error) => note(`uncaught ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
  });
}

/** From here on this page may log what matches: a refusal's status, for one. */
export const expectTrouble = (page: Page, ...patterns: RegExp[]): void => {
  allowed.get(page)!.push(...patterns);
};

afterEach(() => {
  const seen = troubles;
  troubles = [];
  if (seen.length > 0) throw new Error(`The browser complained:\n${seen.join('\n')}`);
});

/** No line, for every tab of this browser's person and its service worker. */
export async function goOffline(page: Page): Promise<void> {
  for (const tab of page.context().pages()) expectTrouble(tab, /net::ERR_INTERNET_DISCONNECTED/);
  await page.context().setOffline(true);
}

export const goOnline = (page: Page): Promise<void> => page.context().setOffline(false);

/** The session is over, for every tab of this browser's person: the next of their questions says so. */
export async function loseSession(page: Page): Promise<void> {
  for (const tab of page.context().pages()) expectTrouble(tab, /status of 401/);
  await page.context().clearCookies();
}

/** Until so many of them stand there: what a page shows next it need not show at once. */
export async function many(wanted: Locator, count: number): Promise<void> {
  let seen = 0;
  await until(async () => (seen = await wanted.count()) === count).catch((cause: unknown) => {
    throw new Error(`${seen} stand there, not ${count}`, { cause });
  });
}

/** What these say, in their order, once so many of them stand there. */
export const texts = async (wanted: Locator, count: number): Promise<string[]> => {
  await many(wanted, count);
  // eslint-disable-next-line no-restricted-syntax -- here they have been waited for
  return wanted.allTextContents();
};

/** What stands behind the `?` of the address, as the page itself has it by now. */
export const queryOf = (page: Page): Promise<string> => page.evaluate<string>('location.search');

/**
 * The server does what is asked at these addresses, and its answers are lost on the way: for every tab
 * of this browser's person, until what is returned is called, which waits for those under way.
 */
export async function loseAnswers(
  page: Page,
  addresses: string,
  asked: (request: Request) => void = () => undefined,
): Promise<() => Promise<void>> {
  expectTrouble(page, /net::ERR_FAILED/);
  const context = page.context();
  await context.route(addresses, async (route) => {
    asked(route.request());
    await route.fetch();
    await route.abort();
  });
  return () => context.unrouteAll({ behavior: 'wait' });
}

/** A line as in the interior: 120 kilobit a second each way, 400 ms there and back. For this tab. */
export async function slowDown(page: Page, { kbps = 120, latencyMs = 400 } = {}): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const bytesPerSecond = (kbps * 1000) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}
