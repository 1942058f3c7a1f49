import { remind } from '../../src/notices/holiday-reminder.js';
import { World, type Client } from '../support/world.js';

let world: World;
let ministry: Client;

beforeAll(async () => {
  world = await World.open({ at: '2026-09-20T01:00:00Z' });
  ministry = await world.as('00');
  await world.dataSource.query(`DELETE FROM holidays WHERE on_date >= '2027-01-01'`);
  world.clock.set('2026-10-01T00:00:00Z');
});
afterAll(() => world.close());

const reminders = () =>
  world.dataSource.query<{ payload: object }[]>(
    `SELECT payload FROM outbox WHERE kind = 'holidays.missing'`,
  );
const remindNow = () => world.dataSource.transaction((tx) => remind(tx, world.clock.now()));

test('while none is kept the ministry is told, and no more once one is', async () => {
  await remindNow();
  expect(await reminders()).toEqual([{ payload: expect.objectContaining({ year: 2027 }) }]);
  ministry = await world.as('00');
  const kept = { name: 'Tahun Baru 2027 Masehi' };
  await ministry.put('/api/holidays/2027-01-01', kept).expect(200);
  await remindNow();
  expect(await reminders()).toHaveLength(1);
});
