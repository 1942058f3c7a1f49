import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.js';
import {
  expectTrouble,
  goOffline,
  goOnline,
  many,
  openBrowser,
  openPage,
  texts,
  type Visit,
} from '../support/browser.js';
import { beginTarakan, Clerk, revisionsOf, TARAKAN } from '../support/clerk.js';
import { enrol, nextCode } from '../support/second-factor.js';
import { hire, PASSWORD, signIn } from '../support/staff.js';
import { World } from '../support/world.js';

let browser: Browser;
let world: World;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await world.close();
});

const open = async (require = 'none') => {
  world = await World.open({ env: { REQUIRE_SECOND_FACTOR: require } });
};

async function visit(path: string, as?: Visit): Promise<Page> {
  const page = await openPage(browser, world.url, as);
  expectTrouble(page, /status of 40[13]/);
  await page.goto(path);
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();
const code = (page: Page, label = 'Kode') => page.getByLabel(label, { exact: true });

/** Both steps of the set-up, and the codes kept; answers the secret as the page tells it, and the codes. */
async function setUp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
  await press(page, 'Lanjut');
  await page.getByRole('img', { name: /Kode QR/ }).waitFor();
  await page.getByText('Tidak dapat memindai?').click();
  const secret = (await page.locator('.secret').textContent())!.replace(/\s/g, '');
  await code(page).fill(nextCode(world, secret));
  await press(page, 'Aktifkan');
  const listed = page.getByRole('list', { name: 'Kode pemulihan' }).getByRole('listitem');
  const codes = await texts(listed, 10);
  expect(await page.getByRole('button', { name: 'Selesai' }).isDisabled()).toBe(true);
  await page.getByLabel('Sudah saya simpan di tempat aman').check();
  await press(page, 'Selesai');
  return { secret, codes };
}

test('who sets it up signs in with a code from then on, or with a recovery code', async () => {
  await open();
  const email = await hire(world, TARAKAN, { role: 'staff', name: 'Siti' });
  const page = await visit('/akun', { width: 360 });
  await signIn(page, email);
  await page.getByRole('link', { name: 'Atur verifikasi dua langkah' }).click();
  await heading(page, '1. Siapkan aplikasi autentikator');
  await expectNoAxeViolations(page);
  const { secret, codes } = await setUp(page);
  await page.getByText('10 dari 10').waitFor();
  await expectNoAxeViolations(page);

  await page.goto('/akun');
  await press(page, 'Keluar');
  await page.getByLabel('Email', { exact: true }).waitFor();
  await signIn(page, email);
  await code(page).waitFor();
  await expectNoAxeViolations(page);
  expect(await code(page).getAttribute('inputmode')).toBe('numeric');
  expect(await code(page).getAttribute('autocomplete')).toBe('one-time-code');
  expect(await page.locator('input:focus').getAttribute('name')).toBe('code');
  await code(page).fill('000000');
  await press(page, 'Masuk');
  await page.getByText('Kode ini salah, sudah lewat, atau sudah dipakai.').waitFor();
  await code(page).fill(nextCode(world, secret));
  await press(page, 'Masuk');
  await heading(page, 'Akun saya');

  await page.goto('/akun');
  await press(page, 'Keluar');
  await page.getByLabel('Email', { exact: true }).waitFor();
  await signIn(page, email);
  await press(page, 'Pakai kode pemulihan');
  await code(page, 'Kode pemulihan').fill(codes[0]!.toLowerCase());
  await press(page, 'Masuk');
  await heading(page, 'Akun saya');
  await page.goto('/akun?bagian=dua-langkah');
  await page.getByText('9 dari 10').waitFor();
});

test('who must have one is led to set it up, and then to their work', async () => {
  await open('admins');
  const email = await hire(world, '65', { name: 'Rahmat' });
  const page = await visit('/permintaan');
  await signIn(page, email);
  await page.getByText('Akun Anda wajib memakai verifikasi dua langkah.').waitFor();
  // No other screen is to be had.
  await page.getByRole('link', { name: 'Pengiriman' }).click();
  await page.getByText('Akun Anda wajib memakai verifikasi dua langkah.').waitFor();
  await setUp(page);
  await page.waitForURL(/\/daerah/);
  await page.goto('/akun?bagian=dua-langkah');
  await page.getByText('10 dari 10').waitFor();
  await many(page.getByRole('button', { name: 'Matikan' }), 0);
});

test('a session that ends without a line costs nothing: what waits goes after the code', async () => {
  await open();
  await beginTarakan(world);
  const siti = await Clerk.signIn(browser, world);
  const { page } = siti;
  expectTrouble(page, /status of 401/);
  await siti.keepApp();
  await goOffline(page);
  await siti.write(110, 1);
  await siti.sees('Menunggu kirim');
  // Set up on another device, which ends this session.
  const { secret } = await enrol(world, siti.email);
  await goOnline(page);
  const dialog = page.getByRole('dialog', { name: 'Sesi Anda sudah berakhir' });
  await dialog.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Masuk' }).click();
  await dialog.getByLabel('Kode', { exact: true }).fill(nextCode(world, secret));
  await dialog.getByRole('button', { name: 'Masuk' }).click();
  await siti.sees('Terkirim');
  expect(await revisionsOf(world)).toEqual([[1, 110, 1, 'Siti']]);
});

test('a password from a link goes on to the code', async () => {
  await open();
  const email = await hire(world, TARAKAN, { role: 'staff', name: 'Siti' });
  const { secret } = await enrol(world, email);
  await world.nobody().post('/api/password-resets', { email }).expect(202);
  const [{ token }] = await world.dataSource.query<[{ token: string }]>(
    `SELECT payload->>'token' AS token FROM outbox WHERE kind = 'person.password_reset'`,
  );
  const page = await visit(`/atur-sandi/${token}`);
  await page.getByLabel('Kata sandi', { exact: true }).fill('empat belas ekor kambing');
  await page.getByLabel('Ulangi').fill('empat belas ekor kambing');
  await press(page, 'Pakai dan masuk');
  await code(page).fill(nextCode(world, secret));
  await press(page, 'Masuk');
  await heading(page, 'Laporan harian');
});

test('an admin sees who has one, and resets it for who has lost it', async () => {
  await open();
  const admin = await hire(world, TARAKAN, { name: 'Rahmat' });
  const email = await hire(world, TARAKAN, { role: 'staff', name: 'Siti' });
  await enrol(world, email);
  const page = await visit('/kantor?bagian=orang');
  await signIn(page, admin);
  const siti = page.getByRole('listitem').filter({ hasText: email });
  await siti.getByText('Dua langkah', { exact: true }).waitFor();
  await siti.getByRole('button', { name: /Atur ulang dua langkah/ }).click();
  const dialog = page.getByRole('dialog', { name: /Atur ulang verifikasi dua langkah Siti/ });
  await dialog.getByRole('button', { name: 'Atur ulang', exact: true }).click();
  await page.getByText('Verifikasi dua langkah Siti diatur ulang.').waitFor();
  await siti.getByText('Dua langkah', { exact: true }).waitFor({ state: 'detached' });
  await world.nobody().post('/api/sessions', { email, password: PASSWORD }).expect(201);
});
