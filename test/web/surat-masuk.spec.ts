import type { Browser, Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { expectNoAxeViolations, LOOKS } from '../support/axe.js';
import { many, openBrowser, openPage, type Visit } from '../support/browser.js';
import { BULUNGAN, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { keepLetter, PDF } from '../support/letters.js';
import { hire, signIn } from '../support/staff.js';
import { World } from '../support/world.js';

/** Letters that came in, as an office above those who wrote sees them. */

let browser: Browser;
let world: World;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  world = await World.open();
  for (const office of [PROVINCE, TARAKAN, BULUNGAN]) await world.begin(office, 5_000);
});
afterEach(async () => {
  await page.context().close();
  await world.close();
});

async function come(office: string, path: string, visit?: Visit): Promise<void> {
  page = await openPage(browser, world.url, visit);
  await page.goto(path);
  await signIn(page, await hire(world, office, { name: 'Sanusi Darmawan' }));
}
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (name: string) => page.getByRole('link', { name, exact: true }).click();
const see = (text: string | RegExp) => page.getByText(text).first().waitFor();
const rows = () => page.getByRole('table').locator('tbody tr');

test.each(LOOKS)(
  'they are listed by what became of them, and look as they should: %j',
  async (look) => {
    await keepLetter(world);
    await keepLetter(world, { office: BULUNGAN, quantity: null });
    await keepLetter(world, { office: null, subject: 'Dari luar' });
    await come(PROVINCE, '/permintaan', look);
    await follow('Surat masuk');
    await see('Kota Tarakan');
    await many(rows(), 2);
    await expectNoAxeViolations(page);
    await many(page.getByRole('link', { name: 'Pengirim tidak dikenal' }), 0);
    await follow('Selesai');
    await see('Tidak ada surat');
    await follow('Semua');
    await many(rows(), 2);
    await follow('Kota Tarakan');
    await see('Mohon dikirim 4.000 keping.');
    await see('470/118/DKP/2026');
    await expectNoAxeViolations(page);
  },
);

test('one click opens the request as one’s own act, with the letter at it, to be taken as a file', async () => {
  const { id } = await keepLetter(world);
  await come(PROVINCE, `/surat-masuk?surat=${id}`);
  await press('Buka permintaan');
  await follow('Permintaan 65.71/2026/0001');
  await see('Kota Tarakan meminta 4.000 keping');
  await see('Surat terlampir');
  await see('Sanusi Darmawan');
  const [file] = await Promise.all([page.waitForEvent('download'), follow('surat.pdf')]);
  expect(file.suggestedFilename()).toBe('surat.pdf');
  expect(await readFile(await file.path(), 'utf8')).toBe(PDF);
  await follow('470/118/DKP/2026');
  await see('Permintaan dibuka');
  await many(page.getByRole('button', { name: 'Buka permintaan' }), 0);
});

test('the office that wrote sees its letter at its request, and has no list of letters', async () => {
  const { id } = await keepLetter(world);
  const province = await world.as(PROVINCE);
  const opened = await province.post(`/api/letters/${id}/request`, { quantity: 10 }).expect(200);
  await come(TARAKAN, `/permintaan/${(opened.body as { requestId: string }).requestId}`);
  await see('Surat terlampir');
  await page.getByRole('link', { name: 'surat.pdf' }).waitFor();
  await many(page.getByRole('link', { name: '470/118/DKP/2026' }), 0);
});

test('of nobody known the ministry alone sees them', async () => {
  const { id } = await keepLetter(world, { office: null, subject: 'KTP saya kapan jadi' });
  await come('00', '/surat-masuk?state=unmatched');
  await see('KTP saya kapan jadi');
  await page.goto(`/surat-masuk?surat=${id}`);
  await see('Pengirim tidak dikenal');
  await many(page.getByRole('button', { name: 'Buka permintaan' }), 0);
  await expectNoAxeViolations(page);
});

test('what should not be here is deleted for good, with why', async () => {
  const { id } = await keepLetter(world, { files: { 'daftar nama.pdf': PDF } });
  await come(PROVINCE, `/surat-masuk?surat=${id}`);
  await press('Hapus daftar nama.pdf');
  await see('Isi lampiran dan email aslinya dihapus untuk seterusnya.');
  await press('Hapus lampiran');
  await see('Jelaskan mengapa lampiran ini dihapus.');
  await page.getByLabel('Alasan').fill('Berisi NIK');
  await expectNoAxeViolations(page);
  await press('Hapus lampiran');
  await see(/dihapus .*: Berisi NIK/);
  await many(page.getByRole('link', { name: 'daftar nama.pdf' }), 0);
  const [kept] = await world.dataSource.query<[{ raw: Buffer | null; content: Buffer | null }]>(
    `SELECT l.raw, a.content FROM incoming_letters l JOIN letter_attachments a ON a.letter_id = l.id
     WHERE l.id = $1`,
    [id],
  );
  expect(kept).toEqual({ raw: null, content: null });
});
