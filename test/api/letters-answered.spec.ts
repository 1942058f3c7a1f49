import { type Client, World } from '../support/world.js';
import { BULUNGAN, TARAKAN } from '../support/kaltara.js';
import { LetterBox } from '../support/letter-box.js';
import { LETTERS, post, takeLetters } from '../support/letters.js';
import { mailOf } from '../support/smtp-talk.js';
import { meeting } from '../support/waiting.js';

/** The page that the answer to a letter links to, and the request that comes of it. */

const SITI = 'staff.65.71@example.test';
const MAILBOX = 'kantor@bulungan.test';
const REQUESTS = '/api/restock-requests';
const LINKS = '/api/letter-links';
const LETTER = 'Nomor : 470/118/DKP/2026\nHal : Permohonan blangko\nMohon dikirim 4.000 keping.';

let box: LetterBox;
let world: World;
let port: number;
let nobody: Client;

beforeEach(async () => {
  box = await LetterBox.open((options) =>
    World.open({ ...options, env: { ...options?.env, ...LETTERS } }),
  );
  world = box.world;
  port = await takeLetters(world);
  nobody = world.nobody();
  for (const office of [TARAKAN, BULUNGAN]) {
    await world.begin(office, 5_000);
    await world.as(office, 'staff');
  }
  await world.dataSource.query(`UPDATE offices SET email = $1 WHERE code = $2`, [
    MAILBOX,
    BULUNGAN,
  ]);
});
afterEach(() => box.close());

/** Writes a letter, and answers the token that its address is mailed. */
async function linkOf(from: string, text = LETTER): Promise<string> {
  expect(await post(port, mailOf(text, { From: from }))).toMatch(/^250 /);
  const path = await box.linkTo(from);
  return path.split('/').at(-1)!;
}

const requests = async (office: string): Promise<Record<string, unknown>[]> => {
  const { body } = await (await world.as('65')).get(`${REQUESTS}?office=${office}`).expect(200);
  return (body as { items: Record<string, unknown>[] }).items;
};

const remember = () => world.trace();

test('the page shows what was read, and looking at it changes nothing', async () => {
  const token = await linkOf(SITI);
  const before = await remember();
  for (let look = 0; look < 3; look += 1) {
    const { body, headers } = await nobody.get(`${LINKS}/${token}`).expect(200);
    expect(headers['cache-control']).toContain('no-store');
    expect(body).toEqual({
      officeName: 'Kota Tarakan',
      timezone: 'Asia/Makassar',
      receivedAt: '2026-03-04T01:00:00.000Z',
      expiresAt: '2026-03-11T01:00:00.000Z',
      subject: 'Permohonan blangko',
      quantity: 4_000,
      reference: '470/118/DKP/2026',
      dated: null,
      about: 'Permohonan blangko',
      attachments: [],
      live: null,
      settled: null,
    });
  }
  for (const method of ['HEAD', 'OPTIONS'])
    await fetch(`${world.url}${LINKS}/${token}`, { method });
  expect(await remember()).toEqual(before);
  expect(await requests(TARAKAN)).toEqual([]);
});

test('its button opens the request in the person’s name, with the quantity as they mend it', async () => {
  const token = await linkOf(SITI);
  const { body } = await nobody.post(`${LINKS}/${token}`, { quantity: 4_500 }).expect(200);
  const settled = { as: 'opened', number: `${TARAKAN}/2026/0001`, quantity: 4_500 };
  expect(body).toMatchObject({ settled });
  const [request] = await requests(TARAKAN);
  expect(request).toMatchObject({
    ...{ channel: 'letter', origin: 'manual', quantity: 4_500, state: 'open' },
    ...{ reference: '470/118/DKP/2026', openedBy: 'staff 65.71', openedByOffice: TARAKAN },
  });
  const changes = await (await world.as('65')).get(`/api/changes?office=${TARAKAN}`).expect(200);
  expect(changes.body.items[0]).toMatchObject({ action: 'request.opened', by: 'staff 65.71' });
  await box.delivered();
  const subjects = box.server.received.map(({ raw }) => /^Subject: (.*)$/m.exec(raw)![1]);
  expect(subjects.filter((subject) => /Tarakan/.test(subject!)).length).toBeGreaterThan(1);
});

test('a letter without a number is named in the request by its subject', async () => {
  const token = await linkOf(SITI, 'Mohon dikirim 300 keping.');
  await nobody.post(`${LINKS}/${token}`, { quantity: 300 }).expect(200);
  expect((await requests(TARAKAN))[0]).toMatchObject({ reference: 'Permohonan blangko' });
});

test('the request of an office’s own address is that office’s, and nobody’s in person', async () => {
  const token = await linkOf(MAILBOX);
  await nobody.post(`${LINKS}/${token}`, { quantity: 700 }).expect(200);
  expect((await requests(BULUNGAN))[0]).toMatchObject({
    ...{ channel: 'letter', quantity: 700, openedBy: 'Email kantor', openedByOffice: BULUNGAN },
  });
  const changes = await (await world.as('65')).get(`/api/changes?office=${BULUNGAN}`).expect(200);
  expect(changes.body.items[0]).toMatchObject({ action: 'request.opened', by: 'Email kantor' });
});

test('the province answers such a request like any other', async () => {
  const token = await linkOf(MAILBOX);
  await nobody.post(`${LINKS}/${token}`, { quantity: 700 }).expect(200);
  const [{ id }] = (await requests(BULUNGAN)) as [{ id: string }];
  const province = await world.as('65');
  await province.post(`${REQUESTS}/${id}/approval`, { quantity: 500 }).expect(200);
  await box.delivered();
});

test('pressed again it answers the same, and opens nothing more', async () => {
  const token = await linkOf(SITI);
  const first = await nobody.post(`${LINKS}/${token}`, { quantity: 4_000 }).expect(200);
  const before = await remember();
  const again = await nobody.post(`${LINKS}/${token}`, { quantity: 9_000 }).expect(200);
  expect(again.body).toEqual(first.body);
  expect((await nobody.get(`${LINKS}/${token}`).expect(200)).body).toEqual(first.body);
  expect(await remember()).toEqual(before);
});

test('pressed twice at once it opens one request, and both are told of that one', async () => {
  const token = await linkOf(SITI);
  const press = () => nobody.post(`${LINKS}/${token}`, { quantity: 4_000 });
  const answers = await meeting(world.dataSource, 'restock_requests', [press, press]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(answers[0]!.body).toEqual(answers[1]!.body);
  expect(await requests(TARAKAN)).toHaveLength(1);
});

describe('with a live request', () => {
  let live: { id: string; number: string };
  beforeEach(async () => {
    const tarakan = await world.as(TARAKAN);
    live = (await tarakan.post(REQUESTS, { office: TARAKAN, quantity: 600 }).expect(201)).body;
    world.clock.advance({ days: 1 });
  });

  test('its button reminds of that one, once a working day', async () => {
    const tokens = [await linkOf(SITI), await linkOf(SITI, `Lagi\n${LETTER}`)];
    const page = await nobody.get(`${LINKS}/${tokens[0]}`).expect(200);
    expect(page.body.live).toEqual({
      ...{ number: live.number, quantity: 600, waits: true },
      openedAt: '2026-03-04T01:00:00.000Z',
    });
    const { body } = await nobody.post(`${LINKS}/${tokens[0]}`, {}).expect(200);
    expect(body.settled).toEqual({ as: 'reminded', number: live.number, quantity: 600 });
    expect((await requests(TARAKAN))[0]).toMatchObject({ id: live.id, reminders: 1 });
    const before = await remember();
    const refused = await nobody.post(`${LINKS}/${tokens[1]}`, {}).expect(409);
    expect(refused.body).toMatchObject({ code: 'request.reminded_today' });
    expect(await remember()).toEqual(before);
    world.clock.advance({ days: 1 });
    await nobody.post(`${LINKS}/${tokens[1]}`, {}).expect(200);
    expect((await requests(TARAKAN))[0]).toMatchObject({ reminders: 2 });
  });

  test('it opens no second one', async () => {
    const token = await linkOf(SITI);
    const before = await remember();
    const { body } = await nobody.post(`${LINKS}/${token}`, { quantity: 4_000 }).expect(409);
    expect(body).toMatchObject({ code: 'request.already_open' });
    expect(await remember()).toEqual(before);
    const tarakan = await world.as(TARAKAN);
    await tarakan.post(`${REQUESTS}/${live.id}/withdrawal`, {}).expect(200);
    await nobody.post(`${LINKS}/${token}`, { quantity: 4_000 }).expect(200);
  });

  test('also an office’s own address reminds', async () => {
    const bulungan = await world.as(BULUNGAN);
    await bulungan.post(REQUESTS, { office: BULUNGAN, quantity: 600 }).expect(201);
    const token = await linkOf(MAILBOX);
    await nobody.post(`${LINKS}/${token}`, {}).expect(200);
    expect((await requests(BULUNGAN))[0]).toMatchObject({ reminders: 1 });
  });
});

test('without a live request there is nothing to remind of', async () => {
  const token = await linkOf(SITI);
  const before = await remember();
  const { body } = await nobody.post(`${LINKS}/${token}`, {}).expect(409);
  expect(body).toMatchObject({ code: 'request.not_open' });
  expect(await remember()).toEqual(before);
});

test.each([
  { quantity: 0 },
  { quantity: '4000' },
  { quantity: 1e10 },
  { quantity: 1, office: '00' },
])('what is no quantity is refused, and the link can be used again: %j', async (wrong) => {
  const token = await linkOf(SITI);
  await nobody.post(`${LINKS}/${token}`, wrong).expect(400);
  await nobody.post(`${LINKS}/${token}`, { quantity: 10 }).expect(200);
});

describe('a link leads nowhere', () => {
  const nowhere = async (token: string) => {
    const before = await remember();
    for (const call of [
      nobody.get(`${LINKS}/${token}`),
      nobody.post(`${LINKS}/${token}`, { quantity: 10 }),
    ])
      expect((await call.expect(404)).body).toMatchObject({ code: 'letter_link.not_found' });
    expect(await remember()).toEqual(before);
  };

  test('that is none of ours', async () => {
    await nowhere('x');
    await nowhere('a'.repeat(43));
    await nowhere(encodeURIComponent('\0'));
  });

  test('after seven days', async () => {
    const token = await linkOf(SITI);
    world.clock.advance({ days: 6, hours: 23 });
    await nobody.get(`${LINKS}/${token}`).expect(200);
    world.clock.advance({ hours: 1 });
    await nowhere(token);
  });

  test.each([
    ['was disabled', `disabled_at = now()`],
    ['only looks on by now', `role = 'viewer'`],
    ['has another address by now', `email = 'lain@example.test'`],
    ['is at another office by now', `office_id = (SELECT id FROM offices WHERE code = '65.02')`],
  ])('of a person who %s', async (_, change) => {
    const token = await linkOf(SITI);
    await world.dataSource.query(`UPDATE people SET ${change} WHERE email = $1`, [SITI]);
    await nowhere(token);
  });

  test.each([
    ['was closed', 'closed_at = now()'],
    ['has another address by now', `email = 'lain@bulungan.test'`],
  ])('of an office that %s', async (_, change) => {
    const token = await linkOf(MAILBOX);
    await world.dataSource.query(`UPDATE offices SET ${change} WHERE code = $1`, [BULUNGAN]);
    await nowhere(token);
  });
});

test('another site’s page cannot press it', async () => {
  const token = await linkOf(SITI);
  const headers = { origin: 'https://jahat.example', 'sec-fetch-site': 'cross-site' };
  const refused = await nobody.post(`${LINKS}/${token}`, { quantity: 10 }, headers).expect(403);
  expect(refused.body).toMatchObject({ code: 'csrf.refused' });
  expect(await requests(TARAKAN)).toEqual([]);
});
