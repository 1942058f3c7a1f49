import { escalate } from '../../src/restocking/escalation.js';
import { meeting } from '../support/waiting.js';
import { World, type Client } from '../support/world.js';

/** A request that waits climbs once, its office may remind, and it says how it came (rule 21). */

const REQUESTS = '/api/restock-requests';
const PROVINCE = '65';
const TARAKAN = '65.71';

let world: World;
let province: Client;
let tarakan: Client;

beforeEach(async () => {
  world = await World.open();
  // A Monday; from Wednesday the 18th until Tuesday the 24th nobody works.
  world.clock.set('2026-03-16T02:00:00Z');
  await world.supply();
  await world.begin(PROVINCE, 50_000);
  await world.begin(TARAKAN, 5_000, '2026-03-16');
  [province, tarakan] = [await world.as(PROVINCE), await world.as(TARAKAN, 'staff')];
});
afterEach(() => world.close());

async function at(instant: string): Promise<void> {
  world.clock.set(instant);
  [province, tarakan] = [await world.as(PROVINCE), await world.as(TARAKAN, 'staff')];
}
async function asked(by = tarakan, more: object = {}): Promise<string> {
  const { body } = await by
    .post(REQUESTS, { office: TARAKAN, quantity: 2_000, ...more })
    .expect(201);
  return body.id;
}
const climb = () => world.dataSource.transaction((tx) => escalate(tx, world.clock.now()));
const one = async (id: string) => (await province.get(`${REQUESTS}/${id}`).expect(200)).body;
async function messages(kind: string): Promise<Record<string, unknown>[]> {
  const rows = await world.dataSource.query<{ payload: Record<string, unknown> }[]>(
    `SELECT payload FROM outbox WHERE kind = $1 ORDER BY id`,
    [kind],
  );
  return rows.map(({ payload }) => payload);
}
const idOf = async (code: string): Promise<number> =>
  (await world.dataSource.query(`SELECT id FROM offices WHERE code = $1`, [code]))[0].id;

describe('a request that waits for three working days', () => {
  test('climbs over the holidays to the office above the one it waits for, once', async () => {
    const id = await asked();
    // The 17th and the 25th are over, and the third is today.
    await at('2026-03-26T12:00:00Z');
    await climb();
    expect(await messages('request.escalated')).toEqual([]);
    expect((await one(id)).escalatedAt).toBeNull();
    await at('2026-03-27T02:00:00Z');
    await climb();
    await climb();
    const [message, ...more] = await messages('request.escalated');
    expect(more).toEqual([]);
    expect(message).toMatchObject({
      office: await idOf(TARAKAN),
      from: await idOf(PROVINCE),
      to: await idOf('00'),
    });
    expect((await one(id)).escalatedAt).toBe('2026-03-27T02:00:00.000Z');
    const { body } = await tarakan.get(`/api/offices/${TARAKAN}/history`).expect(200);
    expect(body.items[0]).toMatchObject({ action: 'request.escalated', by: null });
  });

  test('climbs once, however many instances', async () => {
    await asked();
    await at('2026-03-27T02:00:00Z');
    const climbing = Array.from({ length: 10 }, () => climb);
    await meeting(world.dataSource, 'request_escalations', climbing);
    expect(await messages('request.escalated')).toHaveLength(1);
    expect(await world.dataSource.query('SELECT FROM request_escalations')).toHaveLength(1);
  });

  test('waits anew from the answer until what was granted has left', async () => {
    const id = await asked();
    await at('2026-03-17T02:00:00Z');
    await province.post(`${REQUESTS}/${id}/approval`, { quantity: 500 }).expect(200);
    await at('2026-03-27T02:00:00Z');
    await climb();
    expect(await messages('request.escalated')).toEqual([]);
    await at('2026-03-31T02:00:00Z');
    await climb();
    expect(await messages('request.escalated')).toMatchObject([{ granted: 500 }]);
  });

  test('does not climb once all has left, or when it is the ministry that is waited for', async () => {
    const id = await asked();
    await province.post(`${REQUESTS}/${id}/approval`, { quantity: 500 }).expect(200);
    const sent = { from: PROVINCE, to: TARAKAN, quantity: 500, requestId: id };
    await province.post('/api/consignments', sent).expect(201);
    await province.post(REQUESTS, { office: PROVINCE, quantity: 9_000 }).expect(201);
    await at('2026-04-30T02:00:00Z');
    await climb();
    expect(await messages('request.escalated')).toEqual([]);
  });
});

describe('the asker', () => {
  test('reminds whoever is to answer, with a note, and it stands on the story', async () => {
    const id = await asked();
    const note = 'Antrean sudah sampai jalan.';
    const { body } = await tarakan.post(`${REQUESTS}/${id}/reminder`, { note }).expect(200);
    expect(body).toMatchObject({ reminders: 1, remindedAt: '2026-03-16T02:00:00.000Z' });
    expect(await messages('request.reminded')).toMatchObject([
      { requestId: id, note, to: await idOf(PROVINCE), by: `staff ${TARAKAN}` },
    ]);
    const history = await tarakan.get(`/api/offices/${TARAKAN}/history`).expect(200);
    expect(history.body.items[0]).toMatchObject({ action: 'request.reminded', after: { note } });
  });

  test('reminds once a working day; a second time leaves nothing behind', async () => {
    await at('2026-03-17T02:00:00Z');
    const id = await asked();
    await tarakan.post(`${REQUESTS}/${id}/reminder`, {}).expect(200);
    const before = await world.trace();
    // Saturday the 21st still belongs to Tuesday the 17th: the days between are days of rest.
    await at('2026-03-21T02:00:00Z');
    const { body } = await tarakan.post(`${REQUESTS}/${id}/reminder`, {}).expect(409);
    expect(body.code).toBe('request.reminded_today');
    expect(await world.trace()).toEqual(before);
    await at('2026-03-25T02:00:00Z');
    await tarakan.post(`${REQUESTS}/${id}/reminder`, {}).expect(200);
    expect((await one(id)).reminders).toBe(2);
  });

  test('reminds once, however many try at once', async () => {
    const id = await asked();
    const statuses = await Promise.all(
      Array.from(
        { length: 5 },
        async () => (await tarakan.post(`${REQUESTS}/${id}/reminder`, {})).status,
      ),
    );
    expect(statuses.sort()).toEqual([200, 409, 409, 409, 409]);
    expect(await messages('request.reminded')).toHaveLength(1);
  });

  test('reminds of nothing that is no longer waited for', async () => {
    const id = await asked();
    await province.post(`${REQUESTS}/${id}/refusal`, { note: 'Kosong.' }).expect(200);
    const { body } = await tarakan.post(`${REQUESTS}/${id}/reminder`, {}).expect(409);
    expect(body.code).toBe('request.not_open');
    expect(await messages('request.reminded')).toEqual([]);
  });
});

describe('a request says how it came', () => {
  test('an office asks in the app; of one below it is said', async () => {
    const own = await asked();
    expect((await one(own)).channel).toBe('app');
    await tarakan.post(`${REQUESTS}/${own}/withdrawal`, {}).expect(200);
    const called = await asked(province, { channel: 'phone' });
    expect((await one(called)).channel).toBe('phone');
  });

  test('and the system is told as such', async () => {
    await tarakan
      .put(`/api/offices/${TARAKAN}/print-reports/2026-03-16`, { printed: 4_500, spoiled: 0 })
      .expect(201);
    const { body } = await province.get(`${REQUESTS}?office=${TARAKAN}`).expect(200);
    expect(body.items).toMatchObject([{ origin: 'low_stock', channel: 'system' }]);
  });

  test('one that an office says of itself by phone is refused', async () => {
    const asking = { office: TARAKAN, quantity: 100, channel: 'phone' };
    const { body } = await tarakan.post(REQUESTS, asking).expect(400);
    expect(body.errors).toMatchObject([{ field: 'channel' }]);
  });
});
