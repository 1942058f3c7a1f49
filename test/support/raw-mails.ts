/** Mails put together as their bytes, part by part. */
import { mailFooter } from '../../src/words/mail-footer.js';

export const OFFICE = 'disdukcapil@tarakankota.go.id';
const TO = 'surat@blangko.kemendagri.go.id';

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');
export const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
export const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108', 'hex');

export const ASKING =
  'Dengan hormat,\r\n\r\nBersama ini kami mohon dikirim blangko KTP-el sebanyak 4.000 (empat ribu) keping.\r\n\r\nTerima kasih.';

type Content = string | Buffer;
const bytes = (content: Content) =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : content;

interface Mail {
  /** The From header as it stands; null where there is none. */
  from?: string | null;
  subject?: string;
  /** Further header lines, whole. */
  heads?: string[];
  body?: Content;
}

/** A mail with the headers that any has. */
export function mail({ from = `Disdukcapil Tarakan <${OFFICE}>`, ...rest }: Mail): Buffer {
  const { subject = 'Permohonan blangko', heads = [], body = ASKING } = rest;
  const lines = [
    'Received: from mx.tarakankota.go.id (mx.tarakankota.go.id [103.1.2.3]) by mx.kemendagri.go.id; Tue, 3 Mar 2026 09:00:00 +0800',
    ...(from === null ? [] : [`From: ${from}`]),
    `To: <${TO}>`,
    `Subject: ${subject}`,
    'Date: Tue, 3 Mar 2026 09:00:00 +0800',
    'Message-ID: <20260303.1@tarakankota.go.id>',
    'MIME-Version: 1.0',
    ...heads,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes(body)]);
}

/** One part with its own headers. */
export const part = (heads: string[], content: Content): Buffer =>
  Buffer.concat([Buffer.from(`${heads.join('\r\n')}\r\n\r\n`), bytes(content)]);

export const text = (content: Content, charset = 'utf-8') =>
  part(
    [`Content-Type: text/plain; charset=${charset}`, 'Content-Transfer-Encoding: 8bit'],
    content,
  );

export const html = (content: string) =>
  part(['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: 8bit'], content);

/** An attachment in base64, `name` as it stands in the header. */
export const file = (name: string, type: string, content: Content) =>
  part(
    [
      `Content-Type: ${type}; name="${name}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${name}"`,
    ],
    folded(bytes(content)),
  );

export const folded = (content: Buffer): string =>
  content.toString('base64').replaceAll(/.{76}/g, '$&\r\n');

export function multipart(kind: string, parts: Buffer[], boundary = '----=_Part_7'): Mail {
  const between = Buffer.from(`\r\n--${boundary}\r\n`);
  return {
    heads: [`Content-Type: multipart/${kind}; boundary="${boundary}"`],
    body: Buffer.concat([
      ...parts.flatMap((one) => [between, one]),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}

/** A part that is made of parts. */
export function nested(kind: string, parts: Buffer[], boundary: string): Buffer {
  const { heads, body } = multipart(kind, parts, boundary);
  return part(heads!, body!);
}

/** A digest as it leaves the product. */
export const DIGEST_TEXT = `Yth. Disdukcapil Kota Tarakan,\r\n\r\nStok tinggal 512 keping; mohon dikirim laporan 4.000 keping.\r\n\r\n-- \r\n${mailFooter.join('\r\n')}\r\n`;
export const digest = () =>
  mail({
    from: 'Blangko <blangko@kemendagri.go.id>',
    subject: 'Ringkasan pagi: 512 keping',
    heads: [
      'Auto-Submitted: auto-generated',
      'X-Blangko: mail',
      'Content-Type: text/plain; charset=utf-8',
    ],
    body: DIGEST_TEXT,
  });
