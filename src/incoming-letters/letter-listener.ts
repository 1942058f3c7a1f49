import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { logFailure } from '../platform/logging.js';
import { StartupRefusal } from '../platform/startup-refusal.js';
import { SETTINGS, type LettersSettings, type Settings } from '../settings.js';
import { KeepingService, type Kept } from './keeping.service.js';

/** What a connection may take. */
export const LETTER_LIMITS = {
  /** Of one letter, in bytes. */
  size: 10 * 1024 * 1024,
  /** Of all letters that are arriving just now, in bytes. */
  arriving: 64 * 1024 * 1024,
  connections: 20,
  /** Milliseconds without a word of the sender. */
  idle: 60_000,
  /** Milliseconds from the greeting, or from the letter before, to the end of a letter. */
  whole: 300_000,
  /** Milliseconds that a stop waits for letters under way. */
  ending: 5_000,
};

/** Why a letter is not taken just now; the enhanced code of RFC 3463 is put in front of the words. */
class NotTaken extends Error {
  constructor(
    readonly responseCode: number,
    reason: string,
  ) {
    super(reason);
  }
}

const noSuchMailbox = () =>
  new NotTaken(550, 'No such mailbox here: letters go to one address alone.');
const notNow = () => new NotTaken(451, 'The letter cannot be kept just now: send it again later.');
const goingDown = () => new NotTaken(421, 'The service is stopping: send it again later.');

const ANSWERS: Record<Exclude<Kept, 'kept'>, () => NotTaken> = {
  too_many: () =>
    new NotTaken(450, 'Too many letters of this sender within an hour: send it again later.'),
  too_much: () => new NotTaken(452, 'Too many letters within an hour: send it again later.'),
};

const isCutOff = (error: unknown): boolean =>
  /^(ERR_STREAM_PREMATURE_CLOSE|ECONNECTION)$/.test((error as NodeJS.ErrnoException).code ?? '');

/**
 * Takes letters by SMTP: to one address, without AUTH, over STARTTLS where there is a key. It answers 250
 * once a letter is committed, and nothing is lost that it said so of; where it cannot keep one it asks to come
 * back. Nothing of a letter stands in the log.
 */
@Injectable()
export class LetterListener implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Letters');
  private readonly letters: LettersSettings | undefined;
  private server: SMTPServer | null = null;
  private stopping = false;
  /** Bytes of letters that are arriving or being kept. */
  private arriving = 0;
  /** Sessions that are within a letter. */
  private readonly underway = new Set<string>();
  private readonly deadlines = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly keeping: KeepingService,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.letters = settings.letters;
  }

  /** The port it listens on; null where letters are not taken. A port that is not to be had ends the start. */
  async listen(limits = LETTER_LIMITS): Promise<number | null> {
    if (!this.letters) return null;
    const { port, host, address, tls } = this.letters;
    const server = new SMTPServer({
      ...tls,
      size: limits.size,
      rejectOversized: true,
      hideENHANCEDSTATUSCODES: false,
      disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      maxClients: limits.connections,
      socketTimeout: limits.idle,
      closeTimeout: 1,
      logger: false,
      banner: 'Blangko',
      onConnect: (session, done) => {
        this.watch(session, limits.whole);
        done();
      },
      onMailFrom: (_, session, done) => {
        if (this.stopping) return done(goingDown());
        this.underway.add(session.id);
        done();
      },
      onRcptTo: (to, _, done) =>
        done(to.address.toLowerCase() === address ? null : noSuchMailbox()),
      onData: (stream, session, done) => {
        void this.take(stream, session, limits).then(
          () => done(null, 'The letter is kept.'),
          (error: unknown) => done(this.replyTo(error)),
        );
      },
      onClose: (session) => this.forget(session),
    });
    // A sender that goes away is nothing to tell of.
    server.on('error', (error) => this.logger.debug({ msg: error.message }));
    await listening(server, port, host);
    this.server = server;
    return (server.server.address() as AddressInfo).port;
  }

  /** What is within a letter is heard out for five seconds; whoever says nothing is let go at once. */
  async beforeApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.stopping = true;
    server.server.close();
    const until = performance.now() + LETTER_LIMITS.ending;
    while (this.underway.size > 0 && performance.now() < until)
      await new Promise((go) => setTimeout(go, 20));
    await new Promise<void>((closed) => server.close(closed));
    for (const timer of this.deadlines.values()) clearTimeout(timer);
  }

  private async take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    limits: typeof LETTER_LIMITS,
  ): Promise<void> {
    const { mailFrom } = session.envelope;
    const chunks: Buffer[] = [];
    let held = 0;
    let fits = true;
    try {
      // Also of one that is not taken every byte is read: only then is the answer heard.
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        fits &&= !stream.sizeExceeded && this.arriving + chunk.length <= limits.arriving;
        if (!fits) continue;
        held += chunk.length;
        this.arriving += chunk.length;
        chunks.push(chunk);
      }
      if (!fits) throw notNow();
      const envelopeFrom = mailFrom ? mailFrom.address : '';
      const kept = await this.keeping.keep({ envelopeFrom, raw: Buffer.concat(chunks) });
      if (kept !== 'kept') throw ANSWERS[kept]();
    } finally {
      this.arriving -= held;
      this.underway.delete(session.id);
      this.watch(session, limits.whole);
    }
  }

  private replyTo(error: unknown): NotTaken {
    if (error instanceof NotTaken) return error;
    // Nobody is there any more to hear the answer.
    if (isCutOff(error)) return notNow();
    logFailure(this.logger, { task: 'letter' }, error);
    return notNow();
  }

  /** Whoever has not ended a letter by then is cut, however busily they write. */
  private watch(session: SMTPServerSession, milliseconds: number): void {
    clearTimeout(this.deadlines.get(session.id));
    const timer = setTimeout(() => {
      const late = [...(this.server?.connections ?? [])].find(({ id }) => id === session.id);
      late?.send(421, 'This takes too long: send the letter again.');
      late?.close();
    }, milliseconds);
    this.deadlines.set(session.id, timer.unref());
  }

  private forget({ id }: SMTPServerSession): void {
    this.underway.delete(id);
    clearTimeout(this.deadlines.get(id));
    this.deadlines.delete(id);
  }
}

async function listening(server: SMTPServer, port: number, host: string): Promise<void> {
  server.listen(port, host);
  try {
    await once(server.server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartupRefusal(
      code === 'EADDRINUSE'
        ? `Port ${port} on ${host}, for letters, is in use by another program: stop that one, or set another LETTERS_SMTP_PORT.`
        : `Letters cannot be taken on ${host}:${port} (${code}): set another LETTERS_HOST or LETTERS_SMTP_PORT.`,
    );
  }
}
