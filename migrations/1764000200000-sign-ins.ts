import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where people signed in before, and each person's record of sign-ins. */
export class SignIns1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_devices (
        secret_hash bytea NOT NULL,
        person_id uuid NOT NULL CONSTRAINT device_person_exists REFERENCES people (id),
        first_seen_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        CONSTRAINT known_devices_pkey PRIMARY KEY (secret_hash, person_id)
      )`);
    await runner.query(`CREATE INDEX device_by_person ON known_devices (person_id)`);
    await runner.query(`
      CREATE TABLE sign_ins (
        id uuid DEFAULT uuid_v7() CONSTRAINT sign_ins_pkey PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT sign_in_person_exists REFERENCES people (id),
        signed_in_at timestamptz NOT NULL,
        outcome text NOT NULL,
        client text NOT NULL,
        device_known boolean NOT NULL,
        CONSTRAINT sign_in_outcome_known CHECK (outcome IN ('accepted', 'refused')),
        CONSTRAINT sign_in_client_short CHECK (length(client) BETWEEN 1 AND 50)
      )`);
    await runner.query(`CREATE INDEX sign_in_by_person ON sign_ins (person_id, id)`);
    await runner.query(`CALL make_append_only('sign_ins')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sign_ins, known_devices`);
  }
}
