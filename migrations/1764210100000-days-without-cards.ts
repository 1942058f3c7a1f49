import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an office had no cards lies between the entries that left nothing and those that found nothing. */
export class DaysWithoutCards1764210100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX entry_from_or_to_nothing ON entries (office_id, number)
      INCLUDE (balance, movement_id)
      WHERE kind = 'on_hand' AND (balance = 0 OR balance = change)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX entry_from_or_to_nothing`);
  }
}
