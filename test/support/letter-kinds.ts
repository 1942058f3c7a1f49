/** Mails as programs and people send them, each with what is read of it. */
import {
  ASKING,
  digest,
  DIGEST_TEXT,
  file,
  folded,
  html,
  JPEG,
  mail,
  multipart,
  nested,
  OFFICE,
  part,
  PDF,
  PNG,
  text,
} from './raw-mails.js';

const outlookHtml = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>p.MsoNormal{margin:0}</style><!--[if gte mso 9]><xml><o:x>9.999 keping</o:x></xml><![endif]--></head><body lang="EN-ID"><div class="WordSection1"><p class="MsoNormal">Nomor&nbsp;&nbsp;&nbsp; : 470/118/DKP/2026<o:p></o:p></p><p class="MsoNormal">Perihal&nbsp; : Permohonan blangko KTP-el<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Kami mohon dikirim blangko KTP-el sebanyak <b>4.000</b> (empat ribu) keping.<o:p></o:p></p></div></body></html>`;

interface Expected {
  from?: string[];
  subject?: string;
  automatic?: string | null;
  asks?: {
    quantity?: number | null;
    reference?: string | null;
    dated?: string | null;
    about?: string | null;
  };
  text?: unknown;
  attachments?: unknown[];
}
/** A kind of mail by what is true of it, its bytes, and what is read of it or why it is not. */
export type Kind = [rule: string, raw: () => Buffer, outcome: Expected | { unreadable: string }];

const attached = (name: string, mediaType: string, content: Buffer | null, size?: number) => ({
  name,
  mediaType,
  size: size ?? content!.length,
  content: content && new Uint8Array(content),
});

const asksFour = { asks: { quantity: 4_000 }, automatic: null };
const asksNothing = { asks: { quantity: null } };

export const KINDS: Kind[] = [
  // As programs write
  ['plain text asks for what it says', () => mail({}), { ...asksFour, from: [OFFICE] }],
  [
    'Outlook: text and HTML that say the same, and a PDF',
    () =>
      mail(
        multipart('mixed', [
          nested(
            'alternative',
            [
              text(
                'Nomor    : 470/118/DKP/2026\r\nPerihal  : Permohonan blangko KTP-el\r\n\r\nKami mohon dikirim blangko KTP-el sebanyak 4.000 (empat ribu) keping.\r\n',
              ),
              html(outlookHtml),
            ],
            '----=_NextPart_001',
          ),
          file('Surat Permohonan.pdf', 'application/pdf', PDF),
        ]),
      ),
    {
      asks: {
        quantity: 4_000,
        reference: '470/118/DKP/2026',
        about: 'Permohonan blangko KTP-el',
        dated: null,
      },
      attachments: [attached('Surat Permohonan.pdf', 'application/pdf', PDF)],
    },
  ],
  [
    'Outlook in rich text: what is in winmail.dat is listed, not opened',
    () =>
      mail(
        multipart('mixed', [
          text(ASKING),
          file('winmail.dat', 'application/ms-tnef', Buffer.from('789f3e22', 'hex')),
        ]),
      ),
    { ...asksFour, attachments: [attached('winmail.dat', 'other', null, 4)] },
  ],
  [
    'Gmail: the reply, not what it answers',
    () =>
      mail({
        subject: 'Re: Stok hampir habis: 512 keping',
        ...multipart(
          'alternative',
          [
            text(
              'Kami mohon 2.500 keping.\r\n\r\nPada Sel, 3 Mar 2026 pukul 08.00 Blangko <blangko@kemendagri.go.id>\r\nmenulis:\r\n\r\n> Stok tinggal 512 keping, mohon 9.000 keping.\r\n',
            ),
            html(
              '<div dir="ltr">Kami mohon 2.500 keping.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Pada Sel, 3 Mar 2026 pukul 08.00 Blangko &lt;<a href="mailto:blangko@kemendagri.go.id">blangko@kemendagri.go.id</a>&gt; menulis:<br></div><blockquote class="gmail_quote">Stok tinggal 512 keping, mohon 9.000 keping.</blockquote></div>',
            ),
          ],
          '000000000000a1b2c3',
        ),
      }),
    { asks: { quantity: 2_500 }, subject: 'Re: Stok hampir habis: 512 keping' },
  ],
  [
    'a telephone: HTML alone',
    () =>
      mail({
        heads: ['Content-Type: text/html; charset=utf-8'],
        body: '<html><body dir="auto">Mohon dikirim 4.000 keping blangko<div><br></div><div>Dikirim dari iPhone saya</div></body></html>',
      }),
    { ...asksFour, text: 'Mohon dikirim 4.000 keping blangko\n\nDikirim dari iPhone saya' },
  ],
  [
    'a telephone: only a photograph of the letter',
    () =>
      mail({
        subject: '',
        ...multipart('mixed', [
          text('\r\n'),
          part(['Content-Type: image/jpeg', 'Content-Transfer-Encoding: base64'], folded(JPEG)),
        ]),
      }),
    { ...asksNothing, text: '', attachments: [attached('lampiran-1.jpg', 'image/jpeg', JPEG)] },
  ],
  [
    'an empty body',
    () => mail({ body: '' }),
    { ...asksNothing, text: '', attachments: [], subject: 'Permohonan blangko' },
  ],
  [
    'quoted-printable, soft breaks within the number',
    () =>
      mail({
        heads: [
          'Content-Type: text/plain; charset=utf-8',
          'Content-Transfer-Encoding: quoted-printable',
        ],
        body: 'Kami mohon dikirim blangko sebanyak 4=\r\n.000 (empat=20ribu) keping=2E\r\n',
      }),
    asksFour,
  ],
  [
    'base64 text',
    () =>
      mail({
        heads: ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'],
        body: folded(Buffer.from(ASKING)),
      }),
    asksFour,
  ],
  [
    'ISO-8859-1',
    () =>
      mail({
        heads: ['Content-Type: text/plain; charset=iso-8859-1'],
        body: Buffer.from('Café Tarakan: mohon 4.000\xa0keping', 'latin1'),
      }),
    { ...asksFour, text: 'Café Tarakan: mohon 4.000 keping' },
  ],
  [
    'windows-1252, with its quotation marks',
    () =>
      mail({
        heads: ['Content-Type: text/plain; charset=windows-1252'],
        body: Buffer.from('Mohon \x934.000\x94 keping \x96 segera', 'latin1'),
      }),
    { ...asksNothing, text: 'Mohon “4.000” keping – segera' },
  ],
  [
    'a charset that nobody knows, and one that is wrong',
    () =>
      mail({
        heads: ['Content-Type: text/plain; charset=utf-8'],
        body: Buffer.from('Caf\xe9: mohon 4.000 keping', 'latin1'),
      }),
    { ...asksFour, text: 'Caf\ufffd: mohon 4.000 keping' },
  ],
  [
    'no Content-Type and no MIME at all',
    () => Buffer.from(`From: ${OFFICE}\nSubject: Blangko\n\nMohon 4.000 keping\n`),
    { ...asksFour, from: [OFFICE] },
  ],
  [
    'headers folded over many lines',
    () =>
      mail({
        from: `Dinas Kependudukan\r\n dan Pencatatan Sipil\r\n\t<${OFFICE}>`,
        subject: 'Permohonan\r\n  blangko\r\n\tKTP-el',
      }),
    { from: [OFFICE], subject: 'Permohonan blangko KTP-el', ...asksFour },
  ],
  [
    'encoded words in subject and name',
    () =>
      mail({
        from: `=?utf-8?Q?Dinas_Kependudukan_=E2=80=93_Tarakan?= <${OFFICE}>`,
        subject: '=?utf-8?B?UGVybW9ob25hbiA=?=\r\n =?iso-8859-1?Q?blangko_caf=E9?=',
      }),
    { from: [OFFICE], subject: 'Permohonan blangko café' },
  ],
  [
    'format=flowed',
    () =>
      mail({
        heads: ['Content-Type: text/plain; charset=utf-8; format=flowed'],
        body: 'Kami mohon dikirim blangko sebanyak \r\n4.000 (empat \r\nribu) keping.\r\n',
      }),
    asksFour,
  ],
  [
    'S/MIME, signed: its text is read, its signature listed',
    () =>
      mail(
        multipart('signed; protocol="application/pkcs7-signature"', [
          text(ASKING),
          file('smime.p7s', 'application/pkcs7-signature', Buffer.from('3080', 'hex')),
        ]),
      ),
    { ...asksFour, attachments: [attached('smime.p7s', 'other', null, 2)] },
  ],
  [
    'S/MIME, encrypted: nothing is read',
    () =>
      mail({
        heads: [
          'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"',
          'Content-Transfer-Encoding: base64',
        ],
        body: folded(Buffer.from('3082', 'hex')),
      }),
    { ...asksNothing, text: '', attachments: [attached('smime.p7m', 'other', null, 2)] },
  ],
  [
    'a calendar invitation',
    () =>
      mail({
        subject: 'Undangan rapat',
        ...multipart('alternative', [
          text('Rapat pembagian blangko'),
          part(
            ['Content-Type: text/calendar; method=REQUEST; charset=utf-8'],
            'BEGIN:VCALENDAR\r\nDESCRIPTION:mohon 4.000 keping\r\nEND:VCALENDAR\r\n',
          ),
        ]),
      }),
    { ...asksNothing, automatic: null, text: 'Rapat pembagian blangko' },
  ],
  [
    'uuencode: a file within the text is named, not unpacked',
    () =>
      mail({
        body: `${ASKING}\r\n\r\nbegin 644 surat.pdf\r\n#0V%T\r\n\`\r\nend\r\n`,
      }),
    { ...asksFour, attachments: [attached('surat.pdf', 'other', null, 3)] },
  ],
  // The letter itself
  [
    'the heads of a letter in the text',
    () =>
      mail({
        body: 'Nomor\t: 470 / 118 / DKP / 2026\tTarakan, 3 Maret 2026\r\nLampiran : 1 (satu) berkas\r\nPerihal : Permohonan blangko\r\n\r\nKami mohon 4.000 keping.',
      }),
    {
      asks: {
        quantity: 4_000,
        reference: '470/118/DKP/2026',
        dated: '2026-03-03',
        about: 'Permohonan blangko',
      },
    },
  ],
  [
    'a letter that is handed over in one sentence',
    () =>
      mail({
        body: 'Terlampir surat kami Nomor 470/118/DKP/2026 tanggal 3 Maret 2026 perihal permohonan blangko. Terima kasih.',
      }),
    { asks: { quantity: null, reference: '470/118/DKP/2026', dated: '2026-03-03' } },
  ],
  [
    'the number of a letter that is answered is not the letter’s own',
    () =>
      mail({
        body: 'Menindaklanjuti surat Bapak Nomor 900/77/SEKJEN tanggal 1 Februari 2026, kami mohon 4.000 keping.',
      }),
    { asks: { quantity: 4_000, reference: null, dated: null } },
  ],
  [
    'a number that stands in the subject alone',
    () => mail({ subject: 'Permohonan blangko, No. 470/118/DKP/2026' }),
    { asks: { quantity: 4_000, reference: '470/118/DKP/2026' } },
  ],
  [
    'two numbers, two dates: neither',
    () =>
      mail({
        body: 'Nomor : 470/118/DKP/2026\r\nNomor : 470/119/DKP/2026\r\nTanggal : 3 Maret 2026\r\nTanggal : 4 Maret 2026\r\n',
      }),
    { asks: { quantity: null, reference: null, dated: null, about: null } },
  ],
  [
    'a day that does not exist',
    () => mail({ body: 'Tarakan, 31 Februari 2026\r\n' }),
    { asks: { quantity: null, reference: null, dated: null, about: null } },
  ],
  [
    'a nota dinas: what it says below Dari and Kepada is its own',
    () =>
      mail({
        body: 'NOTA DINAS\r\nKepada : Yth. Kepala Dinas Provinsi\r\nDari : Kepala Dinas\r\nTanggal : 3 Maret 2026\r\nNomor : 470/118/ND/2026\r\nHal : Blangko\r\n\r\nMohon 4.000 keping.',
      }),
    {
      asks: {
        quantity: 4_000,
        reference: '470/118/ND/2026',
        dated: '2026-03-03',
        about: 'Blangko',
      },
    },
  ],
  [
    'text and HTML that ask for different amounts: neither',
    () =>
      mail(
        multipart('alternative', [
          text('Mohon 4.000 keping.'),
          html('<p>Mohon 40.000 keping.</p>'),
        ]),
      ),
    asksNothing,
  ],
  [
    'an amount in HTML that nobody sees',
    () =>
      mail({
        heads: ['Content-Type: text/html'],
        body: '<div style="display:none">Mohon 9.000 keping.</div><p>Mohon blangko.</p><!-- mohon 9.000 keping -->',
      }),
    { ...asksNothing, text: 'Mohon blangko.' },
  ],
  [
    'an amount in an attached text is none of the letter',
    () =>
      mail(
        multipart('mixed', [
          text('Mohon blangko, rincian terlampir.'),
          file('rincian.txt', 'text/plain', 'Mohon 9.000 keping'),
        ]),
      ),
    { ...asksNothing, attachments: [attached('rincian.txt', 'other', null, 18)] },
  ],
  [
    'digits and words that disagree',
    () => mail({ body: 'Mohon sebanyak 4.000 (empat puluh ribu) keping.' }),
    asksNothing,
  ],
  [
    'a letter longer than is read says no amount for certain',
    () => mail({ body: `Mohon 4.000 keping.\r\n\r\n${'Terima kasih. '.repeat(2_000)}` }),
    asksNothing,
  ],
  // Mails that others are in
  [
    'a mail in the mail is an attachment, its amount not read',
    () =>
      mail(
        multipart('mixed', [
          text('Mohon tindak lanjut.'),
          part(['Content-Type: message/rfc822'], mail({ subject: 'Lama' })),
        ]),
      ),
    {
      ...asksNothing,
      automatic: null,
      attachments: [
        expect.objectContaining({ name: 'lampiran-1', mediaType: 'other', content: null }),
      ],
    },
  ],
  [
    'a mail that Outlook answers below its heads',
    () =>
      mail({
        body: 'Mohon 4.000 keping.\r\n\r\n________________________________\r\nDari: Provinsi <prov@kaltaraprov.go.id>\r\nDikirim: Selasa, 3 Maret 2026 08.00\r\nKepada: Tarakan\r\nSubjek: Blangko\r\n\r\nMohon 9.000 keping.\r\n',
      }),
    asksFour,
  ],
  [
    'our own digest, forwarded by a person with nothing to it',
    () =>
      mail({
        subject: 'Fwd: Ringkasan pagi: 512 keping',
        body: `\r\n---------- Pesan terusan ---------\r\nDari: Blangko <blangko@kemendagri.go.id>\r\nDate: Sel, 3 Mar 2026\r\nSubject: Ringkasan pagi\r\nTo: <${OFFICE}>\r\n\r\n${DIGEST_TEXT}`,
      }),
    { automatic: 'own', ...asksNothing },
  ],
  [
    'our own digest, forwarded with a request above it, is a letter',
    () =>
      mail({
        subject: 'Fwd: Ringkasan pagi: 512 keping',
        body: `Mohon 2.500 keping.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Blangko <blangko@kemendagri.go.id>\r\n\r\n${DIGEST_TEXT}`,
      }),
    { automatic: null, asks: { quantity: 2_500 } },
  ],
  [
    'our own digest, forwarded as an attachment',
    () => mail(multipart('mixed', [text(''), part(['Content-Type: message/rfc822'], digest())])),
    { automatic: 'own', ...asksNothing },
  ],
  ['our own digest, redirected', digest, { automatic: 'own' }],
  // Nobody is answered
  [
    'a bounce',
    () =>
      mail({
        from: 'Mail Delivery Subsystem <MAILER-DAEMON@mx.tarakankota.go.id>',
        subject: 'Undelivered Mail Returned to Sender',
        ...multipart('report; report-type=delivery-status', [
          text('I could not deliver your mail.'),
          part(['Content-Type: message/delivery-status'], 'Action: failed\r\n'),
          part(['Content-Type: message/rfc822'], mail({})),
        ]),
      }),
    { automatic: 'bounce', ...asksNothing },
  ],
  [
    'a bounce of ours',
    () =>
      mail({
        from: 'MAILER-DAEMON@mx.tarakankota.go.id',
        ...multipart('report; report-type=delivery-status', [
          text('I could not deliver your mail.'),
          part(['Content-Type: message/delivery-status'], 'Action: failed\r\n'),
          part(['Content-Type: message/rfc822'], digest()),
        ]),
      }),
    { automatic: 'own', ...asksNothing },
  ],
  [
    'a bounce in a format of its own, by its sender',
    () => mail({ from: 'postmaster@tarakankota.go.id' }),
    { automatic: 'bounce' },
  ],
  [
    'somebody is away',
    () => mail({ heads: ['Auto-Submitted: auto-replied'], body: 'Saya cuti.' }),
    { automatic: 'auto_submitted' },
  ],
  [
    'somebody is away, as Exchange tells it',
    () => mail({ heads: ['X-Auto-Response-Suppress: All'], body: 'Saya cuti.' }),
    { automatic: 'auto_submitted' },
  ],
  [
    'somebody is away, by the subject alone',
    () => mail({ subject: 'Automatic reply: Permohonan blangko' }),
    { automatic: 'auto_submitted' },
  ],
  [
    'what says that a person sent it is a letter',
    () => mail({ heads: ['Auto-Submitted: no', 'X-Auto-Response-Suppress: None'] }),
    asksFour,
  ],
  [
    'a mailing list',
    () => mail({ heads: ['List-Id: <capil.groups.go.id>'] }),
    { automatic: 'bulk' },
  ],
  ['a newsletter', () => mail({ heads: ['Precedence: bulk'] }), { automatic: 'bulk' }],
  [
    'a mailbox that nobody reads',
    () => mail({ from: 'No-Reply <no-reply@tarakankota.go.id>' }),
    { automatic: 'auto_submitted' },
  ],
  // Who it says it is from
  [
    'two From headers name two',
    () => mail({ heads: ['From: kaltara@kaltaraprov.go.id'] }),
    { from: [OFFICE, 'kaltara@kaltaraprov.go.id'] },
  ],
  [
    'two addresses in one From name two',
    () => mail({ from: `${OFFICE}, kaltara@kaltaraprov.go.id` }),
    { from: [OFFICE, 'kaltara@kaltaraprov.go.id'] },
  ],
  [
    'two addresses without a comma name two',
    () => mail({ from: `<${OFFICE}> <kaltara@kaltaraprov.go.id>` }),
    { from: [OFFICE, 'kaltara@kaltaraprov.go.id'] },
  ],
  [
    'a group names all of its members',
    () => mail({ from: `Dinas: ${OFFICE}, kaltara@kaltaraprov.go.id;` }),
    { from: [OFFICE, 'kaltara@kaltaraprov.go.id'] },
  ],
  [
    'a comment is no address',
    () => mail({ from: `${OFFICE} (kaltara@kaltaraprov.go.id)` }),
    { from: [OFFICE] },
  ],
  [
    'a name that looks like an address is a name',
    () => mail({ from: `"kaltara@kaltaraprov.go.id" <penipu@example.com>` }),
    { from: ['penipu@example.com'] },
  ],
  [
    'a name with brackets in it is a name',
    () => mail({ from: `"Kaltara <kaltara@kaltaraprov.go.id>" <penipu@example.com>` }),
    { from: ['penipu@example.com'] },
  ],
  [
    'Reply-To and Sender say nothing',
    () => mail({ heads: ['Reply-To: penipu@example.com', 'Sender: lain@example.com'] }),
    { from: [OFFICE] },
  ],
  [
    'a From header longer than any names nobody, nor does another beside it',
    () => mail({ heads: [`From: ${'a'.repeat(2_500)} <kaltara@kaltaraprov.go.id>`] }),
    { from: [] },
  ],
  ['no From at all names nobody', () => mail({ from: null }), { from: [], ...asksFour }],
  ['large letters are small ones', () => mail({ from: OFFICE.toUpperCase() }), { from: [OFFICE] }],
  [
    'a domain with a Cyrillic letter stays another one',
    () => mail({ from: 'disdukcapil@t\u0430rakankota.go.id' }),
    { from: ['disdukcapil@t\u0430rakankota.go.id'] },
  ],
  [
    'a domain in punycode stays as it is',
    () => mail({ from: 'disdukcapil@xn--trakankota-4nd.go.id' }),
    { from: ['disdukcapil@xn--trakankota-4nd.go.id'] },
  ],
  [
    'a Kelvin sign is no k',
    () => mail({ from: 'disdukcapil@tara\u212aankota.go.id' }),
    { from: ['disdukcapil@tara\u212aankota.go.id'] },
  ],
  [
    'a line break in the subject breaks no line',
    () => mail({ subject: '=?utf-8?Q?Blangko=0D=0ABcc:_semua@example.com?=' }),
    { subject: 'Blangko Bcc: semua@example.com' },
  ],
  [
    'a subject that turns the direction, and one without end',
    () => mail({ subject: `\u202eokgnalb ${'x'.repeat(5_000)}` }),
    { subject: expect.stringMatching(/^okgnalb x{192}$/) as string },
  ],
  // What it brought
  ...(
    [
      ['a name that turns its direction', 'surat\u202efdp.exe', PDF, 'suratfdp.exe', 'other'],
      ['a path in a name', '..\\\\..\\\\etc/../surat.pdf', PDF, 'surat.pdf', 'application/pdf'],
      ['two endings', 'surat.pdf.exe', PDF, 'surat.pdf.exe', 'other'],
      ['HTML that is called a PDF', 'surat.pdf', Buffer.from('<html>'), 'surat.pdf', 'other'],
      ['a program that is called a JPEG', 'foto.jpg', Buffer.from('MZ'), 'foto.jpg', 'other'],
      ['a PNG that is called a PDF', 'surat.pdf', PNG, 'surat.pdf', 'other'],
      ['a PNG', 'Foto.PNG', PNG, 'Foto.PNG', 'image/png'],
      ['a PDF without an ending', 'surat', PDF, 'surat', 'other'],
      ['an empty file', 'surat.pdf', Buffer.alloc(0), 'surat.pdf', 'other'],
      ['a name of dots', '...', PDF, 'lampiran-1.pdf', 'application/pdf'],
      ['a name of controls', 'a\u0000\u0007b.pdf', PDF, 'ab.pdf', 'application/pdf'],
      [
        'a name without end',
        `${'a'.repeat(500)}.pdf`,
        PDF,
        `${'a'.repeat(116)}.pdf`,
        'application/pdf',
      ],
    ] as const
  ).map(([what, name, content, safe, mediaType]): Kind => [
    `an attachment: ${what}`,
    () => mail(multipart('mixed', [text(ASKING), file(name, 'application/pdf', content)])),
    {
      ...asksFour,
      attachments: [
        attached(safe, mediaType, mediaType === 'other' ? null : content, content.length),
      ],
    },
  ]),
  [
    'thirty attachments: twenty are listed, those of the text last',
    () =>
      mail(
        multipart('mixed', [
          nested(
            'related',
            [
              html('<p>Mohon 4.000 keping.</p>'),
              part(
                [
                  'Content-Type: image/png; name="logo.png"',
                  'Content-ID: <logo>',
                  'Content-Transfer-Encoding: base64',
                ],
                folded(PNG),
              ),
            ],
            'related-1',
          ),
          ...Array.from({ length: 29 }, (_, at) => file(`${at + 1}.pdf`, 'application/pdf', PDF)),
        ]),
      ),
    {
      ...asksFour,
      attachments: Array.from({ length: 20 }, (_, at) =>
        attached(`${at + 1}.pdf`, 'application/pdf', PDF),
      ),
    },
  ],
  // What is no letter
  [
    'NUL bytes are taken off what is kept',
    () => mail({ subject: 'Blang\u0000ko', body: 'Mohon \u00004.000 keping\u0000' }),
    { ...asksFour, subject: 'Blangko', text: 'Mohon 4.000 keping' },
  ],
  ['nothing at all', () => Buffer.alloc(0), { unreadable: 'malformed' }],
  ['no mail', () => Buffer.from('\u0000\u0001\u0002 PK\r\n\r\n'), { unreadable: 'malformed' }],
  [
    '5,000 parts',
    () =>
      mail(
        multipart(
          'mixed',
          Array.from({ length: 5_000 }, () => text('x')),
        ),
      ),
    { unreadable: 'too_many_parts' },
  ],
  [
    'parts in parts a hundred deep',
    () => {
      let inner = text('x');
      for (let at = 0; at < 100; at++) inner = nested('mixed', [inner], `b${at}`);
      return mail(multipart('mixed', [inner]));
    },
    { unreadable: 'too_many_parts' },
  ],
  [
    'headers of a megabyte',
    () => mail({ heads: [`X-Long: ${'x'.repeat(1024 * 1024)}`] }),
    { unreadable: 'too_large' },
  ],
  [
    'more lines than ten megabytes of base64 have',
    () => mail({ body: '\n'.repeat(170_000) }),
    { unreadable: 'too_large' },
  ],
  [
    'more than ten megabytes',
    () => mail({ body: Buffer.alloc(10 * 1024 * 1024, 'x') }),
    { unreadable: 'too_large' },
  ],
  [
    'ten megabytes with a PDF of seven',
    () =>
      mail(
        multipart('mixed', [
          text(ASKING),
          file('pindaian.pdf', 'application/pdf', Buffer.concat([PDF, Buffer.alloc(7_000_000)])),
        ]),
      ),
    {
      ...asksFour,
      attachments: [
        expect.objectContaining({
          name: 'pindaian.pdf',
          mediaType: 'application/pdf',
          size: 7_000_000 + PDF.length,
        }),
      ],
    },
  ],
  [
    'a zip that unfolds to much is listed, never opened',
    () =>
      mail(
        multipart('mixed', [
          text(ASKING),
          file(
            '42.zip',
            'application/zip',
            Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(50_000)]),
          ),
        ]),
      ),
    { ...asksFour, attachments: [attached('42.zip', 'other', null, 50_004)] },
  ],
];
