import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reasons of movements that mend: a corrected receipt, cards that never left, a paper reversed. */
export class MovementsThatMend1764500210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [path, between] = await rulesOf(runner);
    await changeReasons(runner, [...REASONS, ...MENDING]);
    await addRules(runner, [
      path!.replace('ELSE NULL::boolean', `${WAYS} ELSE NULL::boolean`),
      between!.replace(LAST_BETWEEN, `${LAST_BETWEEN}, ${BETWEEN}`),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    const [path, between] = await rulesOf(runner);
    await changeReasons(runner, REASONS);
    const added = new RegExp(
      `\\s*WHEN '(${MENDING.join('|')})'::movement_reason THEN [^\\n]*`,
      'g',
    );
    await addRules(runner, [path!.replace(added, ''), between!.replace(`, ${BETWEEN}`, '')]);
  }
}

const REASONS = [
  ...['opening', 'supply', 'print', 'spoil', 'correction', 'dispatch', 'receipt', 'recall'],
  ...['count', 'destruction'],
];
const MENDING = ['receipt_correction', 'recovery', 'reversal'];

const RULES = ['movement_path_allowed', 'movement_between_offices_only_by_consignment'];

/** What others add to a rule beside this stays in it. */
const WAYS = `
  WHEN 'receipt_correction'::movement_reason THEN
    ((from_kind = 'on_hand' AND to_kind = 'variance') OR (from_kind = 'variance' AND to_kind = 'on_hand'))
  WHEN 'recovery'::movement_reason THEN (from_kind = 'variance' AND to_kind = 'on_hand')
  WHEN 'reversal'::movement_reason THEN
    ((from_kind IN ('on_hand', 'spoiled') AND to_kind = 'supplied')
      OR (from_kind = 'destroyed' AND to_kind = 'spoiled'))`;
const LAST_BETWEEN = `'recall'::movement_reason`;
const BETWEEN = `'recovery'::movement_reason, 'reversal'::movement_reason`;

async function rulesOf(runner: QueryRunner): Promise<string[]> {
  const rows = (await runner.query(
    `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint
     WHERE conname = ANY($1) ORDER BY array_position($1, conname::text)`,
    [RULES],
  )) as { rule: string }[];
  return rows.map(({ rule }) => rule);
}

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

async function addRules(runner: QueryRunner, rules: string[]): Promise<void> {
  for (const [n, rule] of rules.entries())
    await runner.query(`ALTER TABLE movements ADD CONSTRAINT ${RULES[n]} ${rule}`);
}
