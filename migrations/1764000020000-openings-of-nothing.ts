import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An office may begin with no card: its opening stock is then a paper that moves none. */
export class OpeningsOfNothing1764000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE opening_stocks
        DROP CONSTRAINT opening_quantity_in_range,
        ADD CONSTRAINT opening_quantity_in_range CHECK (quantity BETWEEN 0 AND 1000000000)`);
  }

  /** Papers are never rewritten: those of 0 stay. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE opening_stocks
        DROP CONSTRAINT opening_quantity_in_range,
        ADD CONSTRAINT opening_quantity_in_range CHECK (quantity BETWEEN 1 AND 1000000000) NOT VALID`);
  }
}
