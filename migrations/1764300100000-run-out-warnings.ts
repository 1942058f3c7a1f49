import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which offices the one above has been warned of: a row from the warning to the end of the crossing. */
export class RunOutWarnings1764300100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE run_out_warnings (
        office_id integer CONSTRAINT run_out_warnings_pkey PRIMARY KEY
          CONSTRAINT run_out_warning_office_exists REFERENCES offices (id),
        warned_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE run_out_warnings`);
  }
}
