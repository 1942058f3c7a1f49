import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A plan keeps by how many cards it hands out; those made until now went by 500. */
export class PacksOfAPlan1764210000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE allocation_plans
        ADD COLUMN pack_size integer NOT NULL DEFAULT 500,
        ADD CONSTRAINT plan_pack_size_known CHECK (pack_size IN (500, 100, 50))`);
    await runner.query(`ALTER TABLE allocation_plans ALTER COLUMN pack_size SET DEFAULT 100`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE allocation_plans DROP COLUMN pack_size`);
  }
}
