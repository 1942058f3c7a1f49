import {
  BULUNGAN,
  CONSIGNMENTS,
  Kaltara,
  MALINAU,
  PROVINCE,
  type Sent,
  TARAKAN,
} from '../support/kaltara.js';
import { meeting } from '../support/waiting.js';
import type { Client } from '../support/world.js';

interface Owed {
  id: string;
  number: string;
  owed: number;
  onTheRoad: number;
  state: string;
}

let kaltara: Kaltara;
let province: Client;
let tarakan: Client;
let bulungan: Client;

beforeEach(async () => {
  kaltara = await Kaltara.open();
  await kaltara.world.begin(BULUNGAN, 2_000, '2026-03-01');
  province = await kaltara.world.as(PROVINCE);
  tarakan = await kaltara.world.as(TARAKAN);
  bulungan = await kaltara.world.as(BULUNGAN);
});
afterEach(() => kaltara.close());

const LETTER = '470/88/DISDUKCAPIL';
let letters = 0;

/** Instructed by a letter, so that it leaves at once; and received. */
async function lent(quantity: number, received = quantity, from = TARAKAN, to = BULUNGAN) {
  letters += 1;
  const order = { from, to, quantity, loan: {}, reference: `${LETTER}/${letters}` };
  const { body } = await province.post(CONSIGNMENTS, order).expect(201);
  const { id } = body as Sent;
  await kaltara.receive(to, id, received);
  return id;
}
const loan = async (id: string) =>
  (await province.get(`/api/loans/${id}`).expect(200)).body as Owed;
const giveBack = (id: string, quantity: number, more: object = {}) =>
  bulungan.post(CONSIGNMENTS, { from: BULUNGAN, to: TARAKAN, quantity, returnOf: id, ...more });
const given = async (id: string, quantity: number) =>
  ((await giveBack(id, quantity).expect(201)).body as Sent).id;
const allIs = async () => {
  const ministry = await kaltara.world.as('00');
  const { body } = await ministry.get('/api/ledger/verification').expect(200);
  expect(body).toMatchObject({ ok: true, faults: [] });
};

describe('before it leaves', () => {
  const order = { from: TARAKAN, to: BULUNGAN, quantity: 500, loan: { dueOn: '2026-04-01' } };
  const ordered = async () =>
    ((await province.post(CONSIGNMENTS, order).expect(201)).body as Sent).id;

  it('a loan waits for its lender: no card moves, and nobody can receive it', async () => {
    const { body } = await province.post(CONSIGNMENTS, order).expect(201);
    expect(body).toMatchObject({
      ...{ state: 'awaiting_lender', purpose: 'loan', number: '65.71/2026/0001', quantity: 500 },
      ...{ dueOn: '2026-04-01', answeredAt: null },
    });
    expect(await kaltara.world.onHand(TARAKAN)).toBe(9_000);
    expect(await kaltara.world.balance(BULUNGAN, 'in_transit')).toBe(0);
    const { id } = body as Sent;
    const receive = () => bulungan.post(`${CONSIGNMENTS}/${id}/receipt`, { received: 500 });
    await kaltara.refused(receive, 409, 'consignment.not_in_transit');
    await allIs();
  });

  it('the lender says yes: they leave on its own date, once', async () => {
    const id = await ordered();
    const path = `${CONSIGNMENTS}/${id}/confirmation`;
    const paper = { sentOn: '2026-03-03', reference: 'BAST/7', carriedBy: 'Pak Rudi' };
    const { body } = await tarakan.post(path, paper).expect(200);
    expect(body).toMatchObject({ state: 'in_transit', ...paper, answeredBy: `admin ${TARAKAN}` });
    expect(await kaltara.world.onHand(TARAKAN)).toBe(8_500);
    expect(await kaltara.world.balance(BULUNGAN, 'in_transit')).toBe(500);
    await kaltara.refused(() => tarakan.post(path, {}), 409, 'loan.not_awaiting');
    expect(await loan(id)).toMatchObject({ state: 'in_transit', owed: 0, dueOn: '2026-04-01' });
    await kaltara.receive(BULUNGAN, id, 500);
    expect(await loan(id)).toMatchObject({ state: 'owed', owed: 500 });
    await allIs();
  });

  it('the lender says no, and why: nothing leaves, and nothing can be confirmed any more', async () => {
    const id = await ordered();
    const { body } = await tarakan
      .post(`${CONSIGNMENTS}/${id}/refusal`, { note: 'Stok kami tipis' })
      .expect(200);
    expect(body).toMatchObject({ state: 'declined', answerNote: 'Stok kami tipis' });
    const confirm = () => tarakan.post(`${CONSIGNMENTS}/${id}/confirmation`, {});
    await kaltara.refused(confirm, 409, 'loan.not_awaiting');
    expect(await kaltara.world.onHand(TARAKAN)).toBe(9_000);
    await allIs();
  });

  it('whoever ordered it takes it back before the lender answers, and no card moves', async () => {
    const id = await ordered();
    const { body } = await province
      .post(`${CONSIGNMENTS}/${id}/recall`, { note: 'Tidak jadi' })
      .expect(200);
    expect(body).toMatchObject({ state: 'recalled', recallNote: 'Tidak jadi' });
    expect(await kaltara.world.onHand(TARAKAN)).toBe(9_000);
    await kaltara.refused(
      () => tarakan.post(`${CONSIGNMENTS}/${id}/confirmation`, {}),
      409,
      'loan.not_awaiting',
    );
    await allIs();
  });

  it('the lender’s own staff answer, and nobody above says yes for them', async () => {
    const id = await ordered();
    const staff = await kaltara.world.as(TARAKAN, 'staff');
    for (const [by, status] of [
      [province, 403],
      [bulungan, 403],
      [await kaltara.world.as(TARAKAN, 'viewer'), 403],
      [await kaltara.world.as(MALINAU), 404],
    ] as const)
      expect((await by.post(`${CONSIGNMENTS}/${id}/confirmation`, {})).status).toBe(status);
    await staff.post(`${CONSIGNMENTS}/${id}/confirmation`, {}).expect(200);
  });

  it('what it does not have the lender cannot confirm, and the order waits on', async () => {
    const id = await ordered();
    await kaltara.dispatch(TARAKAN, PROVINCE, 8_600);
    const confirm = () => tarakan.post(`${CONSIGNMENTS}/${id}/confirmation`, {});
    await kaltara.refused(confirm, 409, 'stock.insufficient');
    expect(await loan(id)).toMatchObject({ state: 'awaiting_lender' });
  });

  it('the number of the letter that instructs it sends it at once', async () => {
    const { body } = await province.post(CONSIGNMENTS, { ...order, reference: LETTER }).expect(201);
    expect(body).toMatchObject({ state: 'in_transit', purpose: 'loan' });
    expect(await kaltara.world.onHand(TARAKAN)).toBe(8_500);
  });

  it('only regencies lend to regencies, for no request, and nobody by themselves', async () => {
    const send = (by: Client, more: object) => () => by.post(CONSIGNMENTS, { ...order, ...more });
    const refuse: Kaltara['refused'] = (...refused) => kaltara.refused(...refused);
    await refuse(send(province, { from: PROVINCE }), 422, 'loan.between_regencies');
    await refuse(send(tarakan, { to: PROVINCE }), 422, 'loan.between_regencies');
    await refuse(send(tarakan, {}), 404, 'office.not_found');
    await refuse(send(province, { requestId: 'x' }), 400, 'request.invalid');
    await refuse(send(province, { returnOf: 'x' }), 400, 'request.invalid');
    await refuse(send(province, { loan: { dueOn: '2026-03-01' } }), 400, 'request.invalid');
    await refuse(send(province, { loan: 'ya' }), 400, 'request.invalid');
  });
});

describe('what is owed', () => {
  it('begins with the receipt, in the quantity that arrived', async () => {
    const id = await lent(1_000, 980);
    expect(await loan(id)).toMatchObject({
      ...{ quantity: 1_000, received: 980, owed: 980, returned: 0, state: 'owed' },
      ...{ dueOn: '2026-05-03', overdue: false },
    });
    await allIs();
  });

  it('is paid by the borrower’s own staff, though it goes sideways; the rest stays owed', async () => {
    const id = await lent(1_000);
    const back = await given(id, 400);
    expect(await loan(id)).toMatchObject({ owed: 1_000, onTheRoad: 400 });
    await kaltara.receive(TARAKAN, back, 395);
    expect(await loan(id)).toMatchObject({ owed: 605, onTheRoad: 0, returned: 395 });
    const { body } = await province.get(`${CONSIGNMENTS}/${back}`).expect(200);
    expect(body).toMatchObject({ purpose: 'return', returnOf: id });
    const rest = await given(id, 605);
    await kaltara.receive(TARAKAN, rest, 605);
    expect(await loan(id)).toMatchObject({ state: 'settled', owed: 0 });
    await allIs();
  });

  it('a return that turns back is owed again, and the borrower itself may turn it', async () => {
    const id = await lent(1_000);
    const back = await given(id, 1_000);
    await bulungan.post(`${CONSIGNMENTS}/${back}/recall`, { note: 'Mobil rusak' }).expect(200);
    expect(await loan(id)).toMatchObject({ owed: 1_000, onTheRoad: 0 });
  });

  it('no more goes back than is owed, with what is on the road', async () => {
    const id = await lent(1_000);
    await given(id, 700);
    const told = await kaltara.refused(() => giveBack(id, 301), 409, 'loan.exceeds_owed');
    expect(told).toContain('1000 cards are owed and 700 of them are on their way back');
    await given(id, 300);
  });

  it('of the last 500 sent back twice at once, one goes', async () => {
    const id = await lent(500);
    const answers = await meeting(kaltara.world.dataSource, 'stock_accounts', [
      () => giveBack(id, 500),
      () => giveBack(id, 500),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await loan(id)).toMatchObject({ owed: 500, onTheRoad: 500 });
    await allIs();
  });

  it('a loan on the road is not owed yet', async () => {
    const order = { from: TARAKAN, to: BULUNGAN, quantity: 500, loan: {}, reference: LETTER };
    const { body } = await province.post(CONSIGNMENTS, order).expect(201);
    const { id } = body as Sent;
    await kaltara.refused(() => giveBack(id, 100), 409, 'loan.not_received');
  });

  it('a receipt cannot be mended below what is back, nor a return above what is owed', async () => {
    const id = await lent(1_000, 900);
    const back = await given(id, 900);
    await kaltara.receive(TARAKAN, back, 800);
    const mend = (by: Client, of: string, received: number) => () =>
      by.post(
        `${CONSIGNMENTS}/${of}/receipt-correction`,
        { received, note: 'Salah ketik' },
        { 'if-match': '"1"' },
      );
    await kaltara.refused(mend(bulungan, id, 799), 409, 'loan.exceeds_owed');
    await mend(bulungan, id, 850)().expect(200);
    expect(await loan(id)).toMatchObject({ owed: 50 });
    await kaltara.refused(mend(tarakan, back, 851), 409, 'loan.exceeds_owed');
    await mend(tarakan, back, 850)().expect(200);
    expect(await loan(id)).toMatchObject({ owed: 0, state: 'settled' });
    await allIs();
  });

  it('only the borrower and those above pay it, and only to its lender', async () => {
    const id = await lent(1_000);
    await kaltara.world.begin(MALINAU, 1_000, '2026-03-01');
    const malinau = await kaltara.world.as(MALINAU);
    const pay = (by: Client, from: string, to: string) => () =>
      by.post(CONSIGNMENTS, { from, to, quantity: 1, returnOf: id });
    await kaltara.refused(pay(malinau, MALINAU, TARAKAN), 404, 'loan.not_found');
    await kaltara.refused(pay(province, MALINAU, TARAKAN), 400, 'request.invalid');
    await kaltara.refused(pay(bulungan, BULUNGAN, PROVINCE), 400, 'request.invalid');
    await kaltara.refused(pay(tarakan, BULUNGAN, TARAKAN), 404, 'office.not_found');
    await pay(province, BULUNGAN, TARAKAN)().expect(201);
  });
});

it('the province pays a loan straight to the lender, which counts for the borrower and its request', async () => {
  const id = await lent(1_000);
  const requests = '/api/restock-requests';
  const asked = await bulungan.post(requests, { office: BULUNGAN, quantity: 3_000 }).expect(201);
  const requestId = (asked.body as Sent).id;
  await province.post(`${requests}/${requestId}/approval`, { quantity: 1_000 }).expect(200);
  const straight = { from: PROVINCE, to: TARAKAN, quantity: 1_000, returnOf: id, requestId };
  const { body } = await province.post(CONSIGNMENTS, straight).expect(201);
  expect(body).toMatchObject({
    ...{ purpose: 'return', returnOf: id, onBehalfOf: BULUNGAN, requestId },
    requestNumber: '65.01/2026/0001',
  });
  await kaltara.receive(TARAKAN, (body as Sent).id, 1_000);
  expect(await loan(id)).toMatchObject({ owed: 0, returned: 1_000, state: 'settled' });
  const request = await bulungan.get(`${requests}/${requestId}`).expect(200);
  expect(request.body).toMatchObject({ state: 'fulfilled', sent: 1_000, arrived: 1_000 });
  expect(await kaltara.world.onHand(TARAKAN)).toBe(9_000);
  await allIs();
});

describe('what is let go', () => {
  const forgive = (by: Client, id: string, quantity: number, note = 'Kantor terbakar') =>
    by.post(`${CONSIGNMENTS}/${id}/forgiveness`, { quantity, note });

  it('the province forgives some of it, for a reason, and never more than is owed', async () => {
    const id = await lent(1_000);
    await given(id, 200);
    await kaltara.refused(() => forgive(province, id, 801), 409, 'loan.exceeds_owed');
    await kaltara.refused(() => forgive(province, id, 1, ''), 400, 'request.invalid');
    const { body } = await forgive(province, id, 300).expect(200);
    expect(body).toMatchObject({
      ...{ owed: 700, forgiven: 300, netted: 0, onTheRoad: 200 },
      settlements: [{ kind: 'forgiveness', quantity: 300, note: 'Kantor terbakar', against: null }],
    });
    const { body: changes } = await tarakan.get(`/api/offices/${TARAKAN}/history`).expect(200);
    expect((changes as { items: { action: string }[] }).items[0]).toMatchObject({
      action: 'loan.forgiven',
    });
    await allIs();
  });

  it('nobody else does: neither of the two, nor staff, nor the ministry within a province', async () => {
    const id = await lent(1_000);
    const staff = await kaltara.world.as(PROVINCE, 'staff');
    for (const by of [tarakan, bulungan, staff, await kaltara.world.as('00')])
      expect((await forgive(by, id, 1)).status).toBe(403);
    expect((await forgive(await kaltara.world.as('64'), id, 1)).status).toBe(404);
  });

  it('between two provinces it is the ministry that forgives', async () => {
    await kaltara.world.begin('64.01', 0, '2026-03-01');
    const ministry = await kaltara.world.as('00');
    const order = { from: TARAKAN, to: '64.01', quantity: 100, loan: {}, reference: LETTER };
    const { id } = (await ministry.post(CONSIGNMENTS, order).expect(201)).body as Sent;
    await kaltara.receive('64.01', id, 100);
    expect((await forgive(province, id, 1)).status).toBe(403);
    await forgive(ministry, id, 100).expect(200);
  });

  it('two loans in opposite directions are set off as far as both are owed, told apart from forgiven', async () => {
    const one = await lent(1_000);
    const other = await lent(400, 400, BULUNGAN, TARAKAN);
    const { body } = await province
      .post(`${CONSIGNMENTS}/${one}/netting`, { against: other })
      .expect(200);
    expect(body).toMatchObject({ owed: 600, netted: 400, forgiven: 0 });
    expect(await loan(other)).toMatchObject({ owed: 0, state: 'settled', netted: 400 });
    const again = () => province.post(`${CONSIGNMENTS}/${one}/netting`, { against: other });
    await kaltara.refused(again, 409, 'loan.exceeds_owed');
    const third = await lent(10);
    const same = () => province.post(`${CONSIGNMENTS}/${one}/netting`, { against: third });
    await kaltara.refused(same, 409, 'loan.not_opposite');
    await allIs();
  });
});

it('an office that lent or borrowed is not closed while some is owed', async () => {
  const id = await lent(500);
  await given(id, 500);
  await kaltara.dispatch(BULUNGAN, PROVINCE, 2_000);
  const close = () => province.post(`/api/offices/${BULUNGAN}/closing`, { reason: 'Digabung' });
  const told = await kaltara.refused(close, 409, 'office.not_empty');
  expect(told).toContain('loan');
});
