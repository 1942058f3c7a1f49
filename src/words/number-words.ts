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
