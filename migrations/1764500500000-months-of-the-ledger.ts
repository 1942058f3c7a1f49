import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where stock stood on any day, by the dates on which things happened: by what each month changed of an
 * account, which the ledger keeps as it posts, and in the month of that day by its movements. Those months
 * are summed here once from all that was posted before.
 */
export class MonthsOfTheLedger1764500500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX movement_by_day ON movements (from_office, occurred_on)`);
    await runner.query(`
      CREATE INDEX movement_from_elsewhere_by_day ON movements (to_office, occurred_on)
      WHERE from_office <> to_office`);
    // The month of today is written with each report: nothing indexed changes, and pages have room.
    await runner.query(`
      CREATE TABLE month_changes (
        office_id integer NOT NULL,
        kind account_kind NOT NULL,
        month date NOT NULL,
        change bigint NOT NULL,
        CONSTRAINT month_of_an_account_once PRIMARY KEY (office_id, month, kind),
        CONSTRAINT month_begins_on_its_first CHECK (extract(day FROM month) = 1),
        CONSTRAINT month_account_exists
          FOREIGN KEY (office_id, kind) REFERENCES stock_accounts (office_id, kind)
      ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)`);
    await runner.query(`
      INSERT INTO month_changes (office_id, kind, month, change)
      SELECT side.office, side.kind, date_trunc('month', m.occurred_on)::date, sum(side.change)
      FROM movements m CROSS JOIN LATERAL (VALUES
        (m.from_office, m.from_kind, -m.quantity), (m.to_office, m.to_kind, m.quantity)
      ) AS side(office, kind, change)
      GROUP BY 1, 2, 3 ORDER BY 1, 3, 2`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE month_changes`);
    await runner.query(`DROP INDEX movement_from_elsewhere_by_day, movement_by_day`);
  }
}
