import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cards missing from a consignment that its sender found again, and who above both took note of it. */
export class CardsThatNeverLeft1764500230000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE consignments
        DROP CONSTRAINT consignment_not_more_than_sent,
        ADD COLUMN recovered bigint NOT NULL DEFAULT 0
          CONSTRAINT consignment_recovered_of_a_shortage
            CHECK (recovered >= 0 AND (recovered = 0 OR state = 'received')),
        ADD CONSTRAINT consignment_not_more_than_sent
          CHECK (received >= 0 AND received + recovered <= quantity)`);
    await runner.query(`
      CREATE TABLE recoveries (
        id uuid DEFAULT uuid_v7() PRIMARY KEY,
        consignment_id uuid NOT NULL CONSTRAINT recovery_consignment_exists REFERENCES consignments,
        found bigint NOT NULL
          CONSTRAINT recovery_found_in_range CHECK (found BETWEEN 1 AND 1000000000),
        note text NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL CONSTRAINT recovery_person_exists REFERENCES people,
        recorded_by_office integer NOT NULL CONSTRAINT recovery_by_office_exists REFERENCES offices
      )`);
    await runner.query(`CREATE INDEX recovery_of_consignment ON recoveries (consignment_id)`);
    await runner.query(`CALL make_append_only('recoveries')`);
    await runner.query(`
      CREATE TABLE recovery_acceptances (
        recovery_id uuid PRIMARY KEY CONSTRAINT recovery_acceptance_recovery_exists REFERENCES recoveries,
        note text,
        accepted_at timestamptz NOT NULL,
        accepted_by uuid NOT NULL CONSTRAINT recovery_acceptance_person_exists REFERENCES people,
        accepted_by_office integer NOT NULL
          CONSTRAINT recovery_acceptance_by_office_exists REFERENCES offices
      )`);
    await runner.query(`CALL make_append_only('recovery_acceptances')`);
    await runner.query(`
      CREATE FUNCTION guard_recovery_acceptance() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT FROM recoveries WHERE id = NEW.recovery_id AND recorded_by = NEW.accepted_by) THEN
            RAISE EXCEPTION 'who found % does not accept it', NEW.recovery_id
              USING ERRCODE = 'check_violation', CONSTRAINT = 'recovery_accepted_by_another';
          END IF;
          RETURN NEW;
        END
      $$`);
    await runner.query(`
      CREATE TRIGGER guard_recovery_acceptance BEFORE INSERT ON recovery_acceptances
      FOR EACH ROW EXECUTE FUNCTION guard_recovery_acceptance()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE recovery_acceptances, recoveries`);
    await runner.query(`DROP FUNCTION guard_recovery_acceptance`);
    await runner.query(`
      ALTER TABLE consignments
        DROP COLUMN recovered,
        ADD CONSTRAINT consignment_not_more_than_sent CHECK (received >= 0 AND received <= quantity)`);
  }
}
