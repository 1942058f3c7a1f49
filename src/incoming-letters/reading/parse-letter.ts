import PostalMime, { type Email } from 'postal-mime';
import { withWindowsSigns } from '../../platform/windows-signs.js';
import { mailFooter } from '../../words/mail-footer.js';
import type { LetterAttachment, ReadLetter, Reading } from '../letter.js';
import { askedAmount } from './asked-amount.js';
import { attachmentsOf, safeName } from './attachments.js';
import { automaticBy, isOurs } from './automatic.js';
import { htmlWords } from './html-words.js';
import { letterHeads } from './letter-heads.js';
import { cut, oneLine } from './one-line.js';
import { ownWords, withoutSignature } from './own-words.js';
import { sendersIn } from './senders.js';
import { tooMuchOf } from './size-guard.js';
import { withoutUuencoded } from './uuencoded.js';

const LONGEST_SUBJECT = 200;
const LONGEST_TEXT = 20_000;
/** Of which the text is made, in signs; HTML of Outlook is ten times its words. */
const LOOKED_AT = 400_000;
const MOST_ATTACHMENTS = 20;
const LIMITS = {
  maxNestingDepth: 20,
  maxHeadersSize: 256 * 1024,
  // Another mail in this one is an attachment: what it says was said to somebody else.
  forceRfc822Attachments: true,
};
/** Any mail has one of these. */
const HEADS = ['from', 'date', 'subject', 'message-id', 'received'];
const IN_REPLY = /^(?:re|bls|balas|fwd?|trs|terusan)\s?(?:\[\d+\])?:/i;
const CARRIED = ['message/rfc822', 'text/rfc822-headers'];

/** Reads a mail, whatever it is; the same bytes always read alike. To be run within bounds. */
export async function parseLetter(raw: Uint8Array): Promise<Reading> {
  const tooMuch = tooMuchOf(raw);
  if (tooMuch) return { unreadable: tooMuch };
  let mail: Email;
  try {
    mail = await PostalMime.parse(raw, LIMITS);
  } catch (error) {
    return { unreadable: whyNot(error) };
  }
  if (!mail.headers.some(({ key }) => HEADS.includes(key))) return { unreadable: 'malformed' };
  return { letter: letterOf(mail) };
}

/** postal-mime refuses a mail by its limits alone. */
function whyNot(error: unknown): 'too_many_parts' | 'too_large' | 'malformed' {
  const told = error instanceof Error ? error.message : '';
  if (told.startsWith('Maximum MIME nesting depth')) return 'too_many_parts';
  return told.startsWith('Maximum header size') ? 'too_large' : 'malformed';
}

function letterOf(mail: Email): ReadLetter {
  const from = sendersIn(mail.headers);
  const subject = oneLine(mail.subject ?? '', LONGEST_SUBJECT);
  const bodies = bodiesOf(mail);
  const { text, own, files } = bodies[0];
  // Those of the text itself, logos for the most part, last: so many are not looked at.
  const attached = mail.attachments.toSorted((a, b) => Number(!!a.related) - Number(!!b.related));
  return {
    from,
    subject,
    automatic: automaticOr(mail, bodies[0], from, subject),
    text: cut(text, LONGEST_TEXT),
    attachments: [...attachmentsOf(attached), ...files].slice(0, MOST_ATTACHMENTS),
    asks: {
      ...letterHeads(withoutSignature(own), IN_REPLY.test(subject) ? '' : subject),
      quantity: quantityIn(bodies, subject),
    },
  };
}

/** What a mail says in one of its two ways, in plain text or in HTML. */
interface Body {
  text: string;
  own: string;
  quoted: string;
  files: LetterAttachment[];
  /** Whether all of it was looked at. */
  isWhole: boolean;
}

/** As plain text and as HTML, where it has both; the first is the one that is shown. */
function bodiesOf(mail: Email): [Body, ...Body[]] {
  const plain = bodyOf(mail.text ?? '', (text) => text);
  if (mail.html === undefined) return [plain];
  const html = bodyOf(mail.html, htmlWords);
  return plain.text === '' ? [html] : [plain, html];
}

function bodyOf(written: string, words: (written: string) => string): Body {
  const all = legible(words(written.slice(0, LOOKED_AT)));
  const { text, files } = withoutUuencoded(all);
  const isWhole = written.length <= LOOKED_AT && text.length <= LONGEST_TEXT;
  const listed = files.map(({ name, size }) => ({
    name: safeName(name) || 'lampiran',
    mediaType: 'other' as const,
    size,
    content: null,
  }));
  return { text: text.trim(), ...ownWords(cut(text, LONGEST_TEXT)), files: listed, isWhole };
}

/** What breaks a text in a column, a screen or a mail, and what in it nobody sees. */
const ILLEGIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{DI}\p{Cs}]/gu;

const legible = (text: string) =>
  withWindowsSigns(text)
    .replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replaceAll(/\p{Zs}/gu, ' ')
    .replaceAll(ILLEGIBLE, '');

/** Ours too is one of our mails that is sent back, or that somebody passed on with nothing of their own to it. */
function automaticOr(
  mail: Email,
  { own, quoted }: Body,
  from: string[],
  subject: string,
): ReadLetter['automatic'] {
  const automatic = automaticBy(mail.headers, from, subject);
  const carries = mail.attachments.some(
    ({ mimeType, content }) =>
      CARRIED.includes(mimeType) && typeof content !== 'string' && isOurs(new Uint8Array(content)),
  );
  const isMute = withoutSignature(own).trim() === '';
  if (carries && (isMute || automatic === 'bounce')) return 'own';
  return automatic ?? (isMute && isFooted(quoted) ? 'own' : null);
}

const isFooted = (text: string) => text.replaceAll(/\s+/g, ' ').includes(mailFooter[0]);

/** Certain only where both ways say the same, all of them was read, and none is one of our own mails. */
function quantityIn(bodies: Body[], subject: string): number | null {
  const said = bodies.map(({ own, isWhole }) => {
    const text = withoutSignature(own);
    if (!isWhole || isFooted(text)) return null;
    return askedAmount(IN_REPLY.test(subject) ? text : `${subject}\n\n${text}`);
  });
  return said.every((quantity) => quantity === said[0]) ? said[0]! : null;
}
