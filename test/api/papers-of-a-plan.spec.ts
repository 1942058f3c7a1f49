import {
  BULUNGAN,
  CONSIGNMENTS,
  Kaltara,
  MALINAU,
  PROVINCE,
  TARAKAN,
  type Sent,
} from '../support/kaltara.js';
import { pagesOf } from '../support/pdf-text.js';
import { PLANS, planOf } from '../support/plans.js';
import type { Client } from '../support/world.js';

let kaltara: Kaltara;
let province: Client;

beforeAll(async () => {
  kaltara = await Kaltara.open();
  for (const office of [BULUNGAN, MALINAU]) await kaltara.world.begin(office, 5_000);
  province = await kaltara.world.as(PROVINCE, 'staff');
});
afterAll(() => kaltara.close());

interface Row {
  office: string;
  reference: string | null;
  carriedBy: string | null;
  consignments: Sent[];
}
type Papers = Record<string, { reference?: string; carriedBy?: string }>;

const bodyOf = async (quantities: Record<string, number>, papers: Papers = {}) => {
  const plan = await planOf(kaltara.world, PROVINCE, quantities);
  return { ...plan, rows: plan.rows.map((row) => ({ ...row, ...papers[row.office] })) };
};
const draft = async (quantities: Record<string, number>, papers: Papers = {}) => {
  const { body } = await province.post(PLANS, await bodyOf(quantities, papers)).expect(201);
  return body as { id: string; revision: number; rows: Row[] };
};
const send = async (id: string, paper = {}) => {
  const headers = { 'if-match': '"1"' };
  const { body } = await province.post(`${PLANS}/${id}/dispatch`, paper, headers).expect(200);
  return (body as { rows: Row[] }).rows;
};
const paperOf = async ({ id }: Sent) => {
  const { body } = await province.get(`${CONSIGNMENTS}/${id}`).expect(200);
  const { reference, carriedBy } = body as Row;
  return { reference, carriedBy };
};
const file = (id: string, by = province) => by.get(`${PLANS}/${id}/hand-over-records.pdf`);
const pdfOf = async (id: string) => (await file(id).expect(200)).body as Buffer;

describe('number and carrier of each consignment', () => {
  it('are kept in the draft, and leave with its cards; the others go with who carries the plan', async () => {
    const papers = { [TARAKAN]: { reference: '470/12/2026', carriedBy: 'Speedboat Sebuku' } };
    const { id, rows } = await draft({ [MALINAU]: 500, [TARAKAN]: 1_000 }, papers);
    expect(rows).toMatchObject([
      { office: MALINAU, reference: null, carriedBy: null },
      { office: TARAKAN, ...papers[TARAKAN] },
    ]);
    const [malinau, tarakan] = await send(id, { carriedBy: 'Kurir Dinas' });
    expect(await paperOf(malinau!.consignments[0]!)).toEqual({
      reference: null,
      carriedBy: 'Kurir Dinas',
    });
    expect(await paperOf(tarakan!.consignments[0]!)).toEqual(papers[TARAKAN]);
  });

  it('are a change of the draft like any other', async () => {
    const quantities = { [MALINAU]: 500 };
    const { id } = await draft(quantities);
    const { total, rows } = await bodyOf(quantities, { [MALINAU]: { reference: '470/13/2026' } });
    const headers = { 'if-match': '"1"' };
    const { body } = await province.put(`${PLANS}/${id}`, { total, rows }, headers).expect(200);
    expect(body).toMatchObject({ revision: 2, rows: [{ reference: '470/13/2026' }] });
  });

  it('in more than one line are refused', async () => {
    const quantities = { [MALINAU]: 500 };
    for (const wrong of [{ reference: 'a\nb' }, { carriedBy: 'a\nb' }]) {
      const plan = await bodyOf(quantities, { [MALINAU]: wrong });
      await kaltara.refused(() => province.post(PLANS, plan), 400, 'request.invalid');
    }
  });

  it('of an office whose cards leave in two parts: one number, one paper; the carrier takes both', async () => {
    const asks = await kaltara.world.as(BULUNGAN);
    const request = { office: BULUNGAN, quantity: 5_000 };
    const { body } = await asks.post('/api/restock-requests', request).expect(201);
    const { id: requestId } = body as Sent;
    await (
      await kaltara.world.as(PROVINCE)
    )
      .post(`/api/restock-requests/${requestId}/approval`, { quantity: 1_000 })
      .expect(200);
    await kaltara.dispatch(PROVINCE, BULUNGAN, 400, { requestId });
    const papers = { [BULUNGAN]: { reference: '470/14/2026', carriedBy: 'Pak Andi' } };
    const [row] = await send((await draft({ [BULUNGAN]: 900 }, papers)).id);
    const [first, further] = await Promise.all(row!.consignments.map(paperOf));
    expect(first).toEqual(papers[BULUNGAN]);
    expect(further).toEqual({ reference: null, carriedBy: 'Pak Andi' });
  });
});

describe('the hand-over records of a plan', () => {
  it('are one file: each on a page of its own, in the order of their numbers, as it would be alone', async () => {
    const { id } = await draft({ [MALINAU]: 500, [TARAKAN]: 1_000 });
    const numbers = (await send(id)).flatMap(({ consignments }) => consignments);
    const pages = pagesOf(await pdfOf(id));
    expect(pages).toHaveLength(2);
    for (const [place, { id: consignment, number }] of numbers.entries()) {
      expect(pages[place]).toContain(`Nomor: ${number}`);
      const alone = await province.get(`${CONSIGNMENTS}/${consignment}/hand-over-record.pdf`);
      expect(pagesOf(alone.body as Buffer)).toEqual([pages[place]]);
    }
    const { headers } = await file(id);
    const [first, last] = numbers.map(({ number }) => number.replaceAll('/', '-'));
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toBe(
      `inline; filename="BAST-${first}-sampai-${last}.pdf"`,
    );
  });

  it('count the pages of each paper for itself', async () => {
    const { id } = await draft({ [MALINAU]: 500, [TARAKAN]: 1_000 });
    await send(id, { note: 'panjang '.repeat(240) });
    const pages = pagesOf(await pdfOf(id));
    const told = pages.map((page) => /Halaman \d dari \d/.exec(page)?.[0]);
    const each = ['Halaman 1 dari 2', 'Halaman 2 dari 2'];
    expect(told).toEqual([...each, ...each]);
  });

  it('are the same file each time, and another once one of them was received', async () => {
    const { id } = await draft({ [MALINAU]: 500, [TARAKAN]: 1_000 });
    const rows = await send(id);
    const [once, again] = [await pdfOf(id), await pdfOf(id)];
    expect(once.equals(again)).toBe(true);
    await kaltara.receive(TARAKAN, rows[1]!.consignments[0]!.id, 999);
    expect(pagesOf(await pdfOf(id))[1]).toContain('selisih kurang');
  });

  it('of a plan that was not sent are refused; of one out of sight there are none', async () => {
    const { id } = await draft({ [MALINAU]: 500 });
    await kaltara.refused(() => file(id), 409, 'plan.not_sent');
    const malinau = await kaltara.world.as(MALINAU);
    await kaltara.refused(() => file(id, malinau), 404, 'plan.not_found');
  });
});
