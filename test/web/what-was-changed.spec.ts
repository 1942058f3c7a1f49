import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.js';
import { many, openBrowser, openPage, queryOf } from '../support/browser.js';
import { Kaltara, MALINAU, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { hire, signIn } from '../support/staff.js';

let browser: Browser;
let kaltara: Kaltara;

beforeAll(async () => {
  browser = await openBrowser();
  kaltara = await Kaltara.open();
  const { world } = kaltara;
  await world.begin(MALINAU, 5_000, '2026-03-01');
  for (const [office, minimumStock] of [
    [TARAKAN, 801],
    [MALINAU, 805],
  ] as const) {
    const admin = await world.as(office);
    await admin.patch(`/api/offices/${office}`, { minimumStock }).expect(200);
    const counts = `/api/offices/${office}/stock-counts`;
    await admin.post(counts, { counted: minimumStock, countedBy: `Pak ${office}` }).expect(201);
  }
});
afterAll(async () => {
  await kaltara.close();
  await browser.close();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

let hired = 0;
async function open(office: string, path: string, visit = {}): Promise<Page> {
  const email = await hire(kaltara.world, office, {
    role: 'viewer',
    email: `pembaca.${++hired}@blangko.test`,
  });
  const page = await openPage(browser, kaltara.world.url, visit);
  await page.goto(path);
  await signIn(page, email);
  return page;
}

test.each([
  [PROVINCE, 1280, 'light'],
  ['00', 360, 'dark'],
] as const)(
  '%s reads what was changed at every office below, and narrows it by office, kind and person',
  async (office, width, colorScheme) => {
    const page = await open(office, '/kantor?bagian=perubahan', { width, colorScheme });
    const list = page.getByRole('list').filter({ hasText: 'mengubah setelan kantor' });
    await list.getByRole('link', { name: 'Kota Tarakan' }).first().waitFor();
    await list.getByRole('link', { name: 'Kabupaten Malinau' }).first().waitFor();
    await page.getByRole('button', { name: 'Saring' }).click();
    await page.getByLabel('Tentang').selectOption('Setelan kantor');
    await page.getByText('Hanya tentang setelan kantor').waitFor();
    await page.getByText('mencatat stok opname').first().waitFor({ state: 'detached' });
    await page.getByLabel('Oleh').fill(`admin ${MALINAU}`);
    await page.getByText(`oleh "admin ${MALINAU}"`).waitFor();
    await list.getByRole('link', { name: 'Kota Tarakan' }).waitFor({ state: 'detached' });
    await list.getByRole('link', { name: 'Kabupaten Malinau' }).waitFor();
    const file = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    expect(file).toBe('/api/changes.csv?kind=office&person=admin%2065.02');
    await expectNoAxeViolations(page);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await page.getByRole('link', { name: 'Tampilkan semua' }).click();
    await list.getByRole('link', { name: 'Kota Tarakan' }).first().waitFor();
    expect(await page.getByLabel('Oleh').inputValue()).toBe('');
    expect(await queryOf(page)).toBe('?bagian=perubahan');
  },
);

test('a regency has its own history, and no list of others', async () => {
  const page = await open(TARAKAN, '/kantor?bagian=riwayat');
  await page.getByText('mengubah setelan kantor').waitFor();
  await many(page.getByRole('link', { name: 'Semua perubahan' }), 0);
});

test('differences are narrowed by what the count was for, its cause, its person and its date', async () => {
  const page = await open(PROVINCE, '/selisih', { width: 360, colorScheme: 'dark' });
  const table = page.getByRole('table', { name: 'Selisih stok opname' });
  await table.getByText('Kota Tarakan').waitFor();
  await table.getByText('Kabupaten Malinau').waitFor();
  await page.getByRole('button', { name: 'Saring' }).click();
  await page.getByLabel('Oleh').fill('pak 65.71');
  await table.getByText('Kabupaten Malinau').waitFor({ state: 'detached' });
  await table.getByText('Kota Tarakan').waitFor();
  await page.getByLabel('Jenis').selectOption('Berkala');
  await page.getByText('Hanya jenis berkala, oleh "pak 65.71"').waitFor();
  await page.getByLabel('Diopname sejak').fill('2026-03-04');
  await table.getByText('Kota Tarakan').waitFor();
  await expectNoAxeViolations(page);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  await page.getByLabel('Sebab').selectOption('Hilang');
  await page.getByText('Tidak ada selisih').waitFor();
});
