import { Review } from '../../src/restocking/review.js';
import { holidays } from '../../migrations/data/holidays.js';
import { addDays, isWeekend } from '../../src/platform/calendar-date.js';
import { plantReports } from '../support/past-reports.js';
import { World, type Client } from '../support/world.js';
import { meeting } from '../support/waiting.js';

const TODAY = '2026-03-04';
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
  '64.71',
  '64.72',
  '64.74',
];

let world: World;
let ministry: Client;

beforeAll(async () => {
  world = await World.open();
  await world.supply();
  ministry = await world.as('00');
  await world.begin('63', 100_000);
  await world.begin('64', 100_000);
});
afterAll(() => world.close());

interface Regency {
  code: string;
  province: string;
  staff: Client;
  above: Client;
}

/** Each story has a regency of its own, with its province's staff. */
async function regency(stock: number): Promise<Regency> {
  const code = codes.shift()!;
  const province = code.slice(0, 2);
  await world.begin(code, stock, '2026-02-26');
  return {
    code,
    province,
    staff: await world.as(code, 'staff'),
    above: await world.as(province, 'staff'),
  };
}

const print = ({ code, staff }: Regency, printed: number, date = TODAY) =>
  staff.put(`/api/offices/${code}/print-reports/${date}`, { printed, spoiled: 0 });
const requests = async ({ code, staff }: Regency) =>
  (await staff.get(`/api/restock-requests?office=${code}`).expect(200)).body.items;
const answer = (by: Client, id: string, how: string, body: object) =>
  by.post(`/api/restock-requests/${id}/${how}`, body);

async function lowRegency(): Promise<Regency & { id: string }> {
  const office = await regency(1200);
  await print(office, 201).expect(201);
  const [request] = await requests(office);
  return { ...office, id: request.id };
}

/** Fills an office up from its province. */
async function fill({ code, province, staff, above }: Regency, quantity: number): Promise<void> {
  const sent = await above
    .post('/api/consignments', { from: province, to: code, quantity })
    .expect(201);
  await staff.post(`/api/consignments/${sent.body.id}/receipt`, { received: quantity }).expect(200);
}

test('1,000 is not low; at 999 exactly one request opens, with its arithmetic', async () => {
  const office = await regency(1200);
  await print(office, 200).expect(201);
  expect(await requests(office)).toEqual([]);
  const note = 'Satu lagi';
  await office.staff
    .put(
      `/api/offices/${office.code}/print-reports/${TODAY}`,
      { printed: 201, spoiled: 0, note },
      { 'if-match': '"1"' },
    )
    .expect(200);
  const [request, ...more] = await requests(office);
  expect(more).toEqual([]);
  // Begun on 26 February: of seven dates to 4 March five are working days, one of them known, with 201.
  expect(request).toMatchObject({
    state: 'open',
    origin: 'low_stock',
    office: office.code,
    openedBy: null,
    granted: null,
    number: `${office.code}/2026/0001`,
    reasoning: {
      ...{ onHand: 999, inTransit: 0, minimumStock: 1000, coverDays: 6 },
      ...{ method: 'mean', expectedUse: Math.ceil((201 * 5 * 37) / 7) },
      ...{ journeyDays: 7, coverTargetDays: 30 },
    },
  });
  expect(request.reasoning.averageDailyUse).toBeCloseTo((201 * 5) / 7, 3);
  expect(request.quantity).toBe(4500);
});

describe('an office that has reported for 28 days asks for what is expected of it', () => {
  const off = new Set(holidays.map(([date]) => date));
  const works = (date: string) => !isWeekend(date) && !off.has(date);

  test('by its week and the holidays to come, and says so; its quantity follows', async () => {
    const office = await regency(1_130);
    const before = { last: addDays(TODAY, -1), days: 28 };
    await plantReports(world, office.code, before, (date) => (works(date) ? 140 : null));
    await print(office, 140).expect(201);
    const [request] = await requests(office);
    // Of thirty-seven days to come, a week of them for the road, 21 are working days: Nyepi and Idulfitri
    // take six, Good Friday one. The mean of the 28 days before them, 90 a day, knows nothing of that and
    // would ask for 3,330.
    expect(request.reasoning).toMatchObject({
      ...{ onHand: 990, averageDailyUse: 90, method: 'forecast', coverTargetDays: 30 },
    });
    expect(Math.abs(request.reasoning.expectedUse - 21 * 140)).toBeLessThan(40);
    expect(request.quantity).toBe(2_000);
    const { body: shown } = await office.staff.get(`/api/offices/${office.code}/stock`).expect(200);
    expect(shown).toMatchObject({ requestMethod: 'forecast', forecastBasis: 'own' });
    expect(Math.abs(shown.expectedUse - 16 * 140)).toBeLessThan(30);
  });

  test('and 27 days are not enough: then by their mean', async () => {
    const office = await regency(1_130);
    const before = { last: addDays(TODAY, -1), days: 26 };
    await plantReports(world, office.code, before, (date) => (works(date) ? 140 : null));
    await print(office, 140).expect(201);
    const [request] = await requests(office);
    const { averageDailyUse, expectedUse, method } = request.reasoning;
    expect([method, expectedUse]).toEqual(['mean', Math.ceil(averageDailyUse * 37 - 0.002)]);
  });
});

test('a province keeps its own holidays in what a request is reasoned from, as on its screen', async () => {
  await ministry.put('/api/holidays/2026-03-03', { name: 'Hari jadi', province: '62' }).expect(200);
  await world.begin('62', 5_000, '2026-02-26');
  const province = await world.as('62', 'staff');
  await province
    .put(`/api/offices/62/print-reports/${TODAY}`, { printed: 120, spoiled: 0 })
    .expect(201);
  const asked = await province
    .post('/api/restock-requests', { office: '62', quantity: 500 })
    .expect(201);
  const { body: shown } = await province.get('/api/offices/62/stock').expect(200);
  // Four working days of seven dates, one fewer than elsewhere: the province's own holiday.
  expect(shown.averageDailyUse).toBe(68.5714);
  expect(asked.body.reasoning.averageDailyUse).toBe(68.5714);
});

test('seven reports at once below the minimum still make one request', async () => {
  const office = await regency(1300);
  const dates = [
    '2026-02-26',
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
    '2026-03-02',
    '2026-03-03',
    '2026-03-04',
  ];
  const answers = await meeting(
    world.dataSource,
    'stock_accounts',
    dates.map((date) => print(office, 100, date)),
  );
  expect(answers.map(({ status }) => status)).toEqual(dates.map(() => 201));
  expect(await requests(office)).toHaveLength(1);
});

test('two instances that sweep at once make one request', async () => {
  const office = await regency(1300);
  const above = await world.as(office.province);
  await above.patch(`/api/offices/${office.code}`, { minimumStock: 1500 }).expect(200);
  const review = world.running.app.get(Review);
  const sweep = () => world.dataSource.transaction((tx) => review.sweep(tx, world.clock.now()));
  await meeting(world.dataSource, 'restock_requests', [sweep, sweep]);
  expect(await requests(office)).toMatchObject([{ state: 'open', origin: 'low_stock' }]);
});

test('no second request while one is live, by hand or by the system', async () => {
  const office = await lowRegency();
  await print(office, 10, '2026-03-03').expect(201);
  expect(await requests(office)).toHaveLength(1);
  const again = await office.staff.post('/api/restock-requests', {
    office: office.code,
    quantity: 500,
  });
  expect([again.status, again.body.code]).toEqual([409, 'request.already_open']);
});

test('two requests by hand at once: one opens, the other is told', async () => {
  const office = await regency(5000);
  const body = {
    office: office.code,
    quantity: 2000,
    reference: '470/12/DKPS',
    note: 'Antrean panjang',
  };
  const answers = await meeting(world.dataSource, 'restock_requests', [
    office.staff.post('/api/restock-requests', body),
    office.above.post('/api/restock-requests', body),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('an open automatic request is withdrawn by the system when stock is back at the minimum', async () => {
  const office = await lowRegency();
  await fill(office, 1);
  const [request] = await requests(office);
  expect(request).toMatchObject({ state: 'withdrawn', withdrawnBy: null });
  expect(request.withdrawalNote).toMatch(/ambang batas/);
});

test('an approved request stays when stock is back at the minimum', async () => {
  const office = await lowRegency();
  await answer(office.above, office.id, 'approval', { quantity: 500 }).expect(200);
  await fill(office, 5000);
  expect((await requests(office))[0].state).toBe('approved');
});

test('after a refusal no automatic request for seven days, then the sweep or a movement opens one', async () => {
  const office = await lowRegency();
  const refusal = await answer(office.above, office.id, 'refusal', {});
  expect(refusal.status).toBe(400);
  await answer(office.above, office.id, 'refusal', { note: 'Stok provinsi kosong' }).expect(200);
  await print(office, 5, '2026-03-03').expect(201);
  expect(await requests(office)).toHaveLength(1);
  world.clock.advance({ days: 6, hours: 23 });
  const staff = await world.as(office.code, 'staff');
  await print({ ...office, staff }, 5, '2026-03-05').expect(201);
  expect(await requests({ ...office, staff })).toHaveLength(1);
  world.clock.advance({ hours: 2 });
  await print({ ...office, staff }, 5, '2026-03-06').expect(201);
  expect(await requests({ ...office, staff })).toHaveLength(2);
  world.clock.set('2026-03-04T01:00:00Z');
});

test('the quiet ends early when stock has been back at the minimum', async () => {
  const office = await lowRegency();
  await answer(office.staff, office.id, 'withdrawal', {}).expect(200);
  await print(office, 5, '2026-03-03').expect(201);
  expect(await requests(office)).toHaveLength(1);
  await fill(office, 100);
  await print(office, 100, '2026-03-02').expect(201);
  expect(await requests(office)).toHaveLength(2);
});

test('a receipt that leaves the office low opens the next request, without a mail of its own', async () => {
  const office = await lowRegency();
  await answer(office.above, office.id, 'approval', { quantity: 100 }).expect(200);
  await print(office, 500, '2026-03-03').expect(201);
  const sent = await office.above
    .post('/api/consignments', {
      from: office.province,
      to: office.code,
      quantity: 100,
      requestId: office.id,
    })
    .expect(201);
  await office.staff
    .post(`/api/consignments/${sent.body.id}/receipt`, { received: 100 })
    .expect(200);
  const all = await requests(office);
  const states = all.map(({ state, origin }: { state: string; origin: string }) => [state, origin]);
  expect(states.sort()).toEqual([
    ['fulfilled', 'low_stock'],
    ['open', 'low_stock'],
  ]);
  const told = await world.dataSource.query<{ number: string }[]>(
    `SELECT payload ->> 'number' AS number FROM outbox WHERE kind = 'request.opened'`,
  );
  const numbers = told
    .map(({ number }) => number)
    .filter((number) => number.startsWith(office.code));
  expect(numbers).toEqual([`${office.code}/2026/0001`]);
  await print(office, 5, '2026-03-02').expect(201);
  expect(await requests(office)).toHaveLength(2);
});

test('back at the minimum and below it again, the office is asked for by mail whatever came before', async () => {
  const office = await regency(1200);
  await print(office, 201).expect(201);
  await fill(office, 100);
  await print(office, 120, '2026-03-02').expect(201);
  const told = await world.dataSource.query<{ number: string }[]>(
    `SELECT payload ->> 'number' AS number FROM outbox WHERE kind = 'request.opened'`,
  );
  const numbers = told
    .map(({ number }) => number)
    .filter((number) => number.startsWith(office.code));
  expect(numbers).toEqual([`${office.code}/2026/0001`, `${office.code}/2026/0002`]);
});

test('with enough on the road nothing is asked', async () => {
  const office = await regency(1200);
  await office.above
    .post('/api/consignments', { from: office.province, to: office.code, quantity: 4500 })
    .expect(201);
  await print(office, 201).expect(201);
  expect(await requests(office)).toEqual([]);
});

test('an office that has not begun is never asked for', async () => {
  const code = codes.shift()!;
  const staff = await world.as(code, 'staff');
  await staff
    .put(`/api/offices/${code}/print-reports/${TODAY}`, {
      printed: 0,
      spoiled: 0,
      note: 'Belum ada blangko',
    })
    .expect(201);
  expect((await staff.get(`/api/restock-requests?office=${code}`)).body.items).toEqual([]);
});

describe("a request's life", () => {
  test('approving less than asked is the normal case, may be given again, and shows as committed', async () => {
    const office = await lowRegency();
    const before = (await office.above.get(`/api/offices/${office.province}/stock`)).body.committed;
    await answer(office.above, office.id, 'approval', {
      quantity: 1000,
      note: 'Stok terbatas',
    }).expect(200);
    const again = await answer(office.above, office.id, 'approval', { quantity: 500 }).expect(200);
    expect(again.body).toMatchObject({
      state: 'approved',
      granted: 500,
      answeredByOffice: office.province,
    });
    const { body } = await office.above.get(`/api/offices/${office.province}/stock`);
    expect(body.committed - before).toBe(500);
  });

  test('a consignment may name it only once approved, to its office, and never for more than granted', async () => {
    const office = await lowRegency();
    const send = (quantity: number, to = office.code) =>
      office.above.post('/api/consignments', {
        from: office.province,
        to,
        quantity,
        requestId: office.id,
      });
    const before = await world.trace();
    expect((await send(100)).body.code).toBe('request.not_approved');
    expect(await world.trace()).toEqual(before);
    await answer(office.above, office.id, 'approval', { quantity: 500 }).expect(200);
    expect((await send(501)).body.code).toBe('request.exceeds_grant');
    await send(300).expect(201);
    expect((await send(201)).body.code).toBe('request.exceeds_grant');
    await send(200).expect(201);
    expect((await requests(office))[0]).toMatchObject({ state: 'sent', sent: 500, onTheRoad: 500 });
  });

  test('two consignments at once never send more than was granted', async () => {
    const office = await lowRegency();
    await answer(office.above, office.id, 'approval', { quantity: 500 }).expect(200);
    const send = () =>
      office.above.post('/api/consignments', {
        from: office.province,
        to: office.code,
        quantity: 300,
        requestId: office.id,
      });
    const answers = await meeting(world.dataSource, 'stock_accounts', [send, send, send]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  test('once something has left it can only be lowered to that, which ends the rest', async () => {
    const office = await lowRegency();
    await answer(office.above, office.id, 'approval', { quantity: 1000 }).expect(200);
    const sent = await office.above
      .post('/api/consignments', {
        from: office.province,
        to: office.code,
        quantity: 400,
        requestId: office.id,
      })
      .expect(201);
    for (const quantity of [300, 500, 1000])
      expect((await answer(office.above, office.id, 'approval', { quantity })).body.code).toBe(
        'request.not_open',
      );
    expect((await answer(office.above, office.id, 'refusal', { note: 'x' })).body.code).toBe(
      'request.not_open',
    );
    expect((await answer(office.staff, office.id, 'withdrawal', {})).body.code).toBe(
      'request.not_open',
    );
    const lowered = await answer(office.above, office.id, 'approval', {
      quantity: 400,
      note: 'Sisanya habis',
    });
    expect(lowered.body).toMatchObject({ state: 'sent', granted: 400 });
    await office.staff
      .post(`/api/consignments/${sent.body.id}/receipt`, { received: 390 })
      .expect(200);
    expect((await requests(office))[0]).toMatchObject({ state: 'fulfilled', arrived: 390 });
  });

  test('a recall, or a receipt of none, brings it back to approved', async () => {
    const office = await lowRegency();
    await answer(office.above, office.id, 'approval', { quantity: 500 }).expect(200);
    const send = () =>
      office.above
        .post('/api/consignments', {
          from: office.province,
          to: office.code,
          quantity: 500,
          requestId: office.id,
        })
        .expect(201);
    const first = await send();
    await office.above
      .post(`/api/consignments/${first.body.id}/recall`, { note: 'Truk mogok' })
      .expect(200);
    expect((await requests(office))[0].state).toBe('approved');
    const second = await send();
    await office.staff
      .post(`/api/consignments/${second.body.id}/receipt`, { received: 0 })
      .expect(200);
    expect((await requests(office))[0].state).toBe('approved');
  });

  test('any office above may answer; the asking office may not, nor a viewer', async () => {
    const office = await lowRegency();
    await answer(office.staff, office.id, 'approval', { quantity: 500 }).expect(403);
    const viewer = await world.as(office.province, 'viewer');
    await answer(viewer, office.id, 'approval', { quantity: 500 }).expect(403);
    await answer(await world.as('11'), office.id, 'approval', { quantity: 500 }).expect(404);
    await answer(ministry, office.id, 'approval', { quantity: 500 }).expect(200);
  });

  test('the asking office changes it while open, and withdraws it; an office above shows that it asked for it', async () => {
    const office = await regency(3000);
    const opened = await office.above
      .post('/api/restock-requests', { office: office.code, quantity: 2000, reference: 'surat 12' })
      .expect(201);
    expect(opened.body).toMatchObject({
      origin: 'manual',
      openedBy: `staff ${office.province}`,
      openedByOffice: office.province,
    });
    const path = `/api/restock-requests/${opened.body.id}`;
    await office.above.patch(path, { quantity: 1 }).expect(403);
    await office.staff.patch(path, { quantity: 2500 }).expect(200);
    await answer(office.above, opened.body.id, 'approval', { quantity: 500 }).expect(200);
    expect((await office.staff.patch(path, { quantity: 1 })).body.code).toBe('request.not_open');
    await answer(office.staff, opened.body.id, 'withdrawal', { note: 'Sudah cukup' }).expect(200);
    const history = await office.staff.get(`/api/offices/${office.code}/history`).expect(200);
    expect(history.body.items.map((change: { action: string }) => change.action)).toEqual([
      'request.withdrawn',
      'request.approved',
      'request.changed',
      'request.opened',
    ]);
  });

  test('the ministry asks nobody', async () => {
    const { status, body } = await ministry.post('/api/restock-requests', {
      office: '00',
      quantity: 5,
    });
    expect([status, body.code]).toEqual([400, 'request.invalid']);
  });
});
