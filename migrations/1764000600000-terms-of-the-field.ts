import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables by the names that the field has for them; what they hold stays. */
export class TermsOfTheField1764000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE answered_attempts RENAME TO idempotency_keys;
      ALTER TABLE idempotency_keys RENAME CONSTRAINT answered_attempts_pkey TO idempotency_keys_pkey;
      ALTER TABLE idempotency_keys
        RENAME CONSTRAINT attempt_office_exists TO idempotency_key_office_exists;
      ALTER TABLE changes RENAME TO audit_log;
      ALTER TABLE audit_log RENAME CONSTRAINT changes_pkey TO audit_log_pkey;
      ALTER TABLE person_secrets RENAME TO one_time_links;
      ALTER TABLE one_time_links RENAME CONSTRAINT person_secrets_pkey TO one_time_links_pkey;
      ALTER TABLE one_time_links
        RENAME CONSTRAINT secret_purpose_known TO one_time_link_purpose_known;
      ALTER TABLE one_time_links
        RENAME CONSTRAINT secret_person_exists TO one_time_link_person_exists;
      ALTER INDEX secret_by_person RENAME TO one_time_link_by_person`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER INDEX one_time_link_by_person RENAME TO secret_by_person;
      ALTER TABLE one_time_links
        RENAME CONSTRAINT one_time_link_person_exists TO secret_person_exists;
      ALTER TABLE one_time_links
        RENAME CONSTRAINT one_time_link_purpose_known TO secret_purpose_known;
      ALTER TABLE one_time_links RENAME CONSTRAINT one_time_links_pkey TO person_secrets_pkey;
      ALTER TABLE one_time_links RENAME TO person_secrets;
      ALTER TABLE audit_log RENAME CONSTRAINT audit_log_pkey TO changes_pkey;
      ALTER TABLE audit_log RENAME TO changes;
      ALTER TABLE idempotency_keys
        RENAME CONSTRAINT idempotency_key_office_exists TO attempt_office_exists;
      ALTER TABLE idempotency_keys RENAME CONSTRAINT idempotency_keys_pkey TO answered_attempts_pkey;
      ALTER TABLE idempotency_keys RENAME TO answered_attempts`);
  }
}
