import type { Browser, Page } from 'playwright-core';
import { CLERK_MANUAL } from '../../src/words/clerk-manual.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { openBrowser, openPage } from '../support/browser.js';
import { Kaltara, TARAKAN } from '../support/kaltara.js';
import { hire, signIn } from '../support/staff.js';

let browser: Browser;
let kaltara: Kaltara;
let siti: string;

beforeAll(async () => {
  browser = await openBrowser();
  kaltara = await Kaltara.open();
  siti = await hire(kaltara.world, TARAKAN, { role: 'staff', name: 'Siti' });
});
afterAll(async () => {
  await browser.close();
  await kaltara.close();
});

async function open(path: string, width = 1280): Promise<Page> {
  const page = await openPage(browser, kaltara.world.url, { width });
  await page.goto(path);
  await signIn(page, siti);
  return page;
}

test.each([360, 1280])(
  'the manual is read in the app, with its pictures, at %s px',
  async (width) => {
    const page = await open('/bantuan', width);
    for (const { title } of CLERK_MANUAL)
      await page.getByRole('heading', { name: title, exact: true }).waitFor();
    for (const { picture } of CLERK_MANUAL) {
      if (!picture) continue;
      const image = page.getByRole('img', { name: picture.alt });
      await image.scrollIntoViewIfNeeded();
      await page.waitForFunction(
        `document.querySelector('img[src*="${picture.file}"]').naturalWidth > 0`,
      );
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await expectNoAxeViolations(page);
    await page.context().close();
  },
);

test('the navigation ends with it; without a sign-in the door leads to the paper', async () => {
  const page = await open('/stok');
  const entries = page.getByRole('navigation', { name: 'Utama' }).getByRole('link');
  expect(await entries.last().innerText()).toBe('Bantuan');
  await entries.last().click();
  await page.getByRole('heading', { name: 'Bantuan' }).waitFor();
  await page.context().close();
  const guest = await openPage(browser, kaltara.world.url);
  await guest.goto('/masuk');
  const paper = await guest.getByRole('link', { name: 'Petunjuk (PDF)' }).getAttribute('href');
  expect(paper).toBe('/api/public/clerk-manual.pdf');
  await guest.context().close();
});

test('a word is explained by keyboard and by touch, and Esc takes it away', async () => {
  const page = await open('/stok', 360);
  const ask = page.getByRole('button', { name: 'Apa itu ambang batas?' });
  await ask.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Begitu stok turun di bawahnya').waitFor();
  expect(await ask.getAttribute('aria-expanded')).toBe('true');
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await page.getByText('Begitu stok turun di bawahnya').waitFor({ state: 'hidden' });
  await ask.click();
  await page.getByText('Begitu stok turun di bawahnya').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  await page.context().close();
});
