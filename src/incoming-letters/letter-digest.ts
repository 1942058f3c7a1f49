import { createHash } from 'node:crypto';

/** Bytes of a mail's head that are looked at. */
const HEAD_LOOKED_AT = 65_536;
const LONGEST_ID = 500;

/** Where a mail's body begins; the end of it where it has none. */
function bodyAt(raw: Buffer): number {
  const ends = ['\r\n\r\n', '\n\n'].flatMap((end) => {
    const at = raw.indexOf(end);
    return at < 0 ? [] : [at + end.length];
  });
  return Math.min(raw.length, ...ends);
}

const MESSAGE_ID = /^message-id:(.*)$/im;
const INSTEAD = [/^date:(.*)$/im, /^from:(.*)$/im, /^subject:(.*)$/im];

/** What a header says, unfolded; null where the head has none. */
const headerIn = (head: string, header: RegExp): string | null =>
  header.exec(head)?.[1]?.trim() || null;

/**
 * By what a mail is known again that comes a second time, over another way and with other lines on top: its
 * Message-ID and its body. Without a Message-ID its date, sender and subject stand for that.
 */
export function identityOf(raw: Buffer): { messageId: string | null; digest: Buffer } {
  const body = bodyAt(raw);
  const head = raw
    .toString('latin1', 0, Math.min(body, HEAD_LOOKED_AT))
    .replace(/\r?\n[ \t]+/g, ' ');
  const messageId = headerIn(head, MESSAGE_ID);
  const named = messageId ?? INSTEAD.map((header) => headerIn(head, header)).join();
  const digest = createHash('sha256').update(`${named}\0`).update(raw.subarray(body)).digest();
  // What it is kept as is for people to search by; of the digest every sign counts.
  const shown = messageId?.replace(/[^\x21-\x7e]/g, '').slice(0, LONGEST_ID);
  return { messageId: shown || null, digest };
}
