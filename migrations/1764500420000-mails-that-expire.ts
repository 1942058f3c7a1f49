import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A message may be of no use from an instant on: it goes before those that can wait, in a lane of its own.
 * Links that wait to be mailed take their place there.
 */
export class MailsThatExpire1764500420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox
        ADD COLUMN expires_at timestamptz,
        ADD CONSTRAINT message_given_up_when_it_expires CHECK (give_up_at <= expires_at)`);
    await runner.query(`
      UPDATE outbox SET expires_at = (payload ->> 'expiresAt')::timestamptz,
        give_up_at = least(give_up_at, (payload ->> 'expiresAt')::timestamptz)
      WHERE state = 'waiting' AND kind IN ('person.invited', 'person.password_reset')`);
    // A link is as old as the message it came in, which is deleted a month after it was composed at the earliest.
    await runner.query(`
      UPDATE outbox o SET expires_at = link.expires_at, give_up_at = least(o.give_up_at, link.expires_at)
      FROM (
        SELECT n.id, coalesce(letter.appended_at, n.composed_at)
          + CASE n.kind WHEN 'person.invited' THEN interval '168 hours' ELSE interval '1 hour' END AS expires_at
        FROM notices n LEFT JOIN outbox letter ON letter.id = n.event_id
        WHERE n.kind IN ('person.invited', 'person.password_reset')
      ) link
      WHERE link.id = o.id AND o.state = 'waiting'`);
    await runner.query(`DROP INDEX message_due`);
    await runner.query(`
      CREATE INDEX message_due ON outbox (expires_at, due_at, id) WHERE state = 'waiting'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX message_due`);
    await runner.query(`CREATE INDEX message_due ON outbox (due_at) WHERE state = 'waiting'`);
    await runner.query(`ALTER TABLE outbox DROP COLUMN expires_at`);
  }
}
