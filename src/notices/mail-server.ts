import { createTransport, type SendMailOptions } from 'nodemailer';
import { Undeliverable } from '../outbox/drain.js';
import type { Settings } from '../settings.js';
import { insistsOnTls } from './smtp-tls.js';
import type { Carrier } from './mailer.js';
import { isPermanentFailure, type SmtpFailure } from './permanent-failure.js';

// Ends well before PostgreSQL would end the transaction that holds the claim.
const LONGEST = 90_000;

/** An SMTP server. A refusal for good is `Undeliverable`; anything else may pass. */
export class MailServer implements Carrier {
  private readonly transport;
  private readonly underway = new Set<AbortController>();

  constructor(url: string, smtpTls: Settings['smtpTls']) {
    const insists = insistsOnTls(url, smtpTls);
    this.transport = createTransport({
      url,
      requireTLS: insists,
      tls: { rejectUnauthorized: insists || url.startsWith('smtps:') },
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      dnsTimeout: 10_000,
    });
  }

  async carry(mail: SendMailOptions): Promise<void> {
    const sending = new AbortController();
    const tooLong = setTimeout(
      () => sending.abort(new Error('The mail server took too long.')),
      LONGEST,
    );
    this.underway.add(sending);
    try {
      await this.transport.sendMail({ ...mail, signal: sending.signal });
    } catch (error) {
      const failure = error as SmtpFailure;
      throw isPermanentFailure(failure) ? new Undeliverable(failure.message) : failure;
    } finally {
      clearTimeout(tooLong);
      this.underway.delete(sending);
    }
  }

  abandon(): void {
    for (const sending of this.underway) sending.abort(new Error('Broken off: the service stops.'));
  }
}
