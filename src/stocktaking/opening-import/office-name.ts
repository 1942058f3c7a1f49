/** What offices put before the name of their place. */
const BEFORE =
  /^(?:(?:dinas|kependudukan|dan|pencatatan|sipil|disdukcapil|dukcapil|kantor|provinsi|prov)\b\W*)+/;
const ADMINISTRATIVE = /\badm(?:inistrasi)?\b\.?/;

interface ParsedName {
  kind: 'kota' | 'kabupaten' | null;
  name: string;
}

/** In signs; the longest name of an office, with all that is put before it, has 110. */
const LONGEST = 200;

function placeOf(written: string): ParsedName {
  const plain = written
    .slice(0, LONGEST)
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
