/**
 * How many cards an office can print. Ribbon and film are counted by who reports, not kept in the ledger:
 * what is left is told of the end of a day, and what was used on later days went through the same printer.
 */
export const CONSUMABLES = ['ribbon', 'film'] as const;
export type Consumable = (typeof CONSUMABLES)[number];

/** What was told longer ago tells nothing any more, in dates up to today. */
export const TOLD_WITHIN_DAYS = 60;

/** What an office told last of each, in whole pieces; null: nothing. Cards used later, spoiled ones too. */
export interface LastTold {
  ribbonsLeft: number | null;
  usedSinceRibbons: number;
  cardsPerRibbon: number;
  filmsLeft: number | null;
  usedSinceFilms: number;
  cardsPerFilm: number;
}

export interface Printable {
  /** The least of the cards on hand and of what ribbon and film give. */
  printable: number;
  /** Cards that the ribbon gives; null where nothing was told of it, which limits nothing. */
  printableByRibbon: number | null;
  printableByFilm: number | null;
}

const givenBy = (left: number | null, cardsPer: number, usedSince: number): number | null =>
  left === null ? null : Math.max(0, left * cardsPer - usedSince);

export function printableOf({ onHand, ...told }: LastTold & { onHand: number }): Printable {
  const byRibbon = givenBy(told.ribbonsLeft, told.cardsPerRibbon, told.usedSinceRibbons);
  const byFilm = givenBy(told.filmsLeft, told.cardsPerFilm, told.usedSinceFilms);
  return {
    printable: Math.min(onHand, byRibbon ?? onHand, byFilm ?? onHand),
    printableByRibbon: byRibbon,
    printableByFilm: byFilm,
  };
}

/** With less than so many days' use of ribbon or film, somebody is to be told. */
export const SHORT_DAYS = 7;

/** Of which the office has less than seven days' use; nobody knowing its use, of which nothing is left. */
export function shortOf(
  { printableByRibbon, printableByFilm }: Printable,
  dailyUse: number | null,
): Consumable[] {
  const isShort = (cards: number | null) =>
    cards !== null && (cards === 0 || cards < SHORT_DAYS * (dailyUse ?? 0));
  const given = { ribbon: printableByRibbon, film: printableByFilm };
  return CONSUMABLES.filter((of) => isShort(given[of]));
}
