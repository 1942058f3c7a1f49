import { RunOutWarnings } from '../../src/notices/run-out-warnings.js';
import { addDays } from '../../src/platform/calendar-date.js';
import { plantReports } from '../support/past-reports.js';
import { meeting } from '../support/waiting.js';
import { World, type Client } from '../support/world.js';

/** An office is about to run out: the one above is told before it asks (domain, rules 5 and 6). */

const TODAY = '2026-03-04';
const PROVINCE = '65';
const TARAKAN = '65.71';
const MALINAU = '65.02';

let world: World;
let province: Client;

beforeEach(async () => {
  world = await World.open();
  await world.supply();
  await world.begin(PROVINCE, 50_000);
  province = await world.as(PROVINCE);
});
afterEach(() => world.close());

/** A regency that has used 100 cards each day for five weeks and has so many left. */
async function using100(office: string, onHand: number): Promise<Client> {
  await world.begin(office, onHand, '2026-02-28');
  await plantReports(world, office, { last: TODAY, days: 35 }, () => 100);
  return world.as(office, 'admin');
}

const sweep = () =>
  world.dataSource.transaction((tx) =>
    world.running.app.get(RunOutWarnings).warn(tx, world.clock.now()),
  );
interface Warning {
  office: number;
  toSend: { name: string; onHand: number; sendBy: string; quantity: number }[];
}
async function warnings(): Promise<Warning[]> {
  const rows = await world.dataSource.query<{ payload: Warning }[]>(
    `SELECT payload FROM outbox WHERE kind = 'stock.running_out' ORDER BY id`,
  );
  return rows.map(({ payload }) => payload);
}
const stockOf = async (office: string) =>
  (await province.get(`/api/offices/${office}/stock`).expect(200)).body;

test('the province is told once, with what is left, by when to send, and how much', async () => {
  await using100(TARAKAN, 1_100);
  const stock = await stockOf(TARAKAN);
  expect(stock).toMatchObject({ state: 'running_out', isLow: false, liveRequest: null });
  expect(stock.sendBy <= addDays(TODAY, 3)).toBe(true);
  await sweep();
  await sweep();
  const [warning, ...more] = await warnings();
  expect(more).toEqual([]);
  expect(warning!.toSend).toMatchObject([
    { name: 'Kota Tarakan', onHand: 1_100, sendBy: stock.sendBy },
  ]);
  expect(warning!.toSend[0]!.quantity).toBeGreaterThan(2_000);
  const { body: push } = await province.get(`/api/offices/${PROVINCE}/push-proposal`).expect(200);
  expect(push.rows).toMatchObject([{ office: TARAKAN, quantity: warning!.toSend[0]!.quantity }]);
});

test('two instances that find a crossing at once tell it once', async () => {
  await using100(TARAKAN, 1_100);
  await meeting(world.dataSource, 'run_out_warnings', [sweep, sweep]);
  expect(await warnings()).toHaveLength(1);
});

test('several of one province are one letter, the soonest first', async () => {
  await using100(TARAKAN, 1_100);
  await using100(MALINAU, 1_000);
  await sweep();
  const all = await warnings();
  expect(all).toHaveLength(1);
  expect(all[0]!.toSend.map(({ name }) => name)).toEqual(['Kabupaten Malinau', 'Kota Tarakan']);
});

test('an office with days enough, one that is low and one whose request is live are not told of', async () => {
  await using100(TARAKAN, 4_000);
  const malinau = await using100(MALINAU, 1_100);
  await malinau.post('/api/restock-requests', { office: MALINAU, quantity: 500 }).expect(201);
  await sweep();
  expect(await warnings()).toEqual([]);
  expect((await stockOf(TARAKAN)).state).toBe('safe');
});

test('a crossing is over only a week later: until then what comes and goes is not told again', async () => {
  await using100(TARAKAN, 1_100);
  await sweep();
  const send = async (quantity: number): Promise<string> => {
    const order = { from: PROVINCE, to: TARAKAN, quantity };
    return (await province.post('/api/consignments', order).expect(201)).body.id;
  };
  const recall = (id: string) =>
    province.post(`/api/consignments/${id}/recall`, { note: 'Salah kirim' }).expect(200);
  const few = await send(600);
  expect((await stockOf(TARAKAN)).state).toBe('safe');
  await sweep();
  await recall(few);
  await sweep();
  expect(await warnings()).toHaveLength(1);
  const enough = await send(2_100);
  await sweep();
  await recall(enough);
  await sweep();
  expect(await warnings()).toHaveLength(2);
});

test('of an office that is no longer looked at the crossing is over', async () => {
  await using100(TARAKAN, 1_100);
  await sweep();
  const crossings = () => world.dataSource.query<unknown[]>('SELECT FROM run_out_warnings');
  expect(await crossings()).toHaveLength(1);
  await world.dataSource.query('UPDATE offices SET closed_at = now() WHERE code = $1', [TARAKAN]);
  await sweep();
  expect(await crossings()).toEqual([]);
});

test('whatever was warned, falling below the minimum opens the request and mails', async () => {
  await using100(TARAKAN, 1_100);
  await sweep();
  world.clock.advance({ days: 1 });
  const tarakan = await world.as(TARAKAN, 'staff');
  await tarakan
    .put(`/api/offices/${TARAKAN}/print-reports/2026-03-05`, { printed: 101, spoiled: 0 })
    .expect(201);
  const opened = await world.dataSource.query<unknown[]>(
    `SELECT FROM outbox WHERE kind = 'request.opened'`,
  );
  expect(opened).toHaveLength(1);
  const { body } = await tarakan.get(`/api/offices/${TARAKAN}/stock`).expect(200);
  expect(body.state).toBe('low');
});

test('the suggested minimum is the use until a consignment that is decided on arrives, as it may come high', async () => {
  await using100(TARAKAN, 1_100);
  const near = (await stockOf(TARAKAN)).suggestedMinimum;
  expect(near % 100).toBe(0);
  expect(near).toBeGreaterThanOrEqual(1_000);
  await province.patch(`/api/offices/${TARAKAN}`, { journeyDays: 20 }).expect(200);
  const far = (await stockOf(TARAKAN)).suggestedMinimum;
  expect(far).toBeGreaterThanOrEqual(2_300);
  expect(far).toBeLessThan(3_500);
  await using100(MALINAU, 10);
  await province.patch(`/api/offices/${MALINAU}`, { journeyDays: 0 }).expect(200);
  expect((await stockOf(MALINAU)).suggestedMinimum).toBe(1_000);
  expect((await stockOf(PROVINCE)).suggestedMinimum).toBeNull();
});
