import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.js';
import { expectTrouble, many, openBrowser, openPage } from '../support/browser.js';
import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { hire, signIn } from '../support/staff.js';

/** Requests that are reminded of, how they came, and when there were no cards, on the screens. */

let browser: Browser;
let kaltara: Kaltara;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  kaltara = await Kaltara.open();
});
afterEach(async () => {
  await page.context().close();
  await kaltara.close();
});

async function come(office: string, path: string, width = 1280): Promise<void> {
  page = await openPage(browser, kaltara.world.url, { width });
  await page.goto(path);
  await signIn(page, await hire(kaltara.world, office, { role: 'staff' }));
}
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const see = (text: string | RegExp) => page.getByText(text).first().waitFor();

test('the asker reminds once a working day, and the story of the request has it', async () => {
  const tarakan = await kaltara.world.as(TARAKAN);
  const asking = { office: TARAKAN, quantity: 2_000 };
  const { body } = await tarakan.post('/api/restock-requests', asking).expect(201);
  await come(TARAKAN, `/permintaan/${body.id}`, 360);
  await press('Ingatkan');
  await page.getByLabel('Catatan').fill('Tinggal dua hari.');
  await press('Kirim pengingat');
  await see(/Diingatkan 1 kali, terakhir 4 Mar 2026/);
  const story = page.getByRole('region', { name: 'Riwayat' });
  await story.getByText('Diingatkan', { exact: true }).waitFor();
  await story.getByText('“Tinggal dua hari.”').waitFor();
  await expectNoAxeViolations(page);

  await press('Ingatkan');
  expectTrouble(page, /409/);
  await press('Kirim pengingat');
  await see('Permintaan ini sudah diingatkan hari ini.');
});

test('a province writes down that an office asked by phone', async () => {
  await come(PROVINCE, `/permintaan/baru?kantor=${TARAKAN}`);
  await page.getByLabel('Jumlah diminta').fill('1500');
  await page.getByLabel('Nomor surat').waitFor();
  await page.getByLabel('Cara meminta').selectOption({ label: 'Lewat telepon' });
  await many(page.getByLabel('Nomor surat'), 0);
  await press('Catat permintaan');
  await see('Cara meminta: lewat telepon');
  const [kept] = await kaltara.world.dataSource.query<object[]>(
    'SELECT channel, reference FROM restock_requests',
  );
  expect(kept).toEqual({ channel: 'phone', reference: null });
});

test('a province sees when its offices had no cards, how long, and what ended it', async () => {
  const out = await kaltara.dispatch(TARAKAN, PROVINCE, 9_000);
  await kaltara.receive(PROVINCE, out.id, 9_000);
  kaltara.world.clock.advance({ days: 5 });
  const back = await kaltara.dispatch(PROVINCE, TARAKAN, 3_000);
  await kaltara.receive(TARAKAN, back.id, 3_000);
  await come(PROVINCE, '/daerah');
  await page.getByRole('link', { name: 'Riwayat kosong dan hari tanpa blangko' }).click();
  const row = page.getByRole('row', { name: /Kota Tarakan/ });
  await row.getByRole('cell', { name: '4 Mar 2026', exact: true }).waitFor();
  await row.getByRole('cell', { name: '9 Mar 2026', exact: true }).waitFor();
  await row.getByRole('link', { name: back.number }).waitFor();
  await page.getByRole('row', { name: /2026 6 1 1/ }).waitFor();
  await expectNoAxeViolations(page);
  await row.getByRole('link', { name: 'Kota Tarakan' }).click();
  await page.getByRole('heading', { name: 'Kota Tarakan' }).waitFor();
  await page.getByRole('row', { name: /4 Mar 2026 – 9 Mar 2026/ }).waitFor();
});
