/** What a reader sees none of, with all that is in it. */
const UNSHOWN = new Set(['head', 'script', 'style', 'title', 'template', 'textarea']);
/** What has no end of its own. */
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const BREAKS = new Set(
  'address article blockquote br dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tbody tr ul'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set('p h1 h2 h3 h4 h5 h6'.split(' '));
const ENTITIES = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: ' ', emsp: ' ' },
    ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…' },
    ...{ bull: '•', middot: '·', times: '×', plusmn: '±', eacute: 'é', sol: '/', period: '.' },
    ...{ comma: ',', colon: ':', lpar: '(', rpar: ')', minus: '−', hyphen: '-', shy: '' },
  }),
);
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/gi;
const HIDING = /display ?: ?none|visibility ?: ?hidden|font-size ?: ?0(?![\d.])|mso-hide ?: ?all/i;

/**
 * The words of HTML as someone sees them: no styles, no scripts, nothing that is hidden; a line for a
 * block, an empty line between paragraphs, what is quoted behind `>`. In one pass, whatever it is handed.
 */
export function htmlWords(html: string): string {
  const words = new Words();
  let at = 0;
  while (at < html.length) {
    const opens = html.indexOf('<', at);
    words.add(html.slice(at, opens === -1 ? undefined : opens));
    if (opens === -1) break;
    at = words.markup(html, opens);
  }
  return words.lines();
}

class Words {
  private readonly done: string[] = [];
  private line = '';
  private quotes = 0;
  /** Of `pre`, where a line that breaks is one. */
  private asTyped = 0;
  /** Elements that are open since one whose words nobody sees, that one first. */
  private unshown: string[] = [];

  add(text: string): void {
    if (this.unshown.length > 0 || text === '') return;
    const [first, ...others] = this.asTyped > 0 ? text.split('\n') : [text];
    this.line += first!.replaceAll(ENTITY, decoded);
    for (const line of others) {
      this.breaks();
      if (line.trim() === '' && this.done.at(-1) !== '') this.done.push('');
      this.line = line.replaceAll(ENTITY, decoded);
    }
  }

  /** Takes the markup that begins at `at`; answers with where words go on. */
  markup(html: string, at: number): number {
    if (html.startsWith('<!--', at)) return behind(html, '-->', at);
    const tag = /^<(\/?)([a-z][\da-z]*)/i.exec(html.slice(at, at + 40));
    if (!tag) {
      if (/^<[!?/]/.test(html.slice(at, at + 2))) return tagEnd(html, at);
      this.add('<');
      return at + 1;
    }
    const [, slash, name] = [tag[0], tag[1], tag[2]!.toLowerCase()];
    const end = tagEnd(html, at);
    if (slash) this.closes(name);
    else this.opens(name, html.slice(at, end));
    return !slash && (name === 'script' || name === 'style') ? rawEnd(html, name, end) : end;
  }

  lines(): string {
    this.breaks();
    return this.done
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim();
  }

  private opens(name: string, tag: string): void {
    if (name === 'body') this.unshown = [];
    const isVoid = VOID.has(name) || tag.endsWith('/>');
    if (this.unshown.length > 0 || UNSHOWN.has(name) || HIDING.test(tag.slice(0, LONGEST_TAG))) {
      if (!isVoid && this.unshown.length < DEEPEST) this.unshown.push(name);
      return;
    }
    if (name === 'td' || name === 'th') this.line += '\t';
    if (name === 'br' && this.line.trim() === '') this.line = '\u00a0';
    if (BREAKS.has(name)) this.breaks();
    if (name === 'blockquote') this.quotes++;
    if (name === 'pre') this.asTyped++;
  }

  private closes(name: string): void {
    if (this.unshown.length > 0) {
      const opened = this.unshown.lastIndexOf(name);
      if (opened !== -1) this.unshown.length = opened;
      return;
    }
    if (BREAKS.has(name)) this.breaks();
    if (PARAGRAPHS.has(name)) this.done.push('');
    if (name === 'blockquote' && this.quotes > 0) this.quotes--;
    if (name === 'pre' && this.asTyped > 0) this.asTyped--;
  }

  private breaks(): void {
    const words = this.line.replaceAll(/\s+/g, blank).trim();
    if (words !== '') this.done.push(this.quotes > 0 ? `> ${words}` : words);
    else if (this.done.at(-1) !== '' && /\u00a0/.test(this.line)) this.done.push('');
    this.line = '';
  }
}

/** In signs; a style that hides stands near the beginning of its tag. */
const LONGEST_TAG = 2_000;
const DEEPEST = 200;

/** Columns of a table stay apart. */
const blank = (blanks: string) => (blanks.includes('\t') ? '\t' : ' ');

const behind = (html: string, mark: string, at: number) => {
  const found = html.indexOf(mark, at);
  return found === -1 ? html.length : found + mark.length;
};

/** Where a tag ends; a `>` within quotation marks ends none. */
function tagEnd(html: string, at: number): number {
  let quote = '';
  for (let place = at + 1; place < html.length; place++) {
    const sign = html[place]!;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /[\s=]/.test(html[place - 1]!)) quote = sign;
    else if (sign === '>') return place + 1;
  }
  // A quotation mark that nothing closes hides no words behind it.
  return quote === '' ? html.length : behind(html, '>', at);
}

/** Where the end of a script or a style stands; nothing in between is markup. */
function rawEnd(html: string, name: string, at: number): number {
  const found = html.slice(at).search(name === 'script' ? /<\/script/i : /<\/style/i);
  return found === -1 ? html.length : at + found;
}

function decoded(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? whole;
  const point = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
  const isSign = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isSign ? String.fromCodePoint(point) : '\ufffd';
}
