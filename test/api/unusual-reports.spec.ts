import { addDays } from '../../src/platform/calendar-date.js';
import type { Client } from '../support/world.js';
import { World } from '../support/world.js';

const TODAY = '2026-03-04';
let world: World;
let staff: Client;
let province: Client;

beforeAll(async () => {
  world = await World.open();
  await world.supply();
  world.clock.set('2026-02-20T01:00:00Z');
  await world.begin('65.71', 50_000, '2026-02-20');
  await world.begin('65.01', 5_000, '2026-02-20');
  world.clock.set(`${TODAY}T01:00:00Z`);
  staff = await world.as('65.71', 'staff');
  province = await world.as('65', 'staff');
});
afterAll(() => world.close());

const path = (date: string) => `/api/offices/65.71/print-reports/${date}`;

describe('4,900 typed for 49', () => {
  test('is marked once five days with cards are known, and the mark goes when it is corrected', async () => {
    for (const [daysBack, printed] of [40, 48, 53, 51].entries()) {
      const date = addDays(TODAY, daysBack - 6);
      const { body } = await staff.put(path(date), { printed, spoiled: 0 }).expect(201);
      expect(body.unusual).toBe(false);
    }
    const unknown = await staff.put(path('2026-03-02'), { printed: 500, spoiled: 0 }).expect(201);
    expect(unknown.body.unusual).toBe(false);
    const known = await staff.put(path('2026-03-03'), { printed: 49, spoiled: 2 }).expect(201);
    expect(known.body.unusual).toBe(false);

    await staff.patch('/api/offices/65.71', { minimumStock: 46_000 }).expect(403);
    const admin = await world.as('65.71');
    await admin.patch('/api/offices/65.71', { minimumStock: 46_000 }).expect(200);
    const wild = await staff.put(path(TODAY), { printed: 4_900, spoiled: 2 }).expect(201);
    expect(wild.body.unusual).toBe(true);
    const [{ message }] = await world.dataSource.query<[{ message: object }]>(
      `SELECT payload AS message FROM outbox WHERE kind = 'request.opened'`,
    );
    expect(message).toMatchObject({ unusualDay: { date: TODAY, total: 4_902, usual: 53 } });
    const list = await province.get('/api/offices/65.71/print-reports').expect(200);
    expect(list.body.items.map((it: { unusual: boolean }) => it.unusual)).toEqual([
      true,
      ...Array.from({ length: 6 }, () => false),
    ]);
    const mended = { printed: 49, spoiled: 2, note: 'Salah ketik' };
    await staff.put(path(TODAY), mended, { 'if-match': '"1"' }).expect(200);
    const { body } = await province.get(path(TODAY)).expect(200);
    expect([body.unusual, ...body.revisions.map((it: typeof body) => it.unusual)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('a day of nothing', () => {
  const nothing = { printed: 0, spoiled: 0 };
  const path = (date: string) => `/api/offices/65.01/print-reports/${date}`;
  let staff: Client;
  beforeAll(async () => (staff = await world.as('65.01', 'staff')));

  test('says why: with service open and no note it is refused at the note, before its date is judged', async () => {
    const before = await world.trace();
    for (const date of ['2026-02-28', '2020-01-01']) {
      const { status, body } = await staff.put(path(date), nothing);
      expect([status, body.errors[0].field]).toEqual([400, 'note']);
      expect(body.detail).toMatch(/why nothing was printed/);
    }
    expect(await world.trace()).toEqual(before);
  });

  test.each([
    ['a state of the service', '2026-02-25', { service: 'siak_down' }],
    ['a note', '2026-02-26', { note: 'Tidak ada yang datang' }],
  ])('is taken with %s', async (_, date, why) => {
    await staff.put(path(date), { ...nothing, ...why }).expect(201);
  });

  test('that was filed before the rule may come again as it stands, and be corrected', async () => {
    await world.dataSource.query(
      `INSERT INTO print_reports (office_id, on_date, revision, printed, spoiled, service, filed_at, filed_by)
       SELECT o.id, '2026-02-27', 1, 0, 0, 'open', '2026-02-27', (SELECT id FROM people LIMIT 1)
       FROM offices o WHERE o.code = '65.01'`,
    );
    const again = await staff.put(path('2026-02-27'), nothing).expect(200);
    expect(again.body).toMatchObject({ revision: 1, note: null });
    const mended = { printed: 3, spoiled: 0, note: 'Terlewat' };
    await staff.put(path('2026-02-27'), mended, { 'if-match': '"1"' }).expect(200);
  });
});
