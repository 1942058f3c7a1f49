import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import type { Client } from '../support/world.js';

let kaltara: Kaltara;
let province: Client;

beforeEach(async () => {
  kaltara = await Kaltara.open();
  province = await kaltara.world.as(PROVINCE, 'viewer');
});
afterEach(() => kaltara.close());

const REGENCIES = `/api/offices/${PROVINCE}/regencies`;

test('regencies asked for again are not sent again while nothing has changed', async () => {
  const first = await province.get(REGENCIES).expect(200);
  expect(first.headers['cache-control']).toBe('no-store');
  kaltara.world.clock.advance({ minutes: 1 });
  const known = { 'if-none-match': first.headers['etag']! };
  const again = await province.get(REGENCIES, known).expect(304);
  expect(again.text).toBe('');
});

test('a report that has come meanwhile is sent', async () => {
  const { headers } = await province.get(REGENCIES).expect(200);
  const staff = await kaltara.world.as(TARAKAN, 'staff');
  await staff
    .put(`/api/offices/${TARAKAN}/print-reports/2026-03-04`, { printed: 10, spoiled: 0 })
    .expect(201);
  await province.get(REGENCIES, { 'if-none-match': headers['etag']! }).expect(200);
});

test('who may not read an office learns nothing by its tag', async () => {
  const { headers } = await province.get(REGENCIES).expect(200);
  const other = await kaltara.world.as(TARAKAN, 'viewer');
  await other.get(REGENCIES, { 'if-none-match': headers['etag']! }).expect(404);
});

test('the same list as a file has no tag', async () => {
  const { headers } = await province.get(`${REGENCIES}.csv`).expect(200);
  expect(headers['etag']).toBeUndefined();
});
