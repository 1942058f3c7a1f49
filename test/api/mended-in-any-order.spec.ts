import fc from 'fast-check';
import { LEDGER_CHECKS } from '../../src/stock/ledger-checks.sql.js';
import { CONSIGNMENTS, Kaltara, TARAKAN } from '../support/kaltara.js';
import { type By, OFFICES, ONCE, step, STEPS, take } from '../support/paper-steps.js';

/** Whatever is received, mended, found again, reversed and counted: papers and ledger agree. */

let kaltara: Kaltara;
let by: By;

beforeAll(async () => {
  kaltara = await Kaltara.open();
  const clients = await Promise.all(OFFICES.map((code) => kaltara.world.as(code)));
  by = Object.fromEntries(OFFICES.map((code, n) => [code, clients[n]!]));
});
afterAll(() => kaltara.close());

/** Some before the counts, which settle them, and the day of the counts itself. */
const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04'];

test('the balances sum to zero and no paper disagrees, after every step', async () => {
  const day = { printed: 100, spoiled: 90 };
  await by[TARAKAN]!.put(`/api/offices/${TARAKAN}/print-reports/2026-03-03`, day).expect(201);
  const sent: string[] = [];
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 14 }), async (steps) => {
      for (const each of steps) {
        const status = await take(each, { by, sent, days: DAYS });
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
