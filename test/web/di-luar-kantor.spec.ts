import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations, LOOKS } from '../support/axe.js';
import {
  expectTrouble,
  goOffline,
  goOnline,
  loseAnswers,
  many,
  openBrowser,
  openPage,
  type Visit,
} from '../support/browser.js';
import { Clerk, until } from '../support/clerk.js';
import { misfits } from '../support/fits.js';
import { Kaltara, TARAKAN } from '../support/kaltara.js';
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
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await kaltara.close();
});

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
    .first()
    .click();
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

/** Each hand-out with what stands of it: `[holder, quantity, held, printed, missing]`. */
const handOuts = async () => {
  const rows = await world.dataSource.query<Record<string, unknown>[]>(
    `SELECT h.holder, h.quantity, h.held, coalesce(sum(s.printed), 0)::bigint AS printed,
       coalesce(sum(s.missing), 0)::bigint AS missing
     FROM hand_outs h LEFT JOIN hand_out_settlements s ON s.hand_out_id = h.id
     GROUP BY h.id ORDER BY h.id`,
  );
  return rows.map((row) => Object.values(row));
};

async function fillTaking(page: Page, quantity: number, holder: string): Promise<void> {
  await page.getByLabel('Jumlah').fill(String(quantity));
  await page.getByLabel('Nama yang membawa').fill(holder);
  await press(page, 'Simpan');
}

async function take(page: Page, quantity: number, holder: string): Promise<void> {
  await press(page, 'Bawa');
  await fillTaking(page, quantity, holder);
}

async function settle(page: Page, holder: string, figures: Record<string, number>): Promise<void> {
  await press(page, `Kembali dari ${holder}`);
  for (const [label, cards] of Object.entries(figures))
    await page.getByLabel(new RegExp(`^${label}`)).fill(String(cards));
  await press(page, 'Simpan');
}

const inTarakan = async () => world.as(TARAKAN, 'staff');
const KIT = { holderKind: 'kit', holder: 'Tim 2', quantity: 1_500 };
const PATH = `/api/offices/${TARAKAN}/hand-outs`;

async function clerkAt(path: string, visit: Visit = {}): Promise<Clerk> {
  const clerk = await Clerk.signIn(browser, world, visit);
  await clerk.page.goto(path);
  await clerk.page.getByRole('heading', { level: 1 }).waitFor();
  return clerk;
}

test('a kit takes cards in the morning and brings them back in the evening; the report is filled at a tap', async () => {
  const { page } = await clerkAt('/stok/luar');
  await page.getByText('Tidak ada blangko di luar').waitFor();
  await take(page, 1_500, 'Tim 2');
  await page.getByRole('link', { name: 'Tanda terima Tim 2' }).waitFor();
  await page.getByText('tetap termasuk stok 9.000 keping').waitFor();
  expect(await handOuts()).toEqual([['Tim 2', 1_500, 1_500, 0, 0]]);

  await settle(page, 'Tim 2', { Tercetak: 1_431, Rusak: 12, 'Kembali utuh': 57 });
  await page
    .getByText(/1\.431 tercetak, 12 rusak, 57 kembali/)
    .first()
    .waitFor();
  await page.getByText('Tidak ada blangko di luar').waitFor();
  expect(await handOuts()).toEqual([['Tim 2', 1_500, 0, 1_431, 0]]);

  await page.locator('nav a[href="/cetak"]').click();
  await page.getByText('Di luar kantor: 1.431 tercetak, 12 rusak.').waitFor();
  // Nothing by itself.
  expect(await page.getByLabel('Tercetak').inputValue()).toBe('');
  await press(page, 'Isikan');
  expect(await page.getByLabel('Tercetak').inputValue()).toBe('1.431');
  expect(await page.getByLabel('Rusak').inputValue()).toBe('12');
});

test('more than is in the drawer is not written down, nor cards gone without a cause', async () => {
  const { page } = await clerkAt('/stok/luar');
  await take(page, 9_001, 'Tim 2');
  await page
    .getByText('Di gudang ada 9.000 keping. Catat dahulu yang sudah kembali.')
    .first()
    .waitFor();
  await page.getByLabel('Jumlah').fill('100');
  await press(page, 'Simpan');
  await page.getByRole('link', { name: 'Tanda terima Tim 2' }).waitFor();
  await settle(page, 'Tim 2', { 'Kembali utuh': 98, Hilang: 3 });
  await page.getByText('Jumlahnya melebihi yang masih di luar, 100 keping.').first().waitFor();
  await page.getByLabel(/^Hilang/).fill('2');
  await press(page, 'Simpan');
  await page.getByText('Jelaskan mengapa ada yang hilang.').first().waitFor();
  await page.getByLabel('Sebab hilang').fill('Jatuh di sungai');
  await press(page, 'Simpan');
  await until(async () => (await handOuts())[0]?.[4] === 2);
});

test('both are written without a line, outlive a reload, and arrive once in their order', async () => {
  await (await inTarakan()).post(PATH, { ...KIT, holder: 'Tim 1', quantity: 10 }).expect(201);
  const { page } = await clerkAt('/stok/luar').then(async (clerk) => {
    await clerk.keepApp();
    // From here on the service worker keeps what is loaded.
    await clerk.page.reload();
    await clerk.page.getByText('Tim 1').first().waitFor();
    return clerk;
  });
  await goOffline(page);
  await take(page, 1_500, 'Tim 2');
  await page.getByText('Menunggu kirim').first().waitFor();
  await settle(page, 'Tim 2', { Tercetak: 1_431, Rusak: 12 });
  await page.getByText('Dikirim setelah catatan bawanya sampai.').waitFor();
  await page.reload();
  await page.getByText('2 catatan menunggu dikirim').waitFor();
  await page.getByText('Dikirim setelah catatan bawanya sampai.').waitFor();
  expect(await handOuts()).toEqual([['Tim 1', 10, 10, 0, 0]]);
  // The report of the day reckons with it before it has arrived.
  await page.locator('nav a[href="/cetak"]').click();
  await page.getByText('Di luar kantor: 1.431 tercetak, 12 rusak.').waitFor();

  await goOnline(page);
  await until(async () => (await handOuts())[1]?.[3] === 1_431);
  expect(await handOuts()).toEqual([
    ['Tim 1', 10, 10, 0, 0],
    ['Tim 2', 1_500, 57, 1_431, 0],
  ]);
});

test('a lost answer is asked for again under its key, and the cards leave once', async () => {
  const { page } = await clerkAt('/stok/luar');
  const keys: string[] = [];
  const answered = await loseAnswers(page, '**/hand-outs', (request) => {
    if (request.method() === 'POST') keys.push(request.headers()['idempotency-key']!);
  });
  await take(page, 1_500, 'Tim 2');
  await page.getByText('jawabannya belum sampai').waitFor();
  await answered();
  await page.evaluate(`dispatchEvent(new Event('online'))`);
  await page.getByRole('link', { name: 'Tanda terima Tim 2' }).waitFor();
  expect(new Set(keys).size).toBe(1);
  expect(await handOuts()).toHaveLength(1);
});

test('refused on arrival it says why and stays, with what follows it, until it is mended', async () => {
  const clerk = await clerkAt('/stok/luar');
  const { page } = clerk;
  await clerk.keepApp();
  await page.reload();
  await page.getByText('Tidak ada blangko di luar').waitFor();
  await goOffline(page);
  await take(page, 8_000, 'Tim 2');
  await settle(page, 'Tim 2', { Tercetak: 100 });
  // Meanwhile a colleague gave most of them away.
  await (await inTarakan()).post(PATH, { ...KIT, holder: 'Tim 1', quantity: 5_000 }).expect(201);
  expectTrouble(page, /status of 409/);
  await goOnline(page);
  await page.getByText(/mempunyai stok 9\.000 keping \(5\.000 di luar kantor\)/).waitFor();
  await page.getByText('Ditolak').first().waitFor();
  await press(page, 'Perbaiki');
  await page.getByLabel('Jumlah').fill('4000');
  await press(page, 'Simpan');
  await until(async () => (await handOuts()).length === 2 && (await handOuts())[1]?.[3] === 100);
  expect((await handOuts())[1]).toEqual(['Tim 2', 4_000, 3_900, 100, 0]);
});

test('a report that would take what is out is refused on arrival, naming who has it, and goes once that is settled', async () => {
  const tarakan = await inTarakan();
  const { page } = await clerkAt('/cetak');
  await goOffline(page);
  await page.getByLabel('Tercetak').fill('8000');
  await page.getByLabel('Rusak').fill('0');
  await press(page, 'Simpan');
  await page.getByText('Menunggu kirim').first().waitFor();
  const { body } = await tarakan.post(PATH, KIT).expect(201);
  expectTrouble(page, /status of 409/);
  await goOnline(page);
  await page.getByText('Di luar kantor masih ada 1.500 keping: Tim 2 (1.500).').waitFor();
  const back = { printed: 1_000, spoiled: 0, returned: 500 };
  const { id } = body as { id: string };
  await tarakan.post(`${PATH}/${id}/settlement`, back).expect(200);
  await press(page, 'Kirim ulang');
  await until(async () => (await world.onHand(TARAKAN)) === 1_000);
});

test('what was noted here can be put away, with what follows it, and nothing of it arrives', async () => {
  const clerk = await clerkAt('/stok/luar');
  const { page } = clerk;
  await clerk.keepApp();
  await page.reload();
  await page.getByText('Tidak ada blangko di luar').waitFor();
  await goOffline(page);
  await take(page, 100, 'Tim 2');
  await settle(page, 'Tim 2', { 'Kembali utuh': 40 });
  await press(page, 'Hapus dari perangkat');
  await page.getByText('juga 1 catatan kembalinya').waitFor();
  await inDialog(page, 'Hapus');
  await page.getByText('Tidak ada blangko di luar').waitFor();
  await goOnline(page);
  expect(await handOuts()).toEqual([]);
});

test('what was recorded wrong is taken back, and the cards are out again', async () => {
  const tarakan = await inTarakan();
  const { id } = (await tarakan.post(PATH, KIT).expect(201)).body as { id: string };
  const wrong = { printed: 143, spoiled: 12, returned: 1_345 };
  await tarakan.post(`${PATH}/${id}/settlement`, wrong).expect(200);
  const { page } = await clerkAt('/stok/luar');
  await press(page, 'Batalkan catatan terakhir dari Tim 2');
  await press(page, 'Batalkan catatan');
  await page.getByText('Jelaskan apa yang keliru.').first().waitFor();
  await page.getByLabel('Alasan').fill('Salah ketik');
  await press(page, 'Batalkan catatan');
  await page.getByRole('button', { name: 'Kembali dari Tim 2' }).waitFor();
  expect((await handOuts())[0]?.[2]).toBe(1_500);
});

test('who was to be back is marked in the morning, here, on Stok and in the navigation', async () => {
  await (await inTarakan()).post(PATH, KIT).expect(201);
  world.clock.advance({ days: 1 });
  const { page } = await clerkAt('/stok');
  await page.getByText('1 yang dibawa keluar lewat batas kembali.').waitFor();
  await page.locator('nav a[href="/stok"] b', { hasText: '1' }).waitFor();
  await page.getByRole('link', { name: 'Buka Di luar kantor' }).click();
  await page.getByText('Lewat batas kembali').waitFor();
});

test('a count asks what is in the drawer and what is outside', async () => {
  await (await inTarakan()).post(PATH, KIT).expect(201);
  const { page } = await clerkAt('/stok/opname');
  await page.getByLabel('Di gudang').fill('7500');
  await press(page, 'Catat hitungan');
  await page.getByText('Isi jumlah yang dihitung; 0 bila tidak ada.').first().waitFor();
  await page.getByLabel('Di luar kantor').fill('1500');
  await press(page, 'Catat hitungan');
  await page.getByText('Stok sekarang 9.000 keping.').waitFor();
});

test('whoever only reads sees who has what, and can change nothing', async () => {
  await (await inTarakan()).post(PATH, KIT).expect(201);
  const page = await openPage(browser, world.url);
  await page.goto('/masuk');
  await signIn(page, await hire(world, TARAKAN, { role: 'viewer' }));
  await page.goto('/stok/luar');
  await page.getByRole('link', { name: 'Tanda terima Tim 2' }).waitFor();
  await many(page.getByRole('button', { name: /Bawa|Kembali/ }), 0);
});

test.each(LOOKS)('$width px, $colorScheme: nothing is in anybody’s way', async (look) => {
  const tarakan = await inTarakan();
  await tarakan.post(PATH, { ...KIT, quantity: 100, note: 'Desa Juata' }).expect(201);
  world.clock.advance({ days: 1 });
  const { body } = await (await inTarakan()).post(PATH, { ...KIT, holder: 'Tim 3' }).expect(201);
  const part = { printed: 90, spoiled: 5, returned: 0 };
  const { id } = body as { id: string };
  await (await inTarakan()).post(`${PATH}/${id}/settlement`, part).expect(200);
  const { page } = await clerkAt('/stok/luar', look);
  await page.getByText('Lewat batas kembali').waitFor();
  await expectNoAxeViolations(page);
  await press(page, 'Bawa');
  await press(page, 'Simpan');
  await page.getByText('Isi nama yang membawa.').first().waitFor();
  await expectNoAxeViolations(page);
  expect(await misfits(page)).toEqual([]);
  await press(page, 'Batal');
  await press(page, 'Kembali dari Tim 3');
  await page.getByLabel(/^Hilang/).fill('1');
  await page.getByLabel('Sebab hilang').waitFor();
  await expectNoAxeViolations(page);
  expect(await misfits(page)).toEqual([]);
});
