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
    // Vacuumed often, so that the scans behind daily use stay index-only.
    await runner.query(`
      CREATE TABLE print_reports (
        office_id integer NOT NULL CONSTRAINT report_office_exists REFERENCES offices (id),
        on_date date NOT NULL,
        revision integer NOT NULL,
        ${figures.replaceAll('%', 'report')},
        CONSTRAINT print_reports_pkey PRIMARY KEY (office_id, on_date) INCLUDE (printed, spoiled, service)
      ) WITH (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 5000)`);
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
    // One round trip, and each statement in it sees what was committed while it waited for the lock:
    // a plain SELECT that locks and reads would read the report of before the wait.
    await runner.query(`
      CREATE FUNCTION lock_for_report(the_office text, the_date date, the_key text)
      RETURNS TABLE (
        office_id integer, office_name text, timezone text, closed_at timestamptz,
        late_days integer, late_until date, opening_on date, counted_through date,
        on_hand bigint, spoiled_on_hand bigint,
        revision integer, printed bigint, spoiled bigint, recorded bigint, waiting bigint,
        service text, note text, filed_at timestamptz, filed_by_name text,
        attempt_revision integer, attempt_fingerprint bytea
      ) LANGUAGE plpgsql AS $$
        DECLARE place offices%ROWTYPE;
        BEGIN
          PERFORM FROM stock_accounts a
            WHERE a.office_id = (SELECT o.id FROM offices o WHERE o.code = the_office) AND a.kind IN ('on_hand', 'printed', 'spoiled', 'variance')
            ORDER BY a.office_id, a.kind FOR NO KEY UPDATE;
          SELECT * INTO place FROM offices WHERE code = the_office;
          RETURN QUERY
            SELECT place.id, place.name, place.timezone, place.closed_at,
              place.report_late_days, place.report_late_until, h.opening_on, h.counted_through,
              h.balance, s.balance,
              r.revision, r.printed, r.spoiled, r.recorded, r.waiting, r.service, r.note, r.filed_at, p.name,
              v.revision, v.attempt_fingerprint
            FROM stock_accounts h
            JOIN stock_accounts s ON s.office_id = h.office_id AND s.kind = 'spoiled'
            LEFT JOIN print_reports r ON r.office_id = h.office_id AND r.on_date = the_date
            LEFT JOIN people p ON p.id = r.filed_by
            LEFT JOIN print_report_revisions v ON v.office_id = h.office_id AND v.attempt_key = the_key
            WHERE h.office_id = place.id AND h.kind = 'on_hand';
        END
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION lock_for_report(text, date, text)`);
    await runner.query(`DROP TABLE print_report_revisions, print_reports`);
  }
}
