import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What follows a commit: messages to deliver, and the slots of the schedule that were taken. */
export class Outbox1763700300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id uuid DEFAULT uuid_v7() CONSTRAINT outbox_pkey PRIMARY KEY,
        kind text NOT NULL,
        payload jsonb NOT NULL,
        state text NOT NULL DEFAULT 'waiting',
        attempts integer NOT NULL DEFAULT 0,
        appended_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        give_up_at timestamptz NOT NULL,
        finished_at timestamptz,
        last_error text,
        CONSTRAINT message_state_known CHECK (state IN ('waiting', 'delivered', 'failed')),
        CONSTRAINT message_finished_once_not_waiting CHECK ((state = 'waiting') = (finished_at IS NULL))
      )`);
    await runner.query(`CREATE INDEX message_due ON outbox (due_at) WHERE state = 'waiting'`);
    await runner.query(`
      CREATE INDEX message_undelivered ON outbox (state, appended_at) WHERE state <> 'delivered'`);
    await runner.query(`
      CREATE TABLE schedule_slots (
        task text NOT NULL,
        slot timestamptz NOT NULL,
        CONSTRAINT schedule_slots_pkey PRIMARY KEY (task, slot)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE schedule_slots, outbox`);
  }
}
