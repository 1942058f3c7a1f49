import fc from 'fast-check';
import {
  BULUNGAN,
  CONSIGNMENTS,
  Kaltara,
  PROVINCE,
  type Sent,
  TARAKAN,
} from '../support/kaltara.js';
import type { Client } from '../support/world.js';

/** What is owed is what arrived less what came back and what was let go, whatever is mended in between. */

let kaltara: Kaltara;
let province: Client;
let lender: Client;
let borrower: Client;

beforeAll(async () => {
  kaltara = await Kaltara.open();
  await kaltara.world.begin(BULUNGAN, 9_000, '2026-03-01');
  [province, lender, borrower] = (await Promise.all(
    [PROVINCE, TARAKAN, BULUNGAN].map((office) => kaltara.world.as(office)),
  )) as [Client, Client, Client];
});
afterAll(() => kaltara.close());

interface Return {
  id: string;
  quantity: number;
  state: 'in_transit' | 'received' | 'recalled';
  received: number;
  revision: number;
}

/** One loan, and what is to be true of it. */
class Model {
  received = 100;
  revision = 1;
  forgiven = 0;
  readonly returns: Return[] = [];
  constructor(readonly id: string) {}

  get returned() {
    return this.returns.reduce((sum, { received }) => sum + received, 0);
  }
  get onTheRoad() {
    const road = this.returns.filter(({ state }) => state === 'in_transit');
    return road.reduce((sum, { quantity }) => sum + quantity, 0);
  }
  get owed() {
    return this.received - this.returned - this.forgiven;
  }
}

type Step = (loan: Model) => Promise<void>;

/** Goes through just where it may, and is then true. */
async function tried(
  call: PromiseLike<{ status: number; body: unknown }>,
  may: boolean,
  then: (body: unknown) => void,
): Promise<void> {
  const { status, body } = await call;
  if (may) {
    expect([status, body]).toEqual([status < 300 ? status : 'goes through', body]);
    then(body);
  } else expect(body).toMatchObject({ status: 409, code: 'loan.exceeds_owed' });
}

const mend = (by: Client, id: string, revision: number, received: number) =>
  by.post(
    `${CONSIGNMENTS}/${id}/receipt-correction`,
    { received, note: 'Salah ketik' },
    { 'if-match': `"${revision}"` },
  );
const some = fc.integer({ min: 1, max: 60 });
const nth = fc.nat({ max: 5 });
const pick = (loan: Model, n: number, state: Return['state']) => {
  const found = loan.returns.filter((each) => each.state === state);
  return found[n % Math.max(1, found.length)];
};

const giveBack = some.map((quantity): Step => async (loan) => {
  const order = { from: BULUNGAN, to: TARAKAN, quantity, returnOf: loan.id };
  await tried(
    borrower.post(CONSIGNMENTS, order),
    quantity <= loan.owed - loan.onTheRoad,
    (body) => {
      const { id } = body as Sent;
      loan.returns.push({ id, quantity, state: 'in_transit', received: 0, revision: 1 });
    },
  );
});
const arrive = fc.tuple(nth, fc.nat({ max: 5 })).map(([n, short]): Step => async (loan) => {
  const back = pick(loan, n, 'in_transit');
  if (!back) return;
  const received = Math.max(0, back.quantity - short);
  await tried(lender.post(`${CONSIGNMENTS}/${back.id}/receipt`, { received }), true, () =>
    Object.assign(back, { state: 'received', received }),
  );
});
const turnBack = nth.map((n): Step => async (loan) => {
  const back = pick(loan, n, 'in_transit');
  if (!back) return;
  await tried(borrower.post(`${CONSIGNMENTS}/${back.id}/recall`, { note: 'x' }), true, () =>
    Object.assign(back, { state: 'recalled' }),
  );
});
const mendReturn = fc.tuple(nth, fc.nat({ max: 60 })).map(([n, wanted]): Step => async (loan) => {
  const back = pick(loan, n, 'received');
  const received = Math.min(wanted, back?.quantity ?? 0);
  if (!back || received === back.received) return;
  const may = received - back.received <= loan.owed - loan.onTheRoad;
  await tried(mend(lender, back.id, back.revision, received), may, () =>
    Object.assign(back, { received, revision: back.revision + 1 }),
  );
});
const mendLoan = fc.integer({ min: 0, max: 100 }).map((received): Step => async (loan) => {
  if (received === loan.received) return;
  const may = loan.received - received <= loan.owed - loan.onTheRoad;
  await tried(mend(borrower, loan.id, loan.revision, received), may, () => {
    [loan.received, loan.revision] = [received, loan.revision + 1];
  });
});
const forgive = some.map((quantity): Step => async (loan) => {
  const path = `${CONSIGNMENTS}/${loan.id}/forgiveness`;
  const may = quantity <= loan.owed - loan.onTheRoad;
  await tried(province.post(path, { quantity, note: 'x' }), may, () => {
    loan.forgiven += quantity;
  });
});

test('owed = received − returned − forgiven, and with what is on the road never more than that', async () => {
  let papers = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(giveBack, arrive, turnBack, mendReturn, mendLoan, forgive), {
        minLength: 12,
        maxLength: 24,
      }),
      async (steps) => {
        papers += 1;
        const order = {
          from: TARAKAN,
          to: BULUNGAN,
          quantity: 100,
          loan: {},
          reference: `${papers}`,
        };
        const { body } = await province.post(CONSIGNMENTS, order).expect(201);
        const loan = new Model((body as Sent).id);
        await kaltara.receive(BULUNGAN, loan.id, 100);
        for (const step of steps) await step(loan);
        const told = await province.get(`/api/loans/${loan.id}`).expect(200);
        const { received, returned, forgiven, owed, onTheRoad } = loan;
        expect(told.body).toMatchObject({ received, returned, forgiven, owed, onTheRoad });
        expect(owed).toBeGreaterThanOrEqual(onTheRoad);
      },
    ),
    { numRuns: 12 },
  );
  const ministry = await kaltara.world.as('00');
  const { body } = await ministry.get('/api/ledger/verification').expect(200);
  expect(body).toMatchObject({ ok: true, faults: [] });
});

test('a tally that differs from its papers is a fault of the verification', async () => {
  await kaltara.world.dataSource.query(`UPDATE loans SET received = received + 1`);
  const ministry = await kaltara.world.as('00');
  const { body } = await ministry.get('/api/ledger/verification').expect(200);
  const { ok, faults } = body as { ok: boolean; faults: { fault: string }[] };
  expect([ok, new Set(faults.map(({ fault }) => fault))]).toEqual([
    false,
    new Set(['loans.differ']),
  ]);
});
