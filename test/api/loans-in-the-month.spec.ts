import {
  BULUNGAN,
  CONSIGNMENTS,
  Kaltara,
  PROVINCE,
  type Sent,
  TARAKAN,
} from '../support/kaltara.js';
import { textIn } from '../support/pdf-text.js';
import type { Client } from '../support/world.js';

/** What an office lent is no part of what it has, and is told beside it: on its month, on paper. */

let kaltara: Kaltara;
let province: Client;
let id: string;

beforeAll(async () => {
  kaltara = await Kaltara.open();
  await kaltara.world.begin(BULUNGAN, 2_000, '2026-03-01');
  province = await kaltara.world.as(PROVINCE);
  const order = { from: TARAKAN, to: BULUNGAN, quantity: 1_000, loan: { dueOn: '2026-04-30' } };
  const instructed = { ...order, reference: '470/88' };
  id = ((await province.post(CONSIGNMENTS, instructed).expect(201)).body as Sent).id;
  await kaltara.receive(BULUNGAN, id, 990);
  const bulungan = await kaltara.world.as(BULUNGAN);
  const back = { from: BULUNGAN, to: TARAKAN, quantity: 300, returnOf: id };
  const paid = ((await bulungan.post(CONSIGNMENTS, back).expect(201)).body as Sent).id;
  await kaltara.receive(TARAKAN, paid, 300);
  const letGo = { quantity: 90, note: 'Kantor terbakar' };
  await province.post(`${CONSIGNMENTS}/${id}/forgiveness`, letGo).expect(200);
});
afterAll(() => kaltara.close());

interface Report {
  sheet: { cards: Record<string, number>; loans?: object; addsUp: boolean; papers: object[] };
}
const month = async (office: string) =>
  (await province.get(`/api/offices/${office}/monthly-reports/2026-03`).expect(200)).body as Report;

test('of what was sent and came in the month says what was lent and paid back, and what is owed', async () => {
  const { sheet } = await month(TARAKAN);
  expect(sheet.cards).toMatchObject({ sent: 1_000, in: 9_300, closing: 8_300 });
  expect(sheet.loans).toEqual({
    ...{ given: 1_000, returnsGiven: 0, got: 0, returnsGot: 300 },
    ...{ lent: 600, borrowed: 0 },
  });
  const { sheet: other } = await month(BULUNGAN);
  expect(other.loans).toEqual({
    ...{ given: 0, returnsGiven: 300, got: 990, returnsGot: 0 },
    ...{ lent: 0, borrowed: 600 },
  });
  expect([sheet.addsUp, other.addsUp]).toEqual([true, true]);
});

test('its lines stand below what they are part of, and in no sum', async () => {
  const { text } = await province
    .get(`/api/offices/${TARAKAN}/monthly-reports/2026-03.csv`)
    .expect(200);
  expect(text).toContain('di antaranya dipinjamkan');
  expect(text).toContain('di antaranya pengembalian diterima');
  expect(text).toContain('Dipinjamkan, belum kembali;600;keping');
  expect(text).toContain('(pengembalian)');
});

test('an office that lent and borrowed nothing reads nothing of it', async () => {
  const { text } = await province
    .get(`/api/offices/${PROVINCE}/monthly-reports/2026-03.csv`)
    .expect(200);
  expect(text).not.toMatch(/pinjam/i);
});

test('the hand-over record is of a loan, says until when, and that of a return names it', async () => {
  const paper = async (of: string) => {
    const path = `${CONSIGNMENTS}/${of}/hand-over-record.pdf`;
    const { body } = await province.get(path).responseType('blob').expect(200);
    return textIn(body as Buffer);
  };
  const lent = await paper(id);
  expect(lent).toContain('PEMINJAMAN BLANGKO KTP-el');
  expect(lent).toMatch(/paling\s+lambat\s+tanggal\s+30\s+April\s+2026/);
  const { body } = await province.get(`${CONSIGNMENTS}?returnOf=${id}`).expect(200);
  const [back] = (body as { items: Sent[] }).items;
  const returned = await paper(back!.id);
  expect(returned).toContain('PENGEMBALIAN BLANGKO KTP-el');
  expect(returned).toMatch(/pengembalian\s+pinjaman\s+nomor\s+65\.71\/2026\/0001/);
});

test('of what its lender has not sent there is no record', async () => {
  const order = { from: TARAKAN, to: BULUNGAN, quantity: 10, loan: {} };
  const waits = ((await province.post(CONSIGNMENTS, order).expect(201)).body as Sent).id;
  const { body } = await province.get(`${CONSIGNMENTS}/${waits}/hand-over-record.pdf`).expect(409);
  expect(body).toMatchObject({ code: 'consignment.not_sent' });
  await kaltara.world.nobody().get(`/api/public/hand-over-records/${waits}`).expect(404);
});
