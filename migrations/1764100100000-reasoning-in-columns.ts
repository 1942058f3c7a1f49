import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The arithmetic that a request was made with, a column a figure: of its type, there, and in range. */
export class ReasoningInColumns1764100100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE restock_requests
        ${FIGURES.map(({ column, type }) => `ADD COLUMN ${column} ${type}`).join()}`);
    await runner.query(`
      UPDATE restock_requests
      SET ${FIGURES.map(({ column, type, key }) => `${column} = (reasoning ->> '${key}')::${type}`).join()}`);
    await runner.query(`
      ALTER TABLE restock_requests
        DROP COLUMN reasoning,
        ${FIGURES.filter(({ always }) => always)
          .map(({ column }) => `ALTER COLUMN ${column} SET NOT NULL`)
          .join()},
        ADD CONSTRAINT request_method_known CHECK (reasoned_method IN ('mean', 'forecast')),
        ADD CONSTRAINT request_reasoning_in_range CHECK (
          reasoned_on_hand >= 0 AND reasoned_in_transit >= 0 AND reasoned_minimum_stock >= 0
          AND reasoned_daily_use >= 0 AND reasoned_cover_days >= 0 AND reasoned_expected_use >= 0
          AND reasoned_target_days >= 1 AND reasoned_pack_size >= 1 AND reasoned_lasts_days >= 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE restock_requests
        DROP CONSTRAINT request_method_known,
        DROP CONSTRAINT request_reasoning_in_range,
        ADD COLUMN reasoning jsonb`);
    await runner.query(`
      UPDATE restock_requests SET reasoning = jsonb_build_object(
        ${FIGURES.map(({ column, key }) => `'${key}', ${column}`).join()})`);
    await runner.query(`
      ALTER TABLE restock_requests
        ALTER COLUMN reasoning SET NOT NULL,
        ${FIGURES.map(({ column }) => `DROP COLUMN ${column}`).join()}`);
  }
}

const figure = (column: string, type: string, key: string, always = false) => ({
  column: `reasoned_${column}`,
  type,
  key,
  always,
});

const FIGURES = [
  figure('on_hand', 'bigint', 'onHand', true),
  figure('in_transit', 'bigint', 'inTransit', true),
  figure('minimum_stock', 'bigint', 'minimumStock'),
  figure('daily_use', 'double precision', 'averageDailyUse'),
  figure('cover_days', 'bigint', 'coverDays'),
  figure('method', 'text', 'method', true),
  figure('expected_use', 'bigint', 'expectedUse'),
  figure('target_days', 'integer', 'coverTargetDays', true),
  figure('pack_size', 'bigint', 'packSize'),
  figure('lasts_days', 'bigint', 'lastsDays'),
];
