import type { LedgerVerificationDto } from '../../src/stock/stock.dto.js';
import { ADVISORY_LOCKS } from '../../src/platform/advisory-locks.js';
import { Kaltara, PROVINCE, TARAKAN, type Sent } from '../support/kaltara.js';

let kaltara: Kaltara;

beforeAll(async () => {
  kaltara = await Kaltara.open();
  const tarakan = await kaltara.world.as(TARAKAN);
  const report = `/api/offices/${TARAKAN}/print-reports/2026-03-04`;
  await tarakan.put(report, { printed: 95, spoiled: 5 }).expect(201);
  const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 500);
  await kaltara.receive(TARAKAN, id, 497);
  const handOuts = `/api/offices/${TARAKAN}/hand-outs`;
  const kit = { holderKind: 'kit', holder: 'Tim 2', quantity: 300 };
  const { body } = await tarakan.post(handOuts, kit).expect(201);
  const part = { printed: 90, spoiled: 5, returned: 105 };
  await tarakan.post(`${handOuts}/${(body as Sent).id}/settlement`, part).expect(200);
});

afterAll(() => kaltara.close());

const verify = async () => {
  const ministry = await kaltara.world.as('00', 'viewer');
  const { body } = await ministry.get('/api/ledger/verification').expect(200);
  return body as LedgerVerificationDto;
};

/** What verification says of a ledger to which someone with all rights did this; then it is undone. */
async function planted(...statements: string[]) {
  const { dataSource } = kaltara.world;
  const tables = [
    ...['stock_accounts', 'movements', 'entries', 'print_reports', 'consignments'],
    ...['supplies', 'opening_stocks', 'receipt_corrections', 'hand_outs', 'hand_out_settlements'],
  ];
  const asSuperuser = (sql: string[]) =>
    dataSource.transaction(async (tx) => {
      await tx.query(`SET LOCAL session_replication_role = replica`);
      for (const statement of sql) await tx.query(statement);
    });
  await asSuperuser([...tables.map((t) => `CREATE TABLE was_${t} AS TABLE ${t}`), ...statements]);
  try {
    return await verify();
  } finally {
    await asSuperuser(
      tables.flatMap((t) => [
        `DELETE FROM ${t}`,
        `INSERT INTO ${t} SELECT * FROM was_${t}`,
        `DROP TABLE was_${t}`,
      ]),
    );
  }
}

const tarakans = (kind: string) =>
  `office_id = (SELECT id FROM offices WHERE code = '65.71') AND kind = '${kind}'`;

describe('the verification of the ledger', () => {
  it('finds nothing where every card is accounted for', async () => {
    expect(await verify()).toEqual({ ok: true, accounts: 3_319, movements: 8, faults: [] });
  });

  it('finds a balance that is not the sum of its movements', async () => {
    const { ok, faults } = await planted(
      `UPDATE stock_accounts SET balance = balance + 1 WHERE ${tarakans('on_hand')}`,
    );
    expect(ok).toBe(false);
    const account = '65.71/on_hand';
    const off = { account, where: null, expected: 9_397, actual: 9_398 };
    expect(faults).toEqual([
      { fault: 'balance.differs_from_movements', ...off },
      { fault: 'balance.differs_from_entries', ...off },
      { account: null, fault: 'ledger.not_balanced', where: null, expected: 0, actual: 1 },
    ]);
  });

  it('finds a movement made larger after the fact, on both its accounts', async () => {
    const { faults } = await planted(
      `UPDATE movements SET quantity = quantity + 10 WHERE reason = 'print'`,
    );
    const [movement] = await kaltara.world.dataSource.query<{ id: string }[]>(
      `SELECT id FROM movements WHERE reason = 'print'`,
    );
    const where = `movement ${movement!.id}`;
    expect(faults).toEqual(
      expect.arrayContaining([
        {
          account: '65.71/on_hand',
          fault: 'balance.differs_from_movements',
          where: null,
          expected: 9_387,
          actual: 9_397,
        },
        {
          account: '65.71/printed',
          fault: 'movement.entries_wrong',
          where,
          expected: 105,
          actual: 95,
        },
        {
          account: '65.71/on_hand',
          fault: 'movement.entries_wrong',
          where,
          expected: -105,
          actual: -95,
        },
      ]),
    );
  });

  it('finds an entry taken out, doubled, or without a movement', async () => {
    const out = await planted(`DELETE FROM entries WHERE number = 2 AND ${tarakans('on_hand')}`);
    const kinds = ({ faults }: LedgerVerificationDto) => faults.map(({ fault }) => fault);
    expect(kinds(out)).toEqual([
      'movement.entries_wrong',
      'entries.not_gapless',
      'entry.balance_wrong',
    ]);
    expect(out.faults[1]).toMatchObject({ where: 'entry 3', expected: 2, actual: 3 });
    const again = `INSERT INTO entries
      SELECT office_id, kind, number + 1, movement_id, change, balance + change FROM entries
      WHERE number = 1 AND ${tarakans('spoiled')}`;
    expect(kinds(await planted(again))).toEqual([
      'movement.entries_wrong',
      'entries.not_gapless',
      'balance.differs_from_entries',
    ]);
    const stray = again.replace('movement_id', 'uuid_v7()');
    expect(kinds(await planted(stray))).toContain('movement.entries_wrong');
  });

  it('finds a running balance that is wrong, and one below zero', async () => {
    const { faults } = await planted(
      'ALTER TABLE entries DROP CONSTRAINT entry_sufficient',
      `UPDATE entries SET balance = -7 WHERE number = 2 AND ${tarakans('on_hand')}`,
    );
    const account = '65.71/on_hand';
    expect(faults).toEqual([
      { account, fault: 'entry.balance_wrong', where: 'entry 2', expected: 8_905, actual: -7 },
      { account, fault: 'entry.balance_wrong', where: 'entry 3', expected: -12, actual: 8_900 },
      { account, fault: 'balance.negative', where: 'entry 2', expected: 0, actual: -7 },
    ]);
  });

  it('finds the count of entries wrong', async () => {
    const { faults } = await planted(
      `UPDATE stock_accounts SET entries = entries + 1 WHERE ${tarakans('printed')}`,
    );
    expect(faults).toEqual([
      {
        account: '65.71/printed',
        fault: 'entries.not_gapless',
        where: null,
        expected: 1,
        actual: 2,
      },
    ]);
  });

  it('finds reports that do not add up to what was printed and spoiled', async () => {
    const { faults } = await planted(`UPDATE print_reports SET printed = 90, spoiled = 10`);
    const off = { fault: 'reports.differ', where: null };
    expect(faults).toEqual([
      { account: '65.71/printed', ...off, expected: 90, actual: 95 },
      { account: '65.71/spoiled', ...off, expected: 10, actual: 5 },
    ]);
  });

  it('finds papers that say otherwise than the ledger', async () => {
    const faultsOf = async (...sql: string[]) =>
      (await planted(...sql)).faults.map(({ account, fault, where, expected, actual }) => [
        ...[account, fault, where, expected, actual],
      ]);
    const consignment = 'consignment 65/2026/0001';
    const transit = '65.71/in_transit';
    const variance = (expected: number) => [
      ...['65.71/variance', 'variance.differs_from_record', null, expected, 3],
    ];
    expect(await faultsOf(`UPDATE consignments SET received = 400`)).toEqual([
      variance(100),
      [transit, 'consignments.differ', consignment, 400, 497],
    ]);
    expect(await faultsOf(`UPDATE consignments SET quantity = 600`)).toEqual([
      variance(103),
      [transit, 'consignments.differ', consignment, 600, 500],
      [transit, 'consignments.differ', consignment, 600, 500],
    ]);
    expect(await faultsOf(`UPDATE consignments SET receipt_revision = 2`)).toEqual([
      ['65.71/on_hand', 'receipts.not_in_order', consignment, 2, 1],
    ]);
    expect(await faultsOf(`UPDATE consignments SET recovered = 3`)).toEqual([
      variance(0),
      [transit, 'consignments.differ', consignment, 3, 0],
      ['65/on_hand', 'recoveries.differ', consignment, 0, 3],
    ]);
    expect(await faultsOf(`UPDATE opening_stocks SET quantity = quantity + 1`)).toEqual([
      ['65/on_hand', 'entries_into_stock.differ', null, 66_001, 66_000],
      ['65.71/on_hand', 'entries_into_stock.differ', null, 9_001, 9_000],
    ]);
    expect(await faultsOf(`UPDATE supplies SET quantity = quantity - 1`)).toEqual([
      ['00/on_hand', 'entries_into_stock.differ', null, 9_999_999, 10_000_000],
    ]);
    const handOut = 'hand-out 65.71/2026/0001';
    expect(await faultsOf(`UPDATE hand_out_settlements SET printed = printed + 1`)).toEqual([
      ['65.71/on_hand', 'hand_outs.differ', handOut, 99, 100],
    ]);
    expect(await faultsOf(`UPDATE hand_outs SET held = held - 1`)).toEqual([
      ['65.71/on_hand', 'hand_outs.differ', handOut, 100, 99],
      ['65.71/on_hand', 'hand_outs.differ', null, 99, 100],
    ]);
    const outside = `UPDATE stock_accounts SET handed_out = 10_000 WHERE ${tarakans('on_hand')}`;
    expect(await faultsOf(outside)).toEqual([
      ['65.71/on_hand', 'hand_outs.differ', null, 100, 10_000],
      ['65.71/on_hand', 'hand_outs.differ', null, 9_397, 10_000],
    ]);
  });

  it('lists a hundred faults and no more', async () => {
    const { faults } = await planted(
      `UPDATE stock_accounts SET balance = balance + 1 WHERE kind = 'printed'`,
    );
    expect(faults).toHaveLength(100);
  });

  it('runs once at a time; who comes second is asked to come again', async () => {
    const ministry = await kaltara.world.as('00');
    await kaltara.world.dataSource.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.verifying})`);
      const answer = await ministry.get('/api/ledger/verification').expect(503);
      expect(answer.body).toMatchObject({ code: 'service.busy' });
      expect(answer.headers['retry-after']).toBe('10');
    });
    expect((await verify()).ok).toBe(true);
  });

  it('is the ministry’s: others in sight of nothing else are forbidden it', async () => {
    for (const office of [PROVINCE, TARAKAN]) {
      const admin = await kaltara.world.as(office);
      const answer = await admin.get('/api/ledger/verification').expect(403);
      expect(answer.body).toMatchObject({ code: 'access.forbidden' });
    }
    await kaltara.world.nobody().get('/api/ledger/verification').expect(401);
  });
});
