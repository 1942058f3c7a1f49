import { TARAKAN } from '../support/kaltara.js';
import { World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
  await world.supply();
  await world.begin(TARAKAN, 5_000);
});

afterAll(() => world.close());

const cutOff = () =>
  world.dataSource.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );

test('who is cut off in the middle is asked to come again, and nothing half done stays', async () => {
  const tarakan = await world.as(TARAKAN);
  const counts = `/api/offices/${TARAKAN}/stock-counts`;
  for (let round = 0; round < 6; round++) {
    const asked = Array.from({ length: 20 }, (_, i) =>
      tarakan.post(counts, { counted: 4_000 - 20 * round - i, reason: 'Hilang' }).then((it) => it),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    await cutOff();
    for (const answer of await Promise.all(asked)) {
      if (answer.status === 201) continue;
      expect([answer.status, answer.body]).toEqual([
        503,
        expect.objectContaining({ code: 'service.busy' }),
      ]);
      expect(answer.headers['retry-after']).toBeDefined();
    }
  }
  await tarakan.post(counts, { counted: 3_000, reason: 'Hilang' }).expect(201);
  const ministry = await world.as('00');
  const { body } = await ministry.get('/api/ledger/verification').expect(200);
  expect(body).toMatchObject({ ok: true });
});
