import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which requests were still waiting on a day is asked of all there ever were; nearly all had ended before.
 * The end is as src/insight/position.sql.ts reckons it.
 */
export class RequestsByEnd1764500565000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX request_by_end ON restock_requests (least(answered_at, withdrawn_at, 'infinity'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX request_by_end');
  }
}
