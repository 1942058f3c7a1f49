import { hashOf } from '../../src/access/session.js';
import { PASSWORD, startAccess, type AccessApp } from '../support/access-app.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { meeting } from '../support/waiting.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CHOSEN = 'empat belas ekor kambing';
const HERE = 'https://blangko.example';

let database: TestDatabase;
let app: AccessApp;
let another: AccessApp;
let nth = 0;
let siti: string;
let sitiId: string;

beforeAll(async () => {
  database = await createDatabase();
  const env = { TRUST_PROXY: '1' };
  app = await startAccess(database.url, { env });
  another = await startAccess(database.url, { env, clock: app.clock });
  await app.person('tarakan@x.id', 'admin', '65.71');
  await app.person('kaltara@x.id', 'admin', '65');
  await app.person('bulungan@x.id', 'admin', '65.01');
});
beforeEach(async () => {
  siti = `siti-${(nth += 1)}@x.id`;
  ({ personId: sitiId } = await app.person(siti, 'staff', '65.71'));
});
afterEach(() => app.rows('TRUNCATE sign_in_failures, rate_limits'));
afterAll(async () => {
  await app.stop();
  await another.stop();
  await database.drop();
});

const as = (token: string) => ({ authorization: `Bearer ${token}` });
const signIn = (email: string, password = PASSWORD) =>
  app.http.post('/api/sessions').send({ email, password });
const isLive = async (token: string) =>
  (await app.http.get('/api/sessions/current').set(as(token))).status === 200;
const refusal = ({ status, body }: { status: number; body: unknown }) => [
  status,
  (body as { code: string }).code,
];

/** The last mail of a kind to an address, as it was left to be sent. */
async function mailed(kind: string, email: string): Promise<Record<string, string> | undefined> {
  const [found] = await app.rows(
    `SELECT payload FROM outbox WHERE kind = $1 AND payload->>'email' = $2 ORDER BY id DESC LIMIT 1`,
    [kind, email],
  );
  return found?.['payload'] as Record<string, string> | undefined;
}
const onRecord = async (): Promise<Record<string, unknown>[]> =>
  app.rows(
    `SELECT action, after, changed_by_name AS by FROM audit_log WHERE after->>'personId' = $1 ORDER BY id`,
    [sitiId],
  );

describe('a password of one’s own', () => {
  const change = (token: string, present = PASSWORD, password = CHOSEN, from = app) =>
    from.http.put('/api/account/password').set(as(token)).send({ present, password });

  it('is changed by the present one, on record and told by mail', async () => {
    const token = await app.token(siti);
    const { body, headers } = await change(token).set('user-agent', 'curl/8.5').expect(200);
    expect(body).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/) });
    expect(headers['set-cookie']).toBeUndefined();
    await signIn(siti).expect(401);
    await signIn(siti, CHOSEN).expect(201);
    expect(await mailed('person.password_changed', siti)).toMatchObject({
      ...{ personId: sitiId, client: '127.0.0.1', device: 'curl' },
    });
    expect((await onRecord()).at(-1)).toMatchObject({
      ...{ action: 'person.password_changed', after: { personId: sitiId, email: siti }, by: siti },
    });
  });

  it('ends every other session and forgets every device, and this session goes on anew', async () => {
    const browser = await signIn(siti).set('origin', HERE).expect(201);
    const cookies = browser.headers['set-cookie'] as unknown as string[];
    const [cookie, , device] = cookies.map((one) => one.split(';')[0]!);
    const other = await app.token(siti);
    await app.http.post('/api/password-resets').send({ email: siti }).expect(202);
    const reset = (await mailed('person.password_reset', siti))!['token'];
    const { body, headers } = await app.http
      .put('/api/account/password')
      .set({ cookie: cookie!, origin: HERE })
      .send({ present: PASSWORD, password: CHOSEN })
      .expect(200);
    expect(body).toEqual({});
    expect(await isLive(other)).toBe(false);
    const current = (of: string) => app.http.get('/api/sessions/current').set('cookie', of);
    await current(cookie!).expect(401);
    const [renewed, , knownAs] = (headers['set-cookie'] as unknown as string[]).map(
      (one) => one.split(';')[0]!,
    );
    await current(renewed!).expect(200);
    expect(knownAs).toMatch(/^__Host-blangko_device=/);
    expect(knownAs).not.toBe(device);
    expect(
      await app.rows(`SELECT secret_hash AS hash FROM known_devices WHERE person_id = $1`, [
        sitiId,
      ]),
    ).toEqual([{ hash: hashOf(knownAs!.split('=')[1]!) }]);
    await app.http.get(`/api/password-resets/${reset}`).expect(404);
  });

  it('stays as it is where the present one is wrong, and everything with it', async () => {
    const [token, other] = [await app.token(siti), await app.token(siti)];
    expect(refusal(await change(token, 'a wrong password'))).toEqual([403, 'password.refused']);
    expect([await isLive(token), await isLive(other)]).toEqual([true, true]);
    await signIn(siti).expect(201);
    expect(await mailed('person.password_changed', siti)).toBeUndefined();
    expect(await onRecord()).toHaveLength(1);
  });

  it('is guessed ten times in a quarter of an hour from one session, over all instances', async () => {
    const [token, other] = [await app.token(siti), await app.token(siti)];
    for (let guess = 0; guess < 10; guess += 1)
      await change(token, 'a wrong password', CHOSEN, guess % 2 ? app : another).expect(403);
    const refused = await change(token);
    expect(refusal(refused)).toEqual([429, 'session.throttled']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
    // Nobody else is locked out by it, nor out of signing in.
    await signIn(siti).expect(201);
    await change(other).expect(200);
  });

  it('may be changed by its person however much others guess elsewhere', async () => {
    const token = await app.token(siti);
    for (let guess = 0; guess < 10; guess += 1) await signIn(siti, 'a wrong password').expect(401);
    await signIn(siti).expect(429);
    await change(token).expect(200);
  });

  it.each([
    ['password1234', 'password'],
    ['kota tarakan', 'password'],
    ['short', 'password'],
    [PASSWORD, 'password'],
    [undefined, 'password'],
  ])('%j is no new one', async (password, field) => {
    const token = await app.token(siti);
    const { body } = await app.http
      .put('/api/account/password')
      .set(as(token))
      .send({ present: PASSWORD, password })
      .expect(400);
    expect(body.errors).toEqual([{ field, message: expect.any(String) }]);
    await signIn(siti).expect(201);
  });

  it('of two changes at the same moment one is made, and the other’s is not the password', async () => {
    const tokens = [await app.token(siti), await app.token(siti)];
    const answers = await meeting(app.dataSource, 'people', [
      change(tokens[0]!, PASSWORD, `${CHOSEN} satu`),
      change(tokens[1]!, PASSWORD, `${CHOSEN} dua`, another),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    const [won] = answers.map(({ status }, n) => (status === 200 ? n : -1)).filter((n) => n >= 0);
    await signIn(siti, `${CHOSEN} ${won === 0 ? 'satu' : 'dua'}`).expect(201);
  });

  it('chosen through a link is told by mail too', async () => {
    await app.http.post('/api/password-resets').send({ email: siti }).expect(202);
    const { token } = (await mailed('person.password_reset', siti))!;
    await app.http.put(`/api/password-resets/${token}`).send({ password: CHOSEN }).expect(200);
    expect(await mailed('person.password_changed', siti)).toMatchObject({ personId: sitiId });
  });
});

describe('a change of one’s address', () => {
  let wanted: string;
  let token: string;
  const ask = (email = wanted, password = PASSWORD, by = token) =>
    app.http.put('/api/account/address-change').set(as(by)).send({ email, password });
  const waits = async (by = token, id = sitiId) =>
    (await app.http.get(`/api/people/${id}/address-change`).set(as(by)).expect(200)).body.waiting;
  const links = async () => ({
    present: `/api/address-changes/${(await mailed('person.address_agreement', siti))!['token']}`,
    wanted: `/api/address-changes/${(await mailed('person.address_confirmation', wanted))!['token']}`,
  });
  const agreeFor = async (admin: string, id = sitiId) =>
    app.http.post(`/api/people/${id}/address-change/agreement`).set(as(await app.token(admin)));

  beforeEach(async () => {
    wanted = `Siti.Baru-${nth}@x.id`;
    token = await app.token(siti);
  });

  it.each([[['present', 'wanted']], [['wanted', 'present']]] as const)(
    'is made when both mailboxes have said yes, %j',
    async ([first, second]) => {
      const { body } = await ask().expect(200);
      expect(body.waiting).toEqual({
        ...{ wanted, agreed: false, confirmed: false, askedAt: app.clock.now().toISOString() },
        expiresAt: new Date(app.clock.now().getTime() + 3 * DAY).toISOString(),
      });
      const to = await links();
      const told = { name: siti, officeName: 'Kota Tarakan', wanted };
      for (const mailbox of ['present', 'wanted'] as const)
        expect((await app.http.get(to[mailbox]).expect(200)).body).toEqual({ ...told, mailbox });
      const one = await app.http.put(to[first]).expect(200);
      expect(one.body).toEqual({ ...told, mailbox: first, changed: false });
      await signIn(wanted).expect(401);
      expect(await waits()).toMatchObject({
        ...{ agreed: first === 'present', confirmed: first === 'wanted' },
      });
      await app.http.put(to[first]).expect(404);
      const other = await app.http.put(to[second]).expect(200);
      expect(other.body).toEqual({ ...told, mailbox: second, changed: true });
      await signIn(siti).expect(401);
      await signIn(wanted.toUpperCase()).expect(201);
      expect(await isLive(token)).toBe(true);
      expect(await waits()).toBeNull();
      expect(await mailed('person.address_changed', siti)).toMatchObject({ wanted, by: null });
    },
  );

  it('stands on record step by step, without a whole address', async () => {
    await ask().expect(200);
    const to = await links();
    await app.http.put(to.wanted).expect(200);
    await app.http.put(to.present).expect(200);
    const steps = (await onRecord()).slice(1);
    expect(steps.map(({ action, by }) => [action, by])).toEqual([
      ['person.address_asked', siti],
      ['person.address_changed', siti],
    ]);
    for (const { after } of steps)
      expect(after).toEqual({
        personId: sitiId,
        name: siti,
        email: 'si…@x.id',
        wanted: 'Si…@x.id',
      });
  });

  it('takes the password, and another address than the one of now', async () => {
    expect(refusal(await ask(wanted, 'a wrong password'))).toEqual([403, 'password.refused']);
    for (const email of [siti, siti.toUpperCase(), 'not an address', `${wanted}, b@x.id`]) {
      const { body } = await ask(email).expect(400);
      expect(body.errors).toEqual([{ field: 'email', message: expect.any(String) }]);
    }
    expect(await waits()).toBeNull();
    expect(await mailed('person.address_agreement', siti)).toBeUndefined();
  });

  it('asked anew takes the place of what was asked, and its links are dead', async () => {
    await ask().expect(200);
    const before = await links();
    await app.http.put(before.present).expect(200);
    await ask(`other-${wanted}`).expect(200);
    for (const link of [before.present, before.wanted])
      expect(refusal(await app.http.put(link))).toEqual([404, 'address_change.not_found']);
    expect(await waits()).toMatchObject({ wanted: `other-${wanted}`, agreed: false });
  });

  it('withdrawn is over, and is not there to be withdrawn again', async () => {
    await ask().expect(200);
    const to = await links();
    const withdraw = () => app.http.delete('/api/account/address-change').set(as(token));
    await withdraw().expect(204);
    for (const link of [to.present, to.wanted]) await app.http.get(link).expect(404);
    expect(refusal(await withdraw())).toEqual([404, 'address_change.not_found']);
    expect((await onRecord()).at(-1)).toMatchObject({ action: 'person.address_withdrawn' });
  });

  it.each([
    ['its three days', async () => app.pass(3 * DAY)],
    [
      'a new password',
      async () => {
        await app.http.post('/api/password-resets').send({ email: siti }).expect(202);
        const { token: reset } = (await mailed('person.password_reset', siti))!;
        await app.http.put(`/api/password-resets/${reset}`).send({ password: CHOSEN }).expect(200);
      },
    ],
    [
      'a password changed',
      async () => {
        const passwords = { present: PASSWORD, password: CHOSEN };
        await app.http.put('/api/account/password').set(as(token)).send(passwords).expect(200);
      },
    ],
    [
      'being disabled',
      async () => {
        const admin = await app.token('tarakan@x.id');
        const change = app.http.patch(`/api/people/${sitiId}`).set(as(admin));
        await change.send({ disabled: true }).expect(200);
      },
    ],
  ])('is over with %s', async (_, happens) => {
    await ask().expect(200);
    const to = await links();
    await app.http.put(to.present).expect(200);
    await happens();
    expect(refusal(await app.http.put(to.wanted))).toEqual([404, 'address_change.not_found']);
    expect(refusal(await agreeFor('tarakan@x.id'))).toEqual([404, 'address_change.not_found']);
    const [{ email }] = (await app.rows(`SELECT email FROM people WHERE id = $1`, [sitiId])) as [
      { email: string },
    ];
    expect(email).toBe(siti);
  });

  it('“this was not me” at the present mailbox ends it, every session, and mails a link for a new password', async () => {
    await ask().expect(200);
    const to = await links();
    await app.http.put(to.wanted).expect(200);
    await app.http.delete(to.present).expect(200);
    expect(await isLive(token)).toBe(false);
    await app.http.put(to.present).expect(404);
    expect(await app.rows(`SELECT FROM known_devices WHERE person_id = $1`, [sitiId])).toEqual([]);
    const { token: reset } = (await mailed('person.password_reset', siti))!;
    await app.http.get(`/api/password-resets/${reset}`).expect(200);
    expect((await onRecord()).at(-1)).toMatchObject({ action: 'person.address_denied' });
  });

  it('“this was not me” at the new one ends it and nothing else', async () => {
    await ask().expect(200);
    const to = await links();
    await app.http.delete(to.wanted).expect(200);
    await app.http.put(to.present).expect(404);
    expect(await isLive(token)).toBe(true);
    expect(await mailed('person.password_reset', siti)).toBeUndefined();
  });

  it('to an address that somebody has is answered as any, and refused only to who reads it', async () => {
    wanted = 'Kaltara@x.id';
    const taken = await ask().expect(200);
    const free = await ask(`free-${nth}@x.id`).expect(200);
    expect({ ...taken.body.waiting, wanted: '' }).toEqual({ ...free.body.waiting, wanted: '' });
    await ask().expect(200);
    const to = await links();
    expect((await app.http.put(to.present).expect(200)).body.changed).toBe(false);
    expect(refusal(await app.http.put(to.wanted))).toEqual([409, 'person.email_taken']);
    expect(await waits()).toMatchObject({ agreed: true, confirmed: false });
    await signIn('kaltara@x.id').expect(201);
    await signIn(siti).expect(201);
  });

  it('of two who want one address at the same moment one has it, and the other stays as they were', async () => {
    const budi = `budi-${nth}@x.id`;
    await app.person(budi, 'staff', '65.71');
    await ask().expect(200);
    const to = await links();
    await ask(wanted.toLowerCase(), PASSWORD, await app.token(budi)).expect(200);
    const budis = (await mailed('person.address_agreement', budi))!['token'];
    const his = (await mailed('person.address_confirmation', wanted.toLowerCase()))!['token'];
    await app.http.put(to.present).expect(200);
    await app.http.put(`/api/address-changes/${budis}`).expect(200);
    const answers = await meeting(app.dataSource, 'people', [
      app.http.put(to.wanted),
      another.http.put(`/api/address-changes/${his}`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const have = await app.rows(`SELECT email FROM people WHERE lower(email) = lower($1)`, [
      wanted,
    ]);
    expect(have).toHaveLength(1);
  });

  it('where the present mailbox is no more an admin agrees in its place, on record', async () => {
    await ask().expect(200);
    const to = await links();
    await app.http.put(to.wanted).expect(200);
    const { status, body } = await agreeFor('tarakan@x.id');
    expect([status, body]).toEqual([200, { waiting: null }]);
    await signIn(wanted).expect(201);
    await app.http.put(to.present).expect(404);
    expect(await mailed('person.address_changed', siti)).toMatchObject({ by: 'tarakan@x.id' });
    expect((await onRecord()).map(({ action, by }) => [action, by]).slice(-2)).toEqual([
      ['person.address_agreed', 'tarakan@x.id'],
      ['person.address_changed', siti],
    ]);
  });

  it('agreed to by an admin still waits for the new mailbox, and can still be denied at the present one', async () => {
    await ask().expect(200);
    const to = await links();
    const { body } = await agreeFor('kaltara@x.id');
    expect(body.waiting).toMatchObject({ agreed: true, confirmed: false });
    await app.http.delete(to.present).expect(200);
    await app.http.put(to.wanted).expect(404);
  });

  it('agreed to by an admin and at the present mailbox too, it tells of the admin once it is made', async () => {
    await ask().expect(200);
    const to = await links();
    await agreeFor('kaltara@x.id');
    await agreeFor('tarakan@x.id');
    expect((await app.http.put(to.present).expect(200)).body.changed).toBe(false);
    expect((await app.http.put(to.wanted).expect(200)).body.changed).toBe(true);
    expect(await mailed('person.address_changed', siti)).toMatchObject({ by: 'kaltara@x.id' });
    expect((await onRecord()).slice(1).map(({ action, by }) => [action, by])).toEqual([
      ['person.address_asked', siti],
      ['person.address_agreed', 'kaltara@x.id'],
      ['person.address_changed', siti],
    ]);
  });

  it('is agreed to by an admin of the office or above, never of one’s own, and by nobody else', async () => {
    await ask().expect(200);
    expect(refusal(await agreeFor('bulungan@x.id'))).toEqual([404, 'person.not_found']);
    expect(refusal(await agreeFor(siti))).toEqual([403, 'access.forbidden']);
    const other = await app.token('bulungan@x.id');
    await app.http.get(`/api/people/${sitiId}/address-change`).set(as(other)).expect(404);
    const { personId } = await app.person(`own-${nth}@x.id`, 'admin', '65.71');
    const own = await app.token(`own-${nth}@x.id`);
    await ask(wanted, PASSWORD, own).expect(200);
    const { token: confirming } = (await mailed('person.address_confirmation', wanted))!;
    await app.http.put(`/api/address-changes/${confirming}`).expect(200);
    expect(refusal(await agreeFor(`own-${nth}@x.id`, personId))).toEqual([
      409,
      'address_change.own',
    ]);
  });

  it('is asked five times a day by one person, and a wrong password is no ask', async () => {
    await ask(wanted, 'a wrong password').expect(403);
    for (let n = 0; n < 5; n += 1) await ask(`${n}-${wanted}`).expect(200);
    expect(refusal(await ask())).toEqual([429, 'address_change.throttled']);
    const tarakan = await app.token('tarakan@x.id');
    await ask(wanted, PASSWORD, tarakan).expect(200);
  });

  it('opens to no other link, and its links open nothing else', async () => {
    await ask().expect(200);
    const to = await links();
    await app.http.post('/api/password-resets').send({ email: siti }).expect(202);
    const { token: reset } = (await mailed('person.password_reset', siti))!;
    await app.http.get(`/api/address-changes/${reset}`).expect(404);
    for (const link of Object.values(to)) {
      const opened = link.split('/').at(-1);
      await app.http.get(`/api/password-resets/${opened}`).expect(404);
      await app.http.get(`/api/invitations/${opened}`).expect(404);
    }
    for (const nonsense of ['x', '%00', 'x'.repeat(43)])
      await app.http.put(`/api/address-changes/${nonsense}`).expect(404);
    await app.http.put(to.present).set('origin', 'https://elsewhere.example').expect(403);
  });
});
