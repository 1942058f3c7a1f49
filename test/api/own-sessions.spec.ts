import { PASSWORD, startAccess, type AccessApp } from '../support/access-app.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

const HOUR = 3_600_000;
const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';

let database: TestDatabase;
let app: AccessApp;

beforeAll(async () => {
  database = await createDatabase();
  app = await startAccess(database.url, { env: { TRUST_PROXY: '1' } });
  await app.person('siti@x.id', 'staff', '65.71');
  await app.person('budi@x.id', 'admin', '65');
});
beforeEach(() => app.rows('UPDATE sessions SET ended_at = started_at WHERE ended_at IS NULL'));
afterAll(async () => {
  await app.stop();
  await database.drop();
});

async function signIn(email: string, headers: Record<string, string> = {}): Promise<string> {
  const { body } = await app.http
    .post('/api/sessions')
    .set(headers)
    .send({ email, password: PASSWORD })
    .expect(201);
  return (body as { token: string }).token;
}
const as = (token: string) => ({ authorization: `Bearer ${token}` });
const list = async (token: string, query = '') =>
  (await app.http.get(`/api/sessions${query}`).set(as(token)).expect(200)).body;
const isLive = async (token: string) =>
  (await app.http.get('/api/sessions/current').set(as(token))).status === 200;

describe('one’s own sessions', () => {
  it('are told with since when, last used, where from, with what, and which is this one', async () => {
    const phone = await signIn('siti@x.id', {
      'user-agent': PHONE,
      'x-forwarded-for': '2001:db8:1:2:3::9',
    });
    const began = app.clock.now().toISOString();
    app.pass(HOUR);
    const program = await signIn('siti@x.id', {
      'user-agent': '\u00a9',
      'x-forwarded-for': '192.0.2.7',
    });
    const { items, nextCursor } = await list(phone);
    expect(nextCursor).toBeNull();
    expect(items).toEqual([
      {
        ...{ id: expect.any(String), client: '192.0.2.7', device: null, current: false },
        ...{ startedAt: app.clock.now().toISOString(), lastUsedAt: app.clock.now().toISOString() },
      },
      {
        ...{ id: expect.any(String), client: '2001:db8:1:2::/64', device: 'Chrome di Android' },
        ...{ current: true, startedAt: began, lastUsedAt: app.clock.now().toISOString() },
      },
    ]);
    expect((await list(program)).items.map(({ current }: { current: boolean }) => current)).toEqual(
      [true, false],
    );
  });

  it('are nobody else’s, and none that ended or expired', async () => {
    const [own, left, old] = [
      await signIn('siti@x.id'),
      await signIn('siti@x.id'),
      await signIn('siti@x.id'),
    ];
    const others = await signIn('budi@x.id');
    await app.http.delete('/api/sessions/current').set(as(left)).expect(204);
    app.pass(11 * HOUR);
    expect(await isLive(own)).toBe(true);
    app.pass(2 * HOUR);
    expect(await isLive(old)).toBe(false);
    const { items } = await list(own);
    expect(items).toHaveLength(1);
    expect(await isLive(others)).toBe(false);
  });

  it('come in pages, and never with a token or its hash', async () => {
    for (let n = 0; n < 3; n += 1) await signIn('siti@x.id');
    const token = await signIn('siti@x.id');
    const first = await list(token, '?limit=3');
    const second = await list(token, `?limit=3&cursor=${first.nextCursor}`);
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 1, null]);
    const [kept] = await app.rows(`SELECT encode(token_hash, 'hex') AS hash FROM sessions`);
    expect(JSON.stringify([first, second])).not.toContain(kept!['hash']);
    for (const item of first.items)
      expect(Object.keys(item).sort()).toEqual([
        'client',
        'current',
        'device',
        'id',
        'lastUsedAt',
        'startedAt',
      ]);
  });
});

describe('one of them', () => {
  it('is ended by its person, at once, and the others go on', async () => {
    const [lost, here] = [await signIn('siti@x.id'), await signIn('siti@x.id')];
    const { items } = await list(here);
    const { id } = items.find(({ current }: { current: boolean }) => !current);
    await app.http.delete(`/api/sessions/${id}`).set(as(here)).expect(204);
    expect([await isLive(lost), await isLive(here)]).toEqual([false, true]);
    const again = await app.http.delete(`/api/sessions/${id}`).set(as(here)).expect(404);
    expect(again.body.code).toBe('session.not_found');
  });

  it('is not there for anybody else, admins above included', async () => {
    const siti = await signIn('siti@x.id');
    const budi = await signIn('budi@x.id');
    const [{ id }] = (await list(siti)).items;
    for (const wanted of [id, 'nonsense', '%00', '01980000-0000-7000-8000-000000000000']) {
      const { status, body } = await app.http.delete(`/api/sessions/${wanted}`).set(as(budi));
      expect([status, body.code]).toEqual([404, 'session.not_found']);
    }
    expect(await isLive(siti)).toBe(true);
    expect((await list(budi)).items).toHaveLength(1);
  });

  it('is not ended by another site’s page', async () => {
    const siti = await signIn('siti@x.id');
    const [{ id }] = (await list(siti)).items;
    const headers = {
      cookie: `__Host-blangko_session=${siti}`,
      origin: 'https://elsewhere.example',
    };
    for (const path of [`/api/sessions/${id}`, '/api/sessions'])
      expect((await app.http.delete(path).set(headers).expect(403)).body.code).toBe('csrf.refused');
    expect(await isLive(siti)).toBe(true);
  });
});

test('all but this one are ended with one call, which says how many were live', async () => {
  const expired = await signIn('siti@x.id');
  app.pass(13 * HOUR);
  const others = [await signIn('siti@x.id'), await signIn('siti@x.id')];
  const [here, budi] = [await signIn('siti@x.id'), await signIn('budi@x.id')];
  const { body } = await app.http.delete('/api/sessions').set(as(here)).expect(200);
  expect(body).toEqual({ ended: 2 });
  for (const token of [...others, expired]) expect(await isLive(token)).toBe(false);
  expect([await isLive(here), await isLive(budi)]).toEqual([true, true]);
});
