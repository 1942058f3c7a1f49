import { World } from './world.js';

/** Sulawesi Utara, and its fifteen regencies with their use on a working day and what they have left. */
export const PROVINCE = '71';
export const REGENCIES: [office: string, perDay: number, left: number][] = [
  ['71.01', 55, 700],
  ['71.02', 120, 900],
  ['71.03', 38, 350],
  ['71.04', 22, 80],
  ['71.05', 80, 980],
  ['71.06', 75, 640],
  ['71.07', 40, 0],
  ['71.08', 30, 900],
  ['71.09', 18, 210],
  ['71.10', 25, 300],
  ['71.11', 28, 760],
  ['71.71', 160, 950],
  ['71.72', 90, 620],
  ['71.73', 48, 120],
  ['71.74', 52, 500],
];

/** Working days, oldest first; the last but one before the Wednesday that it is. */
const REPORTED = ['02-23', '02-24', '02-25', '02-26', '02-27', '03-02', '03-03'];
const at = (day: string) => `2026-${day}T08:00:00Z`;

/**
 * A Wednesday at which all fifteen have fallen below their minimum and asked, each by itself, and the
 * province has 40,000 cards: the morning that the planner's desk is made for.
 */
export const fifteenRequests = (options?: Parameters<typeof World.open>[0]): Promise<World> =>
  World.open(options, { name: 'fifteen_requests', fill: ask });

async function ask(world: World): Promise<void> {
  world.clock.set(at('02-22'));
  await world.supply();
  await world.begin(PROVINCE, 40_000);
  for (const [office, perDay, left] of REGENCIES)
    await world.begin(office, left + perDay * REPORTED.length);
  for (const day of REPORTED) {
    world.clock.set(at(day));
    for (const [office, printed] of REGENCIES) {
      const clerk = await world.as(office);
      const report = { printed, spoiled: 0 };
      await clerk.put(`/api/offices/${office}/print-reports/2026-${day}`, report).expect(201);
    }
  }
}
