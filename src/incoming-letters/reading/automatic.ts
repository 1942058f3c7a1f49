import type { Header } from 'postal-mime';
import type { ReadLetter } from '../letter.js';

/** Names of mailboxes that nobody reads. */
const BOUNCING = /^(?:mailer-daemon|postmaster)@/;
const UNREAD = /^(?:no-?_?reply|do-?_?not-?_?reply|tidak-?_?dibalas)(?:[+-][^@]*)?@/;
/** As programs write it that send no header for it. */
const AWAY =
  /^(?:automatic reply|auto(?:matic)?[ -]?reply|auto[ -]?response|out of (?:the )?office|balasan otomatis|jawaban otomatis)\b/i;
/** In every mail of ours. */
const OWN = 'x-blangko';

/**
 * Why a mail is answered to nobody: ours, come back or passed on as it was; told by a mail server; sent to
 * many; sent by a machine. What a person wrote has none of these.
 */
export function automaticBy(
  headers: Header[],
  from: string[],
  subject: string,
): ReadLetter['automatic'] {
  const has = (key: string) => headers.some((header) => header.key === key);
  const says = (key: string, what: RegExp) =>
    headers.some((header) => header.key === key && what.test(header.value.trim()));
  const isSent = (what: RegExp) => from.some((address) => what.test(address));

  if (has(OWN)) return 'own';
  if (says('content-type', /^multipart\/report\b/i) || says('return-path', /^<\s?>$/))
    return 'bounce';
  if (isSent(BOUNCING)) return 'bounce';
  if (says('precedence', /^(?:bulk|list|junk)\b/i) || has('list-id') || has('list-unsubscribe'))
    return 'bulk';
  const isAnnounced =
    says('auto-submitted', /^(?!no\b)/i) ||
    says('precedence', /^auto/i) ||
    says('x-auto-response-suppress', /^(?!none\b)/i) ||
    ['x-autoreply', 'x-autorespond'].some(has);
  return isAnnounced || isSent(UNREAD) || AWAY.test(subject) ? 'auto_submitted' : null;
}

/** Whether the heads of a mail that another one carries are those of one of ours. */
export function isOurs(carried: Uint8Array): boolean {
  const text = Buffer.from(carried.subarray(0, LONGEST_HEADS)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  return /^x-blangko[ \t]?:/im.test(text.slice(0, end));
}

/** In bytes. */
const LONGEST_HEADS = 64 * 1024;
