import { MorningDigest, type Morning } from '../../src/notices/morning-digest.js';
import type { NationMorningDigest } from '../../src/notices/nation-digest.js';
import { Scheduler } from '../../src/outbox/scheduler.js';
import { PROVINCE, TARAKAN } from '../support/kaltara.js';
import { keepLetter } from '../support/letters.js';
import { World } from '../support/world.js';

/** What is told in the morning of letters that nobody has made a request of. */

let world: World;

beforeEach(async () => {
  world = await World.open();
  await world.begin(PROVINCE, 50_000);
  await world.begin(TARAKAN, 9_000);
});
afterEach(() => world.close());

/** What that morning brings, if anything; what else it tells of is nothing asked here. */
async function morningOf<T>(kind: string, instant: string): Promise<T | undefined> {
  world.clock.set(instant);
  const tasks = await world.running.app.get(MorningDigest).tasks();
  await new Scheduler(world.dataSource, world.clock).tick(tasks);
  const [[row, ...more]] = await world.dataSource.query<[{ payload: T }[], number]>(
    `DELETE FROM outbox WHERE kind = $1 RETURNING payload`,
    [kind],
  );
  expect(more).toEqual([]);
  return row?.payload;
}
/** Seven in the morning of the province, and of the ministry. */
const provinces = async (date: string) =>
  (await morningOf<Morning>('digest', `${date}T23:00:00Z`))?.lettersWaiting;
const ministrys = async (date: string) =>
  (await morningOf<NationMorningDigest>('digest.nation', `${date}T00:00:00Z`))?.strayLetters;

const sentByMachine = (id: string) =>
  world.dataSource.query(
    `UPDATE incoming_letters SET automatic = 'bulk', answered_at = NULL, answered_to = NULL, link_hash = NULL,
       link_expires_at = NULL WHERE id = $1`,
    [id],
  );

test('a province is told of letters that waited for a day, for as long as their link opens', async () => {
  world.clock.set('2026-03-04T22:00:00Z');
  const { id } = await keepLetter(world);
  await keepLetter(world, { office: PROVINCE });
  await keepLetter(world, { office: '64.01' });
  expect((await provinces('2026-03-04')) ?? []).toEqual([]);
  const waiting = [{ id, name: 'Kota Tarakan', quantity: 4_000, receivedOn: '2026-03-05' }];
  expect(await provinces('2026-03-05')).toEqual(waiting);
  expect(await provinces('2026-03-10')).toEqual(waiting);
  expect((await provinces('2026-03-11')) ?? []).toEqual([]);
});

test('it is not told of one that led to a request, or that a machine sent', async () => {
  world.clock.set('2026-03-04T22:00:00Z');
  const { id } = await keepLetter(world);
  await sentByMachine((await keepLetter(world)).id);
  const province = await world.as(PROVINCE);
  await province.post(`/api/letters/${id}/request`, { quantity: 10 }).expect(200);
  expect((await provinces('2026-03-05')) ?? []).toEqual([]);
});

test('the ministry is told once how many came of nobody known, and of no machine’s', async () => {
  world.clock.set('2026-03-04T03:00:00Z');
  await keepLetter(world, { office: null });
  await keepLetter(world, { office: null });
  await sentByMachine((await keepLetter(world, { office: null })).id);
  await keepLetter(world);
  expect(await ministrys('2026-03-05')).toBe(2);
  expect((await ministrys('2026-03-06')) ?? 0).toBe(0);
});
