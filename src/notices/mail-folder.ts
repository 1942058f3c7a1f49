import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Message } from '../outbox/drain.js';
import type { Carrier } from './mailer.js';

/** Mails as files to open with a mail program, where there is no server; a file is whole or not there. */
export class MailFolder implements Carrier {
  private readonly transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
  });

  constructor(private readonly folder: string) {}

  async carry(mail: SendMailOptions, { id, appendedAt }: Message<'mail'>): Promise<void> {
    const { message } = await this.transport.sendMail(mail);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const name = `${appendedAt.toISOString().replaceAll(':', '-')}-${id}.eml`;
    const unfinished = join(this.folder, `.${name}.tmp`);
    // A mail may carry a secret link: its file is for whoever runs this.
    const file = await open(unfinished, 'w', 0o600);
    try {
      await file.writeFile(message as Buffer);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(this.folder, name));
  }

  abandon(): void {
    // Writing a file takes no time worth breaking off.
  }
}
