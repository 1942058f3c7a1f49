import { createTransport, type SendMailOptions } from 'nodemailer';
import { Undeliverable } from '../outbox/back-off.js';
import type { Carrier } from './mailer.js';

// Ends well before PostgreSQL would end the transaction that holds the claim.
const LONGEST = 90_000;

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** What no later try can mend: the server refuses this address or this mail, or it is no address. */
function isFinal({ code, command, responseCode = 0, message }: SmtpError): boolean {
  if (code === 'EENVELOPE' && command === 'API') return /recipient/i.test(message);
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}

/** An SMTP server. A refusal for good is `Undeliverable`; anything else may pass. */
export class MailServer implements Carrier {
  private readonly transport;
  private readonly underway = new Set<AbortController>();

  constructor(url: string) {
    this.transport = createTransport({
      url,
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
      const failure = error as SmtpError;
      throw isFinal(failure) ? new Undeliverable(failure.message) : failure;
    } finally {
      clearTimeout(tooLong);
      this.underway.delete(sending);
    }
  }

  abandon(): void {
    for (const sending of this.underway) sending.abort(new Error('Broken off: the service stops.'));
  }
}
