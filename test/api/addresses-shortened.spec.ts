import { BackgroundService } from '../../src/background/background.service.js';
import { until } from '../support/waiting.js';
import { World, type Client } from '../support/world.js';

const PROVINCE = '65';
const TARAKAN = '65.71';
const WHOLE = 'admin.65@example.test';
const SHORT = 'ad…@example.test';

let world: World;
let notice: string;

/** Whether so many mails have been composed; they are in the background. */
async function composed(count: number): Promise<void> {
  await until(async () => {
    world.running.app.get(BackgroundService).wake();
    return (await world.dataSource.query<unknown[]>('SELECT FROM notices')).length >= count;
  });
}

beforeAll(async () => {
  world = await World.open({ delivers: true });
  await world.supply();
  await world.begin(PROVINCE, 50_000);
  await world.begin(TARAKAN, 1_200, '2026-02-26');
  const province = await world.as(PROVINCE);
  const tarakan = await world.as(TARAKAN);
  // The same letter, so that the refusal of a mailbox can name it.
  await tarakan
    .put(`/api/offices/${TARAKAN}/print-reports/2026-03-04`, { printed: 300, spoiled: 0 })
    .expect(201);
  for (const office of [PROVINCE, TARAKAN])
    await province
      .post('/api/people', {
        email: `somebody.${office}@example.test`,
        name: 'Somebody',
        role: 'viewer',
        office,
      })
      .expect(201);
  await composed(3);
  await world.dataSource.query(
    `UPDATE outbox SET state = 'failed', finished_at = now(), last_error = $1
     WHERE id = (SELECT id FROM notices WHERE address = $2)`,
    [`550 5.1.1 <${WHOLE}>: no such user`, WHOLE],
  );
  const { body } = await tarakan.get('/api/notices').expect(200);
  notice = body.items.find(({ kind }: { kind: string }) => kind === 'request.opened').id;
});
afterAll(() => world.close());

const addresses = async (by: Client, path: string): Promise<string[]> => {
  const { text } = await by.get(path).expect(200);
  return [...new Set(text.match(/[\w.…]+@example\.test/g) ?? [])].sort();
};

const reader = (office: string, role: 'admin' | 'staff' | 'viewer') => world.as(office, role);

test.each(['history', 'history.csv'])(
  'whoever may not read the people of an office reads their addresses shortened in its %s',
  async (list) => {
    const path = `/api/offices/${TARAKAN}/${list}`;
    for (const role of ['viewer', 'staff'] as const)
      for (const office of ['00', PROVINCE, TARAKAN])
        expect(await addresses(await reader(office, role), path)).toEqual(['so…@example.test']);
    for (const office of ['00', PROVINCE, TARAKAN])
      expect(await addresses(await reader(office, 'admin'), path)).toEqual([
        'somebody.65.71@example.test',
      ]);
  },
);

test.each([['/api/notices?office=65.71'], ['/api/notices.csv?office=65.71']])(
  'of a mail to the office above nobody below reads to whom, nor in the words of its refusal: %s',
  async (path) => {
    for (const role of ['viewer', 'staff', 'admin'] as const) {
      const found = await addresses(await reader(TARAKAN, role), path);
      expect(found).toContain(SHORT);
      expect(found).not.toContain(WHOLE);
    }
    expect(await addresses(await reader(PROVINCE, 'viewer'), path)).not.toContain(WHOLE);
    expect(await addresses(await reader(PROVINCE, 'admin'), path)).toContain(WHOLE);
  },
);

test('one mail by itself, and sent again, says no more', async () => {
  const admin = await reader(TARAKAN, 'admin');
  const { body } = await admin.get(`/api/notices/${notice}`).expect(200);
  expect(body).toMatchObject({ to: SHORT, lastError: `550 5.1.1 <${SHORT}>: no such user` });
  const above = await (await reader(PROVINCE, 'admin')).get(`/api/notices/${notice}`).expect(200);
  expect(above.body.to).toBe(WHOLE);
  const again = await admin.post(`/api/notices/${notice}/resend`).expect(200);
  expect(again.body.to).toBe(SHORT);
  const [{ to }] = await world.dataSource.query<[{ to: string }]>(
    `SELECT payload->>'to' AS to FROM outbox WHERE id = $1`,
    [notice],
  );
  expect(to).toBe(WHOLE);
});

test('an office’s own address is nobody’s: it stands whole in the history', async () => {
  const admin = await reader(TARAKAN, 'admin');
  await admin.patch(`/api/offices/${TARAKAN}`, { email: 'kantor@example.test' }).expect(200);
  expect(
    await addresses(await reader(TARAKAN, 'viewer'), `/api/offices/${TARAKAN}/history`),
  ).toContain('kantor@example.test');
});
