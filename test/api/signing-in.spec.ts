import type { Pool } from 'pg';
import { hashOf } from '../../src/access/session.js';
import { poolOf } from '../../src/platform/prepared-statements.js';
import { PASSWORD, startAccess, type AccessApp } from '../support/access-app.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { meeting } from '../support/waiting.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let database: TestDatabase;
let app: AccessApp;
let another: AccessApp;

beforeAll(async () => {
  database = await createDatabase();
  const env = { TRUST_PROXY: '1' };
  app = await startAccess(database.url, { env });
  another = await startAccess(database.url, { env, clock: app.clock });
  await app.person('kaltara@blangko.test', 'admin', '65');
  await app.person('tarakan@blangko.test', 'admin', '65.71');
  await app.person('loket@blangko.test', 'staff', '65.71');
});

afterEach(() => app.rows('TRUNCATE sign_in_failures'));

afterAll(async () => {
  await app.stop();
  await another.stop();
  await database.drop();
});

const signIn = (email: string, password = PASSWORD, from = app) =>
  from.http.post('/api/sessions').send({ email, password });

const whoAmI = (token: string) =>
  app.http.get('/api/sessions/current').set('authorization', `Bearer ${token}`);

const as = (token: string) => ({ authorization: `Bearer ${token}` });

describe('signing in', () => {
  it('gives a program a token, the person, and the same token as a cookie that no script can read', async () => {
    const { status, body, headers } = await signIn('tarakan@blangko.test');
    expect(status).toBe(201);
    expect(body).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: new Date(app.clock.now().getTime() + 12 * HOUR).toISOString(),
      person: {
        id: expect.any(String),
        email: 'tarakan@blangko.test',
        name: 'tarakan@blangko.test',
        role: 'admin',
        office: {
          code: '65.71',
          name: 'Kota Tarakan',
          level: 'regency',
          timezone: 'Asia/Makassar',
        },
        receivesMail: true,
        disabledAt: null,
        accepted: true,
        secondFactor: false,
      },
      rules: { reportLateDays: 7, coverTargetDays: 30, packSize: 500, decideDays: 3 },
      secondFactorWanted: false,
    });
    expect(headers['set-cookie']).toEqual([
      `__Host-blangko_session=${body.token}; Max-Age=604800; Path=/; HttpOnly; Secure; SameSite=Strict`,
      '__Host-blangko_signed_in=yes; Max-Age=604800; Path=/; Secure; SameSite=Strict',
      expect.stringMatching(
        /^__Host-blangko_device=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
    const { body: current } = await whoAmI(body.token).expect(200);
    const { token: _, ...session } = body;
    expect(current).toEqual(session);
  });

  it('gives a browser the cookie alone: no script of its page ever has the token', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'https://blangko.example' },
    ] as Record<string, string>[]) {
      const answer = await signIn('tarakan@blangko.test').set(headers).expect(201);
      expect(answer.body).toEqual({
        expiresAt: expect.any(String),
        person: expect.any(Object),
        rules: expect.any(Object),
        secondFactorWanted: false,
      });
      const cookie = answer.headers['set-cookie']![0]!.split(';')[0]!;
      expect(answer.text).not.toContain(cookie.split('=')[1]);
      await app.http.get('/api/sessions/current').set({ cookie }).expect(200);
    }
  });

  it('ends the session that the browser had until then, whoever’s it was, and no other', async () => {
    const former = await app.token('tarakan@blangko.test');
    const elsewhere = await app.token('tarakan@blangko.test');
    const cookie = `__Host-blangko_session=${former}`;
    await signIn('loket@blangko.test', 'a wrong password').set({ cookie }).expect(401);
    await whoAmI(former).expect(200);
    await signIn('loket@blangko.test').set({ cookie }).expect(201);
    await whoAmI(former).expect(401);
    await whoAmI(elsewhere).expect(200);
  });

  it('over https a cookie of the old name opens nothing, and is taken back', async () => {
    const cookie = `blangko_session=${await app.token('tarakan@blangko.test')}`;
    await app.http.get('/api/sessions/current').set({ cookie }).expect(401);
    const { headers } = await signIn('tarakan@blangko.test').set({ cookie }).expect(201);
    expect(headers['set-cookie']).toContainEqual(
      expect.stringMatching(/^blangko_session=; .*Expires=Thu, 01 Jan 1970/),
    );
  });

  it('keeps of the token only its hash, and of the password only argon2id', async () => {
    const token = await app.token('tarakan@blangko.test');
    const [kept] = await app.rows(`SELECT count(*) FROM sessions WHERE token_hash = $1`, [
      hashOf(token),
    ]);
    expect(kept).toEqual({ count: 1 });
    const [{ hashes }] = (await app.rows(
      `SELECT array_agg(password_hash) AS hashes FROM people`,
    )) as [{ hashes: string[] }];
    for (const hash of hashes)
      expect(hash).toMatch(
        /^\$argon2id\$v=19\$m=19456,p=1,t=2\$|^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
      );
  });

  it('an address is the same however it is written', async () => {
    await signIn(' Tarakan@BLANGKO.test ').expect(201);
  });

  it('the cookie signs in as the bearer token does', async () => {
    const token = await app.token('tarakan@blangko.test');
    const cookie = `__Host-blangko_session=${token}`;
    const { body } = await app.http.get('/api/probe/signed-in').set({ cookie }).expect(200);
    expect(body.actor).toMatchObject({ role: 'admin', office: { code: '65.71' } });
  });

  it('says no in the same words for every reason, and as slowly where nobody is behind it', async () => {
    const { body: refused } = await signIn('tarakan@blangko.test', 'not the password').expect(401);
    expect(refused).toMatchObject({ code: 'session.refused' });
    await app.person('gone@blangko.test', 'staff', '65.71');
    await app.person('closed@blangko.test', 'staff', '65.02');
    await app.rows(`UPDATE people SET disabled_at = now() WHERE email = 'gone@blangko.test'`);
    await app.rows(`UPDATE offices SET closed_at = now() WHERE code = '65.02'`);
    await app.rows(
      `INSERT INTO people (email, name, role, office_id, created_at)
       SELECT 'invited@blangko.test', 'Invited', 'staff', id, now() FROM offices WHERE code = '65.71'`,
    );
    for (const email of ['nobody@x.id', 'gone@x.id', 'closed@x.id', 'invited@x.id'])
      expect((await signIn(email.replace('@x.id', '@blangko.test')).expect(401)).body).toEqual(
        refused,
      );
    // In time of the processor, which others that use it do not lengthen.
    const worked = async (email: string) => {
      const before = process.cpuUsage();
      for (let guess = 0; guess < 4; guess += 1) await signIn(email, 'not the password');
      return process.cpuUsage(before).user;
    };
    const known = await worked('loket@blangko.test');
    expect(await worked('nobody-else@blangko.test')).toBeGreaterThan(known / 3);
    await app.rows(`UPDATE offices SET closed_at = NULL WHERE code = '65.02'`);
  });
});

describe('a session', () => {
  const expectedEnd = (hours: number) =>
    new Date(app.clock.now().getTime() + hours * HOUR).toISOString();

  it('is asked for wherever nobody is signed in', async () => {
    for (const headers of [
      {},
      as('nonsense'),
      { authorization: 'Bearer' },
      { authorization: 'Basic eDp5' },
      { cookie: '__Host-blangko_session=nonsense' },
      { cookie: '__Host-blangko_session=' },
    ]) {
      const { status, body } = await app.http.get('/api/sessions/current').set(headers);
      expect([status, body.code]).toEqual([401, 'session.required']);
    }
    const cookie = '__Host-blangko_session=nonsense';
    await app.http.delete('/api/sessions/current').set({ cookie }).expect(401);
  });

  it('a wrong bearer token is not made good by a right cookie', async () => {
    const cookie = `__Host-blangko_session=${await app.token('tarakan@blangko.test')}`;
    await app.http
      .get('/api/sessions/current')
      .set({ cookie, ...as('x') })
      .expect(401);
  });

  it('ends twelve hours after its last use', async () => {
    const token = await app.token('tarakan@blangko.test');
    app.pass(11 * HOUR);
    const { body } = await whoAmI(token).expect(200);
    expect(body.expiresAt).toBe(expectedEnd(12));
    app.pass(12 * HOUR - 1);
    await whoAmI(token).expect(200);
    app.pass(12 * HOUR);
    await whoAmI(token).expect(401);
  });

  it('ends after seven days however much it is used', async () => {
    const token = await app.token('tarakan@blangko.test');
    for (let uses = 0; uses < 16; uses += 1) {
      app.pass(10 * HOUR);
      const { body } = await whoAmI(token).expect(200);
      expect(body.expiresAt).toBe(expectedEnd(Math.min(12, 168 - (uses + 1) * 10)));
    }
    app.pass(7 * DAY - 160 * HOUR);
    await whoAmI(token).expect(401);
  });

  it('has its use noted at most once a minute', async () => {
    const token = await app.token('tarakan@blangko.test');
    const started = app.clock.now();
    const lastUsed = async () =>
      (
        await app.rows(`SELECT last_used_at AS at FROM sessions WHERE token_hash = $1`, [
          hashOf(token),
        ])
      )[0]!['at'];
    app.pass(59_999);
    await whoAmI(token).expect(200);
    expect(await lastUsed()).toEqual(started);
    app.pass(1);
    await Promise.all([whoAmI(token).expect(200), whoAmI(token).expect(200)]);
    expect(await lastUsed()).toEqual(app.clock.now());
  });

  it('is checked, and its use noted, in one statement', async () => {
    const token = await app.token('tarakan@blangko.test');
    app.pass(DAY / 4);
    const pool: Pool = poolOf(app.dataSource);
    let statements = 0;
    const count = () => (statements += 1);
    pool.on('acquire', count);
    await app.http.get('/api/probe/signed-in').set(as(token)).expect(200);
    pool.off('acquire', count);
    expect(statements).toBe(1);
  });

  it('ends at once on signing out, which takes the cookie back', async () => {
    const token = await app.token('tarakan@blangko.test');
    const other = await app.token('tarakan@blangko.test');
    const { headers, text } = await app.http
      .delete('/api/sessions/current')
      .set({ cookie: `__Host-blangko_session=${token}`, 'sec-fetch-site': 'same-origin' })
      .expect(204);
    expect(text).toBe('');
    expect(headers['set-cookie']![0]).toMatch(
      /^__Host-blangko_session=; .*Expires=Thu, 01 Jan 1970/,
    );
    await whoAmI(token).expect(401);
    await whoAmI(other).expect(200);
  });

  it.each([
    ['being disabled', { disabled: true }, false],
    ['a new role', { role: 'viewer' }, true],
    ['a new office', { office: '65' }, true],
  ])('ends at once on %s', async (_, change, comesBack) => {
    const email = `ends-${Object.keys(change)[0]}@blangko.test`;
    const { personId } = await app.person(email, 'staff', '65.71');
    const token = await app.token(email);
    const admin = await app.token('kaltara@blangko.test');
    await app.http.patch(`/api/people/${personId}`).set(as(admin)).send(change).expect(200);
    await whoAmI(token).expect(401);
    await signIn(email).expect(comesBack ? 201 : 401);
    await whoAmI(admin).expect(200);
  });

  it('ends at once on a new password, everywhere', async () => {
    await app.person('forgot@blangko.test', 'staff', '65.71');
    const tokens = [await app.token('forgot@blangko.test'), await app.token('forgot@blangko.test')];
    await app.http.post('/api/password-resets').send({ email: 'forgot@blangko.test' }).expect(202);
    const [mail] = await app.rows(
      `SELECT payload->>'token' AS token FROM outbox WHERE kind = 'person.password_reset'`,
    );
    const password = 'another long password';
    await app.http
      .put(`/api/password-resets/${String(mail!['token'])}`)
      .send({ password })
      .expect(200);
    for (const token of tokens) await whoAmI(token).expect(401);
    await signIn('forgot@blangko.test').expect(401);
    await signIn('forgot@blangko.test', password).expect(201);
  });

  it('goes on when something else about the person changes', async () => {
    const { personId } = await app.person('renamed@blangko.test', 'staff', '65.71');
    const token = await app.token('renamed@blangko.test');
    const change = { name: 'Siti', receivesMail: false, role: 'staff', office: '65.71' };
    const admin = await app.token('kaltara@blangko.test');
    await app.http.patch(`/api/people/${personId}`).set(as(admin)).send(change).expect(200);
    expect((await whoAmI(token).expect(200)).body.person).toMatchObject({ name: 'Siti' });
  });

  it('leads nowhere while its office is closed', async () => {
    await app.person('kantor@blangko.test', 'admin', '65.03');
    const token = await app.token('kantor@blangko.test');
    await app.rows(`UPDATE offices SET closed_at = now() WHERE code = '65.03'`);
    await whoAmI(token).expect(401);
  });
});

describe('wrong passwords', () => {
  const guesses = (count: number, email: string, from = app) =>
    Promise.all(Array.from({ length: count }, () => signIn(email, 'a wrong password', from)));
  const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();

  it('ten in a quarter of an hour, then not even the right one is looked at', async () => {
    for (let guess = 0; guess < 10; guess += 1)
      await signIn('Loket@blangko.test', 'a wrong password').expect(401);
    const { status, body, headers } = await signIn('loket@blangko.test');
    expect([status, body.code]).toEqual([429, 'session.throttled']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(800);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(900);
    await signIn('tarakan@blangko.test').expect(201);
    await signIn('loket@blangko.test').set('x-forwarded-for', '198.51.100.7').expect(201);
    await app.rows(`UPDATE sign_in_failures SET expire = expire - 900000`);
    await signIn('loket@blangko.test').expect(201);
  });

  it('a right one clears them', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let guess = 0; guess < 9; guess += 1)
        await signIn('loket@blangko.test', 'a wrong password').expect(401);
      await signIn('loket@blangko.test').expect(201);
    }
  });

  it('are counted over all instances, also when they come at the same moment', async () => {
    const answers = await Promise.all([
      guesses(15, 'loket@blangko.test', app),
      guesses(15, 'loket@blangko.test', another),
    ]);
    expect(statuses(answers.flat())).toEqual([
      ...Array<number>(10).fill(401),
      ...Array<number>(20).fill(429),
    ]);
    await signIn('loket@blangko.test', PASSWORD, another).expect(429);
  });

  it('the tenth at two instances at once is one guess, and the other is not looked at', async () => {
    for (let guess = 0; guess < 9; guess += 1)
      await signIn('loket@blangko.test', 'a wrong password').expect(401);
    const answers = await meeting(
      app.dataSource,
      'sign_in_failures',
      [app, another].map((from) => signIn('loket@blangko.test', 'a wrong password', from)),
    );
    expect(statuses(answers)).toEqual([401, 429]);
  });

  it('many right ones at the same moment are not taken for wrong ones', async () => {
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => signIn('loket@blangko.test')),
    );
    expect(statuses(answers)).toEqual(Array<number>(25).fill(201));
    expect(await app.rows(`SELECT DISTINCT points FROM sign_in_failures`)).toEqual([{ points: 0 }]);
  });

  it('two hundred of one client, whatever the addresses', async () => {
    await signIn('one@blangko.test').expect(401);
    await app.rows(`UPDATE sign_in_failures SET points = 199 WHERE key LIKE 'client:%'`);
    await signIn('loket@blangko.test').expect(201);
    await signIn('two@blangko.test').expect(401);
    const { body } = await signIn('loket@blangko.test').expect(429);
    expect(body.code).toBe('session.throttled');
    await signIn('loket@blangko.test').set('x-forwarded-for', '198.51.100.7').expect(201);
  });
});

describe('a write that a cookie carries', () => {
  const write = (headers: Record<string, string>) =>
    app.http.post('/api/probe/signed-in').set(headers);
  let cookie: string;
  let bearer: string;

  beforeAll(async () => {
    bearer = await app.token('tarakan@blangko.test');
    cookie = `__Host-blangko_session=${bearer}`;
  });

  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, 201],
    [{ 'sec-fetch-site': 'none' }, 201],
    [{ origin: 'https://blangko.example' }, 201],
    [{ host: 'blangko.local:8080', origin: 'http://blangko.local:8080' }, 201],
    [{}, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ origin: 'https://blangko.example.elsewhere.example' }, 403],
    [{ origin: 'http://blangko.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ referer: 'https://blangko.example/' }, 403],
  ])('with %j: %i', async (headers, expected) => {
    const { status, body } = await write({ cookie, ...headers });
    expect(status).toBe(expected);
    if (expected === 403) expect(body.code).toBe('csrf.refused');
  });

  it('a bearer token needs no such proof, and neither does reading', async () => {
    await write(as(bearer)).expect(201);
    await write({ ...as(bearer), origin: 'https://elsewhere.example' }).expect(201);
    await app.http.get('/api/probe/signed-in').set({ cookie }).expect(200);
  });

  it('nobody is signed in, or mailed, by another site’s page', async () => {
    const origin = 'https://elsewhere.example';
    const { status, body } = await signIn('tarakan@blangko.test').set({ origin });
    expect([status, body.code]).toEqual([403, 'csrf.refused']);
    await signIn('tarakan@blangko.test').set('sec-fetch-site', 'cross-site').expect(403);
    const asked = app.http.post('/api/password-resets').send({ email: 'tarakan@blangko.test' });
    await asked.set({ origin }).expect(403);
    await signIn('tarakan@blangko.test').set('origin', 'https://blangko.example').expect(201);
  });
});

describe('the guard', () => {
  it('refuses what does not say who may, whoever calls', async () => {
    const token = await app.token('kaltara@blangko.test');
    for (const headers of [{}, as(token)]) {
      const { body } = await app.http.get('/api/probe/undeclared').set(headers).expect(403);
      expect(body.code).toBe('access.forbidden');
    }
    await app.http.get('/api/probe/allowed-nowhere').set(as(token)).expect(403);
    await app.http.get('/api/probe/open').expect(200);
  });

  it('settles the action for the office in the path, before it looks at anything else', async () => {
    const configure = async (email: string, code: string) => {
      const { status, body } = await app.http.post(`/api/probe/offices/${code}`).set({
        ...as(await app.token(email)),
        'idempotency-key': code === '65.71' ? 'k' : 'not one',
      });
      return [status, body.code];
    };
    expect(await configure('kaltara@blangko.test', '65.71')).toEqual([201, undefined]);
    expect(await configure('kaltara@blangko.test', '65')).toEqual([400, 'request.invalid']);
    expect(await configure('tarakan@blangko.test', '65')).toEqual([404, 'office.not_found']);
    expect(await configure('loket@blangko.test', '65.71')).toEqual([403, 'access.forbidden']);
    await app.person('pusat@blangko.test', 'admin', '00');
    for (const code of ['%00', 'x', '65.710', '65.', "65'", '%F0%9F%92%A9'])
      expect(await configure('pusat@blangko.test', code)).toEqual([404, 'office.not_found']);
  });

  it('hands on who, when, and in which attempt', async () => {
    const token = await app.token('kaltara@blangko.test');
    const { body } = await app.http
      .post('/api/probe/signed-in')
      .set({ ...as(token), 'idempotency-key': 'k-1' });
    expect(body).toEqual({ attempt: 'k-1' });
    const { body: read } = await app.http
      .get('/api/probe/signed-in')
      .set({ ...as(token), 'idempotency-key': 'no key at all' });
    expect(read).toMatchObject({ at: app.clock.now().toISOString(), attempt: null });
  });
});
