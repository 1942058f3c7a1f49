import { number } from './numbers.js';

/** What a printer uses up beside the cards. */
export const consumables = { ribbon: 'Ribbon', film: 'Film' };

/** Of which an office has less than seven days' use. */
export const shortOfTitle = 'Ribbon atau film kurang dari 7 hari';

/** `ribbon`, `ribbon dan film`; nothing where neither is short, or a device read it before there were any. */
export const shortOfWords = (short: readonly (keyof typeof consumables)[] = []): string =>
  short.map((of) => consumables[of].toLowerCase()).join(' dan ');

interface Given {
  printableByRibbon?: number | null;
  printableByFilm?: number | null;
}

/** `ribbon 300, film 2.000`, in cards; nothing where nothing was told. */
export const givenByWords = ({ printableByRibbon: ribbon, printableByFilm: film }: Given): string =>
  Object.entries({ ribbon, film })
    .flatMap(([of, cards]) => (typeof cards === 'number' ? `${of} ${number(cards)}` : []))
    .join(', ');
