import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The month that an office answers for, as its sheet was when it was submitted, revision by revision, and how
 * far its accounts had got then: what is entered after that of an earlier date shows in the next month.
 * Months of before this are submitted by nobody; the first that an office submits begins the row.
 */
export class MonthlyReports1764500530000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE monthly_reports (
        office_id integer NOT NULL,
        month date NOT NULL,
        revision integer NOT NULL,
        replaces integer GENERATED ALWAYS AS (nullif(revision - 1, 0)) STORED,
        figures jsonb NOT NULL,
        on_hand_entries bigint NOT NULL,
        spoiled_entries bigint NOT NULL,
        in_transit_entries bigint NOT NULL,
        siak_printed bigint,
        siak_note text,
        ikd_activated bigint,
        note text,
        submitted_at timestamptz NOT NULL,
        submitted_by uuid NOT NULL,
        CONSTRAINT monthly_reports_pkey PRIMARY KEY (office_id, month, revision),
        CONSTRAINT monthly_report_of_a_month CHECK (extract(day FROM month) = 1),
        CONSTRAINT monthly_report_revision_says_why
          CHECK (revision >= 1 AND (revision = 1 OR note IS NOT NULL)),
        CONSTRAINT monthly_report_siak_in_range CHECK (siak_printed BETWEEN 0 AND 1000000000),
        CONSTRAINT monthly_report_siak_explained
          CHECK (siak_printed = (figures -> 'printed')::bigint OR siak_printed IS NULL OR siak_note IS NOT NULL),
        CONSTRAINT monthly_report_ikd_in_range CHECK (ikd_activated BETWEEN 0 AND 1000000000),
        CONSTRAINT monthly_report_revisions_in_order FOREIGN KEY (office_id, month, replaces)
          REFERENCES monthly_reports (office_id, month, revision),
        CONSTRAINT monthly_report_office_exists FOREIGN KEY (office_id) REFERENCES offices (id),
        CONSTRAINT monthly_report_person_exists FOREIGN KEY (submitted_by) REFERENCES people (id)
      )`);
    await runner.query(`
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON monthly_reports
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()`);
    await runner.query(`
      CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON monthly_reports
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
    // What was sent of what was asked, by the days of a month.
    await runner.query(`
      CREATE INDEX consignment_asked_by_day ON consignments (to_office, sent_on)
      WHERE request_id IS NOT NULL`);
    // Whom the mail on the first of the month has gone to.
    await runner.query(`
      CREATE TABLE monthly_report_calls (
        office_id integer NOT NULL,
        month date NOT NULL,
        called_at timestamptz NOT NULL,
        CONSTRAINT monthly_report_called_once PRIMARY KEY (office_id, month),
        CONSTRAINT monthly_report_call_office_exists FOREIGN KEY (office_id) REFERENCES offices (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX consignment_asked_by_day`);
    await runner.query(`DROP TABLE monthly_report_calls`);
    await runner.query(`DROP TABLE monthly_reports`);
  }
}
