import type { Reading } from '../../src/incoming-letters/letter.js';
import { readLetter } from '../../src/incoming-letters/reading/read-letter.js';
import { KINDS } from '../support/letter-kinds.js';
import { file, html, mail, multipart, nested, PDF, text } from '../support/raw-mails.js';

const MEGABYTE = 1024 * 1024;
/** Nearly as much as is taken of one mail. */
const LARGE = 9 * MEGABYTE;
const filled = (piece: string, size = LARGE) =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const ofHtml = (body: string) => mail({ heads: ['Content-Type: text/html'], body });

/** Mails of the kind that stops a program; each at most 10 MiB. */
const HOSTILE: Record<string, () => Buffer> = {
  'a line of nine megabytes': () => mail({ body: filled('x') }),
  'nine megabytes of digits': () => mail({ body: filled('1') }),
  'amounts without end': () => mail({ body: filled('mohon 4.000 (empat ribu) keping. ') }),
  'brackets without end': () => mail({ body: filled('1 (') }),
  'number words without end': () => mail({ body: filled('satu ') }),
  'labels without end': () => mail({ body: filled('Nomor : 1/2\r\n') }),
  'quotations without end': () => mail({ body: filled('Pada 3 Maret 2026\r\n> > >\r\n') }),
  'dates without end': () => mail({ body: filled('Tarakan, 3 Maret 2026\t') }),
  'tags that nothing closes': () => ofHtml(filled('<a ')),
  'tags in tags': () => ofHtml(filled('<div style="display:none">')),
  'tags that quote without end': () => ofHtml(filled('<a x="> ')),
  'comments that nothing closes': () => ofHtml(filled('<!--')),
  'scripts that nothing closes': () => ofHtml(filled('<script>')),
  'lesser-than signs': () => ofHtml(filled('< ')),
  'ends of what never began': () => ofHtml(filled('</p>')),
  'entities without end': () => ofHtml(filled('&amp;&#x34;')),
  'blanks in HTML': () => ofHtml(`<p>${filled(' ')}</p>`),
  'addresses without end': () => mail({ from: filled('a@b.id, ', 250_000) }),
  'brackets in an address': () => mail({ from: filled('<a@b', 250_000) }),
  'comments in an address': () => mail({ from: filled('(', 250_000) }),
  'a quotation mark in an address': () => mail({ from: filled('"\\"', 1_999) }),
  'groups in groups': () => mail({ from: filled('a:', 250_000) }),
  'From headers without end': () =>
    mail({ heads: Array.from({ length: 20_000 }, (_, at) => `From: a${at}@b.id`) }),
  'encoded words without end': () => mail({ subject: filled('=?utf-8?Q?a?= ', 250_000) }),
  'a subject of blanks': () => mail({ subject: `a${filled(' ', 250_000)}b` }),
  'folds without end': () => mail({ subject: filled('a\r\n ', 250_000) }),
  'parameters without end': () =>
    mail({ heads: [`Content-Type: text/plain; ${filled('a*0=b; ', 250_000)}`] }),
  'a boundary of 100 kB, and a thousand lines that begin like it': () => {
    const boundary = filled('-', 100_000);
    return mail({
      heads: [`Content-Type: multipart/mixed; boundary="${boundary}"`],
      body: filled(`${filled('-', 9_000)}\r\n`),
    });
  },
  'parts between nothing but dashes': () =>
    mail({ heads: ['Content-Type: multipart/mixed; boundary="--"'], body: filled('----\r\n') }),
  'flowed text without end': () =>
    mail({
      heads: ['Content-Type: text/plain; format=flowed; delsp=yes'],
      body: filled(`${'x'.repeat(60)} \r\n`),
    }),
  'nine megabytes of base64 padding': () =>
    mail({ heads: ['Content-Transfer-Encoding: base64'], body: filled(`${filled('=', 70)}\r\n`) }),
  'nine megabytes of quoted-printable': () =>
    mail({ heads: ['Content-Transfer-Encoding: quoted-printable'], body: filled('=41') }),
  'nine hundred parts of HTML': () =>
    mail(
      multipart(
        'mixed',
        Array.from({ length: 900 }, () => html(filled('<p>x', 10_000))),
      ),
    ),
  'mails in mails': () => {
    let inner = mail({});
    for (let at = 0; at < 18; at++)
      inner = mail(multipart('mixed', [nested('mixed', [text('x')], `n${at}`), inner], `b${at}`));
    return inner;
  },
  'as many short lines as may be': () => mail({ body: filled('x\n', 2 * 169_000) }),
  'a file in the text without end': () => mail({ body: filled('begin 644 x\r\n#0V%T\r\n') }),
};

/** What is handed on of a mail besides its files. */
const signsOf = (reading: Reading) =>
  JSON.stringify(reading, (key, value: unknown) => (key === 'content' ? null : value)).length;

const works = async () =>
  expect(await readLetter(mail({}))).toMatchObject({ letter: { asks: { quantity: 4_000 } } });

test.each(Object.entries(HOSTILE))(
  '%s: read within bounds, or not, and the next is read',
  async (_, raw) => {
    const sent = raw();
    expect(sent.length).toBeLessThanOrEqual(10 * MEGABYTE);
    const reading = await readLetter(sent);
    expect(signsOf(reading)).toBeLessThan(60_000);
    expect(reading).not.toEqual({ unreadable: 'malformed' });
    expect(reading).not.toEqual({ unreadable: 'too_long' });
    await works();
  },
);

test('a mail is read in the thread as it is read outside of it', async () => {
  for (const [rule, raw, outcome] of KINDS) {
    const reading = await readLetter(raw());
    const expected = 'unreadable' in outcome ? outcome : { letter: outcome };
    expect({ rule, ...reading }).toMatchObject({ rule, ...expected });
  }
});

test('its files come out of the thread as they were sent', async () => {
  const reading = await readLetter(
    mail(multipart('mixed', [text('x'), file('a.pdf', 'application/pdf', PDF)])),
  );
  const [attachment] = 'letter' in reading ? reading.letter.attachments : [];
  expect(Buffer.from(attachment!.content!)).toEqual(PDF);
});

test('mails that come at once are read one after the other, none told to come again', async () => {
  const readings = await Promise.all(Array.from({ length: 20 }, () => readLetter(mail({}))));
  expect(readings.every((reading) => 'letter' in reading)).toBe(true);
});
