import type { MigrationInterface, QueryRunner } from 'typeorm';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/**
 * What is kept for ever is kept in little room. A notice takes over what its message knew, once that was
 * delivered, and stands without it; the answer to an Idempotency-Key is kept compressed. Tables whose rows
 * come and go are vacuumed by how many went, however large they once were.
 */
export class KeptInLittleRoom1764500420001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notices
        DROP CONSTRAINT notice_message_exists,
        ADD COLUMN sent_at timestamptz,
        ADD COLUMN attempts integer,
        ADD COLUMN message_id uuid GENERATED ALWAYS AS (CASE WHEN sent_at IS NULL THEN id END) STORED
          CONSTRAINT notice_message_exists REFERENCES outbox (id),
        ADD CONSTRAINT notice_sent_after_attempts CHECK ((sent_at IS NULL) = (attempts IS NULL))`);
    await runner.query(`
      CREATE INDEX notice_of_message ON notices (message_id) WHERE message_id IS NOT NULL`);
    await rewriteAnswers(runner, 'bytea', (answer: string) =>
      brotliCompressSync(Buffer.from(answer), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
      }),
    );
    await runner.query(`ALTER TABLE idempotency_keys ALTER COLUMN answer SET STORAGE EXTERNAL`);
    for (const table of MUCH_TURNOVER)
      await runner.query(`ALTER TABLE ${table} SET (
        autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000,
        autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 1000)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of MUCH_TURNOVER)
      await runner.query(`ALTER TABLE ${table} RESET (
        autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold,
        autovacuum_analyze_scale_factor, autovacuum_analyze_threshold)`);
    await rewriteAnswers(runner, 'text', (answer: Buffer) =>
      brotliDecompressSync(answer).toString(),
    );
    // Of what a notice took over a message is made again.
    await runner.query(`
      INSERT INTO outbox (id, kind, payload, state, attempts, appended_at, due_at, give_up_at, finished_at)
      SELECT id, 'mail', '{}', 'delivered', attempts, composed_at, composed_at, composed_at + interval '7 days', sent_at
      FROM notices WHERE sent_at IS NOT NULL`);
    await runner.query(`
      ALTER TABLE notices
        DROP COLUMN message_id, DROP COLUMN attempts, DROP COLUMN sent_at,
        ADD CONSTRAINT notice_message_exists FOREIGN KEY (id) REFERENCES outbox (id)`);
  }
}

const MUCH_TURNOVER = [
  ...['outbox', 'schedule_slots', 'sessions', 'sign_ins', 'sign_in_failures', 'rate_limits'],
  ...['event_readings', 'one_time_links', 'notices', 'idempotency_keys'],
];

const AT_ONCE = 500;

interface Kept {
  office: number;
  key: string;
  answer: string & Buffer;
}

/** In the order of the keys, some at once: an installation may keep more of them than go into memory. */
async function rewriteAnswers(
  runner: QueryRunner,
  type: 'bytea' | 'text',
  rewritten: (answer: string & Buffer) => Buffer | string,
): Promise<void> {
  await runner.query(`ALTER TABLE idempotency_keys RENAME COLUMN answer TO answer_before`);
  await runner.query(`ALTER TABLE idempotency_keys ADD COLUMN answer ${type}`);
  for (let [office, key] = [0, '']; ;) {
    const rows = (await runner.query(
      `SELECT office_id AS office, key, answer_before AS answer FROM idempotency_keys
       WHERE (office_id, key) > ($1, $2) AND answer_before IS NOT NULL
       ORDER BY office_id, key LIMIT ${AT_ONCE}`,
      [office, key],
    )) as Kept[];
    if (rows.length === 0) break;
    await runner.query(
      `UPDATE idempotency_keys k SET answer = kept.answer
       FROM unnest($1::integer[], $2::text[], $3::${type}[]) AS kept(office, key, answer)
       WHERE k.office_id = kept.office AND k.key = kept.key`,
      [
        rows.map((row) => row.office),
        rows.map((row) => row.key),
        rows.map((row) => rewritten(row.answer)),
      ],
    );
    ({ office, key } = rows.at(-1)!);
  }
  await runner.query(`ALTER TABLE idempotency_keys DROP COLUMN answer_before`);
}
