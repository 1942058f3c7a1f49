import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What a letter needs around it; the lines of its body, and headers of its own over these. */
export function mailOf(text: string, headers: Record<string, string> = {}): string {
  const head = {
    From: 'Siti <staff.65.71@example.test>',
    To: 'surat@blangko.test',
    Subject: 'Permohonan blangko',
    'Message-ID': `<${Math.random().toString(36).slice(2)}@dukcapil.test>`,
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  return [...lines, '', ...text.split('\n')].join('\r\n');
}

/** A conversation in SMTP, line by line, as somebody who types it would have it. */
export class SmtpTalk {
  private heard = '';
  readonly ended: Promise<unknown>;

  private constructor(readonly socket: Socket) {
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => (this.heard += chunk));
    socket.on('error', () => undefined);
    this.ended = new Promise((gone) => socket.on('close', gone));
  }

  /** Greeted, and having said who it is. */
  static async open(port: number): Promise<SmtpTalk> {
    const talk = await SmtpTalk.connect(port);
    await talk.reply();
    await talk.say('EHLO kantor.test');
    return talk;
  }

  static async connect(port: number): Promise<SmtpTalk> {
    const socket = connect(port, '127.0.0.1');
    const talk = new SmtpTalk(socket);
    await once(socket, 'connect');
    return talk;
  }

  /** Says a line, or many, and hears the answer. */
  async say(text: string): Promise<string> {
    this.write(`${text}\r\n`);
    return this.reply();
  }

  write(bytes: string): void {
    this.socket.write(bytes, 'latin1');
  }

  /** The next answer whole; what was heard where the line went dead. */
  async reply(): Promise<string> {
    for (;;) {
      const whole = /^(?:\d{3}-.*\r\n)*\d{3}(?: .*)?\r\n/.exec(this.heard)?.[0];
      if (whole) {
        this.heard = this.heard.slice(whole.length);
        return whole.trimEnd();
      }
      if (this.socket.destroyed || this.socket.readableEnded) return this.heard;
      await new Promise((go) => setTimeout(go, 5));
    }
  }

  /** Up to the letter itself; `from` is the envelope's. */
  async begin(from = 'staff.65.71@example.test', to = 'surat@blangko.test'): Promise<string> {
    await this.say(`MAIL FROM:<${from}>`);
    await this.say(`RCPT TO:<${to}>`);
    return this.say('DATA');
  }

  /** A whole letter, and what is said to it. */
  async letter(mail: string, from?: string): Promise<string> {
    await this.begin(from);
    return this.say(`${mail.replace(/^\./gm, '..')}\r\n.`);
  }

  hangUp(): void {
    this.socket.destroy();
  }
}
