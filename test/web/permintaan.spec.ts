import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations, LOOKS } from '../support/axe.js';
import { expectTrouble, loseAnswers, many, openBrowser, openPage } from '../support/browser.js';
import { Kaltara, MALINAU, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { hire, signIn } from '../support/staff.js';

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

/** Tarakan gives most of its cards back, so that its stock falls to 800 and a request opens by itself. */
async function tarakanRunsLow(): Promise<void> {
  const { id } = await kaltara.dispatch(TARAKAN, PROVINCE, 8_200);
  await kaltara.receive(PROVINCE, id, 8_200);
}

async function come(office: string, path: string, width = 1280, scheme?: 'dark'): Promise<void> {
  page = await openPage(browser, kaltara.world.url, { width, colorScheme: scheme });
  await page.goto(path);
  await signIn(page, await hire(kaltara.world, office, { role: 'staff' }));
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const see = (text: string | RegExp) => page.getByText(text).first().waitFor();

async function latest() {
  const [row] = await kaltara.world.dataSource.query<Record<string, unknown>[]>(
    `SELECT r.state, r.quantity, r.granted, r.sent, r.reference, r.answer_note AS "answerNote"
     FROM restock_requests r ORDER BY r.opened_at DESC, r.id DESC LIMIT 1`,
  );
  return row;
}

async function consignments(): Promise<number[]> {
  const rows = await kaltara.world.dataSource.query<{ quantity: number }[]>(
    'SELECT quantity FROM consignments WHERE request_id IS NOT NULL ORDER BY id',
  );
  return rows.map(({ quantity }) => quantity);
}

test('an officer grants less than asked with a note, sends a part at once, and ends the rest', async () => {
  await tarakanRunsLow();
  await come(PROVINCE, '/permintaan');
  await see('Mengapa 1.500 keping');
  await see(/Stok kantor ini 74\.200, yang belum dijanjikan 74\.200/);
  await page.getByLabel('Disetujui', { exact: true }).fill('1000');
  await page.getByLabel('Catatan').fill('Dibagi rata.');
  await press('Setujui');
  await see('Disetujui 1.000 keping dari 1.500 keping');
  expect(await latest()).toMatchObject({
    state: 'approved',
    granted: 1000,
    answerNote: 'Dibagi rata.',
  });
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Kirim sekarang');

  await page.getByText('Disetujui, belum dikirim').locator('..').getByText('1.000').waitFor();
  await page.getByLabel('Jumlah dikirim').fill('600');
  await page.getByLabel('Nomor BAST').fill('BAST/1/2026');
  await press('Kirim');
  await see('600 keping berangkat dengan nomor');
  expect(await consignments()).toEqual([600]);

  await press('Akhiri sisanya');
  await see('Persetujuan turun dari 1.000 keping menjadi 600 keping');
  await press('Ya, akhiri sisanya');
  await see('Disetujui 600 keping dari 1.500 keping');
  expect(await latest()).toMatchObject({ state: 'sent', granted: 600, sent: 600 });
});

test('an answer that was lost is asked for again, and the cards leave once', async () => {
  await kaltara.granted(2_000);
  await come(PROVINCE, '/permintaan?keadaan=disetujui');
  const answered = await loseAnswers(page, '**/api/consignments');
  await press('Kirim');
  await see('Server tidak terjangkau');
  expect(await consignments()).toEqual([2000]);
  await answered();
  await press('Kirim');
  await see('2.000 keping berangkat dengan nomor');
  expect(await consignments()).toEqual([2000]);
});

test('a refusal needs its reason, is asked about first, and cannot be given twice', async () => {
  await tarakanRunsLow();
  await come(PROVINCE, '/permintaan', 360);
  await press('Tolak');
  await page.getByRole('link', { name: 'Catatan: Tulis alasan menolak.' }).click();
  expect(await page.evaluate('document.activeElement.name')).toBe('note');
  await page.keyboard.type('Stok provinsi untuk kabupaten yang kosong dahulu.');
  await press('Tolak');
  await see('Alasan Anda dikirim kepada mereka');
  expect(await latest()).toMatchObject({ state: 'open' });
  await press('Ya, tolak');
  await see('Ditolak oleh');
  expect(await latest()).toMatchObject({
    state: 'refused',
    answerNote: 'Stok provinsi untuk kabupaten yang kosong dahulu.',
  });
  await many(page.getByRole('button', { name: 'Setujui' }), 0);
});

test('what another officer answered meanwhile is said in words', async () => {
  await tarakanRunsLow();
  await come(PROVINCE, '/permintaan');
  await page.getByLabel('Disetujui', { exact: true }).fill('500');
  expectTrouble(page, /status of 409/);
  const other = await kaltara.world.as(PROVINCE);
  const { body } = await other.get('/api/restock-requests?state=open').expect(200);
  const [{ id }] = (body as { items: [{ id: string }] }).items;
  await other.post(`/api/restock-requests/${id}/refusal`, { note: 'Tidak.' }).expect(200);
  await press('Setujui');
  await page.getByRole('alert').getByText('Permintaan ini sudah dijawab atau ditarik.').waitFor();
});

test('an office above writes down what came by letter, and the mail of it leads to the request', async () => {
  await come(PROVINCE, `/permintaan/baru?kantor=${TARAKAN}`);
  await see('Stok 9.000 keping');
  await press('Catat permintaan');
  await page.getByRole('link', { name: /Jumlah diminta: Isi berapa keping/ }).waitFor();
  await page.getByLabel('Jumlah diminta').fill('4500');
  await page.getByLabel('Nomor surat').fill('470/12/DKPS');
  await press('Catat permintaan');
  await page.getByRole('heading', { name: 'Kota Tarakan meminta 4.500 keping' }).waitFor();
  await see('470/12/DKPS');
  expect(await latest()).toMatchObject({ quantity: 4500, reference: '470/12/DKPS' });
});

test('the asking office changes its request, and takes it back', async () => {
  await tarakanRunsLow();
  await come(TARAKAN, '/permintaan', 360);
  await press('Ubah permintaan');
  await page.getByLabel('Jumlah diminta').fill('3000');
  await press('Simpan perubahan');
  await see('3.000');
  expect(await latest()).toMatchObject({ quantity: 3000, state: 'open' });
  await press('Tarik permintaan');
  await page.getByLabel('Alasan').fill('Pinjam dari Nunukan.');
  await press('Ya, tarik');
  await page.getByRole('link', { name: 'Minta blangko' }).waitFor();
  expect(await latest()).toMatchObject({ state: 'withdrawn' });
});

test('what the system took back, stock having returned, stands in the story of the request', async () => {
  await tarakanRunsLow();
  const [request] = await kaltara.world.dataSource.query<[{ id: string }]>(
    'SELECT id FROM restock_requests',
  );
  const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 5_000);
  await kaltara.receive(TARAKAN, id, 5_000);
  expect(await latest()).toMatchObject({ state: 'withdrawn' });
  await come(PROVINCE, `/permintaan/${request.id}`);
  const story = page.getByRole('region', { name: 'Riwayat' });
  await story.getByText('Ditarik', { exact: true }).waitFor();
  expect(await story.getByRole('listitem').last().innerText()).toMatch(/Ditarik\s+Sistem/);
});

test('the text for WhatsApp says who asks for how much, and why', async () => {
  await tarakanRunsLow();
  await come(PROVINCE, '/permintaan');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await press('Salin untuk WhatsApp');
  await see('Disalin.');
  const text = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(text).toContain('Kota Tarakan meminta 1.500 keping');
  expect(text).toContain('Stok 800 keping, ambang batas 1.000, dalam perjalanan 0');
  expect(text).toMatch(/Data per 4 Mar 2026, 09\.00 WITA$/);
});

test.each(LOOKS)(
  'everything about requests passes axe in $colorScheme at $width px',
  async (look) => {
    await tarakanRunsLow();
    page = await openPage(browser, kaltara.world.url, look);
    await page.goto('/permintaan');
    await signIn(page, await hire(kaltara.world, PROVINCE));
    await press('Setujui');
    await page.getByRole('link', { name: /Disetujui: Isi berapa/ }).waitFor();
    await expectNoAxeViolations(page);
    await page.getByLabel('Disetujui', { exact: true }).fill('500');
    await press('Setujui');
    await page.getByText('Stok setelah pengiriman ini').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Kota Tarakan', exact: true }).click();
    await page.getByRole('heading', { name: 'Riwayat' }).waitFor();
    await page.getByText('Diminta 1.500 keping').waitFor();
    await expectNoAxeViolations(page);
    await page.goto('/permintaan?keadaan=semua');
    await page.getByRole('table').waitFor();
    await expectNoAxeViolations(page);
    await page.goto(`/permintaan/baru?kantor=${MALINAU}`);
    await page.getByLabel('Nomor surat').waitFor();
    await expectNoAxeViolations(page);
  },
);
