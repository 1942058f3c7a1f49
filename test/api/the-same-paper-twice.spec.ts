import { destruction } from '../support/destruction.js';
import { CONSIGNMENTS, Kaltara, MALINAU, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { PLANS } from '../support/plans.js';
import { meeting } from '../support/waiting.js';

const SUPPLIES = '/api/offices/00/supplies';
const DESTRUCTIONS = `/api/offices/${TARAKAN}/destructions`;

let kaltara: Kaltara;

beforeEach(async () => {
  kaltara = await Kaltara.open();
});
afterEach(async () => {
  expect(await kaltara.total()).toBe(0);
  await kaltara.close();
});

const count = async (table: string) =>
  (
    await kaltara.world.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM ${table}`,
    )
  )[0]!.count;

describe('a supply with a number that was used this year', () => {
  const paper = { quantity: 5_000, reference: 'SP-001/2026', receivedOn: '2026-03-02' };

  it('is refused, naming the first; and is taken where it is said to be meant', async () => {
    const ministry = await kaltara.world.as('00', 'staff');
    await ministry.post(SUPPLIES, paper).expect(201);
    const again = { ...paper, quantity: 7_000, reference: 'sp - 001 / 2026' };
    const said = await kaltara.refused(() => ministry.post(SUPPLIES, again), 409, 'reference.used');
    expect(said).toContain('"SP-001/2026"');
    const { body } = await ministry.post(SUPPLIES, again).expect(409);
    expect(body).toMatchObject({
      used: {
        reference: 'SP-001/2026',
        date: '2026-03-02',
        quantity: 5_000,
        recordedBy: 'staff 00',
        number: null,
      },
    });
    const before = await kaltara.world.onHand('00');
    await ministry.post(SUPPLIES, { ...again, again: true }).expect(201);
    expect(await kaltara.world.onHand('00')).toBe(before + 7_000);
    // That it was meant once says nothing of a third.
    await kaltara.refused(() => ministry.post(SUPPLIES, paper), 409, 'reference.used');
  });

  it('is another paper in another year', async () => {
    kaltara.world.clock.set('2026-01-03T01:00:00Z');
    const ministry = await kaltara.world.as('00', 'staff');
    for (const receivedOn of ['2025-12-31', '2026-01-02'])
      await ministry.post(SUPPLIES, { ...paper, receivedOn }).expect(201);
  });

  it('of two at once is taken once', async () => {
    const ministry = await kaltara.world.as('00', 'staff');
    const enter = () => ministry.post(SUPPLIES, paper);
    const answers = await meeting(kaltara.world.dataSource, 'stock_accounts', [enter, enter]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('a destruction with a number that its office used this year', () => {
  const paper = destruction(10, 'BA/1');

  it('is refused, and taken where it is meant; another office has numbers of its own', async () => {
    await kaltara.world.begin(MALINAU, 5_000, '2026-03-01');
    for (const office of [TARAKAN, MALINAU])
      await (
        await kaltara.world.as(office)
      )
        .put(`/api/offices/${office}/print-reports/2026-03-03`, { printed: 100, spoiled: 40 })
        .expect(201);
    const tarakan = await kaltara.world.as(TARAKAN, 'staff');
    await tarakan.post(DESTRUCTIONS, paper).expect(201);
    await kaltara.refused(() => tarakan.post(DESTRUCTIONS, paper), 409, 'reference.used');
    const malinau = await kaltara.world.as(MALINAU, 'staff');
    await malinau.post(`/api/offices/${MALINAU}/destructions`, paper).expect(201);
    await tarakan.post(DESTRUCTIONS, { ...paper, again: true }).expect(201);
    expect(await kaltara.world.balance(TARAKAN, 'destroyed')).toBe(20);
    expect(await count('destructions')).toBe(3);
  });
});

describe('a consignment with a number that its sender used for this receiver', () => {
  const order = { from: PROVINCE, to: TARAKAN, quantity: 500, reference: 'BAST/7' };

  it('is refused, naming the first; and is taken where it is meant, or for another receiver', async () => {
    const province = await kaltara.world.as(PROVINCE, 'staff');
    await province.post(CONSIGNMENTS, order).expect(201);
    const send = () => province.post(CONSIGNMENTS, order);
    const said = await kaltara.refused(send, 409, 'reference.used');
    expect(said).toContain('65/2026/0001 of 2026-03-04 for 500 cards, recorded by staff 65');
    await province.post(CONSIGNMENTS, { ...order, to: MALINAU }).expect(201);
    await province.post(CONSIGNMENTS, { ...order, again: true }).expect(201);
    await province.post(CONSIGNMENTS, { ...order, reference: undefined }).expect(201);
    await province.post(CONSIGNMENTS, { ...order, reference: undefined }).expect(201);
    expect(await kaltara.world.onHand(PROVINCE)).toBe(66_000 - 5 * 500);
  });

  it('has not used it where it turned back', async () => {
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 500, { reference: 'BAST/7' });
    const province = await kaltara.world.as(PROVINCE);
    await province.post(`${CONSIGNMENTS}/${id}/recall`, { note: 'Salah jumlah' }).expect(200);
    await province.post(CONSIGNMENTS, order).expect(201);
  });

  it('is refused in a plan too, all of which then stays', async () => {
    await kaltara.dispatch(PROVINCE, TARAKAN, 500, { reference: 'BAST/7' });
    const province = await kaltara.world.as(PROVINCE);
    const seen = { onHand: 9_000, inTransit: 500 };
    const row = { office: TARAKAN, quantity: 500, reference: 'BAST/7', seen };
    const draft = { from: PROVINCE, total: 500, rows: [row] };
    const { body } = await province.post(PLANS, draft).expect(201);
    const { id } = body as { id: string };
    const send = (more = {}) =>
      province.post(`${PLANS}/${id}/dispatch`, more, { 'if-match': '"1"' });
    await kaltara.refused(() => send({}), 409, 'reference.used');
    await send({ again: true }).expect(200);
    expect(await count('consignments')).toBe(2);
  });

  it('of two at once is sent once', async () => {
    const province = await kaltara.world.as(PROVINCE);
    const send = () => province.post(CONSIGNMENTS, order);
    const answers = await meeting(kaltara.world.dataSource, 'stock_accounts', [send, send]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await kaltara.world.onHand(PROVINCE)).toBe(65_500);
  });
});
