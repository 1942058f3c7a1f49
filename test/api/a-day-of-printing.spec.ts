import type { Client } from '../support/world.js';
import { World } from '../support/world.js';
import { meeting } from '../support/waiting.js';

const TODAY = '2026-03-04';
const path = (date: string, office = '65.71') => `/api/offices/${office}/print-reports/${date}`;

let world: World;
let tarakan: Client;

beforeAll(async () => {
  world = await World.open();
  await world.supply();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2026-03-04T01:00:00Z');
  tarakan = await world.as('65.71', 'staff');
});

/** Each story has a regency of its own. */
let next = 0;
async function regency(stock = 5000): Promise<{ code: string; staff: Client }> {
  const codes = [
    '63.01',
    '63.02',
    '63.03',
    '63.04',
    '63.05',
    '63.06',
    '63.07',
    '63.08',
    '63.09',
    '63.10',
    '63.11',
    '63.71',
    '63.72',
    '64.01',
    '64.02',
    '64.03',
    '64.07',
    '64.08',
    '64.09',
    '64.11',
  ];
  const code = codes[next++]!;
  await world.begin(code, stock, '2026-02-20').catch(() => world.begin(code, stock, '2026-02-25'));
  return { code, staff: await world.as(code, 'staff') };
}

test('a report takes what was printed and spoiled from the stock and says what is left', async () => {
  const { code, staff } = await regency();
  const { status, body, headers } = await staff.put(path(TODAY, code), {
    printed: 120,
    spoiled: 6,
    recorded: 140,
    waiting: 30,
  });
  expect(status).toBe(201);
  expect(headers['etag']).toBe('"1"');
  expect(body).toMatchObject({
    office: code,
    date: TODAY,
    printed: 120,
    spoiled: 6,
    recorded: 140,
    waiting: 30,
    service: 'open',
    note: null,
    revision: 1,
    onHand: 4874,
    filedBy: `staff ${code}`,
  });
  expect(await world.balance(code, 'printed')).toBe(120);
  expect(await world.balance(code, 'spoiled')).toBe(6);
});

test('the same report again changes nothing, whatever If-Match says', async () => {
  const { code, staff } = await regency();
  await staff.put(path(TODAY, code), { printed: 10, spoiled: 0 }).expect(201);
  const before = await world.trace();
  const again = await staff.put(
    path(TODAY, code),
    { spoiled: 0, printed: 10, note: null },
    { 'if-match': '"7"' },
  );
  expect(again.status).toBe(200);
  expect(again.body).toMatchObject({ revision: 1, onHand: 4990 });
  expect(await world.trace()).toEqual(before);
});

test('a correction names its revision and why, moves only the difference, and is kept beside the first', async () => {
  const { code, staff } = await regency();
  await staff.put(path(TODAY, code), { printed: 100, spoiled: 5 }).expect(201);
  const before = await world.trace();
  const changed = { printed: 90, spoiled: 8 };
  const unread = await staff.put(path(TODAY, code), changed);
  expect([unread.status, unread.body.code]).toEqual([428, 'report.if_match_required']);
  await staff.put(path(TODAY, code), changed, { 'if-match': '"2"' }).expect(412);
  await staff.put(path(TODAY, code), changed, { 'if-match': 'W/"2"' }).expect(412);
  const unexplained = await staff.put(path(TODAY, code), changed, { 'if-match': '"1"' });
  expect(unexplained.status).toBe(400);
  expect(unexplained.body.errors[0].field).toBe('note');
  expect(await world.trace()).toEqual(before);

  const note = 'Sepuluh kartu tercatat dua kali';
  const corrected = await staff.put(path(TODAY, code), { ...changed, note }, { 'if-match': '"1"' });
  expect(corrected.status).toBe(200);
  expect(corrected.headers['etag']).toBe('"2"');
  expect(corrected.body).toMatchObject({ revision: 2, onHand: 4902 });
  const read = await staff.get(path(TODAY, code)).expect(200);
  expect(read.headers['etag']).toBe('"2"');
  expect(
    read.body.revisions.map((r: { revision: number; corrects: number | null }) => [
      r.revision,
      r.corrects,
    ]),
  ).toEqual([
    [1, null],
    [2, 1],
  ]);
});

test('If-Match on a day without a report is refused', async () => {
  const { code, staff } = await regency();
  const { status, body } = await staff.put(
    path(TODAY, code),
    { printed: 1, spoiled: 0 },
    { 'if-match': '"1"' },
  );
  expect([status, body.code]).toEqual([412, 'report.revision_mismatch']);
});

test('nobody prints more than is on hand: refused with both numbers, and nothing is written', async () => {
  const { code, staff } = await regency(2000);
  const before = await world.trace();
  const { status, body } = await staff.put(path(TODAY, code), { printed: 1990, spoiled: 11 });
  expect([status, body.code]).toEqual([409, 'stock.insufficient']);
  expect(body.detail).toMatch(/2001/);
  expect(body.detail).toMatch(/2000/);
  expect(body.detail).toContain(code);
  expect(await world.trace()).toEqual(before);
  await staff.put(path(TODAY, code), { printed: 1990, spoiled: 10 }).expect(201);
});

test("the date is the office's own: in WITA the new day has begun when Jakarta still has the old one", async () => {
  const { code } = await regency();
  world.clock.set('2026-03-04T16:30:00Z');
  const staff = await world.as(code, 'staff');
  await staff.put(path('2026-03-05', code), { printed: 1, spoiled: 0 }).expect(201);
  const future = await staff.put(path('2026-03-06', code), { printed: 1, spoiled: 0 });
  expect([future.status, future.body.code]).toEqual([422, 'report.date_refused']);
});

test('seven days back is the last date that may be reported; the office above may widen that until a date', async () => {
  const { code } = await regency();
  world.clock.set('2026-03-10T01:00:00Z');
  const staff = await world.as(code, 'staff');
  await staff.put(path('2026-03-03', code), { printed: 1, spoiled: 0 }).expect(201);
  const late = await staff.put(path('2026-03-02', code), { printed: 1, spoiled: 0 });
  expect([late.status, late.body.code]).toEqual([422, 'report.date_refused']);
  expect(late.body.detail).toMatch(/office above/);

  const window = { reportLateDays: 10, reportLateUntil: '2026-03-11' };
  const own = await world.as(code, 'admin');
  await own.patch(`/api/offices/${code}`, window).expect(403);
  const province = await world.as(code.slice(0, 2), 'admin');
  await province.patch(`/api/offices/${code}`, window).expect(200);
  await staff.put(path('2026-03-02', code), { printed: 1, spoiled: 0 }).expect(201);
  const history = await own.get(`/api/offices/${code}/history`).expect(200);
  expect(history.body.items[0]).toMatchObject({
    action: 'office.changed',
    by: `admin ${code.slice(0, 2)}`,
    before: { reportLateDays: null },
    after: window,
  });
  world.clock.set('2026-03-12T01:00:00Z');
  const later = await world.as(code, 'staff');
  await later.put(path('2026-03-04', code), { printed: 1, spoiled: 0 }).expect(422);
});

test('a date before the opening stock is refused', async () => {
  const code = '64.72';
  await world.begin(code, 3000, '2026-03-03');
  const staff = await world.as(code, 'staff');
  await staff.put(path('2026-03-02', code), { printed: 1, spoiled: 0 }).expect(422);
  await staff.put(path('2026-03-03', code), { printed: 1, spoiled: 0 }).expect(201);
});

test('a key names an attempt for ever: the report as it stands and the revision that was made', async () => {
  const { code, staff } = await regency();
  const key = { 'idempotency-key': 'tablet-1/17' };
  await staff.put(path(TODAY, code), { printed: 10, spoiled: 0 }, key).expect(201);
  const note = 'Salah hitung';
  await staff
    .put(path(TODAY, code), { printed: 12, spoiled: 0, note }, { 'if-match': '"1"' })
    .expect(200);
  world.clock.advance({ days: 36 });
  const late = await (
    await world.as(code, 'admin')
  ).put(path(TODAY, code), { printed: 10, spoiled: 0 }, key);
  expect(late.status).toBe(200);
  expect(late.body).toMatchObject({ printed: 12, revision: 2, acceptedAs: 1 });
  const other = await (
    await world.as(code, 'staff')
  ).put(path(TODAY, code), { printed: 11, spoiled: 0 }, key);
  expect([other.status, other.body.code]).toEqual([422, 'idempotency.mismatch']);
});

test('two clerks at once: one report, and the other is told to read it first', async () => {
  const { code, staff } = await regency();
  const second = await world.as(code, 'admin');
  const answers = await meeting(world.dataSource, 'stock_accounts', [
    staff.put(path(TODAY, code), { printed: 10, spoiled: 0 }),
    second.put(path(TODAY, code), { printed: 20, spoiled: 0 }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 428]);
  expect([4990, 4980]).toContain(await world.onHand(code));
});

test.each([
  ['a count in quotes', { printed: '5', spoiled: 0 }, 'printed'],
  ['a fraction', { printed: 1.5, spoiled: 0 }, 'printed'],
  ['a negative count', { printed: -1, spoiled: 0 }, 'printed'],
  ['more than a thousand million', { printed: 1_000_000_001, spoiled: 0 }, 'printed'],
  ['a missing count', { printed: 1 }, 'spoiled'],
  ['an unknown field', { printed: 1, spoiled: 0, name: 'x' }, 'name'],
  ['an unknown service', { printed: 0, spoiled: 0, service: 'tidur' }, 'service'],
  ['another service without a note', { printed: 0, spoiled: 0, service: 'other' }, 'note'],
  ['a note that cannot be stored', { printed: 0, spoiled: 0, note: 'a\u0000b' }, 'note'],
])('%s is refused at its field', async (_, body, field) => {
  const { status, body: problem } = await tarakan.put(path(TODAY), body);
  expect(status).toBe(400);
  expect(problem).toMatchObject({ status: 400, code: 'request.invalid' });
  expect(problem.errors.map((error: { field: string }) => error.field)).toContain(field);
});

test.each(['2026-02-30', 'kemarin', '20260304'])('the date %s is a 400', async (date) => {
  await tarakan.put(path(date), { printed: 1, spoiled: 0 }).expect(400);
});

test('only the office itself reports, and not the ministry', async () => {
  const report = { printed: 0, spoiled: 0, service: 'siak_down' };
  await (await world.as('65')).put(path(TODAY), report).expect(403);
  await (await world.as('65.71', 'viewer')).put(path(TODAY), report).expect(403);
  await (await world.as('65.01')).put(path(TODAY), report).expect(404);
  await (await world.as('00')).put(path(TODAY, '00'), report).expect(403);
  await (await world.as('65')).put(path(TODAY, '65'), report).expect(201);
});

test('reports are listed latest first, by dates and in pages', async () => {
  const { code, staff } = await regency();
  for (const date of ['2026-03-02', '2026-03-03', '2026-03-04'])
    await staff.put(path(date, code), { printed: 1, spoiled: 0 }).expect(201);
  const list = `/api/offices/${code}/print-reports`;
  const first = await staff.get(`${list}?limit=2`).expect(200);
  expect(first.body.items.map((r: { date: string }) => r.date)).toEqual([
    '2026-03-04',
    '2026-03-03',
  ]);
  const rest = await staff.get(`${list}?limit=2&cursor=${first.body.nextCursor}`).expect(200);
  expect(rest.body).toMatchObject({ items: [{ date: '2026-03-02' }], nextCursor: null });
  await staff.get(`${list}?cursor=${first.body.nextCursor}&from=2026-03-01`).expect(400);
  await staff.get(`${list}?limit=0`).expect(400);
  await staff.get(`${list}?limit=101`).expect(400);
});

test('after a count its dates are counted: a later correction no longer moves what is on hand', async () => {
  const { code, staff } = await regency();
  await staff.put(path('2026-03-03', code), { printed: 100, spoiled: 0 }).expect(201);
  await staff
    .post(`/api/offices/${code}/stock-counts`, { counted: 4890, reason: 'Sepuluh hilang' })
    .expect(201);
  const note = 'Ternyata 110';
  const corrected = await staff.put(
    path('2026-03-03', code),
    { printed: 110, spoiled: 0, note },
    { 'if-match': '"1"' },
  );
  expect(corrected.body.onHand).toBe(4890);
  expect(await world.balance(code, 'variance')).toBe(0);
  const today = await staff.put(path(TODAY, code), { printed: 5, spoiled: 0 });
  expect(today.body.onHand).toBe(4885);
});
