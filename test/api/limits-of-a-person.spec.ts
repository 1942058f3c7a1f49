import { RATE_LIMITS } from '../../src/access/rate-limits.js';
import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { PLANS, planOf } from '../support/plans.js';
import type { Client } from '../support/world.js';

// What one signed-in person may cause in mails to others and in rows.

let kaltara: Kaltara;
let province: Client;
let tarakan: Client;

beforeEach(async () => {
  kaltara = await Kaltara.open();
  province = await kaltara.world.as(PROVINCE);
  tarakan = await kaltara.world.as(TARAKAN);
});
afterEach(() => kaltara.close());

const REQUESTS = '/api/restock-requests';

/** As if so many had been counted already. */
const counted = (key: string, points: number) =>
  kaltara.world.dataSource.query(
    `INSERT INTO rate_limits (key, points, expire)
     VALUES ($1, $2, extract(epoch FROM clock_timestamp()) * 1000 + 60000)
     ON CONFLICT (key) DO UPDATE SET points = $2`,
    [key, points],
  );
const points = async (key: string) => {
  const sql = 'SELECT points FROM rate_limits WHERE key = $1';
  const [row] = await kaltara.world.dataSource.query<{ points: number }[]>(sql, [key]);
  return row?.points ?? 0;
};
const refused = async (call: () => ReturnType<Client['post']>, code: string) => {
  const before = await kaltara.world.trace();
  const { headers, body } = await call().expect(429);
  expect(body).toMatchObject({ status: 429, code });
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(await kaltara.world.trace()).toEqual(before);
};
const person = (nth: number, office = TARAKAN) => ({
  email: `orang.${nth}@di-luar.example`,
  name: `Orang ${nth}`,
  role: 'admin',
  office,
});

test('an office that invites without end is asked to wait, and those it invited stay', async () => {
  const key = `invitations:${TARAKAN}:`;
  await tarakan.post('/api/people', person(1)).expect(201);
  expect(await points(key)).toBe(1);
  await counted(key, RATE_LIMITS.invitations.most.regency);
  await refused(() => tarakan.post('/api/people', person(2)), 'invitation.throttled');
  await province.post('/api/people', person(3)).expect(201);
});

test('of many invitations at once no more go through than the limit', async () => {
  await counted(`invitations:${TARAKAN}:`, RATE_LIMITS.invitations.most.regency - 3);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, nth) =>
      tarakan.post('/api/people', person(nth)).then((it) => it),
    ),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
});

test('what fails and what is a repetition is not counted', async () => {
  const key = `invitations:${TARAKAN}:`;
  const once = { 'idempotency-key': 'undang-1' };
  await tarakan.post('/api/people', person(1), once).expect(201);
  await tarakan.post('/api/people', person(1), once).expect(201);
  await tarakan.post('/api/people', person(1)).expect(409);
  await tarakan.post('/api/people', { ...person(2), role: 'x' }).expect(400);
  expect(await points(key)).toBe(1);
  await counted(key, RATE_LIMITS.invitations.most.regency);
  await tarakan.post('/api/people', person(1), once).expect(201);
});

test('one person is not invited again and again', async () => {
  const { body } = await tarakan.post('/api/people', person(1)).expect(201);
  const { id } = body as { id: string };
  const again = () => tarakan.post(`/api/people/${id}/invitation`);
  for (let nth = 0; nth < RATE_LIMITS.invitationsOfOne.most; nth++) await again().expect(200);
  await refused(again, 'invitation.throttled');
});

test('asking and taking back does not mail the office above without end', async () => {
  const ask = () => tarakan.post(REQUESTS, { office: TARAKAN, quantity: 500 });
  for (let nth = 0; nth < RATE_LIMITS.requests.most; nth++) {
    const { body } = await ask().expect(201);
    await tarakan.post(`${REQUESTS}/${(body as { id: string }).id}/withdrawal`).expect(200);
  }
  await refused(ask, 'request.throttled');
  // Another office's own asking is not held up by it.
  await province.post(REQUESTS, { office: '65.01', quantity: 500 }).expect(201);
});

test('one request is not answered without end', async () => {
  const asked = await tarakan.post(REQUESTS, { office: TARAKAN, quantity: 500 }).expect(201);
  const { id } = asked.body as { id: string };
  await counted(`answers:${PROVINCE}:${id}`, RATE_LIMITS.answers.most);
  const approve = () => province.post(`${REQUESTS}/${id}/approval`, { quantity: 400 });
  await refused(approve, 'request.throttled');
});

test('one person does not take files for auditors away without end; another of the office may', async () => {
  const exported = '/api/audit-export?from=2026-03-01&to=2026-03-02';
  const { world } = kaltara;
  const viewer = await world.as(TARAKAN, 'viewer');
  const [person] = await world.dataSource.query<{ id: string }[]>(
    `SELECT id FROM people WHERE email = 'viewer.65.71@example.test'`,
  );
  await counted(`auditExports:${TARAKAN}:${person!.id}`, RATE_LIMITS.auditExports.most);
  await refused(() => viewer.get(exported), 'audit_export.throttled');
  await tarakan.get(exported).expect(200);
});

test('one mail is not sent again without end', async () => {
  const { world } = kaltara;
  const [mail] = await world.dataSource.query<{ id: string }[]>(
    `INSERT INTO outbox (kind, payload, state, appended_at, due_at, give_up_at, finished_at)
     VALUES ('mail', '{}', 'failed', $1, $1, $1, $1) RETURNING id`,
    [world.clock.now()],
  );
  await world.dataSource.query(
    `INSERT INTO notices (id, event_id, kind, office_id, address, subject, text, html, composed_at)
     SELECT $1::uuid, $1::uuid, 'request.approved', id, 'siti@example.test', 'Disetujui', 'Isi', '<p>Isi', $2
     FROM offices WHERE code = $3`,
    [mail!.id, world.clock.now(), TARAKAN],
  );
  const again = () => tarakan.post(`/api/notices/${mail!.id}/resend`);
  await counted(`resends:${TARAKAN}:${mail!.id}`, RATE_LIMITS.resends.most);
  await refused(again, 'notice.throttled');
  await counted(`resends:${TARAKAN}:${mail!.id}`, RATE_LIMITS.resends.most - 1);
  await again().expect(200);
});

test('one office is not sent to without end, and another still is', async () => {
  await counted(`consignments:${PROVINCE}:${PROVINCE}>${TARAKAN}`, RATE_LIMITS.consignments.most);
  const send = (to: string) =>
    province.post('/api/consignments', { from: PROVINCE, to, quantity: 1 });
  await refused(() => send(TARAKAN), 'consignment.throttled');
  await send('65.01').expect(201);
});

test('an office writes to those below it thirty times a day, and no more', async () => {
  const told = { subject: 'x', text: 'x', asks: 'read', until: '2026-03-31', to: [TARAKAN] };
  const send = () => province.post('/api/broadcasts', told);
  await counted(`broadcasts:${PROVINCE}:`, RATE_LIMITS.broadcasts.most);
  await refused(send, 'broadcast.throttled');
  await counted(`broadcasts:${PROVINCE}:`, RATE_LIMITS.broadcasts.most - 1);
  await send().expect(201);
});

test('an office keeps sixty drafts of plans and no more; one discarded makes room', async () => {
  const plan = await planOf(kaltara.world, PROVINCE, { [TARAKAN]: 500 });
  const draft = () => province.post(PLANS, plan);
  const { body } = await draft().expect(201);
  await kaltara.world.dataSource.query(
    `INSERT INTO allocation_plans (from_office, total, drafted_at, drafted_by, changed_at, changed_by)
     SELECT from_office, total, drafted_at, drafted_by, changed_at, changed_by
     FROM allocation_plans, generate_series(1, 59)`,
  );
  await refused(draft, 'plan.too_many_drafts');
  const discard = `${PLANS}/${(body as { id: string }).id}`;
  await province.delete(discard, { 'if-match': '"1"' }).expect(204);
  await draft().expect(201);
});

test('of drafts made at once no more stay than sixty', async () => {
  const { dataSource } = kaltara.world;
  const plan = await planOf(kaltara.world, PROVINCE, { [TARAKAN]: 500 });
  await province.post(PLANS, plan).expect(201);
  await dataSource.query(
    `INSERT INTO allocation_plans (from_office, total, drafted_at, drafted_by, changed_at, changed_by)
     SELECT from_office, total, drafted_at, drafted_by, changed_at, changed_by
     FROM allocation_plans, generate_series(1, 57)`,
  );
  const answers = await Promise.all(Array.from({ length: 8 }, () => province.post(PLANS, plan)));
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([201, 201, 429, 429, 429, 429, 429, 429]);
  const drafts = `SELECT FROM allocation_plans WHERE state = 'draft'`;
  expect(await dataSource.query(drafts)).toHaveLength(60);
});

test('drafts made within an hour, and changes of one, have an end', async () => {
  const plan = await planOf(kaltara.world, PROVINCE, { [TARAKAN]: 500 });
  const { body } = await province.post(PLANS, plan).expect(201);
  const { id } = body as { id: string };
  await counted(`drafts:${PROVINCE}:`, RATE_LIMITS.drafts.most);
  await refused(() => province.post(PLANS, plan), 'plan.throttled');
  await counted(`changesOfAPlan:${PROVINCE}:${id}`, RATE_LIMITS.changesOfAPlan.most);
  const { from: _, ...change } = plan;
  const put = () => province.put(`${PLANS}/${id}`, { ...change, note: 'x' }, { 'if-match': '"1"' });
  await refused(put, 'plan.throttled');
});
