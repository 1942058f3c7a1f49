import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mails tell of an event, and a person has read of it or not. Of mails sent until now the copies that were
 * composed together are one event, under the id of the first.
 */
export class EventsRead1764400200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notices ADD COLUMN event_id uuid`);
    await runner.query(`
      UPDATE notices n SET event_id = told.event
      FROM (
        SELECT id, first_value(id) OVER (
          PARTITION BY kind, office_id, by_office_id, subject, date_trunc('minute', composed_at)
          ORDER BY id) AS event
        FROM notices) told
      WHERE told.id = n.id`);
    await runner.query(`ALTER TABLE notices ALTER COLUMN event_id SET NOT NULL`);
    await runner.query(
      `CREATE INDEX notice_event_for_office ON notices (office_id, event_id) WHERE NOT secret`,
    );
    await runner.query(
      `CREATE INDEX notice_lately_for_office ON notices (office_id, composed_at) WHERE NOT secret`,
    );
    await runner.query(`
      CREATE TABLE event_readings (
        person_id uuid CONSTRAINT event_reading_person_exists REFERENCES people (id),
        event_id uuid,
        read_at timestamptz NOT NULL,
        CONSTRAINT event_readings_pkey PRIMARY KEY (person_id, event_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE event_readings`);
    await runner.query(`DROP INDEX notice_lately_for_office`);
    await runner.query(`ALTER TABLE notices DROP COLUMN event_id`);
  }
}
