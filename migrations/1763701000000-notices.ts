import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What we told people: a row per mail; its state is that of the outbox message with the same id. */
export class Notices1763701000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notices (
        id uuid CONSTRAINT notices_pkey PRIMARY KEY
          CONSTRAINT notice_message_exists REFERENCES outbox (id),
        kind text NOT NULL,
        office_id integer NOT NULL CONSTRAINT notice_office_exists REFERENCES offices (id),
        by_office_id integer CONSTRAINT notice_by_office_exists REFERENCES offices (id),
        address text NOT NULL,
        subject text NOT NULL,
        text text,
        html text,
        secret boolean NOT NULL DEFAULT false,
        composed_at timestamptz NOT NULL,
        CONSTRAINT notice_secret_keeps_no_body CHECK (NOT secret OR (text IS NULL AND html IS NULL))
      )`);
    await runner.query(`CREATE INDEX notice_for_office ON notices (office_id, id)`);
    await runner.query(`CREATE INDEX notice_by_office ON notices (by_office_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE notices`);
  }
}
