import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations, LOOKS } from '../support/axe.js';
import {
  expectTrouble,
  goOffline,
  goOnline,
  many,
  openBrowser,
  openPage,
  type Visit,
} from '../support/browser.js';
import { beginTarakan, Clerk, revisionsOf } from '../support/clerk.js';
import { LetterBox } from '../support/letter-box.js';
import { hire, PASSWORD, signIn } from '../support/staff.js';
import type { World } from '../support/world.js';

const TARAKAN = '65.71';
const CHOSEN = 'empat belas ekor kambing';

let browser: Browser;
let letters: LetterBox;
let world: World;
let rina: string;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  letters = await LetterBox.open();
  world = letters.world;
  rina = await hire(world, TARAKAN, { role: 'staff', name: 'Rina' });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await letters.close();
});

async function open(as?: Visit, path = '/akun'): Promise<Page> {
  const page = await openPage(browser, world.url, as);
  await page.goto(path);
  await signIn(page, rina);
  return page;
}
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click();
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const said = (page: Page, words: string) => page.getByText(words).first().waitFor();
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function changePassword(page: Page, present = PASSWORD): Promise<void> {
  await press(page, 'Ganti kata sandi');
  await field(page, 'Kata sandi sekarang').fill(present);
  await field(page, 'Kata sandi baru').fill(CHOSEN);
  await field(page, 'Ulangi yang baru').fill(CHOSEN);
  await inDialog(page, 'Ganti kata sandi');
}

test('is reached from one’s name on a desk, and from "Lainnya" on a phone', async () => {
  const desk = await open({ width: 1280 }, '/stok');
  await desk.getByRole('banner').getByRole('link', { name: 'Rina' }).click();
  await desk.getByRole('heading', { name: 'Akun saya' }).waitFor();
  const phone = await open({ width: 360 }, '/stok');
  await press(phone, 'Lainnya');
  await phone.getByRole('dialog').getByRole('link', { name: 'Akun saya' }).click();
  await phone.getByRole('heading', { name: 'Akun saya' }).waitFor();
});

test('everybody keeps their own name and mail', async () => {
  const page = await open();
  await page.getByLabel('Nama').fill('Rina Marlina');
  await page.getByLabel('Menerima email untuk kantor').uncheck();
  await press(page, 'Simpan profil');
  await said(page, 'Profil disimpan.');
  await page.getByRole('banner').getByText('Rina Marlina').waitFor();
  await page.reload();
  await page.getByLabel('Nama').waitFor();
  expect(await page.getByLabel('Menerima email untuk kantor').isChecked()).toBe(false);
});

test('a password is changed by the present one: this tab and the next go on, another device is out', async () => {
  const page = await open();
  const nextTab = await openPage(browser, world.url, { context: page.context() });
  await nextTab.goto('/stok');
  const other = await open({ allow: [/status of 401/] });
  expectTrouble(page, /status of 403/);
  await changePassword(page, 'bukan kata sandinya');
  await said(page, 'Kata sandi sekarang tidak cocok.');
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click();
  await changePassword(page);
  await said(page, 'Kata sandi diganti. Perangkat lain sudah keluar.');
  await page.reload();
  await said(page, 'Perangkat ini');
  await nextTab.reload();
  await nextTab.getByRole('heading', { level: 1 }).waitFor();
  await many(nextTab.getByText('Sesi Anda sudah berakhir'), 0);
  await other.reload();
  await other.getByRole('dialog', { name: 'Sesi Anda sudah berakhir' }).waitFor();
  await letters.delivered();
  expect(letters.server.received.map(({ to }) => to)).toEqual([[rina]]);
});

test('whoever has forgotten the present one is mailed a link', async () => {
  const page = await open();
  await press(page, 'Lupa kata sandi sekarang');
  await said(page, 'Tautan untuk membuat kata sandi baru akan dikirim');
  await page.goto(await letters.linkTo(rina));
  await page.getByLabel('Ulangi').waitFor();
});

test('an address is changed once both mailboxes have said yes', async () => {
  const page = await open();
  const wanted = 'rina.marlina@contoh.test';
  await press(page, 'Ganti email');
  await field(page, 'Email baru').fill(rina.toUpperCase());
  await field(page, 'Kata sandi').fill(PASSWORD);
  await inDialog(page, 'Kirim surat ke kedua alamat');
  await said(page, 'Ini email Anda sekarang.');
  await field(page, 'Email baru').fill(wanted);
  await inDialog(page, 'Kirim surat ke kedua alamat');
  await said(page, 'Menunggu diganti menjadi rina.marlina@contoh.test');
  await expectNoAxeViolations(page);

  const mailbox = await openPage(browser, world.url, { width: 360 });
  await mailbox.goto(await letters.linkTo(rina));
  await said(mailbox, 'diminta diganti menjadi rina.marlina@contoh.test');
  await expectNoAxeViolations(mailbox);
  expect(await mailbox.evaluate('document.documentElement.scrollWidth')).toBe(360);
  await press(mailbox, 'Setujui');
  await said(mailbox, 'Email diganti setelah tautan di alamat baru juga dibuka.');
  await mailbox.goto(await letters.linkTo(wanted));
  await press(mailbox, 'Ya, ini alamat saya');
  await said(mailbox, 'Email sudah diganti.');

  await page.reload();
  await said(page, wanted);
  await page.getByRole('button', { name: 'Ganti email' }).waitFor();
  await mailbox.goto('/masuk');
  await signIn(mailbox, wanted);
});

test('"this was not me" signs the account out everywhere and mails a link for a new password', async () => {
  const page = await open({ allow: [/status of 401/] });
  await press(page, 'Ganti email');
  await field(page, 'Email baru').fill('orang.lain@contoh.test');
  await field(page, 'Kata sandi').fill(PASSWORD);
  await inDialog(page, 'Kirim surat ke kedua alamat');
  await said(page, 'Menunggu diganti menjadi');
  const mailbox = await openPage(browser, world.url);
  await mailbox.goto(await letters.linkTo(rina));
  await press(mailbox, 'Bukan saya yang meminta');
  await said(mailbox, 'Email tidak diganti, dan akun ini keluar dari semua perangkat.');
  await page.reload();
  await page.getByRole('dialog', { name: 'Sesi Anda sudah berakhir' }).waitFor();
  await mailbox.goto(await letters.linkTo(rina));
  await mailbox.getByLabel('Ulangi').waitFor();
});

test('a change that waits is withdrawn, and its links lead nowhere', async () => {
  const page = await open();
  await press(page, 'Ganti email');
  await field(page, 'Email baru').fill('rina.baru@contoh.test');
  await field(page, 'Kata sandi').fill(PASSWORD);
  await inDialog(page, 'Kirim surat ke kedua alamat');
  await press(page, 'Batalkan penggantian');
  await said(page, 'Penggantian email dibatalkan.');
  const mailbox = await openPage(browser, world.url, { allow: [/status of 404/] });
  await mailbox.goto(await letters.linkTo(rina));
  await said(
    mailbox,
    'Penggantian email ini sudah selesai, dibatalkan, diganti, atau kedaluwarsa.',
  );
});

test('a device that was lost is put out by its name, and what waits on it goes once it signs in', async () => {
  await beginTarakan(world);
  const lost = await Clerk.signIn(browser, world);
  rina = lost.email;
  await lost.keepApp();
  await goOffline(lost.page);
  await lost.write(120, 6);
  await lost.sees('Menunggu kirim');

  const page = await open({ width: 360 });
  await press(page, /^Keluarkan Chrome di Linux/);
  await said(page, 'Chrome di Linux dikeluarkan.');
  await many(page.getByRole('button', { name: /^Keluarkan/ }), 0);

  expectTrouble(lost.page, /status of 401/);
  await goOnline(lost.page);
  const again = lost.page.getByRole('dialog', { name: 'Sesi Anda sudah berakhir' });
  await again.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
  await again.getByRole('button', { name: 'Masuk' }).click();
  await lost.sees('Terkirim');
  expect(await revisionsOf(world)).toEqual([[1, 120, 6, 'Siti']]);
});

test('all other devices are put out at once', async () => {
  const others = [
    await open({ allow: [/status of 401/] }),
    await open({ allow: [/status of 401/] }),
  ];
  const page = await open();
  await press(page, 'Keluarkan semua yang lain');
  await said(page, '2 perangkat lain dikeluarkan.');
  for (const other of others) {
    await other.reload();
    await other.getByRole('dialog', { name: 'Sesi Anda sudah berakhir' }).waitFor();
  }
  await page.reload();
  await said(page, 'Perangkat ini');
});

test('without a line it says that it needs one, and loses nothing that was typed', async () => {
  const page = await open();
  await said(page, 'Perangkat ini');
  await page.getByLabel('Nama').fill('Rina Marlina');
  await goOffline(page);
  await press(page, 'Simpan profil');
  await said(page, 'Untuk mengubah akun diperlukan sambungan.');
  await changePassword(page);
  await page.getByRole('dialog').getByText('Server tidak terjangkau.').waitFor();
  await goOnline(page);
  await inDialog(page, 'Ganti kata sandi');
  await said(page, 'Kata sandi diganti.');
  expect(await page.getByLabel('Nama').inputValue()).toBe('Rina Marlina');
});

test('by the keyboard alone: from the top to another password', async () => {
  const page = await open();
  await said(page, 'Perangkat ini');
  const tabTo = async (name: string) => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate('document.activeElement.textContent.trim()');
      if (focused === name) return;
    }
    throw new Error(`Tab never reached ${name}.`);
  };
  await tabTo('Ganti kata sandi');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await field(page, 'Kata sandi sekarang').focus();
  for (const typed of [PASSWORD, CHOSEN, CHOSEN]) {
    await page.keyboard.type(typed);
    // Past the button that shows what was typed.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await said(page, 'Kata sandi diganti.');
});

test.each(LOOKS)('passes axe and fits at $width px in $colorScheme', async (look) => {
  await open();
  const page = await open(look);
  await said(page, 'Perangkat ini');
  await expectNoAxeViolations(page);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
  for (const dialog of ['Ganti kata sandi', 'Ganti email']) {
    await press(page, dialog);
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
  }
});
