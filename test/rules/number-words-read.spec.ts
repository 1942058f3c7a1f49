import fc from 'fast-check';
import { isMadeOfNumberWords, numberInWords, numberOfWords } from '../../src/words/number-words.js';

test('every whole number up to a million is read back from its words', () => {
  const wrong: number[] = [];
  for (let number = 0; number <= 1_000_000; number++)
    if (numberOfWords(numberInWords(number)) !== number) wrong.push(number);
  expect(wrong).toEqual([]);
});

/** Ways to write the same words: together, with a hyphen, in capitals, a line that breaks. */
const SPELLINGS: ((words: string) => string)[] = [
  (words) => words.replaceAll(' ', ''),
  (words) => words.replaceAll(/ (puluh|belas|ratus|ribu|juta)/g, '$1'),
  (words) => words.replaceAll(' ', '-'),
  (words) => words.toUpperCase(),
  (words) => words.replaceAll(/\b\w/g, (first) => first.toUpperCase()),
  (words) => words.replaceAll(' ', '\n  '),
  (words) => words.replaceAll('seribu', 'satu ribu').replaceAll('seratus', 'satu ratus'),
  (words) => words.replaceAll('seribu', 'se ribu'),
  (words) => words.replaceAll('delapan', 'lapan'),
];

test('a number is the same however its words are spelled', () => {
  const numbers = fc.integer({ min: 0, max: 999_999_999 });
  fc.assert(
    fc.property(numbers, fc.constantFrom(...SPELLINGS), (number, spelled) => {
      expect(numberOfWords(spelled(numberInWords(number)))).toBe(number);
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['satu juta', 1_000_000],
  ['sejuta', 1_000_000],
  ['duaratus limapuluh ribu', 250_000],
  ['sepuluhribu', 10_000],
])('%s is %i', (words, number) => expect(numberOfWords(words)).toBe(number));

test.each([
  '',
  'dua lima',
  'seribu juta',
  'ribu',
  'dua puluh sepuluh',
  'nol ribu',
  'ratus dua',
  'seribu seribu',
  'empat rubu',
  'empat ribu keping',
  'setengah juta',
  'satu miliar',
])('%j is no number', (words) => expect(numberOfWords(words)).toBeNull());

test('words longer than any number are none', () =>
  expect(numberOfWords('seribu '.repeat(1_000))).toBeNull());

test('words of numbers in an order without sense are told from words that are none', () => {
  expect(['dua lima', 'ribu', 'empat ribu'].map(isMadeOfNumberWords)).toEqual([true, true, true]);
  expect(['', 'duanya', 'empat rubu', 'kelima'].map(isMadeOfNumberWords)).toEqual(
    Array(4).fill(false),
  );
});

test('no words are read as a number that would be written in others', () => {
  const stems =
    'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus ribu juta seratus seribu'.split(
      ' ',
    );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...stems), { maxLength: 9 }), (words) => {
      const number = numberOfWords(words.join(' '));
      if (number === null) return;
      const usual = (text: string) =>
        text.replaceAll(/satu (ratus|puluh|belas)/g, 'se$1').replaceAll(/\bsatu ribu/g, 'seribu');
      expect(usual(words.join(' '))).toBe(usual(numberInWords(number)));
    }),
    { numRuns: 20_000 },
  );
});
