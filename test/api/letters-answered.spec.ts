import request from 'supertest';
import { type Client, World } from '../support/world.js';
import { BULUNGAN, TARAKAN } from '../support/kaltara.js';
import { LetterBox } from '../support/letter-box.js';
import { LETTERS, onPage, post, takeLetters } from '../support/letters.js';
import { mailOf } from '../support/smtp-talk.js';
import { meeting } from '../support/waiting.js';

/** The page that the answer to a letter links to, and the request that comes of it. */

const SITI = 'staff.65.71@example.test';
const MAILBOX = 'kantor@bulungan.test';
const REQUESTS = '/api/restock-requests';
const LINKS = '/surat';
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

/** As the form of the page does it, which has no field where the button reminds. */
const press = (token: string, quantity?: string) =>
  request(world.url)
    .post(`${LINKS}/${token}`)
    .type('form')
    .send(quantity === undefined ? {} : { quantity });

test('the page shows what was read, and looking at it changes nothing', async () => {
  const token = await linkOf(SITI);
  const before = await remember();
  for (let look = 0; look < 3; look += 1) {
    const { text, headers } = await nobody.get(`${LINKS}/${token}`).expect(200);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'x-robots-tag': 'noindex',
    });
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^;]*; .*form-action 'self'; frame-ancestors 'none'$/,
    );
    expect(onPage(text)).toEqual({
      said: [],
      facts: {
        Diterima: '4 Mar 2026, 09.00 WITA',
        'Nomor surat': '470/118/DKP/2026',
        Perihal: 'Permohonan blangko',
      },
      quantity: '4.000',
      button: 'Buka permintaan',
    });
    expect(text).toContain('Kota Tarakan');
    expect(text).not.toContain(token);
  }
  for (const method of ['HEAD', 'OPTIONS'])
    await fetch(`${world.url}${LINKS}/${token}`, { method });
  expect(await remember()).toEqual(before);
  expect(await requests(TARAKAN)).toEqual([]);
});

test('its button opens the request in the person’s name, with the quantity as they mend it', async () => {
  const token = await linkOf(SITI);
  const { text } = await press(token, '4.500').expect(200);
  expect(onPage(text)).toMatchObject({
    said: [expect.stringContaining(`${TARAKAN}/2026/0001 sebanyak 4.500 keping sudah dibuka`)],
    button: null,
  });
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
  await press(token, '300').expect(200);
  expect((await requests(TARAKAN))[0]).toMatchObject({ reference: 'Permohonan blangko' });
});

test('the request of an office’s own address is that office’s, and nobody’s in person', async () => {
  const token = await linkOf(MAILBOX);
  await press(token, '700').expect(200);
  expect((await requests(BULUNGAN))[0]).toMatchObject({
    ...{ channel: 'letter', quantity: 700, openedBy: 'Email kantor', openedByOffice: BULUNGAN },
  });
  const changes = await (await world.as('65')).get(`/api/changes?office=${BULUNGAN}`).expect(200);
  expect(changes.body.items[0]).toMatchObject({ action: 'request.opened', by: 'Email kantor' });
});

test('the province answers such a request like any other', async () => {
  const token = await linkOf(MAILBOX);
  await press(token, '700').expect(200);
  const [{ id }] = (await requests(BULUNGAN)) as [{ id: string }];
  const province = await world.as('65');
  await province.post(`${REQUESTS}/${id}/approval`, { quantity: 500 }).expect(200);
  await box.delivered();
});

test('pressed again it answers the same, and opens nothing more', async () => {
  const token = await linkOf(SITI);
  const first = await press(token, '4000').expect(200);
  const before = await remember();
  const again = await press(token, '9000').expect(200);
  expect(again.text).toBe(first.text);
  expect((await nobody.get(`${LINKS}/${token}`).expect(200)).text).toBe(first.text);
  expect(await remember()).toEqual(before);
});

test('pressed twice at once it opens one request, and both are told of that one', async () => {
  const token = await linkOf(SITI);
  const pressed = () => press(token, '4000');
  const answers = await meeting(world.dataSource, 'restock_requests', [pressed, pressed]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(answers[0]!.text).toBe(answers[1]!.text);
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
    expect(page.text).toContain(`${live.number}</strong>, 600 keping, sejak`);
    expect(onPage(page.text)).toMatchObject({ quantity: null, button: 'Ingatkan' });
    const { text } = await press(tokens[0]!).expect(200);
    expect(onPage(text)).toMatchObject({
      said: [expect.stringContaining(`${live.number} sebanyak 600 keping sudah diingatkan`)],
      button: null,
    });
    expect((await requests(TARAKAN))[0]).toMatchObject({ id: live.id, reminders: 1 });
    const before = await remember();
    const refused = await press(tokens[1]!).expect(409);
    expect(onPage(refused.text)).toMatchObject({
      said: [expect.stringContaining('sudah diingatkan hari ini')],
      button: 'Ingatkan',
    });
    expect(await remember()).toEqual(before);
    world.clock.advance({ days: 1 });
    await press(tokens[1]!).expect(200);
    expect((await requests(TARAKAN))[0]).toMatchObject({ reminders: 2 });
  });

  test('it opens no second one', async () => {
    const token = await linkOf(SITI);
    const before = await remember();
    const { text } = await press(token, '4000').expect(409);
    expect(onPage(text)).toMatchObject({
      said: [expect.stringContaining('sudah mempunyai permintaan yang berjalan')],
      button: 'Ingatkan',
    });
    expect(await remember()).toEqual(before);
    const tarakan = await world.as(TARAKAN);
    await tarakan.post(`${REQUESTS}/${live.id}/withdrawal`, {}).expect(200);
    await press(token, '4000').expect(200);
  });

  test('also an office’s own address reminds', async () => {
    const bulungan = await world.as(BULUNGAN);
    await bulungan.post(REQUESTS, { office: BULUNGAN, quantity: 600 }).expect(201);
    const token = await linkOf(MAILBOX);
    await press(token).expect(200);
    expect((await requests(BULUNGAN))[0]).toMatchObject({ reminders: 1 });
  });
});

test('without a live request there is nothing to remind of', async () => {
  const token = await linkOf(SITI);
  const before = await remember();
  const { text } = await press(token).expect(409);
  expect(onPage(text)).toMatchObject({
    said: [expect.stringContaining('Isi jumlahnya')],
    quantity: '4.000',
    button: 'Buka permintaan',
  });
  expect(await remember()).toEqual(before);
});

test.each(['', '0', '-3', '4,000', '4.5', '9999999999', 'x', '<b>"', 'x'.repeat(2_000)])(
  'what is no quantity is said beside what was typed, and the link can be used again: %s',
  async (wrong) => {
    const token = await linkOf(SITI);
    const { text } = await press(token, wrong).expect(400);
    expect(onPage(text)).toMatchObject({
      said: [expect.stringContaining('Isi dengan angka bulat')],
      quantity: wrong,
    });
    expect(text).not.toContain('<b>');
    expect(await requests(TARAKAN)).toEqual([]);
    await press(token, '1 keping').expect(200);
    expect((await requests(TARAKAN))[0]).toMatchObject({ quantity: 1 });
  },
);

test('a program presses it as it sends everything, and nothing but the quantity is taken of it', async () => {
  const token = await linkOf(SITI);
  for (const body of [[], { quantity: {} }, { quantity: null }])
    await nobody.post(`${LINKS}/${token}`, body).expect(409);
  await nobody.post(`${LINKS}/${token}`, { quantity: 1.5 }).expect(400);
  await nobody.post(`${LINKS}/${token}`, { quantity: 20, office: '00' }).expect(200);
  expect(await requests(TARAKAN)).toMatchObject([{ quantity: 20, openedByOffice: TARAKAN }]);
});

test('a form goes nowhere else', async () => {
  const { token } = await world.as(TARAKAN);
  for (const path of [REQUESTS, '/api/sessions', '/surat']) {
    const answer = await fetch(`${world.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams({ office: TARAKAN, quantity: '10' }),
    });
    expect([404, 415]).toContain(answer.status);
  }
  expect(await requests(TARAKAN)).toEqual([]);
});

describe('a link leads nowhere', () => {
  const nowhere = async (token: string) => {
    const before = await remember();
    for (const call of [nobody.get(`${LINKS}/${token}`), press(token, '10')])
      expect((await call.expect(404)).text).toContain('sudah kedaluwarsa atau tidak dikenal');
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
  await nobody.post(`${LINKS}/${token}`, { quantity: 10 }, headers).expect(403);
  expect(await requests(TARAKAN)).toEqual([]);
});
