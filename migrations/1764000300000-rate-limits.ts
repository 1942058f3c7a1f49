import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often signed-in people did what mails others or fills tables. */
export class RateLimits1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The columns rate-limiter-flexible expects; a count may be forgotten in a crash.
    await runner.query(`
      CREATE UNLOGGED TABLE rate_limits (
        key text CONSTRAINT rate_limits_pkey PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE rate_limits`);
  }
}
