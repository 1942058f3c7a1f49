import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A request keeps whether the mean or a forecast said how much is needed, and how much that is. Those
 * made until now rest on the mean, over the rule's 30 days. Their mean is kept to four decimals: 30 of
 * it are off by 0.0015 at most, and no true sum is nearer than that above a whole number.
 */
export class ReasonedBy1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE restock_requests SET reasoning = reasoning || jsonb_build_object(
        'method', 'mean', 'coverTargetDays', 30,
        'expectedUse', ceil((reasoning ->> 'averageDailyUse')::numeric * 30 - 0.002))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE restock_requests SET reasoning = reasoning - '{method,coverTargetDays,expectedUse}'::text[]`);
  }
}
