/** A word, a number or a single sign of a letter, in its place. */
export interface Token {
  kind: 'word' | 'number' | 'sign';
  /** Words in lower case. */
  text: string;
  start: number;
  end: number;
}

const TOKEN = /(\d+(?:[.,]\d+)*)|([\p{L}\p{M}]+)|\S/gu;

/** The text as tokens; nothing but blanks stands between two of them. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: found, 1: number, 2: word, index: start }) => ({
    kind: number ? 'number' : word ? 'word' : 'sign',
    text: found.toLowerCase(),
    start,
    end: start + found.length,
  }));
}

/** What a full stop may stand behind without ending a sentence; single letters too. */
const SHORT = new Set(
  'yth bpk bp sdr sdri kec kab kel prov ds jl no nomor tgl hal dr drs dra ir hj prof st sh mh an ub dll dst dsb rp tel telp sd'.split(
    ' ',
  ),
);

/**
 * The tokens by sentence. A line that breaks within a sentence ends none; an empty line does, one that
 * begins with a bullet, and one that is a label of its own (`Jumlah : `).
 */
export function sentencesOf(text: string): Token[][] {
  const sentences: Token[][] = [];
  let sentence: Token[] = [];
  const tokens = tokensOf(text);
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    const gap = before ? text.slice(before.end, token.start) : '';
    if (gap.split('\n').length > 2 || (gap.includes('\n') && beginsLine(tokens, at))) {
      sentences.push(sentence);
      sentence = [];
    }
    sentence.push(token);
    const next = tokens[at + 1];
    const isLast = !next || next.start > token.end;
    if (/^[.!?;]$/.test(token.text) && isLast && !isShort(before)) {
      sentences.push(sentence);
      sentence = [];
    }
  });
  return [...sentences, sentence].filter(({ length }) => length > 0);
}

const isShort = (word: Token | undefined) =>
  word?.kind === 'word' && (word.text.length === 1 || SHORT.has(word.text));

/** Words of a label, at most. */
const LABEL = 4;

function beginsLine(tokens: Token[], at: number): boolean {
  const [first, second] = [tokens[at]!, tokens[at + 1]];
  if (/^[-*•·–]$/.test(first.text)) return true;
  const isOrdinal = first.kind === 'number' || first.text.length === 1;
  if (isOrdinal && /^[.)]$/.test(second?.text ?? '') && second!.start === first.end) return true;
  for (let word = at; word <= at + LABEL; word++) {
    if (tokens[word]?.text === ':') return word > at;
    if (tokens[word]?.kind !== 'word') return false;
  }
  return false;
}
