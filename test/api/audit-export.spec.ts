import { jest } from '@jest/globals';
import { parseCsv } from 'hucre/csv';
import { buffer } from 'node:stream/consumers';
import { AuditExportService } from '../../src/audit-export/audit-export.service.js';
import { officeByCode } from '../../src/offices/office-lines.js';
import { openGuardedZip } from '../../src/platform/table-file/reading/zip-bomb-guard.js';
import { LedgerEntriesQueries } from '../../src/stock/ledger-entries.queries.js';
import type { TrialBalanceDto } from '../../src/stock/trial-balance.dto.js';
import { auditFiles, READ_ME } from '../../src/words/audit-export.js';
import { accountKinds } from '../../src/words/ledger.js';
import { capital } from '../../src/words/text.js';
import { destruction } from '../support/destruction.js';
import { BULUNGAN, CONSIGNMENTS, Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import type { Client, World } from '../support/world.js';

const HOSTILE = '=HYPERLINK("http://x.test","klik")';
const YEAR = { from: '2026-01-01', to: '2026-03-04' };
const MONTH = { from: '2026-03-01', to: '2026-03-04' };

type Name = keyof typeof auditFiles;
type Row = Record<string, string>;

let kaltara: Kaltara;
let world: World;

beforeAll(async () => {
  kaltara = await Kaltara.open('2026-02-25');
  world = kaltara.world;
  const [ministry, province, tarakan] = await Promise.all(
    ['00', PROVINCE, TARAKAN].map((office) => world.as(office)),
  );
  const reports = `/api/offices/${TARAKAN}/print-reports`;
  await tarakan!.put(`${reports}/2026-02-27`, { printed: 40, spoiled: 1 }).expect(201);
  const report = { printed: 95, spoiled: 5, note: HOSTILE };
  await tarakan!.put(`${reports}/2026-03-04`, report).expect(201);
  const corrected = { ...report, printed: 90 };
  await tarakan!.put(`${reports}/2026-03-04`, corrected, { 'if-match': '"1"' }).expect(200);
  const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 500, { reference: '001/BAST' });
  await kaltara.receive(TARAKAN, id, 490);
  await tarakan!
    .post(
      `${CONSIGNMENTS}/${id}/receipt-correction`,
      { received: 497, note: 'Salah ketik' },
      { 'if-match': '"1"' },
    )
    .expect(200);
  await province!
    .post(`${CONSIGNMENTS}/${id}/recovery`, { found: 2, note: 'Tertinggal' })
    .expect(201);
  await kaltara.granted(2_000);
  const counts = `/api/offices/${TARAKAN}/stock-counts`;
  const counted = { counted: 9_300, reason: 'Salah hitung' };
  await tarakan!.post(counts, counted).expect(201);
  await tarakan!.post(`/api/offices/${TARAKAN}/destructions`, destruction(5, '001/BA')).expect(201);
  const handOuts = `/api/offices/${TARAKAN}/hand-outs`;
  const kit = { holderKind: 'kit', holder: 'Tim Jemput Bola 2', quantity: 100 };
  const out = (await tarakan!.post(handOuts, kit).expect(201)).body as { id: string };
  const back = { printed: 60, spoiled: 1, returned: 29 };
  await tarakan!.post(`${handOuts}/${out.id}/settlement`, back).expect(200);
  const submission = `/api/offices/${TARAKAN}/monthly-reports/2026-02/submission`;
  await tarakan!.post(submission, {}).expect(200);
  await tarakan!.post(submission, { ikdActivated: 3, note: 'IKD menyusul' }).expect(200);
  await province!.patch(`/api/offices/${TARAKAN}`, { minimumStock: 800 }).expect(200);
  const hired = { name: 'Siti', email: 'siti.rahayu@example.test', role: 'staff', office: TARAKAN };
  await ministry!.post('/api/people', hired).expect(201);
});
afterAll(() => kaltara.close());

const address = (query: Record<string, string>) =>
  `/api/audit-export?${new URLSearchParams(query).toString()}`;

async function fetched(by: Client, query: Record<string, string>): Promise<Response> {
  return fetch(world.url + address(query), { headers: { authorization: `Bearer ${by.token}` } });
}

/** An export, unpacked: each table as rows by their heads, and what the read-me says. */
async function unpacked(by: Client, query: Record<string, string>) {
  const answer = await fetched(by, query);
  expect(answer.status).toBe(200);
  const zip = openGuardedZip(new Uint8Array(await answer.arrayBuffer()));
  const table = (name: string): Row[] => {
    const [heads, ...rows] = parseCsv(zip.text(`${name}.csv`)!, { delimiter: ';' }) as string[][];
    return rows.map((row) => Object.fromEntries(heads!.map((head, n) => [head, row[n]!])));
  };
  const tables = Object.fromEntries(
    Object.keys(auditFiles).map((name) => [name, table(name)]),
  ) as Record<Name, Row[]>;
  return { tables, readMe: zip.text(READ_ME)!, headers: answer.headers };
}

let year: ReturnType<typeof unpacked> | undefined;
/** All there is, of everybody; unpacked once. */
const wholeYear = async () => (year ??= unpacked(await world.as('00', 'viewer'), YEAR));

const sum = (rows: Row[], column: string) =>
  rows.reduce((all, row) => all + Number(row[column]), 0);

test.each([
  ['of the nation', '00', '00'],
  ['of a province', PROVINCE, '00'],
  ['of a regency', TARAKAN, PROVINCE],
])(
  'the entries %s make the closing balance of every account, also the API’s',
  async (_, office, reader) => {
    const by = await world.as(reader, 'viewer');
    const { from, to } = office === '00' ? YEAR : MONTH;
    const { tables, readMe } = await (office === '00'
      ? wholeYear()
      : unpacked(by, { office, from, to }));
    const path = `/api/offices/${office}/trial-balance?from=${from}&to=${to}`;
    const balance = (await by.get(path).expect(200)).body as TrialBalanceDto;
    const entries = tables['buku-besar'];
    expect(entries.length).toBeGreaterThan(10);
    for (const { account, opening, closing } of balance.total) {
      const word = capital(accountKinds[account]);
      const own = entries.filter((row) => row['Rekening'] === word);
      expect([account, opening + sum(own, 'Perubahan')]).toEqual([account, closing]);
    }
    for (const row of tables['neraca-saldo'].filter(({ Kode }) => Kode !== 'Jumlah')) {
      const own = entries.filter(
        (entry) => entry['Kode'] === row['Kode'] && entry['Rekening'] === row['Rekening'],
      );
      const closing = Number(row['Saldo awal']) + sum(own, 'Perubahan');
      expect([row['Kode'], row['Rekening'], closing]).toEqual([
        ...[row['Kode'], row['Rekening'], Number(row['Saldo akhir'])],
      ]);
    }
    expect(readMe).toContain('Semua rekening cocok.');
  },
);

test('of the nation each movement stands twice, taken here and added there', async () => {
  const { tables } = await wholeYear();
  const byMovement = new Map<string, number[]>();
  for (const { 'Id mutasi': id, Perubahan: change } of tables['buku-besar'])
    byMovement.set(id!, [...(byMovement.get(id!) ?? []), Number(change)]);
  expect([...byMovement.values()].filter(([one, other]) => one! + other! !== 0)).toEqual([]);
  expect(sum(tables['buku-besar'], 'Perubahan')).toBe(0);
});

test('each list tells what is on record of the period, and not what is of another', async () => {
  const by = await world.as(PROVINCE, 'viewer');
  const { tables, readMe } = await unpacked(by, MONTH);
  const numbers = (name: Name, column: string) => tables[name].map((row) => row[column]);
  const own = tables['buku-besar'].filter(
    ({ Kode, Rekening }) => Kode === TARAKAN && Rekening === 'Stok',
  );
  expect(own.map((row) => [row['Mutasi'], row['Perubahan'], row['Saldo sesudahnya']])).toEqual([
    ...[
      ['Tercetak', '-95', '8864'],
      ['Rusak', '-5', '8859'],
      ['Koreksi', '5', '8864'],
    ],
    ...[
      ['Diterima', '490', '9354'],
      ['Koreksi penerimaan', '7', '9361'],
    ],
    ['Stok opname', '-61', '9300'],
  ]);
  expect(own[0]).toMatchObject({
    ...{ Tanggal: '2026-03-04', Rujukan: '2026-03-04', 'Dicatat oleh': 'admin 65.71' },
    ...{ 'Dari rekening': 'Stok', 'Ke rekening': 'Tercetak', 'Keping mutasi': '95' },
    'Dicatat pada (WITA)': '2026-03-04 09:00:00',
  });
  expect(numbers('buku-besar', 'Mutasi')).toContain('Dimusnahkan');
  expect(numbers('laporan-cetak', 'Revisi')).toEqual(['1', '2']);
  expect(numbers('laporan-cetak', 'Tercetak')).toEqual(['95', '90']);
  expect(numbers('laporan-cetak', 'Catatan')).toEqual([`'${HOSTILE}`, `'${HOSTILE}`]);
  expect(numbers('pengiriman', 'BAST')).toEqual(['001/BAST']);
  expect(tables['koreksi-penerimaan'][0]).toMatchObject({
    ...{ 'Semula diterima': '490', Diterima: '497', 'Alasan koreksi': 'Salah ketik' },
  });
  expect(numbers('temuan-kembali', 'Ditemukan')).toEqual(['2']);
  expect(numbers('pemusnahan', 'Keping')).toEqual(['5']);
  expect(numbers('permintaan', 'Disetujui')).toEqual(['2000']);
  expect(numbers('stok-opname', 'Selisih')).toEqual(['-61']);
  expect(numbers('penjelasan-dan-keputusan-opname', 'Uraian')).toEqual(['Salah hitung']);
  expect(numbers('di-luar-kantor', 'Masih di luar')).toEqual(['10']);
  expect(tables['kembali-dari-luar']).toMatchObject([
    { Pemegang: 'Tim Jemput Bola 2', Ke: '1', Tercetak: '60', Rusak: '1', Kembali: '29' },
  ]);
  expect(tables['laporan-bulanan']).toEqual([]);
  expect(tables['saldo-awal']).toEqual([]);
  expect(tables['pengadaan']).toEqual([]);
  expect(numbers('kantor', 'Kode').slice(0, 2)).toEqual([PROVINCE, BULUNGAN]);
  expect(numbers('perubahan', 'Perubahan').length).toBeGreaterThan(0);
  for (const [name, rows] of Object.entries(tables))
    expect(readMe).toContain(`- ${name}.csv, ${rows.length} baris. `);
});

test('a year has the papers of its beginning and every revision of its months', async () => {
  const { tables } = await wholeYear();
  expect(tables['pengadaan'].map(({ Rujukan }) => Rujukan)).toEqual(['K/1']);
  expect(tables['saldo-awal'].map(({ Kode, Keping }) => [Kode, Keping])).toEqual([
    [PROVINCE, '66000'],
    [TARAKAN, '9000'],
  ]);
  const lines = tables['laporan-bulanan'];
  expect(new Set(lines.map(({ Bulan, Revisi }) => `${Bulan} ${Revisi}`))).toEqual(
    new Set(['2026-02 1', '2026-02 2']),
  );
  const printed = lines.filter(
    ({ Bagian, Uraian }) => Bagian === 'Blangko baik' && Uraian === 'Tercetak',
  );
  expect(printed.map(({ Jumlah }) => Jumlah)).toEqual(['40', '40']);
  expect(tables['laporan-cetak'].map(({ Tanggal }) => Tanggal)).toContain('2026-02-27');
  const february = { from: '2026-02-01', to: '2026-02-28' };
  const before = await unpacked(await world.as(TARAKAN, 'viewer'), february);
  expect(before.tables['di-luar-kantor']).toEqual([]);
});

test('it says which office, which days, whose clocks, and is named after them', async () => {
  const by = await world.as(PROVINCE, 'viewer');
  const { readMe, headers } = await unpacked(by, { office: TARAKAN, ...MONTH });
  expect(headers.get('content-type')).toBe('application/zip');
  expect(headers.get('content-disposition')).toBe(
    'attachment; filename="pemeriksaan-65.71-2026-03-01-2026-03-04-202603040900.zip"',
  );
  for (const words of [
    'Kantor: Kota Tarakan (65.71)\r\n',
    'Masa: 1 Maret 2026 sampai 4 Maret 2026',
    'Diunduh: 4 Maret 2026 pukul 09.00 WITA, oleh viewer 65 (kantor 65)',
    'menurut jam Kota Tarakan (WITA)',
    '- Stok: saldo awal 8.959, catatan +341, saldo akhir 9.300: cocok.',
  ])
    expect(readMe).toContain(words);
});

test('it tells names and roles and no address of a person, but to who may read them', async () => {
  const admin = await unpacked(await world.as(PROVINCE), MONTH);
  const viewer = await unpacked(await world.as(PROVINCE, 'viewer'), MONTH);
  const people = viewer.tables['orang-dan-peran'];
  expect(people.find(({ Nama }) => Nama === 'Siti')).toMatchObject({
    ...{ Peran: 'Petugas', Kode: TARAKAN, 'Sejak (WITA)': '2026-03-04 09:00:00' },
  });
  expect(JSON.stringify(admin.tables['orang-dan-peran'])).not.toContain('@');
  expect(JSON.stringify(viewer.tables)).not.toContain('siti.rahayu@');
  expect(JSON.stringify(admin.tables['perubahan'])).toContain('siti.rahayu@example.test');
});

test('a regency reads its own and nothing of another, the one above reads both', async () => {
  const tarakan = await world.as(TARAKAN, 'viewer');
  const own = await unpacked(tarakan, MONTH);
  const codes = (rows: Row[]) => [...new Set(rows.map(({ Kode }) => Kode))];
  expect(codes(own.tables['buku-besar'])).toEqual([TARAKAN]);
  expect(codes(own.tables['orang-dan-peran'])).toEqual([TARAKAN]);
  expect(codes(own.tables['kantor'])).toEqual([TARAKAN]);
  for (const [reader, office] of [
    [tarakan, PROVINCE],
    [tarakan, BULUNGAN],
    [await world.as('64'), TARAKAN],
  ] as const)
    await reader.get(address({ office, ...MONTH })).expect(404);
  const { body } = await world.nobody().get(address(MONTH)).expect(401);
  expect(body).toMatchObject({ code: 'session.required' });
});

test.each([
  ['that ends before it begins', { from: '2026-03-04', to: '2026-03-03' }, 400, 'request.invalid'],
  ['longer than a year', { from: '2025-03-03', to: '2026-03-04' }, 400, 'request.invalid'],
  ['that is still to come', { from: '2026-03-01', to: '2026-03-05' }, 422, 'position.in_future'],
  ['without an end', { from: '2026-03-01' }, 400, 'request.invalid'],
])('a period %s is refused before a file begins', async (_, period, status, code) => {
  const by = await world.as(PROVINCE, 'viewer');
  const { body, headers } = await by.get(address(period as never)).expect(status);
  expect(body).toMatchObject({ status, code });
  expect(headers['content-disposition']).toBeUndefined();
});

test('what is recorded while it is taken away stands in none of its sums', async () => {
  const { app } = world.running;
  const by = await world.as(BULUNGAN);
  await world.begin(BULUNGAN, 500, '2026-03-02');
  const { manager } = world.dataSource;
  const { id, code, name, level, timezone } = await officeByCode(manager, PROVINCE);
  const actor = {
    personId: '',
    name: 'Siti',
    role: 'viewer' as const,
    office: { id, code, name, level, timezone },
  };
  const act = { actor, at: world.clock.now() };
  const { zip } = await app.get(AuditExportService).of(act, MONTH);
  const report = `/api/offices/${BULUNGAN}/print-reports/2026-03-04`;
  await by.put(report, { printed: 77, spoiled: 0 }).expect(201);
  const archive = openGuardedZip(await buffer(zip));
  expect(archive.text(READ_ME)).toContain('Semua rekening cocok.');
  expect(archive.text('buku-besar.csv')).not.toContain(';77;');
  expect(archive.text('laporan-cetak.csv')).toContain(';77;');
});

describe('a ledger without end', () => {
  let pages = 0;
  let fails = false;
  let restore: () => void;

  beforeEach(() => {
    const entries = world.running.app.get(LedgerEntriesQueries);
    const whole = entries.of.bind(entries);
    restore = () => (entries.of = whole);
    pages = 0;
    fails = false;
    entries.of = async (soFar, period) => {
      pages++;
      if (fails) throw new Error('the database went away');
      const { items } = await whole(soFar, period, {});
      return { items: Array.from({ length: 50 }, () => items).flat(), nextCursor: 'more' };
    };
  });
  afterEach(() => restore());

  async function begun() {
    const by = await world.as(PROVINCE, 'viewer');
    const gone = new AbortController();
    const server = world.running.app.getHttpServer();
    const left = new Promise<void>((resolve) =>
      server.once('request', (_, response) => response.once('close', resolve)),
    );
    const answer = await fetch(world.url + address({ office: TARAKAN, ...MONTH }), {
      headers: { authorization: `Bearer ${by.token}` },
      signal: gone.signal,
    });
    const reader = answer.body!.getReader();
    while (pages < 5) await reader.read();
    return { reader, gone, left };
  }

  test('whoever goes away stops the reading', async () => {
    const { gone, left } = await begun();
    gone.abort();
    await left;
    const read = pages;
    // A call that comes and goes meanwhile: one that did not stop would have read on.
    const by = await world.as(PROVINCE, 'viewer');
    for (let nth = 0; nth < 10; nth++) await by.get('/api/offices').expect(200);
    expect(pages).toBeLessThanOrEqual(read + 1);
  });

  test('that fails in the middle breaks off, and is no whole file', async () => {
    const { reader } = await begun();
    fails = true;
    const rest = async () => {
      while (!(await reader.read()).done);
    };
    await expect(rest()).rejects.toThrow('terminated');
  });
});

test('however many are written at once, two of them read a page, and of one person one', async () => {
  const entries = world.running.app.get(LedgerEntriesQueries, { strict: false });
  const read = entries.of.bind(entries);
  const underWay = { now: 0, most: 0 };
  const spy = jest.spyOn(entries, 'of').mockImplementation(async (...asked) => {
    underWay.most = Math.max(underWay.most, (underWay.now += 1));
    return read(...asked).finally(() => (underWay.now -= 1));
  });
  const mostOf = async (people: Client[]) => {
    underWay.most = 0;
    const answers = people.map(async (by) => (await fetched(by, MONTH)).arrayBuffer());
    for (const zip of await Promise.all(answers)) expect(zip.byteLength).toBeGreaterThan(1_000);
    return underWay.most;
  };
  const provinces = ['65', '64', '63', '62'];
  const one = await world.as('65', 'viewer');
  expect(await mostOf([one, one, one])).toBe(1);
  expect(await mostOf(await Promise.all(provinces.map((code) => world.as(code, 'viewer'))))).toBe(
    2,
  );
  spy.mockRestore();
});
