import { inflateSync } from 'node:zlib';

const PIECE = /\[([^\]]*)\] TJ|1 0 0 1 \S+ \S+ Tm/g;
const PLACED = /1 0 0 1 \S+ (\S+) Tm|\[([^\]]*)\] TJ/g;
const RUN = /<([0-9a-f]*)>|(-[\d.]+)/gi;
/** Further apart than any kerning, in thousandths of the letters' size: justified words have no space. */
const A_WORD_APART = -200;

/** Windows-1252, as PDF's built-in fonts are told it. */
const decoder = new TextDecoder('windows-1252');
const decoded = (hexadecimal: string) => decoder.decode(Buffer.from(hexadecimal, 'hex'));

/** The pages of a PDF of ours, each as the text that is drawn on it, lines in the order of drawing. */
export function pagesOf(pdf: Buffer): string[] {
  return contentsOf(pdf)
    .filter((content) => content.includes(' TJ'))
    .map(textOf);
}

/** All that is written, on one line. */
export const textIn = (pdf: Buffer): string => pagesOf(pdf).join(' ').replace(/\s+/g, ' ').trim();

function contentsOf(pdf: Buffer): string[] {
  const contents: string[] = [];
  for (let from = pdf.indexOf('stream\n'); from >= 0; from = pdf.indexOf('stream\n', from + 1)) {
    const end = pdf.indexOf('\nendstream', from);
    const bytes = pdf.subarray(from + 'stream\n'.length, end);
    if (bytes[0] === 0x78) contents.push(inflateSync(bytes).toString('latin1'));
  }
  return contents;
}

/** Each piece that is drawn, with how far it stands from the foot of its page, in points. */
export const drawnIn = (pdf: Buffer): { y: number; text: string }[] =>
  contentsOf(pdf).flatMap((content) => {
    let y = 0;
    return [...content.matchAll(PLACED)].flatMap(([, at, runs]) => {
      if (at === undefined) return [{ y, text: [...runs!.matchAll(RUN)].map(told).join('') }];
      y = Number(at);
      return [];
    });
  });

/** Pieces stand apart by a space, runs within a piece as far as they were moved. */
const textOf = (content: string): string =>
  [...content.matchAll(PIECE)]
    .map(([, runs]) => (runs === undefined ? ' ' : [...runs.matchAll(RUN)].map(told).join('')))
    .join('');

const told = ([, text, moved]: RegExpExecArray): string => {
  if (text !== undefined) return decoded(text);
  return Number(moved) < A_WORD_APART ? ' ' : '';
};
