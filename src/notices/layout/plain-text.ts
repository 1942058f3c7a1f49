import type { Fact, Link, Section } from '../letter.js';
import { FOOTER, type MailBody } from './mail-body.js';

const lines = (rows: Fact[], before = '') =>
  rows.map(([label, value]) => `${before}${label}: ${value}`).join('\n');

const quoted = ({ label, text }: { label: string; text: string }) =>
  `${label}:\n${text.replace(/^/gm, '> ')}`;

const linked = ({ label, path }: Link, site: string) => `${label}:\n${site}${path}`;

const listed = ({ title, rows, link }: Section, site: string) =>
  [title.toUpperCase(), lines(rows, '- '), ...(link ? [linked(link, site)] : [])].join('\n');

/** The letter as plain text, its paragraphs parted by empty lines. */
export function plainText({ greeting, insteadOf, content, site }: MailBody): string {
  const blocks = [
    greeting,
    ...(insteadOf ? [insteadOf] : []),
    ...content.opening,
    ...(content.facts?.length ? [lines(content.facts)] : []),
    ...(content.quote ? [quoted(content.quote)] : []),
    ...(content.sections ?? []).map((section) => listed(section, site)),
    ...(content.closing ?? []),
    linked(content.link, site),
    `-- \n${FOOTER.join('\n')}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}
