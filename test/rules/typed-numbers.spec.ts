import { quoted } from '../../src/platform/quoted.js';
import { withoutUnseen } from '../../src/platform/unseen.js';
import { readWholeNumber } from '../../src/platform/whole-number.js';
import { parseRupiah } from '../../web/src/words/typed-rupiah.js';

describe('a number that is typed or pasted, in the app and in a file', () => {
  test.each([
    ['1.000 keping', 1_000],
    ['1.200.000', 1_200_000],
    ['1 200', 1_200],
    ['1\u00a0200', 1_200],
    ['1\u202f200', 1_200],
    ['\u200e1200\u200b', 1_200],
    ["'1200", 1_200],
    ['1.200,00', 1_200],
    ['4,00', 4],
    ['4000,000', 4_000],
    ['0', 0],
  ])('is read: %j', (text, value) => expect(readWholeNumber(text)).toEqual({ value }));

  test.each([
    ...['1,5', '1.5', '12.30', '120\t3', '26.11.2026', '120\n300', '0.500', '1..000', '1 2'],
    ...[
      '.100',
      '100.',
      '1.0000',
      '1,200',
      '4,000',
      '120,000',
      'seribu',
      '',
      '1e3',
      `1${' '.repeat(100_000)}x`,
    ],
  ])('is not guessed at: %j', (text) => expect(readWholeNumber(text)).toHaveProperty('fault'));
});

describe('signs that nobody sees', () => {
  test.each(['\u200e', '\u200b', '\u202a', '\u2060', '\ufeff', '\u00ad', '\u00a0', "'"])(
    'are taken off what is read: %j',
    (sign) => expect(withoutUnseen(`${sign}65.71 `)).toBe('65.71'),
  );
  test('an apostrophe stays within a word', () => {
    expect(withoutUnseen("o'brien@contoh.go.id")).toBe("o'brien@contoh.go.id");
  });
  test('are named where a refusal quotes them, and it quotes forty signs', () => {
    expect(quoted('1\u0007\u2028x')).toBe('1[U+0007][U+2028]x');
    expect(quoted('x'.repeat(1_000_000))).toBe(`${'x'.repeat(39)}…`);
    expect(quoted(`${'x'.repeat(38)}\u{1f600}\u{1f600}`)).toHaveLength(40);
  });
});

describe('a price that is typed, as papers write money', () => {
  test.each([
    ['10450', 10_450],
    ['10.450', 10_450],
    ['Rp 10.450,00', 10_450],
    ['Rp10.450,-', 10_450],
    ['rp. 11.599,5', 11_599.5],
    [' 11.599,50 ', 11_599.5],
    ['0,01', 0.01],
    ['1.000.000', 1_000_000],
  ])('is read: %j', (text, value) => expect(parseRupiah(text)).toBe(value));

  test.each([
    '',
    'Rp',
    '0',
    '0,00',
    '-5',
    '10,450',
    '10.450,505',
    '10450.50',
    '1.000.000,01',
    'sepuluh',
  ])('is not guessed at: %j', (text) => expect(parseRupiah(text)).toBeNull());
});
