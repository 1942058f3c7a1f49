import fc from 'fast-check';
import { DataSource, type EntityManager } from 'typeorm';
import type { UseCaseContext } from '../../src/access/use-case-context.js';
import { createPerson } from '../../src/access/create-person.js';
import { dataSourceOptions } from '../../src/data-source.js';
import { refusalOf } from '../../src/platform/constraint-refusals.js';
import {
  balanceOf,
  lock,
  post,
  type Account,
  type AccountKind,
  type Movement,
  type MovementReason,
} from '../../src/stock/ledger.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { meeting } from '../support/waiting.js';

const TODAY = '2026-03-04';
const CONNECTIONS = 8;

let database: TestDatabase;
let dataSource: DataSource;
let act: UseCaseContext;
let ministry: number;
let offices: number[];

beforeAll(async () => {
  database = await createDatabase();
  dataSource = new DataSource({
    ...dataSourceOptions(database.url),
    poolSize: CONNECTIONS,
    // A slow machine is no deadlock: that one PostgreSQL finds by itself.
    extra: { lock_timeout: 30_000 },
  });
  await dataSource.initialize();
  offices = (
    await dataSource.query<{ id: number }[]>(
      `SELECT id FROM offices WHERE code = '00' OR code LIKE '65%' ORDER BY code LIMIT 4`,
    )
  ).map(({ id }) => id);
  ministry = offices[0]!;
  const at = new Date(`${TODAY}T02:00:00Z`);
  const personId = await dataSource.transaction((tx) =>
    createPerson(tx, at, {
      email: 'siti@example.test',
      name: 'Siti',
      role: 'staff',
      office: ministry,
      password: 'kata sandi yang panjang',
    }),
  );
  const office = { id: ministry, code: '00', name: 'Pusat', level: 'ministry' as const };
  const actor = { personId, name: 'Siti', role: 'staff' as const };
  act = { at, actor: { ...actor, office: { ...office, timezone: 'Asia/Jakarta' } } };
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const KINDS: AccountKind[] = [
  ...(['supplied', 'on_hand', 'in_transit', 'printed'] as const),
  ...(['spoiled', 'destroyed', 'variance'] as const),
];
/** Which ways cards may go, and whether to another office. */
const PATHS: [MovementReason, AccountKind, AccountKind, 'same' | 'any'][] = [
  ['opening', 'supplied', 'on_hand', 'any'],
  ['supply', 'supplied', 'on_hand', 'same'],
  ['print', 'on_hand', 'printed', 'same'],
  ['print', 'variance', 'printed', 'same'],
  ['spoil', 'on_hand', 'spoiled', 'same'],
  ['correction', 'printed', 'on_hand', 'same'],
  ['correction', 'on_hand', 'spoiled', 'same'],
  ['dispatch', 'on_hand', 'in_transit', 'any'],
  ['receipt', 'in_transit', 'on_hand', 'same'],
  ['receipt', 'in_transit', 'variance', 'same'],
  ['recall', 'in_transit', 'on_hand', 'any'],
  ['count', 'on_hand', 'variance', 'same'],
  ['count', 'variance', 'on_hand', 'same'],
  ['destruction', 'spoiled', 'destroyed', 'same'],
];

const movement = (
  reason: MovementReason,
  from: Account,
  to: Account,
  quantity: number,
): Movement => ({ reason, from, to, quantity, occurredOn: TODAY, reference: null });

const nameOf = ({ office, kind }: Account) => `${office}/${kind}`;
const isBounded = ({ kind }: Account) => kind !== 'supplied' && kind !== 'variance';

/** Mostly what a use case would post, of quantities around what there is. */
const aMovement = () =>
  fc
    .record({
      path: fc.constantFrom(...PATHS),
      from: fc.constantFrom(...offices),
      to: fc.constantFrom(...offices),
      quantity: fc.integer({ min: 1, max: 60 }),
    })
    .map(({ path: [reason, fromKind, toKind, where], from, to, quantity }) => {
      const sender = fromKind === 'supplied' ? ministry : from;
      const receiver = where === 'same' ? sender : to;
      const target = { office: receiver, kind: toKind };
      return movement(reason, { office: sender, kind: fromKind }, target, quantity);
    });

/** What no use case would post: another way, out of nowhere, too many, none or less than none. */
const aForbiddenMovement = () =>
  fc
    .record({
      reason: fc.constantFrom(...PATHS.map(([reason]) => reason)),
      from: fc.record({ office: fc.constantFrom(...offices), kind: fc.constantFrom(...KINDS) }),
      to: fc.record({ office: fc.constantFrom(...offices, -1), kind: fc.constantFrom(...KINDS) }),
      quantity: fc.constantFrom(0, -1, 1, 1_000_000_001),
    })
    .map(({ reason, from, to, quantity }) => movement(reason, from, to, quantity));

type Model = Map<string, number>;

/** The balances as the rules have them after these movements, or null where a rule forbids them. */
function applied(before: Model, movements: Movement[]): Model | null {
  const after = new Map(before);
  for (const { reason, from, to, quantity } of movements) {
    const allowed = PATHS.concat([
      ['spoil', 'variance', 'spoiled', 'same'],
      ['correction', 'on_hand', 'printed', 'same'],
      ['correction', 'variance', 'printed', 'same'],
      ['correction', 'variance', 'spoiled', 'same'],
      ['correction', 'spoiled', 'on_hand', 'same'],
      ['correction', 'spoiled', 'variance', 'same'],
      ['correction', 'printed', 'variance', 'same'],
    ]).some(
      ([why, a, b, where]) =>
        why === reason &&
        a === from.kind &&
        b === to.kind &&
        (where === 'any' || from.office === to.office),
    );
    if (!allowed || quantity < 1 || quantity > 1_000_000_000) return null;
    for (const [account, change] of [
      [from, -quantity],
      [to, quantity],
    ] as const) {
      const balance = after.get(nameOf(account));
      if (balance === undefined) return null;
      after.set(nameOf(account), balance + change);
      if (isBounded(account) && balance + change < 0) return null;
    }
  }
  return after;
}

async function balances(): Promise<Model> {
  const rows = await dataSource.query<(Account & { balance: number })[]>(
    'SELECT office_id AS office, kind, balance FROM stock_accounts',
  );
  return new Map(rows.map((row) => [nameOf(row), row.balance]));
}

const counted = async () => {
  const [row] = await dataSource.query<{ movements: number; entries: number }[]>(
    `SELECT (SELECT count(*) FROM movements) AS movements, (SELECT count(*) FROM entries) AS entries`,
  );
  return row!;
};

/** What is wrong with the ledger as it stands, found without the code that is tested here. */
const FLAWS = `
  SELECT 'numbers' AS flaw, office_id, kind FROM entries
  GROUP BY office_id, kind HAVING max(number) <> count(*) OR min(number) <> 1
  UNION ALL
  SELECT 'running balance', office_id, kind FROM (
    SELECT *, sum(change) OVER (PARTITION BY office_id, kind ORDER BY number) AS so_far FROM entries
  ) e WHERE balance <> so_far
  UNION ALL
  SELECT 'below zero', office_id, kind FROM entries
  WHERE balance < 0 AND kind NOT IN ('supplied', 'variance')
  UNION ALL
  SELECT 'last entry', a.office_id, a.kind FROM stock_accounts a
  LEFT JOIN entries e ON (e.office_id, e.kind, e.number) = (a.office_id, a.kind, a.entries)
  WHERE coalesce(e.balance, 0) <> a.balance
  UNION ALL
  SELECT 'one side', e.office_id, e.kind FROM movements m JOIN entries e ON e.movement_id = m.id
  WHERE (SELECT sum(change) FROM entries WHERE movement_id = m.id) <> 0
     OR (SELECT count(*) FROM entries WHERE movement_id = m.id) <> 2
  UNION ALL
  SELECT 'cards made or lost', NULL, NULL FROM stock_accounts HAVING sum(balance) <> 0`;

const accountsOf = (movements: Movement[]) => movements.flatMap(({ from, to }) => [from, to]);

const move = (movements: Movement[]) =>
  dataSource.transaction(async (tx) => {
    await lock(tx, accountsOf(movements));
    return post(tx, act, movements);
  });

test('any movements, allowed and refused, conserve cards, number entries without gaps and leave nothing below zero', async () => {
  const batch = fc.oneof(
    { weight: 8, arbitrary: fc.array(aMovement(), { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.tuple(aMovement(), aForbiddenMovement()) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 12 }), async (batches) => {
      let model = await balances();
      for (const movements of batches) {
        const expected = applied(model, movements);
        const before = await counted();
        const posted = await move(movements).catch(() => null);
        expect(posted !== null).toBe(expected !== null);
        model = expected ?? model;
        for (const account of expected ? accountsOf(movements) : [])
          expect(balanceOf(posted!, account)).toBe(model.get(nameOf(account)));
        const made = expected ? movements.length : 0;
        const { movements: all, entries } = before;
        expect(await counted()).toEqual({ movements: all + made, entries: entries + 2 * made });
      }
      expect(await balances()).toEqual(model);
    }),
    { numRuns: 60 },
  );
  expect(await dataSource.query(FLAWS)).toEqual([]);
});

describe('with eight connections at once', () => {
  const onHand = (office: number): Account => ({ office, kind: 'on_hand' });

  test('cards go round in every direction without a deadlock, and none is lost', async () => {
    const supply = offices.map((office) =>
      movement('opening', { office: ministry, kind: 'supplied' }, onHand(office), 200),
    );
    await move(supply);
    const before = await balances();
    const work = fc.sample(fc.array(aMovement(), { minLength: 1, maxLength: 3 }), CONNECTIONS * 40);
    const refused: unknown[] = [];
    const posted: Movement[][] = [];
    const worker = async () => {
      for (let movements = work.pop(); movements; movements = work.pop())
        await move(movements).then(
          () => posted.push(movements),
          (error: unknown) => refused.push(refusalOf(error)?.code ?? error),
        );
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));

    expect(posted.length).toBeGreaterThan(CONNECTIONS);
    expect(new Set(refused)).toEqual(new Set(['stock.insufficient']));
    const expected = new Map(before);
    for (const { from, to, quantity } of posted.flat()) {
      expected.set(nameOf(from), expected.get(nameOf(from))! - quantity);
      expected.set(nameOf(to), expected.get(nameOf(to))! + quantity);
    }
    expect(await balances()).toEqual(expected);
    expect(await dataSource.query(FLAWS)).toEqual([]);
  });

  test('of many who want the last cards as many get one as there are', async () => {
    const office = offices[3]!;
    const left = (await balances()).get(nameOf(onHand(office)))!;
    const drawer = { office, kind: 'printed' } as const;
    if (left > 5) await move([movement('print', onHand(office), drawer, left - 5)]);
    if (left < 5)
      await move([
        movement('opening', { office: ministry, kind: 'supplied' }, onHand(office), 5 - left),
      ]);
    const tries = await meeting(
      dataSource,
      'stock_accounts',
      Array.from({ length: CONNECTIONS }, () => async () => {
        const [tried] = await Promise.allSettled([
          move([movement('print', onHand(office), drawer, 1)]),
        ]);
        return tried;
      }),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect((await balances()).get(nameOf(onHand(office)))).toBe(0);
    expect(await dataSource.query(FLAWS)).toEqual([]);
  });
});

describe('nothing is left behind', () => {
  const from: Account = { office: 0, kind: 'on_hand' };
  const to: Account = { office: 0, kind: 'printed' };
  const printing = (quantity: number) => {
    const office = offices[2]!;
    return movement('print', { ...from, office }, { ...to, office }, quantity);
  };

  async function unchanged(work: (tx: EntityManager) => Promise<unknown>): Promise<Error> {
    const before = [await balances(), await counted()];
    const error = await dataSource.transaction(work).then(
      () => null,
      (refusal: unknown) => refusal as Error,
    );
    expect([await balances(), await counted()]).toEqual(before);
    return error!;
  }

  test('by a movement larger than the balance', async () => {
    const error = await unchanged((tx) => post(tx, act, [printing(1_000_000)]));
    expect(refusalOf(error)?.code).toBe('stock.insufficient');
  });

  test('by two of which only the second is too large', async () => {
    await move([movement('opening', { office: ministry, kind: 'supplied' }, printing(1).from, 10)]);
    const error = await unchanged((tx) => post(tx, act, [printing(1), printing(1_000_000)]));
    expect(refusalOf(error)?.code).toBe('stock.insufficient');
  });

  test('by two that are below zero only between them', async () => {
    const [, before] = [0, (await balances()).get(nameOf(printing(1).from))!];
    const found = { office: offices[2]!, kind: 'variance' } as const;
    const count = movement('count', found, printing(1).from, before + 5);
    const error = await unchanged((tx) => post(tx, act, [printing(before + 1), count]));
    expect(refusalOf(error)?.code).toBe('stock.insufficient');
  });

  test('by one who asks for a balance that was not locked', async () => {
    const error = await unchanged(async (tx) => {
      await post(tx, act, [printing(1)]);
      balanceOf(await lock(tx, [printing(1).from]), printing(1).to);
    });
    expect(error.message).toMatch(/was not locked/);
  });
});
