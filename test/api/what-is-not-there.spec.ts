import pg from 'pg';
import { serverUrl } from '../support/database.js';
import { TARAKAN } from '../support/kaltara.js';
import { PLANS } from '../support/plans.js';
import { until } from '../support/waiting.js';
import { World, type Client } from '../support/world.js';

let world: World;
let tarakan: Client;
let ministry: Client;

beforeAll(async () => {
  world = await World.open();
  await world.supply();
  await world.begin(TARAKAN, 5_000);
  tarakan = await world.as(TARAKAN);
  ministry = await world.as('00');
});
afterAll(() => world.close());

const NOTHING = '01980000-0000-7000-8000-000000000000';

describe.each([
  ['of an id that nothing has', NOTHING],
  ['of what is no id', 'tidak-ada'],
])('%s', (_, id) => {
  test('a notice is not sent again', async () => {
    const { status, body } = await tarakan.post(`/api/notices/${id}/resend`);
    expect(body).toMatchObject({ code: 'notice.not_found' });
    expect(status).toBe(404);
  });

  test('a plan is not read, changed, sent or discarded', async () => {
    const seen = { onHand: 0, inTransit: 0 };
    const plan = { total: 0, rows: [{ office: TARAKAN, quantity: 0, seen }] };
    const ifMatch = { 'if-match': '"1"' };
    const calls = [
      tarakan.get(`${PLANS}/${id}`),
      tarakan.put(`${PLANS}/${id}`, plan, ifMatch),
      tarakan.post(`${PLANS}/${id}/dispatch`, {}, ifMatch),
      tarakan.delete(`${PLANS}/${id}`, ifMatch),
    ];
    for (const call of calls) {
      const { status, body } = await call;
      expect(body).toMatchObject({ code: 'plan.not_found' });
      expect(status).toBe(404);
    }
  });
});

test('a day that nobody reported is not read', async () => {
  const { status, body } = await tarakan.get(`/api/offices/${TARAKAN}/print-reports/2026-03-02`);
  expect(body).toMatchObject({ code: 'report.not_found' });
  expect(status).toBe(404);
});

test('a day that is no holiday is not struck, nor one of another province', async () => {
  await ministry.put('/api/holidays/2026-10-01', { name: 'Hari jadi', province: '65' }).expect(200);
  for (const path of ['2026-10-02', '2026-10-01', '2026-10-01?province=64']) {
    const { status, body } = await ministry.delete(`/api/holidays/${path}`);
    expect(body).toMatchObject({ code: 'holiday.not_found' });
    expect(status).toBe(404);
  }
  await ministry.delete('/api/holidays/2026-10-01?province=65').expect(204);
});

test('while the database takes nobody, the product says it is not ready, and is again after', async () => {
  const server = new pg.Client({ connectionString: serverUrl() });
  await server.connect();
  const name = new URL(world.running.databaseUrl).pathname.slice(1);
  const nobody = world.nobody();
  try {
    await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await server.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
    );
    const { status, body, headers } = await nobody.get('/health/ready');
    expect(body).toMatchObject({ code: 'service.not_ready' });
    expect([status, headers['retry-after']]).toEqual([503, '5']);
    await nobody.get('/health/live').expect(200);
  } finally {
    await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await server.end();
  }
  await until(async () => (await nobody.get('/health/ready')).status === 200);
});
