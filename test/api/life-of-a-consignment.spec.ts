import {
  CONSIGNMENTS,
  Kaltara,
  MALINAU,
  PROVINCE,
  type Sent,
  TARAKAN,
} from '../support/kaltara.js';
import { meeting } from '../support/waiting.js';

let kaltara: Kaltara;

beforeEach(async () => {
  kaltara = await Kaltara.open();
});

afterEach(() => kaltara.close());

const messages = (kind: string) =>
  kaltara.world.dataSource.query<{ payload: Record<string, unknown> }[]>(
    `SELECT payload FROM outbox WHERE kind = $1 ORDER BY id`,
    [kind],
  );

const idOf = async (code: string): Promise<number> => {
  const [office] = await kaltara.world.dataSource.query<{ id: number }[]>(
    'SELECT id FROM offices WHERE code = $1',
    [code],
  );
  return office!.id;
};

describe('cards sent from the province to a regency', () => {
  it('leave its stock, are on the road, arrive three short, and every card is accounted for', async () => {
    const province = await kaltara.world.as(PROVINCE);
    const sent = await province
      .post(CONSIGNMENTS, {
        from: PROVINCE,
        to: TARAKAN,
        quantity: 2_000,
        reference: 'BAST/12',
        carriedBy: 'Pak Umar',
        note: 'Empat dus',
      })
      .expect(201);
    expect(sent.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      number: '65/2026/0001',
      state: 'in_transit',
      purpose: 'allocation',
      from: '65',
      fromName: 'Kalimantan Utara',
      to: '65.71',
      toName: 'Kota Tarakan',
      quantity: 2_000,
      requestId: null,
      requestNumber: null,
      sentOn: '2026-03-04',
      dispatchedAt: '2026-03-04T01:00:00.000Z',
      dispatchedBy: 'admin 65',
      dispatchedByOffice: '65',
      reference: 'BAST/12',
      carriedBy: 'Pak Umar',
      note: 'Empat dus',
      received: null,
      shortage: null,
      receivedOn: null,
      receivedBy: null,
      receiptNote: null,
      receiptAt: null,
      receiptRecordedBy: null,
      receiptRevision: null,
      receivedBefore: null,
      correctedAt: null,
      correctedBy: null,
      correctionNote: null,
      recovered: 0,
      recalledAt: null,
      recalledBy: null,
      recallNote: null,
      unsent: false,
      dueOn: null,
      returnOf: null,
      returnOfNumber: null,
      onBehalfOf: null,
      onBehalfOfName: null,
      answeredAt: null,
      answeredBy: null,
      answerNote: null,
    });
    expect(await kaltara.world.onHand(PROVINCE)).toBe(64_000);
    expect(await kaltara.world.balance(TARAKAN, 'in_transit')).toBe(2_000);

    kaltara.world.clock.advance({ days: 1 });
    const { id } = sent.body as Sent;
    const tarakan = await kaltara.world.as(TARAKAN, 'staff');
    const received = await tarakan
      .post(`${CONSIGNMENTS}/${id}/receipt`, {
        received: 1_997,
        receivedBy: 'Bu Ani',
        note: 'Satu dus terbuka',
      })
      .expect(200);
    expect(received.body).toEqual({
      ...(sent.body as object),
      state: 'received',
      received: 1_997,
      shortage: 3,
      receivedOn: '2026-03-05',
      receivedBy: 'Bu Ani',
      receiptNote: 'Satu dus terbuka',
      receiptAt: '2026-03-05T01:00:00.000Z',
      receiptRecordedBy: 'staff 65.71',
      receiptRevision: 1,
    });
    expect(await kaltara.world.onHand(TARAKAN)).toBe(10_997);
    expect(await kaltara.world.balance(TARAKAN, 'in_transit')).toBe(0);
    expect(await kaltara.world.balance(TARAKAN, 'variance')).toBe(3);
    expect(await kaltara.total()).toBe(0);
    const { body } = await tarakan.get(`${CONSIGNMENTS}/${id}`).expect(200);
    const first = {
      revision: 1,
      received: 1_997,
      note: 'Satu dus terbuka',
      recordedAt: '2026-03-05T01:00:00.000Z',
      recordedBy: 'staff 65.71',
    };
    expect(body).toEqual({ ...(received.body as object), revisions: [first], recoveries: [] });
  });

  it('are told of when they leave, and to both sides when fewer arrive', async () => {
    const more = { reference: 'BAST/12', carriedBy: 'Pak Umar', note: 'Empat dus' };
    const { id, number } = await kaltara.dispatch(PROVINCE, TARAKAN, 500, more);
    const told = {
      consignmentId: id,
      number,
      from: await idOf(PROVINCE),
      to: await idOf(TARAKAN),
      quantity: 500,
      purpose: 'allocation',
      sentOn: '2026-03-04',
      reference: 'BAST/12',
      carriedBy: 'Pak Umar',
    };
    const left = {
      ...told,
      received: null,
      shortage: null,
      note: 'Empat dus',
      by: 'admin 65',
      byOffice: told.from,
    };
    expect(await messages('consignment.dispatched')).toEqual([{ payload: left }]);

    await kaltara.receive(TARAKAN, id, 480);
    const short = {
      ...told,
      received: 480,
      shortage: 20,
      note: null,
      by: 'admin 65.71',
      byOffice: told.to,
    };
    expect(await messages('consignment.received_short')).toEqual([{ payload: short }]);
  });

  it('are not told of when all of them arrive', async () => {
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 500);
    await kaltara.receive(TARAKAN, id, 500);
    expect(await messages('consignment.received_short')).toEqual([]);
    expect(await kaltara.world.balance(TARAKAN, 'variance')).toBe(0);
  });

  it('may all be lost: the whole consignment is then the variance of the receiver', async () => {
    const { id } = await kaltara.dispatch(PROVINCE, MALINAU, 500);
    await kaltara.receive(MALINAU, id, 0);
    expect(await kaltara.world.balance(MALINAU, 'variance')).toBe(500);
    expect(await kaltara.world.onHand(MALINAU)).toBe(0);
    const [quiet] = await kaltara.world.dataSource.query<{ count: number }[]>(
      'SELECT count(*) FROM quiet_offices',
    );
    // Malinau has still not begun, so it is not low and there is nothing to keep quiet about.
    expect(quiet!.count).toBe(0);
  });
});

describe('the number of a consignment', () => {
  it('counts up for each sender and leaves no gap where a dispatch was refused', async () => {
    expect((await kaltara.dispatch(PROVINCE, TARAKAN, 10)).number).toBe('65/2026/0001');
    const province = await kaltara.world.as(PROVINCE);
    const tooMany = { from: PROVINCE, to: TARAKAN, quantity: 1_000_000 };
    await province.post(CONSIGNMENTS, tooMany).expect(409);
    expect((await kaltara.dispatch(PROVINCE, MALINAU, 10)).number).toBe('65/2026/0002');
    expect((await kaltara.dispatch(TARAKAN, PROVINCE, 10)).number).toBe('65.71/2026/0001');
  });

  it('begins anew with the year of the sender, which comes earlier in the east', async () => {
    await kaltara.dispatch(PROVINCE, TARAKAN, 10);
    kaltara.world.clock.set('2026-12-31T15:59:00Z');
    expect((await kaltara.dispatch(PROVINCE, TARAKAN, 10)).number).toBe('65/2026/0002');
    kaltara.world.clock.set('2026-12-31T16:00:00Z');
    expect((await kaltara.dispatch(PROVINCE, TARAKAN, 10)).number).toBe('65/2027/0001');
    expect((await kaltara.dispatch('00', PROVINCE, 10)).number).toBe('00/2026/0001');
  });
});

describe('a consignment for a request', () => {
  it('is sent when all that was granted has left, and fulfilled when it has arrived', async () => {
    const requestId = await kaltara.granted(3_000);
    const first = await kaltara.dispatch(PROVINCE, TARAKAN, 1_000, { requestId });
    expect(first).toMatchObject({ requestId, requestNumber: '65.71/2026/0001' });
    expect(await kaltara.request(requestId)).toMatchObject({ state: 'approved', sent: 1_000 });
    const second = await kaltara.dispatch('00', TARAKAN, 2_000, { requestId });
    expect(await kaltara.request(requestId)).toMatchObject({ state: 'sent', onTheRoad: 3_000 });
    await kaltara.receive(TARAKAN, first.id, 1_000);
    expect(await kaltara.request(requestId)).toMatchObject({ state: 'sent', onTheRoad: 2_000 });
    await kaltara.receive(TARAKAN, second.id, 1_990);
    expect(await kaltara.request(requestId)).toEqual({
      state: 'fulfilled',
      granted: 3_000,
      sent: 3_000,
      onTheRoad: 0,
      arrived: 2_990,
    });
  });

  it('is back at approved after a recall, and after a receipt of nothing', async () => {
    const requestId = await kaltara.granted(1_000);
    const approved = { state: 'approved', granted: 1_000, sent: 0, onTheRoad: 0, arrived: 0 };
    const recalled = await kaltara.dispatch(PROVINCE, TARAKAN, 1_000, { requestId });
    const province = await kaltara.world.as(PROVINCE);
    await province.post(`${CONSIGNMENTS}/${recalled.id}/recall`, { note: 'Banjir' }).expect(200);
    expect(await kaltara.request(requestId)).toEqual(approved);
    const lost = await kaltara.dispatch(PROVINCE, TARAKAN, 1_000, { requestId });
    expect(await kaltara.request(requestId)).toMatchObject({ state: 'sent' });
    await kaltara.receive(TARAKAN, lost.id, 0);
    expect(await kaltara.request(requestId)).toEqual(approved);
  });

  it('carries no more than is left of the grant', async () => {
    const requestId = await kaltara.granted(1_000);
    await kaltara.dispatch(PROVINCE, TARAKAN, 600, { requestId });
    const province = await kaltara.world.as(PROVINCE);
    const order = { from: PROVINCE, to: TARAKAN, quantity: 401, requestId };
    await kaltara.refused(() => province.post(CONSIGNMENTS, order), 409, 'request.exceeds_grant');
    await kaltara.dispatch(PROVINCE, TARAKAN, 400, { requestId });
  });

  it('goes to the office that asked, once it was approved', async () => {
    const tarakan = await kaltara.world.as(TARAKAN);
    const asked = await tarakan
      .post('/api/restock-requests', { office: TARAKAN, quantity: 500 })
      .expect(201);
    const { id: requestId } = asked.body as Sent;
    const province = await kaltara.world.as(PROVINCE);
    const order = { from: PROVINCE, to: TARAKAN, quantity: 500, requestId };
    await kaltara.refused(() => province.post(CONSIGNMENTS, order), 409, 'request.not_approved');
    await province.post(`/api/restock-requests/${requestId}/approval`, { quantity: 500 });
    const elsewhere = { ...order, to: MALINAU };
    await kaltara.refused(
      () => province.post(CONSIGNMENTS, elsewhere),
      409,
      'request.other_office',
    );
    for (const unknown of ['nothing', '01980000-0000-7000-8000-000000000000'])
      await kaltara.refused(
        () => province.post(CONSIGNMENTS, { ...order, requestId: unknown }),
        404,
        'request.not_found',
      );
  });

  it('of two at once for the same grant, one is refused', async () => {
    const requestId = await kaltara.granted(1_000);
    const province = await kaltara.world.as(PROVINCE);
    const order = { from: PROVINCE, to: TARAKAN, quantity: 600, requestId };
    const answers = await meeting(
      kaltara.world.dataSource,
      'stock_accounts',
      [1, 2].map(() => province.post(CONSIGNMENTS, order)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await kaltara.request(requestId)).toMatchObject({ sent: 600, onTheRoad: 600 });
  });
});

describe('a recall', () => {
  const recall = async (office: string, id: string, body: object = { note: 'Truk kembali' }) => {
    const person = await kaltara.world.as(office);
    return () => person.post(`${CONSIGNMENTS}/${id}/recall`, body);
  };

  it('has the sender reviewed: what it asked for when they left it no longer asks for', async () => {
    const province = await kaltara.world.as(PROVINCE);
    await province.patch(`/api/offices/${PROVINCE}`, { minimumStock: 60_000 }).expect(200);
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 10_000);
    const asked = async () => {
      const { body } = await province.get(`/api/restock-requests?office=${PROVINCE}`).expect(200);
      return (body as { items: { state: string; origin: string }[] }).items;
    };
    expect(await asked()).toMatchObject([{ state: 'open', origin: 'low_stock' }]);
    await (await recall(PROVINCE, id))().expect(200);
    expect(await asked()).toMatchObject([{ state: 'withdrawn', withdrawnBy: null }]);
  });

  it('turns the cards back to the sender, and the receiver is told', async () => {
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 500);
    const { body } = await (await recall(PROVINCE, id))().expect(200);
    expect(body).toMatchObject({
      state: 'recalled',
      recalledAt: '2026-03-04T01:00:00.000Z',
      recalledBy: 'admin 65',
      recallNote: 'Truk kembali',
      received: null,
    });
    expect(await kaltara.world.onHand(PROVINCE)).toBe(66_000);
    expect(await kaltara.world.balance(TARAKAN, 'in_transit')).toBe(0);
    expect(await kaltara.total()).toBe(0);
    const [message] = await messages('consignment.recalled');
    expect(message!.payload).toMatchObject({
      consignmentId: id,
      note: 'Truk kembali',
      quantity: 500,
    });
  });

  it('is for whoever could have dispatched', async () => {
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 500);
    await kaltara.refused(await recall(TARAKAN, id), 403, 'access.forbidden');
    await kaltara.refused(await recall(MALINAU, id), 404, 'consignment.not_found');
    await (await recall('00', id))().expect(200);
  });

  it('says why', async () => {
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 500);
    await kaltara.refused(await recall(PROVINCE, id, {}), 400, 'request.invalid');
    await kaltara.refused(await recall(PROVINCE, id, { note: '  ' }), 400, 'request.invalid');
  });

  it('comes too late for what has arrived or was recalled', async () => {
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 500);
    await kaltara.receive(TARAKAN, id, 500);
    await kaltara.refused(await recall(PROVINCE, id), 409, 'consignment.not_in_transit');
    const second = await kaltara.dispatch(PROVINCE, TARAKAN, 500);
    await (await recall(PROVINCE, second.id))().expect(200);
    await kaltara.refused(await recall(PROVINCE, second.id), 409, 'consignment.not_in_transit');
  });
});

describe('stock that moved is looked at in the same transaction', () => {
  const live = async (code: string) => {
    const [row] = await kaltara.world.dataSource.query<{ count: number }[]>(
      `SELECT count(*) FROM restock_requests r JOIN offices o ON o.id = r.office_id
       WHERE o.code = $1 AND r.state IN ('open', 'approved', 'sent')`,
      [code],
    );
    return row!.count;
  };

  it('a dispatch that leaves its sender low opens a request for the sender', async () => {
    await kaltara.dispatch(TARAKAN, PROVINCE, 8_000);
    expect(await live(TARAKAN)).toBe(0);
    await kaltara.dispatch(TARAKAN, PROVINCE, 1);
    expect(await live(TARAKAN)).toBe(1);
  });

  it('a receipt that leaves the receiver low asks for the rest, and one that does not withdraws that', async () => {
    const first = await kaltara.dispatch(PROVINCE, MALINAU, 999);
    await kaltara.receive(MALINAU, first.id, 999);
    expect(await live(MALINAU)).toBe(1);
    const second = await kaltara.dispatch(PROVINCE, MALINAU, 1);
    await kaltara.receive(MALINAU, second.id, 1);
    expect(await live(MALINAU)).toBe(0);
    await kaltara.dispatch(MALINAU, PROVINCE, 1);
    expect(await live(MALINAU)).toBe(1);
  });
});

it('cards flown west arrive on the evening they left, by both calendars', async () => {
  await kaltara.world.begin('91', 1_000);
  kaltara.world.clock.set('2026-03-04T15:30:00Z');
  const sent = await kaltara.dispatch('91', '00', 10);
  expect(sent).toMatchObject({ sentOn: '2026-03-05' });
  const ministry = await kaltara.world.as('00');
  const { body } = await ministry
    .post(`${CONSIGNMENTS}/${sent.id}/receipt`, { received: 10 })
    .expect(200);
  expect(body).toMatchObject({ sentOn: '2026-03-05', receivedOn: '2026-03-05' });
});
