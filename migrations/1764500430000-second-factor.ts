import type { MigrationInterface, QueryRunner } from 'typeorm';

const knownOutcomes = (outcomes: string) => `
  ALTER TABLE sign_ins
    DROP CONSTRAINT sign_in_outcome_known,
    ADD CONSTRAINT sign_in_outcome_known CHECK (outcome IN (${outcomes}))`;

const REFUSE = `USING ERRCODE = 'restrict_violation', CONSTRAINT`;

/**
 * The second step of a sign-in: the secret that a person's authenticator shares, the last of its codes that
 * was used, and recovery codes, hashed with a salt of that person's. A secret that nobody has shown a code
 * of stands apart and protects nothing.
 */
export class SecondFactor1764500430000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE second_factors (
        person_id uuid CONSTRAINT second_factor_one_per_person PRIMARY KEY
          CONSTRAINT second_factor_person_exists REFERENCES people (id),
        secret bytea NOT NULL,
        last_step bigint NOT NULL,
        recovery_salt bytea NOT NULL,
        set_at timestamptz NOT NULL,
        CONSTRAINT second_factor_secret_long CHECK (length(secret) >= 20),
        CONSTRAINT second_factor_salt_long CHECK (length(recovery_salt) >= 16)
      )`);
    await runner.query(`
      CREATE TABLE second_factor_setups (
        person_id uuid CONSTRAINT second_factor_setup_one_per_person PRIMARY KEY
          CONSTRAINT second_factor_setup_person_exists REFERENCES people (id),
        secret bytea NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT second_factor_setup_secret_long CHECK (length(secret) >= 20)
      )`);
    await runner.query(`
      CREATE TABLE recovery_codes (
        person_id uuid NOT NULL
          CONSTRAINT recovery_code_of_a_second_factor REFERENCES second_factors ON DELETE CASCADE,
        code_hash bytea NOT NULL,
        used_at timestamptz,
        CONSTRAINT recovery_codes_pkey PRIMARY KEY (person_id, code_hash),
        CONSTRAINT recovery_code_hashed CHECK (length(code_hash) = 32)
      )`);
    await runner.query(`
      CREATE FUNCTION guard_second_factor() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.secret = OLD.secret AND NEW.last_step < OLD.last_step THEN
          RAISE EXCEPTION 'A code of this authenticator that was used would be good again.'
            ${REFUSE} = 'second_factor_step_goes_forward';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE FUNCTION guard_recovery_code() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'A recovery code that was used stays used.'
          ${REFUSE} = 'recovery_code_used_once';
      END $$`);
    await runner.query(`
      CREATE TRIGGER guard_second_factor BEFORE UPDATE ON second_factors
        FOR EACH ROW EXECUTE FUNCTION guard_second_factor()`);
    await runner.query(`
      CREATE TRIGGER guard_recovery_code BEFORE UPDATE ON recovery_codes
        FOR EACH ROW WHEN (OLD.used_at IS NOT NULL) EXECUTE FUNCTION guard_recovery_code()`);
    await runner.query(knownOutcomes(`'accepted', 'refused', 'code_refused'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sign_ins DISABLE TRIGGER kept_ninety_days`);
    await runner.query(`DELETE FROM sign_ins WHERE outcome = 'code_refused'`);
    await runner.query(`ALTER TABLE sign_ins ENABLE TRIGGER kept_ninety_days`);
    await runner.query(knownOutcomes(`'accepted', 'refused'`));
    await runner.query(`DROP TABLE recovery_codes, second_factor_setups, second_factors`);
    await runner.query(`DROP FUNCTION guard_recovery_code, guard_second_factor`);
  }
}
