import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations, LOOKS } from '../support/axe.js';
import { expectTrouble, many, openBrowser, openPage, type Visit } from '../support/browser.js';
import { TARAKAN } from '../support/kaltara.js';
import { keepLetter } from '../support/letters.js';
import { World } from '../support/world.js';

/** The page that the answer to a letter links to, as whoever wrote it sees it. */

let browser: Browser;
let world: World;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  world = await World.open();
  await world.begin(TARAKAN, 5_000);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await world.close();
});

async function open(path: string, visit?: Visit): Promise<Page> {
  const page = await openPage(browser, world.url, visit);
  await page.goto(path);
  return page;
}
const said = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const quantity = (page: Page) => page.getByRole('textbox', { name: /Jumlah diminta/ });
const asked = async () =>
  (await (await world.as('65')).get('/api/restock-requests').expect(200)).body.items as {
    quantity: number;
    reminders: number;
  }[];

test('it shows what was read, its quantity is mended, and one button opens the request', async () => {
  const { token } = await keepLetter(world);
  const page = await open(`/surat/${token}`);
  await said(page, 'Kota Tarakan');
  await said(page, '470/118/DKP/2026');
  await said(page, 'surat.pdf');
  expect(await quantity(page).inputValue()).toBe('4.000');
  await expectNoAxeViolations(page);
  expect(await asked()).toEqual([]);
  await quantity(page).fill('4500');
  await press(page, 'Buka permintaan');
  await said(page, `${TARAKAN}/2026/0001`);
  await said(page, '4.500 keping sudah dibuka dari surat ini');
  await many(page.getByRole('button'), 0);
  expect(await asked()).toMatchObject([{ quantity: 4_500 }]);
  await page.reload();
  await said(page, 'sudah dibuka dari surat ini');
});

test('a quantity that was not read is asked, and what is none is said beside it', async () => {
  const { token } = await keepLetter(world, { quantity: null });
  const page = await open(`/surat/${token}`);
  expectTrouble(page, /status of 400/);
  await said(page, 'Jumlahnya tidak terbaca dengan pasti');
  await press(page, 'Buka permintaan');
  expect(await page.evaluate('document.activeElement.name')).toBe('quantity');
  await quantity(page).fill('empat ribu');
  await press(page, 'Buka permintaan');
  await said(page, 'Isi dengan angka bulat');
  expect(await quantity(page).inputValue()).toBe('empat ribu');
  await expectNoAxeViolations(page);
  expect(await asked()).toEqual([]);
});

test.each(LOOKS)('it works without a script, and looks as it should: %j', async (look) => {
  const { token } = await keepLetter(world);
  const page = await open(`/surat/${token}`, look);
  await expectNoAxeViolations(page);
  const plain = await open(`/surat/${token}`, { ...look, javaScript: false });
  await press(plain, 'Buka permintaan');
  await said(plain, '4.000 keping sudah dibuka dari surat ini');
  await page.reload();
  await said(page, '4.000 keping sudah dibuka dari surat ini');
  await expectNoAxeViolations(page);
});

test('with a live request the button reminds of it, also of one that was opened meanwhile', async () => {
  const { token } = await keepLetter(world);
  const page = await open(`/surat/${token}`);
  expectTrouble(page, /status of 409/);
  await said(page, 'Kota Tarakan');
  const tarakan = await world.as(TARAKAN);
  const body = { office: TARAKAN, quantity: 600 };
  await tarakan.post('/api/restock-requests', body).expect(201);
  await press(page, 'Buka permintaan');
  await said(page, 'sudah mempunyai permintaan yang berjalan');
  await press(page, 'Ingatkan');
  await said(page, 'sudah diingatkan dengan surat ini');
  expect(await asked()).toMatchObject([{ quantity: 600, reminders: 1 }]);
});

test('a link that has expired says so', async () => {
  const { token } = await keepLetter(world);
  world.clock.advance({ days: 8 });
  const page = await open(`/surat/${token}`, { allow: [/status of 404/] });
  await said(page, 'Tautan ini sudah kedaluwarsa atau tidak dikenal');
  await expectNoAxeViolations(page);
  await many(page.getByRole('button', { name: 'Buka permintaan' }), 0);
});
