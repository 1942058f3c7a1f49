import type { Fact, Section } from '../letter.js';
import { FOOTER, type Sheet } from './sheet.js';

const lines = (rows: Fact[], before = '') =>
  rows.map(([label, value]) => `${before}${label}: ${value}`).join('\n');

const quoted = ({ label, text }: { label: string; text: string }) =>
  `${label}:\n${text.replace(/^/gm, '> ')}`;

const listed = ({ title, rows }: Section) => `${title.toUpperCase()}\n${lines(rows, '- ')}`;

/** The letter as plain text, its paragraphs parted by empty lines. */
export function plainText({ greeting, insteadOf, content, link }: Sheet): string {
  const blocks = [
    greeting,
    ...(insteadOf ? [insteadOf] : []),
    ...content.opening,
    ...(content.facts?.length ? [lines(content.facts)] : []),
    ...(content.quote ? [quoted(content.quote)] : []),
    ...(content.sections ?? []).map(listed),
    ...(content.closing ?? []),
    `${content.link.label}:\n${link}`,
    `-- \n${FOOTER.join('\n')}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}
