import type { MigrationInterface, QueryRunner } from 'typeorm';

const PURPOSES = `'invitation', 'password_reset'`;
const WITH_ADDRESSES = `${PURPOSES}, 'address_agreement', 'address_confirmation'`;

const knownPurposes = (purposes: string) => `
  ALTER TABLE one_time_links
    DROP CONSTRAINT one_time_link_purpose_known,
    ADD CONSTRAINT one_time_link_purpose_known CHECK (purpose IN (${purposes}))`;

/**
 * What a person keeps of their own account: sessions that can be told apart and ended one by one, and a
 * change of address that waits for both mailboxes. Sessions that are live get an id and go on; where they
 * came from nobody noted.
 */
export class Accounts1764500440000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sessions
        ADD COLUMN id uuid NOT NULL DEFAULT uuid_v7() CONSTRAINT session_id_unique UNIQUE,
        ADD COLUMN client text,
        ADD COLUMN device text,
        ADD CONSTRAINT session_client_short CHECK (length(client) BETWEEN 1 AND 50),
        ADD CONSTRAINT session_device_short CHECK (length(device) BETWEEN 1 AND 60),
        ADD CONSTRAINT session_device_in_one_line CHECK (is_one_line(device))`);
    await runner.query(`DROP INDEX session_by_person`);
    await runner.query(
      `CREATE INDEX session_by_person ON sessions (person_id, id) WHERE ended_at IS NULL`,
    );
    await runner.query(knownPurposes(WITH_ADDRESSES));
    await runner.query(`
      CREATE TABLE address_changes (
        person_id uuid CONSTRAINT address_change_one_per_person PRIMARY KEY
          CONSTRAINT address_change_person_exists REFERENCES people (id),
        wanted text NOT NULL,
        asked_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        agreed_at timestamptz,
        agreed_by uuid CONSTRAINT address_change_admin_exists REFERENCES people (id),
        confirmed_at timestamptz,
        CONSTRAINT address_change_wanted_in_range CHECK (length(wanted) BETWEEN 3 AND 254),
        CONSTRAINT address_change_agreed_at_some_time CHECK (
          agreed_by IS NULL OR agreed_at IS NOT NULL),
        CONSTRAINT address_change_agreed_by_another CHECK (agreed_by <> person_id),
        CONSTRAINT address_change_waits_for_somebody CHECK (
          agreed_at IS NULL OR confirmed_at IS NULL)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE address_changes`);
    await runner.query(
      `DELETE FROM one_time_links WHERE purpose IN ('address_agreement', 'address_confirmation')`,
    );
    await runner.query(knownPurposes(PURPOSES));
    await runner.query(`DROP INDEX session_by_person`);
    await runner.query(
      `ALTER TABLE sessions DROP COLUMN id, DROP COLUMN client, DROP COLUMN device`,
    );
    await runner.query(
      `CREATE INDEX session_by_person ON sessions (person_id) WHERE ended_at IS NULL`,
    );
  }
}
