import { createTransport, type SendMailOptions } from 'nodemailer';
import { Undeliverable } from '../outbox/drain.js';
import type { Carrier } from './mailer.js';
import { isPermanentFailure, type SmtpFailure } from './permanent-failure.js';

// Ends well before PostgreSQL would end the transaction that holds the claim.
const LONGEST = 90_000;

const LOOPBACK = /^(localhost|127\..*|\[::1\])$/;

/**
 * Whether any certificate will do. `smtp:` is encrypted where the server offers that, as mail servers do
 * among themselves: insisting on a good certificate there would lose mails and stop nobody, for who
 * stands between could strip the offer. A password leaves this machine only under a good certificate.
 */
function takesAnyCertificate(url: string): boolean {
  const { protocol, hostname, password } = new URL(url);
  return protocol === 'smtp:' && (password === '' || LOOPBACK.test(hostname));
}

/** An SMTP server. A refusal for good is `Undeliverable`; anything else may pass. */
export class MailServer implements Carrier {
  private readonly transport;
  private readonly underway = new Set<AbortController>();

  constructor(url: string) {
    this.transport = createTransport({
      url,
      tls: { rejectUnauthorized: !takesAnyCertificate(url) },
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
