import type { Browser } from 'playwright-core';
import { loseSession, openBrowser, openPage } from '../support/browser.js';
import { beginTarakan, Clerk, revisionsOf, TARAKAN, TODAY } from '../support/clerk.js';
import { hire, signIn } from '../support/staff.js';
import { World } from '../support/world.js';

let browser: Browser;
let world: World;
let siti: Clerk;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  world = await World.open();
  await beginTarakan(world);
  siti = await Clerk.signIn(browser, world);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await world.close();
});

const typed = () => siti.page.getByLabel('Tercetak').inputValue();
const wednesday = () => siti.page.getByRole('heading', { name: 'Rabu, 4 Maret 2026' });

/** The app hears the server's time with every answer. */
const hear = () =>
  siti.page.evaluate(
    `fetch('/api/sessions/current').then(() => dispatchEvent(new Event('online')))`,
  );

test('a step to another screen and back, and a reload, keep what was typed', async () => {
  const { page } = siti;
  await page.getByLabel('Tercetak').fill('77');
  await page.getByRole('link', { name: 'Stok', exact: true }).first().click();
  await page.getByRole('heading', { name: 'Stok', exact: true }).waitFor();
  await page.goBack();
  expect(await typed()).toBe('77');
  await page.reload();
  await page.getByText('Stok tercatat').waitFor();
  expect(await typed()).toBe('77');
});

test('midnight keeps the day and what was typed, and it is said that the day turned', async () => {
  const { page } = siti;
  await page.getByLabel('Tercetak').fill('77');
  // A session that is used lives on.
  for (const hours of [8, 8]) {
    world.clock.advance({ hours });
    await hear();
  }
  await page.getByText('Hari sudah berganti; laporan ini masih untuk Rabu, 4 Maret 2026').waitFor();
  expect(await typed()).toBe('77');
  await page.reload();
  await wednesday().waitFor();
  expect(await typed()).toBe('77');
  await page.getByLabel('Rusak').fill('1');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await siti.sees('Terkirim');
  expect(await revisionsOf(world, TODAY)).toEqual([[1, 77, 1, 'Siti']]);
  await page.goto('/cetak');
  await page.getByRole('heading', { name: 'Kamis, 5 Maret 2026' }).waitFor();
});

test('a colleague’s report leaves what was typed, says so, and makes it a correction', async () => {
  const { page } = siti;
  await page.getByLabel('Tercetak').fill('77');
  await page.getByLabel('Rusak').fill('1');
  const other = await world.as(TARAKAN, 'staff');
  await other
    .put(`/api/offices/${TARAKAN}/print-reports/${TODAY}`, { printed: 70, spoiled: 0 })
    .expect(201);
  await page.getByRole('link', { name: 'Stok', exact: true }).first().click();
  await page.getByRole('heading', { name: 'Stok', exact: true }).waitFor();
  await page.goBack();
  await page.getByText(`staff ${TARAKAN} sudah melaporkan tanggal ini`).waitFor();
  expect(await typed()).toBe('77');
  await siti.write(77, 1, 'Tujuh kartu terlewat');
  await siti.sees('Terkirim');
  expect(await revisionsOf(world)).toEqual([
    [1, 70, 0, `staff ${TARAKAN}`],
    [2, 77, 1, 'Siti'],
  ]);
});

test('each day keeps its own, is named from another, and goes with Buang', async () => {
  const { page } = siti;
  await page.getByLabel('Tercetak').fill('77');
  await page.getByText('Kemarin').click();
  await page.getByRole('link', { name: 'Rabu, 4 Maret 2026' }).waitFor();
  await page.getByLabel('Tercetak').fill('55');
  await page.getByText('Hari ini').click();
  await wednesday().waitFor();
  expect(await typed()).toBe('77');
  await page.getByRole('button', { name: 'Buang' }).click();
  await page.getByRole('heading', { name: 'Selasa, 3 Maret 2026' }).or(wednesday()).waitFor();
  await page.goto('/cetak');
  await page.getByRole('heading', { name: 'Selasa, 3 Maret 2026' }).waitFor();
  expect(await typed()).toBe('55');
  await page.getByRole('button', { name: 'Buang' }).click();
  await wednesday().waitFor();
  expect(await typed()).toBe('');
});

test('signing out asks about it and leaves nothing of it; a colleague never sees it', async () => {
  const { page } = siti;
  await page.getByLabel('Tercetak').fill('77');
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByText('belum Anda simpan').waitFor();
  await page.getByRole('button', { name: 'Tetap keluar' }).click();
  await page.getByLabel('Email').waitFor();
  expect(await page.evaluate(`JSON.stringify(localStorage).includes('draft')`)).toBe(false);
});

test('who signs in after a session that ended sees nothing of another’s, who finds it again', async () => {
  await siti.page.getByLabel('Tercetak').fill('77');
  const budi = await hire(world, TARAKAN, { role: 'staff', name: 'Budi', email: 'budi@b.test' });
  await loseSession(siti.page);
  const page = await openPage(browser, world.url, { context: siti.context });
  await page.goto('/masuk');
  await page.evaluate(`indexedDB.deleteDatabase('blangko')`);
  await page.goto('/masuk');
  await signIn(page, budi);
  await page.goto('/cetak');
  await page.getByText('Stok tercatat').waitFor();
  expect(await page.getByLabel('Tercetak').inputValue()).toBe('');
  expect(await page.evaluate(`JSON.stringify(localStorage).includes('draft')`)).toBe(true);
});
