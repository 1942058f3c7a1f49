import type { Client } from '../support/world.js';
import { World } from '../support/world.js';

/** Rule 3's `writtenAt`: a report that was written in time on a device and came when it had a line. */

let world: World;
beforeAll(async () => {
  world = await World.open();
  await world.supply();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-03-20T01:00:00Z'));

const CODES = ['63.01', '63.02', '63.03', '63.04', '63.05', '63.06', '63.07', '63.08', '63.09'];
let next = 0;
/** Each story has a regency of its own, begun on 20 February; WITA is eight hours ahead. */
async function regency(): Promise<{ code: string; staff: Client }> {
  const code = CODES[next++]!;
  world.clock.set('2026-02-20T01:00:00Z');
  await world.begin(code, 5000, '2026-02-20');
  world.clock.set('2026-03-20T01:00:00Z');
  return { code, staff: await world.as(code, 'staff') };
}
const path = (code: string, date: string) => `/api/offices/${code}/print-reports/${date}`;
const day = { printed: 10, spoiled: 1 };

test('what was written in time is taken when it arrives late, marked, and kept so on its revision', async () => {
  const { code, staff } = await regency();
  const writtenAt = '2026-03-07T09:00:00.000Z';
  const refused = await staff.put(path(code, '2026-03-06'), day);
  expect([refused.status, refused.body.code]).toEqual([422, 'report.date_refused']);
  const taken = await staff.put(path(code, '2026-03-06'), { ...day, writtenAt }).expect(201);
  expect(taken.body).toMatchObject({ writtenAt, arrivedLate: true, onHand: 4989 });

  const province = await world.as(code.slice(0, 2), 'viewer');
  const list = await province.get(`/api/offices/${code}/print-reports`).expect(200);
  expect(list.body.items[0]).toMatchObject({ date: '2026-03-06', writtenAt, arrivedLate: true });
  const one = await province.get(path(code, '2026-03-06')).expect(200);
  expect(one.body.revisions).toEqual([expect.objectContaining({ writtenAt, arrivedLate: true })]);
});

test('a report within the window is taken as always and keeps when it was written', async () => {
  const { code, staff } = await regency();
  const writtenAt = '2026-03-19T02:00:00.000Z';
  const { body } = await staff.put(path(code, '2026-03-19'), { ...day, writtenAt }).expect(201);
  expect(body).toMatchObject({ writtenAt, arrivedLate: false });
  const plain = await staff.put(path(code, '2026-03-18'), day).expect(201);
  expect(plain.body).toMatchObject({ writtenAt: null, arrivedLate: false });
});

test('a correction that was written in time is taken late too, and the one it corrects stays as it was', async () => {
  const { code, staff } = await regency();
  world.clock.set('2026-03-06T01:00:00Z');
  await (await world.as(code, 'staff')).put(path(code, '2026-03-06'), day).expect(201);
  world.clock.set('2026-03-20T01:00:00Z');
  const correction = { printed: 12, spoiled: 1, note: 'Dua terlewat' };
  const late = { ...correction, writtenAt: '2026-03-08T01:00:00Z' };
  const ifMatch = { 'if-match': '"1"' };
  await staff.put(path(code, '2026-03-06'), correction, ifMatch).expect(422);
  await staff.put(path(code, '2026-03-06'), late, ifMatch).expect(200);
  const { body } = await staff.get(path(code, '2026-03-06')).expect(200);
  expect(body.revisions.map((it: { arrivedLate: boolean }) => it.arrivedLate)).toEqual([
    false,
    true,
  ]);
});

test('the same again with another writtenAt changes nothing', async () => {
  const { code, staff } = await regency();
  const writtenAt = '2026-03-19T02:00:00.000Z';
  await staff.put(path(code, '2026-03-19'), { ...day, writtenAt }).expect(201);
  const before = await world.trace();
  const again = { ...day, writtenAt: '2026-03-19T07:00:00Z' };
  const { body } = await staff.put(path(code, '2026-03-19'), again).expect(200);
  expect(body).toMatchObject({ revision: 1, writtenAt });
  expect(await world.trace()).toEqual(before);
});

describe('does not help, and the refusal says why:', () => {
  let office: { code: string; staff: Client };
  beforeAll(async () => (office = await regency()));

  test.each([
    ['written more than 30 days ago', '2026-02-22', '2026-02-18T00:59:59Z', /more than 30 days/],
    ['written in the future', '2026-03-06', '2026-03-20T01:01:01Z', /still to come/],
    ['written before the day it tells of', '2026-03-06', '2026-03-05T15:59:59Z', /not be reported/],
    ['written when it was late already', '2026-03-06', '2026-03-13T16:00:00Z', /not be reported/],
    ['without a word of when', '2026-03-06', undefined, /^2026-03-06 is too far back/],
  ])('%s', async (_, date, writtenAt, why) => {
    const staff = await world.as(office.code, 'staff');
    const before = await world.trace();
    const { status, body } = await staff.put(path(office.code, date), { ...day, writtenAt });
    expect([status, body.code]).toEqual([422, 'report.date_refused']);
    expect(body.detail).toMatch(why);
    expect(await world.trace()).toEqual(before);
  });

  test("the last minute of the window by the office's own clock does", async () => {
    const staff = await world.as(office.code, 'staff');
    const writtenAt = '2026-03-13T15:59:59Z';
    await staff.put(path(office.code, '2026-03-06'), { ...day, writtenAt }).expect(201);
  });

  test('a device whose clock is a minute ahead is believed', async () => {
    const { code } = office;
    world.clock.set('2026-03-20T01:00:00Z');
    const staff = await world.as(code, 'staff');
    const writtenAt = '2026-03-20T01:01:00Z';
    const { body } = await staff.put(path(code, '2026-03-20'), { ...day, writtenAt }).expect(201);
    expect(body).toMatchObject({ arrivedLate: false });
  });
});

test('no word of a device lifts a date before the opening stock', async () => {
  const { code } = await regency();
  const writtenAt = '2026-02-19T09:00:00Z';
  world.clock.set('2026-03-20T01:00:00Z');
  const staff = await world.as(code, 'staff');
  const early = await staff.put(path(code, '2026-02-19'), { ...day, writtenAt });
  expect([early.status, early.body.reason]).toEqual([422, 'before_opening']);
});

test('the refusal names the office above, what may be reported and a window that has ended', async () => {
  const { code, staff } = await regency();
  const province = await world.as('63', 'admin');
  await province
    .patch(`/api/offices/${code}`, { reportLateDays: 10, reportLateUntil: '2026-03-21' })
    .expect(200);
  const wide = await staff.put(path(code, '2026-03-06'), day).expect(422);
  expect(wide.body.detail).toContain('(widened to 10 days until 2026-03-21)');
  world.clock.set('2026-03-22T01:00:00Z');
  const { body } = await (
    await world.as(code, 'staff')
  )
    .put(path(code, '2026-03-06'), day)
    .expect(422);
  expect(body.detail).toContain('(a wider window of 10 days ended on 2026-03-21)');
  expect(body.detail).toMatch(/Ask an admin of .*Kalimantan Selatan \(63\), the office above,/);
  expect(body).toMatchObject({
    reason: 'too_late',
    reportableFrom: '2026-03-15',
    reportableUntil: '2026-03-22',
    above: '63',
  });
});

test('the stock says from which date an office may report, widened or not, never before its opening', async () => {
  const { code } = await regency();
  const province = await world.as('63', 'admin');
  const reportableFrom = async () => {
    const { body } = await province.get(`/api/offices/${code}/stock`).expect(200);
    const below = await province.get('/api/offices/63/regencies').expect(200);
    const row = below.body.items.find((it: { office: string }) => it.office === code);
    expect(row.reportableFrom).toBe(body.reportableFrom);
    return body.reportableFrom as string;
  };
  expect(await reportableFrom()).toBe('2026-03-13');
  await province
    .patch(`/api/offices/${code}`, { reportLateDays: 20, reportLateUntil: '2026-03-21' })
    .expect(200);
  expect(await reportableFrom()).toBe('2026-02-28');
  await province
    .patch(`/api/offices/${code}`, { reportLateDays: 60, reportLateUntil: '2026-03-21' })
    .expect(200);
  expect(await reportableFrom()).toBe('2026-02-20');
  const notBegun = await province.get('/api/offices/63.72/stock').expect(200);
  expect(notBegun.body).toMatchObject({ begunOn: null, reportableFrom: '2026-03-13' });
});

test.each(['2026-03-19', '2026-03-19T10:00:00', '2026-02-30T10:00:00Z', 5, '2026-03-19T25:00:00Z'])(
  'a writtenAt of %s is a 400 at its field',
  async (writtenAt) => {
    const staff = await world.as('63.72', 'staff');
    const { body } = await staff
      .put(path('63.72', '2026-03-19'), { ...day, writtenAt })
      .expect(400);
    expect(body.errors[0].field).toBe('writtenAt');
  },
);
