import { readXlsx } from 'hucre/xlsx';
import type { InventoryCardDto } from '../../src/stock/inventory-card.dto.js';
import type { StockCardPageDto } from '../../src/stock/stock.dto.js';
import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import type { Client } from '../support/world.js';

/** The card of inventory (kartu persediaan) of Tarakan, in the ten columns that auditors know. */

let kaltara: Kaltara;
let tarakan: Client;
const CARD = `/api/offices/${TARAKAN}/stock-card`;
const FORM = `${CARD}?form=persediaan`;

/** Recorded in another order than it happened: on 4 March, what came on the 2nd, and what was used before. */
beforeAll(async () => {
  kaltara = await Kaltara.open();
  tarakan = await kaltara.world.as(TARAKAN);
  const reports = `/api/offices/${TARAKAN}/print-reports`;
  await tarakan.put(`${reports}/2026-03-04`, { printed: 90, spoiled: 5 }).expect(201);
  const sent = { sentOn: '2026-03-02', reference: '470/12/2026' };
  const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 500, sent);
  const receipt = { received: 497, receivedOn: '2026-03-03', note: 'Segel rusak' };
  await tarakan.post(`/api/consignments/${id}/receipt`, receipt).expect(200);
  await tarakan.put(`${reports}/2026-03-02`, { printed: 100, spoiled: 0 }).expect(201);
  const corrected = { printed: 80, spoiled: 0, note: 'Salah hitung' };
  await tarakan.put(`${reports}/2026-03-02`, corrected, { 'if-match': '"1"' }).expect(200);
});
afterAll(() => kaltara.close());

const read = async (query = '', by = tarakan) =>
  (await by.get(`${FORM}${query}`).expect(200)).body as InventoryCardDto;
const sheet = async (query = '') => {
  const answer = await fetch(`${kaltara.world.url}${CARD}.xlsx?form=persediaan${query}`, {
    headers: { authorization: `Bearer ${tarakan.token}` },
  });
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  return { answer, rows: sheets[0]!.rows };
};

test('each movement stands by the date on which it happened, with what was then left', async () => {
  const { lines } = await read();
  expect(
    lines.map(({ on, reason, left, ...line }) => [on, reason, line.in, line.out, left]),
  ).toEqual([
    ['2026-03-01', 'opening', 9_000, null, 9_000],
    ['2026-03-02', 'print', null, 100, 8_900],
    ['2026-03-02', 'correction', 20, null, 8_920],
    ['2026-03-03', 'receipt', 497, null, 9_417],
    ['2026-03-04', 'print', null, 90, 9_327],
    ['2026-03-04', 'spoil', null, 5, 9_322],
    [null, null, 9_517, 195, 9_322],
  ]);
  expect(lines.at(-1)!.left).toBe(
    ((await tarakan.get(`/api/offices/${TARAKAN}/stock`)).body as { onHand: number }).onHand,
  );
});

test('a receipt tells its hand-over record: number, date, and where the cards came from', async () => {
  const { lines } = await read();
  expect(lines.find(({ reason }) => reason === 'receipt')).toMatchObject({
    ...{ reference: '65/2026/0001', document: '470/12/2026', documentOn: '2026-03-02' },
    ...{ otherOffice: 'Kalimantan Utara', account: 'in_transit' },
  });
});

test('the sender’s card tells where they went', async () => {
  const { body } = await (
    await kaltara.world.as(PROVINCE)
  )
    .get(`/api/offices/${PROVINCE}/stock-card?form=persediaan&from=2026-03-02`)
    .expect(200);
  expect((body as InventoryCardDto).lines.slice(0, 2)).toMatchObject([
    { kind: 'opening', on: '2026-03-02', left: 66_000, out: null },
    { kind: 'movement', on: '2026-03-02', out: 500, left: 65_500, otherOffice: 'Kota Tarakan' },
  ]);
});

test('a first day begins with what was left the day before, a last day ends it', async () => {
  const { lines, from, to } = await read('&from=2026-03-03&to=2026-03-03');
  expect([from, to]).toEqual(['2026-03-03', '2026-03-03']);
  expect(lines.map(({ kind, left }) => [kind, left])).toEqual([
    ['opening', 8_920],
    ['movement', 9_417],
    ['total', 9_417],
  ]);
});

test('the card in the order of recording stays as it was', async () => {
  const { body } = await tarakan.get(CARD).expect(200);
  const { items } = body as StockCardPageDto;
  expect(items.map(({ balance }) => balance)).toEqual([9_322, 9_302, 9_402, 8_905, 8_910, 9_000]);
});

describe('what it is worth', () => {
  const kept = async (from: string, rupiah: number) =>
    (await kaltara.world.as('00'))
      .put(`/api/unit-prices/${from}`, { rupiah, reference: `Kontrak ${from}` })
      .expect(200);

  test('without a price there is no rupiah, and the file leaves room to write it', async () => {
    const { lines } = await read();
    for (const { unitPrice, inValue, outValue, leftValue } of lines)
      expect([unitPrice, inValue, outValue, leftValue]).toEqual([null, null, null, null]);
    const { rows } = await sheet();
    for (const row of rows.slice(4)) expect(row.slice(6).filter((cell) => cell)).toEqual([]);
  });

  test('the price in force on each day, another one on a line of its own', async () => {
    await kept('2026-01-01', 10_450);
    await kept('2026-03-04', 11_599.5);
    const { lines } = await read('&from=2026-03-03');
    expect(
      lines.map(({ kind, left, unitPrice, inValue, outValue, leftValue }) => [
        ...[kind, left, unitPrice, inValue, outValue, leftValue],
      ]),
    ).toEqual([
      ['opening', 8_920, 10_450, null, null, 93_214_000],
      ['movement', 9_417, 10_450, 5_193_650, null, 98_407_650],
      ['price', 9_417, 11_599.5, null, null, 109_232_491.5],
      ['movement', 9_327, 11_599.5, null, 1_043_955, 108_188_536.5],
      ['movement', 9_322, 11_599.5, null, 57_997.5, 108_130_539],
      ['total', 9_322, 11_599.5, 5_193_650, 1_101_952.5, 108_130_539],
    ]);
  });

  test('the file has the ten columns, its prices and what they go by', async () => {
    const { answer, rows } = await sheet('&from=2026-03-03&to=2026-03-04');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="kartu-persediaan-65.71-2026-03-03-2026-03-04-202603040900.xlsx"',
    );
    expect([rows[0]![0], rows[1]![0]]).toEqual([
      'Kartu persediaan blangko, Kota Tarakan (65.71)',
      'Data per 4 Maret 2026 pukul 09.00 WITA; sejak 3 Maret 2026; sampai 4 Maret 2026; Harga satuan: ' +
        'harga terakhir yang berlaku pada tanggal itu menurut ketetapan kementerian (PSAP 05), kosong ' +
        'bila belum ditetapkan. Blangko rusak diungkapkan tersendiri dan tidak termasuk nilai stok',
    ]);
    expect(rows[3]).toEqual([
      ...['Tanggal', 'Nomor dan tanggal surat dasar', 'Asal / unit penerima'],
      ...['Masuk', 'Keluar', 'Sisa', 'Harga satuan (Rp)'],
      ...['Jumlah harga masuk (Rp)', 'Jumlah harga keluar (Rp)', 'Jumlah harga sisa (Rp)'],
    ]);
    const day = (on: string) => new Date(`${on}T00:00Z`);
    expect(rows.slice(4).map((row) => row.map((cell) => cell ?? null))).toEqual([
      [day('2026-03-03'), null, 'Saldo awal', null, null, 8_920, 10_450, null, null, 93_214_000],
      [
        ...[day('2026-03-03'), 'BAST 470/12/2026, 2 Maret 2026', 'Kalimantan Utara'],
        ...[497, null, 9_417, 10_450, 5_193_650, null, 98_407_650],
      ],
      [
        ...[day('2026-03-04'), 'Kontrak 2026-03-04', 'Harga satuan baru'],
        ...[null, null, 9_417, 11_599.5, null, null, 109_232_491.5],
      ],
      [
        ...[day('2026-03-04'), 'Laporan harian 4 Maret 2026', 'Tercetak'],
        ...[null, 90, 9_327, 11_599.5, null, 1_043_955, 108_188_536.5],
      ],
      [
        ...[day('2026-03-04'), 'Laporan harian 4 Maret 2026', 'Rusak'],
        ...[null, 5, 9_322, 11_599.5, null, 57_997.5, 108_130_539],
      ],
      [null, 'Jumlah', null, 497, 95, 9_322, 11_599.5, 5_193_650, 1_101_952.5, 108_130_539],
    ]);
    const { text } = await tarakan.get(`${CARD}.csv?form=persediaan&from=2026-03-03`).expect(200);
    expect(text.trim().split('\r\n').at(-1)).toBe(
      ';Jumlah;;497;95;9322;11599,50;5193650,00;1101952,50;108130539,00',
    );
  });
});

test.each(['reason=print', 'cursor=x', 'limit=5', 'from=2026-03-04&to=2026-03-03', 'form=lain'])(
  'a card of inventory with %s is refused',
  async (query) => {
    const address = query.startsWith('form') ? `${CARD}?${query}` : `${FORM}&${query}`;
    const said = await kaltara.refused(() => tarakan.get(address), 400, 'request.invalid');
    expect(said).toContain(query.split('=')[0]);
  },
);

test('an office that has not begun has a card with nothing on it', async () => {
  const client = await kaltara.world.as('65.01');
  const { body } = await client.get('/api/offices/65.01/stock-card?form=persediaan').expect(200);
  expect((body as InventoryCardDto).lines).toMatchObject([
    { kind: 'total', in: 0, out: 0, left: 0 },
  ]);
});

test('who may not see the office does not see its card', async () => {
  const other = await kaltara.world.as('65.01');
  await other.get(FORM).expect(404);
});
