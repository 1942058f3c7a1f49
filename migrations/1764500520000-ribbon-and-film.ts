import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  ['print_reports', 'report'],
  ['print_report_revisions', 'revision'],
];

/**
 * A report may tell how many ribbons and films are left, and an office's settings what each gives. Nobody
 * told of them until now, and every office has what most printers have.
 */
export class RibbonAndFilm1764500520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, rule] of TABLES)
      await runner.query(`
        ALTER TABLE ${table}
          ADD COLUMN ribbons_left bigint, ADD COLUMN films_left bigint,
          ADD CONSTRAINT ${rule}_ribbons_left_in_range CHECK (ribbons_left BETWEEN 0 AND 10000),
          ADD CONSTRAINT ${rule}_films_left_in_range CHECK (films_left BETWEEN 0 AND 10000)`);
    await runner.query(`
      CREATE INDEX print_report_told_of_ribbon_or_film ON print_reports (office_id, on_date)
        INCLUDE (ribbons_left, films_left) WHERE ribbons_left IS NOT NULL OR films_left IS NOT NULL`);
    await runner.query(`
      ALTER TABLE offices
        ADD COLUMN cards_per_ribbon integer NOT NULL DEFAULT 500,
        ADD COLUMN cards_per_film integer NOT NULL DEFAULT 1000,
        ADD CONSTRAINT office_cards_per_ribbon_in_range CHECK (cards_per_ribbon BETWEEN 1 AND 100000),
        ADD CONSTRAINT office_cards_per_film_in_range CHECK (cards_per_film BETWEEN 1 AND 100000)`);
    await replaceLock(runner, LOCK);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceLock(runner, LOCK_BEFORE);
    await runner.query(
      'ALTER TABLE offices DROP COLUMN cards_per_ribbon, DROP COLUMN cards_per_film',
    );
    for (const [table] of TABLES)
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ribbons_left, DROP COLUMN films_left`);
  }
}

interface Lock {
  /** What it tells besides, as columns and where from. */
  columns: string;
  values: string;
}

const LOCK_BEFORE: Lock = { columns: '', values: '' };
const LOCK: Lock = {
  columns: ', ribbons_left bigint, films_left bigint',
  values: ', r.ribbons_left, r.films_left',
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
        attempt_revision integer, attempt_fingerprint bytea,
        written_at timestamptz, arrived_late boolean, unusual boolean,
        above_code text, above_name text, totals_before float8[],
        by_print bigint, by_encode bigint, by_factory bigint, by_other bigint${columns}
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
              v.revision, v.attempt_fingerprint,
              r.written_at, r.arrived_late, r.unusual,
              (SELECT a.code FROM offices a WHERE a.id = place.parent_id),
              (SELECT a.name FROM offices a WHERE a.id = place.parent_id),
              ARRAY (
                SELECT (b.printed + b.spoiled)::float8 FROM print_reports b
                WHERE b.office_id = place.id AND b.on_date BETWEEN the_date - 28 AND the_date - 1),
              r.by_print, r.by_encode, r.by_factory, r.by_other${values}
            FROM stock_accounts h
            JOIN stock_accounts s ON s.office_id = h.office_id AND s.kind = 'spoiled'
            LEFT JOIN print_reports r ON r.office_id = h.office_id AND r.on_date = the_date
            LEFT JOIN people p ON p.id = r.filed_by
            LEFT JOIN print_report_revisions v ON v.office_id = h.office_id AND v.attempt_key = the_key
            WHERE h.office_id = place.id AND h.kind = 'on_hand';
        END
      $$`);
}
