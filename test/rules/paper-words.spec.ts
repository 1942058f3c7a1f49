import fc from 'fast-check';
import { numberInWords } from '../../src/words/number-words.js';
import { cardsInWords, dayInWords, rupiahInWords } from '../../src/words/on-paper.js';
import { sentence } from '../../src/words/text.js';
import { printable } from '../../src/papers/pdf-charset.js';

const UNITS = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');

/** Reads words as a person does: units gather, a scale multiplies what was gathered. */
function readBack(words: string): number {
  let [whole, group, unit] = [0, 0, 0];
  for (const word of words.split(' ')) {
    if (word === 'sepuluh') group += 10;
    else if (word === 'sebelas') group += 11;
    else if (word === 'seratus') group += 100;
    else if (word === 'seribu') whole += 1_000;
    else if (word === 'belas') [group, unit] = [group + 10 + unit, 0];
    else if (word === 'puluh') [group, unit] = [group + 10 * unit, 0];
    else if (word === 'ratus') [group, unit] = [group + 100 * unit, 0];
    else if (['ribu', 'juta', 'miliar'].includes(word)) {
      const scale = { ribu: 1_000, juta: 1_000_000, miliar: 1_000_000_000 }[word]!;
      [whole, group, unit] = [whole + (group + unit) * scale, 0, 0];
    } else unit = UNITS.indexOf(word);
  }
  return whole + group + unit;
}

test.each([
  [0, 'nol'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [12, 'dua belas'],
  [19, 'sembilan belas'],
  [20, 'dua puluh'],
  [21, 'dua puluh satu'],
  [100, 'seratus'],
  [111, 'seratus sebelas'],
  [215, 'dua ratus lima belas'],
  [1_000, 'seribu'],
  [1_100, 'seribu seratus'],
  [2_000, 'dua ribu'],
  [11_000, 'sebelas ribu'],
  [21_500, 'dua puluh satu ribu lima ratus'],
  [100_000, 'seratus ribu'],
  [1_000_000, 'satu juta'],
  [1_001_000, 'satu juta seribu'],
  [
    999_999_999,
    'sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan',
  ],
  [1_000_000_000, 'satu miliar'],
  [1_250_000_000_000, 'satu triliun dua ratus lima puluh miliar'],
])('%i is %s', (number, words) => {
  expect(numberInWords(number)).toBe(words);
});

test('every number up to a thousand million reads back as itself', () => {
  const numbers = fc.oneof(
    fc.integer({ min: 0, max: 1_000_000_000 }),
    fc.integer({ min: 0, max: 3_000 }),
    fc.integer({ min: 1, max: 1_000 }).map((thousands) => thousands * 1_000),
  );
  fc.assert(fc.property(numbers, (number) => readBack(numberInWords(number)) === number));
});

test('no two numbers read alike, and none says "satu ratus" or begins a thousand with "satu ribu"', () => {
  const words = Array.from({ length: 20_000 }, (_, number) => numberInWords(number));
  expect(new Set(words).size).toBe(words.length);
  expect(words.filter((word) => /satu (ratus|puluh|belas)|^satu ribu/.test(word))).toEqual([]);
});

test.each([
  [20_900_000, 'Rp\u00a020.900.000,00 (dua puluh juta sembilan ratus ribu rupiah)'],
  [
    34_798.5,
    'Rp\u00a034.798,50 (tiga puluh empat ribu tujuh ratus sembilan puluh delapan rupiah lima puluh sen)',
  ],
  [0.01, 'Rp\u00a00,01 (nol rupiah satu sen)'],
])('%p stands as money in digits and in words', (value, words) =>
  expect(rupiahInWords(value)).toBe(words),
);

test('a quantity stands in digits and in words', () => {
  expect(cardsInWords(1_997)).toBe('1.997 (seribu sembilan ratus sembilan puluh tujuh) keping');
});

test.each([
  [
    '2026-11-23',
    'Senin, tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam (23-11-2026)',
  ],
  [
    '2028-02-29',
    'Selasa, tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh delapan (29-02-2028)',
  ],
  ['2027-01-01', 'Jumat, tanggal satu bulan Januari tahun dua ribu dua puluh tujuh (01-01-2027)'],
])('%s is %s', (date, words) => {
  expect(dayInWords(date)).toBe(words);
});

test('what a person wrote ends a sentence with one full stop, on one line', () => {
  expect(sentence(' Segel\n rusak ')).toBe('Segel rusak.');
  expect(sentence('Segel rusak.')).toBe('Segel rusak.');
  expect(sentence('Segel rusak;')).toBe('Segel rusak.');
  expect(sentence('Segel rusak?')).toBe('Segel rusak?');
  expect(sentence('Menyusul...')).toBe('Menyusul...');
});

test('what the built-in fonts lack prints as what is nearest, and never as another letter or a gap', () => {
  expect(printable('Ny. Séña – “Ayu” Ma’ruf …')).toBe('Ny. Séña – “Ayu” Ma’ruf …');
  expect(printable('Łódź, Nurʼaini, Ḥasan, 3−1')).toBe("Lódz, Nur'aini, Hasan, 3-1");
  expect(printable('王 Ali\u200b\ttab')).toBe('? Ali tab');
  expect(printable('Se\u0301na')).toBe('Séna');
});

test('nothing that is printed is beyond the fonts', () => {
  const decoder = new TextDecoder('windows-1252');
  const known = new Set(
    Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte))),
  );
  const texts = fc.string({ unit: 'binary' });
  fc.assert(fc.property(texts, (text) => [...printable(text)].every((sign) => known.has(sign))));
});
