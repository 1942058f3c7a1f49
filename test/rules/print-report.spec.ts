import fc from 'fast-check';
import { earliestReportable } from '../../src/offices/late-window.js';
import { movementsOf, sameFigures, taken, type Figures } from '../../src/printing/print-report.js';

const figures = (printed: number, spoiled: number): Figures => ({
  printed,
  spoiled,
  spoiledBy: null,
  recorded: null,
  waiting: null,
  ribbonsLeft: null,
  filmsLeft: null,
  service: 'open',
  note: null,
});
const anyFigures = fc
  .tuple(fc.nat(1000), fc.nat(100))
  .map(([printed, spoiled]) => figures(printed, spoiled));

/** What a list of movements does to each kind of account. */
const effect = (movements: ReturnType<typeof movementsOf>) => {
  const change: Record<string, number> = {};
  for (const { from, to, quantity } of movements) {
    change[from.kind] = (change[from.kind] ?? 0) - quantity;
    change[to.kind] = (change[to.kind] ?? 0) + quantity;
  }
  return change;
};

test('a first report moves the whole, a correction only the difference, and cards are conserved', () => {
  fc.assert(
    fc.property(fc.option(anyFigures), anyFigures, fc.boolean(), (before, after, counted) => {
      const movements = movementsOf(1, '2026-03-04', before, after, counted);
      const change = effect(movements);
      expect(change['printed'] ?? 0).toBe(after.printed - (before?.printed ?? 0));
      expect(change['spoiled'] ?? 0).toBe(after.spoiled - (before?.spoiled ?? 0));
      expect(change[counted ? 'variance' : 'on_hand'] ?? 0).toBe(-taken(before, after) + 0);
      expect(change[counted ? 'on_hand' : 'variance']).toBeUndefined();
      expect(movements.every(({ quantity }) => quantity > 0)).toBe(true);
      if (before) expect(movements.every(({ reason }) => reason === 'correction')).toBe(true);
    }),
  );
});

test('a correction brings back before it takes, so that no entry between is below zero', () => {
  const movements = movementsOf(1, '2026-03-04', figures(5, 5), figures(10, 0), false);
  expect(movements.map(({ from, to }) => [from.kind, to.kind])).toEqual([
    ['spoiled', 'on_hand'],
    ['on_hand', 'printed'],
  ]);
});

describe('the same figures', () => {
  const told = { ...figures(100, 9), spoiledBy: { print: 9, encode: 0, factory: 0, other: 0 } };

  test('a cause that a form leaves empty is the none that the server keeps, in whatever order', () => {
    const left = { other: null, factory: null, encode: null, print: 9 };
    expect(sameFigures({ ...told, spoiledBy: left }, told)).toBe(true);
    expect(sameFigures({ ...told, spoiledBy: { ...left, other: 1 } }, told)).toBe(false);
  });

  test('of what nothing is said is not the same as of what it is told', () => {
    const { spoiledBy, ...silent } = told;
    expect(sameFigures(silent, { ...silent, spoiledBy: null })).toBe(true);
    expect(sameFigures(silent, { ...silent, spoiledBy })).toBe(false);
    expect(sameFigures({ ...silent, spoiledBy }, silent)).toBe(false);
  });

  test('ribbon or film told otherwise is another report; left out by an older device it is not told', () => {
    const { ribbonsLeft, filmsLeft, ...older } = figures(100, 9);
    expect([ribbonsLeft, filmsLeft]).toEqual([null, null]);
    expect(sameFigures(older, figures(100, 9))).toBe(true);
    expect(sameFigures({ ...older, ribbonsLeft: 0 }, older)).toBe(false);
    expect(sameFigures({ ...older, filmsLeft: 3 }, { ...older, ribbonsLeft: 3 })).toBe(false);
  });

  test.each([
    ['printed', 101],
    ['spoiled', 8],
    ['recorded', 0],
    ['waiting', 0],
    ['service', 'holiday'],
    ['note', ''],
  ])('%s by itself makes another report', (figure, value) => {
    expect(sameFigures(told, { ...told, [figure]: value })).toBe(false);
  });

  test('what is no number yet is the same while it is not', () => {
    expect(sameFigures({ ...told, printed: NaN }, { ...told, printed: NaN })).toBe(true);
  });
});

describe('the earliest date that may be reported', () => {
  const window = { lateDays: 7, widenedTo: null, widenedUntil: null, openingOn: null };

  test('is as many days back as the late window', () => {
    expect(earliestReportable('2026-03-04', window)).toBe('2026-02-25');
  });

  test('is further back while the office above has widened it, its last day included', () => {
    const widened = { ...window, widenedTo: 30, widenedUntil: '2026-03-04' };
    expect(earliestReportable('2026-03-04', widened)).toBe('2026-02-02');
    expect(earliestReportable('2026-03-05', widened)).toBe('2026-02-26');
  });

  test('is never narrowed by a widening smaller than the rule', () => {
    const widened = { ...window, widenedTo: 3, widenedUntil: '2026-12-31' };
    expect(earliestReportable('2026-03-04', widened)).toBe('2026-02-25');
  });

  test('is never before the opening stock', () => {
    expect(earliestReportable('2026-03-04', { ...window, openingOn: '2026-03-02' })).toBe(
      '2026-03-02',
    );
  });
});
