import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { purge } from '../../src/background/purge.js';
import { PASSWORD, startAccess, type AccessApp } from '../support/access-app.js';
import { bytesOf, codeOf } from '../support/authenticator.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { meeting, someoneWaits } from '../support/waiting.js';

const FACTOR = '/api/account/second-factor';
const KEY = randomBytes(32).toString('base64');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let database: TestDatabase;
let app: AccessApp;
let another: AccessApp;
/** On the same database, where admins above the regencies must have one. */
let strict: AccessApp;
const lines: string[] = [];
let nth = 0;
let siti: string;
let sitiId: string;

beforeAll(async () => {
  database = await createDatabase();
  const log = pino({ level: 'info', base: null }, { write: (line) => lines.push(line) });
  const env = { TRUST_PROXY: '1', SECOND_FACTOR_KEY: KEY };
  app = await startAccess(database.url, { env, log });
  const { clock } = app;
  another = await startAccess(database.url, { env, clock });
  strict = await startAccess(database.url, {
    env: { ...env, REQUIRE_SECOND_FACTOR: 'admins' },
    clock,
  });
  await app.person('tarakan@x.id', 'admin', '65.71');
  await app.person('bulungan@x.id', 'admin', '65.01');
});
beforeEach(async () => {
  siti = `siti-${(nth += 1)}@x.id`;
  ({ personId: sitiId } = await app.person(siti, 'staff', '65.71'));
  lines.length = 0;
});
afterEach(() => app.rows('TRUNCATE sign_in_failures, rate_limits'));
afterAll(async () => {
  for (const each of [app, another, strict]) await each.stop();
  await database.drop();
});

const as = (token: string) => ({ authorization: `Bearer ${token}` });
const now = () => app.clock.now();
/** To the next code: the last one was used. */
const wait = () => app.pass(30_000);

interface From {
  from?: AccessApp;
  ip?: string;
  device?: string | undefined;
}
const signIn = (
  email: string,
  code?: string,
  { from = app, ip = '198.51.100.7', device }: From = {},
) =>
  from.http
    .post('/api/sessions')
    .set({ 'x-forwarded-for': ip, ...(device && { cookie: `__Host-blangko_device=${device}` }) })
    .send({ email, password: PASSWORD, code });

const refusal = ({ status, body }: { status: number; body: unknown }) => [
  status,
  (body as { code?: string }).code,
];

const begin = (token: string, body: object = { password: PASSWORD }, from = app) =>
  from.http.post(FACTOR).set(as(token)).send(body);
const confirm = (token: string, code: string, from = app) =>
  from.http.put(FACTOR).set(as(token)).send({ code });
const state = async (token: string) =>
  (await app.http.get(FACTOR).set(as(token)).expect(200)).body as Record<string, unknown>;

interface Enrolled {
  token: string;
  secret: string;
  codes: string[];
  device: string;
}

/** Signs in and sets up an authenticator; the code it showed is used up. */
async function enrol(email = siti, from = app): Promise<Enrolled> {
  const { body: session, headers } = await signIn(email, undefined, { from }).expect(201);
  const device = /__Host-blangko_device=([\w-]+)/.exec(String(headers['set-cookie']))![1]!;
  const { token } = session as { token: string };
  const { secret } = (await begin(token, undefined, from).expect(201)).body as { secret: string };
  const { body } = await confirm(token, codeOf(secret, now()), from).expect(200);
  wait();
  return { token, secret, codes: (body as { codes: string[] }).codes, device };
}

const mails = async (): Promise<Record<string, unknown>[]> =>
  (
    await app.rows(
      `SELECT payload FROM outbox WHERE kind = 'person.second_factor' AND payload->>'personId' = $1 ORDER BY id`,
      [sitiId],
    )
  ).map(({ payload }) => payload as Record<string, unknown>);
const onRecord = async () =>
  app.rows(
    `SELECT action, after, changed_by_name AS by FROM audit_log
     WHERE after->>'personId' = $1 AND action <> 'person.created' ORDER BY id`,
    [sitiId],
  );
const outcomes = async () =>
  (await app.rows(`SELECT outcome FROM sign_ins WHERE person_id = $1 ORDER BY id`, [sitiId])).map(
    ({ outcome }) => outcome,
  );

describe('setting it up', () => {
  it('keeps a secret sealed, also while it is only begun', async () => {
    const { token } = (await signIn(siti).expect(201)).body as { token: string };
    const { body } = await begin(token).expect(201);
    const { secret } = body as { secret: string };
    const looks = `SELECT encode(secret, 'hex') AS hex FROM`;
    const [setup] = await app.rows(`${looks} second_factor_setups WHERE person_id = $1`, [sitiId]);
    const open = bytesOf(secret).toString('hex');
    expect(setup!['hex']).not.toContain(open);
    const { secret: confirmed } = await enrol();
    const [factor] = await app.rows(`${looks} second_factors WHERE person_id = $1`, [sitiId]);
    expect(factor!['hex']).not.toContain(bytesOf(confirmed).toString('hex'));
  });

  it('gives a secret as text, address and QR code, and nothing is asked for until it is confirmed', async () => {
    const token = await app.token(siti);
    expect(await state(token)).toEqual({ since: null, required: false, recoveryCodesLeft: 0 });
    const { body } = await begin(token).expect(201);
    expect(body).toEqual({
      secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
      uri: expect.stringContaining(`secret=${body.secret}`),
      qr: { size: expect.any(Number), path: expect.stringMatching(/^(M\d+ \d+h1v1h-1z)+$/) },
      expiresAt: new Date(now().getTime() + 30 * MINUTE).toISOString(),
    });
    await signIn(siti).expect(201);
    expect(await onRecord()).toEqual([]);
    const { body: confirmed } = await confirm(token, codeOf(body.secret, now())).expect(200);
    expect(new Set(confirmed.codes).size).toBe(10);
    expect(await state(token)).toEqual({
      ...{ since: now().toISOString(), required: false, recoveryCodesLeft: 10 },
    });
    expect(refusal(await signIn(siti))).toEqual([401, 'session.code_wanted']);
  });

  it('wants the password again: a session may be somebody else’s', async () => {
    const token = await app.token(siti);
    const wrong = await begin(token, { password: 'not the password' });
    expect(refusal(wrong)).toEqual([403, 'password.refused']);
    expect(
      await app.rows(`SELECT FROM second_factor_setups WHERE person_id = $1`, [sitiId]),
    ).toEqual([]);
  });

  it('is refused with a wrong code, after half an hour, and where nothing was begun', async () => {
    const token = await app.token(siti);
    expect(refusal(await confirm(token, '123456'))).toEqual([409, 'second_factor.not_begun']);
    const { secret } = (await begin(token).expect(201)).body as { secret: string };
    const wrong = codeOf(secret, now(), 5);
    expect(refusal(await confirm(token, wrong))).toEqual([403, 'code.refused']);
    app.pass(30 * MINUTE);
    const late = await confirm(token, codeOf(secret, now()));
    expect(refusal(late)).toEqual([409, 'second_factor.not_begun']);
    await app.dataSource.transaction((tx) => purge(tx, now()));
    expect(
      await app.rows(`SELECT FROM second_factor_setups WHERE person_id = $1`, [sitiId]),
    ).toEqual([]);
    await signIn(siti).expect(201);
  });

  it('of two who confirm at once one comes too late, and the codes that were shown hold', async () => {
    const token = await app.token(siti);
    const { secret } = (await begin(token).expect(201)).body as { secret: string };
    const code = codeOf(secret, now());
    const answers = await meeting(app.dataSource, 'second_factor_setups', [
      () => confirm(token, code),
      () => confirm(token, code, another),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { codes } = answers.find(({ status }) => status === 200)!.body as { codes: string[] };
    await signIn(siti, codes[0]).expect(201);
  });

  it('ends every other session, which began without, is on record and told by mail', async () => {
    const other = await app.token(siti);
    const { token } = await enrol();
    await app.http.get('/api/sessions/current').set(as(other)).expect(401);
    await app.http.get('/api/sessions/current').set(as(token)).expect(200);
    expect(await onRecord()).toEqual([
      { action: 'person.second_factor_set', after: { personId: sitiId, email: siti }, by: siti },
    ]);
    expect(await mails()).toMatchObject([
      { email: siti, what: 'set', left: null, by: null, client: expect.any(String) },
    ]);
  });

  it('a session that ended meanwhile sets up nothing', async () => {
    const token = await app.token(siti);
    const { secret } = (await begin(token).expect(201)).body as { secret: string };
    const asked = await app.dataSource.transaction(async (tx) => {
      await tx.query(`SELECT FROM people WHERE id = $1 FOR UPDATE`, [sitiId]);
      const late = confirm(token, codeOf(secret, now())).then((answer) => answer);
      await someoneWaits(another.dataSource);
      await tx.query(`UPDATE sessions SET ended_at = now() WHERE person_id = $1`, [sitiId]);
      return { late };
    });
    expect(refusal(await asked.late)).toEqual([401, 'session.required']);
    await signIn(siti).expect(201);
  });
});

describe('signing in', () => {
  it('takes the password, then a code: without one there is no session, nor a word of the person', async () => {
    const { secret } = await enrol();
    const asked = await signIn(siti).expect(401);
    expect(refusal(asked)).toEqual([401, 'session.code_wanted']);
    expect(asked.headers['set-cookie']).toBeUndefined();
    expect(JSON.stringify(asked.body)).not.toContain(siti);
    const { body } = await signIn(siti, codeOf(secret, now())).expect(201);
    expect(body).toMatchObject({ secondFactorWanted: false, person: { secondFactor: true } });
  });

  it('says nothing of a code to whoever does not know the password', async () => {
    const { secret } = await enrol();
    const credentials = { email: siti, password: 'not the password', code: codeOf(secret, now()) };
    const answer = await app.http.post('/api/sessions').send(credentials);
    expect(refusal(answer)).toEqual([401, 'session.refused']);
    await signIn(siti, credentials.code).expect(201);
  });

  it('takes a code of the step before and of the one after, never one twice nor an older one', async () => {
    const { secret } = await enrol();
    wait();
    const code = (away: number) => codeOf(secret, now(), away);
    for (const away of [-2, 2])
      expect(refusal(await signIn(siti, code(away)))).toEqual([401, 'session.code_refused']);
    await signIn(siti, code(-1)).expect(201);
    expect(refusal(await signIn(siti, code(-1)))).toEqual([401, 'session.code_refused']);
    await signIn(siti, code(1)).expect(201);
    expect(refusal(await signIn(siti, code(0)))).toEqual([401, 'session.code_refused']);
  });

  it('of two at once with one code one goes through', async () => {
    const { secret } = await enrol();
    const code = codeOf(secret, now());
    const answers = await meeting(app.dataSource, 'second_factors', [
      () => signIn(siti, code),
      () => signIn(siti, code, { from: another, ip: '198.51.100.8' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
  });

  it('a known device does not spare the code', async () => {
    const { device } = await enrol();
    expect(refusal(await signIn(siti, undefined, { device }))).toEqual([
      401,
      'session.code_wanted',
    ]);
  });

  it('a new password by mail does not either', async () => {
    const { secret } = await enrol();
    await app.http.post('/api/password-resets').send({ email: siti }).expect(202);
    const [{ token }] = (await app.rows(
      `SELECT payload->>'token' AS token FROM outbox
       WHERE kind = 'person.password_reset' AND payload->>'email' = $1`,
      [siti],
    )) as [{ token: string }];
    const chosen = { password: 'empat belas ekor kambing' };
    const { headers } = await app.http
      .put(`/api/password-resets/${token}`)
      .send(chosen)
      .expect(200);
    const device = /__Host-blangko_device=([\w-]+)/.exec(String(headers['set-cookie']))![1]!;
    const again = (code?: string) =>
      app.http
        .post('/api/sessions')
        .set('cookie', `__Host-blangko_device=${device}`)
        .send({ email: siti, ...chosen, code });
    expect(refusal(await again())).toEqual([401, 'session.code_wanted']);
    await again(codeOf(secret, now())).expect(201);
  });

  it('a factor that is set up while someone signs in without one is asked for', async () => {
    const token = await app.token(siti);
    const { secret } = (await begin(token).expect(201)).body as { secret: string };
    const [confirmed, asked] = await Promise.all(
      await app.dataSource.transaction(async (tx) => {
        // The one is about to keep its codes, the other has seen no second factor and waits for the person.
        await tx.query(`LOCK TABLE recovery_codes IN SHARE MODE`);
        const first = confirm(token, codeOf(secret, now())).then((answer) => answer);
        await someoneWaits(another.dataSource);
        const second = signIn(siti, undefined, { from: another }).then((answer) => answer);
        await someoneWaits(another.dataSource, 2);
        return [first, second];
      }),
    );
    expect(confirmed.status).toBe(200);
    expect(refusal(asked)).toEqual([401, 'session.code_wanted']);
  });

  it('a wrong code is in the person’s record and in the log, and no code is in either', async () => {
    const { secret, codes } = await enrol();
    lines.length = 0;
    await signIn(siti).expect(401);
    const wrong = codeOf(secret, now(), 5);
    await signIn(siti, wrong).expect(401);
    const right = codeOf(secret, now());
    const { body } = await signIn(siti, right).expect(201);
    await signIn(siti, codes[0]).expect(201);
    expect(await outcomes()).toEqual(['accepted', 'code_refused', 'accepted', 'accepted']);
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(told.filter(({ msg }) => msg === 'sign-in').map(({ outcome }) => outcome)).toEqual([
      ...['code_wanted', 'code_refused', 'accepted', 'accepted'],
    ]);
    const written = lines.join('');
    for (const secretText of [secret, wrong, right, ...codes])
      expect(written).not.toContain(secretText);
    const { body: listed } = await app.http
      .get(`/api/people/${sitiId}/sign-ins`)
      .set(as((body as { token: string }).token))
      .expect(200);
    expect((listed as { items: { outcome: string }[] }).items[2]).toMatchObject({
      outcome: 'code_refused',
    });
  });
});

describe('a recovery code', () => {
  it('stands in for a code, however it is typed, once; its person is told how many are left', async () => {
    const { codes } = await enrol();
    const typed = codes[4]!.replace('-', ' ').toLowerCase();
    await signIn(siti, typed).expect(201);
    expect(refusal(await signIn(siti, codes[4]))).toEqual([401, 'session.code_refused']);
    await signIn(siti, codes[5]).expect(201);
    expect((await onRecord()).slice(1)).toEqual(
      [9, 8].map((left) => ({
        action: 'person.recovery_code_used',
        after: { personId: sitiId, email: siti, left },
        by: siti,
      })),
    );
    expect((await mails()).slice(1)).toMatchObject([
      { what: 'code_used', left: 9, client: '198.51.100.7' },
      { what: 'code_used', left: 8 },
    ]);
  });

  it('of two at once with one one goes through', async () => {
    const { codes } = await enrol();
    const answers = await meeting(app.dataSource, 'recovery_codes', [
      () => signIn(siti, codes[0]),
      () => signIn(siti, codes[0], { from: another, ip: '198.51.100.8' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect((await mails()).filter(({ what }) => what === 'code_used')).toHaveLength(1);
  });

  it('nothing of it is kept but a hash, and of another person it opens nothing', async () => {
    const { codes } = await enrol();
    const [{ all }] = (await app.rows(
      `SELECT string_agg(encode(code_hash, 'escape'), ' ') AS all FROM recovery_codes`,
    )) as [{ all: string }];
    for (const code of codes) expect(all).not.toContain(code.replace('-', ''));
    const ani = `ani-${nth}@x.id`;
    await app.person(ani, 'staff', '65.71');
    await enrol(ani);
    expect(refusal(await signIn(ani, codes[0]))).toEqual([401, 'session.code_refused']);
  });

  it('ten new ones take a code of the authenticator, and those of before are dead', async () => {
    const { token, secret, codes } = await enrol();
    const renew = (code: string) =>
      app.http.post(`${FACTOR}/recovery-codes`).set(as(token)).send({ code });
    for (const code of [codes[0]!, codeOf(secret, now(), 5)])
      expect(refusal(await renew(code))).toEqual([403, 'code.refused']);
    await signIn(siti, codes[0]).expect(201);
    const { body } = await renew(codeOf(secret, now())).expect(201);
    expect(body.codes).toHaveLength(10);
    expect(await state(token)).toMatchObject({ recoveryCodesLeft: 10 });
    expect(refusal(await signIn(siti, codes[1]))).toEqual([401, 'session.code_refused']);
    await signIn(siti, body.codes[1]).expect(201);
    expect((await mails()).map(({ what }) => what)).toEqual([
      ...['set', 'code_used', 'codes_made', 'code_used'],
    ]);
    const none = await app.token('bulungan@x.id');
    const answer = await app.http
      .post(`${FACTOR}/recovery-codes`)
      .set(as(none))
      .send({ code: '123456' });
    expect(refusal(answer)).toEqual([409, 'second_factor.off']);
  });
});

describe('guessing codes', () => {
  const wrong = (secret: string) => codeOf(secret, now(), 7);

  it('five wrong ones in a quarter of an hour, twenty a day, from wherever; a right one is forgiven', async () => {
    const { secret } = await enrol();
    for (let n = 0; n < 4; n += 1) await signIn(siti, wrong(secret)).expect(401);
    await signIn(siti, codeOf(secret, now())).expect(201);
    for (let n = 0; n < 5; n += 1)
      await signIn(siti, wrong(secret), { ip: `203.0.113.${n}` }).expect(401);
    wait();
    const { body, headers } = await signIn(siti, codeOf(secret, now()), { ip: '203.0.113.9' });
    expect(body.code).toBe('session.throttled');
    expect(Number(headers['retry-after'])).toBeGreaterThan(800);
    await app.rows(`DELETE FROM sign_in_failures WHERE starts_with(key, 'code:')`);
    await app.rows(`UPDATE sign_in_failures SET points = 20 WHERE starts_with(key, 'code_day:')`);
    const spent = await signIn(siti, codeOf(secret, now()));
    expect(refusal(spent)).toEqual([429, 'session.throttled']);
    expect(Number(spent.headers['retry-after'])).toBeGreaterThan(80_000);
  });

  it('lock nobody out of a device that signed in before', async () => {
    const { secret, device } = await enrol();
    for (let n = 0; n < 6; n += 1) await signIn(siti, wrong(secret));
    await signIn(siti, codeOf(secret, now())).expect(429);
    await signIn(siti, codeOf(secret, now()), { device }).expect(201);
  });

  it('a stranger without the password uses up nobody’s', async () => {
    const { secret } = await enrol();
    for (let n = 0; n < 8; n += 1)
      await app.http
        .post('/api/sessions')
        .set('x-forwarded-for', '203.0.113.77')
        .send({ email: siti, password: 'not the password', code: '000000' })
        .expect(401);
    await signIn(siti, codeOf(secret, now())).expect(201);
  });

  it('asking for the code costs no guess of a password', async () => {
    await enrol();
    for (let n = 0; n < 12; n += 1)
      expect(refusal(await signIn(siti))).toEqual([401, 'session.code_wanted']);
  });

  it('of twenty at once no more than five are looked at', async () => {
    const { secret } = await enrol();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        signIn(siti, wrong(secret), { ip: `203.0.113.${n}`, from: n % 2 ? app : another }),
      ),
    );
    const codes = answers.map(({ body }) => (body as { code: string }).code);
    expect(codes.filter((code) => code === 'session.code_refused')).toHaveLength(5);
    expect(codes.filter((code) => code === 'session.throttled')).toHaveLength(15);
  });

  it('in a session that has one is counted too', async () => {
    const { token, secret } = await enrol();
    const renew = (code: string) =>
      app.http.post(`${FACTOR}/recovery-codes`).set(as(token)).send({ code });
    for (let n = 0; n < 5; n += 1) await renew(wrong(secret)).expect(403);
    expect(refusal(await renew(codeOf(secret, now())))).toEqual([429, 'session.throttled']);
    await signIn(siti, codeOf(secret, now())).expect(201);
  });
});

describe('another authenticator', () => {
  it('takes the place of the one in use by a code of that one, or a recovery code', async () => {
    const { token, secret, codes } = await enrol();
    expect(refusal(await begin(token))).toEqual([400, 'request.invalid']);
    const wrong = { password: PASSWORD, code: codeOf(secret, now(), 5) };
    expect(refusal(await begin(token, wrong))).toEqual([403, 'code.refused']);
    const { body } = await begin(token, { password: PASSWORD, code: codes[0] }).expect(201);
    // Until it is confirmed the old one holds.
    await signIn(siti, codeOf(secret, now())).expect(201);
    wait();
    const { body: confirmed } = await confirm(token, codeOf(body.secret, now())).expect(200);
    wait();
    expect(refusal(await signIn(siti, codeOf(secret, now())))).toEqual([
      401,
      'session.code_refused',
    ]);
    expect(refusal(await signIn(siti, codes[1]))).toEqual([401, 'session.code_refused']);
    await signIn(siti, codeOf(body.secret, now())).expect(201);
    await signIn(siti, confirmed.codes[1]).expect(201);
  });
});

describe('turning it off', () => {
  const remove = (token: string, body: object, from = app) =>
    from.http.post(`${FACTOR}/removal`).set(as(token)).send(body);

  it('takes the password and a code, ends other sessions, is on record and told by mail', async () => {
    const { token, secret } = await enrol();
    const other = (await signIn(siti, codeOf(secret, now())).expect(201)).body as { token: string };
    wait();
    const code = codeOf(secret, now());
    expect(refusal(await remove(token, { password: 'not this', code }))).toEqual([
      ...[403, 'password.refused'],
    ]);
    expect(refusal(await remove(token, { password: PASSWORD, code: '12345' }))).toEqual([
      ...[403, 'code.refused'],
    ]);
    await remove(token, { password: PASSWORD, code }).expect(204);
    await app.http.get('/api/sessions/current').set(as(other.token)).expect(401);
    await signIn(siti).expect(201);
    expect((await onRecord()).at(-1)).toMatchObject({ action: 'person.second_factor_removed' });
    expect((await mails()).at(-1)).toMatchObject({ what: 'removed' });
    expect(refusal(await remove(token, { password: PASSWORD, code }))).toEqual([
      ...[409, 'second_factor.off'],
    ]);
    expect(await app.rows(`SELECT FROM recovery_codes WHERE person_id = $1`, [sitiId])).toEqual([]);
  });

  it('is refused to whoever must have one', async () => {
    const rahmat = `rahmat-${nth}@x.id`;
    await app.person(rahmat, 'admin', '65');
    const { token, secret } = await enrol(rahmat, strict);
    const proofs = { password: PASSWORD, code: codeOf(secret, now()) };
    const answer = await remove(token, proofs, strict);
    expect(refusal(answer)).toEqual([409, 'second_factor.obligatory']);
    await signIn(rahmat, proofs.code).expect(201);
  });
});

describe('whoever must have one and has none', () => {
  let rahmat: string;
  beforeEach(async () => {
    rahmat = `rahmat-${nth}@x.id`;
    await app.person(rahmat, 'admin', '65');
  });
  const probe = (token: string) => strict.http.get('/api/probe/signed-in').set(as(token));

  it('signs in by the password to set it up, and to nothing else', async () => {
    const { body } = await signIn(rahmat, undefined, { from: strict }).expect(201);
    expect(body.secondFactorWanted).toBe(true);
    const { token } = body as { token: string };
    for (const path of ['/api/probe/signed-in', '/api/probe/allowed-nowhere', '/api/people'])
      expect(refusal(await strict.http.get(path).set(as(token)))).toEqual([
        ...[403, 'second_factor.required'],
      ]);
    const write = await strict.http.post('/api/probe/offices/65').set(as(token)).send({});
    expect(refusal(write)).toEqual([403, 'second_factor.required']);
    const change = { present: PASSWORD, password: 'empat belas ekor kambing' };
    const password = await strict.http.put('/api/account/password').set(as(token)).send(change);
    expect(refusal(password)).toEqual([403, 'second_factor.required']);
    await strict.http.get('/api/probe/open').set(as(token)).expect(200);
    const { body: current } = await strict.http
      .get('/api/sessions/current')
      .set(as(token))
      .expect(200);
    expect(current.secondFactorWanted).toBe(true);
    await strict.http.delete('/api/sessions/current').set(as(token)).expect(204);
  });

  it('does everything once it is set up', async () => {
    const { token } = await enrol(rahmat, strict);
    await probe(token).expect(200);
    const { body } = await strict.http.get('/api/sessions/current').set(as(token)).expect(200);
    expect(body.secondFactorWanted).toBe(false);
    const { body: own } = await strict.http.get(FACTOR).set(as(token)).expect(200);
    expect(own).toMatchObject({ required: true, recoveryCodesLeft: 10 });
  });

  it('is held to it also in a session that was live before, and a clerk is not', async () => {
    const token = await app.token(rahmat);
    await app.http.get('/api/probe/signed-in').set(as(token)).expect(200);
    expect(refusal(await probe(token))).toEqual([403, 'second_factor.required']);
    await probe(await app.token(siti)).expect(200);
    await probe(await app.token('tarakan@x.id')).expect(200);
  });

  it('is also who becomes such an admin', async () => {
    const ani = `ani-${nth}@x.id`;
    const { personId } = await app.person(ani, 'staff', '65');
    const before = (await signIn(ani, undefined, { from: strict }).expect(201)).body;
    expect(before.secondFactorWanted).toBe(false);
    await app.rows(`UPDATE people SET role = 'admin' WHERE id = $1`, [personId]);
    expect(refusal(await probe(before.token))).toEqual([403, 'second_factor.required']);
  });
});

describe('a reset by an admin', () => {
  const reset = (token: string, id: string, headers: Record<string, string> = {}) =>
    app.http.post(`/api/people/${id}/second-factor-reset`).set({ ...as(token), ...headers });

  it('lets the password alone in again, ends sessions and forgets devices, on record and by mail', async () => {
    const { token, device } = await enrol();
    const admin = await app.token('tarakan@x.id');
    const { body } = await reset(admin, sitiId, { 'idempotency-key': `r-${nth}` }).expect(200);
    expect(body).toMatchObject({ id: sitiId, secondFactor: false });
    await reset(admin, sitiId, { 'idempotency-key': `r-${nth}` }).expect(200);
    await app.http.get('/api/sessions/current').set(as(token)).expect(401);
    await signIn(siti, undefined, { device }).expect(201);
    const [seen] = await app.rows(
      `SELECT device_known AS known FROM sign_ins WHERE person_id = $1 ORDER BY id DESC LIMIT 1`,
      [sitiId],
    );
    expect(seen).toEqual({ known: false });
    expect((await onRecord()).slice(1)).toEqual([
      {
        action: 'person.second_factor_reset',
        after: { personId: sitiId, email: siti },
        by: 'tarakan@x.id',
      },
    ]);
    expect((await mails()).slice(1)).toMatchObject([
      { what: 'reset', by: 'tarakan@x.id', byOffice: expect.any(Number), client: null },
    ]);
  });

  it('is nobody’s own, nor a neighbour’s, and there must be one', async () => {
    const { token, secret } = await enrol();
    const admin = await app.token('tarakan@x.id');
    const bulungan = await app.token('bulungan@x.id');
    expect(refusal(await reset(bulungan, sitiId))).toEqual([404, 'person.not_found']);
    expect(refusal(await reset(token, sitiId))).toEqual([403, 'access.forbidden']);
    const { body } = await app.http.get('/api/sessions/current').set(as(admin)).expect(200);
    const own = await reset(admin, body.person.id as string);
    expect(refusal(own)).toEqual([409, 'second_factor.own']);
    const ani = await app.person(`ani-${nth}@x.id`, 'staff', '65.71');
    expect(refusal(await reset(admin, ani.personId))).toEqual([409, 'second_factor.off']);
    await signIn(siti, codeOf(secret, now())).expect(201);
  });

  it('that comes while its person signs in with a code leaves no session behind', async () => {
    const { secret } = await enrol();
    const admin = await app.token('tarakan@x.id');
    const [, wiped] = await meeting(app.dataSource, 'second_factors', [
      () => signIn(siti, codeOf(secret, now()), { from: another }),
      () => reset(admin, sitiId),
    ]);
    expect(wiped!.status).toBe(200);
    const [live] = await app.rows(
      `SELECT count(*) FROM sessions WHERE person_id = $1 AND ended_at IS NULL`,
      [sitiId],
    );
    expect(live).toEqual({ count: 0 });
  });
});

it('no secret and no code is kept for an Idempotency-Key, nor in any record or mail', async () => {
  const token = await app.token(siti);
  const key = { ...as(token), 'idempotency-key': `once-${nth}` };
  const send = (method: 'post' | 'put', body: object) =>
    app.http[method](FACTOR).set(key).send(body);
  const { secret } = (await send('post', { password: PASSWORD }).expect(201)).body as {
    secret: string;
  };
  const { codes } = (await send('put', { code: codeOf(secret, now()) }).expect(200)).body as {
    codes: string[];
  };
  const [{ kept }] = (await app.rows(
    `SELECT concat((SELECT json_agg(k) FROM idempotency_keys k), (SELECT json_agg(a) FROM audit_log a),
                   (SELECT json_agg(o) FROM outbox o)) AS kept`,
  )) as [{ kept: string }];
  for (const text of [secret, ...codes, ...codes.map((code) => code.replace('-', ''))])
    expect(kept).not.toContain(text);
  expect(kept).not.toContain(`once-${nth}`);
});

it('the day’s limit is over the next day', async () => {
  const { secret } = await enrol();
  for (let n = 0; n < 5; n += 1) await signIn(siti, codeOf(secret, now(), 9)).expect(401);
  const [{ expire }] = (await app.rows(
    `SELECT max(expire) AS expire FROM sign_in_failures WHERE starts_with(key, 'code_day:')`,
  )) as [{ expire: string }];
  expect(Number(expire) - Date.now()).toBeGreaterThan(DAY - 5 * MINUTE);
});
