import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { DataSource } from 'typeorm';
import { everyPage } from '../../src/platform/table-file/every-page.js';
import { lock, post, type Account, type Movement } from '../../src/stock/ledger.js';
import { StockCardQueries } from '../../src/stock/stock-card.queries.js';
import { destruction } from '../support/destruction.js';
import { BULUNGAN, CONSIGNMENTS, Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import type { Client, World } from '../support/world.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HOSTILE = '=HYPERLINK("http://x.test","klik")';

let kaltara: Kaltara;
let world: World;
let province: Client;

beforeAll(async () => {
  kaltara = await Kaltara.open();
  world = kaltara.world;
  province = await world.as(PROVINCE);
  const tarakan = await world.as(TARAKAN);
  const report = { printed: 95, spoiled: 5, note: HOSTILE };
  const reports = `/api/offices/${TARAKAN}/print-reports`;
  await tarakan.put(`${reports}/2026-03-04`, report).expect(201);
  const corrected = { ...report, printed: 90 };
  await tarakan.put(`${reports}/2026-03-04`, corrected, { 'if-match': '"1"' }).expect(200);
  await tarakan.put(`${reports}/2026-03-03`, { printed: 10, spoiled: 0 }).expect(201);
  const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 500, { reference: '+62', note: '@x' });
  await kaltara.receive(TARAKAN, id, 497);
  const found = { found: 2, note: HOSTILE };
  await province.post(`${CONSIGNMENTS}/${id}/recovery`, found).expect(201);
  await kaltara.granted(2_000);
  await tarakan.post(`/api/offices/${TARAKAN}/stock-counts`, { counted: 9_391 }).expect(201);
  const destroyed = destruction(5, '001/BA');
  await tarakan.post(`/api/offices/${TARAKAN}/destructions`, destroyed).expect(201);
  await province.patch(`/api/offices/${TARAKAN}`, { minimumStock: 800 }).expect(200);
});
afterAll(() => kaltara.close());

/** Each list, as its address. */
const LISTS = [
  `/api/offices/${TARAKAN}/stock-card`,
  `/api/offices/${TARAKAN}/print-reports`,
  `/api/offices/${TARAKAN}/opening-stocks`,
  `/api/offices/${TARAKAN}/stock-counts`,
  `/api/offices/${TARAKAN}/destructions`,
  '/api/changes',
  '/api/variances',
  '/api/recoveries',
  `/api/offices/${TARAKAN}/history`,
  '/api/offices',
  '/api/restock-requests',
  '/api/consignments',
  '/api/people',
  '/api/holidays',
];

/** An address with `.csv` or `.xlsx` behind its path. */
const as = (format: string, address: string) => address.replace(/(?=\?|$)/, `.${format}`);

async function fetched(by: Client, address: string, headers = {}): Promise<Response> {
  return fetch(world.url + address, {
    headers: { authorization: `Bearer ${by.token}`, 'accept-encoding': 'identity', ...headers },
  });
}
async function csv(by: Client, address: string): Promise<string[][]> {
  const text = await (await fetched(by, as('csv', address))).text();
  return parseCsv(text, { delimiter: ';' }) as string[][];
}
async function xlsx(by: Client, address: string) {
  const answer = await fetched(by, as('xlsx', address));
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  return sheets[0]!;
}
const column = (lines: unknown[][], head: string) => {
  const [heads, ...rows] = lines;
  return rows.map((row) => row[heads!.indexOf(head)]);
};

test.each(LISTS)('%s is to be had as CSV and as a workbook, row for row', async (address) => {
  const { body } = await province.get(
    `${address}?limit=100`.replace(/(holidays|opening-stocks).*/, '$1'),
  );
  const { length } = body.items as unknown[];
  expect(length).toBeGreaterThan(0);
  expect(await csv(province, address)).toHaveLength(length + 1);
  expect((await xlsx(province, address)).rows).toHaveLength(length + 4);
});

test('a file says what it is by its type and name', async () => {
  const { headers } = await fetched(
    province,
    `/api/offices/${TARAKAN}/stock-card.csv?reason=print`,
  );
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toBe(
    'attachment; filename="kartu-stok-65.71-print-202603040900.csv"',
  );
  expect(headers.get('cache-control')).toBe('no-store');
  const workbook = await fetched(province, '/api/consignments.xlsx');
  expect(workbook.headers.get('content-type')).toBe(XLSX);
  expect(workbook.headers.get('content-disposition')).toMatch(/"pengiriman-65-\d{12}\.xlsx"$/);
});

test('a workbook tells its office, its moment and its filter', async () => {
  const { rows } = await xlsx(province, `/api/restock-requests?office=${TARAKAN}&state=approved`);
  expect([rows[0]?.[0], rows[1]?.[0]]).toEqual([
    'Permintaan blangko, Kota Tarakan (65.71)',
    'Data per 4 Maret 2026 pukul 09.00 WITA; keadaan Disetujui',
  ]);
});

test('requests with cards not granted are said to be only those, in the file and in its name', async () => {
  const address = '/api/restock-requests?unmet=true';
  const { rows } = await xlsx(province, address);
  expect(rows[1]?.[0]).toBe(
    'Data per 4 Maret 2026 pukul 09.00 WITA; hanya yang tidak terpenuhi seluruhnya',
  );
  expect(column(rows.slice(3), 'Tidak terpenuhi')).toEqual([8_000]);
  const named = async (asked: string) =>
    (await fetched(province, as('csv', asked))).headers.get('content-disposition');
  expect(await named(address)).toContain('"permintaan-65-unmet-2026');
  expect(await named('/api/restock-requests?unmet=false')).toContain('"permintaan-65-2026');
});

describe('the stock card as a file', () => {
  test('tells each entry with its date, change, balance and instant', async () => {
    const [heads, , ...rows] = await csv(province, `/api/offices/${TARAKAN}/stock-card`);
    expect(heads).toEqual([
      ...['Tanggal', 'Mutasi', 'Rujukan', 'Dari/ke kantor', 'Perubahan', 'Stok', 'Dicatat oleh'],
      ...['Kantor pencatat', 'Dicatat pada (WITA)', 'Id'],
    ]);
    expect(rows.at(-2)?.slice(0, 9)).toEqual([
      ...['2026-03-04', 'Tercetak', '2026-03-04', '', '-95', '8905'],
      ...['admin 65.71', '65.71', '2026-03-04 09:00:00'],
    ]);
  });

  test('keeps its list’s filters', async () => {
    const lines = await csv(
      province,
      `/api/offices/${TARAKAN}/stock-card?reason=print&to=2026-03-03`,
    );
    expect(column(lines, 'Tanggal')).toEqual(['2026-03-03']);
  });
});

test('reports show the number of their revision, and hostile words as words', async () => {
  const address = `/api/offices/${TARAKAN}/print-reports`;
  expect(column(await csv(province, address), 'Revisi')).toEqual(['2', '1']);
  expect(column(await csv(province, address), 'Catatan')).toEqual([`'${HOSTILE}`, '']);
  const { rows } = await xlsx(province, address);
  expect(column(rows.slice(3), 'Catatan')[0]).toBe(HOSTILE);
  expect(column(rows.slice(3), 'Tercetak')).toEqual([90, 10]);
  const consignments = await csv(province, '/api/consignments');
  expect([column(consignments, 'BAST'), column(consignments, 'Catatan')]).toEqual([
    ["'+62"],
    ["'@x"],
  ]);
});

test('what was changed is told in words', async () => {
  const history = await csv(province, `/api/offices/${TARAKAN}/history`);
  expect(column(history, 'Perubahan')[0]).toBe('Setelan kantor diubah');
  expect(column(history, 'Sebelum')[0]).toBe('Ambang batas: 1000');
  expect(column(history, 'Sesudah')[0]).toBe('Ambang batas: 800');
});

test('Daerah holds the office itself and all below it, by code', async () => {
  const lines = await csv(province, `/api/offices/${PROVINCE}/regencies`);
  expect(column(lines, 'Kode')).toEqual(['65', '65.01', '65.02', '65.03', '65.04', '65.71']);
  expect(column(lines, 'Keadaan').slice(0, 2)).toEqual(['Aman', 'Belum mulai']);
  const { rows } = await xlsx(await world.as('00'), '/api/offices/00/regencies');
  expect(rows).toHaveLength(4 + 1 + 38 + 514);
});

test('an instant is told on the clocks of the office that the list is of', async () => {
  const ministry = await world.as('00');
  const [heads] = await csv(ministry, '/api/consignments');
  expect(heads).toContain('Dicatat pada (WIB)');
  expect((await csv(ministry, `/api/consignments?office=${TARAKAN}`))[0]).toContain(
    'Dicatat pada (WITA)',
  );
});

describe('a file is refused as its list is:', () => {
  test.each([
    ['/api/offices/65.71/stock-card.csv?from=2026-02-30', 400, 'request.invalid'],
    ['/api/offices/65.71/stock-card.csv?limit=10', 400, 'request.invalid'],
    ['/api/consignments.csv?state=lost', 400, 'request.invalid'],
    ['/api/offices/64/stock-card.csv', 404, 'office.not_found'],
    ['/api/restock-requests.xlsx?office=64', 404, 'office.not_found'],
    ['/api/consignments.pdf', 404, 'route.not_found'],
    ['/api/consignments.__proto__', 404, 'route.not_found'],
  ])('%s is %i', async (address, status, code) => {
    const answer = await fetched(province, address);
    expect([answer.status, await answer.json()]).toEqual([
      status,
      expect.objectContaining({ code }),
    ]);
    expect(answer.headers.get('content-disposition')).toBeNull();
  });

  test('people are for admins', async () => {
    const viewer = await world.as(PROVINCE, 'viewer');
    expect((await fetched(viewer, '/api/people.csv')).status).toBe(403);
  });
});

test('a mail that carries a secret stands in the file of admins only, and without its words', async () => {
  await province
    .post('/api/people', { email: 'b@x.test', name: 'B', role: 'staff', office: PROVINCE })
    .expect(201);
  await world.dataSource.query(
    `WITH message AS (
       INSERT INTO outbox (kind, payload, state, appended_at, due_at, give_up_at, finished_at)
       VALUES ('mail', '{}', 'delivered', $1, $1, $1, $1) RETURNING id)
     INSERT INTO notices (id, event_id, kind, office_id, address, subject, secret, composed_at)
     SELECT message.id, message.id, 'person.invited', o.id, 'b@x.test', 'Undangan', true, $1
     FROM message, offices o WHERE o.code = $2`,
    [world.clock.now(), PROVINCE],
  );
  expect(column(await csv(province, '/api/notices'), 'Judul')).toEqual(['Undangan']);
  expect(await csv(await world.as(PROVINCE, 'viewer'), '/api/notices')).toHaveLength(1);
  expect((await csv(province, '/api/notices'))[0]).not.toContain('Isi');
});

describe('a long file', () => {
  const ENTRIES = 6_000;
  const address = `/api/offices/${BULUNGAN}/stock-card`;
  let cards: StockCardQueries;
  let read: StockCardQueries['card'];
  /** Pages read so far, and what the fourth waits for. */
  let pages = 0;
  let fourth: () => Promise<void> = async () => undefined;

  beforeAll(async () => {
    await world.begin(BULUNGAN, 10);
    await manyEntries(world, BULUNGAN, ENTRIES - 1);
    cards = world.running.app.get(StockCardQueries);
    read = cards.card.bind(cards);
  });
  beforeEach(() => {
    pages = 0;
    cards.card = async (...asked) => {
      if (asked[0] === BULUNGAN && ++pages === 4) await fourth();
      return read(...asked);
    };
  });
  afterEach(() => {
    cards.card = read;
    fourth = async () => undefined;
  });
  const gate = () => {
    let open!: () => void;
    let reach!: () => void;
    const opened = new Promise<void>((resolve) => (open = resolve));
    const reached = new Promise<void>((resolve) => (reach = resolve));
    fourth = () => {
      reach();
      return opened;
    };
    return { open, reached };
  };

  test.each(['csv', 'xlsx'])(
    'as %s begins to arrive before it is read to its end',
    async (format) => {
      const { open } = gate();
      const { body } = await fetched(province, as(format, address));
      const reader = body!.getReader();
      const chunks = [(await reader.read()).value!];
      expect(chunks[0]!.length).toBeGreaterThan(0);
      expect(pages).toBeLessThanOrEqual(4);
      open();
      for (let part = await reader.read(); !part.done; part = await reader.read())
        chunks.push(part.value);
      const bytes = Buffer.concat(chunks);
      const lines =
        format === 'csv'
          ? parseCsv(bytes.toString(), { delimiter: ';' })
          : (await readXlsx(bytes)).sheets[0]!.rows.slice(3);
      expect(lines).toHaveLength(ENTRIES + 1);
      expect(pages).toBe(ENTRIES / 500);
    },
  );

  test.each(['csv', 'xlsx'])('as %s is compressed on its way, and whole', async (format) => {
    const encodings = { 'accept-encoding': 'br, gzip' };
    const answer = await fetched(province, as(format, address), encodings);
    expect(answer.headers.get('content-encoding')).toBe(format === 'csv' ? 'br' : null);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(format === 'xlsx' || bytes.toString().split('\r\n').length === ENTRIES + 1).toBe(true);
    expect(pages).toBe(ENTRIES / 500);
  });

  test.each(['csv', 'xlsx'])('as %s: whoever goes away stops the reading', async (format) => {
    const { open } = gate();
    const gone = new AbortController();
    const server = world.running.app.getHttpServer();
    const left = new Promise<void>((resolve) =>
      server.once('request', (_, response) => response.once('close', resolve)),
    );
    const answer = await fetch(world.url + as(format, address), {
      headers: { authorization: `Bearer ${province.token}`, 'accept-encoding': 'identity' },
      signal: gone.signal,
    });
    await answer.body!.getReader().read();
    gone.abort();
    await left;
    open();
    // By the time another is read to its end, one that did not stop would be there too.
    await (await fetched(province, as('csv', address))).arrayBuffer();
    expect(pages).toBeLessThanOrEqual(5 + ENTRIES / 500);
  });

  test.each(['csv', 'xlsx'])(
    'as %s: what fails in the middle breaks off, and is no whole file',
    async (format) => {
      fourth = () => Promise.reject(new Error('the database went away'));
      const answer = await fetched(province, as(format, address));
      expect(answer.status).toBe(200);
      await expect(answer.arrayBuffer()).rejects.toThrow('terminated');
    },
  );

  test('that fails while nothing of it has left is a refusal that can be read, and no file', async () => {
    fourth = () => Promise.reject(new Error('the database went away'));
    const encodings = { 'accept-encoding': 'br, gzip' };
    const answer = await fetched(province, as('csv', address), encodings);
    expect([answer.status, await answer.json()]).toEqual([
      500,
      expect.objectContaining({ code: 'server.failed' }),
    ]);
    expect(answer.headers.get('content-disposition')).toBeNull();
  });

  test('that fails before its first row is a refusal', async () => {
    cards.card = () => Promise.reject(new Error('the database went away'));
    const answer = await fetched(province, as('csv', address));
    expect([answer.status, await answer.json()]).toEqual([
      500,
      expect.objectContaining({ code: 'server.failed' }),
    ]);
  });

  test('has every entry there was when it was asked for, and none recorded since', async () => {
    const { open, reached } = gate();
    const asked = fetched(province, as('csv', address)).then((answer) => answer.text());
    await reached;
    await manyEntries(world, BULUNGAN, 10);
    open();
    const balances = parseCsv(await asked, { delimiter: ';' }).slice(1);
    expect(balances).toHaveLength(ENTRIES);
    expect(new Set(balances.map((line) => line.at(-1))).size).toBe(ENTRIES);
  });
});

test('reading every page holds one page at a time', async () => {
  const asked: unknown[] = [];
  const rows = await everyPage(async ({ cursor }) => {
    asked.push(cursor ?? null);
    const at = Number(cursor ?? 0);
    return { items: [at, at + 1], nextCursor: at < 4 ? String(at + 2) : null };
  });
  expect(asked).toEqual([null]);
  const seen: number[] = [];
  for await (const row of rows) seen.push(row);
  expect(seen).toEqual([0, 1, 2, 3, 4, 5]);
  expect(asked).toEqual([null, '2', '4']);
});

/** Cards counted away and found again, by the ledger itself. */
async function manyEntries({ running, clock }: World, office: string, entries: number) {
  await running.app.get(DataSource).transaction(async (tx) => {
    const [row] = await tx.query<{ id: number; person: string }[]>(
      `SELECT o.id, p.id AS person FROM offices o, people p WHERE o.code = $1 LIMIT 1`,
      [office],
    );
    const stock: Account = { office: row!.id, kind: 'on_hand' };
    const variance: Account = { office: row!.id, kind: 'variance' };
    const movement = (_: unknown, i: number): Movement => ({
      reason: 'count',
      from: i % 2 ? variance : stock,
      to: i % 2 ? stock : variance,
      quantity: 1,
      occurredOn: '2026-03-04',
      reference: `Hitungan ke-${i} dari rak blangko di gudang`,
    });
    await lock(tx, [stock, variance]);
    const actor = { personId: row!.person, office: { id: row!.id } };
    await post(tx, { actor, at: clock.now() } as never, Array.from({ length: entries }, movement));
  });
}
