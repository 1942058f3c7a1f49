import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.js';
import { many, openBrowser, openPage } from '../support/browser.js';
import { Clerk, isReported, TODAY } from '../support/clerk.js';
import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { plantReports } from '../support/past-reports.js';
import { hire, signIn } from '../support/staff.js';

let browser: Browser;
let kaltara: Kaltara;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  kaltara = await Kaltara.open();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await kaltara.close();
});

async function openAs(office: string, role: 'admin' | 'staff', path: string): Promise<Page> {
  const email = await hire(kaltara.world, office, { role, name: `${role} ${office}` });
  const page = await openPage(browser, kaltara.world.url, { width: 360, colorScheme: 'dark' });
  await page.goto(path);
  await signIn(page, email);
  return page;
}

const told = () =>
  kaltara.world.dataSource.query<object[]>(
    `SELECT revision, ribbons_left AS ribbons, films_left AS films FROM print_report_revisions ORDER BY revision`,
  );

test('a clerk tells what is left of both behind one click, and a correction shows them', async () => {
  const siti = await Clerk.signIn(browser, kaltara.world);
  const { page } = siti;
  await many(page.getByLabel('Ribbon tersisa'), 0);
  await page.getByRole('button', { name: 'Perekaman, PRR, ribbon' }).click();
  await page.getByLabel('Ribbon tersisa').fill('10001');
  await siti.write(80, 4);
  await page.getByRole('link', { name: 'Ribbon tersisa: Paling banyak 10.000.' }).waitFor();
  await page.getByLabel('Ribbon tersisa').fill('3');
  await siti.write(80, 4);
  await siti.sees('Terkirim');
  await page.getByText('ribbon tersisa 3', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Koreksi', exact: true }).click();
  await page.getByLabel('Ribbon tersisa').fill('2');
  await page.getByLabel('Film tersisa').fill('0');
  await page.getByText('Ribbon tersisa 3 → 2 (−1)').waitFor();
  await page.getByText('Film tersisa kosong → 0').waitFor();
  await page.getByLabel('Alasan koreksi').fill('Satu ribbon rusak');
  await page.getByRole('button', { name: 'Simpan koreksi' }).click();
  await page.getByText('film tersisa 0', { exact: false }).first().waitFor();
  await isReported(kaltara.world, TODAY, 2);
  expect(await told()).toEqual([
    { revision: 1, ribbons: 3, films: null },
    { revision: 2, ribbons: 2, films: 0 },
  ]);
});

test('what can be printed stands on the office’s own page and on its province’s, once it was told', async () => {
  await plantReports(kaltara.world, TARAKAN, { last: '2026-03-02', days: 35 }, () => 100);
  const [own, above] = [
    await openAs(TARAKAN, 'staff', '/stok'),
    await openAs(PROVINCE, 'staff', `/daerah/${TARAKAN}`),
  ];
  for (const page of [own, above]) {
    await page.getByText('Cukup untuk', { exact: true }).waitFor();
    await many(page.getByText('Bisa dicetak'), 0);
  }
  const clerk = await kaltara.world.as(TARAKAN, 'staff');
  await clerk
    .put(`/api/offices/${TARAKAN}/print-reports/2026-03-03`, {
      ...{ printed: 100, spoiled: 0, ribbonsLeft: 1, filmsLeft: 4 },
    })
    .expect(201);
  for (const page of [own, above]) {
    await page.reload();
    await page.getByText('Bisa dicetak', { exact: true }).waitFor();
    await page.getByText('menurut ribbon 500, film 4.000').waitFor();
    await page.getByText('Ribbon kurang dari 7 hari pemakaian').waitFor();
    await expectNoAxeViolations(page);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  }
});

test('an admin says what a ribbon gives; emptied it is the usual again', async () => {
  const page = await openAs(TARAKAN, 'admin', '/kantor');
  const ribbon = page.getByLabel('Keping per ribbon');
  await ribbon.waitFor();
  expect(await ribbon.inputValue()).toBe('500');
  const save = async (text: string) => {
    await ribbon.fill(text);
    await page.getByRole('button', { name: 'Simpan setelan' }).click();
    await page.getByText('Setelan disimpan.').first().waitFor();
  };
  const kept = () =>
    kaltara.world.dataSource.query<object[]>(
      `SELECT cards_per_ribbon AS ribbon, cards_per_film AS film FROM offices WHERE code = '${TARAKAN}'`,
    );
  await save('250');
  expect(await kept()).toEqual([{ ribbon: 250, film: 1_000 }]);
  await page.reload();
  await save('');
  expect(await kept()).toEqual([{ ribbon: 500, film: 1_000 }]);
});
