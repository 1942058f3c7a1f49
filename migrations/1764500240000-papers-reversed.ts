import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A supply, a destruction or an opening stock that was entered wrong is reversed, and stays readable. */
export class PapersReversed1764500240000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE opening_stocks
        ADD COLUMN nth integer NOT NULL DEFAULT 1,
        ADD COLUMN replaces integer,
        DROP CONSTRAINT opening_stock_once,
        ADD CONSTRAINT opening_stock_once PRIMARY KEY (office_id, nth),
        ADD CONSTRAINT opening_replaces_the_one_before
          CHECK (nth >= 1 AND replaces IS NOT DISTINCT FROM nullif(nth - 1, 0))`);
    for (const { table, paper, key } of PAPERS) {
      await runner.query(`
        CREATE TABLE ${table}_reversals (
          ${key},
          note text NOT NULL,
          reversed_at timestamptz NOT NULL,
          reversed_by uuid NOT NULL CONSTRAINT ${paper}_reversal_person_exists REFERENCES people,
          reversed_by_office integer NOT NULL
            CONSTRAINT ${paper}_reversal_by_office_exists REFERENCES offices
        )`);
      await runner.query(`CALL make_append_only('${table}_reversals')`);
    }
    await runner.query(`
      ALTER TABLE opening_stocks
        ADD CONSTRAINT opening_replaces_a_reversed
          FOREIGN KEY (office_id, replaces) REFERENCES opening_stock_reversals (office_id, nth)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE opening_stocks
        DROP CONSTRAINT opening_replaces_a_reversed,
        DROP CONSTRAINT opening_replaces_the_one_before`);
    for (const { table } of PAPERS) await runner.query(`DROP TABLE ${table}_reversals`);
    await runner.query(`
      ALTER TABLE opening_stocks
        DROP CONSTRAINT opening_stock_once,
        DROP COLUMN nth,
        DROP COLUMN replaces,
        ADD CONSTRAINT opening_stock_once PRIMARY KEY (office_id)`);
  }
}

const PAPERS = [
  {
    table: 'supply',
    paper: 'supply',
    key: 'supply_id uuid PRIMARY KEY CONSTRAINT supply_reversal_supply_exists REFERENCES supplies',
  },
  {
    table: 'destruction',
    paper: 'destruction',
    key: `destruction_id uuid PRIMARY KEY
      CONSTRAINT destruction_reversal_destruction_exists REFERENCES destructions`,
  },
  {
    table: 'opening_stock',
    paper: 'opening',
    key: `office_id integer NOT NULL, nth integer NOT NULL, PRIMARY KEY (office_id, nth),
      CONSTRAINT opening_reversal_opening_exists
        FOREIGN KEY (office_id, nth) REFERENCES opening_stocks (office_id, nth)`,
  },
];
