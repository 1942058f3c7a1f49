import {
  BULUNGAN,
  CONSIGNMENTS,
  Kaltara,
  MALINAU,
  PROVINCE,
  TARAKAN,
  type Sent,
} from '../support/kaltara.js';
import { meeting } from '../support/waiting.js';
import type { Client } from '../support/world.js';

let kaltara: Kaltara;
let tarakan: Client;
let province: Client;

beforeEach(async () => {
  kaltara = await Kaltara.open();
  await kaltara.world.begin(MALINAU, 5_000, '2026-03-01');
  [tarakan, province] = await Promise.all([
    kaltara.world.as(TARAKAN, 'staff'),
    kaltara.world.as(PROVINCE),
  ]);
});
afterEach(async () => {
  expect(await kaltara.total()).toBe(0);
  const ministry = await kaltara.world.as('00');
  const { body } = await ministry.get('/api/ledger/verification').expect(200);
  expect(body).toMatchObject({ ok: true, faults: [] });
  await kaltara.close();
});

const note = 'Satu dus tertinggal di gudang';
const find = (id: string, found: number, by = tarakan) =>
  by.post(`${CONSIGNMENTS}/${id}/recovery`, { found, note });
const accept = (id: string, by: Client, body = {}) =>
  by.post(`/api/recoveries/${id}/acceptance`, body);

/** Lent by Tarakan to Malinau, of which some are missing. */
async function lent(quantity: number, received: number): Promise<string> {
  const body = { from: TARAKAN, to: MALINAU, quantity };
  const { id } = (await province.post(CONSIGNMENTS, body).expect(201)).body as Sent;
  await kaltara.receive(MALINAU, id, received);
  return id;
}

const waiting = async (by: Client) =>
  ((await by.get('/api/recoveries?state=waiting').expect(200)).body as { items: object[] }).items;

describe('cards missing from a consignment that never left', () => {
  it('are the sender’s at once, missing at the receiver no more, and wait for an office above both', async () => {
    const id = await lent(1_000, 900);
    const { body } = await find(id, 60).expect(201);
    expect(body).toMatchObject({
      ...{ consignmentId: id, from: TARAKAN, to: MALINAU, found: 60, note, state: 'waiting' },
      ...{ recordedBy: `staff ${TARAKAN}`, acceptedAt: null },
    });
    expect(await kaltara.world.onHand(TARAKAN)).toBe(8_060);
    expect(await kaltara.world.onHand(MALINAU)).toBe(5_900);
    expect(await kaltara.world.balance(MALINAU, 'variance')).toBe(40);
    const recovery = body as Sent;
    expect(await waiting(province)).toMatchObject([{ id: recovery.id }]);
    const consignment = await tarakan.get(`${CONSIGNMENTS}/${id}`).expect(200);
    expect(consignment.body).toMatchObject({ shortage: 100, recovered: 60, recoveries: [body] });
    const accepted = await accept(recovery.id, province, { note: 'Diperiksa' }).expect(200);
    expect(accepted.body).toMatchObject({
      ...{ state: 'accepted', acceptedBy: 'admin 65', acceptedByOffice: '65' },
      acceptanceNote: 'Diperiksa',
    });
    expect(await waiting(province)).toEqual([]);
    const history = await tarakan.get(`/api/offices/${TARAKAN}/history`).expect(200);
    expect((history.body as { items: object[] }).items[0]).toMatchObject({
      action: 'recovery.accepted',
      after: { found: 60, note: 'Diperiksa' },
    });
    // The same cards at the next look: nothing moved by it.
    expect(await kaltara.world.onHand(TARAKAN)).toBe(8_060);
  });

  it('are told to the receiver and to the office above both; a letter names where it waits', async () => {
    const id = await lent(1_000, 900);
    await find(id, 60).expect(201);
    const [message] = await kaltara.world.dataSource.query<{ payload: object }[]>(
      `SELECT payload FROM outbox WHERE kind = 'consignment.recovered'`,
    );
    expect(message!.payload).toMatchObject({ consignmentId: id, found: 60, shortage: 100, note });
  });

  it('are found in parts, and never more than is missing', async () => {
    const id = await lent(1_000, 900);
    await find(id, 60).expect(201);
    await kaltara.refused(() => find(id, 41), 409, 'recovery.more_than_missing');
    await find(id, 40).expect(201);
    await kaltara.refused(() => find(id, 1), 409, 'recovery.more_than_missing');
    expect(await kaltara.world.balance(MALINAU, 'variance')).toBe(0);
  });

  it('are never received as well: a receipt is corrected up to what was not found', async () => {
    const id = await lent(1_000, 900);
    await find(id, 60).expect(201);
    const malinau = await kaltara.world.as(MALINAU);
    const correct = (received: number) =>
      malinau.post(
        `${CONSIGNMENTS}/${id}/receipt-correction`,
        { received, note: 'Salah ketik' },
        { 'if-match': '"1"' },
      );
    await kaltara.refused(() => correct(941), 409, 'consignment.more_than_sent');
    await correct(940).expect(200);
  });
});

describe('is refused', () => {
  it('of what is on the road, or arrived whole', async () => {
    const order = { from: TARAKAN, to: MALINAU, quantity: 10 };
    const { id } = (await province.post(CONSIGNMENTS, order).expect(201)).body as Sent;
    await kaltara.refused(() => find(id, 1), 409, 'consignment.not_received');
    const whole = await lent(10, 10);
    await kaltara.refused(() => find(whole, 1), 409, 'recovery.more_than_missing');
  });

  it('to whoever is not the sender; others do not see it', async () => {
    const id = await lent(1_000, 900);
    const [malinau, bulungan, viewer] = await Promise.all([
      kaltara.world.as(MALINAU),
      kaltara.world.as(BULUNGAN),
      kaltara.world.as(TARAKAN, 'viewer'),
    ]);
    for (const by of [malinau, province, viewer])
      await kaltara.refused(() => find(id, 1, by), 403, 'access.forbidden');
    await kaltara.refused(() => find(id, 1, bulungan), 404, 'consignment.not_found');
  });

  it('to accept what one does not stand above, or what is accepted', async () => {
    const id = await lent(1_000, 900);
    const recovery = ((await find(id, 60).expect(201)).body as Sent).id;
    const [malinau, bulungan, staff] = await Promise.all([
      kaltara.world.as(MALINAU),
      kaltara.world.as(BULUNGAN),
      kaltara.world.as(PROVINCE, 'staff'),
    ]);
    for (const by of [malinau, tarakan, staff])
      await kaltara.refused(() => accept(recovery, by), 403, 'access.forbidden');
    await kaltara.refused(() => accept(recovery, bulungan), 404, 'recovery.not_found');
    await accept(recovery, province).expect(200);
    await kaltara.refused(() => accept(recovery, province), 409, 'recovery.accepted');
  });

  it('the ministry’s own finding is accepted by another of its admins, never by its finder', async () => {
    const ministry = await kaltara.world.as('00');
    const order = { from: '00', to: PROVINCE, quantity: 1_000 };
    const { id } = (await ministry.post(CONSIGNMENTS, order).expect(201)).body as Sent;
    await kaltara.receive(PROVINCE, id, 900);
    const recovery = ((await find(id, 100, ministry).expect(201)).body as Sent).id;
    await kaltara.refused(() => accept(recovery, province), 403, 'access.forbidden');
    await kaltara.refused(() => accept(recovery, ministry), 403, 'recovery.own');
    const other = await kaltara.world.as('00', 'staff');
    await kaltara.world.dataSource.query(
      `UPDATE people SET role = 'admin' WHERE email = 'staff.00@example.test'`,
    );
    await accept(recovery, other).expect(200);
  });
});

describe('at once', () => {
  it('two find the same cards: one does', async () => {
    const id = await lent(1_000, 900);
    const find80 = () => find(id, 80);
    const answers = await meeting(kaltara.world.dataSource, 'stock_accounts', [find80, find80]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await kaltara.world.balance(MALINAU, 'variance')).toBe(20);
  });

  it('two accept: one acceptance', async () => {
    const recovery = ((await find(await lent(1_000, 900), 60).expect(201)).body as Sent).id;
    const ministry = await kaltara.world.as('00');
    const answers = await meeting(kaltara.world.dataSource, 'recovery_acceptances', [
      () => accept(recovery, province),
      () => accept(recovery, ministry),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

it('a province is told of it in the morning until it is accepted', async () => {
  const { Digests } = await import('../../src/insight/digests.js');
  const digest = async () =>
    kaltara.world.running.app
      .get(Digests)
      .digestOf(kaltara.world.dataSource.manager, kaltara.world.clock.now(), PROVINCE);
  const recovery = ((await find(await lent(1_000, 900), 60).expect(201)).body as Sent).id;
  expect((await digest())?.recoveries).toMatchObject([{ fromName: 'Kota Tarakan', found: 60 }]);
  await accept(recovery, province).expect(200);
  expect(await digest()).not.toHaveProperty('recoveries');
});
