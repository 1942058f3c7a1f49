import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How long a consignment is on the road is what an admin set, else what the last receipts took, else a
 * week: seven days that no admin ever set were the week of everybody. A quantity covers that time too, and
 * a request keeps how long it was; of those made before nobody can tell.
 */
export class JourneysLearned1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE offices
        ALTER COLUMN journey_days DROP DEFAULT,
        ALTER COLUMN journey_days DROP NOT NULL,
        ADD COLUMN learned_journey_days integer
          CONSTRAINT office_learned_journey_in_range CHECK (learned_journey_days BETWEEN 0 AND 90)`);
    await runner.query(`
      UPDATE offices SET journey_days = NULL
      WHERE journey_days = 7 AND NOT EXISTS (
        SELECT FROM audit_log
        WHERE office_id = offices.id AND action = 'office.changed' AND after ? 'journeyDays')`);
    await runner.query(`
      UPDATE offices SET learned_journey_days = (
        SELECT CASE WHEN count(*) >= 3
          THEN least(percentile_disc(0.75) WITHIN GROUP (ORDER BY last.days), 90) END
        FROM (
          SELECT received_on - sent_on AS days FROM consignments
          WHERE to_office = offices.id AND state = 'received' AND received > 0
          ORDER BY receipt_at DESC LIMIT 12) last)`);
    await runner.query(`
      ALTER TABLE restock_requests
        ADD COLUMN reasoned_journey_days integer,
        ADD CONSTRAINT request_journey_in_range CHECK (reasoned_journey_days BETWEEN 0 AND 90)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE restock_requests DROP COLUMN reasoned_journey_days`);
    await runner.query(`UPDATE offices SET journey_days = 7 WHERE journey_days IS NULL`);
    await runner.query(`
      ALTER TABLE offices
        DROP COLUMN learned_journey_days,
        ALTER COLUMN journey_days SET NOT NULL,
        ALTER COLUMN journey_days SET DEFAULT 7`);
  }
}
