import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cards used: one report per office and date as it now stands, and every revision of it. */
export class PrintReports1763700500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const figures = `
        printed bigint NOT NULL,
        spoiled bigint NOT NULL,
        recorded bigint,
        waiting bigint,
        service text NOT NULL,
        note text,
        filed_at timestamptz NOT NULL,
        filed_by uuid NOT NULL CONSTRAINT %_person_exists REFERENCES people (id),
        CONSTRAINT %_printed_in_range CHECK (printed BETWEEN 0 AND 1000000000),
        CONSTRAINT %_spoiled_in_range CHECK (spoiled BETWEEN 0 AND 1000000000),
        CONSTRAINT %_recorded_in_range CHECK (recorded BETWEEN 0 AND 1000000000),
        CONSTRAINT %_waiting_in_range CHECK (waiting BETWEEN 0 AND 1000000000),
        CONSTRAINT %_service_known CHECK (service IN
          ('open', 'holiday', 'siak_down', 'no_blanks', 'no_ribbon', 'suspended', 'other')),
        CONSTRAINT %_other_service_explained CHECK (service <> 'other' OR note IS NOT NULL)`;
    await runner.query(`
      CREATE TABLE print_reports (
        office_id integer NOT NULL CONSTRAINT report_office_exists REFERENCES offices (id),
        on_date date NOT NULL,
        revision integer NOT NULL,
        ${figures.replaceAll('%', 'report')},
        CONSTRAINT print_reports_pkey PRIMARY KEY (office_id, on_date) INCLUDE (printed, spoiled, service)
      )`);
    await runner.query(`CREATE INDEX report_by_date ON print_reports (on_date, office_id)`);
    await runner.query(`
      CREATE TABLE print_report_revisions (
        office_id integer NOT NULL,
        on_date date NOT NULL,
        revision integer NOT NULL,
        corrects integer,
        ${figures.replaceAll('%', 'revision')},
        attempt_key text,
        attempt_fingerprint bytea,
        CONSTRAINT print_report_revisions_pkey PRIMARY KEY (office_id, on_date, revision),
        CONSTRAINT revision_names_what_it_corrects CHECK (
          (revision = 1 AND corrects IS NULL) OR (revision > 1 AND corrects = revision - 1)),
        CONSTRAINT correction_says_why CHECK (corrects IS NULL OR note IS NOT NULL)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX revision_attempt_once ON print_report_revisions (office_id, attempt_key)
      WHERE attempt_key IS NOT NULL`);
    await runner.query(`CALL make_append_only('print_report_revisions')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE print_report_revisions, print_reports`);
  }
}
