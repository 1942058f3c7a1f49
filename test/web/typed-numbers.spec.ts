import type { Browser, Page } from 'playwright-core';
import { many, openBrowser, openPage } from '../support/browser.js';
import { Kaltara, TARAKAN } from '../support/kaltara.js';
import { hire, signIn } from '../support/staff.js';

let browser: Browser;
let kaltara: Kaltara;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  kaltara = await Kaltara.open();
  const siti = await hire(kaltara.world, TARAKAN, { role: 'staff', name: 'Siti' });
  page = await openPage(browser, kaltara.world.url);
  await page.goto('/cetak');
  await signIn(page, siti);
});
afterAll(async () => {
  await kaltara.close();
  await browser.close();
});

const field = () => page.getByLabel('Tercetak', { exact: true });
const refusal = () => page.getByText('Isi dengan angka bulat, seperti 1200 atau 1.200.');

test.each([
  ['1.000 keping', '1.000'],
  ['1200', '1.200'],
  ['\u200e120', '120'],
])('a count is read as in files: %j', async (typed, shown) => {
  await field().fill(typed);
  await field().blur();
  expect(await field().inputValue()).toBe(shown);
  await many(refusal(), 0);
});

test.each(['1,5', '1.5', '12.30', '120\t3', '26.11.2026'])(
  'what is no count stays as it is, with a sentence: %j',
  async (typed) => {
    await field().fill(typed);
    await field().blur();
    await refusal().waitFor();
    expect(await field().inputValue()).toBe(typed);
  },
);

test('lines that are pasted are not put together', async () => {
  await field().focus();
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', '120\\n300');
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
  }`);
  await refusal().waitFor();
  expect(await field().inputValue()).toBe('120 \u23ce 300');
});

test('each number that cannot be read is named above the form, in the words of its field', async () => {
  await page.goto('/cetak');
  await page.getByRole('button', { name: 'Perekaman, PRR, ribbon, catatan' }).click();
  const fields = ['Tercetak', 'Rusak', 'Perekaman', 'Siap cetak (PRR)', 'Ribbon tersisa'];
  for (const label of fields) await page.getByLabel(label).fill('12.30');
  await page.getByRole('button', { name: 'Simpan' }).click();
  for (const label of fields)
    await page
      .getByRole('link', { name: `${label}: Isi dengan angka bulat, seperti 1200 atau 1.200.` })
      .waitFor();
});
