import type { MigrationInterface, QueryRunner } from 'typeorm';

const CAUSES = ['by_print', 'by_encode', 'by_factory', 'by_other'];

/** A report may tell what its cards were spoiled by: all of them, or of none. Nobody told it of those until now. */
export class SpoiledBy1764500310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, rule] of [
      ['print_reports', 'report'],
      ['print_report_revisions', 'revision'],
    ])
      await runner.query(`
        ALTER TABLE ${table}
          ${CAUSES.map((cause) => `ADD COLUMN ${cause} bigint`).join(', ')},
          ADD CONSTRAINT ${rule}_causes_sum_to_spoiled CHECK (
            CASE num_nulls(${CAUSES.join(', ')})
              WHEN 4 THEN true
              WHEN 0 THEN least(${CAUSES.join(', ')}) >= 0 AND ${CAUSES.join(' + ')} = spoiled
              ELSE false
            END)`);
    await replaceLock(runner, LOCK);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceLock(runner, LOCK_BEFORE);
    for (const table of ['print_reports', 'print_report_revisions'])
      await runner.query(
        `ALTER TABLE ${table} ${CAUSES.map((cause) => `DROP COLUMN ${cause}`).join(', ')}`,
      );
  }
}

interface Lock {
  /** What it tells besides, as columns and where from. */
  columns: string;
  values: string;
}

const LOCK_BEFORE: Lock = {
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

const LOCK: Lock = {
  columns: `${LOCK_BEFORE.columns}, by_print bigint, by_encode bigint, by_factory bigint, by_other bigint`,
  values: `${LOCK_BEFORE.values},
              r.by_print, r.by_encode, r.by_factory, r.by_other`,
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
