import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was changed anywhere is read by when, newest first, whatever its office. */
export class ChangesByDate1764500520001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX change_by_date ON audit_log (changed_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX change_by_date');
  }
}
