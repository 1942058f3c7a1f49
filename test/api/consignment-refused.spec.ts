import {
  BULUNGAN,
  CONSIGNMENTS,
  Kaltara,
  MALINAU,
  NUNUKAN,
  PROVINCE,
  TANA_TIDUNG,
  TARAKAN,
  type Sent,
} from '../support/kaltara.js';
import { someoneWaits } from '../support/waiting.js';

let kaltara: Kaltara;

beforeAll(async () => {
  kaltara = await Kaltara.open();
});

afterEach(() => kaltara.backToWednesday());
afterAll(() => kaltara.close());

describe('who may send', () => {
  it.each([
    ['00', 'staff', '00', PROVINCE],
    ['00', 'staff', '00', TARAKAN],
    [PROVINCE, 'staff', PROVINCE, TARAKAN],
    [PROVINCE, 'staff', TARAKAN, MALINAU],
    [TARAKAN, 'staff', TARAKAN, PROVINCE],
    [TARAKAN, 'admin', TARAKAN, '00'],
  ] as const)('%s %s sends from %s to %s', async (office, role, from, to) => {
    const sender = await kaltara.world.as(office, role);
    const { body } = await sender.post(CONSIGNMENTS, { from, to, quantity: 10 }).expect(201);
    expect(body).toMatchObject({ from, to, dispatchedByOffice: office });
  });

  it.each([
    [TARAKAN, 'admin', TARAKAN, MALINAU, 404, 'office.not_found'],
    [TARAKAN, 'admin', PROVINCE, TARAKAN, 404, 'office.not_found'],
    [PROVINCE, 'admin', '64', PROVINCE, 404, 'office.not_found'],
    [PROVINCE, 'admin', PROVINCE, '64', 404, 'office.not_found'],
    ['00', 'admin', '00', '65.99', 404, 'office.not_found'],
    [PROVINCE, 'admin', TARAKAN, PROVINCE, 403, 'access.forbidden'],
    [PROVINCE, 'viewer', PROVINCE, TARAKAN, 403, 'access.forbidden'],
    [PROVINCE, 'admin', PROVINCE, PROVINCE, 400, 'request.invalid'],
  ] as const)(
    '%s %s does not send from %s to %s: %i',
    async (office, role, from, to, status, code) => {
      const sender = await kaltara.world.as(office, role);
      await kaltara.refused(
        () => sender.post(CONSIGNMENTS, { from, to, quantity: 10 }),
        status,
        code,
      );
    },
  );
});

describe('a dispatch is refused and leaves no trace', () => {
  const order = { from: PROVINCE, to: TARAKAN, quantity: 10 };
  const refusedToSend = async (change: object, status: number, code: string) => {
    const province = await kaltara.world.as(PROVINCE);
    return kaltara.refused(
      () => province.post(CONSIGNMENTS, { ...order, ...change }),
      status,
      code,
    );
  };

  it('when there are fewer cards on hand, naming the office and both numbers', async () => {
    await kaltara.world.begin(BULUNGAN, 700);
    const loan = { from: BULUNGAN, to: TARAKAN };
    const detail = await refusedToSend({ ...loan, quantity: 701 }, 409, 'stock.insufficient');
    expect(detail).toBe('Kabupaten Bulungan (65.01) has 700 cards on hand; this takes 701.');
    await kaltara.dispatch(BULUNGAN, PROVINCE, 700);
    expect(await kaltara.world.onHand(BULUNGAN)).toBe(0);
  });

  it.each([
    ['no quantity', { quantity: undefined }],
    ['no card', { quantity: 0 }],
    ['part of a card', { quantity: 1.5 }],
    ['a numeral in quotes', { quantity: '10' }],
    ['more than a thousand million', { quantity: 1_000_000_001 }],
    ['no office code', { to: 'Tarakan' }],
    ['a date that does not exist', { sentOn: '2026-02-30' }],
    ['an unknown field', { urgent: true }],
    ['a blank reference', { reference: ' ' }],
  ])('with %s: 400', async (_, change) => {
    await refusedToSend(change, 400, 'request.invalid');
  });

  it('when dated in the future, or more than seven days back', async () => {
    await refusedToSend({ sentOn: '2026-03-05' }, 422, 'date.refused');
    await refusedToSend({ sentOn: '2026-02-24' }, 422, 'date.refused');
    const sentOn = '2026-02-25';
    const { id, number } = await kaltara.dispatch(PROVINCE, TARAKAN, 10, { sentOn });
    const movements = await kaltara.world.dataSource.query<unknown[]>(
      `SELECT occurred_on FROM movements WHERE reason = 'dispatch' AND reference = $1`,
      [number],
    );
    expect(movements).toEqual([{ occurred_on: sentOn }]);
    const province = await kaltara.world.as(PROVINCE);
    const { body } = await province.get(`${CONSIGNMENTS}/${id}`).expect(200);
    expect(body).toMatchObject({ sentOn, dispatchedAt: '2026-03-04T01:00:00.000Z' });
  });

  it('unless the ministry has widened the window of the acting office', async () => {
    await kaltara.world.begin('64', 1_000);
    const widened = { reportLateDays: 20, reportLateUntil: '2026-03-04' };
    await (await kaltara.world.as('00')).patch('/api/offices/64', widened).expect(200);
    await kaltara.dispatch('64', '64.72', 10, { sentOn: '2026-02-12' });
    const refusedThere = async (sentOn: string) => {
      const east = await kaltara.world.as('64');
      const late = { from: '64', to: '64.72', quantity: 10, sentOn };
      await kaltara.refused(() => east.post(CONSIGNMENTS, late), 422, 'date.refused');
    };
    await refusedThere('2026-02-11');
    kaltara.world.clock.advance({ days: 1 });
    await refusedThere('2026-02-25');
  });

  it('from or to a closed office', async () => {
    await kaltara.world.dataSource.query(`UPDATE offices SET closed_at = now() WHERE code = $1`, [
      NUNUKAN,
    ]);
    expect(await refusedToSend({ to: NUNUKAN }, 409, 'office.closed')).toMatch(/Nunukan/);
    await refusedToSend({ from: NUNUKAN }, 409, 'office.closed');
  });

  it('to an office that is being closed at the same moment', async () => {
    const { dataSource } = kaltara.world;
    const closing = dataSource.createQueryRunner();
    await closing.startTransaction();
    await closing.query(
      `UPDATE stock_accounts SET closed = true
       WHERE office_id = (SELECT id FROM offices WHERE code = $1)`,
      [TANA_TIDUNG],
    );
    const province = await kaltara.world.as(PROVINCE);
    const call = async () => {
      const sending = province.post(CONSIGNMENTS, { ...order, to: TANA_TIDUNG }).then((a) => a);
      await someoneWaits(dataSource);
      await closing.commitTransaction();
      await closing.release();
      return sending;
    };
    await kaltara.refused(call, 409, 'office.closed');
  });
});

describe('a receipt is refused and leaves no trace', () => {
  let sent: Sent;

  beforeEach(async () => {
    sent = await kaltara.dispatch(PROVINCE, TARAKAN, 500);
  });

  const receipt = async (office: string, body: object, role: 'viewer' | 'staff' = 'staff') => {
    const person = await kaltara.world.as(office, role);
    return () => person.post(`${CONSIGNMENTS}/${sent.id}/receipt`, body);
  };

  it('when more is counted than was sent: the sender sends the rest as a second consignment', async () => {
    const call = await receipt(TARAKAN, { received: 501 });
    const detail = await kaltara.refused(call, 409, 'consignment.more_than_sent');
    expect(detail).toMatch(/second consignment/);
    await kaltara.receive(TARAKAN, sent.id, 500);
  });

  it('when it was already received or recalled', async () => {
    await kaltara.receive(TARAKAN, sent.id, 499);
    await kaltara.refused(
      await receipt(TARAKAN, { received: 499 }),
      409,
      'consignment.not_in_transit',
    );
    const again = await kaltara.dispatch(PROVINCE, TARAKAN, 500);
    const province = await kaltara.world.as(PROVINCE);
    await province.post(`${CONSIGNMENTS}/${again.id}/recall`, { note: 'Salah alamat' }).expect(200);
    const tarakan = await kaltara.world.as(TARAKAN);
    await kaltara.refused(
      () => tarakan.post(`${CONSIGNMENTS}/${again.id}/receipt`, { received: 500 }),
      409,
      'consignment.not_in_transit',
    );
  });

  it('by anybody but the receiving office', async () => {
    await kaltara.refused(await receipt(PROVINCE, { received: 500 }), 403, 'access.forbidden');
    await kaltara.refused(await receipt('00', { received: 500 }), 403, 'access.forbidden');
    await kaltara.refused(
      await receipt(TARAKAN, { received: 500 }, 'viewer'),
      403,
      'access.forbidden',
    );
    await kaltara.refused(await receipt(MALINAU, { received: 500 }), 404, 'consignment.not_found');
    await kaltara.refused(await receipt('64', { received: 500 }), 404, 'consignment.not_found');
  });

  it('when the consignment does not exist', async () => {
    const tarakan = await kaltara.world.as(TARAKAN);
    for (const id of ['01980000-0000-7000-8000-000000000000', 'x', `${sent.id}0`])
      for (const [end, body] of [
        ['receipt', { received: 1 }],
        ['recall', { note: 'x' }],
      ] as const)
        await kaltara.refused(
          () => tarakan.post(`${CONSIGNMENTS}/${id}/${end}`, body),
          404,
          'consignment.not_found',
        );
  });

  it('when dated before the dispatch, in the future, or too far back', async () => {
    kaltara.world.clock.advance({ days: 8 });
    for (const receivedOn of ['2026-03-03', '2026-03-04', '2026-03-13']) {
      const call = await receipt(TARAKAN, { received: 500, receivedOn });
      await kaltara.refused(call, 422, 'date.refused');
    }
    await (await receipt(TARAKAN, { received: 500, receivedOn: '2026-03-05' }))().expect(200);
  });

  it('when dated before the dispatch, though within the window', async () => {
    const call = await receipt(TARAKAN, { received: 500, receivedOn: '2026-03-03' });
    expect(await kaltara.refused(call, 422, 'date.refused')).toMatch(/before 2026-03-04/);
  });

  it.each([{}, { received: -1 }, { received: '500' }, { received: 500, by: 'x' }])(
    'with the body %j: 400',
    async (body) => {
      await kaltara.refused(await receipt(TARAKAN, body), 400, 'request.invalid');
    },
  );
});
