import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations, LOOKS } from '../support/axe.js';
import {
  goOffline,
  goOnline,
  many,
  openBrowser,
  openPage,
  queryOf,
  type Visit,
} from '../support/browser.js';
import { LetterBox } from '../support/letter-box.js';
import { hire, signIn } from '../support/staff.js';
import type { Client, World } from '../support/world.js';

const TARAKAN = '65.71';

let browser: Browser;
let letters: LetterBox;
let world: World;
let tarakan: Client;
let pages: Page[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  letters = await LetterBox.open();
  world = letters.world;
  pages = [];
  await hire(world, '65', { name: 'Sanusi', email: 'sanusi@kaltara.test' });
  tarakan = await world.as(TARAKAN);
});
afterEach(async () => {
  for (const page of pages) await page.context().close();
  await letters.close();
});

async function open(path: string, email = 'sanusi@kaltara.test', as?: Visit): Promise<Page> {
  const page = await openPage(browser, world.url, as);
  pages.push(page);
  await page.goto(path);
  await signIn(page, email);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function ask(quantity: number): Promise<string> {
  const body = { office: TARAKAN, quantity, note: 'Antrean panjang.' };
  const { id } = (await tarakan.post('/api/restock-requests', body).expect(201)).body;
  await letters.delivered();
  return id;
}

const filter = (page: Page, word: string) =>
  page.getByRole('navigation', { name: 'Keadaan' }).getByRole('link', { name: word }).click();
const lines = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 });

test('what was mailed is read as its reader has it, and leads to what it tells of', async () => {
  const request = await ask(5000);
  const page = await open('/kantor?bagian=email');
  await page.getByText('Kepada sanusi@kaltara.test, Kalimantan Utara').waitFor();
  await page.getByRole('link', { name: 'Permintaan blangko Kota Tarakan: 5.000 keping' }).click();
  await page.getByText('Terkirim', { exact: true }).waitFor();
  await page.getByText('4 Mar 2026, 09.00 WITA').first().waitFor();
  await page.getByText('Yth. Bapak/Ibu').waitFor();
  await page.getByText('Antrean panjang.').waitFor();
  await expectNoAxeViolations(page);
  const link = page.getByRole('main').locator(`a[href$="/permintaan/${request}"]`);
  await many(link, 1);
  await page.getByRole('link', { name: 'Semua email' }).click();
  await lines(page).first().waitFor();
});

test('what an office was told is a line an event, and bold for whoever has not read it', async () => {
  await hire(world, '65', { role: 'staff', email: 'rina@kaltara.test' });
  await ask(5000);
  const page = await open('/pemberitahuan');
  const event = page.getByRole('link', { name: /Permintaan blangko Kota Tarakan/ });
  await page.getByRole('link', { name: /Belum dibaca/ }).waitFor();
  await many(event, 1);
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Pemberitahuan.*1/ })
    .waitFor();
  await event.click();
  await page.getByText('Antrean panjang.').waitFor();
  await page.getByRole('link', { name: 'Semua pemberitahuan' }).click();
  await event.waitFor();
  await page.getByRole('link', { name: /Belum dibaca/ }).waitFor({ state: 'detached' });
  await expectNoAxeViolations(page);
  // On the same computer a colleague has read nothing yet.
  const other = await open('/pemberitahuan', 'rina@kaltara.test', { width: 360 });
  await other.getByRole('link', { name: /Belum dibaca/ }).waitFor();
  await expectNoAxeViolations(other);
  await other.getByRole('button', { name: 'Tandai semua sudah dibaca' }).click();
  await other.getByRole('link', { name: /Belum dibaca/ }).waitFor({ state: 'detached' });
  expect(await other.evaluate('document.documentElement.scrollWidth')).toBe(360);
});

test('a mail that was refused says why in plain words, and goes again at a click', async () => {
  letters.server.behaviour = 'refuses_address';
  await ask(5000);
  const page = await open('/kantor?bagian=email&status=failed');
  await page.getByText('Alamat ini tidak dikenal oleh server email penerima.').waitFor();
  letters.server.behaviour = 'accepts';
  await page.getByRole('button', { name: 'Kirim ulang kepada sanusi@kaltara.test' }).click();
  await page.getByText('Email kepada sanusi@kaltara.test akan dikirim ulang.').waitFor();
  await page.getByText('Tidak ada yang gagal').waitFor();
  await letters.delivered();
  await filter(page, 'Terkirim');
  await lines(page).first().waitFor();
  expect(letters.server.received).toHaveLength(1);
});

test('who is no admin sees why, and is not offered to send', async () => {
  letters.server.behaviour = 'refuses_address';
  await hire(world, '65', { role: 'staff', email: 'rina@kaltara.test' });
  await ask(5000);
  const page = await open('/kantor?bagian=email', 'rina@kaltara.test');
  await page.getByText('Alamat ini tidak dikenal').first().waitFor();
  await many(page.getByRole('button', { name: /Kirim ulang/ }), 0);
});

test('an invitation is listed without its words; one that failed is made anew', async () => {
  letters.server.behaviour = 'refuses_address';
  const joko = { email: 'joko@tarakan.test', name: 'Joko', role: 'admin', office: TARAKAN };
  await tarakan.post('/api/people', joko).expect(201);
  await letters.delivered();
  const page = await open('/kantor?bagian=email');
  await page.getByText('Kepada joko@tarakan.test').waitFor();
  await many(page.getByRole('button', { name: /Kirim ulang/ }), 0);
  await page.getByRole('link', { name: /Undangan ke Blangko/ }).click();
  await page.getByText('isinya tidak disimpan').waitFor();
  await many(page.getByText('/undangan/'), 0);
  letters.server.behaviour = 'accepts';
  await page.getByRole('link', { name: 'Undang orangnya lagi' }).click();
  await page.getByRole('button', { name: 'Undang lagi Joko' }).click();
  await page.getByText('Undangan baru akan dikirim ke joko@tarakan.test.').waitFor();
  expect(await letters.linkTo('joko@tarakan.test')).toMatch(/^\/undangan\//);
});

test('state, office and page stand in the address', async () => {
  const withdraw = (id: string) =>
    tarakan.post(`/api/restock-requests/${id}/withdrawal`, {}).expect(200);
  for (let round = 1; round <= 16; round += 1) await withdraw(await ask(round * 500));
  await letters.delivered();
  const page = await open('/kantor?bagian=email', undefined, { width: 360 });
  await lines(page).nth(29).waitFor();
  await page.getByRole('link', { name: 'Lebih lama' }).click();
  await page.getByRole('link', { name: /: 500 keping/ }).waitFor();
  await many(lines(page), 2);
  await page.reload();
  await page.getByRole('link', { name: /: 500 keping/ }).waitFor();
  await page.goBack();
  await lines(page).nth(29).waitFor();
  await filter(page, 'Menunggu');
  await page.getByText('Tidak ada yang menunggu').waitFor();
  expect(await queryOf(page)).toBe('?bagian=email&status=waiting');
  await page.goto('/kantor?kantor=65.01&bagian=email');
  await page.getByText('Belum ada email').waitFor();
});

test('without a line what was read stays, and says so', async () => {
  await ask(5000);
  const page = await open('/kantor?bagian=email', undefined, { width: 360 });
  await lines(page).first().waitFor();
  await goOffline(page);
  await page.getByRole('button', { name: 'Muat ulang' }).click();
  await page.getByText('Yang tampil di bawah adalah data sebelumnya.').waitFor();
  await many(lines(page), 1);
  await goOnline(page);
  await page.getByRole('button', { name: 'Coba lagi' }).first().click();
  await page.getByText('Yang tampil di bawah').waitFor({ state: 'detached' });
});

test.each(LOOKS)('the list passes axe and fits $width px in $colorScheme', async (look) => {
  await ask(5000);
  letters.server.behaviour = 'refuses_address';
  const invited = { email: 'joko@tarakan.test', name: 'Joko', role: 'staff', office: TARAKAN };
  await tarakan.post('/api/people', invited).expect(201);
  await letters.delivered();
  const page = await open('/kantor?bagian=email', undefined, look);
  await lines(page).nth(1).waitFor();
  await expectNoAxeViolations(page);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
  await lines(page).first().getByRole('link').click();
  await page.getByText('isinya tidak disimpan').waitFor();
  await expectNoAxeViolations(page);
});
