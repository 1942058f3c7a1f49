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
} from '../support/browser.js';
import { fifteenRequests, PROVINCE } from '../support/north-sulawesi.js';
import { hire, signIn } from '../support/staff.js';
import { until } from '../support/waiting.js';
import { wholeRows } from '../support/whole-rows.js';
import type { World } from '../support/world.js';

const MANADO = '71.71';
const TOMOHON = '71.73';
const EMPTY = '71.07';

let browser: Browser;
let world: World;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  world = await fifteenRequests();
}, 30_000);
afterEach(async () => {
  await page.context().close();
  await world.close();
});

async function come(path = '/rencana', width = 1280, scheme?: 'light' | 'dark', office = PROVINCE) {
  page = await openPage(browser, world.url, { width, colorScheme: scheme });
  await page.goto(path);
  await signIn(page, await hire(world, office, { role: 'staff' }));
}

const press = (name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const see = (text: string | RegExp) => page.getByText(text).first().waitFor();
const gets = (office: string) => page.getByLabel(`Dikirim ke ${office}`, { exact: true });
const total = () => page.getByLabel('Jumlah seluruhnya', { exact: true });
const slider = () => page.getByLabel('Geser jumlah seluruhnya');
const count = (text: string) => Number(text.replace(/[.\s]/g, ''));
const quantities = async () =>
  (
    await page
      .locator('.quantity')
      .evaluateAll((fields) => fields.map((field) => (field as unknown as { value: string }).value))
  ).map(count);
const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);

interface Left {
  office: string;
  quantity: number;
  request: string | null;
  granted: number | null;
}

/** What left the province, by office, with what became of the request. */
const consignments = () =>
  world.dataSource.query<Left[]>(
    `SELECT o.code AS office, c.quantity, r.state AS request, r.granted
     FROM consignments c JOIN offices o ON o.id = c.to_office
     LEFT JOIN restock_requests r ON r.id = c.request_id ORDER BY o.code, c.id`,
  );

test('an officer answers fifteen requests from 40,000 cards: slides, pins, sends all at once', async () => {
  await come();
  await slider().waitFor();
  expect(count(await total().inputValue())).toBe(28_500);
  await many(page.locator('.quantity'), 15);

  await slider().focus();
  await page.keyboard.press('End');
  expect(count(await total().inputValue())).toBe(40_000);
  expect(sum(await quantities())).toBe(40_000);

  await total().fill('12000');
  expect(sum(await quantities())).toBe(12_000);
  await gets('Kota Manado').fill('4000');
  expect(sum(await quantities())).toBe(12_000);
  await total().fill('14000');
  expect(await gets('Kota Manado').inputValue()).toMatch(/^4\.?000$/);
  expect(sum(await quantities())).toBe(14_000);

  const shown = await quantities();
  await press('Kirim…');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Kirim 14.000 keping?').waitFor();
  await dialog.getByText(/permintaan dijawab/).waitFor();
  await dialog.getByText('Tanggal, pembawa, catatan').click();
  await dialog.getByLabel('Dibawa oleh').fill('Kurir Dinas');
  await dialog.getByRole('button', { name: /^Kirim ke/ }).click();
  await page.getByRole('heading', { name: 'Rencana terkirim' }).waitFor();

  const sent = await consignments();
  expect(sum(sent.map(({ quantity }) => quantity))).toBe(14_000);
  expect(sent.map(({ quantity }) => quantity).sort()).toEqual(shown.filter(Boolean).sort());
  expect(sent.find(({ office }) => office === MANADO)).toMatchObject({
    quantity: 4_000,
    granted: 4_000,
    request: 'sent',
  });
  expect(await world.onHand(PROVINCE)).toBe(26_000);
  await see(`${sent.length} pengiriman berangkat.`);
  await many(page.locator('tbody tr'), sent.length);

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await press('Salin untuk WhatsApp');
  await see('Disalin.');
  const text = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(text).toContain('*Pengiriman blangko KTP-el dari Sulawesi Utara*');
  expect(text).toMatch(/- Kota Manado: 4\.000 \(71\/2026\/\d+\)/);
  await page
    .getByRole('link', { name: /^71\/2026\// })
    .first()
    .click();
  await page.getByRole('heading', { name: /71\/2026/ }).waitFor();
});

test('each consignment gets its number and its carrier before it leaves, and all papers come as one file', async () => {
  await come();
  await slider().waitFor();
  await total().fill('9000');
  await press('Kirim…');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Tanggal, pembawa, catatan').click();
  await dialog.getByLabel(/^Dibawa oleh(?!,)/).fill('Kurir Dinas');
  await dialog.getByText('Nomor BAST dan pembawa tiap pengiriman').click();
  await dialog.getByLabel('Nomor BAST, Kota Manado').fill('470/118/2026');
  await dialog.getByLabel('Dibawa oleh, Kota Manado').fill('Pak Andi');
  // Thought over: what was written is kept in the draft, and stands there for whoever goes on.
  await dialog.getByRole('button', { name: 'Batal' }).click();
  await press('Simpan rancangan');
  await see('Rancangan disimpan.');
  await page.reload();
  await page.getByRole('link', { name: /^9\.000 keping/ }).click();
  await until(async () => count(await total().inputValue()) === 9_000);
  await press('Kirim…');
  const kept = dialog.getByLabel('Nomor BAST, Kota Manado');
  expect(await kept.inputValue()).toBe('470/118/2026');
  await dialog.getByText('Tanggal, pembawa, catatan').click();
  await dialog.getByLabel(/^Dibawa oleh(?!,)/).fill('Kurir Dinas');
  await dialog.getByRole('button', { name: /^Kirim ke/ }).click();
  await page.getByRole('heading', { name: 'Rencana terkirim' }).waitFor();
  const papers = await world.dataSource.query<object[]>(
    `SELECT o.code = '${MANADO}' AS manado, c.reference, c.carried_by
     FROM consignments c JOIN offices o ON o.id = c.to_office GROUP BY 1, 2, 3 ORDER BY 1`,
  );
  expect(papers).toEqual([
    { manado: false, reference: null, carried_by: 'Kurir Dinas' },
    { manado: true, reference: '470/118/2026', carried_by: 'Pak Andi' },
  ]);
  const all = page.getByRole('link', { name: 'Cetak semua BAST' });
  expect(await all.getAttribute('target')).toBe('_blank');
  const pdf = await page.request.get((await all.getAttribute('href'))!);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  const bast = page.getByRole('row', { name: /Kota Manado/ }).getByRole('link', { name: /^BAST/ });
  expect((await page.request.get((await bast.getAttribute('href'))!)).status()).toBe(200);
});

test('the numbers on the desk are those of the basis, and of the split that the server makes of it', async () => {
  await come();
  await slider().waitFor();
  await total().fill('10000');
  const province = await world.as(PROVINCE);
  const { body } = await province
    .get(`/api/offices/${PROVINCE}/allocation-proposal?total=10000`)
    .expect(200);
  const { rows } = body as { rows: { officeName: string; quantity: number; onHand: number }[] };
  expect(rows).toHaveLength(15);
  for (const { officeName, quantity, onHand } of rows) {
    expect([officeName, count(await gets(officeName).inputValue())]).toEqual([
      officeName,
      quantity,
    ]);
    const row = page.getByRole('row').filter({ has: gets(officeName) });
    expect(count((await row.locator('td').nth(1).textContent())!.match(/[\d.]+/)![0])).toBe(onHand);
  }
});

test('by keyboard alone: arrows go by packs, Enter to the next office, and the reason opens', async () => {
  await come();
  await slider().waitFor();
  await total().fill('12000');
  const first = page.locator('.quantity').first();
  const before = count(await first.inputValue());
  await first.focus();
  await page.keyboard.press('ArrowUp');
  expect(count(await first.inputValue())).toBe(before + 100);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(count(await first.inputValue())).toBe(before - 100);
  await page.keyboard.press('Enter');
  const second = page.locator('.quantity').nth(1);
  expect(await second.evaluate('document.activeElement.ariaLabel')).toBe(
    await second.getAttribute('aria-label'),
  );
  await page.keyboard.type('750');
  expect(count(await second.inputValue())).toBe(750);
  expect(sum(await quantities())).toBe(12_000);
  await page.keyboard.press('Tab');
  const pin = page.getByRole('button', { name: /^Kunci/, pressed: true });
  await many(pin, 2);
  await page.keyboard.press('Space');
  await many(pin, 1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel('Paling banyak').fill('500');
  await see('Batas atas');
  expect(count(await second.inputValue())).toBe(500);
  expect(sum(await quantities())).toBe(12_000);
});

test('what is handed out by is chosen, kept with the draft, and found again', async () => {
  await come();
  await total().fill('12000');
  const broken = async (pack: number) => (await quantities()).filter((each) => each % pack > 0);
  expect(await broken(100)).toEqual([]);
  expect((await broken(500)).length).toBeGreaterThan(1);
  const packs = page.getByLabel('Kelipatan');
  await packs.selectOption('500');
  expect(await broken(500)).toEqual([]);
  expect(sum(await quantities())).toBe(12_000);
  await press('Simpan rancangan');
  await see('Rancangan disimpan.');
  await page.goto('/rencana');
  await page.getByRole('link', { name: /12\.000 keping/ }).click();
  await until(async () => (await packs.inputValue()) === '500');
  expect(await broken(500)).toEqual([]);
});

test('an office that went without says for how long, and is lifted by so many days', async () => {
  world.clock.advance({ days: 9 });
  await come();
  await total().fill('12000');
  const row = page.getByRole('row').filter({ has: gets('Kabupaten Minahasa Tenggara') });
  await row.getByText('9 hari kosong').waitFor();
  await row.getByRole('button', { name: /^.*, rincian/ }).click();
  await see('9 hari tanpa blangko dalam 28: diperhitungkan.');
  const province = await world.as(PROVINCE);
  const path = `/api/offices/${PROVINCE}/allocation-proposal?total=12000`;
  const { rows } = (await province.get(path).expect(200)).body as {
    rows: { office: string; officeName: string; quantity: number; owedDays: number }[];
  };
  expect(rows.filter(({ owedDays }) => owedDays > 0)).toMatchObject([
    { office: EMPTY, owedDays: 9 },
  ]);
  for (const { officeName, quantity } of rows)
    expect(count(await gets(officeName).inputValue())).toBe(quantity);
});

test('nothing is kept or sent past a field that cannot be read', async () => {
  await come();
  await slider().waitFor();
  const send = page.getByRole('button', { name: 'Kirim…' });
  const held = async () => (await send.isDisabled()) && (await send.isVisible());
  expect(await held()).toBe(false);
  for (const field of [gets('Kota Manado'), total()]) {
    const before = await field.inputValue();
    await field.fill('1.5');
    await field.blur();
    await see('ada isian yang bukan angka bulat');
    expect(await held()).toBe(true);
    expect(await page.getByRole('button', { name: 'Simpan rancangan' }).isDisabled()).toBe(true);
    await field.fill(before);
    await page.getByText('ada isian yang bukan angka bulat').waitFor({ state: 'detached' });
    expect(await held()).toBe(false);
  }
});

test('more is fixed than the total: it is said, nothing can be sent, and one press mends it', async () => {
  await come();
  await total().fill('2000');
  await gets('Kota Manado').fill('3000');
  await see(/lebih 1\.000 dari/);
  expect(await page.getByRole('button', { name: 'Kirim…' }).isDisabled()).toBe(true);
  await press('Jadikan 3.000');
  expect(count(await total().inputValue())).toBe(3_000);
  expect(await page.getByRole('button', { name: 'Kirim…' }).isEnabled()).toBe(true);
});

test('an unsaved plan is not left by accident: the screen asks, a saved one lets go', async () => {
  await come('/permintaan');
  await page.getByRole('link', { name: 'Rencana', exact: true }).first().click();
  await gets('Kota Manado').fill('3500');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  const elsewhere = page.getByRole('link', { name: /^Permintaan( \d+)?$/ }).first();
  await elsewhere.click();
  await page.evaluate('history.back()');
  await until(() => asked.length === 2);
  expect(asked).toEqual(Array(2).fill('Rencana ini belum disimpan. Tinggalkan tanpa menyimpan?'));
  expect(count(await gets('Kota Manado').inputValue())).toBe(3_500);
  await press('Simpan rancangan');
  await see('Rancangan disimpan.');
  await elsewhere.click();
  await page.getByRole('heading', { name: 'Permintaan', exact: true }).waitFor();
  expect(asked).toHaveLength(2);
});

test('a draft is kept, gone on with, refused where a colleague changed it, and discarded', async () => {
  await come();
  await gets('Kota Manado').fill('3500');
  await press('Simpan rancangan');
  await see('Rancangan disimpan.');
  await page.goto('/rencana');
  await page.getByRole('link', { name: /28\.500 keping/ }).click();
  await page.getByRole('button', { name: 'Kunci Kota Manado', pressed: true }).waitFor();
  expect(count(await gets('Kota Manado').inputValue())).toBe(3_500);

  const colleague = await world.as(PROVINCE, 'staff');
  const { items } = (await colleague.get('/api/allocation-plans?state=draft').expect(200)).body as {
    items: { id: string }[];
  };
  const path = `/api/allocation-plans/${items[0]!.id}`;
  const { body } = await colleague.get(path).expect(200);
  const { total: all, rows } = body as { total: number; rows: { consignments?: unknown }[] };
  const kept = rows.map(({ consignments: _, ...row }) => {
    delete (row as { officeName?: string }).officeName;
    return row;
  });
  await colleague
    .put(path, { total: all, note: 'Tunggu.', rows: kept }, { 'if-match': '"1"' })
    .expect(200);
  await gets('Kota Manado').fill('4000');
  expectTrouble(page, /status of 412/);
  await press('Simpan rancangan');
  await see('Rancangan ini sudah diubah rekan Anda');
  await page.getByRole('link', { name: 'Muat rancangan terbaru' }).click();
  await until(async () => count(await gets('Kota Manado').inputValue()) === 3_500);

  await page.goto('/rencana');
  await press(/^Buang/);
  await press('Ya, buang');
  await see('Rancangan dibuang.');
  await page.getByText('Rancangan tersimpan').waitFor({ state: 'detached' });
  expect(await consignments()).toEqual([]);
});

test('a draft that a colleague changed meanwhile is not sent: it says so, and the latest can be read', async () => {
  await come();
  await total().fill('5000');
  await press('Simpan rancangan');
  await see('Rancangan disimpan.');
  const colleague = await world.as(PROVINCE, 'staff');
  const { items } = (await colleague.get('/api/allocation-plans?state=draft').expect(200)).body as {
    items: { id: string }[];
  };
  const path = `/api/allocation-plans/${items[0]!.id}`;
  const { rows } = (await colleague.get(path).expect(200)).body as {
    rows: { office: string; quantity: number; seen: object }[];
  };
  const kept = rows.map(({ office, quantity, seen }) => ({ office, quantity, seen }));
  await colleague.put(path, { total: 6_000, rows: kept }, { 'if-match': '"1"' }).expect(200);
  expectTrouble(page, /status of 412/);
  await press('Kirim…');
  await press(/^Kirim ke/);
  await see('Rancangan ini sudah diubah rekan Anda');
  expect(await consignments()).toEqual([]);
  await page.getByRole('link', { name: 'Muat rancangan terbaru' }).click();
  await until(async () => count(await total().inputValue()) === 6_000);
});

test('where stock moved nothing is sent: the changed rows are shown, pins stay, and it goes at the second try', async () => {
  await come();
  await total().fill('12000');
  await gets('Kota Manado').fill('4000');
  const clerk = await world.as(TOMOHON);
  await clerk
    .put(`/api/offices/${TOMOHON}/print-reports/2026-03-04`, { printed: 100, spoiled: 0 })
    .expect(201);
  expectTrouble(page, /status of 409/);
  await press('Kirim…');
  await press(/^Kirim ke/);
  await see('Belum ada yang dikirim');
  await page.getByRole('listitem').filter({ hasText: 'Kota Tomohon' }).getByText('20').waitFor();
  expect(await consignments()).toEqual([]);
  expect(count(await gets('Kota Manado').inputValue())).toBe(4_000);
  expect(sum(await quantities())).toBe(12_000);
  await press('Kirim…');
  await press(/^Kirim ke/);
  await page.getByRole('heading', { name: 'Rencana terkirim' }).waitFor();
  expect(sum((await consignments()).map(({ quantity }) => quantity))).toBe(12_000);
});

test('a draft from before stock moved says so when it is gone on with, and goes with what is there now', async () => {
  await come();
  await total().fill('6000');
  await press('Simpan rancangan');
  await see('Rancangan disimpan.');
  const clerk = await world.as(TOMOHON);
  await clerk
    .put(`/api/offices/${TOMOHON}/print-reports/2026-03-04`, { printed: 100, spoiled: 0 })
    .expect(201);
  await page.goto('/rencana');
  await page.getByRole('link', { name: /6\.000 keping/ }).click();
  await page.getByRole('listitem').filter({ hasText: 'Kota Tomohon' }).getByText('20').waitFor();
  await press('Kirim…');
  await press(/^Kirim ke/);
  await page.getByRole('heading', { name: 'Rencana terkirim' }).waitFor();
  expect(sum((await consignments()).map(({ quantity }) => quantity))).toBe(6_000);
});

test('an answer that was lost is asked for again, and everything leaves once', async () => {
  await come();
  await total().fill('5000');
  const answered = await loseAnswers(page, '**/dispatch');
  await press('Kirim…');
  await press(/^Kirim ke/);
  await see('Server tidak terjangkau');
  await answered();
  await press(/^Kirim ke/);
  await page.getByRole('heading', { name: 'Rencana terkirim' }).waitFor();
  expect(sum((await consignments()).map(({ quantity }) => quantity))).toBe(5_000);
  expect(await world.onHand(PROVINCE)).toBe(35_000);
});

test('what silent offices will have used is said, and counted as on the server', async () => {
  world.clock.advance({ days: 4 });
  await come();
  await total().fill('20000');
  await see(/^kini ± \d/);
  const province = await world.as(PROVINCE);
  const path = `/api/offices/${PROVINCE}/allocation-proposal?total=20000`;
  const { rows } = (await province.get(path).expect(200)).body as {
    rows: { officeName: string; quantity: number; unreportedUse: number }[];
  };
  expect(rows.some(({ unreportedUse }) => unreportedUse > 0)).toBe(true);
  for (const { officeName, quantity } of rows)
    expect(count(await gets(officeName).inputValue())).toBe(quantity);
});

test('without a line the slider still answers; sending waits for the line', async () => {
  await come();
  await slider().waitFor();
  await goOffline(page);
  await total().fill('9000');
  expect(sum(await quantities())).toBe(9_000);
  await press('Kirim…');
  await press(/^Kirim ke/);
  await see('Server tidak terjangkau');
  expect(await consignments()).toEqual([]);
  await goOnline(page);
  await press(/^Kirim ke/);
  await page.getByRole('heading', { name: 'Rencana terkirim' }).waitFor();
});

test('Daerah proposes a push, and its link opens the desk with it', async () => {
  await come('/daerah');
  await page.getByRole('heading', { name: 'Perlu dikirim sebelum habis' }).waitFor();
  await page.getByRole('link', { name: /^Buka usulan/ }).click();
  await see(/Usulan kiriman sebelum habis/);
  const province = await world.as(PROVINCE);
  const { body } = await province.get(`/api/offices/${PROVINCE}/push-proposal`).expect(200);
  const { rows, total: all } = body as {
    total: number;
    rows: { office: string; officeName: string; quantity: number }[];
  };
  expect(rows.map(({ office }) => office)).toContain(EMPTY);
  expect(sum(await quantities())).toBe(all);
  for (const { officeName, quantity } of rows)
    expect(count(await gets(officeName).inputValue())).toBe(quantity);
});

test('the ministry shares among provinces, or straight among the regencies of one', async () => {
  await come('/rencana', 1280, undefined, '00');
  await page.getByRole('link', { name: 'Sulawesi Utara', exact: true }).waitFor();
  await many(page.locator('.quantity'), 38);
  await page.getByLabel('Bagikan kepada').selectOption(PROVINCE);
  await gets('Kota Manado').waitFor();
  await many(page.locator('.quantity'), 15);
  await total().fill('3000');
  await press('Kirim…');
  await press(/^Kirim ke/);
  await page.getByRole('heading', { name: 'Rencana terkirim' }).waitFor();
  expect(sum((await consignments()).map(({ quantity }) => quantity))).toBe(3_000);
});

test.each(LOOKS)(
  'the desk at $width px ($colorScheme) breaks no rule of WCAG and needs no sideways scrolling',
  async ({ width, colorScheme }) => {
    await come('/rencana', width, colorScheme);
    await gets('Kota Manado').fill('4000');
    await page.getByRole('button', { name: /rincian Kota Manado/ }).click();
    await page.getByText('Stok dan yang di jalan cukup untuk').waitFor();
    // At the end of the page the bar covers nothing; further up a person scrolls.
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await expectNoAxeViolations(page);
    expect(
      await page.evaluate(
        'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
      ),
    ).toBe(true);
    await press('Kirim…');
    await page.getByRole('dialog').waitFor();
    await expectNoAxeViolations(page);
  },
);

test.each([
  ['/daerah', 10],
  ['/rencana', 6],
])(
  'on a small laptop %s shows %d regencies at once, below what sums them up',
  async (path, least) => {
    await come('/rencana', 1280);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    await page.locator('main tbody tr').nth(14).waitFor();
    await until(async () => (await wholeRows(page)) >= least);
  },
);
