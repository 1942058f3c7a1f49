import type { Attachment } from 'postal-mime';
import type { LetterAttachment } from '../letter.js';
import { cut, oneLine } from './one-line.js';

const MOST = 20;
const LONGEST_NAME = 120;
/** In bytes; base64 lets no more through of a mail of 10 MiB. */
export const LARGEST_ATTACHMENT = 8 * 1024 * 1024;

interface Kind {
  mediaType: Exclude<LetterAttachment['mediaType'], 'other'>;
  begins: number[];
  endings: string[];
}

const KINDS: Kind[] = [
  { mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d], endings: ['pdf'] },
  { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff], endings: ['jpg', 'jpeg'] },
  {
    mediaType: 'image/png',
    begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    endings: ['png'],
  },
];

/** What a mail brought, in its order: PDF, JPEG and PNG with their bytes, others by name alone. */
export const attachmentsOf = (attachments: Attachment[]): LetterAttachment[] =>
  attachments.slice(0, MOST).map(({ filename, content }, place) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    const kind = KINDS.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte));
    const name =
      safeName(filename ?? '') || `lampiran-${place + 1}${kind ? `.${kind.endings[0]}` : ''}`;
    const isKind = kind?.endings.includes(endingOf(name)) ?? false;
    return {
      name,
      mediaType: isKind ? kind!.mediaType : 'other',
      size: bytes.length,
      content: isKind && bytes.length <= LARGEST_ATTACHMENT ? bytes : null,
    };
  });

/** The last part of a path, without what no system takes in a name; its ending is kept when it is cut. */
export function safeName(written: string): string {
  const last = oneLine(written, 1_000).split(/[/\\]/).at(-1)!;
  const name = last
    .replaceAll(/["*:<>?|]/g, '_')
    .replace(/^[. ]{1,99}/, '')
    .replace(/[. ]{1,99}$/, '');
  if (name.length <= LONGEST_NAME) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return cut(name.slice(0, -ending.length || undefined), LONGEST_NAME - ending.length) + ending;
}

const endingOf = (name: string) => /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
