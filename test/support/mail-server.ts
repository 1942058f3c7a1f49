import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  to: string[];
  /** The mail as it came over the wire. */
  raw: string;
  encrypted: boolean;
}

const refuse = (responseCode: number, text: string) =>
  Object.assign(new Error(text), { responseCode });

export type Behaviour =
  | 'accepts'
  | 'refuses_greeting'
  | 'refuses_sender'
  | 'refuses_address'
  | 'asks_to_come_back'
  | 'vanishes_mid_data'
  | 'vanishes_after_taking'
  | 'hangs';

/** A real SMTP server, on a port of its own, that behaves as it is told to. */
export class TestMailServer {
  readonly received: Received[] = [];
  behaviour: Behaviour = 'accepts';
  /** What it answers at this step in place of taking the mail, its code in front: `550 5.1.1 Who?`. */
  refusal: { at: 'MAIL FROM' | 'RCPT TO' | 'DATA'; reply: string } | null = null;
  /** Mails that came whole while it `hangs`, and got no answer. */
  hanging = 0;
  /** Offers STARTTLS, with a certificate that nobody vouches for. */
  encrypts = false;
  private server: SMTPServer | null = null;
  private port = 0;

  async listen(): Promise<void> {
    const server = new SMTPServer(this.options());
    server.on('error', () => undefined);
    await new Promise<void>((ready) => server.listen(this.port, '127.0.0.1', ready));
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((closed) => server.close(() => closed()));
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  private options(): SMTPServerOptions {
    const when = (behaviour: Behaviour, code: number, text: string) =>
      this.behaviour === behaviour ? refuse(code, text) : null;
    const refusedAt = (step: string) => {
      if (this.refusal?.at !== step) return null;
      const [code, ...words] = this.refusal.reply.split(' ');
      return refuse(Number(code), words.join(' '));
    };
    return {
      // It says what it is told to say, and adds no code of its own.
      hideENHANCEDSTATUSCODES: true,
      disabledCommands: this.encrypts ? ['AUTH'] : ['STARTTLS', 'AUTH'],
      closeTimeout: 100,
      onConnect: (_, done) => done(when('refuses_greeting', 554, 'No service today')),
      onMailFrom: (_, __, done) =>
        done(refusedAt('MAIL FROM') ?? when('refuses_sender', 550, 'Who are you?')),
      onRcptTo: (_, __, done) =>
        done(
          refusedAt('RCPT TO') ??
            when('refuses_address', 550, 'No such mailbox') ??
            when('asks_to_come_back', 451, 'Greylisted, come back later'),
        ),
      onData: (stream, session, done) => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const chunks: Buffer[] = [];
        if (this.behaviour === 'vanishes_mid_data') return this.cut();
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (this.behaviour === 'hangs') {
            this.hanging += 1;
            return;
          }
          const refusal = refusedAt('DATA');
          if (!refusal)
            this.received.push({
              to,
              raw: Buffer.concat(chunks).toString('utf8'),
              encrypted: session.secure,
            });
          if (this.behaviour === 'vanishes_after_taking') return this.cut();
          done(refusal);
        });
      },
    };
  }

  /** Ends every connection without a word; else an app that closes waits for those that hang. */
  cut(): void {
    const connections = (
      this.server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }
    ).connections;
    for (const connection of connections) connection._socket.destroy();
  }
}

/** The words of a part in quoted-printable, as a mail program shows them. */
export function decode(raw: string, type: 'text/plain' | 'text/html'): string {
  const boundary = /boundary="([^"]+)"/.exec(raw)![1]!;
  const part = raw
    .split(`\r\n--${boundary}`)
    .find((one) => one.includes(`\nContent-Type: ${type}`));
  const body = part!.slice(part!.indexOf('\r\n\r\n') + 4).replace(/=\r\n/g, '');
  const bytes = body.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** A header, unfolded. */
export function header(raw: string, name: string): string | undefined {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim();
}
