/** What Windows-1252 has beyond Latin-1: the other half of what the built-in fonts can print. */
const BEYOND_LATIN_1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
/** Signs that people paste, and letters that come apart into no accent. */
const INSTEAD: Record<string, string> = {
  ...{ ʼ: "'", ʻ: "'", ʾ: "'", ʿ: "'", '′': "'", '″': '"', '‛': "'" },
  ...{ '‐': '-', '‑': '-', '‒': '-', '―': '-', '−': '-', '⁄': '/' },
  ...{ ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ı: 'i', ŋ: 'n', Ŋ: 'N' },
};

const prints = (sign: string): boolean =>
  /^[\u0020-\u007e\u00a0-\u00ff]$/.test(sign) || BEYOND_LATIN_1.includes(sign);

function nearest(sign: string): string {
  if (prints(sign)) return sign;
  if (INSTEAD[sign] !== undefined) return INSTEAD[sign];
  if (/\s/.test(sign)) return ' ';
  const plain = sign.normalize('NFKD').replace(/\p{M}/gu, '');
  if (plain !== '' && [...plain].every(prints)) return plain;
  return /[\p{M}\p{Cf}]/u.test(sign) ? '' : '?';
}

/**
 * The text in characters that PDF's built-in fonts have, so that none comes out as a gap or as another
 * one: an accent they lack is left out, and what has no likeness becomes a question mark.
 */
export const printable = (text: string): string => [...text.normalize('NFC')].map(nearest).join('');
