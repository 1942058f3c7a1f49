import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may do what: people, their sessions and secrets, the record of changes, answered attempts. */
export class Access1763700200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE people (
        id uuid DEFAULT uuid_v7() CONSTRAINT people_pkey PRIMARY KEY,
        email text NOT NULL,
        name text NOT NULL,
        role text NOT NULL,
        office_id integer NOT NULL CONSTRAINT person_office_exists REFERENCES offices (id),
        password_hash text,
        receives_mail boolean NOT NULL DEFAULT true,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT person_role_known CHECK (role IN ('admin', 'staff', 'viewer')),
        CONSTRAINT person_name_present CHECK (name <> '' AND length(name) <= 200)
      )`);
    await runner.query(`CREATE UNIQUE INDEX person_email_unique ON people (lower(email))`);
    await runner.query(`CREATE INDEX person_by_office ON people (office_id)`);
    await runner.query(`
      CREATE TABLE sessions (
        token_hash bytea CONSTRAINT sessions_pkey PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT session_person_exists REFERENCES people (id),
        started_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        ended_at timestamptz
      )`);
    await runner.query(
      `CREATE INDEX session_by_person ON sessions (person_id) WHERE ended_at IS NULL`,
    );
    await runner.query(`
      CREATE TABLE person_secrets (
        token_hash bytea CONSTRAINT person_secrets_pkey PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT secret_person_exists REFERENCES people (id),
        purpose text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT secret_purpose_known CHECK (purpose IN ('invitation', 'password_reset'))
      )`);
    await runner.query(`CREATE INDEX secret_by_person ON person_secrets (person_id)`);
    await runner.query(`
      CREATE TABLE changes (
        id uuid DEFAULT uuid_v7() CONSTRAINT changes_pkey PRIMARY KEY,
        office_id integer NOT NULL CONSTRAINT change_office_exists REFERENCES offices (id),
        action text NOT NULL,
        before jsonb,
        after jsonb,
        changed_at timestamptz NOT NULL,
        changed_by uuid CONSTRAINT change_person_exists REFERENCES people (id),
        changed_by_name text,
        changed_by_office integer CONSTRAINT change_by_office_exists REFERENCES offices (id)
      )`);
    await runner.query(`CREATE INDEX change_by_office ON changes (office_id, id)`);
    await runner.query(`CALL make_append_only('changes')`);
    await runner.query(`
      CREATE TABLE answered_attempts (
        office_id integer NOT NULL CONSTRAINT attempt_office_exists REFERENCES offices (id),
        key text NOT NULL,
        fingerprint bytea NOT NULL,
        answer text,
        answered_at timestamptz NOT NULL,
        CONSTRAINT answered_attempts_pkey PRIMARY KEY (office_id, key)
      )`);
    // The columns rate-limiter-flexible expects; a throttle may be forgotten in a crash.
    await runner.query(`
      CREATE UNLOGGED TABLE sign_in_failures (
        key text CONSTRAINT sign_in_failures_pkey PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE sign_in_failures, answered_attempts, changes, person_secrets, sessions, people`,
    );
  }
}
