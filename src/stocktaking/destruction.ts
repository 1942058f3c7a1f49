import { badField, Refusal } from '../platform/refusal.js';
import { causesOf, sumOf, type SpoilCause, type SpoiledBy } from '../stock/spoil-causes.js';

/** What the record of a destruction must say, decided by itself. */

export const METHODS = ['burned', 'shredded', 'cut_and_burned', 'other'] as const;
export type Method = (typeof METHODS)[number];

/** Blanks by what spoiled them; of some nobody knows it any more. */
export type Blanks = SpoiledBy & { unknown: number };

/** Why a card that somebody had was taken back. Counted on the paper; they are no stock. */
export const WITHDRAWALS = ['damaged', 'changed', 'moved', 'deceased', 'other'] as const;
export type Withdrawal = (typeof WITHDRAWALS)[number];
export type Withdrawn = Record<Withdrawal, number>;

export interface Officer {
  name: string;
  nip: string;
}

export interface Witness {
  name: string;
  /** Where they are from; null only on records of before it was asked. */
  agency: string | null;
}

export const MOST_OFFICERS = 5;
const LEAST_WITNESSES = 2;
export const MOST_WITNESSES = 8;

type Given<Key extends string> = { [key in Key]?: number | null };

/** The movement by cause; left out, nobody knows. What does not sum to the movement is a 400. */
export function blanksOf(
  quantity: number,
  given: Given<SpoilCause | 'unknown'> | null | undefined,
): Blanks {
  if (!given) return { ...causesOf({}), unknown: quantity };
  const blanks = { ...causesOf(given), unknown: given.unknown ?? 0 };
  const sum = sumOf(blanks);
  if (sum !== quantity)
    throw badField('blanks', `must sum to the quantity: they are ${sum}, and it is ${quantity}`);
  return blanks;
}

export const withdrawnOf = (given: Given<Withdrawal> | null | undefined): Withdrawn => ({
  damaged: given?.damaged ?? 0,
  changed: given?.changed ?? 0,
  moved: given?.moved ?? 0,
  deceased: given?.deceased ?? 0,
  other: given?.other ?? 0,
});

interface OfOffice {
  name: string;
  level: 'ministry' | 'province' | 'regency';
}

const OF_THE_FIELD = /dukcapil|\bdisduk|kependudukan|pencatatan sipil/;
const OF_THE_MINISTRY = /\b(ditjen|direktorat jenderal|kemendagri|kementerian dalam negeri)\b/;
const kindIn = (name: string) => /\b(prov|kota|kab)/.exec(name)?.[1];
/** What a name says besides the place: Kota Tarakan is Tarakan. */
const KINDS = /\b(provinsi|kota|kabupaten|administrasi)\b/g;

/**
 * Whether a witness's agency is not the office itself. A service of the same kind is the office's own where
 * it names the office's place or none: "Disdukcapil" in Tarakan is Tarakan's, "Disdukcapil Provinsi
 * Kalimantan Utara" is not. What has no letter is nobody's.
 */
export function isFromOutside(agency: string, { name, level }: OfOffice): boolean {
  if (!/\p{L}/u.test(agency)) return false;
  const said = agency.toLowerCase();
  const isMinistrys = OF_THE_MINISTRY.test(said);
  if (!isMinistrys && !OF_THE_FIELD.test(said)) return true;
  const kind = kindIn(said);
  if (level === 'ministry') return !isMinistrys && kind !== undefined;
  if (isMinistrys) return true;
  if (!kind) return false;
  const own = name.toLowerCase();
  if (kind !== (level === 'province' ? 'prov' : (kindIn(own) ?? kind))) return true;
  return !said.includes(own.replace(KINDS, '').trim());
}

const personOf = (name: string) => name.toLowerCase().replace(/\s/g, '');

/**
 * Two at least, and one of them from outside: 422 `destruction.witnesses_wanting`. Whoever is named twice is
 * one of them, and an officer of the destruction none. Tells of each that is named whether from outside.
 */
export function requireWitnesses(
  witnesses: { name: string; agency: string }[],
  officers: { name: string }[],
  office: OfOffice,
): boolean[] {
  const outside = witnesses.map(({ agency }) => isFromOutside(agency, office));
  const known = new Set(officers.map(({ name }) => personOf(name)));
  const counted = outside.filter((_, place) => {
    const person = personOf(witnesses[place]!.name);
    return !known.has(person) && known.add(person);
  });
  if (counted.length >= LEAST_WITNESSES && counted.includes(true)) return outside;
  throw new Refusal(
    422,
    'destruction.witnesses_wanting',
    `A destruction needs ${LEAST_WITNESSES} witnesses at least, one of them from outside ${office.name}; ` +
      `it names ${counted.length}, of whom ${counted.filter(Boolean).length} are from outside.` +
      (counted.length < witnesses.length
        ? ' Whoever is named twice is one witness, and an officer of the destruction is none.'
        : ''),
  );
}

/** A line of text, as it was told before, does not say how many they are and from where. */
export const witnessesInOneLine = (): Refusal =>
  new Refusal(
    422,
    'destruction.witnesses_wanting',
    `Witnesses are named one by one: a list of ${LEAST_WITNESSES} to ${MOST_WITNESSES}, each with name and agency, one of ` +
      'them at least from outside the office; place, method and officers are told besides.',
  );

/** Another way than the usual says in the note which: a 400 for it. */
export function requireMethodTold(method: Method, note: string | null): void {
  if (method === 'other' && note === null)
    throw badField('note', 'must say how the cards were destroyed, where method is other');
}
