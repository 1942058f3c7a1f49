import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { PLANS, planOf } from '../support/plans.js';
import type { Client } from '../support/world.js';

// A proxy that compresses an answer weakens its tag, and the client sends back what it was given.

let kaltara: Kaltara;
let province: Client;

beforeAll(async () => {
  kaltara = await Kaltara.open();
  province = await kaltara.world.as(PROVINCE, 'staff');
});
afterAll(() => kaltara.close());

const WEAK = { 'if-match': 'W/"1"' };
const STALE = { 'if-match': 'W/"7"' };

const draft = async () => {
  const plan = await planOf(kaltara.world, PROVINCE, { [TARAKAN]: 500 });
  const { body } = await province.post(PLANS, plan).expect(201);
  const { from: _, ...change } = plan;
  return { path: `${PLANS}/${(body as { id: string }).id}`, change: { ...change, note: 'Rapat' } };
};

test('a report is corrected by the weak tag of its revision', async () => {
  const staff = await kaltara.world.as(TARAKAN, 'staff');
  const path = `/api/offices/${TARAKAN}/print-reports/2026-03-04`;
  await staff.put(path, { printed: 10, spoiled: 0 }).expect(201);
  const corrected = { printed: 11, spoiled: 0, note: 'Terlewat satu' };
  await staff.put(path, corrected, STALE).expect(412);
  await staff.put(path, corrected, WEAK).expect(200);
});

test('a plan is changed by the weak tag of its revision', async () => {
  const { path, change } = await draft();
  await province.put(path, change, STALE).expect(412);
  await province.put(path, change, WEAK).expect(200);
});

test('a plan is discarded by the weak tag of its revision', async () => {
  const { path } = await draft();
  await province.delete(path, STALE).expect(412);
  await province.delete(path, WEAK).expect(204);
});

test('a plan is sent by the weak tag of its revision', async () => {
  const { path } = await draft();
  await province.post(`${path}/dispatch`, {}, STALE).expect(412);
  await province.post(`${path}/dispatch`, {}, WEAK).expect(200);
});
