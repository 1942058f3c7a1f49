import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is asked for, and the offices that are left in peace for a while. */
export class Restocking1763700600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE restock_requests (
        id uuid DEFAULT uuid_v7() CONSTRAINT restock_requests_pkey PRIMARY KEY,
        office_id integer NOT NULL CONSTRAINT request_office_exists REFERENCES offices (id),
        year integer NOT NULL,
        serial integer NOT NULL,
        state text NOT NULL DEFAULT 'open',
        origin text NOT NULL,
        quantity bigint NOT NULL,
        granted bigint,
        sent bigint NOT NULL DEFAULT 0,
        on_the_road bigint NOT NULL DEFAULT 0,
        arrived bigint NOT NULL DEFAULT 0,
        reasoning jsonb NOT NULL,
        reference text,
        note text,
        opened_at timestamptz NOT NULL,
        opened_by uuid CONSTRAINT request_opener_exists REFERENCES people (id),
        opened_by_office integer CONSTRAINT request_opener_office_exists REFERENCES offices (id),
        answered_at timestamptz,
        answered_by uuid CONSTRAINT request_answerer_exists REFERENCES people (id),
        answered_by_office integer CONSTRAINT request_answerer_office_exists REFERENCES offices (id),
        answer_note text,
        withdrawn_at timestamptz,
        withdrawn_by uuid CONSTRAINT request_withdrawer_exists REFERENCES people (id),
        withdrawal_note text,
        CONSTRAINT request_number_unique UNIQUE (office_id, year, serial),
        CONSTRAINT request_state_known CHECK (
          state IN ('open', 'approved', 'sent', 'fulfilled', 'refused', 'withdrawn')),
        CONSTRAINT request_origin_known CHECK (origin IN ('low_stock', 'manual')),
        CONSTRAINT request_quantity_in_range CHECK (quantity BETWEEN 1 AND 1000000000),
        CONSTRAINT request_granted_in_range CHECK (granted BETWEEN 1 AND 1000000000),
        CONSTRAINT request_granted_once_approved CHECK (
          granted IS NOT NULL OR state IN ('open', 'refused', 'withdrawn')),
        CONSTRAINT request_withdrawn_at_some_time CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
        CONSTRAINT request_refusal_says_why CHECK (state <> 'refused' OR answer_note IS NOT NULL),
        CONSTRAINT request_never_more_than_granted CHECK (
          0 <= on_the_road AND on_the_road <= sent AND sent <= coalesce(granted, 0)),
        CONSTRAINT request_sent_when_all_left CHECK (
          state NOT IN ('sent', 'fulfilled') OR sent = granted)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX request_one_live_per_office ON restock_requests (office_id)
      WHERE state IN ('open', 'approved', 'sent')`);
    await runner.query(`
      CREATE INDEX request_committed_by ON restock_requests (answered_by_office)
      WHERE state = 'approved'`);
    await runner.query(`CREATE INDEX request_by_office ON restock_requests (office_id, id)`);
    await runner.query(`
      CREATE TABLE quiet_offices (
        office_id integer CONSTRAINT quiet_offices_pkey PRIMARY KEY
          CONSTRAINT quiet_office_exists REFERENCES offices (id),
        quiet_until timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE quiet_offices, restock_requests`);
  }
}
