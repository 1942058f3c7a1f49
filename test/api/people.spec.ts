import { createPerson, ensureFirstAdmin } from '../../src/access/create-person.js';
import { purge } from '../../src/background/purge.js';
import type { Actor } from '../../src/access/permissions.js';
import { hashOf } from '../../src/access/session.js';
import { PASSWORD, startAccess, type AccessApp } from '../support/access-app.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { meeting, someoneWaits } from '../support/waiting.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CHOSEN = 'a password of one’s own';

let database: TestDatabase;
let app: AccessApp;
let kaltara: Actor;
let tarakan: Actor;
let loket: Actor;
let tokens: Record<'pusat' | 'kaltara' | 'tarakan' | 'loket', string>;

beforeAll(async () => {
  database = await createDatabase();
  app = await startAccess(database.url);
  await app.person('pusat@x.id', 'admin', '00');
  kaltara = await app.person('kaltara@x.id', 'admin', '65');
  tarakan = await app.person('tarakan@x.id', 'admin', '65.71');
  loket = await app.person('loket@x.id', 'staff', '65.71');
  await signEverybodyIn();
});

afterEach(() => app.rows('TRUNCATE sign_in_failures'));

afterAll(async () => {
  await app.stop();
  await database.drop();
});

async function signEverybodyIn() {
  const [pusat, kaltara, tarakan, loket] = (await Promise.all(
    ['pusat', 'kaltara', 'tarakan', 'loket'].map((name) => app.token(`${name}@x.id`)),
  )) as [string, string, string, string];
  tokens = { pusat, kaltara, tarakan, loket };
}

type Who = keyof typeof tokens;
const as = (who: Who) => ({ authorization: `Bearer ${tokens[who]}` });

const invite = (who: Who, person: object) => app.http.post('/api/people').set(as(who)).send(person);
const change = (who: Who, id: string, wanted: object) =>
  app.http.patch(`/api/people/${id}`).set(as(who)).send(wanted);
const signIn = (email: string, password: string) =>
  app.http.post('/api/sessions').send({ email, password });

/** What the last mail of a kind to an address carries. */
const mailed = async (kind: string, email: string) =>
  (
    await app.rows(
      `SELECT payload FROM outbox WHERE kind = $1 AND payload->>'email' = $2 ORDER BY id DESC LIMIT 1`,
      [kind, email],
    )
  )[0]?.['payload'] as Record<string, string> | undefined;

const onRecord = (code: string) =>
  app.rows(
    `SELECT c.action, c.before, c.after, c.changed_by_name AS by FROM audit_log c
     JOIN offices o ON o.id = c.office_id WHERE o.code = $1 ORDER BY c.id`,
    [code],
  );

let newcomers = 0;
const newcomer = (office: string, role = 'staff') => {
  newcomers += 1;
  return { email: `newcomer${newcomers}@x.id`, name: `Newcomer ${newcomers}`, role, office };
};

/** Someone invited who has accepted. */
async function colleague(office: string, role = 'staff') {
  const { body } = await invite('pusat', newcomer(office, role)).expect(201);
  const { token } = (await mailed('person.invited', body.email))!;
  await app.http.put(`/api/invitations/${token}`).send({ password: CHOSEN }).expect(200);
  return body as { id: string; email: string; name: string };
}

describe('an invitation', () => {
  it('adds a person, mails them a link, and is on record; nobody ever sees the token', async () => {
    const { body, text } = await invite('kaltara', {
      email: 'Siti@X.id',
      name: 'Siti',
      role: 'staff',
      office: '65.71',
    }).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      email: 'Siti@X.id',
      name: 'Siti',
      role: 'staff',
      office: { code: '65.71', name: 'Kota Tarakan', level: 'regency', timezone: 'Asia/Makassar' },
      receivesMail: true,
      secondFactor: false,
      disabledAt: null,
      accepted: false,
    });
    const mail = (await mailed('person.invited', 'Siti@X.id'))!;
    expect(mail).toEqual({
      personId: body.id,
      email: 'Siti@X.id',
      name: 'Siti',
      office: tarakan.office.id,
      token: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: new Date(app.clock.now().getTime() + 7 * DAY).toISOString(),
      by: 'kaltara@x.id',
      byOffice: kaltara.office.id,
    });
    expect(text).not.toContain(mail['token']);
    const after = { personId: body.id, email: 'Siti@X.id', name: 'Siti', role: 'staff' };
    expect((await onRecord('65.71')).at(-1)).toEqual({
      action: 'person.invited',
      before: null,
      after,
      by: 'kaltara@x.id',
    });
    const kept = await app.rows(`SELECT purpose FROM one_time_links WHERE token_hash = $1`, [
      hashOf(mail['token']!),
    ]);
    expect(kept).toEqual([{ purpose: 'invitation' }]);
  });

  it('shows whom it is for, and lets them in once they have chosen a password', async () => {
    const person = newcomer('65.71');
    await invite('tarakan', person).expect(201);
    const { token } = (await mailed('person.invited', person.email))!;
    await signIn(person.email, CHOSEN).expect(401);
    const link = { email: person.email, name: person.name, officeName: 'Kota Tarakan' };
    expect((await app.http.get(`/api/invitations/${token}`).expect(200)).body).toEqual(link);
    const chosen = await app.http.put(`/api/invitations/${token}`).send({ password: CHOSEN });
    expect([chosen.status, chosen.body]).toEqual([200, link]);
    const { body } = await signIn(person.email, CHOSEN).expect(201);
    expect(body.person).toMatchObject({ email: person.email, accepted: true });
    expect((await onRecord('65.71')).at(-1)).toMatchObject({
      action: 'person.accepted',
      by: person.name,
    });
  });

  it('opens once, for one of several who try at the same moment', async () => {
    const person = newcomer('65.71');
    await invite('tarakan', person).expect(201);
    const { token } = (await mailed('person.invited', person.email))!;
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        app.http.put(`/api/invitations/${token}`).send({ password: `the password no. ${n}` }),
      ),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404, 404]);
    expect(all.find(({ status }) => status === 404)!.body.code).toBe('invitation.not_found');
    await signIn(
      person.email,
      `the password no. ${all.findIndex(({ status }) => status === 200)}`,
    ).expect(201);
    await app.http.get(`/api/invitations/${token}`).expect(404);
  });

  it('opens nothing after seven days, in another’s stead, or for somebody disabled', async () => {
    const person = newcomer('65.71');
    const { body } = await invite('tarakan', person).expect(201);
    const { token } = (await mailed('person.invited', person.email))!;
    await app.http.get(`/api/password-resets/${token}`).expect(404);
    await app.http.get('/api/invitations/nonsense').expect(404);
    await app.http.get('/api/invitations/%00').expect(404);
    app.pass(7 * DAY - 1);
    await app.http.get(`/api/invitations/${token}`).expect(200);
    app.pass(1);
    await app.http.get(`/api/invitations/${token}`).expect(404);
    await app.http.put(`/api/invitations/${token}`).send({ password: CHOSEN }).expect(404);
    await signEverybodyIn();
    await app.http.post(`/api/people/${body.id}/invitation`).set(as('tarakan')).expect(200);
    const again = (await mailed('person.invited', person.email))!;
    await change('tarakan', body.id, { disabled: true }).expect(200);
    await app.http.get(`/api/invitations/${again['token']}`).expect(404);
    const refused = await app.http.post(`/api/people/${body.id}/invitation`).set(as('tarakan'));
    expect([refused.status, refused.body.code]).toEqual([409, 'person.disabled']);
    await change('tarakan', body.id, { disabled: false }).expect(200);
    await app.http.get(`/api/invitations/${again['token']}`).expect(404);
  });

  it('can be sent again until it is accepted; the last one counts', async () => {
    const person = newcomer('65.71');
    const { body } = await invite('tarakan', person).expect(201);
    const first = (await mailed('person.invited', person.email))!['token'];
    const again = () => app.http.post(`/api/people/${body.id}/invitation`).set(as('kaltara'));
    expect((await again().expect(200)).body).toEqual(body);
    const second = (await mailed('person.invited', person.email))!['token'];
    expect(second).not.toBe(first);
    await app.http.get(`/api/invitations/${first}`).expect(404);
    await app.http.put(`/api/invitations/${second}`).send({ password: CHOSEN }).expect(200);
    const { status, body: refusal } = await again();
    expect([status, refusal.code]).toEqual([409, 'person.already_accepted']);
  });

  it('is made by an admin of the office or above, and of nobody else', async () => {
    const attempts = [
      ['tarakan', '65.71', 201],
      ['kaltara', '65.71', 201],
      ['pusat', '65.71', 201],
      ['loket', '65.71', 403],
      ['tarakan', '65', 404],
      ['tarakan', '65.02', 404],
      ['kaltara', '64', 404],
      ['pusat', '99', 404],
    ] as const;
    for (const [who, office, expected] of attempts) {
      const { status } = await invite(who, newcomer(office));
      expect([who, office, status]).toEqual([who, office, expected]);
    }
  });

  it('is refused for an address that somebody has, however it is written, also at once', async () => {
    const { body } = await invite('kaltara', { ...newcomer('65'), email: 'LOKET@x.id' });
    expect(body).toMatchObject({ status: 409, code: 'person.email_taken' });
    const person = newcomer('65.71');
    const both = await meeting(app.dataSource, 'people', [
      invite('kaltara', person),
      invite('pusat', { ...person, email: person.email.toUpperCase() }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('sent again with its key is the same invitation', async () => {
    const person = newcomer('65.71');
    const attempt = () => invite('kaltara', person).set('idempotency-key', 'invite-1');
    const [one, other] = await Promise.all([attempt(), attempt()]);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(one.body).toEqual(other.body);
    expect((await attempt()).body).toEqual(one.body);
    const mails = await app.rows(`SELECT id FROM outbox WHERE payload->>'email' = $1`, [
      person.email,
    ]);
    expect(mails).toHaveLength(1);
    const { status, body } = await invite('kaltara', newcomer('65.71')).set(
      'idempotency-key',
      'invite-1',
    );
    expect([status, body.code]).toEqual([422, 'idempotency.mismatch']);
  });

  it('refused leaves nothing behind', async () => {
    const count = () =>
      app.rows(`SELECT (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM outbox) AS mails,
        (SELECT count(*) FROM one_time_links) AS secrets, (SELECT count(*) FROM audit_log) AS changes`);
    const before = await count();
    await invite('kaltara', { ...newcomer('65'), email: 'loket@x.id' }).expect(409);
    await invite('kaltara', newcomer('65.03')).expect(409);
    expect(await count()).toEqual(before);
  });
});

describe('a forgotten password', () => {
  const ask = (email: string) => app.http.post('/api/password-resets').send({ email });
  const mails = async (email: string) =>
    (
      await app.rows(
        `SELECT id FROM outbox WHERE kind = 'person.password_reset' AND payload->>'email' = $1`,
        [email],
      )
    ).length;

  it('is answered the same for an address that nobody has, and mailed only to a person', async () => {
    const invited = newcomer('65.71');
    await invite('tarakan', invited).expect(201);
    for (const email of ['loket@x.id', 'nobody@x.id', invited.email]) {
      const { status, text } = await ask(email);
      expect([status, text]).toEqual([202, '{}']);
    }
    expect(await mails('loket@x.id')).toBe(1);
    expect(await mails('nobody@x.id')).toBe(0);
    expect(await mails(invited.email)).toBe(0);
    expect(await mailed('person.password_reset', 'loket@x.id')).toMatchObject({
      expiresAt: new Date(app.clock.now().getTime() + HOUR).toISOString(),
      by: null,
      byOffice: null,
    });
  });

  it('is replaced through the link, once, within an hour; every other link is dead then', async () => {
    const person = await colleague('65.71');
    await ask(person.email.toUpperCase());
    const first = (await mailed('person.password_reset', person.email))!['token'];
    await ask(person.email);
    const second = (await mailed('person.password_reset', person.email))!['token'];
    const link = { email: person.email, name: person.name, officeName: 'Kota Tarakan' };
    expect((await app.http.get(`/api/password-resets/${first}`).expect(200)).body).toEqual(link);
    const put = (token?: string) =>
      app.http.put(`/api/password-resets/${token}`).send({ password: 'the second password' });
    expect((await put(second).expect(200)).body).toEqual(link);
    for (const token of [first, second])
      expect((await put(token).expect(404)).body.code).toBe('password_reset.not_found');
    await signIn(person.email, CHOSEN).expect(401);
    await signIn(person.email, 'the second password').expect(201);
    expect((await onRecord('65.71')).at(-1)).toMatchObject({
      action: 'person.password_reset',
      by: person.name,
    });
    await ask(person.email);
    const late = (await mailed('person.password_reset', person.email))!['token'];
    app.pass(HOUR);
    await put(late).expect(404);
  });

  it('gives back a sign-in that was throttled, to the one who has the mail', async () => {
    const person = await colleague('65.71');
    for (let guess = 0; guess < 10; guess += 1) await signIn(person.email, 'wrong').expect(401);
    await signIn(person.email, CHOSEN).expect(429);
    await ask(person.email);
    const { token } = (await mailed('person.password_reset', person.email))!;
    const password = 'a fresh password';
    await app.http.put(`/api/password-resets/${token}`).send({ password }).expect(200);
    await signIn(person.email, password).expect(201);
  });

  it('is mailed at most three times an hour to one person, also at the same moment', async () => {
    const person = await colleague('65.71');
    await Promise.all(Array.from({ length: 6 }, () => ask(person.email).expect(202)));
    expect(await mails(person.email)).toBe(3);
    app.pass(HOUR);
    await ask(person.email).expect(202);
    expect(await mails(person.email)).toBe(4);
  });

  it('is asked for at most twenty times an hour by one client', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => ask(`somebody${n}@x.id`).expect(202)));
    const { status, body, headers } = await ask('loket@x.id');
    expect([status, body.code]).toEqual([429, 'password_reset.throttled']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(3500);
  });
});

describe('the rule for passwords', () => {
  it.each([
    ['x'.repeat(11), 400],
    ['x'.repeat(201), 400],
    ['💳'.repeat(11), 400],
    [undefined, 400],
    [123456789012, 400],
    [['x'.repeat(12)], 400],
    ['kopi di darat', 200],
    ['twelve chars', 200],
    ['💳🪪🖨📦🚢🏝🌊🔑🧾🗺'.repeat(20), 200],
    [' \u0000\n\ud800 any characters', 200],
  ])('%j: %i', async (password, expected) => {
    const person = newcomer('65.71');
    await signEverybodyIn();
    await invite('tarakan', person).expect(201);
    const { token } = (await mailed('person.invited', person.email))!;
    const { status, body, text } = await app.http
      .put(`/api/invitations/${token}`)
      .send({ password });
    expect(status).toBe(expected);
    if (expected === 400)
      expect(body.errors).toEqual([
        {
          field: 'password',
          message: 'must have 12 to 200 characters; any characters will do',
        },
      ]);
    else await signIn(person.email, password as string).expect(201);
    if (typeof password === 'string') expect(text).not.toContain(password);
  });
});

describe('a password that is soon guessed', () => {
  it.each([
    ['aaaaaaaaaaaa', /^must not repeat/],
    [' '.repeat(12), /^must not repeat/],
    ['qwertyuiopas', /^must not be a run/],
    ['password1234', /^must not be a password that many people use/],
    ['disdukcapil2026', /^must not be made of your address/],
    [(email: string) => email, /^must not be made of your address/],
  ])('is refused and says why, and the link still opens: %s', async (chosen, why) => {
    const person = newcomer('65.71');
    await signEverybodyIn();
    await invite('tarakan', person).expect(201);
    const { token } = (await mailed('person.invited', person.email))!;
    const password = typeof chosen === 'string' ? chosen : chosen(person.email);
    const put = (password: string) => app.http.put(`/api/invitations/${token}`).send({ password });
    const { body } = await put(password).expect(400);
    expect(body.errors).toEqual([{ field: 'password', message: expect.stringMatching(why) }]);
    await signIn(person.email, password).expect(401);
    await put(CHOSEN).expect(200);
  });
});

describe('changing a person', () => {
  beforeAll(signEverybodyIn);

  it('is done by an admin who reaches them, and kept with what was before', async () => {
    const person = await colleague('65.71');
    const { body } = await change('kaltara', person.id, {
      name: 'Budi',
      role: 'viewer',
      receivesMail: false,
    }).expect(200);
    expect(body).toMatchObject({ name: 'Budi', role: 'viewer', receivesMail: false });
    const whom = { personId: person.id, email: person.email };
    expect((await onRecord('65.71')).at(-1)).toEqual({
      action: 'person.changed',
      before: { ...whom, name: person.name, role: 'staff', receivesMail: true },
      after: { ...whom, name: 'Budi', role: 'viewer', receivesMail: false },
      by: 'kaltara@x.id',
    });
  });

  it('to what they already are changes nothing and records nothing', async () => {
    const person = await colleague('65.71');
    const before = await onRecord('65.71');
    const same = { name: person.name, role: 'staff', office: '65.71', disabled: false };
    await change('tarakan', person.id, same).expect(200);
    await change('tarakan', person.id, {}).expect(200);
    expect(await onRecord('65.71')).toEqual(before);
  });

  it('everybody changes their own name and mail, and nothing else of themselves', async () => {
    const { body } = await change('loket', loket.personId, {
      name: 'Loket satu',
      receivesMail: false,
    }).expect(200);
    expect(body).toMatchObject({ name: 'Loket satu', receivesMail: false, role: 'staff' });
    for (const wanted of [{ role: 'admin' }, { office: '65' }, { disabled: true }])
      await change('loket', loket.personId, { name: 'X', ...wanted }).expect(403);
  });

  it('beyond reach is 404, in sight but not allowed is 403', async () => {
    const wanted = { name: 'X' };
    await change('loket', tarakan.personId, wanted).expect(403);
    await change('tarakan', kaltara.personId, wanted).expect(404);
    const elsewhere = await colleague('64', 'admin');
    const { body } = await change('kaltara', elsewhere.id, wanted).expect(404);
    expect(body.code).toBe('person.not_found');
    for (const id of ['nobody', '01a20007-ff19-7828-87d2-b543d7c7aba3', '%00', "'"])
      await change('pusat', id, wanted).expect(404);
    const again = app.http.post(`/api/people/${kaltara.personId}/invitation`);
    await again.set(as('tarakan')).expect(404);
    await app.http.post(`/api/people/${loket.personId}/invitation`).set(as('loket')).expect(403);
  });

  it('a move takes an admin who reaches both offices, and is on record in both', async () => {
    await colleague('65.02', 'admin');
    const person = await colleague('65.71');
    await change('tarakan', person.id, { office: '65.02' }).expect(404);
    const { body } = await change('kaltara', person.id, { office: '65.02' }).expect(200);
    expect(body.office).toMatchObject({ code: '65.02', name: 'Kabupaten Malinau' });
    const whom = { personId: person.id, email: person.email };
    const moved = {
      action: 'person.moved',
      before: { ...whom, office: '65.71' },
      after: { ...whom, office: '65.02' },
      by: 'kaltara@x.id',
    };
    expect((await onRecord('65.71')).at(-1)).toEqual(moved);
    expect((await onRecord('65.02')).at(-1)).toEqual(moved);
    await change('tarakan', person.id, { name: 'X' }).expect(404);
    await change('pusat', person.id, { office: '99.99' }).expect(404);
  });

  it('being disabled and enabled again are on record with when', async () => {
    const person = await colleague('65.71');
    const { body } = await change('tarakan', person.id, { disabled: true }).expect(200);
    expect(body.disabledAt).toBe(app.clock.now().toISOString());
    expect((await onRecord('65.71')).at(-1)).toMatchObject({
      action: 'person.disabled',
      before: { disabledAt: null },
      after: { disabledAt: body.disabledAt },
    });
    app.pass(1000);
    const again = await change('tarakan', person.id, { disabled: true }).expect(200);
    expect(again.body.disabledAt).toBe(body.disabledAt);
    await change('tarakan', person.id, { disabled: false }).expect(200);
    expect((await onRecord('65.71')).at(-1)).toMatchObject({ action: 'person.enabled' });
    await signIn(person.email, CHOSEN).expect(201);
  });

  it('nobody joins an office that is closed', async () => {
    await app.rows(`UPDATE offices SET closed_at = now() WHERE code = '65.04'`);
    const { body } = await invite('kaltara', newcomer('65.04', 'admin')).expect(409);
    expect(body.code).toBe('office.closed');
    const person = await colleague('65.71');
    await change('kaltara', person.id, { office: '65.04', role: 'admin' }).expect(409);
  });

  it('waits for another change of the same person, and starts from what that one left', async () => {
    const person = await colleague('65.71');
    const runner = app.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      `UPDATE people SET office_id = (SELECT id FROM offices WHERE code = '65.02') WHERE id = $1`,
      [person.id],
    );
    const changing = change('kaltara', person.id, { name: 'Ani' }).then(({ body }) => body);
    await someoneWaits(app.dataSource);
    await runner.commitTransaction();
    await runner.release();
    expect(await changing).toMatchObject({ name: 'Ani', office: { code: '65.02' } });
  });

  it('whoever is disabled while they sign in does not get in', async () => {
    const person = await colleague('65.71');
    const runner = app.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`UPDATE people SET disabled_at = now() WHERE id = $1`, [person.id]);
    const signingIn = signIn(person.email, CHOSEN).then(({ status }) => status);
    await someoneWaits(app.dataSource);
    await runner.query(`UPDATE sessions SET ended_at = now() WHERE person_id = $1`, [person.id]);
    await runner.commitTransaction();
    await runner.release();
    expect(await signingIn).toBe(401);
  });
});

describe('an office with people keeps an admin', () => {
  const last = (answer: { status: number; body: { code?: string } }) =>
    expect([answer.status, answer.body.code]).toEqual([409, 'person.last_admin']);

  it('so its first person is one', async () => {
    last(await invite('pusat', newcomer('64.01')));
    const staff = await colleague('65.71');
    last(await change('pusat', staff.id, { office: '64.01' }));
    await invite('pusat', newcomer('64.01', 'admin')).expect(201);
    await invite('pusat', newcomer('64.01')).expect(201);
    await change('pusat', staff.id, { office: '64.01' }).expect(200);
  });

  it('the last one is not disabled, demoted or moved away, not even by themself', async () => {
    for (const wanted of [{ disabled: true }, { role: 'staff' }, { office: '65.02' }])
      last(await change('kaltara', tarakan.personId, wanted));
    last(await change('tarakan', tarakan.personId, { disabled: true }));
    const before = await onRecord('65.71');
    await app.http.get('/api/sessions/current').set(as('tarakan')).expect(200);
    expect(await onRecord('65.71')).toEqual(before);
  });

  it('and one who has accepted: an invitation alone does not take over', async () => {
    const only = await colleague('64.02', 'admin');
    const { body: invited } = await invite('pusat', newcomer('64.02', 'admin')).expect(201);
    last(await change('pusat', only.id, { disabled: true }));
    const { token } = (await mailed('person.invited', invited.email))!;
    await app.http.put(`/api/invitations/${token}`).send({ password: CHOSEN }).expect(200);
    await change('pusat', only.id, { disabled: true }).expect(200);
  });

  it('of two who leave at the same moment one stays', async () => {
    for (let round = 0; round < 2; round += 1) {
      const office = `63.0${1 + round}`;
      const [one, other] = [await colleague(office, 'admin'), await colleague(office, 'admin')];
      const both = await meeting(app.dataSource, 'people', [
        change('pusat', one.id, { role: 'staff' }),
        change('pusat', other.id, { disabled: true }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });

  it('of two who change places neither waits for the other for ever', async () => {
    const here = [await colleague('64.71', 'admin'), await colleague('64.71', 'admin')];
    const there = [await colleague('64.72', 'admin'), await colleague('64.72', 'admin')];
    const both = await meeting(app.dataSource, 'people', [
      change('pusat', here[0]!.id, { office: '64.72' }),
      change('pusat', there[0]!.id, { office: '64.71' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe('the list of people', () => {
  const list = (who: Who, query = '') => app.http.get(`/api/people${query}`).set(as(who));

  it('holds one’s own office and those below, newest first, page by page', async () => {
    const { body: all } = await list('kaltara', '?limit=100').expect(200);
    const codes = new Set<string>(
      all.items.map((each: { office: { code: string } }) => each.office.code),
    );
    expect([...codes].every((code) => code.startsWith('65'))).toBe(true);
    expect(codes.size).toBeGreaterThan(2);
    const paged: { id: string }[] = [];
    for (let cursor = ''; ;) {
      const { body } = await list('kaltara', `?limit=3${cursor && `&cursor=${cursor}`}`);
      paged.push(...body.items);
      if (!body.nextCursor) break;
      cursor = body.nextCursor;
    }
    expect(paged).toEqual(all.items);
    expect(paged.map(({ id }) => id)).toEqual(
      paged
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
  });

  it('may be narrowed to an office in reach', async () => {
    const { body } = await list('pusat', '?office=65.71').expect(200);
    for (const person of body.items) expect(person.office.code).toBe('65.71');
    expect((await list('pusat', '?office=11').expect(200)).body).toEqual({
      items: [],
      nextCursor: null,
    });
    await list('tarakan', '?office=65').expect(404);
    await list('pusat', '?office=99').expect(404);
    await list('loket').expect(403);
  });

  it('takes no cursor of another list and no other limit than 1 to 100', async () => {
    const { body } = await list('kaltara', '?limit=1');
    await list('pusat', `?cursor=${body.nextCursor}`).expect(400);
    for (const query of ['?limit=0', '?limit=101', '?limit=x', '?cursor=x', '?other=1'])
      await list('kaltara', query).expect(400);
  });
});

describe('whatever is sent', () => {
  const hostile: unknown[] = [
    null,
    [],
    'text',
    42,
    {},
    { email: null, password: null },
    { email: {}, password: {} },
    { email: ['a@x.id'], password: ['x'] },
    { email: `${'x'.repeat(60_000)}@x.id`, password: 'x' },
    { email: 'a@x.id', password: 'x'.repeat(60_000) },
    { email: 'a\u0000@x.id', password: 'a\u0000b' },
    { email: '\ud800@x.id', password: '\ud800' },
    { email: 'a@x.id\r\nBcc: b@x.id', password: 'x', name: 'x', role: 'staff', office: '65' },
    { email: 'a@x.id', name: 'a\nb', role: 'staff', office: '65' },
    { email: 'a@x.id', name: '\u0000', role: 'staff', office: '65' },
    { email: 'a@x.id', name: 'x'.repeat(201), role: 'staff', office: '65' },
    { email: 'a@x.id', name: 'a', role: 'owner', office: '65' },
    { email: 'a@x.id', name: 'a', role: 'staff', office: '\u0000' },
    { email: 'a@x.id', name: 'a', role: 'staff', office: "65' OR 1=1" },
    { email: 'a@x.id', name: 'a', role: 'staff', office: '65', passwordHash: 'x' },
    { disabled: 'yes' },
    { receivesMail: 1 },
    { office: {} },
    { __proto__: { role: 'admin' } },
    { constructor: { prototype: {} } },
  ];
  const raw = ['', '{', '{"email":', '\u0000', '{"__proto__":{"role":"admin"}}', '[[[[[[[[[['];

  it('is refused or done, and never fails on our side', async () => {
    const routes = [
      ['post', '/api/sessions'],
      ['post', '/api/password-resets'],
      ['put', '/api/password-resets/x'],
      ['put', '/api/invitations/%00'],
      ['post', '/api/people'],
      ['post', `/api/people/${loket.personId}/invitation`],
      ['patch', `/api/people/${loket.personId}`],
      ['patch', '/api/people/x'],
    ] as const;
    for (const [method, path] of routes)
      for (const body of [...hostile.map((each) => JSON.stringify(each)), ...raw]) {
        const { status } = await app.http[method](path)
          .set({ ...as('kaltara'), 'content-type': 'application/json' })
          .send(body);
        expect([method, path, body.slice(0, 80), status < 500]).toEqual([
          method,
          path,
          body.slice(0, 80),
          true,
        ]);
        await app.rows('TRUNCATE sign_in_failures');
      }
  });
});

describe('the first admin', () => {
  let empty: TestDatabase;
  let fresh: AccessApp;
  beforeAll(async () => {
    empty = await createDatabase();
    fresh = await startAccess(empty.url);
  });
  afterAll(async () => {
    await fresh.stop();
    await empty.drop();
  });
  const ensure = (email: string) =>
    fresh.dataSource.transaction((tx) => ensureFirstAdmin(tx, fresh.clock.now(), email, PASSWORD));

  it('is made once, where there is nobody yet, by one of two instances', async () => {
    const made = await Promise.all([ensure('first@x.id'), ensure('other@x.id')]);
    expect(made.sort()).toEqual([false, true]);
    expect(await ensure('third@x.id')).toBe(false);
    const people = await fresh.rows(`SELECT email, role FROM people`);
    expect(people).toEqual([{ email: expect.any(String), role: 'admin' }]);
    const session = fresh.http.post('/api/sessions');
    const { body } = await session.send({ email: people[0]!['email'], password: PASSWORD });
    expect(body.person.office.code).toBe('00');
    expect(await fresh.rows(`SELECT action, changed_by FROM audit_log`)).toEqual([
      { action: 'person.created', changed_by: null },
    ]);
  });
});

describe('every night', () => {
  it('sessions ended for 90 days, dead links and old counts are forgotten, and nothing else', async () => {
    const at = app.clock.now();
    const ago = (days: number) => new Date(at.getTime() - days * DAY);
    const personId = await app.dataSource.transaction((tx) =>
      createPerson(tx, at, {
        email: 'old@x.id',
        name: 'Old',
        role: 'staff',
        office: tarakan.office.id,
        password: PASSWORD,
      }),
    );
    const session = (name: string, started: Date, used: Date, ended: Date | null) =>
      app.rows(
        `INSERT INTO sessions (token_hash, person_id, started_at, last_used_at, ended_at)
         VALUES ($1, $2, $3, $4, $5)`,
        [hashOf(name), personId, started, used, ended],
      );
    await session('ended long ago', ago(92), ago(92), ago(91));
    await session('expired long ago', ago(95), ago(91), null);
    await session('ended', ago(90), ago(90), ago(89));
    await session('expired', ago(90), ago(90), null);
    await session('live', ago(0), ago(0), null);
    await app.rows(`INSERT INTO sign_in_failures VALUES ('old', 3, 1), ('new', 3, 99999999999999)`);
    await app.dataSource.transaction((tx) => purge(tx, at));
    const kept = await app.rows(`SELECT token_hash FROM sessions WHERE person_id = $1`, [personId]);
    const names = ['ended long ago', 'expired long ago', 'ended', 'expired', 'live'].filter(
      (name) => kept.some((row) => (row['token_hash'] as Buffer).equals(hashOf(name))),
    );
    expect(names).toEqual(['ended', 'expired', 'live']);
    expect(
      await app.rows(`SELECT count(*) FROM one_time_links WHERE expires_at <= $1`, [at]),
    ).toEqual([{ count: 0 }]);
    expect(await app.rows(`SELECT key FROM sign_in_failures`)).toEqual([{ key: 'new' }]);
  });
});
