import fc from 'fast-check';
import { LEDGER_CHECKS } from '../../src/stock/ledger-checks.sql.js';
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
  'recall',
  'accept',
  'explain',
  'judge',
  'report',
  'rewrite',
];
/** Each of them done at least once: what is done, which, and how many cards. */
const ONCE = (
  'open 2 30, send, send, recall 0, receive 1 40, correct 0 45, find 0 5, accept, supply 1 10, ' +
  'reverse 1, destroy 0 10, reverse 0, destroy 0 20, report 0 5, rewrite 0 6, count 4 60, explain, judge'
)
  .split(', ')
  .map((words) => words.split(' '))
  .map(([does, which = 0, cards = 0]) => ({
    does: does!,
    with: { which: Number(which), cards: Number(cards) },
  }));
const step = fc.record({ does: fc.constantFrom(...STEPS), with: paper });

/** Some before the counts, which settle them, and the day of the counts itself. */
const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04'];
const report = (day: string, printed: number, spoiled: number, headers: Record<string, string>) =>
  by[TARAKAN]!.put(
    `/api/offices/${TARAKAN}/print-reports/${day}`,
    { printed, spoiled, note },
    headers,
  );

/** A consignment of 50, of which 10 are missing. */
async function arrivedShort(): Promise<string> {
  const order = { from: PROVINCE, to: TARAKAN, quantity: 50 };
  const { body } = await by[PROVINCE]!.post(CONSIGNMENTS, order).expect(201);
  const path = `${CONSIGNMENTS}/${(body as Sent).id}`;
  await by[TARAKAN]!.post(`${path}/receipt`, { received: 40, note }).expect(200);
  return path;
}

async function firstOf(client: Client, list: string): Promise<string> {
  const { body } = await client.get(list).expect(200);
  return (body as { items: Sent[] }).items[0]?.id ?? 'none';
}

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
    // A count settles what was received before it: one that has just arrived can still be mended.
    correct: async () => {
      const path = which % 2 ? at : await arrivedShort();
      return by[TARAKAN]!.post(`${path}/receipt-correction`, { received: cards, note }, star);
    },
    find: async () => {
      const path = which % 2 ? at : await arrivedShort();
      return by[PROVINCE]!.post(`${path}/recovery`, { found: Math.min(cards, 10), note });
    },
    supply: () =>
      by['00']!.post(`${office('00')}/supplies`, { quantity: cards, reference: `SP/${which}` }),
    open: () =>
      by[PROVINCE]!.post(`${office(MALINAU)}/opening-stock`, { quantity: cards, spoiled: which }),
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
        ...(which > 2 && { countedSpoiled: 2 * cards }),
        ...(which % 2 && { reason: note }),
      }),
    recall: () => by[PROVINCE]!.post(`${at}/recall`, { note }),
    accept: async () => {
      const recovery = await firstOf(by['00']!, '/api/recoveries?state=waiting');
      return by['00']!.post(`/api/recoveries/${recovery}/acceptance`, { note });
    },
    explain: async () => {
      const count = await firstOf(by[TARAKAN]!, '/api/variances?state=open');
      const said = { cause: which % 2 ? 'lost' : 'earlier_miscount', text: note };
      return by[TARAKAN]!.post(`/api/stock-counts/${count}/explanation`, said);
    },
    judge: async () => {
      const count = await firstOf(by[PROVINCE]!, '/api/variances?state=open');
      const verdict = which % 2 ? 'recount' : 'acceptance';
      return by[PROVINCE]!.post(`/api/stock-counts/${count}/${verdict}`, { note });
    },
    report: () => report(DAYS[which % DAYS.length]!, cards, which, {}),
    rewrite: async () => {
      const day = DAYS[which % DAYS.length]!;
      const { headers } = await by[TARAKAN]!.get(`${office(TARAKAN)}/print-reports/${day}`);
      return report(day, cards, which, { 'if-match': String(headers['etag']) });
    },
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
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 14 }), async (steps) => {
      for (const each of steps) {
        const status = await take(each, sent);
        expect([200, 201, 400, 403, 404, 409, 412, 422, 428]).toContain(status);
        if (status < 300) done.set(each.does, (done.get(each.does) ?? 0) + 1);
      }
      expect(await kaltara.total()).toBe(0);
      const { body } = await by['00']!.get('/api/ledger/verification').expect(200);
      expect((body as { faults: object[] }).faults).toEqual([]);
      expect(await kaltara.world.balance(TARAKAN, 'variance')).toBe(await differencesOf(TARAKAN));
    }),
    { numRuns: 30, endOnFailure: true, examples: [[ONCE]] },
  );
  // Each was really done at some time: else nothing was proved of it.
  expect([...done.keys()].sort()).toEqual([...STEPS].sort());
});

/** What receipts fell short of and counts missed, by its papers alone, and what was reported of settled dates. */
async function differencesOf(office: string): Promise<number> {
  const ministry = by['00']!;
  interface Listed {
    to: string;
    state: string;
    shortage: number | null;
    recovered: number;
    office: string;
    difference: number;
    spoiledDifference: number | null;
  }
  const all = async (list: string): Promise<Listed[]> => {
    const items: Listed[] = [];
    for (let cursor: string | null = null; ;) {
      const path: string = `${list}&limit=100${cursor ? `&cursor=${cursor}` : ''}`;
      const { body } = await ministry.get(path).expect(200);
      const page = body as { items: Listed[]; nextCursor: string | null };
      items.push(...page.items);
      if (!(cursor = page.nextCursor)) return items;
    }
  };
  const short = (await all(`${CONSIGNMENTS}?office=${office}`))
    .filter(({ to, state }) => to === office && state === 'received')
    .reduce((sum, { shortage, recovered }) => sum + shortage! - recovered, 0);
  const missed = (await all(`/api/offices/${office}/stock-counts?`)).reduce(
    (sum, { difference, spoiledDifference }) => sum - difference - (spoiledDifference ?? 0),
    0,
  );
  const [settled] = await kaltara.world.dataSource.query<{ cards: number }[]>(
    `SELECT coalesce(sum(CASE WHEN m.to_kind = 'variance' THEN quantity ELSE -quantity END), 0)::integer AS cards
     FROM movements m JOIN offices o ON o.id = m.from_office
     WHERE o.code = $1 AND m.reason IN ('print', 'spoil', 'correction')
       AND 'variance' IN (m.from_kind, m.to_kind)`,
    [office],
  );
  return short + missed + settled!.cards;
}

/** Each as if somebody with all rights had rewritten a paper, with what it is found by. */
const PLANTED: [sql: string, fault: string][] = [
  [
    `UPDATE consignments SET received = received - 1 WHERE state = 'received' AND received > 0`,
    'consignments.differ',
  ],
  [
    `UPDATE consignments SET recovered = recovered + 1 WHERE received + recovered < quantity`,
    'recoveries.differ',
  ],
  [`UPDATE consignments SET quantity = quantity + 1`, 'consignments.differ'],
  [
    `UPDATE receipt_corrections SET received = received_before + received + 1`,
    'receipts.not_in_order',
  ],
  [`UPDATE recoveries SET found = found + 1`, 'recoveries.differ'],
  [`UPDATE supplies SET quantity = quantity + 1`, 'entries_into_stock.differ'],
  [`UPDATE opening_stocks SET quantity = quantity + 1`, 'entries_into_stock.differ'],
  [`UPDATE opening_stocks SET spoiled = spoiled + 1`, 'reports.differ'],
  [`UPDATE destructions SET quantity = quantity + 1`, 'destructions.differ'],
  [`UPDATE stock_counts SET counted = counted + 1`, 'counts.differ'],
  [`UPDATE stock_counts SET counted_spoiled = counted_spoiled + 1`, 'counts.differ'],
  [`UPDATE print_reports SET printed = printed + 1`, 'reports.differ'],
  [
    `UPDATE print_reports SET spoiled = spoiled + 1, by_print = NULL, by_encode = NULL, by_factory = NULL, by_other = NULL`,
    'reports.differ',
  ],
  [`DELETE FROM supply_reversals`, 'entries_into_stock.differ'],
  [`DELETE FROM destruction_reversals`, 'destructions.differ'],
  [`DELETE FROM receipt_corrections`, 'receipts.not_in_order'],
  [`DELETE FROM recoveries`, 'recoveries.differ'],
];

test.each(PLANTED)('after all of it, a paper rewritten is found: %s', async (sql, fault) => {
  const found = new Set<string>();
  const rewritten = new Error('rewritten, and undone');
  let rows = 0;
  const undone = kaltara.world.dataSource.transaction(async (tx) => {
    await tx.query(`SET LOCAL session_replication_role = replica`);
    const changed = await tx.query<[unknown[], number]>(sql);
    rows = changed[1];
    for (const [name, check] of LEDGER_CHECKS)
      if ((await tx.query<object[]>(`${check} LIMIT 1`)).length > 0) found.add(name);
    throw rewritten;
  });
  await expect(undone).rejects.toBe(rewritten);
  expect(rows).toBeGreaterThan(0);
  expect([...found]).toContain(fault);
});
