const UNITS = [
  ...['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'],
  ...['sepuluh', 'sebelas'],
];
/** Largest first; one hundred and one thousand have words of their own, one million has not. */
const SCALES = [
  { size: 1_000_000_000_000, word: 'triliun' },
  { size: 1_000_000_000, word: 'miliar' },
  { size: 1_000_000, word: 'juta' },
  { size: 1_000, word: 'ribu', one: 'seribu' },
  { size: 100, word: 'ratus', one: 'seratus' },
  { size: 10, word: 'puluh' },
];

/** A whole number from 0 to 999 million million in Indonesian words (terbilang), as papers repeat it. */
export function numberInWords(number: number): string {
  if (number < UNITS.length) return UNITS[number]!;
  if (number < 20) return `${UNITS[number - 10]!} belas`;
  const { size, word, one } = SCALES.find((scale) => number >= scale.size)!;
  const [times, rest] = [Math.floor(number / size), number % size];
  const head = times === 1 && one ? one : `${numberInWords(times)} ${word}`;
  return rest === 0 ? head : `${head} ${numberInWords(rest)}`;
}

/** `lapan` is how many say eight. */
const STEMS =
  /sembilan|delapan|sepuluh|sebelas|seratus|seribu|sejuta|lapan|empat|belas|puluh|ratus|ribu|juta|tiga|lima|enam|tujuh|satu|dua|nol/y;
/** In signs, without blanks; the longest number below a thousand million has 125. */
const LONGEST_WORDS = 200;
const ONE_OF: Record<string, string> = {
  ...{ sepuluh: 'puluh', sebelas: 'belas', seratus: 'ratus', seribu: 'ribu', sejuta: 'juta' },
};

/** The words that numbers are made of, of a text that is nothing else; null of any other. */
function stemsOf(words: string): string[] | null {
  const text = words.toLowerCase().replaceAll(/[\s-]/g, '');
  if (text === '' || text.length > LONGEST_WORDS) return null;
  const stems: string[] = [];
  let end = 0;
  while (end < text.length) {
    STEMS.lastIndex = end;
    const [stem] = STEMS.exec(text) ?? [];
    if (stem === undefined) return null;
    stems.push(...(ONE_OF[stem] ? ['satu', ONE_OF[stem]] : [stem === 'lapan' ? 'delapan' : stem]));
    end += stem.length;
  }
  return stems;
}

/** Whether the words are such as numbers are made of, in an order that makes sense or not. */
export const isMadeOfNumberWords = (words: string): boolean => stemsOf(words) !== null;

/**
 * The whole number from 0 to 999,999,999 that words say, written apart or together, `satu ribu` as
 * `seribu`, large or small; null where they say none, or leave it open which (`dua lima`, `seribu juta`).
 */
export function numberOfWords(words: string): number | null {
  const stems = stemsOf(words);
  if (!stems) return null;
  if (stems.length === 1 && stems[0] === 'nol') return 0;
  const left = [...stems];
  let sum = 0;
  for (const { word, size } of [
    { word: 'juta', size: 1_000_000 },
    { word: 'ribu', size: 1_000 },
  ]) {
    const at = left.indexOf(word);
    if (at === -1) continue;
    const times = belowThousand(left.splice(0, at));
    left.shift();
    if (times === null) return null;
    sum += times * size;
  }
  if (left.length === 0) return sum;
  const rest = belowThousand(left);
  return rest === null ? null : sum + rest;
}

/** Hundreds, then tens or `belas`, then units, each at most once and something of it. */
function belowThousand(stems: string[]): number | null {
  const left = [...stems];
  const taken = (word: string | null, size: number): number => {
    const times = UNITS.indexOf(left[0] ?? '');
    if (times < 1 || times > 9 || (word !== null && left[1] !== word)) return 0;
    left.splice(0, word === null ? 1 : 2);
    return times * size;
  };
  const hundreds = taken('ratus', 100);
  const teen = taken('belas', 1);
  const tens = teen > 0 ? 10 + teen : taken('puluh', 10);
  // Ten and five are `lima belas`; whoever writes them otherwise may mean something else.
  const units = tens > 0 && tens < 20 ? 0 : taken(null, 1);
  const sum = hundreds + tens + units;
  return left.length === 0 && sum > 0 ? sum : null;
}
