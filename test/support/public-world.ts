import { BULUNGAN, MALINAU, NUNUKAN, PROVINCE, TARAKAN } from './kaltara.js';
import { World } from './world.js';

/**
 * Kalimantan Utara on a Wednesday at 09:00 WITA as the public sees it: Tarakan has cards, Malinau
 * few, Nunukan none, Bulungan's system is down, and Tana Tidung has not begun.
 */
export async function openPublicWorld(publicUrl: string): Promise<World> {
  const world = await World.open({ env: { PUBLIC_URL: publicUrl } });
  await world.supply();
  await world.begin(PROVINCE, 66_000);
  await world.begin(TARAKAN, 9_000);
  await world.begin(MALINAU, 913);
  await world.begin(NUNUKAN, 1_512);
  await world.begin(BULUNGAN, 5_500);
  await file(world, TARAKAN, { printed: 37 });
  await file(world, NUNUKAN, { service: 'no_blanks' });
  await file(world, BULUNGAN, { service: 'siak_down' });
  return world;
}

async function file(world: World, office: string, report: object): Promise<void> {
  const staff = await world.as(office, 'staff');
  const body = { printed: 0, spoiled: 0, ...report };
  await staff.put(`/api/offices/${office}/print-reports/2026-03-04`, body).expect(201);
}
