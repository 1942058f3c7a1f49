import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a device says of when a report was written, whether it only therefore arrived in time, and whether
 * it says far more than its office ever does. Nobody said so of the reports until now. A day of nothing
 * says why from now on; those filed before stay as they are.
 */
export class LateAndUnusualReports1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, rule] of [
      ['print_reports', 'report'],
      ['print_report_revisions', 'revision'],
    ])
      await runner.query(`
        ALTER TABLE ${table}
          ADD COLUMN written_at timestamptz,
          ADD COLUMN arrived_late boolean NOT NULL DEFAULT false,
          ADD COLUMN unusual boolean NOT NULL DEFAULT false,
          ADD CONSTRAINT ${rule}_late_arrival_was_written_before CHECK (NOT arrived_late OR (
            written_at IS NOT NULL
            AND written_at BETWEEN filed_at - interval '30 days' AND filed_at + interval '1 minute'))`);
    await runner.query(`
      ALTER TABLE print_report_revisions
        ADD CONSTRAINT revision_of_nothing_says_why CHECK (
          printed + spoiled > 0 OR service <> 'open' OR note IS NOT NULL) NOT VALID`);
    await replaceLock(runner, LOCK);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceLock(runner, LOCK_BEFORE);
    await runner.query(
      `ALTER TABLE print_report_revisions DROP CONSTRAINT revision_of_nothing_says_why`,
    );
    for (const table of ['print_reports', 'print_report_revisions'])
      await runner.query(`
        ALTER TABLE ${table} DROP COLUMN unusual, DROP COLUMN arrived_late, DROP COLUMN written_at`);
  }
}

interface Lock {
  /** What it tells besides, as columns and where from. */
  columns: string;
  values: string;
}

const LOCK_BEFORE: Lock = { columns: '', values: '' };

const LOCK: Lock = {
  columns: `,
        written_at timestamptz, arrived_late boolean, unusual boolean,
        above_code text, above_name text, totals_before float8[]`,
  values: `,
              r.written_at, r.arrived_late, r.unusual,
              (SELECT a.code FROM offices a WHERE a.id = place.parent_id),
              (SELECT a.name FROM offices a WHERE a.id = place.parent_id),
              ARRAY (
                SELECT (b.printed + b.spoiled)::float8 FROM print_reports b
                WHERE b.office_id = place.id AND b.on_date BETWEEN the_date - 28 AND the_date - 1)`,
};

/** The function keeps its one round trip; a changed row type needs it dropped first. */
async function replaceLock(runner: QueryRunner, { columns, values }: Lock): Promise<void> {
  await runner.query(`DROP FUNCTION lock_for_report(text, date, text)`);
  await runner.query(`
      CREATE FUNCTION lock_for_report(the_office text, the_date date, the_key text)
      RETURNS TABLE (
        office_id integer, office_name text, timezone text, closed_at timestamptz,
        late_days integer, late_until date, opening_on date, counted_through date,
        on_hand bigint, spoiled_on_hand bigint,
        revision integer, printed bigint, spoiled bigint, recorded bigint, waiting bigint,
        service text, note text, filed_at timestamptz, filed_by_name text,
        attempt_revision integer, attempt_fingerprint bytea${columns}
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
              v.revision, v.attempt_fingerprint${values}
            FROM stock_accounts h
            JOIN stock_accounts s ON s.office_id = h.office_id AND s.kind = 'spoiled'
            LEFT JOIN print_reports r ON r.office_id = h.office_id AND r.on_date = the_date
            LEFT JOIN people p ON p.id = r.filed_by
            LEFT JOIN print_report_revisions v ON v.office_id = h.office_id AND v.attempt_key = the_key
            WHERE h.office_id = place.id AND h.kind = 'on_hand';
        END
      $$`);
}
