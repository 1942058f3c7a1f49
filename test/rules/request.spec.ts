import fc from 'fast-check';
import {
  dispatched,
  recalled,
  received,
  stateAfter,
  type Tally,
} from '../../src/restocking/request.js';

const granted = (quantity: number): Tally => ({
  granted: quantity,
  sent: 0,
  onTheRoad: 0,
  arrived: 0,
});

test('a grant is approved until all of it has left, sent while some is on the road, then fulfilled', () => {
  const half = dispatched(granted(1000), 500);
  const whole = dispatched(half, 500);
  const one = received(whole, 500, 480);
  expect([granted(1000), half, whole, one, received(one, 500, 500)].map(stateAfter)).toEqual([
    'approved',
    'approved',
    'sent',
    'sent',
    'fulfilled',
  ]);
});

test('a recall, or a receipt of none, brings a sent request back to approved', () => {
  const sent = dispatched(granted(1000), 1000);
  expect(stateAfter(recalled(sent, 1000))).toBe('approved');
  expect(stateAfter(received(sent, 1000, 0))).toBe('approved');
});

test('whatever happens to its consignments, what is on the road and what has left stay within the grant', () => {
  const consignment = fc.record({
    quantity: fc.integer({ min: 1, max: 500 }),
    fate: fc.double({ min: 0, max: 1, noNaN: true }),
    recall: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(consignment, { maxLength: 12 }), (consignments) => {
      let tally = granted(2000);
      const road: typeof consignments = [];
      for (const next of consignments) {
        if (tally.sent + next.quantity > tally.granted) continue;
        tally = dispatched(tally, next.quantity);
        road.push(next);
      }
      for (const { quantity, fate, recall } of road)
        tally = recall
          ? recalled(tally, quantity)
          : received(tally, quantity, Math.round(quantity * fate));
      expect(tally.onTheRoad).toBe(0);
      expect(tally.sent).toBeLessThanOrEqual(tally.granted);
      expect(tally.arrived).toBeLessThanOrEqual(tally.sent);
      expect(stateAfter(tally)).toBe(tally.sent === 2000 ? 'fulfilled' : 'approved');
    }),
  );
});
