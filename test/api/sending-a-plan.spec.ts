import {
  BULUNGAN,
  CONSIGNMENTS,
  Kaltara,
  MALINAU,
  NUNUKAN,
  PROVINCE,
  TARAKAN,
  type Sent,
} from '../support/kaltara.js';
import { PLANS, planOf } from '../support/plans.js';
import { statementsOf } from '../support/statements.js';
import type { Client } from '../support/world.js';
import { meeting } from '../support/waiting.js';

const REQUESTS = '/api/restock-requests';

let kaltara: Kaltara;
let province: Client;

beforeEach(async () => {
  kaltara = await Kaltara.open();
  province = await kaltara.world.as(PROVINCE, 'staff');
  for (const office of [BULUNGAN, MALINAU, NUNUKAN]) await kaltara.world.begin(office, 5_000);
});
afterEach(() => kaltara.close());

interface PlanRow {
  office: string;
  consignments: { id: string; number: string; quantity: number; requestId: string | null }[];
}

const draft = async (quantities: Record<string, number>, from = PROVINCE, under?: string) => {
  const by = await kaltara.world.as(from, 'staff');
  const plan = await planOf(kaltara.world, from, quantities, under);
  return ((await by.post(PLANS, plan).expect(201)).body as Sent).id;
};
const send = (id: string, paper = {}, by = province, ifMatch = '"1"') =>
  by.post(`${PLANS}/${id}/dispatch`, paper, { 'if-match': ifMatch });
const sentRows = async (id: string, paper = {}) =>
  ((await send(id, paper).expect(200)).body as { rows: PlanRow[] }).rows;
const ask = async (office: string, quantity: number) => {
  const asking = await kaltara.world.as(office);
  return ((await asking.post(REQUESTS, { office, quantity }).expect(201)).body as Sent).id;
};
const grant = async (id: string, quantity: number, by = PROVINCE) => {
  const granter = await kaltara.world.as(by);
  await granter.post(`${REQUESTS}/${id}/approval`, { quantity }).expect(200);
};
const requestOf = async (id: string) =>
  (await province.get(`${REQUESTS}/${id}`).expect(200)).body as Record<string, unknown>;
const messages = async () => {
  const rows = await kaltara.world.dataSource.query<{ kind: string }[]>(
    `SELECT kind FROM outbox WHERE kind ~ '^(consignment|request)[.]' ORDER BY id`,
  );
  return rows.map(({ kind }) => kind);
};

describe('sending a plan', () => {
  it('makes all its consignments, takes the sender’s cards and tells every receiver', async () => {
    const id = await draft({ [TARAKAN]: 2_000, [MALINAU]: 1_500, [BULUNGAN]: 0 });
    const paper = { carriedBy: 'Ekspedisi Utara', note: 'Tahap I' };
    const { body } = await send(id, paper).expect(200);
    expect(body).toMatchObject({ state: 'sent', settledBy: 'staff 65', given: 3_500, offices: 2 });
    const rows = (body as { rows: PlanRow[] }).rows;
    expect(rows.map(({ office, consignments }) => [office, consignments.length])).toEqual([
      [BULUNGAN, 0],
      [MALINAU, 1],
      [TARAKAN, 1],
    ]);
    const { body: consignment } = await province
      .get(`${CONSIGNMENTS}/${rows[1]!.consignments[0]!.id}`)
      .expect(200);
    expect(consignment).toMatchObject({
      from: PROVINCE,
      to: MALINAU,
      quantity: 1_500,
      requestId: null,
      state: 'in_transit',
      reference: null,
      ...paper,
    });
    expect(await kaltara.world.onHand(PROVINCE)).toBe(62_500);
    expect(await kaltara.world.balance(TARAKAN, 'in_transit')).toBe(2_000);
    expect(await messages()).toEqual(['consignment.dispatched', 'consignment.dispatched']);
    expect(await kaltara.total()).toBe(0);
    const { body: history } = await province.get('/api/offices/65/history').expect(200);
    expect(history.items[0]).toMatchObject({
      action: 'plan.sent',
      after: { plan: id, total: 3_500, quantities: { [TARAKAN]: 2_000, [MALINAU]: 1_500 } },
    });
  });

  it('grants an open request what it sends; what was asked beyond that stays in sight', async () => {
    const request = await ask(TARAKAN, 5_000);
    const [row] = await sentRows(await draft({ [TARAKAN]: 2_000 }));
    expect(row!.consignments).toMatchObject([{ quantity: 2_000, requestId: request }]);
    expect(await requestOf(request)).toMatchObject({
      state: 'sent',
      quantity: 5_000,
      granted: 2_000,
      sent: 2_000,
      unmet: 3_000,
      answeredBy: 'staff 65',
    });
    expect(await messages()).toEqual([
      'request.opened',
      'request.approved',
      'consignment.dispatched',
    ]);
    await kaltara.receive(TARAKAN, row!.consignments[0]!.id, 2_000);
    expect(await requestOf(request)).toMatchObject({ state: 'fulfilled', unmet: 3_000 });
    const unmet = async () =>
      (await province.get(`${REQUESTS}?unmet=true`).expect(200)).body.items.map(
        ({ id }: Sent) => id,
      );
    expect(await unmet()).toEqual([request]);
    await ask(TARAKAN, 3_000);
    expect(await requestOf(request)).toMatchObject({ unmet: 0 });
    expect(await unmet()).toEqual([]);
  });

  it('grants more than was asked where the plan gives more', async () => {
    const request = await ask(TARAKAN, 500);
    await sentRows(await draft({ [TARAKAN]: 2_000 }));
    expect(await requestOf(request)).toMatchObject({ state: 'sent', granted: 2_000, unmet: 0 });
  });

  it('grants anew what it granted itself, while nothing of it has left', async () => {
    const request = await ask(TARAKAN, 5_000);
    await grant(request, 1_000);
    const [row] = await sentRows(await draft({ [TARAKAN]: 2_500 }));
    expect(row!.consignments).toMatchObject([{ quantity: 2_500, requestId: request }]);
    expect(await requestOf(request)).toMatchObject({ state: 'sent', granted: 2_500 });
  });

  it('keeps a grant of which cards have left: up to it against the request, the others beyond', async () => {
    const request = await ask(TARAKAN, 5_000);
    await grant(request, 2_000);
    await kaltara.dispatch(PROVINCE, TARAKAN, 500, { requestId: request });
    const [row] = await sentRows(await draft({ [TARAKAN]: 3_500 }));
    expect(row!.consignments.map(({ quantity, requestId }) => [quantity, requestId])).toEqual([
      [1_500, request],
      [2_000, null],
    ]);
    expect(await requestOf(request)).toMatchObject({ state: 'sent', granted: 2_000, sent: 2_000 });
  });

  it('keeps what somebody else granted, and leaves open what it does not cover', async () => {
    const request = await ask(TARAKAN, 5_000);
    await grant(request, 2_000, '00');
    const [row] = await sentRows(await draft({ [TARAKAN]: 500 }));
    expect(row!.consignments).toMatchObject([{ quantity: 500, requestId: request }]);
    expect(await requestOf(request)).toMatchObject({
      state: 'approved',
      granted: 2_000,
      sent: 500,
      answeredByOffice: '00',
    });
  });

  it('leaves a request without cards of its own as it is', async () => {
    const request = await ask(TARAKAN, 5_000);
    await sentRows(await draft({ [TARAKAN]: 0, [MALINAU]: 500 }));
    expect(await requestOf(request)).toMatchObject({ state: 'open' });
  });

  it('goes past the province from the ministry, and by the ministry from a province', async () => {
    const ministry = await kaltara.world.as('00', 'staff');
    const straight = await draft({ [TARAKAN]: 500 }, '00', PROVINCE);
    await send(straight, {}, ministry).expect(200);
    const below = await draft({ [MALINAU]: 500 });
    const { body } = await send(below, {}, ministry).expect(200);
    const [leg] = (body as { rows: [PlanRow] }).rows[0].consignments;
    const { body: consignment } = await ministry.get(`${CONSIGNMENTS}/${leg!.id}`).expect(200);
    expect(consignment).toMatchObject({ from: PROVINCE, dispatchedByOffice: '00' });
    const whole = await draft({ [PROVINCE]: 5_000 }, '00');
    await send(whole, {}, ministry).expect(200);
    expect(await kaltara.world.balance(PROVINCE, 'in_transit')).toBe(5_000);
  });

  it('says one note to everybody: the sending’s, or else the plan’s; none takes an earlier answer away', async () => {
    const noted = async (paper: object, planned: string | null) => {
      const plan = await planOf(kaltara.world, PROVINCE, { [TARAKAN]: 500 });
      const { body } = await province.post(PLANS, { ...plan, note: planned }).expect(201);
      const [row] = await sentRows((body as Sent).id, paper);
      const [leg] = row!.consignments;
      const answer = await province.get(`${CONSIGNMENTS}/${leg!.id}`).expect(200);
      await kaltara.receive(TARAKAN, leg!.id, 500);
      return (answer.body as { note: string | null }).note;
    };
    const own = await ask(TARAKAN, 1_000);
    const answer = { quantity: 300, note: 'Sisanya bulan depan' };
    await province.post(`${REQUESTS}/${own}/approval`, answer).expect(200);
    expect(await noted({}, null)).toBeNull();
    expect(await requestOf(own)).toMatchObject({ granted: 500, answerNote: answer.note });
    const other = await ask(TARAKAN, 1_000);
    expect(await noted({}, 'Sesuai rapat')).toBe('Sesuai rapat');
    expect(await requestOf(other)).toMatchObject({ answerNote: 'Sesuai rapat' });
    const third = await ask(TARAKAN, 1_000);
    expect(await noted({ note: 'Tahap II' }, 'Sesuai rapat')).toBe('Tahap II');
    expect(await requestOf(third)).toMatchObject({ answerNote: 'Tahap II' });
  });

  it('has its sender ask once, for what it then lacks, and not in the middle', async () => {
    const admin = await kaltara.world.as(PROVINCE);
    await admin.patch(`/api/offices/${PROVINCE}`, { minimumStock: 5_000 }).expect(200);
    const rows = { [BULUNGAN]: 30_000, [MALINAU]: 32_000, [NUNUKAN]: 1_500, [TARAKAN]: 2_000 };
    await sentRows(await draft(rows));
    const { body } = await province.get(`${REQUESTS}?office=${PROVINCE}`).expect(200);
    expect(body.items).toMatchObject([{ origin: 'low_stock', reasoning: { onHand: 500 } }]);
  });

  it('numbers its consignments without a gap, in the order of the offices', async () => {
    await kaltara.dispatch(PROVINCE, TARAKAN, 100);
    const request = await ask(NUNUKAN, 600);
    await grant(request, 600, '00');
    const rows = await sentRows(await draft({ [TARAKAN]: 500, [MALINAU]: 500, [NUNUKAN]: 900 }));
    const numbers = rows.map(({ consignments }) => consignments.map(({ number }) => number));
    expect(numbers).toEqual([['65/2026/0002'], ['65/2026/0003', '65/2026/0004'], ['65/2026/0005']]);
  });

  it('goes to all 514 regencies at once, each of which asked, in few statements', async () => {
    const ministry = await kaltara.world.as('00', 'staff');
    const regencies = await kaltara.world.dataSource.query<{ code: string }[]>(
      `SELECT code FROM offices WHERE level = 'regency' ORDER BY code`,
    );
    for (const { code: office } of regencies)
      await ministry.post(REQUESTS, { office, quantity: 1_000 }).expect(201);
    const seen = await kaltara.world.dataSource.query<{ office: string; seen: object }[]>(
      `SELECT o.code AS office, jsonb_build_object('onHand', a.balance, 'inTransit', 0,
         'requestId', r.id, 'requestQuantity', r.quantity, 'granted', null, 'sent', 0) AS seen
       FROM restock_requests r JOIN offices o ON o.id = r.office_id
       JOIN stock_accounts a ON a.office_id = o.id AND a.kind = 'on_hand'`,
    );
    const rows = seen.map((row) => ({ ...row, quantity: 500, pinned: true, atMost: 10_000 }));
    const plan = { from: '00', total: 500 * rows.length, rows };
    const { id } = (await ministry.post(PLANS, plan).expect(201)).body as Sent;
    const statements = await statementsOf(() => send(id, {}, ministry).expect(200));
    expect(rows).toHaveLength(514);
    expect(statements.length).toBeLessThan(40);
    const [row] = await kaltara.world.dataSource.query<{ count: number }[]>(
      `SELECT count(*) FROM consignments c JOIN restock_requests r ON r.id = c.request_id
       WHERE c.state = 'in_transit' AND r.state = 'sent' AND r.granted = 500 AND r.sent = 500`,
    );
    expect(row!.count).toBe(514);
    expect(await kaltara.total()).toBe(0);
  });

  it('happens once, and a repetition gives the first answer', async () => {
    const id = await draft({ [TARAKAN]: 500 });
    const key = { 'idempotency-key': 'rencana-1', 'if-match': '"1"' };
    const once = () => province.post(`${PLANS}/${id}/dispatch`, {}, key);
    const { dataSource } = kaltara.world;
    const [one, two] = await meeting(dataSource, 'stock_accounts', [once, once]);
    expect([one!.status, two!.status]).toEqual([200, 200]);
    expect(two!.body).toEqual(one!.body);
    expect((await once()).body).toEqual(one!.body);
    expect(await kaltara.world.onHand(PROVINCE)).toBe(65_500);
    await kaltara.refused(() => send(id), 409, 'plan.not_draft');
  });
});

describe('a plan is not sent', () => {
  const moved = async (id: string) => {
    const before = await kaltara.world.trace();
    const { body } = await send(id).expect(409);
    expect(body).toMatchObject({ code: 'plan.stock_moved', status: 409 });
    expect(await kaltara.world.trace()).toEqual(before);
    return (body as { changed: { office: string; was: object; is: object }[] }).changed;
  };

  it('where a report came in between: it says which rows changed, and how', async () => {
    const id = await draft({ [TARAKAN]: 500, [MALINAU]: 500 });
    const tarakan = await kaltara.world.as(TARAKAN);
    await tarakan
      .put(`/api/offices/${TARAKAN}/print-reports/2026-03-03`, { printed: 100, spoiled: 1 })
      .expect(201);
    expect(await moved(id)).toEqual([
      {
        office: TARAKAN,
        officeName: 'Kota Tarakan',
        was: {
          onHand: 9_000,
          inTransit: 0,
          requestId: null,
          requestQuantity: null,
          granted: null,
          sent: 0,
        },
        is: {
          onHand: 8_899,
          inTransit: 0,
          requestId: null,
          requestQuantity: null,
          granted: null,
          sent: 0,
        },
      },
    ]);
  });

  it('where cards set out, turned back, were asked or granted, also at an office it gives nothing', async () => {
    const quantities = { [TARAKAN]: 0, [MALINAU]: 500, [NUNUKAN]: 0, [BULUNGAN]: 0 };
    const { id: parcel } = await kaltara.dispatch(PROVINCE, NUNUKAN, 300);
    const request = await ask(BULUNGAN, 900);
    const id = await draft(quantities);
    await kaltara.dispatch(PROVINCE, TARAKAN, 100);
    await province.post(`${CONSIGNMENTS}/${parcel}/recall`, { note: 'Salah muat' }).expect(200);
    await grant(request, 400);
    expect(await moved(id)).toMatchObject([
      { office: BULUNGAN, was: { granted: null }, is: { granted: 400 } },
      { office: NUNUKAN, was: { inTransit: 300 }, is: { inTransit: 0 } },
      { office: TARAKAN, was: { inTransit: 0 }, is: { inTransit: 100 } },
    ]);
  });

  it('but once its rows were looked at again and saved, it is', async () => {
    const id = await draft({ [TARAKAN]: 500 });
    await kaltara.dispatch(PROVINCE, TARAKAN, 100);
    await moved(id);
    const { from: _, ...again } = await planOf(kaltara.world, PROVINCE, { [TARAKAN]: 500 });
    await province.put(`${PLANS}/${id}`, again, { 'if-match': '"1"' }).expect(200);
    await send(id, {}, province, '"2"').expect(200);
  });

  it('where a province as a whole moved by a pack; a few prints below it are no reason, more on the road is', async () => {
    const ministry = await kaltara.world.as('00', 'staff');
    const report = async (date: string, printed: number) => {
      const tarakan = await kaltara.world.as(TARAKAN);
      const path = `/api/offices/${TARAKAN}/print-reports/${date}`;
      await tarakan.put(path, { printed, spoiled: 0 }).expect(201);
    };
    const one = await draft({ [PROVINCE]: 100 }, '00');
    await report('2026-03-03', 500);
    await kaltara.refused(() => send(one, {}, ministry), 409, 'plan.stock_moved');
    const two = await draft({ [PROVINCE]: 100 }, '00');
    const three = await draft({ [PROVINCE]: 100 }, '00');
    await report('2026-03-02', 499);
    await send(two, {}, ministry).expect(200);
    await kaltara.refused(() => send(three, {}, ministry), 409, 'plan.stock_moved');
  });

  it('where the sender has fewer cards than it gives', async () => {
    const id = await draft({ [TARAKAN]: 40_000, [MALINAU]: 20_000 });
    await kaltara.dispatch(PROVINCE, BULUNGAN, 6_001);
    const said = await kaltara.refused(() => send(id), 409, 'stock.insufficient');
    expect(said).toContain('has 59999 cards on hand; this takes 60000');
  });

  it('at another revision than its sender looked at', async () => {
    const id = await draft({ [TARAKAN]: 500 });
    const { from: _, ...changed } = await planOf(kaltara.world, PROVINCE, { [TARAKAN]: 30_000 });
    await province.put(`${PLANS}/${id}`, changed, { 'if-match': '"1"' }).expect(200);
    await kaltara.refused(() => send(id), 412, 'plan.revision_mismatch');
    const unnamed = () => province.post(`${PLANS}/${id}/dispatch`, {});
    await kaltara.refused(unnamed, 428, 'plan.if_match_required');
    await send(id, {}, province, '"2"').expect(200);
    expect(await kaltara.world.onHand(PROVINCE)).toBe(36_000);
  });

  it('where a colleague saves other numbers in the same moment', async () => {
    const id = await draft({ [TARAKAN]: 500 });
    const { from: _, ...changed } = await planOf(kaltara.world, PROVINCE, { [TARAKAN]: 30_000 });
    const [saved, sent] = await meeting(kaltara.world.dataSource, 'allocation_plans', [
      province.put(`${PLANS}/${id}`, changed, { 'if-match': '"1"' }),
      send(id),
    ]);
    expect([
      [200, 412],
      [409, 200],
    ]).toContainEqual([saved!.status, sent!.status]);
    expect(await kaltara.world.onHand(PROVINCE)).toBe(sent!.status === 200 ? 65_500 : 66_000);
  });

  it('where it gives nobody anything', async () => {
    const id = await draft({ [TARAKAN]: 0 });
    await kaltara.refused(() => send(id), 409, 'plan.empty');
  });

  it('where it was discarded', async () => {
    const id = await draft({ [TARAKAN]: 500 });
    await province.delete(`${PLANS}/${id}`, { 'if-match': '"1"' }).expect(204);
    await kaltara.refused(() => send(id), 409, 'plan.not_draft');
  });

  it('with a date that the paper may not bear', async () => {
    const id = await draft({ [TARAKAN]: 500 });
    const paper = { sentOn: '2026-03-05' };
    await kaltara.refused(() => send(id, paper), 422, 'date.refused');
  });

  it('in part: where one office cannot be sent to, none is', async () => {
    const id = await draft({ [MALINAU]: 500, '65.04': 500 });
    const admin = await kaltara.world.as(PROVINCE);
    await admin.post('/api/offices/65.04/closing', { reason: 'Digabung' }).expect(200);
    await kaltara.refused(() => send(id), 409, 'office.closed');
  });
});

describe('of several at once', () => {
  it('two planners: one sends, the other is told that the cards have moved', async () => {
    const quantities = { [TARAKAN]: 30_000, [MALINAU]: 10_000 };
    const [one, two] = [await draft(quantities), await draft(quantities)];
    const { dataSource } = kaltara.world;
    const answers = await meeting(dataSource, 'stock_accounts', [send(one), send(two)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body } = answers.find(({ status }) => status === 409)!;
    expect(body.code).toBe('plan.stock_moved');
    expect(await kaltara.world.onHand(PROVINCE)).toBe(26_000);
    expect(await kaltara.total()).toBe(0);
  });

  it('two planners over different offices: never more than there is, never half a plan', async () => {
    const [one, two] = [
      await draft({ [TARAKAN]: 30_000, [MALINAU]: 10_000 }),
      await draft({ [BULUNGAN]: 30_000, [NUNUKAN]: 10_000 }),
    ];
    const { dataSource } = kaltara.world;
    const answers = await meeting(dataSource, 'stock_accounts', [send(one), send(two)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('stock.insufficient');
    expect(await kaltara.world.onHand(PROVINCE)).toBe(26_000);
    const rows = await kaltara.world.dataSource.query<unknown[]>('SELECT FROM consignments');
    expect(rows).toHaveLength(2);
  });

  it('a province and the ministry to the same offices, reports and recalls: each wholly or not', async () => {
    const ministry = await kaltara.world.as('00', 'staff');
    const tarakan = await kaltara.world.as(TARAKAN);
    const { id: parcel } = await kaltara.dispatch(PROVINCE, NUNUKAN, 300);
    await ask(MALINAU, 4_000);
    const quantities = { [TARAKAN]: 1_000, [MALINAU]: 500, [NUNUKAN]: 500 };
    const [own, straight] = [await draft(quantities), await draft(quantities, '00', PROVINCE)];
    const day = `/api/offices/${TARAKAN}/print-reports/2026-03-03`;
    const answers = await meeting(kaltara.world.dataSource, 'stock_accounts', [
      send(own),
      tarakan.put(day, { printed: 100, spoiled: 0 }),
      send(straight, {}, ministry),
      province.post(`${CONSIGNMENTS}/${parcel}/recall`, { note: 'Kembali' }),
    ]);
    const [first, report, second, recall] = answers.map(({ status }) => status);
    expect([report, recall]).toEqual([201, 200]);
    expect([
      [200, 409],
      [409, 200],
      [409, 409],
    ]).toContainEqual([first, second]);
    const sent = [first, second].filter((status) => status === 200).length;
    const rows = await kaltara.world.dataSource.query<unknown[]>(
      `SELECT FROM consignments WHERE state = 'in_transit'`,
    );
    expect(rows).toHaveLength(3 * sent);
    expect(await kaltara.total()).toBe(0);
  });
});
