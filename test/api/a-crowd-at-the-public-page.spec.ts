import { PROVINCE, TARAKAN } from '../support/kaltara.js';
import { openPublicWorld } from '../support/public-world.js';
import { statementsOf } from '../support/statements.js';
import { poolOf } from '../../src/platform/prepared-statements.js';
import type { World } from '../support/world.js';

// What a crowd costs is counted here in statements and connections, which no busy machine disturbs.

let world: World;

beforeEach(async () => {
  world = await openPublicWorld('https://blangko.example');
});
afterEach(() => world.close());

const open = (path: string) => world.nobody().get(path);
const crowd = (many: number, path: (nth: number) => string) =>
  Promise.all(Array.from({ length: many }, (_, nth) => open(path(nth)).then((it) => it.status)));
const idOf = (nth: number) => `01a2001a-0000-7000-8000-${String(nth).padStart(12, '0')}`;

/** The most connections that were in use at once while `work` ran, each look being one taken. */
async function mostInUse(work: () => Promise<unknown>): Promise<number> {
  const pool = poolOf(world.dataSource);
  let most = 0;
  const look = () => {
    most = Math.max(most, pool.totalCount - pool.idleCount);
  };
  pool.on('acquire', look);
  await work();
  pool.off('acquire', look);
  return most;
}

test('a hundred who ask for a province at once cost one computation', async () => {
  const paths = [`/publik/${PROVINCE}`, `/publik/${TARAKAN}`, `/publik/${TARAKAN}/lencana.svg`];
  paths.push(`/api/public/availability?province=${PROVINCE}`);
  for (const dates of ['', '&from=2025-01-01', '&to=2026-02-01'])
    paths.push(`/api/public/stock-outs?province=${PROVINCE}${dates}`);
  let statuses: number[] = [];
  const sent = await statementsOf(async () => {
    statuses = await crowd(100, (nth) => paths[nth % paths.length]!);
  });
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(sent).toHaveLength(3);
});

test('an answer is kept for a minute, and told anew after it', async () => {
  const path = `/publik/${TARAKAN}`;
  await open(path).expect(200);
  world.clock.advance({ seconds: 59 });
  expect(await statementsOf(() => open(path).expect(200))).toEqual([]);
  world.clock.advance({ seconds: 1 });
  expect(await statementsOf(() => open(path).expect(200))).toHaveLength(2);
});

test('what is no province, no code and no id is refused without asking the database', async () => {
  const nowhere = ['00', '99', '6', '65x', 'x'.repeat(50), '00.01', '99.99/lencana.svg'];
  const paths = [...nowhere.map((code) => `/publik/${code}`), '/bast/x', '/bast/65.71'];
  paths.push('/api/public/availability?province=00', '/api/public/hand-over-records/x');
  paths.push('/api/public/stock-outs?province=00', '/api/public/stock-outs.csv?province=99');
  const sent = await statementsOf(async () => {
    for (const path of paths) await open(path).expect(404);
  });
  expect(sent).toEqual([]);
});

test.each([
  ['provinces', (nth: number) => `/publik/${[11, 12, 13, 14, 15, 16, 17, 18][nth % 8]}`, 200],
  ['hand-over records', (nth: number) => `/bast/${idOf(nth)}`, 404],
  ['invitations', (nth: number) => `/api/invitations/${idOf(nth)}`, 404],
  ['links for a new password', (nth: number) => `/api/password-resets/${idOf(nth)}`, 404],
] as const)('two connections serve everybody who asks for %s', async (_, path, status) => {
  let statuses: number[] = [];
  const most = await mostInUse(async () => {
    statuses = await crowd(90, path);
  });
  expect(new Set(statuses)).toEqual(new Set([status]));
  expect(most).toBeLessThanOrEqual(2);
});

test('while the crowd waits for the database staff are served, and who comes too late comes again', async () => {
  const staff = await world.as(TARAKAN, 'staff');
  const holder = world.dataSource.createQueryRunner();
  await holder.startTransaction();
  await holder.query('LOCK TABLE print_report_revisions, consignments IN ACCESS EXCLUSIVE MODE');
  const asked = crowd(300, (nth) => (nth < 100 ? '/publik/65' : `/bast/${idOf(nth)}`));
  const late = open(`/bast/${idOf(999)}`);
  await staff.get('/api/sessions/current').expect(200);
  await holder.rollbackTransaction();
  await holder.release();
  const statuses = await asked;
  expect(statuses.filter((status) => ![200, 404, 503].includes(status))).toEqual([]);
  expect(statuses).toContain(503);
  const { status, headers, text } = await late;
  if (status === 503) {
    expect(headers['retry-after']).toBe('5');
    expect(text).toContain('belum dapat diperiksa');
  }
});
