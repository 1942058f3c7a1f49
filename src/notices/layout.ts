import { mailFooter } from '../words/mail-footer.js';
import type { Content, Entry, Fact, Link, Section } from './letter.js';

/** A letter ready to be laid out: to whom, what, and where its link leads. */
export interface MailBody {
  greeting: string;
  /** Why this reader has a letter meant for another office. */
  insteadOf: string | null;
  content: Content;
  /** What links begin with: scheme and host. */
  site: string;
}

const lines = (rows: Fact[], before = '') =>
  rows.map(([label, value]) => `${before}${label}: ${value}`).join('\n');

const quoted = ({ label, text }: { label: string; text: string }) =>
  `${label}:\n${text.replace(/^/gm, '> ')}`;

const linked = ({ label, path }: Link, site: string) => `${label}:\n${site}${path}`;

const told = (entries: Entry[]) => entries.map(({ name, told }) => `- ${name}: ${told}`).join('\n');

const listed = ({ title, rows, entries, link }: Section, site: string) =>
  [
    title.toUpperCase(),
    ...(rows ? [lines(rows, '- ')] : []),
    ...(entries ? [told(entries)] : []),
    ...(link ? [linked(link, site)] : []),
  ].join('\n');

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
    `-- \n${mailFooter.join('\n')}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

const written = (text: string) => escapeHtml(text).replace(/\r?\n/g, '<br>');

const paragraph = (text: string) => `<p style="margin:0 0 16px">${written(text)}</p>`;

const CELL = 'padding:6px 0;border-bottom:1px solid #d9dee3;vertical-align:top;text-align:left';

const row = ([label, value]: Fact) =>
  `<tr><th scope="row" width="42%" style="${CELL};padding-right:12px;font-weight:normal;color:#44505c">` +
  `${written(label)}</th><td style="${CELL}">${written(value)}</td></tr>`;

const table = (rows: Fact[]) =>
  '<table width="100%" cellpadding="0" cellspacing="0" border="0" ' +
  'style="border-collapse:collapse;margin:0 0 20px;font-size:15px;line-height:1.4">' +
  `${rows.map(row).join('')}</table>`;

const heading = (title: string) =>
  `<h2 style="margin:0 0 6px;font-size:16px;line-height:1.3">${written(title)}</h2>`;

const entry = ({ name, path, told }: Entry, site: string) => {
  const named = path
    ? `<a href="${escapeHtml(site + path)}" style="color:#123a5e">${written(name)}</a>`
    : written(name);
  return (
    '<li style="margin:0;padding:4px 0;border-bottom:1px solid #d9dee3">' +
    `<strong>${named}</strong>: ${written(told)}</li>`
  );
};

/** Smaller than other text: of fifteen offices as many as can are seen at once. */
const list = (entries: Entry[], site: string) =>
  '<ul style="margin:0 0 16px;padding:0;list-style:none;font-size:14px;line-height:1.3">' +
  `${entries.map((each) => entry(each, site)).join('')}</ul>`;

const section = ({ title, rows, entries, link }: Section, site: string) =>
  heading(title) +
  (rows ? table(rows) : '') +
  (entries ? list(entries, site) : '') +
  (link ? button(link, site) : '');

const quote = ({ label, text }: { label: string; text: string }) =>
  `<p style="margin:0 0 4px;color:#44505c">${written(label)}:</p>` +
  '<blockquote style="margin:0 0 20px;padding:8px 12px;border-left:4px solid #8a949e">' +
  `${written(text)}</blockquote>`;

const button = ({ label, path }: Link, site: string) =>
  `<p style="margin:0 0 8px"><a href="${escapeHtml(site + path)}" style="display:inline-block;padding:12px 20px;` +
  `background:#123a5e;color:#ffffff;text-decoration:none;border-radius:4px">${written(label)}</a></p>` +
  `<p style="margin:0 0 20px;font-size:13px;color:#44505c;word-break:break-all">${escapeHtml(site + path)}</p>`;

const instead = (text: string) =>
  `<p style="margin:0 0 16px;padding:8px 12px;background:#f2f4f6">${written(text)}</p>`;

/** The letter as HTML that any mail program shows alike: tables, inline styles, no images. */
export function html({ greeting, insteadOf, content, site }: MailBody): string {
  const body = [
    paragraph(greeting),
    insteadOf ? instead(insteadOf) : '',
    ...content.opening.map(paragraph),
    content.facts?.length ? table(content.facts) : '',
    content.quote ? quote(content.quote) : '',
    ...(content.sections ?? []).map((part) => section(part, site)),
    ...(content.closing ?? []).map(paragraph),
    button(content.link, site),
    `<p style="margin:0;font-size:13px;color:#44505c">${mailFooter.map(written).join('<br>')}</p>`,
  ];
  return page(content.subject, body.filter(Boolean).join('\n'));
}

const page = (title: string, body: string) =>
  `<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:0;background:#ffffff">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px"><tr><td align="left" \
style="padding:20px 16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1a1f24;word-break:break-word">
${body}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
