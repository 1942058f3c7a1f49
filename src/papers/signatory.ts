import type { CalendarDate } from '../platform/calendar-date.js';

export const CAPACITIES = ['kepala', 'plt', 'plh', 'an'] as const;
/**
 * How someone signs: as the head; as acting head of a vacant post (Plt.); as the day's stand-in for a
 * head who is away (Plh.); or in a post of their own on the head's behalf (a.n.).
 */
export type Capacity = (typeof CAPACITIES)[number];

export interface Signatory {
  name: string;
  /** 18 digits. */
  nip: string | null;
  /** Pangkat and golongan, as they stand under a name. */
  rank: string | null;
  capacity: Capacity;
  /** The post: the head's, or with `an` their own. Null: the head's, as the office's name tells it. */
  title: string | null;
  fromOn: CalendarDate;
  /** The last day; null: until further notice. */
  untilOn: CalendarDate | null;
}

type Term = Pick<Signatory, 'capacity' | 'fromOn' | 'untilOn'>;

export const standsIn = ({ capacity }: Pick<Signatory, 'capacity'>): boolean =>
  capacity === 'plh' || capacity === 'an';

export const isInForce = ({ fromOn, untilOn }: Term, date: CalendarDate): boolean =>
  fromOn <= date && (untilOn === null || date <= untilOn);

/** Two of one kind in one office on one date: of those who hold the post, or of those who stand in. */
export const collide = (one: Term, other: Term): boolean =>
  standsIn(one) === standsIn(other) &&
  (one.untilOn === null || other.fromOn <= one.untilOn) &&
  (other.untilOn === null || one.fromOn <= other.untilOn);

/** Who signs on a date: whoever stands in then, else whoever holds the post, else nobody is known. */
export function signatoryOn<T extends Term>(all: T[], date: CalendarDate): T | null {
  const inForce = all.filter((one) => isInForce(one, date));
  return inForce.find(standsIn) ?? inForce[0] ?? null;
}

/** Who holds the post on a date, whoever may stand in. */
export const holderOn = <T extends Term>(all: T[], date: CalendarDate): T | null =>
  all.find((one) => !standsIn(one) && isInForce(one, date)) ?? null;

const PREFIXES = { kepala: '', plt: 'Plt. ', plh: 'Plh. ' };

/** Whom a paper names and whose post it names them by. */
export interface Signing {
  signatory: Signatory | null;
  /** The head's post, without anything before it. */
  head: string;
}

/** Who signs for an office on a date, and the head's post as whoever holds it has it. */
export const signingOn = (all: Signatory[], date: CalendarDate, head: string): Signing => {
  const signatory = signatoryOn(all, date);
  const post = signatory && signatory.capacity !== 'an' ? signatory.title : null;
  return { signatory, head: post ?? holderOn(all, date)?.title ?? head };
};

/** Plt. Kepala Dinas …; with `an`: Sekretaris, a.n. Kepala Dinas … */
export function postOf({ signatory, head }: Signing): string {
  if (!signatory) return head;
  if (signatory.capacity === 'an') return `${signatory.title!}, a.n. ${head}`;
  return `${PREFIXES[signatory.capacity]}${head}`;
}

/** The lines above a signature; capitals but for what is written small by usage. */
export function postLines({ signatory, head }: Signing): string[] {
  const capitals = head.toUpperCase();
  if (!signatory) return [`${capitals},`];
  if (signatory.capacity === 'an')
    return [`a.n. ${capitals}`, `${signatory.title!.toUpperCase()},`];
  return [`${PREFIXES[signatory.capacity]}${capitals},`];
}
