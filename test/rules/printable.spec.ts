import fc from 'fast-check';
import { printableOf, shortOf, type LastTold } from '../../src/printing/printable.js';

const NOTHING: LastTold = {
  ...{ ribbonsLeft: null, usedSinceRibbons: 0, cardsPerRibbon: 500 },
  ...{ filmsLeft: null, usedSinceFilms: 0, cardsPerFilm: 1_000 },
};
const printable = (onHand: number, told: Partial<LastTold>) =>
  printableOf({ onHand, ...NOTHING, ...told });

describe('what an office can print', () => {
  test('is its cards on hand, where nobody told of ribbon or film', () => {
    expect(printable(4_000, {})).toEqual({
      printable: 4_000,
      printableByRibbon: null,
      printableByFilm: null,
    });
  });

  test.each([
    ['the cards', 900, { ribbonsLeft: 2, filmsLeft: 1 }, 900],
    ['the ribbon', 4_000, { ribbonsLeft: 2, filmsLeft: 3 }, 1_000],
    ['the film', 4_000, { ribbonsLeft: 9, filmsLeft: 3 }, 3_000],
    ['a film of which nothing is left', 4_000, { filmsLeft: 0 }, 0],
    ['a ribbon that gives fewer', 4_000, { ribbonsLeft: 2, cardsPerRibbon: 250 }, 500],
  ])('is the least: %s', (_, onHand, told, cards) => {
    expect(printable(onHand, told).printable).toBe(cards);
  });

  test('is less what was used since ribbon or film were told, each since its own, never below nothing', () => {
    const told = { ribbonsLeft: 2, usedSinceRibbons: 300, filmsLeft: 1, usedSinceFilms: 1_001 };
    expect(printable(4_000, told)).toEqual({
      printable: 0,
      printableByRibbon: 700,
      printableByFilm: 0,
    });
  });

  test('is never more than the cards, and what is not told never makes it less', () => {
    const piece = fc.option(fc.nat(20));
    fc.assert(
      fc.property(fc.nat(9_000), piece, piece, fc.nat(3_000), (onHand, ribbons, films, used) => {
        const told = { ribbonsLeft: ribbons, filmsLeft: films, usedSinceFilms: used };
        const cards = printable(onHand, told).printable;
        expect(cards).toBeLessThanOrEqual(onHand);
        expect(cards).toBeGreaterThanOrEqual(0);
        const without = printable(onHand, { ...told, ribbonsLeft: null }).printable;
        expect(without).toBeGreaterThanOrEqual(cards);
      }),
    );
  });
});

describe('short of ribbon or film', () => {
  const short = (told: Partial<LastTold>, dailyUse: number | null) =>
    shortOf(printable(4_000, told), dailyUse);

  test('is an office with less than seven days’ use of it; with seven it is not', () => {
    expect(short({ ribbonsLeft: 1, usedSinceRibbons: 150 }, 50)).toEqual([]);
    expect(short({ ribbonsLeft: 1, usedSinceRibbons: 151 }, 50)).toEqual(['ribbon']);
    expect(short({ ribbonsLeft: 1, usedSinceRibbons: 151, filmsLeft: 0 }, 50)).toEqual([
      'ribbon',
      'film',
    ]);
  });

  test('is nobody who told of neither, however few the cards', () => {
    expect(shortOf(printable(0, {}), 50)).toEqual([]);
  });

  test('where nobody knows the use, is who has nothing left', () => {
    expect(short({ ribbonsLeft: 1 }, null)).toEqual([]);
    expect(short({ ribbonsLeft: 0 }, null)).toEqual(['ribbon']);
  });
});
