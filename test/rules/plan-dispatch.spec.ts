import fc from 'fast-check';
import { leavingOf, type FoundRequest } from '../../src/allocation/plan-dispatch.js';
import { hasMoved, type LockedRow } from '../../src/allocation/plan-staleness.js';
import { stateAfter } from '../../src/restocking/request.js';

const ask = (more: Partial<FoundRequest>): FoundRequest => ({
  state: 'approved',
  granted: 2_000,
  sent: 0,
  ours: true,
  ...more,
});

describe('how cards leave for an office', () => {
  it.each<[string, FoundRequest | null, [grant: number | null, against: number, beyond: number]]>([
    ['that asks nothing', null, [null, 0, 1_000]],
    ['whose request is open', ask({ state: 'open', granted: null }), [1_000, 1_000, 0]],
    ['that was granted more by us', ask({}), [1_000, 1_000, 0]],
    ['that was granted just that', ask({ granted: 1_000 }), [null, 1_000, 0]],
    ['that was granted less by us', ask({ granted: 400 }), [1_000, 1_000, 0]],
    ['that was granted less by another', ask({ granted: 400, ours: false }), [null, 400, 600]],
    ['that was granted more by another', ask({ ours: false }), [null, 1_000, 0]],
    ['to which a part has left', ask({ sent: 1_400 }), [null, 600, 400]],
    ['to which all has left', ask({ state: 'sent', sent: 2_000 }), [null, 0, 1_000]],
    ['whose request ended', ask({ state: 'fulfilled', sent: 2_000 }), [null, 0, 1_000]],
  ])('%s', (_, found, [grant, against, beyond]) => {
    expect(leavingOf(1_000, found)).toEqual({ grant, against, beyond });
  });

  it('all of it, and against a request never more than its grant leaves', () => {
    const some = fc.record({
      state: fc.constantFrom('open' as const, 'approved' as const, 'sent' as const),
      granted: fc.integer({ min: 1, max: 5_000 }),
      part: fc.double({ min: 0, max: 0.99, noNaN: true }),
      ours: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000 }), some, (quantity, { part, ...found }) => {
        const sent = found.state === 'open' ? 0 : Math.floor(found.granted * part);
        const { grant, against, beyond } = leavingOf(quantity, { ...found, sent });
        expect(against + beyond).toBe(quantity);
        expect(Math.min(against, beyond)).toBeGreaterThanOrEqual(0);
        if (against === 0) return;
        const granted = grant ?? found.granted;
        expect(sent + against).toBeLessThanOrEqual(granted);
        const tally = { granted, sent: sent + against, onTheRoad: against, arrived: 0 };
        expect(stateAfter(tally)).toBe(sent + against === granted ? 'sent' : 'approved');
        // What has left of a grant, or was promised by another, is never taken back.
        if (grant !== null) expect(sent === 0 && (found.ours || found.state === 'open')).toBe(true);
      }),
    );
  });
});

describe('what a planner saw is no longer so', () => {
  const was = {
    onHand: 5_000,
    inTransit: 500,
    requestId: 'r1',
    requestQuantity: 4_000,
    granted: null,
    sent: 0,
  };
  const now = (more: Partial<LockedRow>): LockedRow => ({
    ...was,
    office: '65',
    officeName: 'Kantor',
    level: 'regency',
    requestState: 'open',
    granter: null,
    ...more,
  });

  it.each<[string, Partial<LockedRow>, boolean]>([
    ['nothing changed', {}, false],
    ['one card was printed', { onHand: 4_999 }, true],
    ['cards arrived', { onHand: 5_500, inTransit: 0 }, true],
    ['it asks anew', { requestId: 'r2' }, true],
    ['it asks for more', { requestQuantity: 4_500 }, true],
    ['it was granted some', { granted: 500 }, true],
    ['some of that left', { sent: 1 }, true],
  ])('of a regency: %s', (_, change, moved) => {
    expect(hasMoved(was, now(change), 500)).toBe(moved);
  });

  it.each<[string, Partial<LockedRow>, boolean]>([
    ['nothing changed', {}, false],
    ['499 cards were printed', { onHand: 4_501 }, false],
    ['a pack was printed', { onHand: 4_500 }, true],
    ['a pack came in', { onHand: 5_500 }, true],
    ['cards arrived', { onHand: 5_500, inTransit: 0 }, false],
    ['cards were sent to it', { onHand: 4_999, inTransit: 501 }, true],
    ['it asks anew', { requestId: 'r2' }, true],
  ])('of a province with all below it: %s', (_, change, moved) => {
    expect(hasMoved(was, now({ level: 'province', ...change }), 500)).toBe(moved);
  });
});
