import { createServer } from 'node:http';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import tlsOptions from 'smtp-server/lib/tls-options.js';
import { LETTER_LIMITS, LetterListener } from '../../src/incoming-letters/letter-listener.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { DatabaseProxy } from '../support/database-proxy.js';
import { makeDataFolder } from '../support/data-folder.js';
import { LETTERS, post, takeLetters } from '../support/letters.js';
import { mailOf, SmtpTalk } from '../support/smtp-talk.js';
import { meeting, until } from '../support/waiting.js';
import { World } from '../support/world.js';

/** What is taken by SMTP, and what is kept of it. Nothing is read here. */

let world: World;
let port: number;

beforeAll(async () => {
  world = await World.open({ env: LETTERS });
  port = await takeLetters(world);
});
afterAll(() => world.close());
beforeEach(() => world.clock.advance({ hours: 2 }));

interface Kept {
  raw: Buffer;
  envelope_from: string;
  message_id: string | null;
  size: number;
}

const kept = (of: World = world): Promise<Kept[]> =>
  of.dataSource.query(
    `SELECT raw, envelope_from, message_id, size FROM incoming_letters ORDER BY id`,
  );
const count = async (of: World = world) => (await kept(of)).length;
const waiting = async () => {
  const [row] = await world.dataSource.query<[{ count: number }]>(
    `SELECT count(*) FROM outbox WHERE kind = 'letter.received'`,
  );
  return row.count;
};

test('a letter of a mail program is kept byte by byte, and waits to be read', async () => {
  const before = [await count(), await waiting()];
  const pdf = Buffer.from('%PDF-1.7\nsurat');
  await createTransport({ host: '127.0.0.1', port, ignoreTLS: true }).sendMail({
    from: 'Siti <siti@dukcapil.test>',
    to: 'surat@blangko.test',
    subject: 'Permohonan blangko KTP-el',
    text: 'Mohon dikirim sebanyak 4.000 keping.\n.\n..titik di awal baris',
    messageId: '<satu@dukcapil.test>',
    attachments: [{ filename: 'surat.pdf', content: pdf }],
  });
  expect([await count(), await waiting()]).toEqual(before.map((many) => many + 1));
  const [letter] = (await kept()).slice(-1);
  expect(letter).toMatchObject({
    envelope_from: 'siti@dukcapil.test',
    message_id: '<satu@dukcapil.test>',
    size: letter!.raw.length,
  });
  const raw = letter!.raw.toString('latin1');
  expect(raw).toContain('\r\n.\r\n..titik di awal baris');
  expect(raw.replace(/\s/g, '')).toContain(pdf.toString('base64'));
});

test('the same Message-ID and body are one letter, over whatever way they come, and another body is another', async () => {
  const before = await count();
  const named = { 'Message-ID': '<sama@dukcapil.test>' };
  expect(await post(port, mailOf('Surat pertama', named))).toMatch(/^250 2\.6\.0 /);
  const relayed = `Received: from relay.test\r\n\tby mx.test\r\n${mailOf('Surat pertama', named)}`;
  expect(await post(port, relayed, 'lain@dukcapil.test')).toMatch(/^250 /);
  expect(await count()).toBe(before + 1);
  expect(await post(port, mailOf('Surat kedua', named))).toMatch(/^250 /);
  expect(await count()).toBe(before + 2);
  const unnamed = mailOf('Tanpa nama').replace(/^Message-ID:.*\r\n/m, '');
  for (const mail of [unnamed, unnamed, unnamed.replace('Permohonan', 'Permintaan')])
    expect(await post(port, mail)).toMatch(/^250 /);
  expect(await count()).toBe(before + 4);
});

test('one letter sent ten times at once is kept once', async () => {
  const before = await count();
  const mail = mailOf('Sepuluh kali');
  const said = await Promise.all(Array.from({ length: 10 }, () => post(port, mail)));
  expect(said.filter((reply) => reply.startsWith('250 '))).toHaveLength(10);
  expect(await count()).toBe(before + 1);
});

test('to any other address nothing is taken, and nobody can sign in or relay', async () => {
  const before = await count();
  const talk = await SmtpTalk.open(port);
  expect(await talk.say('AUTH LOGIN')).toMatch(/^5/);
  await talk.say('MAIL FROM:<siti@dukcapil.test>');
  for (const to of ['orang@lain.test', 'surat@blangko.test.lain.test', 'SURAT@lain.test'])
    expect(await talk.say(`RCPT TO:<${to}>`)).toMatch(/^550 5\.1\.1 /);
  expect(await talk.say('DATA')).toMatch(/^503 /);
  expect(await talk.say('RCPT TO:<SURAT@Blangko.test>')).toMatch(/^250 /);
  talk.hangUp();
  expect(await count()).toBe(before);
});

test('of one sender twenty letters are kept within an hour, also when two come at once', async () => {
  const before = await count();
  const from = 'ramai@dukcapil.test';
  const talk = await SmtpTalk.open(port);
  for (let nth = 1; nth < 20; nth += 1)
    expect(await talk.letter(mailOf(`Surat ${nth}`), from)).toMatch(/^250 /);
  const last = ['Surat 20', 'Surat 21'].map((text) => () => post(port, mailOf(text), from));
  const said = await meeting(world.dataSource, 'incoming_letters', last);
  expect(said.sort()).toEqual([
    expect.stringMatching(/^250 /),
    expect.stringMatching(/^450 .*Too many letters of this sender/),
  ]);
  expect(await count()).toBe(before + 20);
  expect(await talk.letter(mailOf('Surat 22'), from.toUpperCase())).toMatch(/^450 /);
  expect(await talk.letter(mailOf('Orang lain'), 'lain@dukcapil.test')).toMatch(/^250 /);
  world.clock.advance({ hours: 1, minutes: 1 });
  expect(await talk.letter(mailOf('Sejam kemudian'), from)).toMatch(/^250 /);
  talk.hangUp();
});

test('a letter above 10 MiB is refused, said beforehand or not, and the largest is taken', async () => {
  const before = await count();
  const talk = await SmtpTalk.open(port);
  const { size } = LETTER_LIMITS;
  expect(await talk.say(`MAIL FROM:<siti@dukcapil.test> SIZE=${size + 1}`)).toMatch(
    /^552 5\.3\.4 /,
  );
  const head = mailOf('');
  const filled = (bytes: number) =>
    head + `${'a'.repeat(98)}\r\n`.repeat(Math.ceil(bytes / 100)).slice(-(bytes - head.length));
  expect(await talk.letter(filled(size + 98))).toMatch(/^552 5\.3\.4 /);
  expect(await talk.letter(filled(size - 2))).toMatch(/^250 /);
  talk.hangUp();
  const [last] = (await kept()).slice(-1);
  expect([await count(), last!.size]).toEqual([before + 1, size]);
});

test('a sender that is cut off within a letter leaves nothing', async () => {
  const before = await count();
  const talk = await SmtpTalk.open(port);
  await talk.begin();
  talk.write(mailOf('Setengah surat'));
  talk.hangUp();
  await talk.ended;
  expect(await post(port, mailOf('Surat utuh'))).toMatch(/^250 /);
  expect(await count()).toBe(before + 1);
});

describe('whoever takes long', () => {
  const openWith = async (limits: Partial<typeof LETTER_LIMITS>) => {
    const other = await World.open({ env: LETTERS });
    return { other, at: await takeLetters(other, limits) };
  };

  test('is cut after a minute without a word, before or within a letter', async () => {
    expect(LETTER_LIMITS).toMatchObject({ idle: 60_000, whole: 300_000, connections: 20 });
    const { other, at } = await openWith({ idle: 300 });
    const silent = await SmtpTalk.open(at);
    const hanging = await SmtpTalk.open(at);
    await hanging.begin();
    hanging.write('Subject: setengah\r\n');
    for (const talk of [silent, hanging]) expect(await talk.reply()).toMatch(/^421 /);
    await Promise.all([silent.ended, hanging.ended]);
    expect(await count(other)).toBe(0);
    await other.close();
  });

  test('is cut after five minutes also where a letter comes sign by sign', async () => {
    const { other, at } = await openWith({ whole: 400 });
    const talk = await SmtpTalk.open(at);
    await talk.begin();
    const dripping = setInterval(() => talk.write('a'), 50);
    expect(await talk.reply()).toMatch(/^421 /);
    clearInterval(dripping);
    talk.hangUp();
    expect(await count(other)).toBe(0);
    await other.close();
  });

  test('takes no place of the others beyond twenty', async () => {
    const { other, at } = await openWith({ connections: 3 });
    const talks = await Promise.all([1, 2, 3].map(() => SmtpTalk.open(at)));
    const fourth = await SmtpTalk.connect(at);
    expect(await fourth.reply()).toMatch(/^421 /);
    talks[0]!.hangUp();
    await until(async () => {
      const next = await SmtpTalk.connect(at);
      const greeting = await next.reply();
      next.hangUp();
      return greeting.startsWith('220 ');
    });
    for (const talk of talks) talk.hangUp();
    await other.close();
  });
});

test('letters that together are more than is held at once are asked to come back', async () => {
  const other = await World.open({ env: LETTERS });
  const at = await takeLetters(other, { arriving: 5_000 });
  const first = await SmtpTalk.open(at);
  await first.begin();
  first.write(mailOf('a'.repeat(4_000)));
  const second = await SmtpTalk.open(at);
  await until(async () => /^451 4\.3\.0 /.test(await second.letter(mailOf('b'.repeat(3_000)))));
  expect(await first.say('\r\n.')).toMatch(/^250 /);
  expect(await second.letter(mailOf('b'.repeat(3_000)))).toMatch(/^250 /);
  expect(await count(other)).toBe(2);
  await other.close();
});

test('a stop hears out the letter that is under way, and nobody else', async () => {
  const database = await createDatabase();
  const other = await World.open({ env: LETTERS, databaseUrl: database.url });
  const at = await takeLetters(other);
  const idle = await SmtpTalk.open(at);
  const talk = await SmtpTalk.open(at);
  await talk.begin();
  talk.write(`${mailOf('Sedang berjalan')}\r\n`);
  const stopped = other.running.app.get(LetterListener).beforeApplicationShutdown();
  expect(await talk.say('.')).toMatch(/^250 /);
  expect(await idle.reply()).toMatch(/^421 /);
  await stopped;
  expect(await count(other)).toBe(1);
  await expect(SmtpTalk.connect(at)).rejects.toThrow('ECONNREFUSED');
  await other.close();
  await database.drop();
});

describe('while the database is not there', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database.drop());

  test('a letter is asked to come back, and is kept once when it does', async () => {
    let proxy = await DatabaseProxy.before(database.url);
    const other = await World.open({ env: LETTERS, databaseUrl: proxy.url });
    const at = await takeLetters(other);
    const mail = mailOf('Saat basis data mati');
    const { port: behind } = new URL(proxy.url);
    await proxy.close();
    expect(await post(at, mail)).toMatch(/^451 4\.3\.0 /);
    proxy = await DatabaseProxy.before(database.url, '', Number(behind));
    await until(async () => (await post(at, mail)).startsWith('250 '));
    expect(await post(at, mail)).toMatch(/^250 /);
    expect(await count(other)).toBe(1);
    await other.close();
    await proxy.close();
  });
});

test('with a key letters come encrypted', async () => {
  const folder = await makeDataFolder();
  const { key, cert } = tlsOptions({}) as { key: string; cert: string };
  const env = {
    LETTERS_TLS_KEY_FILE: join(folder, 'key.pem'),
    LETTERS_TLS_CERT_FILE: join(folder, 'cert.pem'),
  };
  await writeFile(env.LETTERS_TLS_KEY_FILE, key);
  await writeFile(env.LETTERS_TLS_CERT_FILE, cert);
  const other = await World.open({ env: { ...LETTERS, ...env } });
  const at = await takeLetters(other);
  await createTransport({
    host: '127.0.0.1',
    port: at,
    requireTLS: true,
    tls: { rejectUnauthorized: false },
  }).sendMail({ from: 'siti@dukcapil.test', to: LETTERS.LETTERS_ADDRESS, text: 'Rahasia' });
  expect(await count(other)).toBe(1);
  const plain = await SmtpTalk.open(port);
  expect(await plain.say('STARTTLS')).toMatch(/^5/);
  plain.hangUp();
  await other.close();
});

test('a port that another program has ends the start with one sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await until(() => taken.listening);
  const { port: at } = taken.address() as { port: number };
  const other = await World.open({ env: { ...LETTERS, LETTERS_SMTP_PORT: String(at) } });
  await expect(takeLetters(other)).rejects.toThrow(
    `Port ${at} on 127.0.0.1, for letters, is in use by another program: stop that one, or set another LETTERS_SMTP_PORT.`,
  );
  await other.close();
  taken.close();
});
