/** A part of a mail's plain text, as it is to be drawn. */
export type Block =
  | { kind: 'words'; lines: string[] }
  | { kind: 'facts'; title: string | null; facts: [label: string, value: string][] }
  | { kind: 'quote'; title: string; lines: string[] }
  | { kind: 'link'; label: string; href: string }
  | { kind: 'foot'; lines: string[] };

const FACT = /^(?:- )?([^:]{1,60}): (.+)$/;

function blockOf(text: string): Block {
  const lines = text.split('\n');
  const [first = '', ...rest] = lines;
  if (first.trim() === '--') return { kind: 'foot', lines: rest };
  const head = /:$/.test(first) ? first.slice(0, -1) : null;
  if (head && rest.length === 1 && /^https?:\/\//.test(rest[0]!))
    return { kind: 'link', label: head, href: rest[0]! };
  if (head && rest.length > 0 && rest.every((line) => line.startsWith('>')))
    return { kind: 'quote', title: head, lines: rest.map((line) => line.replace(/^> ?/, '')) };
  const listed = rest.length > 0 && rest.every((line) => line.startsWith('- '));
  const rows = (listed ? rest : lines).map((line) => FACT.exec(line));
  if (rows.every((row) => row !== null)) {
    const facts = rows.map(([, label, value]): [string, string] => [label!, value!]);
    return { kind: 'facts', title: listed ? first : null, facts };
  }
  return { kind: 'words', lines };
}

/** The parts of a mail, parted in its plain text by empty lines. Nothing of its words is left out. */
export const blocksOf = (text: string): Block[] =>
  text
    .trim()
    .split(/\n{2,}/)
    .map(blockOf);

/** Where a mail's link leads within this app; null where it leads elsewhere. */
export function inApp(href: string): string | null {
  const { origin, pathname, search } = new URL(href);
  return origin === location.origin ? pathname + search : null;
}

/** A link to a password lets whoever has it in, so the words of such a mail are kept nowhere. */
export const isSecret = (kind: string) => kind.startsWith('person.');
