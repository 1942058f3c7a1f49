import fc from 'fast-check';
import {
  dispatchOf,
  receiptDate,
  receiptOf,
  recallOf,
  requireInTransit,
  requireNotMoreThanSent,
  shortageOf,
  type Consignment,
} from '../../src/consignments/consignment.js';
import {
  authoriseReceipt,
  authoriseRecall,
  requireInSight,
} from '../../src/consignments/consignment-rights.js';
import type { Actor, Role } from '../../src/access/permissions.js';
import type { Refusal } from '../../src/platform/refusal.js';

const consignment: Consignment = {
  number: '65/2026/0042',
  state: 'in_transit',
  from: 5,
  to: 7,
  quantity: 500,
  sentOn: '2026-03-04',
};

const refusalOf = (work: () => unknown): Pick<Refusal, 'status' | 'code' | 'message'> | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error as Refusal;
  }
};

const KEPT = { purpose: 'allocation' } as const;

describe('the cards of a consignment', () => {
  it('go from the sender onto the road to the receiver, on the date they were sent', () => {
    expect(dispatchOf(consignment)).toEqual({
      reason: 'dispatch',
      from: { office: 5, kind: 'on_hand' },
      to: { office: 7, kind: 'in_transit' },
      quantity: 500,
      occurredOn: '2026-03-04',
      reference: '65/2026/0042',
    });
  });

  it('arrive in one movement when none is missing', () => {
    expect(receiptOf(consignment, 500, '2026-03-05')).toEqual([
      {
        reason: 'receipt',
        from: { office: 7, kind: 'in_transit' },
        to: { office: 7, kind: 'on_hand' },
        quantity: 500,
        occurredOn: '2026-03-05',
        reference: '65/2026/0042',
      },
    ]);
  });

  it('are split between the stock and the variance of the receiver when some are missing', () => {
    const movements = receiptOf(consignment, 497, '2026-03-05');
    expect(movements.map(({ to, quantity }) => [to, quantity])).toEqual([
      [{ office: 7, kind: 'on_hand' }, 497],
      [{ office: 7, kind: 'variance' }, 3],
    ]);
  });

  it('are all missing when none arrived, and then no movement touches the stock', () => {
    const movements = receiptOf(consignment, 0, '2026-03-05');
    expect(movements.map(({ to, quantity }) => [to.kind, quantity])).toEqual([['variance', 500]]);
  });

  it('all leave the road, however many arrived', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat({ max: 1e9 }), (quantity, count) => {
        const received = Math.min(count, quantity);
        const movements = receiptOf({ ...consignment, quantity }, received, '2026-03-05');
        expect(movements.every((movement) => movement.quantity > 0)).toBe(true);
        expect(movements.reduce((sum, movement) => sum + movement.quantity, 0)).toBe(quantity);
      }),
    );
  });

  it('turn back whole from the road to the sender', () => {
    expect(recallOf(consignment, '2026-03-06')).toMatchObject({
      reason: 'recall',
      from: { office: 7, kind: 'in_transit' },
      to: { office: 5, kind: 'on_hand' },
      quantity: 500,
    });
  });
});

describe('the end of a consignment', () => {
  it('comes once: what was received or recalled is no longer on the road', () => {
    expect(refusalOf(() => requireInTransit(consignment))).toBeNull();
    for (const state of ['received', 'recalled'] as const)
      expect(refusalOf(() => requireInTransit({ ...consignment, state }))).toMatchObject({
        status: 409,
        code: 'consignment.not_in_transit',
        message: `Consignment 65/2026/0042 has already been ${state}.`,
      });
  });

  it('brings at most what was sent; the rest is a second consignment of the sender', () => {
    expect(refusalOf(() => requireNotMoreThanSent(consignment, 500))).toBeNull();
    expect(shortageOf(consignment, 480)).toBe(20);
    const refusal = refusalOf(() => requireNotMoreThanSent(consignment, 501));
    expect(refusal).toMatchObject({ status: 409, code: 'consignment.more_than_sent' });
    expect(refusal?.message).toMatch(/500 cards.*the other 1 as a second consignment/);
  });

  it('is not dated before the dispatch', () => {
    expect(receiptDate(consignment, '2026-03-09', '2026-03-04')).toBe('2026-03-04');
    expect(refusalOf(() => receiptDate(consignment, '2026-03-09', '2026-03-03'))).toMatchObject({
      status: 422,
      code: 'date.refused',
    });
  });

  it('without a date is today, or the dispatch where the receiver is still in yesterday', () => {
    expect(receiptDate(consignment, '2026-03-09', undefined)).toBe('2026-03-09');
    expect(receiptDate(consignment, '2026-03-03', null)).toBe('2026-03-04');
  });
});

describe('a consignment from the province to Tarakan', () => {
  const ends = { from: '65', to: '65.71' };
  const of = (code: string, role: Role = 'staff'): Actor => ({
    personId: 'p',
    name: 'Siti',
    role,
    office: { id: 1, code, name: code, level: 'regency', timezone: 'Asia/Makassar' },
  });
  const status = (work: () => void) => refusalOf(work)?.status ?? 200;

  it.each([
    ['00', 200],
    ['65', 200],
    ['65.71', 200],
    ['65.02', 404],
    ['64', 404],
  ])('is looked at from %s: %i', (code, expected) => {
    expect(status(() => requireInSight(of(code, 'viewer'), 'x', ends))).toBe(expected);
  });

  it.each([
    ['65.71', 'staff', 200],
    ['65.71', 'admin', 200],
    ['65.71', 'viewer', 403],
    ['65', 'admin', 403],
    ['00', 'admin', 403],
    ['65.02', 'admin', 404],
  ] as const)('is received by %s %s: %i', (code, role, expected) => {
    expect(status(() => authoriseReceipt(of(code, role), 'x', ends))).toBe(expected);
  });

  it.each([
    ['65', 'staff', 200],
    ['00', 'staff', 200],
    ['65', 'viewer', 403],
    ['65.71', 'admin', 403],
    ['65.02', 'admin', 404],
  ] as const)('is recalled by %s %s: %i', (code, role, expected) => {
    expect(status(() => authoriseRecall(of(code, role), 'x', ends, KEPT))).toBe(expected);
  });

  it('returned upwards is seen by its sender, who may recall it and may not receive it', () => {
    const back = { from: '65.71', to: '65' };
    expect(status(() => authoriseRecall(of('65.71'), 'x', back, KEPT))).toBe(200);
    expect(status(() => authoriseReceipt(of('65.71'), 'x', back))).toBe(403);
    expect(status(() => authoriseReceipt(of('65'), 'x', back))).toBe(200);
  });

  it('of a loan that is paid back is recalled by the borrower itself, though it goes sideways', () => {
    const back = { from: '65.71', to: '65.01' };
    const paid = { purpose: 'return' } as const;
    expect(status(() => authoriseRecall(of('65.71', 'staff'), 'x', back, paid))).toBe(200);
    expect(status(() => authoriseRecall(of('65.71', 'viewer'), 'x', back, paid))).toBe(403);
    expect(status(() => authoriseRecall(of('65.01'), 'x', back, paid))).toBe(403);
    expect(status(() => authoriseRecall(of('65.71'), 'x', back, KEPT))).toBe(403);
  });

  it('across provinces is recalled only from above both', () => {
    const across = { from: '65.71', to: '64.72' };
    expect(status(() => authoriseRecall(of('00'), 'x', across, KEPT))).toBe(200);
    expect(status(() => authoriseRecall(of('65'), 'x', across, KEPT))).toBe(403);
    expect(status(() => authoriseRecall(of('64'), 'x', across, KEPT))).toBe(403);
  });
});
