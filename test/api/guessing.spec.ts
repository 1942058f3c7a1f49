import { pino } from 'pino';
import { purge } from '../../src/background/purge.js';
import { PASSWORD, startAccess, type AccessApp } from '../support/access-app.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

const HALF_A_YEAR = 180 * 24 * 3_600_000;

let database: TestDatabase;
let app: AccessApp;
const lines: Record<string, unknown>[] = [];

beforeAll(async () => {
  database = await createDatabase();
  const log = pino(
    { level: 'info', base: null },
    { write: (line) => lines.push(JSON.parse(line)) },
  );
  app = await startAccess(database.url, { env: { TRUST_PROXY: '1' }, log });
  await app.person('kaltara@blangko.test', 'admin', '65');
  await app.person('tarakan@blangko.test', 'admin', '65.71');
  await app.person('loket@blangko.test', 'staff', '65.71');
});

afterEach(async () => {
  await app.rows('TRUNCATE sign_in_failures');
  await app.rows('DELETE FROM known_devices');
  lines.length = 0;
});

afterAll(async () => {
  await app.stop();
  await database.drop();
});

interface From {
  ip?: string;
  device?: string;
}

const signIn = (email: string, password = PASSWORD, { ip = '198.51.100.7', device }: From = {}) =>
  app.http
    .post('/api/sessions')
    .set({ 'x-forwarded-for': ip, ...(device && { cookie: `__Host-blangko_device=${device}` }) })
    .send({ email, password });

const wrong = (email: string, from?: From) => signIn(email, 'a wrong password', from);

const deviceIn = (headers: Record<string, unknown>) =>
  /__Host-blangko_device=([\w-]+)/.exec(String(headers['set-cookie']))![1]!;

const deviceOf = async (email: string, from?: From) =>
  deviceIn((await signIn(email, PASSWORD, from).expect(201)).headers);

/** As if so many had been wrong before. */
const spend = (kind: string, points: number) =>
  app.rows(`UPDATE sign_in_failures SET points = $2 WHERE starts_with(key, $1 || ':')`, [
    kind,
    points,
  ]);

describe('where a call comes from', () => {
  it.each([['x'.repeat(5_000)], ['1.2.3.4, nobody'], ['[::'], ['"quoted"'], ['999.1.1.1']])(
    'is never a failure of ours, whatever X-Forwarded-For says: %j',
    async (ip) => {
      await signIn('tarakan@blangko.test', PASSWORD, { ip }).expect(201);
      await app.http
        .post('/api/password-resets')
        .set('x-forwarded-for', ip)
        .send({ email: 'nobody@blangko.test' })
        .expect(202);
      expect(lines.find(({ msg }) => msg === 'sign-in')).toMatchObject({ client: '127.0.0.1' });
    },
  );

  it('is told once where a proxy stands in front and nobody said so', async () => {
    const warned: string[] = [];
    const write = (line: string) => warned.push((JSON.parse(line) as { msg: string }).msg);
    const plain = await startAccess(database.url, { log: pino({ level: 'warn' }, { write }) });
    const ask = () => plain.http.get('/api/probe/open').set('x-forwarded-for', '203.0.113.9');
    await plain.http.get('/api/probe/open').expect(200);
    expect(warned).toEqual([]);
    await ask().expect(200);
    await ask().expect(200);
    expect(warned).toEqual([expect.stringMatching(/TRUST_PROXY is 0.*Set TRUST_PROXY/)]);
    await plain.stop();
  });
});

describe('guesses from many networks', () => {
  it('a hundred a day of one account, then from nowhere, whether anybody has the address', async () => {
    for (const email of ['loket@blangko.test', 'nobody@blangko.test']) {
      await wrong(email, { ip: '203.0.113.1' }).expect(401);
      await spend('account', 99);
      await wrong(email, { ip: '203.0.113.2' }).expect(401);
      const { body, headers } = await wrong(email, { ip: '203.0.113.3' }).expect(429);
      expect(body.code).toBe('session.throttled');
      expect(Number(headers['retry-after'])).toBeGreaterThan(86_000);
      await app.rows('TRUNCATE sign_in_failures');
    }
  });

  it('a hundred and eighty from as many networks: eighty are not looked at', async () => {
    const statuses: number[] = [];
    for (let twenty = 0; twenty < 180; twenty += 20) {
      const from = Array.from({ length: 20 }, (_, n) => ({ ip: `203.0.113.${twenty + n}` }));
      const answers = await Promise.all(from.map((one) => wrong('loket@blangko.test', one)));
      statuses.push(...answers.map(({ status }) => status));
    }
    expect(statuses.sort()).toEqual([
      ...Array<number>(100).fill(401),
      ...Array<number>(80).fill(429),
    ]);
  });

  it.each([
    ['client/56', 400, '2001:db8:1:2::1', '2001:db8:1:77::1', '2001:db8:1:177::1'],
    ['client/48', 1000, '2001:db8:1:2::1', '2001:db8:1:7777::1', '2001:db8:2:2::1'],
  ])('of IPv6 the %s counts too, up to %i', async (kind, most, one, same, other) => {
    await wrong('one@blangko.test', { ip: one }).expect(401);
    await spend(kind, most - 1);
    await wrong('two@blangko.test', { ip: same }).expect(401);
    await wrong('three@blangko.test', { ip: same }).expect(429);
    await wrong('four@blangko.test', { ip: other }).expect(401);
  });

  it('one refused for its account costs its network nothing', async () => {
    await wrong('loket@blangko.test').expect(401);
    await spend('account', 100);
    await wrong('loket@blangko.test').expect(429);
    expect(
      await app.rows(`SELECT points FROM sign_in_failures WHERE starts_with(key, 'client:')`),
    ).toEqual([{ points: 1 }]);
  });
});

describe('a device that signed in before', () => {
  it('gets through with the right password, whatever others guessed', async () => {
    const device = await deviceOf('loket@blangko.test');
    await wrong('loket@blangko.test').expect(401);
    for (const [kind, points] of [
      ['account', 100],
      ['client', 200],
      ['address', 10],
    ] as const)
      await spend(kind, points);
    await signIn('loket@blangko.test').expect(429);
    await signIn('loket@blangko.test', PASSWORD, { device }).expect(201);
    await signIn('loket@blangko.test', PASSWORD, { device, ip: '203.0.113.9' }).expect(201);
  });

  it('has ten wrong ones in a quarter of an hour of its own, which a right one clears', async () => {
    const device = await deviceOf('loket@blangko.test');
    for (let guess = 0; guess < 9; guess += 1)
      await wrong('loket@blangko.test', { device }).expect(401);
    await signIn('loket@blangko.test', PASSWORD, { device }).expect(201);
    for (let guess = 0; guess < 10; guess += 1)
      await wrong('loket@blangko.test', { device }).expect(401);
    await signIn('loket@blangko.test', PASSWORD, { device }).expect(429);
    await signIn('loket@blangko.test').expect(201);
  });

  it('is a stranger’s for the rest of the day after fifty wrong ones', async () => {
    const device = await deviceOf('loket@blangko.test');
    await wrong('loket@blangko.test', { device }).expect(401);
    await spend('device_day', 50);
    await wrong('loket@blangko.test').expect(401);
    await spend('account', 100);
    await signIn('loket@blangko.test', PASSWORD, { device }).expect(429);
  });

  it('is known to each of its people apart, and to nobody by a made-up secret', async () => {
    const device = await deviceOf('loket@blangko.test');
    expect(await deviceOf('tarakan@blangko.test', { device })).toBe(device);
    const invented = 'A'.repeat(43);
    expect(await deviceOf('kaltara@blangko.test', { device: invented })).not.toBe(invented);
    await wrong('kaltara@blangko.test').expect(401);
    await spend('client', 200);
    await signIn('loket@blangko.test', PASSWORD, { device }).expect(201);
    await signIn('tarakan@blangko.test', PASSWORD, { device }).expect(201);
    for (const secret of [device, invented, "'; --"])
      await signIn('kaltara@blangko.test', PASSWORD, { device: secret }).expect(429);
  });

  it('is known for half a year after its last sign-in, signing out or not', async () => {
    const { headers, body } = await signIn('loket@blangko.test').expect(201);
    const device = deviceIn(headers);
    const { headers: left } = await app.http
      .delete('/api/sessions/current')
      .set('authorization', `Bearer ${body.token}`)
      .expect(204);
    expect(String(left['set-cookie'])).not.toContain('blangko_device');
    await wrong('tarakan@blangko.test').expect(401);
    await spend('client', 200);
    app.pass(HALF_A_YEAR - 1);
    await signIn('loket@blangko.test', PASSWORD, { device }).expect(201);
    app.pass(HALF_A_YEAR - 1);
    await app.dataSource.transaction((tx) => purge(tx, app.clock.now()));
    expect(await app.rows('SELECT count(*) FROM known_devices')).toEqual([{ count: 1 }]);
    app.pass(1);
    await signIn('loket@blangko.test', PASSWORD, { device }).expect(429);
    await app.dataSource.transaction((tx) => purge(tx, app.clock.now()));
    expect(await app.rows('SELECT count(*) FROM known_devices')).toEqual([{ count: 0 }]);
  });

  it('is forgotten with the old password; where the new one was chosen is known', async () => {
    await app.person('lupa@blangko.test', 'staff', '65.71');
    const old = await deviceOf('lupa@blangko.test');
    await app.http.post('/api/password-resets').send({ email: 'lupa@blangko.test' }).expect(202);
    const [mail] = await app.rows(
      `SELECT payload->>'token' AS token FROM outbox WHERE kind = 'person.password_reset'`,
    );
    const password = 'another long password';
    const { headers } = await app.http
      .put(`/api/password-resets/${String(mail!['token'])}`)
      .send({ password })
      .expect(200);
    await wrong('lupa@blangko.test').expect(401);
    await spend('account', 100);
    await signIn('lupa@blangko.test', password, { device: old }).expect(429);
    await signIn('lupa@blangko.test', password, { device: deviceIn(headers) }).expect(201);
  });

  it('keeps of its secret only the hash, and at most fifty of one person', async () => {
    const device = await deviceOf('loket@blangko.test');
    await signIn('loket@blangko.test', PASSWORD, { device }).expect(201);
    app.pass(1);
    await signIn('loket@blangko.test', PASSWORD, { device }).expect(201);
    await app.rows(
      `INSERT INTO known_devices (secret_hash, person_id, first_seen_at, last_seen_at)
       SELECT sha256(n::text::bytea), d.person_id, $1, $1
       FROM known_devices d, generate_series(1, 60) n`,
      [new Date(app.clock.now().getTime() + 1000)],
    );
    await deviceOf('loket@blangko.test');
    const [{ kept, ours }] = (await app.rows(
      `SELECT count(*) AS kept, count(*) FILTER (WHERE last_seen_at > first_seen_at) AS ours
       FROM known_devices`,
    )) as [{ kept: number; ours: number }];
    expect([kept, ours]).toEqual([50, 1]);
    const dump = JSON.stringify(await app.rows('SELECT secret_hash::text FROM known_devices'));
    expect(dump).not.toContain(Buffer.from(device).toString('hex'));
  });
});

describe('the trace of a sign-in', () => {
  const told = () => lines.filter(({ msg }) => msg === 'sign-in');

  it('is one line that says who, from where and what became of it, without an address', async () => {
    const device = await deviceOf('loket@blangko.test');
    await signIn(' Loket@blangko.test', PASSWORD, { device }).expect(201);
    await wrong('loket@blangko.test', { ip: '203.0.113.1' }).expect(401);
    await wrong('nobody@blangko.test').expect(401);
    await spend('client', 200);
    await wrong('loket@blangko.test').expect(429);
    const { who } = told()[0]!;
    expect(who).toMatch(/^[0-9a-f]{12}$/);
    const line = { who, client: '198.51.100.7', deviceKnown: false };
    const person = expect.any(String) as string;
    expect(told()).toEqual([
      expect.objectContaining({ ...line, outcome: 'accepted', person }),
      expect.objectContaining({ ...line, outcome: 'accepted', deviceKnown: true, person }),
      expect.objectContaining({ ...line, outcome: 'refused', client: '203.0.113.1' }),
      expect.objectContaining({
        ...line,
        outcome: 'refused',
        who: expect.not.stringMatching(who as string),
      }),
      expect.objectContaining({ ...line, outcome: 'throttled' }),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/blangko\.test|password/);
  });

  it('is on the record of whoever has the address, for them and their admins, page by page', async () => {
    const { personId } = await app.person('baru@blangko.test', 'staff', '65.71');
    await wrong('Baru@blangko.test').expect(401);
    await app.rows('TRUNCATE sign_in_failures');
    const { body } = await signIn('baru@blangko.test').expect(201);
    const read = async (token: string, query = '') =>
      app.http
        .get(`/api/people/${personId}/sign-ins${query}`)
        .set('authorization', `Bearer ${token}`);
    const { body: own } = await read(body.token);
    const at = app.clock.now().toISOString();
    const line = { id: expect.any(String), at, client: '198.51.100.7', deviceKnown: false };
    expect(own).toEqual({
      items: [
        { ...line, outcome: 'accepted' },
        { ...line, outcome: 'refused' },
      ],
      nextCursor: null,
    });
    const { body: first } = await read(body.token, '?limit=1');
    expect(first.items).toEqual(own.items.slice(0, 1));
    const { body: second } = await read(body.token, `?limit=1&cursor=${first.nextCursor}`);
    expect(second).toEqual({ items: own.items.slice(1), nextCursor: null });
    for (const [email, status] of [
      ['tarakan@blangko.test', 200],
      ['kaltara@blangko.test', 200],
      ['loket@blangko.test', 403],
    ] as const)
      expect([email, (await read(await app.token(email))).status]).toEqual([email, status]);
    await app.person('malinau@blangko.test', 'admin', '65.02');
    expect((await read(await app.token('malinau@blangko.test'))).status).toBe(404);
  });

  it('cannot flood the record, and nothing in it is ever rewritten', async () => {
    const { personId } = await app.person('ramai@blangko.test', 'staff', '65.71');
    const count = async () =>
      (
        await app.rows(
          `SELECT count(*) FILTER (WHERE outcome = 'refused') AS refused,
                  count(*) FILTER (WHERE outcome = 'accepted') AS accepted
           FROM sign_ins WHERE person_id = $1`,
          [personId],
        )
      )[0];
    await Promise.all(
      Array.from({ length: 25 }, (_, n) => wrong('ramai@blangko.test', { ip: `203.0.113.${n}` })),
    );
    expect(await count()).toEqual({ refused: 20, accepted: 0 });
    await signIn('ramai@blangko.test').expect(201);
    expect(await count()).toEqual({ refused: 20, accepted: 1 });
    app.pass(24 * 3_600_000);
    await wrong('ramai@blangko.test').expect(401);
    expect(await count()).toEqual({ refused: 21, accepted: 1 });
    await expect(app.rows(`UPDATE sign_ins SET outcome = 'accepted'`)).rejects.toThrow();
    await expect(app.rows(`DELETE FROM sign_ins`)).rejects.toThrow();
  });

  it('is kept for 90 days, and no longer', async () => {
    await app.rows(
      `INSERT INTO sign_ins (person_id, signed_in_at, outcome, client, device_known)
       SELECT p.id, now() - age * interval '1 hour', 'refused', 'hour ' || age, false
       FROM (SELECT id FROM people LIMIT 1) p, unnest(ARRAY[2159, 2161]) age`,
    );
    const kept = () =>
      app.rows(`SELECT client FROM sign_ins WHERE starts_with(client, 'hour') ORDER BY client`);
    await app.dataSource.transaction((tx) => purge(tx, new Date()));
    expect(await kept()).toEqual([{ client: 'hour 2159' }]);
    const later = new Date(Date.now() + 365 * 24 * 3_600_000);
    await app.dataSource.transaction((tx) => purge(tx, later));
    expect(await kept()).toEqual([{ client: 'hour 2159' }]);
  });
});
