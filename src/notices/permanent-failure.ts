/** What a try to send failed with, as the SMTP client tells it. */
export interface SmtpFailure extends Error {
  code?: string;
  /** At which step of the conversation. */
  command?: string;
  responseCode?: number;
  /** The server's words, its code in front. */
  response?: string;
}

/** Replies that without an enhanced status code mean this address (RFC 5321 4.2.3, RFC 7504). */
const OF_THE_ADDRESS = [501, 521, 550, 551, 553, 556];

/** Of x.1.x (addresses) those that speak of the sender's, or of the next server. */
const NOT_THE_RECIPIENT = [7, 8, 9];

/** Of x.2.x (mailboxes) those that may be otherwise tomorrow: full, or too small for this mail. */
const PASSING_OF_A_MAILBOX = [2, 3];

/** What a server says that names no code for a limit, a policy, or somebody else's address. */
const OF_SOMETHING_ELSE =
  /\b(limit|quota|too many|exceed|maximum|volume|credit|hour|daily|per day|tomorrow|rate|relay|polic|spam|block|blacklist|sender|full|temporar)/i;

const ENHANCED = /^\d{3}[ -]5\.(\d{1,3})\.(\d{1,3})\b/;

/**
 * Whether no later try can mend it: the mail's one address is none, or the server refuses it for good.
 * Every other 5xx speaks of a limit, a policy, the content or the system, which somebody can lift: a
 * small office's relay answers "550 5.4.5 daily sending limit" in the afternoon and takes all at midnight.
 */
export function isPermanentFailure(failure: SmtpFailure): boolean {
  const { code, command, responseCode = 0, response = '', message } = failure;
  if (code === 'EENVELOPE' && command === 'API') return /recipient/i.test(message);
  if (responseCode < 500 || (command !== 'RCPT TO' && command !== 'DATA')) return false;
  const [, subject, detail] = ENHANCED.exec(response)?.map(Number) ?? [];
  if (subject === 1) return !NOT_THE_RECIPIENT.includes(detail!) && !/\bsender\b/i.test(response);
  if (subject === 2) return !PASSING_OF_A_MAILBOX.includes(detail!);
  if (subject !== undefined && subject !== 0) return false;
  return (
    command === 'RCPT TO' &&
    OF_THE_ADDRESS.includes(responseCode) &&
    !OF_SOMETHING_ELSE.test(response)
  );
}
