import type { Browser, Page } from 'playwright-core';
import {
  expectTrouble,
  goOffline,
  goOnline,
  loseAnswers,
  many,
  openBrowser,
  openPage,
} from '../support/browser.js';
import { Clerk, until } from '../support/clerk.js';
import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { hire, PASSWORD, signIn } from '../support/staff.js';
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
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await kaltara.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const sees = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor();
const ledger = () =>
  Promise.all(['on_hand', 'in_transit', 'variance'].map((kind) => world.balance(TARAKAN, kind)));
const receipts = () =>
  world.dataSource.query<unknown[]>(
    `SELECT p.name, c.received, c.received_on::text FROM consignments c JOIN people p ON p.id = c.receipt_recorded_by
     WHERE c.received IS NOT NULL`,
  );

/** A clerk who has seen what is on the road on the daily report only, and then has no line. */
async function withoutLine(name = 'Siti'): Promise<Clerk> {
  const clerk = await Clerk.signIn(browser, world, { name });
  await clerk.keepApp();
  await until(() => knowsArrivals(clerk.page));
  await goOffline(clerk.page);
  return clerk;
}

const knowsArrivals = (page: Page): Promise<boolean> =>
  page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('blangko');
    opening.onsuccess = () => {
      const reading = opening.result.transaction('copies').objectStore('copies').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve((reading.result[0]?.arrivals ?? []).length > 0);
      };
    };
  })`);

async function signInAgain(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Sesi Anda sudah berakhir' });
  await dialog.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Masuk' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function count(page: Page, received: number, why?: string): Promise<void> {
  await page.getByLabel('Diterima', { exact: true }).fill(String(received));
  if (why) await page.getByLabel('Alasan selisih').fill(why);
  await press(page, 'Terima');
  await inDialog(page, 'Terima');
}

async function note(page: Page, received: number, why?: string): Promise<void> {
  await page.locator('nav[aria-label=Utama] a[href="/stok"]').click();
  await press(page, 'Terima');
  await count(page, received, why);
}

test('a receipt noted without a line, with a shortage, outlives a reload and is sent once there is one', async () => {
  await kaltara.dispatch(PROVINCE, TARAKAN, 3000, { sentOn: '2026-03-01' });
  const { page } = await withoutLine();
  await note(page, 2988, 'Satu boks basah');
  await sees(page, 'Menunggu kirim');
  await page.getByText('1 penerimaan menunggu dikirim').waitFor();
  await page.reload();
  await sees(page, 'Menunggu kirim');
  await page.getByText('data per').first().waitFor();
  await page.getByText('9.000').first().waitFor();
  expect(await ledger()).toEqual([9000, 3000, 0]);

  // The daily report reckons with it before it has arrived.
  await page.locator('nav a[href="/cetak"]').click();
  await page.getByText('belum termasuk penerimaan 2.988 keping').waitFor();

  world.clock.advance({ hours: 20 });
  expectTrouble(page, /status of 401/);
  await goOnline(page);
  await signInAgain(page);
  await until(async () => (await receipts()).length > 0);
  await page.locator('nav[aria-label=Utama] a[href="/stok"]').click();
  await sees(page, 'Terkirim');
  await page.getByText('11.988').first().waitFor();
  expect(await ledger()).toEqual([11_988, 0, 12]);
  expect(await receipts()).toEqual([{ name: 'Siti', received: 2988, received_on: '2026-03-04' }]);
});

test('a lost answer is asked for again under its key, and the cards come in once', async () => {
  const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 3000, { sentOn: '2026-03-01' });
  const siti = await Clerk.signIn(browser, world);
  const keys: string[] = [];
  const answered = await loseAnswers(siti.page, `**/consignments/${id}/receipt`, (request) => {
    keys.push(request.headers()['idempotency-key']!);
  });
  await note(siti.page, 3000);
  await siti.page.getByText('jawabannya belum sampai').waitFor();
  await many(siti.page.getByRole('button', { name: 'Hapus dari perangkat' }), 0);
  await until(async () => (await world.onHand(TARAKAN)) === 12_000);
  await answered();
  await sees(siti.page, 'Terkirim');
  expect(await ledger()).toEqual([12_000, 0, 0]);
  expect(new Set(keys).size).toBe(1);
});

test('what has not left is counted anew in place, or put away', async () => {
  await kaltara.dispatch(PROVINCE, TARAKAN, 3000, { sentOn: '2026-03-01' });
  const { page } = await withoutLine();
  await note(page, 3000);
  await sees(page, 'Menunggu kirim');
  await press(page, 'Ubah');
  expect(await page.getByLabel('Diterima', { exact: true }).inputValue()).toBe('3.000');
  await count(page, 2990, 'Terhitung dua kali');
  await page.getByText('“Terhitung dua kali”').waitFor();
  await press(page, 'Hapus dari perangkat');
  await inDialog(page, 'Hapus');
  await press(page, 'Terima');
  await count(page, 2995, 'Lima hilang');
  await goOnline(page);
  await sees(page, 'Terkirim');
  expect(await ledger()).toEqual([11_995, 0, 5]);
});

test('received meanwhile by a colleague: says by whom and how many, changes nothing, is put away', async () => {
  const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 3000, { sentOn: '2026-03-01' });
  const { page } = await withoutLine();
  await note(page, 2988, 'Satu boks basah');
  await sees(page, 'Menunggu kirim');
  const budi = await world.as(TARAKAN);
  const path = `/api/consignments/${id}/receipt`;
  expect((await budi.post(path, { received: 3000 })).status).toBe(200);

  expectTrouble(page, /status of 409/);
  await goOnline(page);
  await sees(page, 'Ditolak');
  await page.getByText(/sudah dicatat diterima 3.000 keping oleh/).waitFor();
  await page.getByText('Catatan Anda tidak menambah stok.').waitFor();
  await many(page.getByRole('button', { name: 'Kirim ulang' }), 0);
  expect(await ledger()).toEqual([12_000, 0, 0]);
  await press(page, 'Hapus dari perangkat');
  await inDialog(page, 'Hapus');
  await page.getByText('Ditolak', { exact: true }).waitFor({ state: 'detached' });
});

test('refused for its date it stays, and goes once it is mended', async () => {
  await kaltara.dispatch(PROVINCE, TARAKAN, 3000, { sentOn: '2026-03-01' });
  const { page } = await withoutLine();
  await note(page, 3000);
  await sees(page, 'Menunggu kirim');
  world.clock.advance({ days: 9 });
  expectTrouble(page, /status of 422/, /status of 401/);
  await goOnline(page);
  await signInAgain(page);
  await sees(page, 'Ditolak');
  await page.getByText('Tanggal yang masih dapat dicatat dari').waitFor();
  await press(page, 'Perbaiki');
  await page.getByLabel('Tanggal penerimaan').fill('2026-03-12');
  await press(page, 'Terima');
  await inDialog(page, 'Terima');
  await sees(page, 'Terkirim');
  expect(await receipts()).toEqual([{ name: 'Siti', received: 3000, received_on: '2026-03-12' }]);
});

test('on a shared computer it outlives signing out; a colleague sends it in their own name, nobody else sees it', async () => {
  await kaltara.dispatch(PROVINCE, TARAKAN, 3000, { sentOn: '2026-03-01' });
  const siti = await withoutLine();
  await note(siti.page, 3000);
  await sees(siti.page, 'Menunggu kirim');
  await press(siti.page, 'Keluar');
  await siti.page.getByText('1 penerimaan di perangkat ini belum sampai di server').waitFor();
  await press(siti.page, 'Tetap keluar');
  await siti.page.getByText('1 penerimaan Kota Tarakan').waitFor();

  await goOnline(siti.page);
  await world.begin('65.02', 500);
  await signIn(siti.page, await hire(world, '65.02', { role: 'staff' }));
  await siti.page.locator('nav[aria-label=Utama] a[href="/stok"]').click();
  await sees(siti.page, 'Angka dalam grafik ini');
  await many(siti.page.getByText('Menunggu kirim'), 0);
  await press(siti.page, 'Keluar');

  await siti.page.getByLabel('Email').waitFor();
  await signIn(siti.page, await hire(world, TARAKAN, { role: 'staff', name: 'Budi' }));
  await siti.page.locator('nav[aria-label=Utama] a[href="/stok"]').click();
  await siti.page.getByText('ditulis oleh Siti').waitFor();
  expect(await receipts()).toEqual([]);
  await press(siti.page, 'Kirim atas nama saya');
  await sees(siti.page, 'Terkirim');
  expect(await receipts()).toEqual([{ name: 'Budi', received: 3000, received_on: '2026-03-04' }]);
});

test('cards that came go before the report that uses them', async () => {
  await kaltara.dispatch(PROVINCE, TARAKAN, 3000, { sentOn: '2026-03-01' });
  const siti = await withoutLine();
  await siti.write(9500, 0);
  await sees(siti.page, 'Menunggu kirim');
  await note(siti.page, 3000);
  await goOnline(siti.page);
  await until(async () => (await world.onHand(TARAKAN)) === 2500);
});

test('an older app kept a report on this device: it is still there, and a receipt beside it', async () => {
  await kaltara.dispatch(PROVINCE, TARAKAN, 3000, { sentOn: '2026-03-01' });
  const page = await openPage(browser, world.url);
  // A page of this origin that keeps nothing on the device itself.
  await page.goto(`/publik/${TARAKAN}`);
  await page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('blangko', 1);
    opening.onupgradeneeded = () => {
      for (const shelf of ['person', 'copies', 'reports']) opening.result.createObjectStore(shelf);
    };
    opening.onsuccess = () => {
      const writing = opening.result.transaction('reports', 'readwrite');
      writing.objectStore('reports').put({
        key: 'old', office: '65.71', officeName: 'Kota Tarakan', date: '2026-03-04',
        figures: { printed: 7, spoiled: 0, recorded: null, waiting: null, service: 'open', note: null },
        corrects: null, follows: null, writtenBy: { id: 'x', name: 'Ani' }, sender: 'x',
        writtenAt: '2026-03-04T01:00:00Z', state: 'waiting', tried: false, refusal: null,
        sentAt: null, revision: null,
      }, 'old');
      writing.oncomplete = () => { opening.result.close(); resolve(); };
    };
  })`);
  await page.goto('/stok');
  await signIn(page, await hire(world, TARAKAN, { role: 'staff', name: 'Siti' }));
  await press(page, 'Terima');
  await count(page, 3000);
  await sees(page, 'Terkirim');
  await page.locator('nav a[href="/cetak"]').click();
  await page.getByText('ditulis oleh Ani').waitFor();
});

test('Permintaan shows the own request and the list without a line, as of when they were told', async () => {
  const clerk = await world.as(TARAKAN);
  const asked = await clerk.post('/api/restock-requests', { office: TARAKAN, quantity: 2500 });
  const { number } = asked.body as { number: string };
  const siti = await Clerk.signIn(browser, world);
  await siti.keepApp();
  await until(() =>
    siti.page.evaluate(`new Promise((resolve) => {
      const opening = indexedDB.open('blangko');
      opening.onsuccess = () => {
        const reading = opening.result.transaction('copies').objectStore('copies').getAll();
        reading.onsuccess = () => {
          opening.result.close();
          resolve(reading.result[0]?.requests?.items.length === 1);
        };
      };
    })`),
  );
  await goOffline(siti.page);
  await siti.page.locator('nav a[href="/permintaan"]').click();
  await siti.page.getByText(number).first().waitFor();
  await siti.page.getByText('Yang tampil di bawah adalah data sebelumnya').first().waitFor();
  await siti.page.getByRole('heading', { name: 'Riwayat permintaan' }).waitFor();
  await siti.page.getByText('data per').first().waitFor();
  await siti.page.getByRole('button', { name: 'Ubah permintaan' }).waitFor();
});
