import { BackgroundService } from '../../src/background/background.service.js';
import { ReadingService } from '../../src/incoming-letters/reading.service.js';
import type { Message } from '../../src/outbox/drain.js';
import { startApp, type TestApp } from '../support/app.js';
import { BULUNGAN, TARAKAN } from '../support/kaltara.js';
import { LETTERS, post, takeLetters } from '../support/letters.js';
import { LetterBox } from '../support/letter-box.js';
import { decode, header } from '../support/mail-server.js';
import { meeting } from '../support/waiting.js';
import { mailOf } from '../support/smtp-talk.js';
import { World } from '../support/world.js';

/** Whose letter it is, and who is asked about it. What its text says is read elsewhere. */

let box: LetterBox;
let world: World;
let port: number;

beforeAll(async () => {
  box = await LetterBox.open((options) =>
    World.open({ ...options, env: { ...options?.env, ...LETTERS } }),
  );
  world = box.world;
  port = await takeLetters(world);
  for (const [office, role] of [
    [TARAKAN, 'staff'],
    [TARAKAN, 'viewer'],
    [BULUNGAN, 'admin'],
    ['00', 'staff'],
  ] as const)
    await world.as(office, role);
  await world.dataSource.query(
    `UPDATE offices SET email = CASE code WHEN '65.01' THEN 'Kantor@bulungan.test'
       WHEN '65.02' THEN 'dua@kantor.test' WHEN '65.03' THEN 'dua@kantor.test'
       WHEN '65.04' THEN 'staff.65.71@example.test' ELSE email END`,
  );
});
afterAll(() => box.close());
beforeEach(() => {
  world.clock.advance({ days: 2 });
  box.server.received.length = 0;
});

const SITI = 'staff.65.71@example.test';
const TEXT = 'Nomor : 470/118/DKP/2026\nHal : Permohonan blangko\nMohon dikirim 4.000 keping.';

interface Kept {
  state: string;
  automatic: string | null;
  office: string | null;
  person: string | null;
  quantity: number | null;
  answeredTo: string | null;
}

/** Sends a letter and has it read; what was kept of it, and what mails left. */
async function sent(headers: Record<string, string>, from = 'siapa@mana.test', text = TEXT) {
  const before = box.server.received.length;
  expect(await post(port, mailOf(text, headers), from)).toMatch(/^250 /);
  await box.delivered();
  const [letter] = await world.dataSource.query<Kept[]>(
    `SELECT l.state, l.automatic, o.code AS office, p.email AS person, l.asks_quantity AS quantity,
       l.answered_to AS "answeredTo"
     FROM incoming_letters l LEFT JOIN offices o ON o.id = l.office_id
     LEFT JOIN people p ON p.id = l.person_id ORDER BY l.id DESC LIMIT 1`,
  );
  return { letter: letter!, mails: box.server.received.slice(before) };
}

test('the letter of a person is their office’s, and they alone are asked', async () => {
  const { letter, mails } = await sent({ From: `"Kepala Dinas" <STAFF.65.71@Example.test>` });
  expect(letter).toMatchObject({
    ...{ state: 'matched', office: TARAKAN, person: SITI, quantity: 4_000, answeredTo: SITI },
    automatic: null,
  });
  expect(mails.map(({ to }) => to)).toEqual([[SITI]]);
  const { raw } = mails[0]!;
  expect(header(raw, 'Auto-Submitted')).toBe('auto-generated');
  expect(header(raw, 'X-Blangko')).toBe('mail');
  const text = decode(raw, 'text/plain');
  expect(text).toContain('Yth. Bapak/Ibu staff 65.71,');
  expect(text).toContain('Jumlah: 4.000 keping');
  expect(text).toMatch(/http:\/\/127\.0\.0\.1:\d+\/surat\/[\w-]{43}\r?\n/);
});

test('the link of an answer is kept as a hash alone, and its mail without its words', async () => {
  const { mails } = await sent({ From: SITI });
  const [, token] = /\/surat\/([\w-]{43})/.exec(decode(mails[0]!.raw, 'text/plain'))!;
  const tables = ['incoming_letters', 'outbox', 'notices', 'audit_log'];
  for (const table of tables) {
    const rows = await world.dataSource.query<object[]>(`SELECT t::text FROM ${table} t`);
    expect(JSON.stringify(rows)).not.toContain(token);
  }
});

test('the letter of an office’s own address is that office’s, and its registered address is asked', async () => {
  const { letter, mails } = await sent({ From: 'kantor@bulungan.test' });
  expect(letter).toMatchObject({ state: 'matched', office: BULUNGAN, person: null });
  expect(mails.map(({ to }) => to)).toEqual([['Kantor@bulungan.test']]);
  expect(decode(mails[0]!.raw, 'text/plain')).toContain(
    'Yth. Bapak/Ibu petugas blangko Kabupaten Bulungan,',
  );
});

test('an address that is a person’s and another office’s is the person’s', async () => {
  expect((await sent({ From: SITI })).letter).toMatchObject({ office: TARAKAN, person: SITI });
});

test.each([
  ['of nobody known', { From: 'orang@lain.test' }],
  ['of a look-alike domain', { From: 'staff.65.71@examp1e.test' }],
  ['of two offices', { From: 'dua@kantor.test' }],
  ['of two addresses, one of them known', { From: `${SITI}, orang@lain.test` }],
  ['known by its name alone', { From: `"${SITI}" <orang@lain.test>` }],
  ['known by its Reply-To alone', { From: 'orang@lain.test', 'Reply-To': SITI }],
  ['known by its Sender alone', { From: 'orang@lain.test', Sender: SITI }],
  ['of somebody who only looks on', { From: 'viewer.65.71@example.test' }],
  ['of the ministry, which asks nobody', { From: 'staff.00@example.test' }],
])('a letter %s is nobody’s, and nobody is answered', async (_, headers) => {
  const { letter, mails } = await sent(headers);
  expect(letter).toMatchObject({ state: 'unmatched', office: null, person: null });
  expect([letter.answeredTo, mails]).toEqual([null, []]);
});

test('two From headers make nobody known', async () => {
  const { letter, mails } = await sent({ From: `${SITI}\r\nFrom: orang@lain.test` });
  expect([letter.state, mails]).toEqual(['unmatched', []]);
});

test('somebody who was disabled, or has not accepted yet, is nobody', async () => {
  for (const [column, value] of [
    ['disabled_at', 'now()'],
    ['password_hash', 'NULL'],
  ]) {
    const set = (to: string) =>
      world.dataSource.query(`UPDATE people SET ${column} = ${to} WHERE email = $1`, [
        'admin.65.01@example.test',
      ]);
    await set(value!);
    expect((await sent({ From: 'admin.65.01@example.test' })).letter.state).toBe('unmatched');
    await set(column === 'password_hash' ? `'x'` : 'NULL');
    world.clock.advance({ hours: 1 });
    expect((await sent({ From: 'admin.65.01@example.test' })).letter.state).toBe('matched');
  }
});

test('a machine’s mail, or one without an envelope sender, is kept for its office and never answered', async () => {
  const vacation = await sent({ From: SITI, 'Auto-Submitted': 'auto-replied' });
  expect([vacation.letter.automatic, vacation.mails]).toEqual(['auto_submitted', []]);
  const bounce = await sent({ From: SITI }, '');
  expect([bounce.letter.automatic, bounce.mails]).toEqual(['no_sender', []]);
  expect(vacation.letter.office).toBe(TARAKAN);
});

test('our own answer sent back as a letter is answered by nobody', async () => {
  const { mails } = await sent({ From: SITI });
  const before = box.server.received.length;
  await post(port, mails[0]!.raw.replace(/^From: .*$/m, `From: ${SITI}`), SITI);
  await box.delivered();
  expect(box.server.received.length).toBe(before);
});

test('one address is answered five times within a day, and then no more that day', async () => {
  for (let letter = 1; letter <= 6; letter += 1) {
    const { letter: kept, mails } = await sent(
      { From: SITI },
      'siapa@mana.test',
      `Surat ${letter}`,
    );
    expect([kept.state, mails.length]).toEqual(['matched', letter <= 5 ? 1 : 0]);
  }
  expect((await sent({ From: 'kantor@bulungan.test' })).mails).toHaveLength(1);
  world.clock.advance({ days: 1, minutes: 1 });
  expect((await sent({ From: SITI }, 'siapa@mana.test', 'Besoknya')).mails).toHaveLength(1);
});

describe('ten instances', () => {
  let others: TestApp[];
  beforeAll(async () => {
    const { databaseUrl, clock } = world.running;
    const env = { SMTP_URL: box.server.url };
    const at = clock.now().toISOString();
    others = await Promise.all(
      Array.from({ length: 9 }, () => startApp({ databaseUrl, env, at, delivers: true })),
    );
  });
  afterAll(() => Promise.all(others.map((other) => other.close())));

  test('read a letter once, and answer ten letters of one address five times', async () => {
    const at = world.clock.now().toISOString();
    for (const other of others) other.clock.set(at);
    const mails = Array.from({ length: 10 }, (_, nth) => mailOf(`Bersama ${nth}`, { From: SITI }));
    await Promise.all(mails.map((mail) => post(port, mail)));
    for (const { app } of others) app.get(BackgroundService).wake();
    await box.delivered();
    const [{ letters, answers }] = await world.dataSource.query<
      [{ letters: number; answers: number }]
    >(
      `SELECT count(*) AS letters, count(answered_at) AS answers FROM incoming_letters
       WHERE received_at = $1 AND state = 'matched'`,
      [at],
    );
    expect([letters, answers]).toEqual([10, 5]);
    expect(box.server.received).toHaveLength(5);
  });
});

test('two letters read at once that would both be answered fifth are answered once', async () => {
  const other = await World.open({ env: LETTERS });
  await other.as(TARAKAN, 'staff');
  const at = await takeLetters(other);
  for (let nth = 1; nth <= 6; nth += 1) await post(at, mailOf(`Surat ${nth}`, { From: SITI }));
  const messages = await other.dataSource.query<Message<'letter.received'>[]>(
    `SELECT id, payload FROM outbox WHERE kind = 'letter.received' ORDER BY id`,
  );
  const read = (message: Message<'letter.received'>) =>
    other.dataSource.transaction((tx) => other.running.app.get(ReadingService).read(tx, message));
  for (const message of messages.slice(0, 4)) await read(message);
  const last = messages.slice(4).map((message) => () => read(message));
  await meeting(other.dataSource, 'incoming_letters', last);
  const [{ read: all, answers }] = await other.dataSource.query<
    [{ read: number; answers: number }]
  >(`SELECT count(read_at) AS read, count(answered_at) AS answers FROM incoming_letters`);
  expect([all, answers]).toEqual([6, 5]);
  await other.close();
});
