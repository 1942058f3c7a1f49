import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long cards are on their way to an office, as its officers know it. */
export class JourneyDays1763900100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE offices ADD COLUMN journey_days integer NOT NULL DEFAULT 7
        CONSTRAINT office_journey_in_range CHECK (journey_days BETWEEN 0 AND 90)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE offices DROP COLUMN journey_days`);
  }
}
