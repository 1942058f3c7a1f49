import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A later revision names the one before it: until now one that named none went through, since a CHECK
 * lets pass what it cannot tell. The code never wrote one.
 */
export class CorrectionsNameARevision1764100200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE print_report_revisions
        DROP CONSTRAINT revision_names_what_it_corrects,
        ADD CONSTRAINT revision_names_what_it_corrects CHECK (
          revision >= 1 AND corrects IS NOT DISTINCT FROM nullif(revision - 1, 0))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE print_report_revisions
        DROP CONSTRAINT revision_names_what_it_corrects,
        ADD CONSTRAINT revision_names_what_it_corrects CHECK (
          (revision = 1 AND corrects IS NULL) OR (revision > 1 AND corrects = revision - 1))`);
  }
}
