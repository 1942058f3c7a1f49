import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations, LOOKS } from '../support/axe.js';
import {
  expectTrouble,
  goOffline,
  goOnline,
  many,
  openBrowser,
  openPage,
  queryOf,
  type Visit,
} from '../support/browser.js';
import { LetterBox } from '../support/letter-box.js';
import { plantReports } from '../support/past-reports.js';
import { hire, PASSWORD, signIn } from '../support/staff.js';
import { Client, type World } from '../support/world.js';

const TARAKAN = '65.71';

let browser: Browser;
let letters: LetterBox;
let world: World;
let pages: Page[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  letters = await LetterBox.open();
  world = letters.world;
  pages = [];
});
afterEach(async () => {
  for (const page of pages) await page.context().close();
  await letters.close();
});

async function visit(path: string, as?: Visit): Promise<Page> {
  const page = await openPage(browser, world.url, as);
  pages.push(page);
  await page.goto(path);
  return page;
}

async function open(path: string, email: string, as?: Visit): Promise<Page> {
  const page = await visit(path, as);
  await signIn(page, email);
  await page.getByRole('navigation', { name: 'Bagian' }).waitFor();
  return page;
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click();
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const turnTo = (page: Page, part: string) =>
  page.getByRole('navigation', { name: 'Bagian' }).getByRole('link', { name: part }).click();
const said = (page: Page, words: string) => page.getByText(words).first().waitFor();

test('a password is shown on wish, and hidden again before it is sent', async () => {
  const page = await visit('/');
  const field = page.getByLabel('Kata sandi', { exact: true });
  const eye = page.getByRole('button', { name: 'Tampilkan kata sandi' });
  await field.fill('belum benar');
  await eye.click();
  expect(await field.getAttribute('type')).toBe('text');
  expect(await eye.getAttribute('aria-pressed')).toBe('true');
  expect(await field.getAttribute('autocomplete')).toBe('current-password');
  expect(await field.inputValue()).toBe('belum benar');
  const { width, height } = (await eye.boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  expect(await field.getAttribute('type')).toBe('password');
  expect(await eye.getAttribute('aria-pressed')).toBe('false');
});

test('an invitation from above says for which office it is', async () => {
  const head = await hire(world, '65', { name: 'Kepala Bidang' });
  const page = await open('/kantor?bagian=orang', head);
  await press(page, 'Undang orang');
  const office = page.getByRole('dialog').getByLabel('Kantor', { exact: true });
  expect(await office.inputValue()).toBe('');
  await inDialog(page, 'Kirim undangan');
  await page.getByRole('link', { name: 'Kantor: Pilih satu kantor dari daftar.' }).waitFor();
});

test('on a slow line too an invitation from above says for which office it is', async () => {
  const head = await hire(world, '65', { name: 'Kepala Seksi' });
  const page = await visit('/kantor?bagian=orang');
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/api\/offices\?/, async (route) => {
    await held;
    await route.continue();
  });
  await signIn(page, head);
  await press(page, 'Undang orang');
  await page.getByRole('dialog').getByText('Memuat kantor').waitFor();
  release();
  const office = page.getByRole('dialog').getByLabel('Kantor', { exact: true });
  await office.waitFor();
  expect(await office.inputValue()).toBe('');
});

test('an admin invites a colleague, who comes in by the mailed link', async () => {
  const siti = await hire(world, TARAKAN, { name: 'Siti Rahmawati' });
  const page = await open('/kantor?bagian=orang', siti);
  await press(page, 'Undang orang');
  await inDialog(page, 'Kirim undangan');
  await page.getByRole('link', { name: 'Email: Tulis alamat emailnya.' }).waitFor();
  await page.getByLabel('Nama').fill('Joko Susilo');
  await page.getByLabel('Email').fill('joko@tarakan.test');
  await inDialog(page, 'Kirim undangan');
  await said(page, 'Undangan akan dikirim ke joko@tarakan.test.');
  await page.getByText('Diundang').waitFor();

  const guest = await visit(await letters.linkTo('joko@tarakan.test'));
  await guest.getByText('Joko Susilo').waitFor();
  await guest.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
  await guest.getByLabel('Ulangi').fill(PASSWORD);
  await press(guest, 'Pakai dan masuk');
  await guest.getByRole('heading', { name: 'Laporan harian' }).waitFor();
  await guest.goto('/kantor');
  await guest.getByText('Setelan ini diubah oleh admin kantor.').waitFor();
  await many(guest.getByRole('link', { name: 'Orang' }), 0);

  await page.reload();
  await page.getByText('joko@tarakan.test').waitFor();
  await many(page.getByText('Diundang'), 0);
  await turnTo(page, 'Riwayat');
  await said(page, 'menerima undangan (joko@tarakan.test)');
  await said(page, 'mengundang Joko Susilo (joko@tarakan.test) sebagai Petugas');
});

test('the last admin stays, and is told why; a colleague is moved, switched off and on', async () => {
  const siti = await hire(world, TARAKAN, { name: 'Siti' });
  await hire(world, TARAKAN, { name: 'Joko', role: 'staff', email: 'joko@blangko.test' });
  const sanusi = await hire(world, '65', { name: 'Sanusi' });
  const page = await open(`/kantor?kantor=${TARAKAN}&bagian=orang`, sanusi);
  expectTrouble(page, /status of 409/);
  await press(page, 'Ubah Siti');
  await page.getByLabel('Peran').selectOption('staff');
  await page.getByText('Sesi Siti berakhir begitu perubahan ini disimpan').waitFor();
  await inDialog(page, 'Simpan');
  await said(page, 'akan tanpa admin');
  await page.keyboard.press('Escape');
  await press(page, 'Nonaktifkan Siti');
  await inDialog(page, 'Nonaktifkan');
  await said(page, 'akan tanpa admin');
  await many(page.getByText(siti), 1);

  await press(page, 'Nonaktifkan Joko');
  await inDialog(page, 'Nonaktifkan');
  await said(page, 'Joko dinonaktifkan.');
  await page.getByText('Nonaktif', { exact: true }).waitFor();
  await press(page, 'Aktifkan Joko');
  await said(page, 'Joko diaktifkan lagi.');
  await press(page, 'Ubah Joko');
  await page.getByLabel('Kantor', { exact: true }).selectOption('65');
  await page.getByLabel('Menerima email untuk kantor').uncheck();
  await inDialog(page, 'Simpan');
  await said(page, 'Data Joko disimpan.');
  await page.getByText('joko@blangko.test').waitFor({ state: 'detached' });
  await turnTo(page, 'Riwayat');
  await said(page, 'memindahkan joko@blangko.test');
});

test('a changed minimum stands on the record, as it was and as it is', async () => {
  const siti = await hire(world, TARAKAN, { name: 'Siti Rahmawati' });
  const page = await open('/kantor', siti);
  await page.getByLabel('Ambang batas').fill('seribu');
  await press(page, 'Simpan setelan');
  await page
    .getByRole('link', { name: 'Ambang batas: Isi dengan angka bulat, seperti 1200 atau 1.200.' })
    .waitFor();
  await page.getByLabel('Ambang batas').fill('2000');
  await page.getByLabel('Email kantor').fill('bukan email');
  expectTrouble(page, /status of 400/);
  await press(page, 'Simpan setelan');
  await page.getByRole('link', { name: /^Email kantor: Tulis satu alamat email/ }).waitFor();
  await page.getByLabel('Email kantor').fill('dukcapil@tarakan.test');
  await press(page, 'Simpan setelan');
  await said(page, 'Setelan disimpan.');
  await turnTo(page, 'Riwayat');
  const change = page.getByRole('listitem').filter({ hasText: 'mengubah setelan kantor' });
  expect((await change.innerText()).replace(/\s+/g, ' ')).toContain(
    'Siti Rahmawati mengubah setelan kantor. Ambang batas 1.000 keping → menjadi 2.000 keping ' +
      'Email kantor belum ada → menjadi dukcapil@tarakan.test',
  );
});

test('the suggested minimum is taken with one click, and nothing else that is typed goes with it', async () => {
  const siti = await hire(world, TARAKAN, { name: 'Siti Rahmawati' });
  await plantReports(world, TARAKAN, { last: '2026-03-04', days: 35 }, () => 900);
  const page = await open('/kantor', siti);
  await page.getByText(/^Disarankan \d+\.\d00 keping/).waitFor();
  await page.getByLabel('Email kantor').fill('dukcapil@tara');
  const take = page.getByRole('button', { name: /^Pakai \d/ });
  const [cards] = /[\d.]+/.exec(await take.innerText())!;
  await take.click();
  await said(page, 'Ambang batas disimpan.');
  await take.waitFor({ state: 'detached' });
  expect(await page.getByLabel('Ambang batas').inputValue()).toBe(cards);
  expect(await page.getByLabel('Email kantor').inputValue()).toBe('dukcapil@tara');
  await turnTo(page, 'Riwayat');
  const change = page.getByRole('listitem').filter({ hasText: 'mengubah setelan kantor' });
  expect((await change.innerText()).replace(/\s+/g, ' ')).toContain(
    `Ambang batas 1.000 keping → menjadi ${cards} keping`,
  );
});

test('a province finds a regency, opens its stock and widens its window', async () => {
  const sanusi = await hire(world, '65', { name: 'Sanusi' });
  const page = await open('/kantor?bagian=daftar', sanusi);
  await page.getByLabel('Cari kantor').fill('tarakan');
  await page.getByText('Kabupaten Bulungan').waitFor({ state: 'detached' });
  expect(await queryOf(page)).toBe('?bagian=daftar&cari=tarakan');
  await page.getByRole('link', { name: 'Kota Tarakan' }).click();
  await page.getByRole('heading', { name: 'Kota Tarakan' }).waitFor();
  await turnTo(page, 'Saldo awal');
  await press(page, 'Catat saldo awal');
  await page.getByRole('link', { name: /^Stok: Isi jumlah yang dihitung/ }).waitFor();
  await page.getByLabel('Stok').fill('9000');
  await press(page, 'Catat saldo awal');
  await page.getByRole('dialog').getByText('4 Maret 2026').waitFor();
  await inDialog(page, 'Catat saldo awal');
  await said(page, 'Kota Tarakan mulai dengan 9.000 keping.');
  expect(await world.onHand(TARAKAN)).toBe(9000);
  await page.getByRole('link', { name: 'Saldo awal' }).waitFor({ state: 'detached' });

  await page.getByLabel('Hari ke belakang').fill('20');
  await page.getByLabel('Berlaku sampai').fill('2026-03-31');
  await press(page, 'Buka batas waktu');
  await said(page, '20 hari ke belakang');
  await press(page, 'Kembalikan seperti biasa');
  await said(page, 'Batas kembali seperti biasa.');
  await turnTo(page, 'Riwayat');
  await said(page, 'seperti biasa');
});

test('an office with cards is not closed; an empty one is, and opens again', async () => {
  const pusat = await hire(world, '00', { name: 'Ratna' });
  await world.begin(TARAKAN, 500);
  const page = await open(`/kantor?kantor=${TARAKAN}`, pusat);
  expectTrouble(page, /status of 409/);
  const close = async () => {
    await page.getByLabel('Alasan').fill('Digabung dengan Bulungan.');
    await press(page, 'Tutup kantor');
    await inDialog(page, 'Tutup kantor');
  };
  await close();
  await said(page, 'Kantor ini masih mempunyai blangko');
  await page.goto('/kantor?kantor=65.04');
  await close();
  await said(page, 'Kantor ini ditutup');
  await page.getByText('Ditutup', { exact: true }).waitFor();
  await press(page, 'Buka kembali');
  await said(page, 'Kantor dibuka kembali.');
  await turnTo(page, 'Riwayat');
  await said(page, 'Digabung dengan Bulungan.');
});

test('the ministry enters a supply, once, and finds the ledger whole', async () => {
  const pusat = await hire(world, '00', { name: 'Ratna' });
  await world.supply(1_000_000);
  const page = await open('/kantor?bagian=pengadaan', pusat);
  await page.getByText('1.000.000').first().waitFor();
  await page.getByLabel('Jumlah').fill('250000');
  await page.getByLabel('Nomor surat').fill('027/KONTRAK/2026');
  await page.getByLabel('Tanggal diterima').fill('2026-03-02');
  await press(page, 'Catat pengadaan');
  await page.getByRole('dialog').getByText('1.250.000 keping').waitFor();
  await inDialog(page, 'Catat');
  await said(page, '250.000 keping masuk. Stok sekarang 1.250.000 keping.');
  await page.getByRole('row', { name: /2 Mar 2026 027\/KONTRAK\/2026 250\.000/ }).waitFor();
  expect(await world.onHand('00')).toBe(1_250_000);

  await turnTo(page, 'Buku besar');
  await press(page, 'Periksa sekarang');
  await page.getByText('Buku besar utuh: 2 mutasi diperiksa').waitFor();
});

test('a broken ledger is shown with every fault', async () => {
  const pusat = await hire(world, '00');
  await world.supply(1000);
  await world.dataSource.query(
    `UPDATE stock_accounts SET balance = balance + 7 WHERE kind = 'on_hand' AND office_id =
       (SELECT id FROM offices WHERE code = '00')`,
  );
  const page = await open('/kantor?bagian=buku-besar', pusat, { width: 360 });
  await press(page, 'Periksa sekarang');
  await page.getByText('Buku besar tidak cocok: 3 kesalahan').waitFor();
  await page.getByText('00, stok').first().waitFor();
  await page.getByText('Saldo berbeda dari jumlah mutasinya').waitFor();
  await expectNoAxeViolations(page);
});

test('the ministry keeps the holidays; others read them', async () => {
  const pusat = await hire(world, '00', { name: 'Ratna' });
  const page = await open('/kantor?bagian=libur', pusat);
  await page.getByRole('heading', { name: 'Hari libur 2026' }).waitFor();
  await press(page, 'Tambah hari libur');
  await page.getByLabel('Tanggal').fill('2026-12-09');
  await page.getByLabel('Nama').fill('Pilkada');
  await page.getByLabel('Berlaku di').selectOption('65');
  await inDialog(page, 'Simpan');
  await said(page, '9 Desember 2026: Pilkada.');
  await page.getByText('Rabu, 9 Desember 2026 · Kalimantan Utara').waitFor();
  await press(page, 'Ganti nama Pilkada, Rabu, 9 Desember 2026');
  await page.getByRole('textbox', { name: 'Nama' }).fill('Pilkada serentak');
  await inDialog(page, 'Simpan');
  await page.getByText('Pilkada serentak', { exact: true }).waitFor();

  const siti = await hire(world, TARAKAN, { role: 'viewer' });
  const reader = await open('/kantor?bagian=libur', siti);
  await reader.getByText('Pilkada serentak').waitFor();
  await many(reader.getByRole('button', { name: /Hapus|Ganti|Tambah/ }), 0);

  await press(page, 'Hapus Pilkada serentak, Rabu, 9 Desember 2026');
  await inDialog(page, 'Hapus');
  await said(page, 'Pilkada serentak dihapus.');
  await page.getByRole('link', { name: '2027' }).click();
  await page.getByRole('heading', { name: 'Hari libur 2027' }).waitFor();
});

test('the ministry keeps what a card is worth; who may not change it reads it', async () => {
  const pusat = await hire(world, '00', { name: 'Ratna' });
  const page = await open('/kantor?bagian=harga', pusat, { width: 360 });
  await page.getByText('Belum ada harga').waitFor();
  await press(page, 'Tambah harga');
  await inDialog(page, 'Simpan');
  await said(page, 'Pilih tanggal mulai berlakunya.');
  await said(page, 'Isi harga satu keping, seperti 10.450 atau 11.599,50.');
  await said(page, 'Tulis surat yang menetapkannya.');
  await page.getByLabel('Berlaku mulai').fill('2026-01-01');
  await page.getByLabel('Harga satu keping').fill('Rp 10.450,00');
  await page.getByLabel('Dasar').fill('Kontrak 12/2025');
  await expectNoAxeViolations(page);
  await inDialog(page, 'Simpan');
  await said(page, 'Harga blangko mulai 1 Januari 2026: Rp 10.450,00.');
  await page.getByText('Berlaku sekarang').waitFor();
  await press(page, 'Betulkan harga mulai 1 Januari 2026');
  expect(await page.getByLabel('Harga satu keping').inputValue()).toBe('10.450,00');
  await page.getByLabel('Harga satu keping').fill('11.599,50');
  await inDialog(page, 'Simpan');
  await page.getByText('Rp 11.599,50', { exact: true }).waitFor();
  await expectNoAxeViolations(page);

  const reader = await hire(world, '00', { role: 'viewer' });
  const read = await open('/kantor?bagian=harga', reader);
  await read.getByText('Rp 11.599,50', { exact: true }).waitFor();
  await many(read.getByRole('button', { name: /Hapus|Betulkan|Tambah/ }), 0);

  await press(page, 'Hapus harga mulai 1 Januari 2026');
  await inDialog(page, 'Hapus');
  await said(page, 'Harga mulai 1 Januari 2026 dihapus.');
  await page.getByText('Belum ada harga').waitFor();
});

test('an admin agrees to a colleague’s new address where the old mailbox is no more', async () => {
  const ani = await hire(world, TARAKAN, { name: 'Ani' });
  const rina = await hire(world, TARAKAN, { role: 'staff', name: 'Rina' });
  const { body } = await world.nobody().post('/api/sessions', { email: rina, password: PASSWORD });
  const email = 'rina.baru@contoh.test';
  const asked = new Client(world.url, body.token).put('/api/account/address-change', {
    ...{ email, password: PASSWORD },
  });
  await asked.expect(200);
  const page = await open('/kantor?bagian=orang', ani);
  await press(page, 'Ubah Ani');
  await page.getByRole('dialog').getByLabel('Nama').waitFor();
  await many(page.getByText('meminta emailnya diganti'), 0);
  await page.keyboard.press('Escape');
  await press(page, 'Ubah Rina');
  await said(page, 'Rina meminta emailnya diganti menjadi rina.baru@contoh.test.');
  await expectNoAxeViolations(page);
  await inDialog(page, 'Setujui penggantian email');
  await said(page, 'Email diganti setelah alamat baru dikonfirmasi.');
  const confirming = await visit(await letters.linkTo(email));
  await press(confirming, 'Ya, ini alamat saya');
  await said(confirming, 'Email sudah diganti.');
  await page.reload();
  await said(page, email);
});

test('by the keyboard alone: to the people, an invitation, and back where one was', async () => {
  const siti = await hire(world, TARAKAN, { name: 'Siti' });
  const page = await open('/kantor', siti);
  const tabTo = async (name: string) => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate('document.activeElement.textContent.trim()');
      if (focused === name) return;
    }
    throw new Error(`Tab never reached ${name}.`);
  };
  await tabTo('Orang');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Undang orang' }).waitFor();
  await tabTo('Undang orang');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Joko Susilo');
  await page.keyboard.press('Tab');
  await page.keyboard.type('joko@tarakan.test');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await said(page, 'Undangan akan dikirim ke joko@tarakan.test.');
  expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Undang orang');
});

test('without a line it says so, and comes back', async () => {
  const siti = await hire(world, TARAKAN);
  const page = await open('/kantor', siti, { width: 360 });
  await goOffline(page);
  await turnTo(page, 'Riwayat');
  await page.getByText('Tidak ada sambungan').first().waitFor();
  await expectNoAxeViolations(page);
  await goOnline(page);
  await press(page, 'Coba lagi');
  await said(page, 'mendaftarkan');
});

test.each(LOOKS)('every part passes axe and fits $width px in $colorScheme', async (look) => {
  const pusat = await hire(world, '00', { name: 'Ratna' });
  await world.supply(1000);
  const page = await open('/kantor', pusat, look);
  const parts = ['setelan', 'daftar', 'orang', 'surat', 'riwayat', 'pengadaan', 'harga', 'libur'];
  const paths = parts.map((part) => `/kantor?bagian=${part}`);
  for (const path of [...paths, '/kantor?kantor=65.71', '/kantor?kantor=65.71&bagian=saldo-awal']) {
    await page.goto(path);
    await page
      .getByRole('heading', { level: 2 })
      .first()
      .or(page.getByLabel('Cari kantor'))
      .waitFor();
    await page.locator('.loading').first().waitFor({ state: 'detached' });
    await expectNoAxeViolations(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
  }
  await page.goto('/kantor?bagian=orang');
  await press(page, 'Undang orang');
  await inDialog(page, 'Kirim undangan');
  await expectNoAxeViolations(page);
});
