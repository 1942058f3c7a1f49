import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.js';
import { openBrowser, openPage } from '../support/browser.js';
import { TARAKAN } from '../support/kaltara.js';
import { openPublicWorld } from '../support/public-world.js';
import type { World } from '../support/world.js';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await openPublicWorld('https://blangko.example');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await world.close();
});

const PAGES = ['/publik', '/publik/65', `/publik/${TARAKAN}`];
const LOOKS = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

const wide = (page: Page) => page.evaluate('document.documentElement.scrollWidth');

test.each(LOOKS)(
  'at $width px, $colorScheme: nothing to scroll sideways, no axe violation',
  async (look) => {
    const page = await openPage(browser, world.url, look);
    for (const path of PAGES) {
      await page.goto(path);
      expect(await wide(page)).toBe(look.width);
      await expectNoAxeViolations(page);
      const name = `${path.slice(1).replace('/', '-')}-${look.width}-${look.colorScheme}`;
      if (process.env['PICTURES'])
        await page.screenshot({ path: `${process.env['PICTURES']}/${name}.png`, fullPage: true });
    }
  },
);

test('without a script a citizen comes from the country to a regency, and its badge is there', async () => {
  const page = await openPage(browser, world.url, { width: 360, javaScript: false });
  await page.goto('/publik');
  await page.getByRole('link', { name: 'Kalimantan Utara' }).click();
  await page.getByRole('link', { name: 'Kota Tarakan' }).click();
  await page.waitForURL(`**/publik/${TARAKAN}`);
  await page.getByText('tersedia', { exact: true }).first().waitFor();
  const badge = page.getByRole('img', { name: 'Contoh lencana Kota Tarakan' });
  const { height } = (await badge.boundingBox())!;
  expect(height).toBe(40);
});
