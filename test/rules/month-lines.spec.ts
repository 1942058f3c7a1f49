import fc from 'fast-check';
import {
  causesIn,
  lastTold,
  monthOfCards,
  monthOfDays,
  monthOfSpoiled,
  type ReportOfDay,
} from '../../src/monthly-reports/month.js';
import { lineInWords, monthLines } from '../../src/monthly-reports/month-lines.js';
import { dueOn, nextWanted } from '../../src/monthly-reports/monthly-report.js';
import type { Moved } from '../../src/stock/flows.js';

/** A month's figures, and the sums that whoever signs can follow. */

const PATHS: Pick<Moved, 'reason' | 'fromKind' | 'toKind'>[] = [
  { reason: 'opening', fromKind: 'supplied', toKind: 'on_hand' },
  { reason: 'opening', fromKind: 'supplied', toKind: 'spoiled' },
  { reason: 'supply', fromKind: 'supplied', toKind: 'on_hand' },
  { reason: 'print', fromKind: 'on_hand', toKind: 'printed' },
  { reason: 'print', fromKind: 'variance', toKind: 'printed' },
  { reason: 'spoil', fromKind: 'on_hand', toKind: 'spoiled' },
  { reason: 'spoil', fromKind: 'variance', toKind: 'spoiled' },
  { reason: 'correction', fromKind: 'printed', toKind: 'on_hand' },
  { reason: 'correction', fromKind: 'printed', toKind: 'variance' },
  { reason: 'correction', fromKind: 'on_hand', toKind: 'spoiled' },
  { reason: 'dispatch', fromKind: 'on_hand', toKind: 'in_transit' },
  { reason: 'receipt', fromKind: 'in_transit', toKind: 'on_hand' },
  { reason: 'receipt', fromKind: 'in_transit', toKind: 'variance' },
  { reason: 'recall', fromKind: 'in_transit', toKind: 'on_hand' },
  { reason: 'count', fromKind: 'on_hand', toKind: 'variance' },
  { reason: 'count', fromKind: 'variance', toKind: 'spoiled' },
  { reason: 'destruction', fromKind: 'spoiled', toKind: 'destroyed' },
  { reason: 'receipt_correction', fromKind: 'variance', toKind: 'on_hand' },
  { reason: 'recovery', fromKind: 'variance', toKind: 'on_hand' },
  { reason: 'reversal', fromKind: 'on_hand', toKind: 'supplied' },
  { reason: 'reversal', fromKind: 'destroyed', toKind: 'spoiled' },
  { reason: 'reversal', fromKind: 'spoiled', toKind: 'supplied' },
];
const moved = fc.array(
  fc.record({ path: fc.constantFrom(...PATHS), cards: fc.integer({ min: 1, max: 5_000 }) }),
);
const change = (all: { path: (typeof PATHS)[number]; cards: number }[], kind: string) =>
  all.reduce(
    (sum, { path, cards }) =>
      sum + (path.toKind === kind ? cards : 0) - (path.fromKind === kind ? cards : 0),
    0,
  );

/** `1.200 − 30 + 5`, worked out. */
const workedOut = (sum: string): number =>
  sum
    .replaceAll('.', '')
    .split(/ (?=[+−])/)
    .reduce((all, term) => all + Number(term.replace('−', '-').replace(/[+ ]/g, '')), 0);

test('whatever moves, the printed sum is the balance that the ledger has', () => {
  fc.assert(
    fc.property(moved, fc.nat(9_000), fc.integer({ min: -50, max: 50 }), (all, opening, later) => {
      const lines = all.map(({ path, cards }): Moved => ({
        ...path,
        gives: true,
        takes: true,
        cards,
      }));
      const cards = monthOfCards(lines, opening, later);
      expect(cards.closing).toBe(opening + later + change(all, 'on_hand'));
      expect(cards.printed).toBe(change(all, 'printed'));
      const spoiledCards = monthOfSpoiled(lines, opening, later);
      expect(spoiledCards.closing).toBe(opening + later + change(all, 'spoiled'));
      expect(spoiledCards.destroyed).toBe(change(all, 'destroyed'));
      const sums = monthLines({ ...EMPTY, cards, spoiledCards }, NOTHING_TOLD).filter(
        ({ label }) => label === 'Hitungan',
      );
      for (const [n, { words }] of sums.entries()) {
        const [terms, closing] = words!.split(' = ') as [string, string];
        expect(workedOut(terms)).toBe([cards, spoiledCards][n]!.closing);
        expect(workedOut(closing)).toBe([cards, spoiledCards][n]!.closing);
      }
    }),
  );
});

const NO_REQUESTS = {
  asked: { number: 0, cards: 0 },
  granted: { number: 0, cards: 0 },
  sent: { number: 0, cards: 0 },
};
const NOTHING_TOLD = { siakPrinted: null, siakNote: null, ikdActivated: null, note: null };
const EMPTY = {
  cards: monthOfCards([], 0, 0),
  spoiledCards: monthOfSpoiled([], 0, 0),
  ...{ onTheRoad: 0, printed: 0, papers: [], ofEarlierMonths: [], recorded: null, waiting: null },
  spoiledBy: causesIn([], 0),
  days: { working: 0, open: 0, stopped: [], withoutCards: 0, late: 0, missing: 0 },
  outlook: {
    dailyUse: null,
    lastsDays: null,
    runsOutOn: null,
    runsOutEarly: null,
    runsOutLate: null,
  },
  ...{ requests: NO_REQUESTS, requestsBelow: null, optimum: null, proposed: null },
  ...{ unitPrice: null, value: null, spoiledValue: null },
};

test('what there is nothing of is said, and not left out: nihil', () => {
  const lines = monthLines(EMPTY, NOTHING_TOLD).map(
    (line) => `${line.label}: ${lineInWords(line)}`,
  );
  expect(lines).toContain('Permintaan sendiri diajukan: nihil');
  expect(lines).toContain('Permintaan sendiri dikirim: nihil');
  expect(lines).toContain('Surat dan opname: nihil');
  expect(lines).toContain('Rusak bulan ini: nihil');
  expect(lines).toContain('Pemakaian: Pemakaian belum diketahui.');
  expect(lines).toContain('Tercetak menurut SIAK: tidak disebutkan');
  expect(lines).toContain('Nilai blangko baik: harga belum ditetapkan');
});

const day = (on: string, more: Partial<ReportOfDay> = {}): ReportOfDay => ({
  ...{ on, service: 'open', spoiled: 0, spoiledBy: null, recorded: null, waiting: null },
  ...{ filedOn: on, arrivedLate: false, ...more },
});
const works = (date: string) => ![0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay());

test('a report is late after the working day that follows its own, unless it was written in time', () => {
  // 6 March 2026 is a Friday: its report has until Monday the 9th.
  const of = (report: ReportOfDay) =>
    monthOfDays('2026-03', [report], 0, {
      owesFrom: '2026-03-01',
      isWorkingDay: works,
      today: '2026-03-31',
    }).late;
  expect(of(day('2026-03-06', { filedOn: '2026-03-09' }))).toBe(0);
  expect(of(day('2026-03-06', { filedOn: '2026-03-10' }))).toBe(1);
  expect(of(day('2026-03-06', { filedOn: '2026-03-10', arrivedLate: true }))).toBe(0);
  // What is filed of a Saturday was owed by nobody.
  expect(of(day('2026-03-07', { filedOn: '2026-03-20' }))).toBe(0);
});

test('a report is missing once it is due; before the office owes any, and of days to come, none is', () => {
  const missing = (owesFrom: string | null, today: string) =>
    monthOfDays('2026-03', [day('2026-03-02')], 0, { owesFrom, isWorkingDay: works, today });
  expect(missing('2026-03-02', '2026-03-04')).toMatchObject({ working: 3, missing: 0 });
  expect(missing('2026-03-02', '2026-03-05')).toMatchObject({ working: 4, missing: 1 });
  expect(missing('2026-03-04', '2026-03-06')).toMatchObject({ working: 3, missing: 1 });
  expect(missing(null, '2026-03-31')).toMatchObject({ working: 0, missing: 0 });
});

test('a stoppage is told by its reason; a holiday that was reported is none, and not open either', () => {
  const reports = [
    day('2026-03-02'),
    day('2026-03-03', { service: 'siak_down' }),
    day('2026-03-04', { service: 'siak_down' }),
    day('2026-03-05', { service: 'holiday' }),
  ];
  const rest = { owesFrom: null, isWorkingDay: works, today: '2026-03-31' };
  expect(monthOfDays('2026-03', reports, 2, rest)).toMatchObject({
    ...{ open: 1, withoutCards: 2, stopped: [{ service: 'siak_down', days: 2 }] },
  });
});

test('causes are those that were told, and of the rest it is said that nobody did', () => {
  const spoiledBy = { print: 3, encode: 1, factory: 0, other: 0 };
  const reports = [day('2026-03-02', { spoiled: 4, spoiledBy }), day('2026-03-03', { spoiled: 5 })];
  expect(causesIn(reports, 9)).toEqual({ ...spoiledBy, unknown: 5 });
  expect(lastTold([day('2026-03-02', { waiting: 7 }), day('2026-03-03')], 'waiting')).toBe(7);
});

test('the month that is wanted next follows the last one submitted; the first is the last that is over', () => {
  expect(dueOn('2026-12', 5)).toBe('2027-01-05');
  expect(nextWanted({ begunOn: null, last: null }, '2026-06-10')).toBeNull();
  expect(nextWanted({ begunOn: '2025-01-01', last: null }, '2026-06-10')).toBe('2026-05');
  expect(nextWanted({ begunOn: '2026-06-02', last: null }, '2026-06-10')).toBeNull();
  expect(nextWanted({ begunOn: '2025-01-01', last: '2026-03' }, '2026-06-10')).toBe('2026-04');
  expect(nextWanted({ begunOn: '2025-01-01', last: '2026-05' }, '2026-06-10')).toBeNull();
});
