import { Inject, Injectable } from '@nestjs/common';
import { join } from 'node:path';
import type { SendMailOptions } from 'nodemailer';
import { Undeliverable, type Message } from '../outbox/drain.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Settings } from '../settings.js';
import './mail.js';
import { MailFolder } from './mail-folder.js';
import { MailServer } from './mail-server.js';

/** Carries a mail out of the building; throws where it could not. */
export interface Carrier {
  carry(mail: SendMailOptions, message: Message<'mail'>): Promise<void>;
  /** Breaks off whatever is still being carried. */
  abandon(): void;
}

/** As the notice tells it; `src/words/mail-failures.ts` has it in Indonesian. */
const LINK_EXPIRED = 'Not sent: its link had expired before it could leave.';

/** Sends mails by SMTP, or where there is no server for that leaves them in a folder. */
@Injectable()
export class Mailer {
  private readonly carrier: Carrier;

  constructor(
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.carrier = settings.smtpUrl
      ? new MailServer(settings.smtpUrl, settings.smtpTls)
      : new MailFolder(join(settings.dataDir, 'mail'));
  }

  /** Every try sends the same mail: the same words, date and Message-ID. None sends a link that no longer opens. */
  async send(message: Message<'mail'>): Promise<void> {
    const { id, payload, appendedAt, expiresAt } = message;
    if (expiresAt && expiresAt <= this.clock.now()) throw new Undeliverable(LINK_EXPIRED);
    const mail: SendMailOptions = {
      from: this.settings.mailFrom,
      // As an object it is one address, whatever signs are in it.
      to: { name: '', address: payload.to },
      subject: payload.subject,
      text: payload.text,
      html: payload.html,
      textEncoding: 'quoted-printable',
      date: appendedAt,
      messageId: `<${id}@${new URL(this.settings.publicUrl).hostname}>`,
      // By the second one a mail of ours is known that comes back as a letter.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Blangko': 'mail' },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    await this.carrier.carry(mail, message);
  }

  abandon(): void {
    this.carrier.abandon();
  }
}
