import fc from 'fast-check';
import pg from 'pg';
import { addDays } from '../../src/platform/calendar-date.js';
import { DAYS_REMEMBERED, daysWithoutCards } from '../../src/stock/days-without-cards.sql.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

const TODAY = '2026-11-20';
const back = (days: number) => addDays(TODAY, -days);

/** An entry on an office's stock, in the order of recording: what it left, and when it happened. */
interface Entry {
  daysBack: number;
  balance: number;
}
interface Ledger {
  begunDaysBack: number | null;
  entries: Entry[];
  /** Days back whose reports tell of cards used. */
  used: number[];
}

/** Days go on from entry to entry; now and then one is filed after a later day's. */
const ledgers = fc
  .record({
    begunDaysBack: fc.integer({ min: 0, max: 60 }),
    steps: fc.array(
      fc.record({
        later: fc.oneof({ weight: 4, arbitrary: fc.nat(4) }, fc.integer({ min: -7, max: -1 })),
        balance: fc.constantFrom(0, 0, 1, 5),
      }),
      { maxLength: 40 },
    ),
    used: fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 5 }),
  })
  .map(({ begunDaysBack, steps, used }): Ledger => {
    let [daysBack, standing] = [begunDaysBack, 0];
    const entries: Entry[] = [];
    for (const { later, balance } of steps) {
      if (balance === standing) continue;
      daysBack = Math.min(begunDaysBack, Math.max(0, daysBack - later));
      standing = balance;
      entries.push({ daysBack, balance });
    }
    return { begunDaysBack, entries, used };
  });

/** Date by date: whether an entry before it left nothing, the next comes after it, and nothing was used. */
function byTheCalendar({ begunDaysBack, entries, used }: Ledger): number {
  if (begunDaysBack === null) return 0;
  const days = Array.from({ length: DAYS_REMEMBERED }, (_, n) => n + 1);
  const isBefore = (day: number, next: number) => (entries[next]?.daysBack ?? 0) < day;
  const isEmpty = (day: number) =>
    (day <= begunDaysBack && isBefore(day, 0)) ||
    entries.some((one, n) => one.balance === 0 && one.daysBack > day && isBefore(day, n + 1));
  return days.filter((day) => isEmpty(day) && !used.includes(day)).length;
}

describe('the days without a card', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`
      INSERT INTO people (email, name, role, office_id, created_at)
      VALUES ('pusat@blangko.test', 'Sari', 'staff', 1, now())`);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const told = async ({ begunDaysBack, entries, used }: Ledger): Promise<number> => {
    await client.query('BEGIN');
    try {
      await client.query(
        `WITH office AS (SELECT id FROM offices WHERE code = '65.71'), entry AS (
           SELECT uuid_v7() AS id, e.* FROM unnest($1::integer[], $2::bigint[], $3::date[])
             WITH ORDINALITY AS e(balance, change, on_date, number)
         ), moved AS (
           INSERT INTO movements (id, reason, from_office, from_kind, to_office, to_kind, quantity, occurred_on,
             recorded_at, recorded_by, recorded_by_office)
           SELECT e.id, 'count', o.id, CASE WHEN change > 0 THEN 'variance' ELSE 'on_hand' END::account_kind,
             o.id, CASE WHEN change > 0 THEN 'on_hand' ELSE 'variance' END::account_kind, abs(change), on_date,
             now(), p.id, o.id
           FROM entry e, office o, people p
         )
         INSERT INTO entries (office_id, kind, number, movement_id, change, balance)
         SELECT o.id, 'on_hand', number, e.id, change, balance FROM entry e, office o`,
        [
          entries.map(({ balance }) => balance),
          entries.map(({ balance }, n) => balance - (entries[n - 1]?.balance ?? 0)),
          entries.map(({ daysBack }) => back(daysBack)),
        ],
      );
      await client.query(
        `INSERT INTO print_reports (office_id, on_date, revision, printed, spoiled, service, filed_at, filed_by)
         SELECT o.id, d, 1, 1, 0, 'open', now(), p.id
         FROM unnest($1::date[]) d, offices o, people p WHERE o.code = '65.71'`,
        [used.map(back)],
      );
      const { rows } = await client.query<{ number: number }>(
        `SELECT without.number FROM offices o
         CROSS JOIN ${daysWithoutCards({
           ...{ office: 'o.id', begunOn: '$1::date', today: '$2::date' },
           entries: '(SELECT count(*) FROM entries WHERE office_id = o.id)',
         })} without WHERE o.code = '65.71'`,
        [begunDaysBack === null ? null : back(begunDaysBack), TODAY],
      );
      return rows[0]!.number;
    } finally {
      await client.query('ROLLBACK');
    }
  };

  it('are those that the ledger says, whatever was recorded, and in which order', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (ledger) => {
        expect(await told(ledger)).toBe(byTheCalendar(ledger));
      }),
      { numRuns: 500 },
    );
  });

  const began = (
    begunDaysBack: number | null,
    ...entries: [daysBack: number, balance: number][]
  ) => ({
    begunDaysBack,
    entries: entries.map(([daysBack, balance]) => ({ daysBack, balance })),
    used: [] as number[],
  });
  it.each([
    ['none before it began', began(null), 0],
    ['all since it began with nothing, today not yet', began(9), 9],
    ['as many where it began long ago', began(90), 28],
    ['those until its first card', began(90, [20, 500]), 8],
    ['none where there are cards', began(90, [90, 500]), 0],
    ['at most 28', began(90, [90, 500], [60, 0]), 28],
    [
      'the days between the last card and the next, neither of the two',
      began(90, [90, 500], [20, 0], [10, 700]),
      9,
    ],
    [
      'none where the day’s cards came on the day they went',
      began(90, [90, 5], [9, 0], [8, 5], [8, 0], [7, 5]),
      0,
    ],
    ['the part of them that is remembered', began(90, [90, 5], [40, 0], [20, 5]), 8],
    [
      'none where a correction says later that cards were left',
      began(90, [90, 5], [9, 0], [9, 2]),
      0,
    ],
    [
      'none whose report tells of cards used, though filed before that of an earlier day',
      { ...began(90, [90, 5], [5, 1], [9, 0]), used: [9, 5] },
      7,
    ],
    ['each counted once, however they overlap', began(90, [90, 5], [20, 0], [10, 5], [15, 0]), 19],
  ])('of an office are %s', async (_, ledger, days) => {
    expect(byTheCalendar(ledger)).toBe(days);
    expect(await told(ledger)).toBe(days);
  });
});
