import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A request keeps the pack size it was rounded up to, and how long its stock was to last by what it rests
 * on. Of those made until now nobody knows the pack; by the mean they lasted `coverDays`.
 */
export class RequestPacks1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE restock_requests SET reasoning = reasoning || jsonb_build_object('packSize', NULL,
        'lastsDays', CASE reasoning ->> 'method' WHEN 'mean' THEN reasoning -> 'coverDays' END)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE restock_requests SET reasoning = reasoning - '{packSize,lastsDays}'::text[]`);
  }
}
