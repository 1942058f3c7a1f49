import fc from 'fast-check';
import { OFFICE_STATES, urgencyOf } from '../../src/insight/office-state.js';
import { PLACE, placeInQueue } from '../../src/insight/request-queue.js';

/** Who comes first: one order for screens, the digest and the queue of requests. */

const office = { state: 'low', sendBy: '2026-03-10', lastsDays: 9, onHand: 900 } as const;
const before = (a: object, b: object) =>
  urgencyOf({ ...office, ...a }) < urgencyOf({ ...office, ...b });

test('the worse state comes first, whatever the dates', () => {
  expect(before({ state: 'out', sendBy: null }, { sendBy: '2026-01-01' })).toBe(true);
  expect(before({ sendBy: null }, { state: 'running_out', sendBy: '2026-01-01' })).toBe(true);
});

test('within a state who is to be sent to first, then whose cards last the shortest, then the fewest', () => {
  expect(before({ sendBy: '2026-03-09', lastsDays: 90 }, {})).toBe(true);
  expect(before({ lastsDays: 8, onHand: 5_000 }, { lastsDays: 10 })).toBe(true);
  expect(before({ onHand: 90 }, { onHand: 100 })).toBe(true);
});

test('what is not known comes last', () => {
  expect(before({}, { sendBy: null })).toBe(true);
  expect(before({ lastsDays: 1_000_000_000 }, { lastsDays: null })).toBe(true);
});

test('every place in the queue is one that a page can begin after', () => {
  const day = fc.option(fc.constantFrom('2026-03-10', '2027-12-31'));
  const count = fc.integer({ min: 0, max: 1_000_000_000 });
  const stock = fc.record({
    state: fc.constantFrom(...OFFICE_STATES),
    sendBy: day,
    lastsDays: fc.option(count),
    onHand: count,
  });
  fc.assert(
    fc.property(stock, fc.constantFrom('65', '65.71'), (each, code) => {
      expect(placeInQueue({ id: 'x', office: code }, each, '65')).toMatch(PLACE);
    }),
  );
});
