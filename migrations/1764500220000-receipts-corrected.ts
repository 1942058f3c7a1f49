import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A receipt that was typed wrong is corrected in revisions that are never rewritten. */
export class ReceiptsCorrected1764500220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE receipt_corrections (
        consignment_id uuid NOT NULL
          CONSTRAINT receipt_correction_consignment_exists REFERENCES consignments,
        revision integer NOT NULL,
        corrects integer NOT NULL,
        received_before bigint NOT NULL,
        received bigint NOT NULL,
        note text NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL CONSTRAINT receipt_correction_person_exists REFERENCES people,
        recorded_by_office integer NOT NULL
          CONSTRAINT receipt_correction_by_office_exists REFERENCES offices,
        PRIMARY KEY (consignment_id, revision),
        CONSTRAINT receipt_correction_names_what_it_corrects
          CHECK (revision >= 2 AND corrects = revision - 1),
        CONSTRAINT receipt_correction_changes_something CHECK (received <> received_before),
        CONSTRAINT receipt_correction_in_range CHECK (
          received BETWEEN 0 AND 1000000000 AND received_before BETWEEN 0 AND 1000000000)
      )`);
    await runner.query(`CALL make_append_only('receipt_corrections')`);
    await runner.query(`
      ALTER TABLE consignments
        ADD COLUMN receipt_revision integer NOT NULL DEFAULT 1
          CONSTRAINT consignment_revision_is_a_receipts CHECK (
            receipt_revision >= 1 AND (receipt_revision = 1 OR state = 'received'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE consignments DROP COLUMN receipt_revision`);
    await runner.query(`DROP TABLE receipt_corrections`);
  }
}
