import fc from 'fast-check';
import { destruction } from '../support/destruction.js';
import {
  CONSIGNMENTS,
  Kaltara,
  MALINAU,
  PROVINCE,
  TARAKAN,
  type Sent,
} from '../support/kaltara.js';
import type { Client } from '../support/world.js';

/** Whatever is received, mended, found again, reversed and counted: papers and ledger agree. */

let kaltara: Kaltara;
let by: Record<string, Client>;

beforeAll(async () => {
  kaltara = await Kaltara.open();
  const offices = ['00', PROVINCE, TARAKAN, MALINAU];
  const clients = await Promise.all(offices.map((code) => kaltara.world.as(code)));
  by = Object.fromEntries(offices.map((code, n) => [code, clients[n]!]));
});
afterAll(() => kaltara.close());

const note = 'Diperiksa';
const paper = fc.record({ which: fc.nat(5), cards: fc.integer({ min: 0, max: 60 }) });
const STEPS = [
  'send',
  'receive',
  'correct',
  'find',
  'supply',
  'open',
  'destroy',
  'reverse',
  'count',
];
const step = fc.record({ does: fc.constantFrom(...STEPS), with: paper });

/** Refused or done: a step is asked for whether or not it makes sense now. */
async function take(
  { does, with: { which, cards } }: { does: string; with: { which: number; cards: number } },
  sent: string[],
): Promise<number> {
  const at = `${CONSIGNMENTS}/${sent[which % Math.max(1, sent.length)] ?? 'none'}`;
  const star = { 'if-match': '*' };
  const order = { from: PROVINCE, to: TARAKAN, quantity: 50 };
  const office = (code: string) => `/api/offices/${code}`;
  const burned = destruction(cards, `BA/${cards}`);
  const calls: Record<string, () => PromiseLike<{ status: number; body: unknown }>> = {
    send: () => by[PROVINCE]!.post(CONSIGNMENTS, order),
    receive: () => by[TARAKAN]!.post(`${at}/receipt`, { received: cards }),
    correct: () => by[TARAKAN]!.post(`${at}/receipt-correction`, { received: cards, note }, star),
    find: () => by[PROVINCE]!.post(`${at}/recovery`, { found: cards, note }),
    supply: () =>
      by['00']!.post(`${office('00')}/supplies`, { quantity: cards, reference: `SP/${which}` }),
    open: () => by[PROVINCE]!.post(`${office(MALINAU)}/opening-stock`, { quantity: cards }),
    destroy: () => by[TARAKAN]!.post(`${office(TARAKAN)}/destructions`, burned),
    reverse: async () => {
      const list = which % 2 ? `${office('00')}/supplies` : `${office(TARAKAN)}/destructions`;
      if (which > 3)
        return by[PROVINCE]!.post(`${office(MALINAU)}/opening-stock/reversal`, { note });
      const { body } = await by['00']!.get(list);
      const { items } = body as { items: Sent[] };
      return by['00']!.post(`${list}/${items[0]?.id ?? 'none'}/reversal`, { note });
    },
    count: () =>
      by[TARAKAN]!.post(`${office(TARAKAN)}/stock-counts`, {
        counted: 9_000 + cards,
        reason: note,
      }),
  };
  const { status, body } = await calls[does]!();
  if (does === 'send' && status === 201) sent.push((body as Sent).id);
  return status;
}

test('the balances sum to zero and no paper disagrees, after every step', async () => {
  const day = { printed: 100, spoiled: 90 };
  await by[TARAKAN]!.put(`/api/offices/${TARAKAN}/print-reports/2026-03-03`, day).expect(201);
  const sent: string[] = [];
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      for (const each of steps) {
        const status = await take(each, sent);
        expect([200, 201, 400, 404, 409, 412, 422]).toContain(status);
        if (status < 300) done.set(each.does, (done.get(each.does) ?? 0) + 1);
      }
      expect(await kaltara.total()).toBe(0);
      const { body } = await by['00']!.get('/api/ledger/verification').expect(200);
      expect((body as { faults: object[] }).faults).toEqual([]);
    }),
    { numRuns: 25, endOnFailure: true },
  );
  // Each was really done at some time: else nothing was proved of it.
  expect([...done.keys()].sort()).toEqual([...STEPS].sort());
});
