import { cellInWords, type Written } from '../../platform/table-file/reading/line.js';
import { withoutUnseen } from '../../platform/unseen.js';

/** In signs, unseen ones among them; what is longer is no code. */
const LONGEST_CODE = 40;

/** Spreadsheets take a code for a number: `65.1` was 65.10, and 6571 or 65,71 is what some write. */
export function codeOf(written: Exclude<Written, null>): string | null {
  const words = cellInWords(written);
  if (words.length > LONGEST_CODE) return null;
  const text = withoutUnseen(words);
  if (/^\d{2}$/.test(text)) return text;
  const whole = /^(\d{2})[.,]?(\d{2})$/.exec(text);
  if (whole) return `${whole[1]}.${whole[2]}`;
  const shortened = /^(\d{2})[.,](\d)$/.exec(text);
  return shortened && `${shortened[1]}.${shortened[2]}0`;
}

/** What offices put before the name of their place. */
const BEFORE =
  /^(?:(?:dinas|kependudukan|dan|pencatatan|sipil|disdukcapil|dukcapil|kantor|provinsi|prov)\b\W*)+/;
const ADMINISTRATIVE = /\badm(?:inistrasi)?\b\.?/;

interface ParsedName {
  kind: 'kota' | 'kabupaten' | null;
  name: string;
}

/** In signs; the longest name of an office, with all that is put before it, has 110. */
const LONGEST_NAME = 200;

function placeOf(written: string): ParsedName {
  const plain = written
    .slice(0, LONGEST_NAME)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z.\s]/g, '');
  const bare = plain.replace(BEFORE, '').replace(ADMINISTRATIVE, '');
  const named = bare.replace(/^\W+/, '');
  const [kind = ''] = /^(?:kota|kabupaten|kab)\b/.exec(named) ?? [];
  return {
    kind: kind === 'kota' ? 'kota' : kind ? 'kabupaten' : null,
    name: named.slice(kind.length).replaceAll(/[^a-z]/g, ''),
  };
}

/**
 * Whether two names may be of the same office: `KAB. BULUNGAN` and `Kabupaten Bulungan` are, `Kota Bogor`
 * and `Kabupaten Bogor` are not, and a bare `Bogor` is either.
 */
export function sameOffice(one: string, other: string): boolean {
  const [a, b] = [placeOf(one), placeOf(other)];
  return a.name === b.name && (a.kind === null || b.kind === null || a.kind === b.kind);
}
