import { flawOf } from '../../src/access/password-flaw.js';
import { fieldInIndonesian } from '../../web/src/api/problem.js';

const SITI = ['siti.aminah@tarakan.go.id', 'Siti Nur Aminah', 'Kota Tarakan'];

describe('a password that is soon guessed is refused, and says why', () => {
  it.each([
    ['aaaaaaaaaaaa', /repeat/],
    [' '.repeat(12), /repeat/],
    ['abababababab', /repeat/],
    ['Kopi1Kopi1Kopi1', /repeat/],
    ['123456789012', /run/],
    ['987654321098', /run/],
    ['qwertyuiopas', /run/],
    ['abcdefghijklm', /run/],
    ['112233445566', /run/],
    ['1qaz2wsx3edc', /run/],
    ['password1234', /many people/],
    ['P@ssw0rd1234', /many people/],
    ['iloveyou1234', /many people/],
    ['Jakarta202612', /many people/],
    ['!!dragon!!2026', /many people/],
    ['１２３４５６７８９０１２', /run/],
    ['disdukcapil2026', /words of this work/],
    ['KTP-1234-5678', /words of this work/],
    ['blangko-demo', /words of this work/],
    ['kata sandi 99887', /many people/],
    ['Kemendagri!2026', /words of this work/],
    ['kartutandapenduduk', /words of this work/],
    ['KartuKeluarga', /words of this work/],
    ['ktpelektronik1', /words of this work/],
    ['Penduduk-2026', /words of this work/],
    ['petugas12345', /words of this work/],
    ['kabupaten2026', /words of this work/],
    ['Provinsi.2026', /words of this work/],
    ['indonesia 2026', /many people|words of this work/],
    ['siti.aminah@tarakan.go.id', /your address/],
    ['Siti Aminah 99', /your name/],
    ['5it1-4m1nah-99', /your name/],
    ['kotatarakan65', /your office/],
    ['Tarakan-2026', /many people/],
  ])('%j', (password, why) => {
    expect(flawOf(password, SITI)).toMatch(why);
  });

  it.each([
    ['short', 'eleven char'],
    ['long', 'x1'.repeat(101)],
  ])('too %s', (_, password) => {
    expect(flawOf(password)).toBe('must have 12 to 200 characters; any characters will do');
  });
});

it.each([
  'a long enough password',
  'another long password',
  'a fresh password',
  'twelve chars',
  'kata sandi yang panjang',
  'kopi pagi di pelabuhan',
  'siti suka kopi tubruk',
  'kuda putih lari',
  'kartu biru di laci',
  'naik perahu ke kantor',
  'xK7#mQ2$vL9p',
  '6571-ikan-0134',
  '💳🪪🖨️📦🚢🏝️🌊🔑🧾🗺️☕🐟',
  '83746 19283 74651',
])('%j is taken', (password) => {
  expect(flawOf(password, SITI)).toBeUndefined();
});

it('the refusal never repeats the password', () => {
  for (const password of ['disdukcapil2026', 'password1234', 'qwertyuiopas'])
    expect(flawOf(password)).not.toContain(password);
});

it('another’s name is no flaw', () => {
  expect(flawOf('Siti Aminah 99', ['budi@malinau.go.id', 'Budi', 'Malinau'])).toBeUndefined();
});

it('the app says each reason in its own words', () => {
  const passwords = ['short', 'aaaaaaaaaaaa', 'qwertyuiopas', 'password1234', 'disdukcapil2026'];
  const reasons = passwords.map((password) => flawOf(password)!);
  const said = reasons.map(fieldInIndonesian);
  expect(new Set(said).size).toBe(passwords.length);
  for (const reason of reasons) expect(said).not.toContain(reason);
});
