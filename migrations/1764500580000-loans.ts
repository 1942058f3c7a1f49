import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cards lent by one regency to another: what a consignment is for, what came back and what is let go. A
 * loan's tallies follow its consignments and settlements, whoever writes those. Until now nothing was a loan.
 */
export class Loans1764500580000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE loans (
        id uuid NOT NULL,
        lender integer NOT NULL,
        borrower integer NOT NULL,
        received bigint,
        on_the_road bigint NOT NULL DEFAULT 0,
        returned bigint NOT NULL DEFAULT 0,
        forgiven bigint NOT NULL DEFAULT 0,
        owed bigint NOT NULL GENERATED ALWAYS AS (coalesce(received, 0) - returned - forgiven) STORED,
        answered_at timestamptz,
        answered_by uuid,
        answer_note text,
        CONSTRAINT loans_pkey PRIMARY KEY (id),
        CONSTRAINT loan_tallies_not_negative
          CHECK (least(on_the_road, returned, forgiven) >= 0 AND received >= 0),
        CONSTRAINT loan_answered_by_somebody CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
        CONSTRAINT loan_consignment_exists FOREIGN KEY (id) REFERENCES consignments (id),
        CONSTRAINT loan_lender_exists FOREIGN KEY (lender) REFERENCES offices (id),
        CONSTRAINT loan_borrower_exists FOREIGN KEY (borrower) REFERENCES offices (id),
        CONSTRAINT loan_answerer_exists FOREIGN KEY (answered_by) REFERENCES people (id)
      )`);
    await runner.query(`CREATE INDEX loan_of_lender ON loans (lender, id)`);
    await runner.query(`CREATE INDEX loan_of_borrower ON loans (borrower, id)`);
    await runner.query(`CREATE INDEX loan_owed ON loans (id) WHERE owed > 0`);
    await runner.query(`
      ALTER TABLE consignments
        ADD COLUMN purpose text NOT NULL DEFAULT 'allocation'
          CONSTRAINT consignment_purpose_known CHECK (purpose IN ('allocation', 'loan', 'return')),
        ADD COLUMN unsent boolean NOT NULL DEFAULT false,
        ADD COLUMN due_on date,
        ADD COLUMN return_of uuid CONSTRAINT consignment_return_of_a_loan REFERENCES loans (id),
        ADD COLUMN borrower integer CONSTRAINT consignment_borrower_exists REFERENCES offices (id),
        ADD COLUMN borrower_request uuid,
        DROP CONSTRAINT consignment_state_known,
        ADD CONSTRAINT consignment_state_known CHECK (
          state IN ('awaiting_lender', 'declined', 'in_transit', 'received', 'recalled')),
        ADD CONSTRAINT consignment_unsent_has_not_left CHECK (CASE
          WHEN state IN ('awaiting_lender', 'declined') THEN unsent
          WHEN state IN ('in_transit', 'received') THEN NOT unsent ELSE true END),
        ADD CONSTRAINT consignment_only_a_loan_waits CHECK (purpose = 'loan' OR NOT unsent),
        ADD CONSTRAINT consignment_due_of_a_loan CHECK (purpose = 'loan' OR due_on IS NULL),
        ADD CONSTRAINT consignment_return_names_a_loan
          CHECK ((purpose = 'return') = (return_of IS NOT NULL)),
        ADD CONSTRAINT consignment_loan_answers_no_request
          CHECK (purpose = 'allocation' OR request_id IS NULL),
        ADD CONSTRAINT consignment_borrower_of_a_return
          CHECK ((borrower IS NULL OR return_of IS NOT NULL)
            AND (borrower_request IS NULL OR borrower IS NOT NULL)),
        ADD CONSTRAINT consignment_request_is_the_borrowers
          FOREIGN KEY (borrower_request, borrower) REFERENCES restock_requests (id, office_id)`);
    await runner.query(`
      CREATE INDEX consignment_returns ON consignments (return_of) WHERE return_of IS NOT NULL`);
    await runner.query(`
      CREATE INDEX consignment_for_borrower ON consignments (borrower, sent_on) WHERE borrower IS NOT NULL`);
    await runner.query(`
      CREATE INDEX consignment_awaits_lender ON consignments (from_office) WHERE state = 'awaiting_lender'`);
    await runner.query(`
      CREATE TABLE loan_settlements (
        loan_id uuid NOT NULL,
        nth integer NOT NULL,
        kind text NOT NULL,
        quantity bigint NOT NULL,
        note text,
        against uuid,
        settled_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_by_office integer NOT NULL,
        CONSTRAINT loan_settlements_pkey PRIMARY KEY (loan_id, nth),
        CONSTRAINT loan_settlement_kind_known CHECK (kind IN ('forgiveness', 'netting')),
        CONSTRAINT loan_settlement_of_some CHECK (quantity BETWEEN 1 AND 1000000000),
        CONSTRAINT loan_forgiven_for_a_reason CHECK (kind = 'netting' OR note IS NOT NULL),
        CONSTRAINT loan_netted_against_another
          CHECK ((kind = 'netting') = (against IS NOT NULL) AND against <> loan_id),
        CONSTRAINT loan_settlement_loan_exists FOREIGN KEY (loan_id) REFERENCES loans (id),
        CONSTRAINT loan_settlement_against_exists FOREIGN KEY (against) REFERENCES loans (id),
        CONSTRAINT loan_settlement_person_exists FOREIGN KEY (recorded_by) REFERENCES people (id),
        CONSTRAINT loan_settlement_office_exists FOREIGN KEY (recorded_by_office) REFERENCES offices (id)
      )`);
    await runner.query(`CALL make_append_only('loan_settlements')`);
    await this.guard(runner);
    await this.keepTallies(runner);
  }

  /** Between whom cards are lent, and to whom they go back: of the borrower, or on its behalf from above. */
  private async guard(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION guard_loan() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.purpose = 'loan' AND EXISTS (
            SELECT FROM offices WHERE id IN (NEW.from_office, NEW.to_office) AND level <> 'regency') THEN
            RAISE EXCEPTION 'cards are lent from regency to regency' USING
              ERRCODE = 'check_violation', CONSTRAINT = 'loan_between_regencies';
          END IF;
          IF NEW.purpose = 'return' AND NOT EXISTS (
            SELECT FROM loans WHERE id = NEW.return_of AND lender = NEW.to_office
              AND borrower = coalesce(NEW.borrower, NEW.from_office)) THEN
            RAISE EXCEPTION 'a return goes from the borrower of its loan to the lender' USING
              ERRCODE = 'check_violation', CONSTRAINT = 'loan_returned_to_its_lender';
          END IF;
          RETURN NEW;
        END
      $$`);
    await runner.query(`
      CREATE TRIGGER guard_loan BEFORE INSERT OR UPDATE OF purpose, return_of, borrower, from_office, to_office
      ON consignments FOR EACH ROW WHEN (NEW.purpose <> 'allocation') EXECUTE FUNCTION guard_loan()`);
    // Tells what is owed, so that nobody has to look for that after the transaction has failed.
    await runner.query(`
      CREATE FUNCTION keep_what_is_owed() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'more is returned than is owed' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'loan_never_more_than_owed',
            DETAIL = (
              SELECT jsonb_build_object(
                'number', o.code || '/' || c.year || '/' || lpad(c.serial::text, greatest(4, length(c.serial::text)), '0'),
                'owed', OLD.owed, 'onTheRoad', OLD.on_the_road)
              FROM consignments c JOIN offices o ON o.id = c.from_office WHERE c.id = NEW.id);
        END
      $$`);
    await runner.query(`
      CREATE TRIGGER keeps_what_is_owed AFTER UPDATE ON loans FOR EACH ROW
      WHEN (NEW.on_the_road > NEW.owed) EXECUTE FUNCTION keep_what_is_owed()`);
  }

  /** The row of the loan is locked by what changes it, always after accounts and requests. */
  private async keepTallies(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION keep_loan() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
          was_on_the_road bigint := 0;
          was_received bigint := 0;
        BEGIN
          IF NEW.purpose = 'loan' THEN
            IF TG_OP = 'INSERT' THEN
              INSERT INTO loans (id, lender, borrower, received)
              VALUES (NEW.id, NEW.from_office, NEW.to_office, NEW.received);
            ELSIF NEW.received IS DISTINCT FROM OLD.received THEN
              UPDATE loans SET received = NEW.received WHERE id = NEW.id;
            END IF;
            RETURN NULL;
          END IF;
          IF TG_OP = 'UPDATE' THEN
            was_on_the_road := CASE WHEN OLD.state = 'in_transit' THEN OLD.quantity ELSE 0 END;
            was_received := coalesce(OLD.received, 0);
          END IF;
          UPDATE loans SET
            on_the_road = on_the_road - was_on_the_road
              + CASE WHEN NEW.state = 'in_transit' THEN NEW.quantity ELSE 0 END,
            returned = returned - was_received + coalesce(NEW.received, 0)
          WHERE id = NEW.return_of;
          RETURN NULL;
        END
      $$`);
    await runner.query(`
      CREATE TRIGGER keep_loan AFTER INSERT OR UPDATE OF state, received ON consignments
      FOR EACH ROW WHEN (NEW.purpose <> 'allocation') EXECUTE FUNCTION keep_loan()`);
    await runner.query(`
      CREATE FUNCTION keep_loan_settlement() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE loans SET forgiven = forgiven + NEW.quantity WHERE id = NEW.loan_id;
          RETURN NULL;
        END
      $$`);
    await runner.query(`
      CREATE TRIGGER keep_loan_settlement AFTER INSERT ON loan_settlements
      FOR EACH ROW EXECUTE FUNCTION keep_loan_settlement()`);
  }

  /** Orders that have not left are unknown to the version before, as is what cards were sent for. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER keep_loan ON consignments');
    await runner.query('DROP TRIGGER guard_loan ON consignments');
    await runner.query('DROP INDEX consignment_awaits_lender');
    await runner.query('DROP TABLE loan_settlements');
    await runner.query(`
      ALTER TABLE consignments
        DROP COLUMN return_of, DROP COLUMN borrower, DROP COLUMN borrower_request, DROP COLUMN due_on,
        DROP CONSTRAINT consignment_unsent_has_not_left`);
    await runner.query('DROP TABLE loans');
    await runner.query('DELETE FROM consignments WHERE unsent');
    await runner.query(`
      ALTER TABLE consignments
        DROP COLUMN purpose, DROP COLUMN unsent,
        DROP CONSTRAINT consignment_state_known,
        ADD CONSTRAINT consignment_state_known CHECK (state IN ('in_transit', 'received', 'recalled'))`);
    for (const name of ['guard_loan', 'keep_what_is_owed', 'keep_loan', 'keep_loan_settlement'])
      await runner.query(`DROP FUNCTION ${name}()`);
  }
}
