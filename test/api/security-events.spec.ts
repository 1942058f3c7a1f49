import { BackgroundService } from '../../src/background/background.service.js';
import { PASSWORD, startAccess, type AccessApp } from '../support/access-app.js';
import { codeOf } from '../support/authenticator.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { LogLines } from '../support/log-lines.js';
import { TestMailServer } from '../support/mail-server.js';
import { sendRaw } from '../support/raw-http.js';
import { until } from '../support/waiting.js';
import { World } from '../support/world.js';

/** Everything that was written, in the end looked through for what must not be. */
const everything: string[] = [];
const secrets: string[] = [PASSWORD];

const FROM = '198.51.100.7';
const CHOSEN = 'empat belas ekor kambing';
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const UUID = /^[\da-f-]{36}$/;

let database: TestDatabase;
let app: AccessApp;
let lines: LogLines;
let admin: string;
let adminId: string;
let staff: string;
let staffId: string;

const as = (token: string) => ({ authorization: `Bearer ${token}`, 'x-forwarded-for': FROM });
const from = { 'x-forwarded-for': FROM };
const signIn = (email: string, password = PASSWORD) =>
  app.http.post('/api/sessions').set(from).send({ email, password });

async function session(email: string): Promise<string> {
  const { body } = await signIn(email).expect(201);
  secrets.push(body.token as string);
  return body.token as string;
}

/** The secret of the last link that was mailed to an address. */
async function linkTo(email: string): Promise<string> {
  const [found] = await app.rows(
    `SELECT payload->>'token' AS token FROM outbox WHERE payload->>'email' = $1 ORDER BY id DESC LIMIT 1`,
    [email],
  );
  secrets.push(String(found!['token']));
  return String(found!['token']);
}

beforeAll(async () => {
  database = await createDatabase();
  lines = new LogLines();
  app = await startAccess(database.url, { env: { TRUST_PROXY: '1' }, log: lines.log });
  ({ personId: adminId } = await app.person('kaltara@x.id', 'admin', '65'));
  ({ personId: staffId } = await app.person('siti@x.id', 'staff', '65.71'));
  await app.person('tarakan@x.id', 'admin', '65.71');
  await app.person('kaltim@x.id', 'admin', '64');
  admin = await session('kaltara@x.id');
  staff = await session('siti@x.id');
});
beforeEach(async () => {
  // Whatever is still to be written of the test before is written with its last answer.
  const marker = (await app.http.get('/api/probe/open')).headers['x-request-id'];
  await until(() => lines.all.some(({ reqId }) => reqId === marker));
  everything.push(...lines.written);
  lines.clear();
});
afterEach(() => app.rows('TRUNCATE sign_in_failures, rate_limits'));
afterAll(async () => {
  await app.stop();
  await database.drop();
});

/** What every event of a request says: when, in which request, where from, what became of it. */
const seen = (status: number, person?: string) => ({
  time: expect.stringMatching(UTC),
  reqId: expect.any(String),
  client: FROM,
  status,
  ...(person && { person }),
});

describe('who came in', () => {
  test('a right sign-in', async () => {
    await session('siti@x.id');
    expect(await lines.one('sign_in')).toMatchObject({
      ...{ level: 30, time: expect.stringMatching(UTC), outcome: 'accepted' },
      ...{ person: staffId, client: FROM, deviceKnown: false, who: expect.any(String) },
    });
  });

  test.each(['siti@x.id', 'nobody@x.id'])('a wrong one, of %s', async (email) => {
    await signIn(email, 'not the password').expect(401);
    const line = await lines.one('sign_in');
    expect(line).toMatchObject({ level: 40, outcome: 'refused', client: FROM });
    expect(line).not.toHaveProperty('person');
  });

  test('guesses beyond the limit', async () => {
    await signIn('siti@x.id', 'wrong once').expect(401);
    await app.rows(`UPDATE sign_in_failures SET points = 99 WHERE starts_with(key, 'address:')`);
    await signIn('siti@x.id').expect(429);
    const code = 'session.throttled';
    expect(await lines.one('limit.reached')).toMatchObject({ ...seen(429), level: 40, code });
    expect(lines.of('sign_in').map(({ outcome }) => outcome)).toEqual(['refused', 'throttled']);
  });

  test('signing out', async () => {
    await app.http
      .delete('/api/sessions/current')
      .set(as(await session('siti@x.id')))
      .expect(204);
    expect(await lines.one('session.ended')).toMatchObject({
      ...{ ...seen(204, staffId), level: 30, subject: staffId, sessions: 1 },
    });
  });

  test('ending one’s other sessions, and one of them', async () => {
    const { personId } = await app.person('gawai@x.id', 'staff', '65.71');
    const [here] = [await session('gawai@x.id'), await session('gawai@x.id')];
    await session('gawai@x.id');
    const { body } = await app.http.get('/api/sessions').set(as(here));
    const [{ id }] = body.items as [{ id: string }];
    await app.http.delete(`/api/sessions/${id}`).set(as(here)).expect(204);
    const own = { person: personId, subject: personId, sessions: 1 };
    expect(await lines.one('session.ended')).toMatchObject({ ...seen(204), ...own });
    lines.clear();
    await app.http.delete('/api/sessions').set(as(here)).expect(200);
    expect(await lines.one('session.ended')).toMatchObject({ ...seen(200), ...own });
  });
});

describe('who was refused', () => {
  test('a session that is none, or none any more', async () => {
    const token = await session('siti@x.id');
    await app.http.delete('/api/sessions/current').set(as(token)).expect(204);
    await app.http.get('/api/sessions/current').set(as(token)).expect(401);
    const line = await lines.one('access.refused');
    expect(line).toMatchObject({ ...seen(401), level: 40, code: 'session.required' });
    expect(line).not.toHaveProperty('person');
  });

  test('what one’s role does not let one do, with who it was and where', async () => {
    await app.http.post('/api/probe/offices/65.71').set(as(staff)).expect(403);
    expect(await lines.one('access.refused')).toMatchObject({
      ...{ ...seen(403, staffId), level: 40, code: 'access.forbidden', method: 'POST' },
      ...{ route: '/api/probe/offices/:code', office: '65.71' },
    });
  });

  test('what is beyond one’s reach, with its id', async () => {
    const [kaltim] = await app.rows(`SELECT id FROM people WHERE email = 'kaltim@x.id'`);
    await app.http
      .patch(`/api/people/${String(kaltim!['id'])}`)
      .set(as(admin))
      .send({ role: 'viewer' })
      .expect(404);
    expect(await lines.one('access.refused')).toMatchObject({
      ...{ ...seen(404, adminId), code: 'person.not_found', id: kaltim!['id'] },
    });
  });

  test('another site’s page, with whose session it used', async () => {
    const { headers } = await signIn('siti@x.id').expect(201);
    const [cookie] = String(headers['set-cookie']).split(';');
    secrets.push(cookie!.split('=')[1]!);
    await app.http
      .delete('/api/sessions/current')
      .set({ ...from, cookie: cookie!, origin: 'https://evil.example' })
      .expect(403);
    expect(await lines.one('csrf.refused')).toMatchObject({ ...seen(403, staffId), level: 40 });
  });

  test('a link that opens nothing', async () => {
    await app.http.get('/api/invitations/guessed').set(from).expect(404);
    const line = await lines.one('link.refused');
    expect(line).toMatchObject({ ...seen(404), level: 40, code: 'invitation.not_found' });
    expect(JSON.stringify(line)).not.toContain('guessed');
  });

  test('a present password that is not', async () => {
    await app.http
      .put('/api/account/password')
      .set(as(staff))
      .send({ present: 'not the password', password: CHOSEN })
      .expect(403);
    expect(await lines.one('proof.refused')).toMatchObject({
      ...{ ...seen(403, staffId), level: 40, code: 'password.refused' },
    });
  });

  test.each([
    ['no JSON', 400, 'application/json', '{"email":'],
    ['a field that is none', 400, 'application/json', '{"email":"a@x.id","password":"b","x":1}'],
    ['another kind of body', 415, 'text/plain', 'halo'],
    ['a body that is too large', 413, 'application/json', `"${'x'.repeat(70_000)}"`],
  ])('a request with %s', async (_, status, type, body) => {
    await app.http.post('/api/sessions').set(from).type(type).send(body).expect(status);
    expect(await lines.one('input.refused')).toMatchObject({ ...seen(status), level: 40 });
  });

  test('bytes that are no request', async () => {
    const { url } = app.http.get('/');
    await sendRaw(url, 'HALO\r\n\r\n');
    expect(await lines.one('input.refused')).toMatchObject({
      ...{ level: 40, status: 400, client: '127.0.0.1', time: expect.stringMatching(UTC) },
      ...{ reason: expect.stringMatching(/^HPE_/) },
    });
  });

  test('nothing, where the work alone was refused', async () => {
    const { personId } = await app.person('again@x.id', 'staff', '65.71');
    await app.http.post(`/api/people/${personId}/invitation`).set(as(admin)).expect(409);
    await until(() => lines.all.some(({ status }) => status === 409));
    expect(lines.all.filter(({ event }) => event)).toEqual([]);
  });
});

describe('what was changed of a person', () => {
  const change = (id: string, wanted: object) =>
    app.http.patch(`/api/people/${id}`).set(as(admin)).send(wanted);

  test('invited, and come', async () => {
    const body = { email: 'baru@x.id', name: 'Baru', role: 'staff', office: '65.71' };
    const { body: added } = await app.http.post('/api/people').set(as(admin)).send(body);
    expect(await lines.one('person.invited')).toMatchObject({
      ...{ ...seen(201, adminId), level: 30, subject: added.id, after: { role: 'staff' } },
    });
    const token = await linkTo('baru@x.id');
    await app.http
      .put(`/api/invitations/${token}`)
      .set(from)
      .send({ password: CHOSEN })
      .expect(200);
    expect(await lines.one('person.accepted')).toMatchObject({
      ...{ ...seen(200, added.id as string), subject: added.id },
    });
  });

  test('a new role, with both', async () => {
    const { personId } = await app.person('naik@x.id', 'staff', '65.71');
    await change(personId, { role: 'admin' }).expect(200);
    expect(await lines.one('person.changed')).toMatchObject({
      ...{ ...seen(200, adminId), subject: personId, before: { role: 'staff' } },
      after: { role: 'admin' },
    });
  });

  test('a new office is told once, though both keep it', async () => {
    await app.person('bulungan@x.id', 'admin', '65.01');
    const { personId } = await app.person('pindah@x.id', 'staff', '65.71');
    await change(personId, { office: '65.01' }).expect(200);
    expect(await lines.one('person.moved')).toMatchObject({
      ...{ before: { office: '65.71' }, after: { office: '65.01' }, subject: personId },
    });
  });

  test.each([
    ['person.disabled', true],
    ['person.enabled', false],
  ])('%s', async (event, disabled) => {
    const { personId } = await app.person(`${event}@x.id`, 'staff', '65.71');
    if (!disabled) await change(personId, { disabled: true }).expect(200);
    await change(personId, { disabled }).expect(200);
    expect(await lines.one(event)).toMatchObject({ ...seen(200, adminId), subject: personId });
  });

  test('a change that was refused is no event', async () => {
    await change(adminId, { disabled: true }).expect(409);
    await until(() => lines.all.some(({ status }) => status === 409));
    expect(lines.all.filter(({ event }) => String(event).startsWith('person.'))).toEqual([]);
  });

  test('a change that was taken back is told with the status that says so', async () => {
    const { personId } = await app.person('rollback@x.id', 'staff', '65.71');
    await app.rows(
      `ALTER TABLE audit_log ADD CONSTRAINT none_now CHECK (action <> 'person.changed') NOT VALID`,
    );
    await change(personId, { role: 'viewer' }).expect(500);
    await app.rows(`ALTER TABLE audit_log DROP CONSTRAINT none_now`);
    expect(await lines.one('person.changed')).toMatchObject({
      ...{ ...seen(500, adminId), level: 40, code: 'server.failed', subject: personId },
    });
  });

  test('a password by a link, and by the one before', async () => {
    const { personId } = await app.person('lupa@x.id', 'staff', '65.71');
    await app.http.post('/api/password-resets').set(from).send({ email: 'lupa@x.id' }).expect(202);
    const token = await linkTo('lupa@x.id');
    await app.http.put(`/api/password-resets/${token}`).set(from).send({ password: CHOSEN });
    const own = { ...seen(200, personId), level: 30, subject: personId };
    expect(await lines.one('person.password_reset')).toMatchObject(own);
    const { body } = await signIn('lupa@x.id', CHOSEN).expect(201);
    secrets.push(CHOSEN, body.token as string);
    const password = 'tujuh puluh perahu kayu';
    await app.http
      .put('/api/account/password')
      .set(as(body.token as string))
      .send({ present: CHOSEN, password })
      .expect(200);
    secrets.push(password);
    expect(await lines.one('person.password_changed')).toMatchObject(own);
  });

  test('a second factor: set up, a wrong code, a recovery code that was used, reset', async () => {
    const { personId } = await app.person('dua@x.id', 'staff', '65.71');
    const token = await session('dua@x.id');
    const factor = '/api/account/second-factor';
    const begun = await app.http.post(factor).set(as(token)).send({ password: PASSWORD });
    const { secret } = begun.body as { secret: string };
    const code = codeOf(secret, app.clock.now());
    const set = await app.http.put(factor).set(as(token)).send({ code }).expect(200);
    const { codes } = set.body as { codes: string[] };
    secrets.push(secret, ...codes);
    const own = { subject: personId, person: personId };
    expect(await lines.one('person.second_factor_set')).toMatchObject({ ...seen(200), ...own });
    lines.clear();
    const come = (typed: string) =>
      app.http
        .post('/api/sessions')
        .set(from)
        .send({
          ...{ email: 'dua@x.id', password: PASSWORD, code: typed },
        });
    await come(code).expect(401);
    expect(await lines.one('sign_in')).toMatchObject({ level: 40, outcome: 'code_refused' });
    secrets.push((await come(codes[0]!).expect(201)).body.token as string);
    expect(await lines.one('person.recovery_code_used')).toMatchObject({ ...seen(201), ...own });
    await app.http
      .post(`${factor}/recovery-codes`)
      .set(as(secrets.at(-1)!))
      .send({ code });
    expect(await lines.one('proof.refused')).toMatchObject({ code: 'code.refused' });
    await app.http.post(`/api/people/${personId}/second-factor-reset`).set(as(admin));
    expect(await lines.one('person.second_factor_reset')).toMatchObject({
      ...{ ...seen(200, adminId), subject: personId },
    });
  });

  test('an address: asked for, confirmed at the new mailbox, agreed to by an admin, made', async () => {
    const { personId } = await app.person('lama@x.id', 'staff', '65.71');
    const token = await session('lama@x.id');
    await app.http
      .put('/api/account/address-change')
      .set(as(token))
      .send({ email: 'baru-sekali@x.id', password: PASSWORD })
      .expect(200);
    expect(await lines.one('person.address_asked')).toMatchObject(seen(200, personId));
    const [found] = await app.rows(
      `SELECT payload->>'token' AS token FROM outbox WHERE kind = 'person.address_confirmation'`,
    );
    secrets.push(String(found!['token']));
    await app.http.put(`/api/address-changes/${String(found!['token'])}`).expect(200);
    await app.http.post(`/api/people/${personId}/address-change/agreement`).set(as(admin));
    expect(await lines.one('person.address_agreed')).toMatchObject({
      ...{ ...seen(200, adminId), subject: personId },
    });
    expect(await lines.one('person.address_changed')).toMatchObject({
      ...{ ...seen(200), subject: personId },
    });
  });
});

describe('the service', () => {
  let world: World;
  let mails: TestMailServer;
  const told = new LogLines();

  beforeAll(async () => {
    mails = new TestMailServer();
    await mails.listen();
    const env = { SMTP_URL: mails.url };
    world = await World.open({ log: told.log, env, delivers: true });
  });
  beforeEach(() => told.clear());
  afterEach(() => everything.push(...told.written));
  afterAll(async () => {
    await world.running.app.get(BackgroundService).beforeApplicationShutdown();
    await world.close();
    await mails.stop();
  });

  test('a letter’s link that opens nothing', async () => {
    await world.nobody().post('/surat/guessed', { quantity: 9 }).expect(404);
    const line = await told.one('link.refused');
    expect(line).toMatchObject({ level: 40, status: 404, code: 'letter_link.not_found' });
    expect(JSON.stringify(line)).not.toContain('guessed');
  });

  test('a ledger that holds, and one that does not', async () => {
    const ministry = await world.as('00');
    await ministry.get('/api/ledger/verification').expect(200);
    const person = expect.stringMatching(UUID);
    expect(await told.one('ledger.verified')).toMatchObject({ level: 30, faults: 0, person });
    told.clear();
    await world.dataSource.transaction(async (tx) => {
      await tx.query(`SET LOCAL session_replication_role = replica`);
      await tx.query(`UPDATE stock_accounts SET balance = balance + 1 WHERE kind = 'printed'`);
    });
    await ministry.get('/api/ledger/verification').expect(200);
    const { level, faults } = await told.one('ledger.verified');
    expect(level).toBe(50);
    expect(faults).toBeGreaterThan(0);
  });

  test('a mail that could not be delivered, without the address that the server repeats', async () => {
    mails.refusal = { at: 'RCPT TO', reply: '550 5.1.1 <baru@tarakan.example>: no such mailbox' };
    const admin = await world.as('65');
    const body = { email: 'baru@tarakan.example', name: 'B', role: 'admin', office: '65.71' };
    await admin.post('/api/people', body).expect(201);
    const line = await told.one('delivery.failed');
    expect(line).toMatchObject({ level: 40, kind: 'mail', givenUp: true });
    expect(line['reason']).toContain('550 5.1.1 <ba…@tarakan.example>');
  });

  test('an answer to the public keeps no address', async () => {
    await world.nobody().get('/api/public/availability?province=65').expect(200);
    await until(() => told.all.length > 0);
    const [line] = told.all;
    expect(line).toMatchObject({ msg: 'request', status: 200 });
    expect(line).not.toHaveProperty('client');
  });

  test('nothing of an address but what names a thing or an office is written', async () => {
    const admin = await world.as('65');
    const typed = encodeURIComponent('6571010101900001 siti@tarakan.example');
    await admin.get(`/api/offices/${typed}/stock`).expect(404);
    await admin.get(`/api/consignments/${typed}`).expect(404);
    await until(() => told.of('access.refused').length === 2);
    for (const line of told.all) {
      expect(line).not.toHaveProperty('office');
      expect(line).not.toHaveProperty('id');
    }
  });
});

test('no line holds a whole address, a password, a token or anything but one JSON object', () => {
  expect(everything.length).toBeGreaterThan(40);
  for (const line of everything) {
    expect(line).toMatch(/^\{.*\}\n$/);
    for (const secret of secrets) expect(line).not.toContain(secret);
    expect(line).not.toMatch(/[\w.+-]{3,}@\w/);
  }
});
