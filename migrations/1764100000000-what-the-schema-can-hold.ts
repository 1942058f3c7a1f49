import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What only the code held until now, the database holds too. Nothing that the code ever wrote breaks any
 * of it, so nothing is changed; an office's code is what it stands under, and stays.
 */
export class WhatTheSchemaCanHold1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE entries
        ADD CONSTRAINT entry_account_exists
          FOREIGN KEY (office_id, kind) REFERENCES stock_accounts (office_id, kind)`);
    await runner.query(`
      ALTER TABLE print_report_revisions
        ADD CONSTRAINT revision_report_exists
          FOREIGN KEY (office_id, on_date) REFERENCES print_reports (office_id, on_date)`);
    await runner.query(`
      ALTER TABLE restock_requests
        ADD CONSTRAINT request_arrived_had_left CHECK (arrived >= 0 AND arrived + on_the_road <= sent),
        ADD CONSTRAINT request_answered_by_somebody CHECK (
          (answered_at IS NULL) = (answered_by IS NULL)
          AND (answered_at IS NULL) = (answered_by_office IS NULL)
          AND CASE state
            WHEN 'open' THEN answered_at IS NULL
            WHEN 'withdrawn' THEN true
            ELSE answered_at IS NOT NULL
          END),
        ADD CONSTRAINT request_fulfilled_when_all_arrived CHECK (
          state <> 'fulfilled' OR (on_the_road = 0 AND arrived > 0))`);
    await runner.query(`
      ALTER TABLE offices
        ADD CONSTRAINT office_timezone_known CHECK (
          timezone IN ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
        ADD CONSTRAINT office_code_is_its_levels CHECK (
          CASE level
            WHEN 'ministry' THEN code = '00'
            WHEN 'province' THEN length(code) = 2 AND code <> '00'
            WHEN 'regency' THEN length(code) = 5 AND code NOT LIKE '00%'
          END)`);
    await runner.query(`
      CREATE FUNCTION guard_office() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND NEW.code <> OLD.code THEN
            RAISE EXCEPTION 'office % keeps its code', OLD.code
              USING ERRCODE = 'restrict_violation', CONSTRAINT = 'office_code_stays';
          END IF;
          IF NEW.level <> 'ministry' AND NOT EXISTS (
            SELECT FROM offices above
            WHERE above.id = NEW.parent_id
              AND above.code = CASE NEW.level WHEN 'regency' THEN left(NEW.code, 2) ELSE '00' END) THEN
            RAISE EXCEPTION 'office % does not stand under the office that its code names', NEW.code
              USING ERRCODE = 'check_violation', CONSTRAINT = 'office_stands_under_its_code';
          END IF;
          RETURN NEW;
        END
      $$`);
    await runner.query(`
      CREATE TRIGGER guard_office BEFORE INSERT OR UPDATE OF code, level, parent_id ON offices
        FOR EACH ROW EXECUTE FUNCTION guard_office()`);
    // A trigger looks at none of the rows that are there already.
    await runner.query(`UPDATE offices SET parent_id = parent_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER guard_office ON offices`);
    await runner.query(`DROP FUNCTION guard_office`);
    await runner.query(`
      ALTER TABLE offices
        DROP CONSTRAINT office_timezone_known,
        DROP CONSTRAINT office_code_is_its_levels`);
    await runner.query(`
      ALTER TABLE restock_requests
        DROP CONSTRAINT request_arrived_had_left,
        DROP CONSTRAINT request_answered_by_somebody,
        DROP CONSTRAINT request_fulfilled_when_all_arrived`);
    await runner.query(`ALTER TABLE print_report_revisions DROP CONSTRAINT revision_report_exists`);
    await runner.query(`ALTER TABLE entries DROP CONSTRAINT entry_account_exists`);
  }
}
