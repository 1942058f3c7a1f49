import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reasons of movements that mend: a corrected receipt, cards that never left, a paper reversed. */
export class MovementsThatMend1764500210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await changeReasons(runner, [...REASONS, ...MENDING]);
    await addRules(runner, [...WAYS, ...WAYS_OF_MENDING], [...BETWEEN, 'recovery', 'reversal']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await changeReasons(runner, REASONS);
    await addRules(runner, WAYS, BETWEEN);
  }
}

const REASONS = [
  ...['opening', 'supply', 'print', 'spoil', 'correction', 'dispatch', 'receipt', 'recall'],
  ...['count', 'destruction'],
];
const MENDING = ['receipt_correction', 'recovery', 'reversal'];

const RULES = ['movement_path_allowed', 'movement_between_offices_only_by_consignment'];

/** From which kinds of account to which a movement goes, by its reason. */
type Way = [reason: string, ...ways: [from: string[], to: string[]][]];

const WAYS: Way[] = [
  ['opening', [['supplied'], ['on_hand', 'spoiled']]],
  ['supply', [['supplied'], ['on_hand']]],
  ['print', [['on_hand', 'variance'], ['printed']]],
  ['spoil', [['on_hand', 'variance'], ['spoiled']]],
  [
    'correction',
    [
      ['on_hand', 'variance'],
      ['printed', 'spoiled'],
    ],
    [
      ['printed', 'spoiled'],
      ['on_hand', 'variance'],
    ],
  ],
  ['dispatch', [['on_hand'], ['in_transit']]],
  ['receipt', [['in_transit'], ['on_hand', 'variance']]],
  ['recall', [['in_transit'], ['on_hand']]],
  ['count', [['on_hand', 'spoiled'], ['variance']], [['variance'], ['on_hand', 'spoiled']]],
  ['destruction', [['spoiled'], ['destroyed']]],
];
const WAYS_OF_MENDING: Way[] = [
  ['receipt_correction', [['on_hand'], ['variance']], [['variance'], ['on_hand']]],
  ['recovery', [['variance'], ['on_hand']]],
  ['reversal', [['on_hand', 'spoiled'], ['supplied']], [['destroyed'], ['spoiled']]],
];
const BETWEEN = ['opening', 'dispatch', 'recall'];

const quoted = (words: string[]) => words.map((word) => `'${word}'`).join();
const isOf = (side: string, kinds: string[]) =>
  kinds.length === 1 ? `${side} = ${quoted(kinds)}` : `${side} IN (${quoted(kinds)})`;

/** A value added to a type is of no use before its transaction ends: the type is made anew. */
async function changeReasons(runner: QueryRunner, reasons: string[]): Promise<void> {
  await runner.query(
    `ALTER TABLE movements ${RULES.map((rule) => `DROP CONSTRAINT ${rule}`).join()}`,
  );
  await runner.query(`ALTER TYPE movement_reason RENAME TO movement_reason_before`);
  await runner.query(
    `CREATE TYPE movement_reason AS ENUM (${reasons.map((reason) => `'${reason}'`).join()})`,
  );
  await runner.query(
    `ALTER TABLE movements
       ALTER COLUMN reason TYPE movement_reason USING reason::text::movement_reason`,
  );
  await runner.query(`DROP TYPE movement_reason_before`);
}

async function addRules(runner: QueryRunner, ways: Way[], between: string[]): Promise<void> {
  const allowed = ways.map(([reason, ...of]) => {
    const each = of.map(([from, to]) => `(${isOf('from_kind', from)} AND ${isOf('to_kind', to)})`);
    return `WHEN '${reason}' THEN ${each.join(' OR ')}`;
  });
  await runner.query(
    `ALTER TABLE movements
       ADD CONSTRAINT movement_path_allowed CHECK (CASE reason ${allowed.join(' ')} END),
       ADD CONSTRAINT movement_between_offices_only_by_consignment
         CHECK (from_office = to_office OR reason IN (${quoted(between)}))`,
  );
}
