import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.js';
import { many, openBrowser, openPage, texts, type Visit } from '../support/browser.js';
import { misfits } from '../support/fits.js';
import { fullNation } from '../support/full-nation.js';
import { hire, signIn } from '../support/staff.js';
import { until } from '../support/waiting.js';
import { wholeRows } from '../support/whole-rows.js';
import type { World } from '../support/world.js';

/** Jawa Timur, with the most regencies of all; two of them are out. */
const JATIM = '35';
const MINISTRY = '00';

interface OfficeStock {
  office: string;
  state: string;
  silentSince: string | null;
}

let browser: Browser;
let world: World;
let page: Page;
let stocks: OfficeStock[];

beforeAll(async () => {
  browser = await openBrowser();
  world = await fullNation();
  const { body } = await (await world.as(MINISTRY)).get('/api/offices/00/regencies').expect(200);
  stocks = (body as { items: OfficeStock[] }).items;
  for (const office of [MINISTRY, JATIM]) await hire(world, office, { role: 'staff' });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function come(office: string, path: string, visit?: Visit): Promise<void> {
  page = await openPage(browser, world.url, visit);
  await page.goto(path);
  await signIn(page, `staff.${office}@blangko.test`);
}

const count = (state: string) => stocks.filter((stock) => stock.state === state).length;
const tile = (name: string) => page.getByRole('link', { name, exact: true });

test('the nation has offices of every state, and a request from each that is low', async () => {
  expect(stocks).toHaveLength(514);
  for (const state of ['out', 'low', 'running_out', 'safe'])
    expect(count(state)).toBeGreaterThan(20);
  const { body } = await (await world.as(MINISTRY)).get('/api/ledger/verification').expect(200);
  expect(body).toMatchObject({ ok: true });
  const [{ live }] = await world.dataSource.query<[{ live: number }]>(
    `SELECT count(*)::integer AS live FROM restock_requests WHERE state = 'open'`,
  );
  expect(live).toBe(count('out') + count('low'));
});

test('the ministry counts 514 offices by their state and beside it who is silent, worst first', async () => {
  await come(MINISTRY, '/daerah');
  await page.locator('tbody tr').nth(513).waitFor();
  const silent = stocks.filter(({ silentSince }) => silentSince).length;
  for (const name of [
    `${count('out')} Kosong`,
    `${count('low')} Menipis`,
    `${count('running_out')} Segera habis`,
    `${count('safe')} Aman`,
    `${silent} Belum lapor`,
  ])
    await tile(name).waitFor();
  const worstFirst = ['Kosong', 'Menipis', 'Segera habis', 'Aman'];
  const tags = page.locator('tbody .tag', { hasText: new RegExp(`^(${worstFirst.join('|')})$`) });
  const ranks = (await texts(tags, 514)).map((word) => worstFirst.indexOf(word));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));

  await tile(`${count('running_out')} Segera habis`).click();
  await many(page.locator('tbody tr'), count('running_out'));
  expect(await misfits(page)).toEqual([]);
});

test('within a minute the nation comes again as nothing new', async () => {
  await come(MINISTRY, '/daerah');
  await page.locator('tbody tr').nth(513).waitFor();
  await page
    .getByRole('link', { name: /^Permintaan/ })
    .first()
    .click();
  await page.getByRole('rowheader').first().waitFor();
  const again = page.waitForResponse(/\/api\/offices\/00\/regencies/);
  await page.goBack();
  expect((await again).status()).toBe(304);
  await page.locator('tbody tr').nth(513).waitFor();
});

test('on the map need goes by share: few that are low do not paint a province red', async () => {
  await come(MINISTRY, '/daerah');
  await page.locator('tbody tr').first().waitFor();
  await many(page.getByRole('link', { name: /% penduduk/ }), 0);
  await page.getByRole('link', { name: 'Lihat peta' }).click();
  const shapes = page.getByRole('link', { name: /% penduduk/ });
  const inNeed = stocks.filter(({ state }) => state !== 'safe' && state !== 'not_begun');
  const provinces = new Set(inNeed.map(({ office }) => office.slice(0, 2)));
  await many(shapes, provinces.size);
  const names = await shapes.evaluateAll((all) =>
    all.map((shape) => (shape as unknown as { ariaLabel: string }).ariaLabel),
  );
  expect(provinces).toContain(JATIM);
  const jatim = names.find((name) => name.startsWith('Jawa Timur'))!;
  expect(jatim).not.toContain('Lebih dari 50%');
});

test('at 1280 × 800 the ministry sees ten regencies at once, below what sums up all', async () => {
  await come(MINISTRY, '/daerah');
  await page.locator('tbody tr').nth(513).waitFor();
  await until(async () => (await wholeRows(page)) >= 10);
  expect(await misfits(page)).toEqual([]);
});

test('the ministry’s queue shows twelve requests at 1280 × 800, and all of them by pages', async () => {
  await come(MINISTRY, '/permintaan');
  await page.getByRole('rowheader').nth(20).waitFor();
  await until(async () => (await wholeRows(page)) >= 12);
  expect(await misfits(page)).toEqual([]);

  const asked = count('out') + count('low');
  await page.getByRole('link', { name: `Semua kantor (${asked})` }).waitFor();
  const links = page.locator('tbody th a');
  const all = await texts(links, Math.min(asked, 50));
  while (all.length < asked) {
    const last = page.getByRole('link', { name: all.at(-1)!, exact: true });
    await page.getByRole('link', { name: 'Berikutnya' }).click();
    await last.waitFor({ state: 'detached' });
    all.push(...(await texts(links, Math.min(asked - all.length, 50))));
  }
  expect(new Set(all).size).toBe(asked);
});

test('a province of 38 shows ten regencies at once, its planner six', async () => {
  await come(JATIM, '/daerah');
  await page.locator('main tbody tr').nth(37).waitFor();
  await until(async () => (await wholeRows(page)) >= 10);
  await page.goto('/rencana');
  await page.locator('main tbody tr').nth(37).waitFor();
  await until(async () => (await wholeRows(page)) >= 6);
});

test.each([
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['light on a phone', { width: 360 }],
] as [string, Visit][])('a full province breaks no rule of WCAG in %s', async (_, visit) => {
  await come(JATIM, '/daerah', visit);
  await page.locator('main tbody tr').nth(37).waitFor();
  await expectNoAxeViolations(page);
  expect(await misfits(page)).toEqual([]);
  await page.goto('/permintaan');
  await page
    .getByRole('link', { name: /^Jawab/ })
    .first()
    .waitFor();
  await expectNoAxeViolations(page);
  expect(await misfits(page)).toEqual([]);
});

test('on paper the head of a table repeats and its sum does not, and nothing is cut', async () => {
  await come(JATIM, '/daerah');
  await page.locator('main tbody tr').nth(37).waitFor();
  await page.emulateMedia({ media: 'print' });
  // A4 between margins of one centimetre.
  await page.setViewportSize({ width: 718, height: 1_047 });
  const shown = await page.evaluate(`['thead', 'tfoot'].map((part) =>
    getComputedStyle(document.querySelector('main ' + part)).display)`);
  // A foot that is a group of its own would stand on every page.
  expect(shown).toEqual(['table-header-group', 'table-row-group']);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(718);
  const cut = await page.evaluate(`[...document.querySelectorAll('main table')].filter(
    (table) => table.getBoundingClientRect().right > 718).length`);
  expect(cut).toBe(0);
});
