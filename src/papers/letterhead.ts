import { bureauOf, cityOf, governmentOf, type Institution } from './institution-names.js';

/** What an office had put at the head of its papers; null: as its name and level tell it, or nothing. */
export interface Letterhead {
  /** The line above: the government that the office is of. */
  government: string | null;
  name: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  /** Where its papers are signed. */
  city: string | null;
}

export interface PrintedLetterhead extends Letterhead {
  government: string;
  name: string;
}

export const NO_LETTERHEAD: Letterhead = {
  government: null,
  name: null,
  address: null,
  phone: null,
  email: null,
  city: null,
};

/** As it prints: what is not set follows from the office's name and level. */
export const printed = (kept: Letterhead, place: Institution): PrintedLetterhead => ({
  ...kept,
  government: kept.government ?? governmentOf(place),
  name: kept.name ?? bureauOf(place),
  city: kept.city ?? cityOf(place),
});
