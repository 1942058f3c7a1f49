import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.js';
import { many, openBrowser, openPage, type Visit } from '../support/browser.js';
import { PROVINCE, TARAKAN } from '../support/kaltara.js';
import { hire, signIn } from '../support/staff.js';
import { World } from '../support/world.js';

let browser: Browser;
let world: World;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  world = await World.open();
});
afterEach(async () => {
  await page.context().close();
  await world.close();
});

async function come(path: string, role: 'admin' | 'viewer' = 'admin', visit: Visit = {}) {
  page = await openPage(browser, world.url, visit);
  await page.goto(path);
  await signIn(page, await hire(world, PROVINCE, { role }));
}
const steps = () => page.getByRole('heading', { name: 'Langkah pertama' });
const step = (title: string) => page.getByRole('listitem').filter({ hasText: title });

test('on its first day a province finds the steps; with the first opening stock they give way to a line', async () => {
  await come('/daerah');
  await steps().waitFor();
  await step('Saldo awal kantor di bawah').getByText('0 dari 5').waitFor();
  await step('Stok kantor ini')
    .getByText(/Dicatat oleh kementerian/)
    .waitFor();
  await step('Saldo awal kantor di bawah').getByRole('link', { name: 'Isi dari berkas' }).click();
  await page.getByRole('heading', { name: 'Saldo awal dari berkas' }).waitFor();
  await page.getByRole('link', { name: /XLSX/ }).first().waitFor();

  await page.goto(`/daerah/${TARAKAN}`);
  await page.getByText(/belum mulai: belum dapat melapor/).waitFor();
  await page.getByRole('link', { name: 'Catat saldo awal' }).click();
  await page.getByLabel(/^Stok/).fill('2500');
  await page.getByRole('button', { name: 'Catat saldo awal' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Catat saldo awal' }).click();
  await page
    .getByText(/mulai dengan 2\.500 keping/)
    .first()
    .waitFor();

  await page.goto('/daerah');
  await page.getByText(/Persiapan: .*4 kantor belum mulai, .*kop surat belum diisi/).waitFor();
  await many(steps(), 0);
  await page.getByRole('link', { name: 'Lanjutkan persiapan' }).click();
  await step('Saldo awal kantor di bawah').getByText('1 dari 5').waitFor();
  await page.getByRole('link', { name: 'Kembali ke daerah' }).click();
  await page.getByRole('region', { name: 'Jumlah blangko' }).waitFor();
});

test('whoever only reads sees how far it is, and is offered nothing that would be refused', async () => {
  await come('/daerah', 'viewer');
  await steps().waitFor();
  for (const offered of ['Isi dari berkas', 'Isi kop surat dan penanda tangan'])
    await many(page.getByRole('link', { name: offered }), 0);
  await page.goto(`/daerah/${TARAKAN}`);
  await page.getByText('Saldo awal dicatat oleh admin kantor di atasnya.').waitFor();
  await many(page.getByRole('link', { name: 'Catat saldo awal' }), 0);
});

test.each([360, 1280])('the steps at %d px break no rule and are not cut', async (width) => {
  await come('/daerah', 'admin', { width });
  await steps().waitFor();
  await expectNoAxeViolations(page);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
});
