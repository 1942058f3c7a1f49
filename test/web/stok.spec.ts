import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations, LOOKS } from '../support/axe.js';
import {
  expectTrouble,
  loseAnswers,
  many,
  openBrowser,
  openPage,
  queryOf,
  type Visit,
} from '../support/browser.js';
import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { plantReports } from '../support/past-reports.js';
import { hire, signIn } from '../support/staff.js';
import { until } from '../support/waiting.js';
import type { World } from '../support/world.js';

let browser: Browser;
let kaltara: Kaltara;
let world: World;
let siti: string;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  kaltara = await Kaltara.open();
  world = kaltara.world;
  siti = await hire(world, TARAKAN, { role: 'staff', name: 'Siti' });
});
afterEach(() => kaltara.close());

async function open(path: string, visit?: Visit, email = siti): Promise<Page> {
  const page = await openPage(browser, world.url, visit);
  await page.goto(path);
  await signIn(page, email);
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const ledger = () =>
  Promise.all(['on_hand', 'in_transit', 'variance'].map((kind) => world.balance(TARAKAN, kind)));
const report = async (printed: number, spoiled: number) => {
  const clerk = await world.as(TARAKAN);
  await clerk.put(`/api/offices/${TARAKAN}/print-reports/2026-03-03`, { printed, spoiled });
};

test('who is about to run out is told by when cards should leave, and asks with the quantity filled in', async () => {
  await plantReports(world, TARAKAN, { last: '2026-03-04', days: 35 }, () => 900);
  const page = await open('/stok');
  const note = page.getByText(/Segera habis\. Agar kiriman tiba sebelum stok habis/);
  expect((await note.innerText()).replace(/\s+/g, ' ')).toMatch(
    /dikirim paling lambat \d+ Maret 2026 \(perjalanan 7 hari, anggapan awal\)/,
  );
  await page.getByRole('link', { name: 'Ajukan permintaan' }).first().click();
  const quantity = page.getByLabel('Jumlah diminta');
  expect(Number((await quantity.inputValue()).replace('.', ''))).toBeGreaterThan(20_000);
  await page.context().close();
});

test('a receipt with a shortage says so before it is recorded, asks why, and is recorded once', async () => {
  const sent = await kaltara.dispatch(PROVINCE, TARAKAN, 3000, { sentOn: '2026-03-01' });
  const page = await open('/stok');
  await page.getByText('3 hari di jalan').waitFor();
  await press(page, 'Terima');
  await page.getByLabel('Diterima', { exact: true }).fill('2988');
  await page.getByText('Selisih kurang 12 keping.').waitFor();
  await press(page, 'Terima');
  await page.getByRole('link', { name: /Jelaskan mengapa jumlahnya kurang/ }).click();
  expect(await page.evaluate('document.activeElement.name')).toBe('note');
  await page.keyboard.type('Satu boks basah.');
  await press(page, 'Terima');
  const question = page.getByRole('dialog');
  for (const shown of ['3.000 keping', '2.988 keping', '12 keping', 'Satu boks basah.'])
    await question.getByText(shown, { exact: true }).waitFor();
  expect(await ledger()).toEqual([9000, 3000, 0]);

  // The first answer is lost on the way; what is sent again by itself takes the cards in only once.
  const answered = await loseAnswers(page, `**/consignments/${sent.id}/receipt`);
  await inDialog(page, 'Terima');
  await until(async () => (await world.onHand(TARAKAN)) === 11_988);
  await answered();
  await page.getByText('Terkirim', { exact: true }).waitFor();
  await page.getByText('11.988').first().waitFor();
  await many(page.getByText('Dalam perjalanan ke sini', { exact: true }), 1);
  expect(await ledger()).toEqual([11_988, 0, 12]);

  await page.getByRole('link', { name: 'Kartu stok' }).click();
  await page.getByRole('link', { name: sent.number }).locator('visible=true').click();
  await page.getByRole('region', { name: 'Yang diterima' }).getByText('Satu boks basah.').waitFor();
  await page.context().close();
});

test('by keyboard alone: a count is kept before the ledger is seen, and explains what differs', async () => {
  const page = await open('/stok/opname');
  await page.getByText('Belum pernah dihitung').waitFor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const tabTo = async (look: string) => {
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(look)})`)) return;
    }
    throw new Error(`${look} is not reached by Tab.`);
  };
  await tabTo('#field-counted');
  await many(page.getByText('9.000'), 0);
  await page.keyboard.type('8990');
  expect(asked).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('Stok sekarang 8.990 keping.').waitFor();
  await page.getByText('9.000').first().waitFor();
  expect(await ledger()).toEqual([8990, 0, 10]);
  await tabTo('#field-cause');
  await page.keyboard.type('Cetakan');
  await tabTo('#field-text');
  await page.keyboard.type('Sepuluh untuk melatih operator.');
  await tabTo('button[type=submit]');
  await page.keyboard.press('Enter');
  await page.getByText('Penjelasan dicatat.').waitFor();
  await page.getByRole('row', { name: /Selesai/ }).waitFor();
  await page.context().close();
});

test('a write-off waits for the province, which decides on Selisih', async () => {
  const admin = await hire(world, PROVINCE, { role: 'admin', name: 'Rahmat' });
  const page = await open('/stok/opname');
  await page.getByLabel('Hasil hitungan').fill('600');
  await page.getByLabel('Jenis').selectOption('handover');
  await press(page, 'Catat hitungan');
  await page.getByRole('link', { name: /Isi nama yang menyerahkan/ }).waitFor();
  expect(await ledger()).toEqual([9000, 0, 0]);
  await page.getByLabel('Yang menyerahkan').fill('Budi');
  await page.getByLabel('Yang menerima').fill('Ani');
  await press(page, 'Catat hitungan');
  await page.getByText('Selisih di atas batas ini ditutup kantor di atas.').waitFor();
  await page.getByLabel('Sebab selisih').selectOption('lost');
  await page.getByLabel('Penjelasan').fill('Kotak kedua tidak ada.');
  await press(page, 'Catat penjelasan');
  await page.getByRole('row', { name: /Menunggu keputusan/ }).waitFor();
  await page.context().close();
  expect(await ledger()).toEqual([600, 0, 8400]);

  const above = await open('/selisih', undefined, admin);
  await above.getByRole('link', { name: 'Kota Tarakan' }).click();
  await above.getByText('selisih −8.400').waitFor();
  await above.getByLabel('Keputusan').selectOption('acceptance');
  await press(above, 'Catat keputusan');
  await above.getByRole('link', { name: /Jelaskan dasar keputusan/ }).waitFor();
  await above.getByLabel('Catatan').fill('Sesuai berita acara.');
  await press(above, 'Catat keputusan');
  await above.getByText('Selesai diterima').waitFor();
  await above.context().close();
});

test('spoiled cards leave the books before witnesses, after a question', async () => {
  await report(300, 40);
  const page = await open('/stok/pemusnahan');
  await page.getByLabel('Jumlah dimusnahkan').fill('41');
  await press(page, 'Catat pemusnahan');
  await page.getByRole('link', { name: /belum dimusnahkan 40 keping/ }).waitFor();
  await page.getByRole('link', { name: /sedikitnya dua saksi/ }).waitFor();
  await page.getByRole('link', { name: /NIP-nya, 18 angka/ }).waitFor();
  await page.getByLabel('Jumlah dimusnahkan').fill('40');
  await page.getByLabel('Nomor berita acara').fill('470/BA-1/2026');
  await page.getByLabel('Tempat').fill('Halaman kantor');
  await page.getByLabel('Gagal cetak').fill('41');
  const officers = page.getByRole('group', { name: 'Pejabat' });
  await officers.getByLabel('Nama 1').fill('Contoh Petugas');
  await officers.getByLabel('NIP 1').fill('19700101 199503 1 001');
  const witnesses = page.getByRole('group', { name: 'Saksi' });
  await witnesses.getByLabel('Nama 1').fill('Ridwan');
  await witnesses.getByLabel('Instansi 1').fill('Disdukcapil');
  await witnesses.getByLabel('Nama 2').fill('Ani');
  await witnesses.getByLabel('Instansi 2').fill('Disdukcapil');
  await press(page, 'Catat pemusnahan');
  await page.getByRole('link', { name: /Jumlahnya melebihi yang dimusnahkan/ }).waitFor();
  await page.getByLabel('Gagal cetak').fill('31');
  await page.getByText('Sebab tidak diketahui: 9 keping').waitFor();
  expectTrouble(page, /status of 422/);
  await press(page, 'Catat pemusnahan');
  await inDialog(page, 'Catat pemusnahan');
  await page.getByRole('link', { name: /satu di antaranya dari luar kantor/ }).waitFor();
  expect(await world.balance(TARAKAN, 'destroyed')).toBe(0);
  await witnesses.getByLabel('Instansi 1').fill('Polres Tarakan');
  await press(page, 'Catat pemusnahan');
  await inDialog(page, 'Catat pemusnahan');
  const row = page.getByRole('row', { name: /470\/BA-1\/2026/ });
  await row.getByText('Ridwan (Polres Tarakan), Ani (Disdukcapil)').waitFor();
  const paper = row.getByRole('link', { name: 'Cetak 470/BA-1/2026' });
  expect(await paper.getAttribute('href')).toMatch(/destructions\/[0-9a-f-]{36}\/record.pdf$/);
  expect(await world.balance(TARAKAN, 'destroyed')).toBe(40);
  await page.context().close();
});

test('an office asks for what the arithmetic proposes, and then has one request', async () => {
  await report(4000, 0);
  const page = await open('/stok');
  await page.getByRole('link', { name: 'Minta blangko' }).click();
  await page.getByText('2 × ambang batas 1.000').waitFor();
  const asked = await page.getByLabel('Jumlah diminta').inputValue();
  await press(page, 'Minta blangko');
  await page.getByText(`Permintaan ${asked} keping: menunggu jawaban.`).waitFor();
  const [request] = await world.dataSource.query<{ quantity: number }[]>(
    `SELECT quantity FROM restock_requests`,
  );
  expect(request!.quantity.toLocaleString('id-ID')).toBe(asked);
  await many(page.getByRole('link', { name: 'Minta blangko' }), 0);
  await page.context().close();
});

test('the stock card is filtered and paged in the address', async () => {
  await report(300, 5);
  const page = await open('/stok/kartu');
  await page.getByRole('row', { name: /Tercetak/ }).waitFor();
  await page.getByLabel('Mutasi', { exact: true }).selectOption('Saldo awal');
  await page.getByRole('row', { name: /Tercetak/ }).waitFor({ state: 'detached' });
  expect(await queryOf(page)).toBe('?mutasi=opening');
  await many(page.getByRole('row'), 2);
  await page.reload();
  await page.getByRole('row', { name: /Saldo awal/ }).waitFor();
  await many(page.getByRole('row'), 2);
  await page.context().close();
});

test('a viewer reads, and is offered nothing to write', async () => {
  await kaltara.dispatch(PROVINCE, TARAKAN, 3000);
  const viewer = await hire(world, TARAKAN, { role: 'viewer' });
  const page = await open('/stok', {}, viewer);
  await page.getByText('Angka dalam grafik ini').waitFor();
  await many(page.getByRole('button', { name: 'Terima' }), 0);
  await many(page.getByRole('link', { name: 'Minta blangko' }), 0);
  await page.context().close();
});

test.each(LOOKS)(
  'at $width px, $colorScheme: no axe violation, nothing to scroll sideways',
  async (look) => {
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 3000);
    await report(300, 5);
    const page = await open('/stok', look);
    const check = async () => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
      await expectNoAxeViolations(page);
    };
    await page.getByText('Angka dalam grafik ini').click();
    await check();
    await page.goto(`/stok?terima=${id}`);
    await page.getByLabel('Diterima', { exact: true }).fill('2990');
    await press(page, 'Terima');
    await check();
    await page.getByLabel('Alasan selisih').fill('Kurang');
    await press(page, 'Terima');
    await page.getByRole('dialog').waitFor();
    await check();
    for (const path of ['/stok/kartu', '/stok/pemusnahan', '/stok/minta', '/stok/opname']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await check();
    }
    await page.getByLabel('Hasil hitungan').fill('8000');
    await press(page, 'Catat hitungan');
    await page.getByLabel('Sebab selisih').waitFor();
    await check();
    await page.context().close();
  },
);
