import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A request says how it came, may be reminded of once a working day, and climbs once. Of requests until
 * now the system's are known, and an office's own; one that an office above wrote down came by letter
 * where it names one, else in person.
 */
export class NothingAskedIsForgotten1764500400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE restock_requests ADD COLUMN channel text`);
    await runner.query(`
      UPDATE restock_requests SET channel = CASE
        WHEN origin = 'low_stock' THEN 'system'
        WHEN opened_by_office IS NULL OR opened_by_office = office_id THEN 'app'
        WHEN reference IS NOT NULL THEN 'letter'
        ELSE 'visit' END`);
    await runner.query(`
      ALTER TABLE restock_requests
        ALTER COLUMN channel SET NOT NULL,
        ADD CONSTRAINT request_channel_known CHECK (
          channel IN ('system', 'app', 'visit', 'letter', 'phone')),
        ADD CONSTRAINT request_by_system_when_low CHECK (
          (channel = 'system') = (origin = 'low_stock'))`);
    await runner.query(`
      CREATE TABLE request_reminders (
        request_id uuid NOT NULL CONSTRAINT reminder_request_exists REFERENCES restock_requests (id),
        working_day date NOT NULL,
        note text,
        reminded_at timestamptz NOT NULL,
        reminded_by uuid NOT NULL CONSTRAINT reminder_person_exists REFERENCES people (id),
        CONSTRAINT request_reminded_once_a_working_day PRIMARY KEY (request_id, working_day)
      )`);
    await runner.query(`CALL make_append_only('request_reminders')`);
    await runner.query(`
      CREATE TABLE request_escalations (
        request_id uuid CONSTRAINT request_escalated_once PRIMARY KEY
          CONSTRAINT escalation_request_exists REFERENCES restock_requests (id),
        to_office integer NOT NULL CONSTRAINT escalation_office_exists REFERENCES offices (id),
        waited_since timestamptz NOT NULL,
        escalated_at timestamptz NOT NULL,
        CONSTRAINT escalation_after_waiting CHECK (waited_since < escalated_at)
      )`);
    await runner.query(`CALL make_append_only('request_escalations')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE request_escalations, request_reminders`);
    await runner.query(`ALTER TABLE restock_requests DROP COLUMN channel`);
  }
}
