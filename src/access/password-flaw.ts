import { createRequire } from 'node:module';
import { isOfLength, SHORTEST_PASSWORD, WRONG_LENGTH } from './password-length.js';

/** Letters beside words that are known; fewer are soon tried. */
const LETTERS_BESIDE = 5;
/** Signs that do not go on with the one before; fewer are a run over the keyboard. */
const FRESH_SIGNS = 5;
/** Words and names shorter than this stand in many passwords by chance. */
const SHORTEST_WORD = 4;

const HOUSE = [
  ...['blangko', 'disdukcapil', 'dukcapil', 'kemendagri', 'kependudukan', 'pencatatan', 'sipil'],
  ...['ktpelektronik', 'ktpel', 'ektp', 'ktp', 'kartu', 'tanda', 'penduduk', 'keluarga', 'akta'],
  ...['petugas', 'pelayanan', 'administrasi', 'kantor', 'dinas', 'kecamatan', 'kabupaten', 'kota'],
  ...['provinsi', 'indonesia', 'nusantara', 'password', 'katasandi', 'sandi', 'rahasia'],
];

const ROWS = [
  '1234567890-=',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  'abcdefghijklmnopqrstuvwxyz',
];
const COLUMNS = ['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik,', '9ol.', '0p;/'];
const NEXT = new Set(
  [...ROWS, ...COLUMNS, '90', '01'].flatMap((row) =>
    [...row].slice(1).flatMap((sign, at) => [`${row[at]}${sign}`, `${sign}${row[at]}`]),
  ),
);

/** What others know of who chooses; each is taken whole and by its words. */
export type KnownWords = readonly string[];

/**
 * Why a password is too easily guessed, as what a refusal of its field goes on with; nothing if it is
 * not. Looks at each sign a few times only, however many there are, and never repeats the password.
 */
export function flawOf(password: string, known: KnownWords = []): string | undefined {
  if (!isOfLength(password)) return WRONG_LENGTH;
  const plain = password.normalize('NFKC').toLowerCase();
  if (repeats(plain)) return 'must not repeat the same few characters; use several words';
  if (freshSigns(plain) < FRESH_SIGNS)
    return 'must not be a run of letters, digits or neighbouring keys; use several words';
  for (const spelled of [plain, unmasked(plain)]) {
    if (isCommon(spelled))
      return 'must not be a password that many people use, with or without digits';
    if (isMadeOf(spelled, wordsIn(known)))
      return 'must not be made of your address, your name, your office or words of this work; add other words';
  }
  return undefined;
}

/** The same few signs, or the same short part again and again. */
function repeats(text: string): boolean {
  const part = (text + text).indexOf(text, 1);
  return (part < text.length && part < SHORTEST_PASSWORD) || new Set(text).size < FRESH_SIGNS;
}

function freshSigns(text: string): number {
  const signs = [...text];
  return signs.filter((sign, at) => sign !== signs[at - 1] && !NEXT.has(`${signs[at - 1]}${sign}`))
    .length;
}

/** Letters as they are often masked. */
const MASKS: Record<string, string> = {
  ...{ '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't' },
};

/** Digits at the end are padding and stay what they are. */
function unmasked(text: string): string {
  const padding = /^[\d\W_]*$/u;
  let end = text.length;
  while (end > 0 && padding.test(text[end - 1]!)) end -= 1;
  return [...text.slice(0, end)].map((sign) => MASKS[sign] ?? sign).join('');
}

let common: Set<string> | undefined;

/** The list of `@zxcvbn-ts/language-common`, read when it is first needed: 49,000 passwords take a tenth of a second. */
function commonPasswords(): Set<string> {
  const read = createRequire(import.meta.url);
  const { dictionary } = read('@zxcvbn-ts/language-common') as {
    dictionary: { 'passwords-common': string[] };
  };
  return (common ??= new Set(dictionary['passwords-common']));
}

/** A common password as it stands, or one or two of them with whatever is no letter around. */
function isCommon(text: string): boolean {
  const list = commonPasswords();
  if (list.has(text)) return true;
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const letters = words.join('');
  if (letters.length === 0) return false;
  return (
    list.has(letters) ||
    (letters.length < SHORTEST_PASSWORD && words.every((word) => list.has(word)))
  );
}

/** Longest first, so that a name is taken off whole before its parts are. */
function wordsIn(known: KnownWords): string[] {
  const own = known.flatMap((text) => {
    const plain = text.normalize('NFKC').toLowerCase();
    const parts = plain.split(/[^\p{L}]+/u);
    return [parts.join(''), ...parts].filter((word) => word.length >= SHORTEST_WORD);
  });
  return [...new Set([...own, ...HOUSE])].sort((a, b) => b.length - a.length);
}

/** Whether too little is left of the letters when the known words are taken off. */
function isMadeOf(text: string, words: string[]): boolean {
  const letters = text.replaceAll(/[^\p{L}]/gu, '');
  const left = words.reduce((rest, word) => rest.replaceAll(word, ' '), letters);
  return left !== letters && left.replaceAll(' ', '').length < LETTERS_BESIDE;
}
