import { purge } from '../../src/background/purge.js';
import { BackgroundService } from '../../src/background/background.service.js';
import type { NoticeDto } from '../../src/notices/notices.dto.js';
import { decode, header, TestMailServer } from '../support/mail-server.js';
import { until } from '../support/waiting.js';
import { World, type Client } from '../support/world.js';

const TARAKAN = '65.71';
const server = new TestMailServer();
let world: World;
let province: Client;
let tarakan: Client;

beforeAll(() => server.listen());
afterAll(() => server.stop());

beforeEach(async () => {
  server.behaviour = 'accepts';
  server.received.length = 0;
  world = await World.open({
    env: { SMTP_URL: server.url, PUBLIC_URL: 'https://blangko.test' },
    delivers: true,
  });
  await world.supply();
  await world.begin('65', 50_000);
  await world.begin(TARAKAN, 1_200, '2026-02-26');
  province = await world.as('65');
  tarakan = await world.as(TARAKAN, 'staff');
});
afterEach(() => world.close());

/** Has everything delivered that is due, and waits until it is. */
async function delivered(): Promise<void> {
  const background = world.running.app.get(BackgroundService);
  const due = `SELECT FROM outbox WHERE state = 'waiting' AND due_at <= $1`;
  await until(async () => {
    background.wake();
    return (await world.dataSource.query(due, [world.clock.now()])).length === 0;
  });
}

/** Lets the schedule run until it has brought this about. */
const comes = (happened: () => Promise<boolean>): Promise<void> =>
  until(() => {
    world.running.app.get(BackgroundService).wake();
    return happened();
  });

const print = (printed: number, date = '2026-03-04') =>
  tarakan.put(`/api/offices/${TARAKAN}/print-reports/${date}`, { printed, spoiled: 0 });

const notices = async (by: Client, query = ''): Promise<NoticeDto[]> =>
  (await by.get(`/api/notices${query}`).expect(200)).body.items;

describe('an office that falls below its minimum', () => {
  it('is told to its province by one mail an address, in full', async () => {
    await province.patch('/api/offices/65', { email: 'ADMIN.65@example.test' }).expect(200);
    await print(300).expect(201);
    await delivered();
    expect(server.received.map(({ to }) => to)).toEqual([['ADMIN.65@example.test']]);
    const { raw } = server.received[0]!;
    expect(header(raw, 'Subject')).toMatch(/^Stok menipis di Kota Tarakan: diminta .* keping$/);
    const text = decode(raw, 'text/plain');
    expect(text).toContain('tinggal 900 keping');
    expect(text).toContain('di bawah ambang batas 1.000 keping');
    const [request] = (await province.get('/api/restock-requests').expect(200)).body.items;
    expect(text).toContain(`https://blangko.test/permintaan/${request.id}`);
    const [notice] = await notices(tarakan);
    expect(notice).toMatchObject({ kind: 'request.opened', office: '65', byOffice: TARAKAN });
  });

  it('is told to the ministry where nobody at the province reads mail, saying so', async () => {
    await world.dataSource.query(`UPDATE people SET receives_mail = false WHERE email ~ '65@'`);
    await print(300).expect(201);
    await delivered();
    expect(server.received.map(({ to }) => to)).toEqual([['admin.00@example.test']]);
    expect(decode(server.received[0]!.raw, 'text/plain')).toContain(
      'Surat ini ditujukan kepada Provinsi Kalimantan Utara.',
    );
    const [notice] = await notices(province);
    expect(notice).toMatchObject({ office: '65', to: 'admin.00@example.test' });
  });

  it('leaves no mail where its report was refused', async () => {
    await print(1_201).expect(409);
    await delivered();
    expect(server.received).toEqual([]);
    expect(await notices(province)).toEqual([]);
  });
});

describe('the list of mails', () => {
  it('shows each with its state to the offices it is for and tells of, and to those above', async () => {
    await tarakan.post('/api/restock-requests', { office: TARAKAN, quantity: 500 }).expect(201);
    await delivered();
    const [notice] = await notices(province);
    expect(notice).toMatchObject({
      kind: 'request.opened',
      ...{ office: '65', officeName: 'Kalimantan Utara', byOffice: TARAKAN },
      ...{ to: 'admin.65@example.test', state: 'sent', attempts: 1, lastError: null },
      sentAt: '2026-03-04T01:00:00.000Z',
    });
    expect(await notices(await world.as('00'))).toEqual([notice]);
    // Whoever may not read the people of an office does not read their addresses either.
    expect(await notices(tarakan)).toEqual([{ ...notice, to: 'ad…@example.test' }]);
    expect(await notices(await world.as('65.02'))).toEqual([]);
    expect(await notices(province, '?office=65.02')).toEqual([]);
    expect(await notices(province, '?state=failed')).toEqual([]);
    expect(await notices(province, '?office=65.71&state=sent')).toHaveLength(1);
    await province.get('/api/notices?office=64').expect(404);
    const one = await tarakan.get(`/api/notices/${notice!.id}`).expect(200);
    expect(one.body.text).toContain('Kota Tarakan meminta blangko sebanyak 500 keping.');
    expect(one.body.html).toContain('<table');
    expect(one.body).not.toHaveProperty('secret');
    await (await world.as('64')).get(`/api/notices/${notice!.id}`).expect(404);
    await province.get('/api/notices/1').expect(404);
  });

  it('pages through its own filter only', async () => {
    for (const quantity of [500, 600, 700]) {
      const body = { office: TARAKAN, quantity };
      const { body: request } = await tarakan.post('/api/restock-requests', body).expect(201);
      await tarakan.post(`/api/restock-requests/${request.id}/withdrawal`, {}).expect(200);
    }
    await delivered();
    const first = (await province.get('/api/notices?limit=4').expect(200)).body;
    const next = `/api/notices?limit=4&cursor=${first.nextCursor}`;
    const second = (await province.get(next).expect(200)).body;
    expect([...first.items, ...second.items]).toHaveLength(6);
    expect(second.nextCursor).toBeNull();
    await province.get(`${next}&state=sent`).expect(400);
  });

  it('shows a mail with a secret link to admins only, and never its words', async () => {
    const invitation = { email: 'baru@tarakan.test', name: 'Baru', role: 'admin', office: TARAKAN };
    await province.post('/api/people', invitation).expect(201);
    await delivered();
    const link = /undangan\/(\S+)/.exec(decode(server.received[0]!.raw, 'text/plain'));
    expect(server.received[0]!.to).toEqual(['baru@tarakan.test']);
    expect(await notices(tarakan)).toEqual([]);
    const [notice] = await notices(province);
    const one = await province.get(`/api/notices/${notice!.id}`).expect(200);
    expect(one.body).toMatchObject({ kind: 'person.invited', text: null, html: null });
    expect(JSON.stringify(one.body)).not.toContain(link![1]);
    const [kept] = await world.dataSource.query(
      `SELECT count(*) AS times FROM outbox o LEFT JOIN notices n USING (id)
       WHERE position($1 IN o.payload::text || n::text) > 0`,
      [link![1]],
    );
    expect(kept.times).toBe(0);
  });
});

test('a link that expires leaves while the mails before it hang, however many wait', async () => {
  server.behaviour = 'hangs';
  server.hanging = 0;
  for (const quantity of [500, 600, 700, 800]) {
    const body = { office: TARAKAN, quantity };
    const { body: request } = await tarakan.post('/api/restock-requests', body).expect(201);
    await tarakan.post(`/api/restock-requests/${request.id}/withdrawal`, {}).expect(200);
  }
  await comes(() => Promise.resolve(server.hanging === 2));
  server.behaviour = 'accepts';
  const invitation = { email: 'baru@tarakan.test', name: 'Baru', role: 'admin', office: TARAKAN };
  await province.post('/api/people', invitation).expect(201);
  await comes(() => Promise.resolve(server.received.length > 0));
  expect(server.received.map(({ to }) => to)).toEqual([['baru@tarakan.test']]);
  expect(await notices(province, '?state=waiting')).toHaveLength(8);
  server.cut();
});

describe('a mail that failed', () => {
  async function failed(): Promise<NoticeDto> {
    server.behaviour = 'refuses_address';
    await tarakan.post('/api/restock-requests', { office: TARAKAN, quantity: 500 }).expect(201);
    await delivered();
    server.behaviour = 'accepts';
    return (await notices(province, '?state=failed'))[0]!;
  }

  it('goes again at a click of an admin, with the same words and Message-ID', async () => {
    const notice = await failed();
    expect(notice).toMatchObject({ state: 'failed', sentAt: null });
    expect(notice.lastError).toMatch(/No such mailbox/);
    const path = `/api/notices/${notice.id}/resend`;
    const key = { 'idempotency-key': 'click-1' };
    const again = await province.post(path, undefined, key).expect(200);
    expect(again.body).toMatchObject({ state: 'waiting', attempts: 0, lastError: null });
    await delivered();
    expect(header(server.received[0]!.raw, 'Message-ID')).toBe(`<${notice.id}@blangko.test>`);
    expect((await notices(province))[0]).toMatchObject({ state: 'sent', attempts: 1 });
    const replay = await province.post(path, undefined, key).expect(200);
    expect(replay.body).toEqual(again.body);
    const late = await province.post(path).expect(409);
    expect(late.body.code).toBe('notice.not_failed');
    const history = await province.get('/api/offices/65/history').expect(200);
    expect(history.body.items[0]).toMatchObject({ action: 'notice.resent' });
  });

  it('goes again for an admin only, of an office that sees it', async () => {
    const { id } = await failed();
    const path = `/api/notices/${id}/resend`;
    await tarakan.post(path).expect(403);
    await (await world.as('65', 'viewer')).post(path).expect(403);
    await (await world.as('64')).post(path).expect(404);
    expect((await notices(province))[0]).toMatchObject({ state: 'failed' });
    await (await world.as(TARAKAN)).post(path).expect(200);
  });

  it('and carried a secret cannot: its words are gone', async () => {
    server.behaviour = 'refuses_address';
    const invitation = { email: 'salah@tarakan.test', name: 'S', role: 'admin', office: TARAKAN };
    await province.post('/api/people', invitation).expect(201);
    await delivered();
    const [notice] = await notices(province);
    const refused = await province.post(`/api/notices/${notice!.id}/resend`).expect(409);
    expect(refused.body.code).toBe('notice.secret_gone');
  });
});

describe('the morning digest', () => {
  const slots = (task: string): Promise<{ slot: Date }[]> =>
    world.dataSource.query(`SELECT slot FROM schedule_slots WHERE task = $1`, [task]);
  const digests = () =>
    server.received.filter(({ raw }) =>
      header(raw, 'Subject')?.startsWith('Blangko Kalimantan Utara:'),
    );
  it('goes once, at seven of the province, however many instances run', async () => {
    await print(300).expect(201);
    const { databaseUrl } = world.running;
    const env = { SMTP_URL: server.url, PUBLIC_URL: 'https://blangko.test' };
    const other = await World.open({
      at: '2026-03-04T23:00:00Z',
      databaseUrl,
      env,
      delivers: true,
    });
    world.clock.set('2026-03-04T23:00:00Z');
    other.running.app.get(BackgroundService).wake();
    await comes(async () => digests().length > 0);
    for (const later of ['2026-03-05T00:30:00Z', '2026-03-05T00:45:00Z']) {
      world.clock.set(later);
      await comes(async () => (await slots('sweep')).some(({ slot }) => slot >= new Date(later)));
    }
    await delivered();
    await other.close();
    expect(digests()).toHaveLength(1);
    const text = decode(digests()[0]!.raw, 'text/plain');
    expect(text).toContain('- Kota Tarakan: 900 keping');
    expect(text).toMatch(/; minta [\d.]+, (hari ini|kemarin);/);
  });

  it('stays away where there is nothing to say, and its slot is done', async () => {
    world.clock.set('2026-03-04T23:00:00Z');
    await world.dataSource.query(`UPDATE offices SET closed_at = now() WHERE code = $1`, [TARAKAN]);
    await comes(async () => (await slots('digest/65')).length > 0);
    expect(await slots('digest/65')).toEqual([{ slot: new Date('2026-03-04T23:00:00Z') }]);
    await delivered();
    expect(digests()).toEqual([]);
  });
});

it('of a mail that was sent its message is forgotten after 90 days, its words after two years, the mail never', async () => {
  await tarakan.post('/api/restock-requests', { office: TARAKAN, quantity: 500 }).expect(201);
  await delivered();
  const [notice] = await notices(province);
  const body = async () =>
    (await (await world.as('65')).get(`/api/notices/${notice!.id}`).expect(200)).body;
  const messages = (kind: string): Promise<object[]> =>
    world.dataSource.query(`SELECT FROM outbox WHERE kind = $1 AND finished_at < '2026-03-05'`, [
      kind,
    ]);
  const { text, html } = await body();
  expect(await messages('request.opened')).toHaveLength(1);
  world.clock.advance({ days: 31 });
  await comes(async () => (await messages('request.opened')).length === 0);
  expect(await messages('mail')).toHaveLength(1);
  expect(await body()).toEqual({ ...notice, text, html });
  world.clock.advance({ days: 60 });
  await comes(async () => (await messages('mail')).length === 0);
  expect(text).toContain('500 keping');
  expect(await body()).toEqual({ ...notice, text, html: null });
  const again = await world.as('65');
  expect(await notices(again, '?state=sent')).toContainEqual(notice);
  expect(await notices(again, '?state=failed')).toEqual([]);
  expect((await again.post(`/api/notices/${notice!.id}/resend`).expect(409)).body.code).toBe(
    'notice.not_failed',
  );
  world.clock.advance({ days: 650 });
  await comes(async () => (await body()).text === null);
  expect(await body()).toEqual({ ...notice, text: null, html: null });
});

it('a mail that failed keeps its message and its words however old it is, and can go again', async () => {
  server.behaviour = 'refuses_address';
  await tarakan.post('/api/restock-requests', { office: TARAKAN, quantity: 500 }).expect(201);
  await delivered();
  server.behaviour = 'accepts';
  const [{ id }] = (await notices(province, '?state=failed')) as [NoticeDto];
  world.clock.advance({ days: 1_000 });
  await world.dataSource.transaction((tx) => purge(tx, world.clock.now()));
  await (await world.as('65')).post(`/api/notices/${id}/resend`).expect(200);
  await comes(() =>
    Promise.resolve(server.received.some(({ raw }) => raw.includes(`<${id}@blangko.test>`))),
  );
});
