import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations, LOOKS } from '../support/axe.js';
import { expectTrouble, openBrowser, openPage, type Visit } from '../support/browser.js';
import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { textIn } from '../support/pdf-text.js';
import { hire, signIn } from '../support/staff.js';
import type { World } from '../support/world.js';

let browser: Browser;
let kaltara: Kaltara;
let world: World;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  kaltara = await Kaltara.open();
  world = kaltara.world;
});
afterEach(() => kaltara.close());

async function open(path: string, office: string, visit?: Visit): Promise<Page> {
  const page = await openPage(browser, world.url, visit);
  await page.goto(path);
  await signIn(page, await hire(world, office, { name: 'Sanusi' }));
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const said = (page: Page, words: string) => page.getByText(words).first().waitFor();

/** The file behind a link that opens in another tab, with the session's own cookie. */
async function fileBehind(page: Page, link: string): Promise<string> {
  const found = page.getByRole('link', { name: link });
  expect(await found.getAttribute('target')).toBe('_blank');
  const answer = await page.context().request.get((await found.getAttribute('href'))!);
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  return textIn(await answer.body());
}

test('an admin writes who signs and what letterhead, and the paper carries both', async () => {
  const page = await open('/kantor?bagian=surat', PROVINCE);
  await said(page, 'Belum ada.');
  await press(page, 'Tambah');
  await inDialog(page, 'Simpan');
  await page.getByRole('link', { name: 'Nama dan gelar: Bagian ini wajib diisi.' }).waitFor();
  await page.getByLabel('Nama dan gelar').fill('Contoh Kepala, S.H.');
  await page.getByLabel('NIP').fill('123');
  await page.getByLabel('Mulai').fill('2026-01-01');
  expectTrouble(page, /status of 400/);
  await inDialog(page, 'Simpan');
  await page.getByRole('link', { name: 'NIP: Isi dengan 18 angka.' }).waitFor();
  await page.getByLabel('NIP').fill('197001011995031001');
  await inDialog(page, 'Simpan');
  await said(page, '1 Januari 2026 – seterusnya');

  await press(page, 'Tambah');
  await page.getByLabel('Nama dan gelar').fill('Contoh Pengganti');
  await page.getByLabel('Mulai').fill('2026-03-05');
  await page.getByLabel('Menandatangani sebagai').selectOption('plt');
  expectTrouble(page, /status of 409/);
  await inDialog(page, 'Simpan');
  await said(page, 'Masih ada penanda tangan lain pada tanggal itu.');
  await press(page, 'Tutup');
  await press(page, 'Ubah Contoh Kepala, S.H.');
  await page.getByLabel('Sampai').fill('2026-03-04');
  await inDialog(page, 'Simpan');
  await said(page, '1 Januari 2026 – 4 Maret 2026');

  expect(await page.getByLabel('Pemerintah').getAttribute('placeholder')).toBe(
    'Pemerintah Provinsi Kalimantan Utara',
  );
  await page.getByLabel('Kota penandatanganan').fill('Tanjung Selor');
  await press(page, 'Simpan kop surat');
  await said(page, 'Kop surat disimpan.');
  await page.goto('/kantor?bagian=riwayat');
  await said(page, 'mengubah kop surat');
  await said(page, 'mengubah penanda tangan Contoh Kepala, S.H.');

  const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 2_000);
  await page.goto(`/pengiriman/${id}`);
  const record = await fileBehind(page, 'Cetak BAST');
  expect(record).toContain('bertempat di Tanjung Selor');
  expect(record).toContain('Nama : Contoh Kepala, S.H. NIP : 197001011995031001');
  await page.context().close();
});

test('a request leads to its letter', async () => {
  const id = await kaltara.granted(2_000);
  const page = await open(`/permintaan/${id}`, TARAKAN);
  expect(await fileBehind(page, 'Surat permohonan (PDF)')).toContain('sepuluh ribu');
  await page.context().close();
});

test.each(LOOKS)(
  'the office’s part and the public page pass axe at $width px in $colorScheme',
  async (look) => {
    const province = await world.as(PROVINCE);
    const long = 'Contoh Nama Yang Panjang Sekali Suryadiningrat Prawirohardjo, S.H., M.Si.';
    const entry = { name: long, capacity: 'kepala', fromOn: '2026-01-01' };
    await province.post(`/api/offices/${PROVINCE}/signatories`, entry).expect(201);
    const page = await open('/kantor?bagian=surat', PROVINCE, look);
    const check = async () => {
      await expectNoAxeViolations(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
    };
    await page.getByLabel('Alamat').waitFor();
    await said(page, long);
    await check();
    await press(page, 'Tambah');
    await inDialog(page, 'Simpan');
    await check();
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 2_000, {
      reference: '470/118/XI/2026',
    });
    // Also where the app's own worker answers for its pages.
    await page.goto(`/bast/${id}`);
    await page.getByText('2.000 keping (dua ribu)').waitFor();
    await check();
    expectTrouble(page, /status of 404/);
    await page.goto('/bast/nothing');
    await page.getByText('Berita acara tidak ditemukan').waitFor();
    await check();
    await page.context().close();
  },
);
