/** Signs between `<` and `>`; the longest that a spreadsheet writes, of its root, has two thousand. */
const LONGEST_TAG = 16_384;
/** Signs of words between two tags that are looked at; a cell keeps far less. */
const LONGEST_TEXT = 4_096;

export class XmlFault extends Error {}

/** What is told of an XML document, in order. Names come without their prefix. */
export interface XmlListener {
  /** Answer false to hear no more. */
  open(name: string, attributes: Attributes): unknown;
  /** `isCut`: there were more words than are looked at. */
  text?(text: string, isCut: boolean): void;
  close?(name: string): unknown;
}

/**
 * Reads the XML of a workbook in one pass, each sign once or twice: no tree, nothing kept, and nothing
 * unfolded that the document itself declares. Throws XmlFault at what no spreadsheet writes.
 */
export function readXml(xml: string, to: XmlListener): void {
  for (let at = xml.indexOf('<'); at !== -1;) {
    const next = xml[at + 1];
    if (xml.startsWith('<!--', at)) at = behind(xml, '-->', at + 4);
    else if (next === '?') at = behind(xml, '?>', at + 2);
    else if (xml.startsWith('<![CDATA[', at)) {
      const end = behind(xml, ']]>', at + 9);
      tell(to, xml.slice(at + 9, end - 3), true);
      at = end;
    } else if (next === '!') throw new XmlFault('a declaration');
    else {
      const end = endOfTag(xml, at + 1);
      if (tag(xml.slice(at + 1, end), to) === false) return;
      at = end + 1;
    }
    const tagAt = xml.indexOf('<', at);
    if (tagAt > at) tell(to, xml.slice(at, Math.min(tagAt, at + LONGEST_TEXT + 1)), false);
    at = tagAt;
  }
}

function behind(xml: string, sign: string, from: number): number {
  const at = xml.indexOf(sign, from);
  if (at === -1) throw new XmlFault(`no ${sign}`);
  return at + sign.length;
}

/** Where the `>` of the tag stands; one in quotation marks ends nothing. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  const most = Math.min(xml.length, from + LONGEST_TAG);
  for (let at = from; at < most; at++) {
    const sign = xml[at]!;
    if (quote) {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  throw new XmlFault('a tag without end');
}

function tag(inner: string, to: XmlListener): unknown {
  if (inner.startsWith('/')) return to.close?.(localName(inner.slice(1).trimEnd()));
  const empty = inner.endsWith('/');
  const body = empty ? inner.slice(0, -1) : inner;
  const blank = body.search(/\s/);
  const name = localName(blank === -1 ? body : body.slice(0, blank));
  const heard = to.open(name, new Attributes(blank === -1 ? '' : body.slice(blank)));
  return heard !== false && empty ? to.close?.(name) : heard;
}

function tell(to: XmlListener, raw: string, literal: boolean): void {
  const isCut = raw.length > LONGEST_TEXT;
  const text = isCut ? raw.slice(0, LONGEST_TEXT) : raw;
  to.text?.(literal ? text : decoded(text), isCut);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
        if (!name.startsWith('#')) return NAMED[name] ?? whole;
        const code = name[1]!.toLowerCase() === 'x' ? `0${name.slice(1)}` : name.slice(1);
        return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole;
      })
    : text;

/** `_x000D_` is how a workbook writes a sign that XML has no place for. */
export const unescaped = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The attributes of one tag, parted when one of them is asked for. */
export class Attributes {
  private parted?: Map<string, string>;

  constructor(private readonly raw: string) {}

  /** By the name as it is written; undefined where there is none. */
  get(name: string): string | undefined {
    return (this.parted ??= this.part()).get(name);
  }

  /** The value of the attribute that any prefix may stand before, such as `r:id`. */
  prefixed(name: string): string | undefined {
    for (const [key, value] of (this.parted ??= this.part()))
      if (key.endsWith(`:${name}`)) return value;
    return undefined;
  }

  private part(): Map<string, string> {
    const found = new Map<string, string>();
    for (let at = 0; at < this.raw.length;) {
      const equals = this.raw.indexOf('=', at);
      if (equals === -1) return found;
      const name = this.raw.slice(at, equals).trim();
      const quoteAt = firstQuote(this.raw, equals + 1);
      const end = quoteAt === -1 ? -1 : this.raw.indexOf(this.raw[quoteAt]!, quoteAt + 1);
      if (end === -1) throw new XmlFault('an attribute without end');
      found.set(name, decoded(this.raw.slice(quoteAt + 1, end)));
      at = end + 1;
    }
    return found;
  }
}

function firstQuote(raw: string, from: number): number {
  let at = from;
  while (at < raw.length && raw[at]!.trim() === '') at++;
  return raw[at] === '"' || raw[at] === "'" ? at : -1;
}
