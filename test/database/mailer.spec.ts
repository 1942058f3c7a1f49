import { Logger } from '@nestjs/common';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/data-source.js';
import type { Mail } from '../../src/notices/mail.js';
import { Mailer } from '../../src/notices/mailer.js';
import { Drain } from '../../src/outbox/drain.js';
import { append } from '../../src/outbox/outbox.js';
import { readSettings } from '../../src/settings.js';
import { reasonWord } from '../../src/words/mail-failures.js';
import { TestClock } from '../support/clock.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import {
  decode,
  header,
  TestMailServer,
  type Behaviour,
  type Received,
} from '../support/mail-server.js';
import { until } from '../support/waiting.js';

const mail: Mail = {
  to: 'kaltara@blangko.test',
  subject: 'Stok menipis di Kota Tarakan: diminta 6.500 keping — segera',
  text: 'Stok tinggal 999 keping.\n\n-- \nBlangko – surat otomatis.\n',
  html: '<p style="color:#1a1f24">Stok tinggal 999 keping.</p>',
};

let database: TestDatabase;
let dataSource: DataSource;
let clock: TestClock;
const server = new TestMailServer();

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
  await server.listen();
});

beforeEach(async () => {
  clock = new TestClock(new Date('2026-11-20T04:00:00Z'));
  server.behaviour = 'accepts';
  server.refusal = null;
  server.received.length = 0;
  await dataSource.query('TRUNCATE outbox, notices');
});

afterAll(async () => {
  await server.stop();
  await dataSource.destroy();
  await database.drop();
});

const mailerTo = (env: Record<string, string>) =>
  new Mailer(
    clock,
    readSettings({
      PUBLIC_URL: 'https://blangko.kaltara.test:8443',
      MAIL_FROM: 'Blangko <blangko@kaltara.test>',
      ...env,
    }),
  );

const drainOf = (mailer: Mailer) =>
  new Drain(dataSource, clock, {
    kinds: ['mail'],
    width: 1,
    deliver: (_, message) => mailer.send(message),
  });

const leave = (more: Partial<Mail> = {}, expiresAt: Date | null = null) =>
  append(dataSource.manager, clock.now(), 'mail', { ...mail, ...more }, expiresAt);

async function row(id: string) {
  const [found] = await dataSource.query<
    { state: string; attempts: number; lastError: string | null; payload: object }[]
  >(`SELECT state, attempts, last_error AS "lastError", payload FROM outbox WHERE id = $1`, [id]);
  return found!;
}

const trySending = () => drainOf(mailerTo({ SMTP_URL: server.url })).run();

describe('a mail by SMTP', () => {
  it('arrives as text and HTML, from the outbox row and marked as automatic', async () => {
    const id = await leave();
    expect(await trySending()).toBe(1);
    expect(await row(id)).toMatchObject({ state: 'delivered', lastError: null, payload: {} });
    expect(server.received.map(({ to }) => to)).toEqual([['kaltara@blangko.test']]);
    const { raw } = server.received[0]!;
    expect(header(raw, 'Message-ID')).toBe(`<${id}@blangko.kaltara.test>`);
    expect(header(raw, 'From')).toBe('Blangko <blangko@kaltara.test>');
    expect(header(raw, 'To')).toBe('kaltara@blangko.test');
    expect(header(raw, 'Date')).toBe('Fri, 20 Nov 2026 04:00:00 +0000');
    expect(header(raw, 'Auto-Submitted')).toBe('auto-generated');
    expect(decode(raw, 'text/plain').replace(/\r\n/g, '\n').trim()).toBe(mail.text.trim());
    expect(decode(raw, 'text/html').trim()).toBe(mail.html);
  });

  it('has no header but ours, whatever stands in its subject', async () => {
    await leave({ subject: 'Halo\r\nBcc: semua@contoh.test\r\n\r\nisi' });
    await trySending();
    const [{ to, raw }] = server.received as [Received];
    expect(to).toEqual(['kaltara@blangko.test']);
    expect(header(raw, 'Bcc')).toBeUndefined();
    expect(header(raw, 'Subject')).toMatch(/^Halo Bcc: /);
  });

  it.each([
    'satu@contoh.test, dua@contoh.test',
    'satu@contoh.test\r\nCc: dua@contoh.test',
    'siapa',
  ])('goes to one address or to none (%j)', async (to) => {
    await leave({ to });
    await trySending();
    for (const received of server.received) {
      expect(received.to).toHaveLength(1);
      expect(header(received.raw, 'Cc')).toBeUndefined();
    }
  });

  it.each([
    ['RCPT TO', '550 No such mailbox'],
    ['RCPT TO', '550 5.1.1 The email account that you tried to reach does not exist'],
    ['RCPT TO', '550 5.2.1 The email account that you tried to reach is inactive'],
    ['RCPT TO', '553 5.1.3 The recipient address is not a valid RFC 5321 address'],
    [
      'DATA',
      '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
    ],
  ] as const)('has failed at once where at %s the answer is %s', async (at, reply) => {
    server.refusal = { at, reply };
    const id = await leave();
    await trySending();
    const failed = await row(id);
    expect(failed).toMatchObject({ state: 'failed', attempts: 1, payload: {} });
    expect(failed.lastError).toContain(reply);
    expect(server.received).toEqual([]);
  });

  it.each([
    ['RCPT TO', '550 5.4.5 Daily user sending limit exceeded'],
    ['RCPT TO', '550 You have exceeded your hourly sending limit'],
    ['RCPT TO', '550 Maximum credits exceeded'],
    ['RCPT TO', '550 User has exceeded its 24-hour sending'],
    ['RCPT TO', '550 Sending volume reached, come back tomorrow'],
    ['RCPT TO', '550 5.0.0 Mails per hour reached'],
    ['RCPT TO', '552 5.2.2 The recipient’s inbox is out of storage space'],
    ['RCPT TO', '552 Mailbox full'],
    ['RCPT TO', '554 5.7.1 Relay access denied'],
    ['RCPT TO', '550 5.1.8 Sender address rejected: Domain not found'],
    ['MAIL FROM', '550 5.1.0 Address rejected'],
    ['DATA', '550 5.4.5 Daily user sending limit exceeded'],
    ['DATA', '554 5.7.1 Message rejected as spam'],
    ['DATA', '552 5.3.4 Message size exceeds fixed limit'],
    ['DATA', '550 Message was not accepted'],
    ['DATA', '421 4.7.0 Try again later, closing connection'],
  ] as const)('waits, shows why and goes later where at %s the answer is %s', async (at, reply) => {
    server.refusal = { at, reply };
    const id = await leave();
    await trySending();
    const waiting = await row(id);
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, payload: mail });
    expect(waiting.lastError).toContain(reply);
    server.refusal = null;
    clock.advance({ seconds: 5 });
    expect(await trySending()).toBe(1);
    expect((await row(id)).state).toBe('delivered');
  });

  it.each<Behaviour>([
    'asks_to_come_back',
    'refuses_greeting',
    'refuses_sender',
    'vanishes_mid_data',
  ])('waits and goes later where the server %s', async (behaviour) => {
    server.behaviour = behaviour;
    const id = await leave();
    await trySending();
    expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 1, payload: mail });
    server.behaviour = 'accepts';
    expect(await trySending()).toBe(0);
    clock.advance({ seconds: 5 });
    expect(await trySending()).toBe(1);
    expect(await row(id)).toMatchObject({ state: 'delivered', attempts: 2, lastError: null });
    expect(server.received).toHaveLength(1);
  });

  it('is encrypted where the server offers it, whoever vouches for its certificate', async () => {
    const encrypting = new TestMailServer();
    encrypting.encrypts = true;
    await encrypting.listen();
    const id = await leave();
    await drainOf(mailerTo({ SMTP_URL: encrypting.url })).run();
    await encrypting.stop();
    expect(await row(id)).toMatchObject({ state: 'delivered', lastError: null });
    expect(encrypting.received[0]!.encrypted).toBe(true);
    expect(server.received).toEqual([]);
  });

  it.each([
    ['encrypts nothing', false],
    ['has a certificate that nobody vouches for', true],
  ])('waits where it may only go encrypted and the server %s', async (_, encrypts) => {
    const unsafe = new TestMailServer();
    unsafe.encrypts = encrypts;
    await unsafe.listen();
    const id = await leave();
    await drainOf(mailerTo({ SMTP_URL: unsafe.url, SMTP_TLS: 'required' })).run();
    await unsafe.stop();
    expect(unsafe.received).toEqual([]);
    const { state, lastError } = await row(id);
    expect([state, reasonWord(lastError!)]).toEqual([
      'waiting',
      'Server email kita tidak terjangkau lewat sambungan yang aman. Beri tahu pengelola aplikasi.',
    ]);
  });

  it('waits while nobody listens, and goes when somebody does', async () => {
    const id = await leave();
    await server.stop();
    await trySending();
    expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 1 });
    expect((await row(id)).lastError).toMatch(/ECONNREFUSED/);
    await server.listen();
    clock.advance({ seconds: 5 });
    await trySending();
    expect((await row(id)).state).toBe('delivered');
  });

  it('comes twice only where the answer was lost, word for word and with the same Message-ID', async () => {
    server.behaviour = 'vanishes_after_taking';
    const id = await leave();
    await trySending();
    expect((await row(id)).state).toBe('waiting');
    server.behaviour = 'accepts';
    clock.advance({ seconds: 5 });
    await trySending();
    const [first, second] = server.received.map(({ raw }) => raw);
    for (const name of ['Message-ID', 'Date', 'Subject'])
      expect(header(second!, name)).toBe(header(first!, name));
    expect(decode(second!, 'text/plain')).toBe(decode(first!, 'text/plain'));
  });

  it('goes while its link opens, and after that not any more, saying why', async () => {
    const inAnHour = new Date(clock.now().getTime() + 3_600_000);
    server.refusal = { at: 'DATA', reply: '451 Later' };
    const ids = [await leave({}, inAnHour), await leave({}, inAnHour)];
    clock.advance({ minutes: 59 });
    expect(await trySending()).toBe(2);
    expect(await row(ids[0]!)).toMatchObject({ state: 'waiting', attempts: 1 });
    server.refusal = null;
    clock.advance({ seconds: 59 });
    await dataSource.query(`UPDATE outbox SET due_at = give_up_at WHERE id = $1`, [ids[1]]);
    expect(await trySending()).toBe(1);
    expect((await row(ids[0]!)).state).toBe('delivered');
    clock.advance({ seconds: 1 });
    expect(await trySending()).toBe(1);
    const late = await row(ids[1]!);
    expect(late).toMatchObject({ state: 'failed', payload: {} });
    expect(reasonWord(late.lastError!)).toMatch(/^Tautannya kedaluwarsa/);
    expect(server.received).toHaveLength(1);
  });

  it('that hangs is broken off when the service stops, and waits', async () => {
    server.behaviour = 'hangs';
    const id = await leave();
    const mailer = mailerTo({ SMTP_URL: server.url });
    const sending = drainOf(mailer).run();
    await until(() => server.hanging > 0);
    mailer.abandon();
    expect(await sending).toBe(1);
    expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 1 });
  });
});

describe('a mail where there is no SMTP', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'blangko-mail-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('becomes a whole file that is named by its time, for its owner to read', async () => {
    const id = await leave();
    await drainOf(mailerTo({ DATA_DIR: folder })).run();
    const name = `2026-11-20T04-00-00.000Z-${id}.eml`;
    expect(await readdir(join(folder, 'mail'))).toEqual([name]);
    const raw = await readFile(join(folder, 'mail', name), 'utf8');
    expect(header(raw, 'Message-ID')).toBe(`<${id}@blangko.kaltara.test>`);
    expect(decode(raw, 'text/plain')).toContain('999 keping');
    expect((await stat(join(folder, 'mail', name))).mode & 0o077).toBe(0);
    expect((await row(id)).state).toBe('delivered');
  });

  it('waits where the folder cannot be written', async () => {
    const id = await leave();
    await drainOf(mailerTo({ DATA_DIR: '/dev/null' })).run();
    expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 1, payload: mail });
  });
});
