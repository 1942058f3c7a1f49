/** What offices put before the name of their place. */
const BEFORE =
  /^(?:(?:dinas|kependudukan|dan|pencatatan|sipil|disdukcapil|dukcapil|kantor|provinsi|prov)\b\W*)+/;
const ADMINISTRATIVE = /\badm(?:inistrasi)?\b\.?/;

interface Place {
  kind: 'kota' | 'kabupaten' | null;
  name: string;
}

function placeOf(written: string): Place {
  const plain = written
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z.\s]/g, '');
  const bare = plain.replace(BEFORE, '').replace(ADMINISTRATIVE, '');
  const [, kind = '', name = ''] = /^\W*(kota\b|kabupaten\b|kab\b)?(.*)$/s.exec(bare) ?? [];
  return {
    kind: kind.startsWith('kota') ? 'kota' : kind.startsWith('kab') ? 'kabupaten' : null,
    name: name.replaceAll(/[^a-z]/g, ''),
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
