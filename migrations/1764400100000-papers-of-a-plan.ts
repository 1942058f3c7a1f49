import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft keeps under which number each of its consignments is handed over, and who carries it. */
export class PapersOfAPlan1764400100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE allocation_plan_rows
        ADD COLUMN reference text
          CONSTRAINT plan_row_reference_in_one_line CHECK (is_one_line(reference)),
        ADD COLUMN carried_by text
          CONSTRAINT plan_row_carrier_in_one_line CHECK (is_one_line(carried_by))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE allocation_plan_rows DROP COLUMN reference, DROP COLUMN carried_by`,
    );
  }
}
