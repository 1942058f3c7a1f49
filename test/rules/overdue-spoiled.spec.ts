import fc from 'fast-check';
import { overdueSpoiled, spoilRate, spoilsUnusually } from '../../src/stock/overdue-spoiled.js';

/** Days on which cards come to `spoiled`, go back by a correction of such a day, and are destroyed. */
type Step = { what: 'came' | 'corrected' | 'destroyed'; day: number; cards: number };

const LAST = 40;
const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom('came', 'came', 'corrected', 'destroyed'),
    day: fc.integer({ min: 0, max: LAST }),
    cards: fc.integer({ min: 1, max: 50 }),
  }),
  { maxLength: 60 },
);

/** Every single card in a row, the oldest first, of which those destroyed are the first. */
function cardByCard(history: Step[]): { kept: number[]; brought: Map<number, number> } {
  const brought = new Map<number, number>();
  let destroyed = 0;
  const row = () =>
    [...brought]
      .sort(([a], [b]) => a - b)
      .flatMap(([day, cards]) => Array<number>(cards).fill(day));
  for (const { what, day, cards } of history) {
    const ofDay = brought.get(day) ?? 0;
    const there = row().length - destroyed;
    if (what === 'came') brought.set(day, ofDay + cards);
    else if (what === 'destroyed') destroyed += Math.min(cards, there);
    // No report takes back more than it brought, nor more than is there.
    else brought.set(day, ofDay - Math.min(cards, ofDay, there));
  }
  return { kept: row().slice(destroyed), brought };
}

test('what is left came last: those older than the office may keep them, card by card', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: LAST }), (history, from) => {
      const { kept, brought } = cardByCard(history);
      const lately = [...brought]
        .filter(([day]) => day >= from)
        .reduce((sum, [, cards]) => sum + cards, 0);
      expect(overdueSpoiled(kept.length, lately)).toBe(kept.filter((day) => day < from).length);
    }),
    { numRuns: 1000 },
  );
});

describe('more spoiled than usual', () => {
  test('needs more than 5 %, and more than 1.5 times the median of the province', () => {
    const of = (spoiled: number, usual: number | null) =>
      spoilsUnusually({ spoiled, used: 1000 }, usual);
    expect([of(50, 0.01), of(51, 0.01)]).toEqual([false, true]);
    expect([of(90, 0.06), of(91, 0.06)]).toEqual([false, true]);
    expect(of(1000, null)).toBe(false);
  });

  test('nobody is above who used nothing', () => {
    expect(spoilsUnusually({ spoiled: 0, used: 0 }, 0)).toBe(false);
    expect(spoilRate({ spoiled: 0, used: 0 })).toBeNull();
  });
});
