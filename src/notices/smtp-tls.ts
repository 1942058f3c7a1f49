import { isOnThisMachine } from '../platform/database-address.js';

/**
 * Whether `smtp:` is to be encrypted under a good certificate, or no mail goes. Else it is encrypted where the
 * server offers that, by whatever certificate, as mail servers do among themselves: to ask for a good one
 * there would stop nobody, for who stands between could strip the offer. Where nothing is said (`SMTP_TLS`) a
 * password leaves this machine only so.
 */
export function insistsOnTls(url: string, smtpTls: 'required' | 'off' | undefined): boolean {
  if (smtpTls) return smtpTls === 'required';
  return new URL(url).password !== '' && !isOnThisMachine(url);
}
