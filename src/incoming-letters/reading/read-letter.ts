import PostalMime from 'postal-mime';
import type { Reading } from '../letter.js';

export async function readLetter(raw: Buffer): Promise<Reading> {
  try {
    const mail = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' });
    const text = (mail.text ?? '').slice(0, 20_000);
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
    const amount = /\b(\d[\d.]{0,9})(?: \([a-z ]{1,60}\))? keping/
      .exec(text)?.[1]
      ?.replaceAll('.', '');
    return {
      letter: {
        from: mail.headers
          .filter(({ key }) => key === 'from')
          .flatMap(({ value }) => value.match(/[^\s<>,@]{1,64}@[^\s<>,@]{1,90}/g) ?? [])
          .map((address) => address.toLowerCase()),
        subject: (mail.subject ?? '').replace(/\s+/g, ' ').slice(0, 200),
        automatic: /^(?!no)./.test(header('auto-submitted') ?? 'no') ? 'auto_submitted' : null,
        text,
        attachments: mail.attachments.slice(0, 20).map(({ filename, content }) => {
          const bytes = new Uint8Array(content as ArrayBuffer);
          const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
          return {
            name: filename ?? 'lampiran',
            mediaType: isPdf ? ('application/pdf' as const) : ('other' as const),
            size: bytes.length,
            content: isPdf ? bytes : null,
          };
        }),
        asks: {
          quantity: amount ? Number(amount) : null,
          reference: /^Nomor ?: (\S+)/m.exec(text)?.[1] ?? null,
          dated: null,
          about: /^(?:Perihal|Hal) ?:(.*)$/m.exec(text)?.[1]?.trim() ?? null,
        },
      },
    };
  } catch {
    return { unreadable: 'malformed' };
  }
}
