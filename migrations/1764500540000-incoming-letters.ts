import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Letters that offices write by e-mail: as they came, what was read of them, who was asked, and the request
 * that came of them. What was kept before has none. An office's own address may ask and remind without a
 * person: of that the office is kept, and nobody.
 */
export class IncomingLetters1764500540000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE incoming_letters (
        id uuid DEFAULT uuid_v7() CONSTRAINT incoming_letters_pkey PRIMARY KEY,
        digest bytea NOT NULL CONSTRAINT letter_kept_once UNIQUE,
        message_id text,
        envelope_from text NOT NULL,
        received_at timestamptz NOT NULL,
        size integer NOT NULL,
        raw bytea,
        state text NOT NULL DEFAULT 'waiting',
        read_at timestamptz,
        unreadable text,
        automatic text,
        from_address text,
        office_id integer CONSTRAINT letter_office_exists REFERENCES offices (id),
        person_id uuid CONSTRAINT letter_person_exists REFERENCES people (id),
        subject text NOT NULL DEFAULT '',
        text text,
        asks_quantity bigint,
        asks_reference text,
        asks_dated date,
        asks_about text,
        answered_at timestamptz,
        answered_to text,
        link_hash bytea CONSTRAINT letter_link_unique UNIQUE,
        link_expires_at timestamptz,
        request_id uuid,
        settled_as text,
        settled_at timestamptz,
        settled_by uuid CONSTRAINT letter_settler_exists REFERENCES people (id),
        settled_by_office integer CONSTRAINT letter_settler_office_exists REFERENCES offices (id),
        CONSTRAINT letter_digest_whole CHECK (octet_length(digest) = 32),
        CONSTRAINT letter_size_in_range CHECK (size BETWEEN 0 AND 10485760),
        CONSTRAINT letter_raw_whole CHECK (octet_length(raw) = size),
        CONSTRAINT letter_state_known CHECK (
          state IN ('waiting', 'unreadable', 'unmatched', 'matched', 'settled')),
        CONSTRAINT letter_read_once_not_waiting CHECK ((state = 'waiting') = (read_at IS NULL)),
        CONSTRAINT letter_unreadable_says_why CHECK (
          (state = 'unreadable') = (unreadable IS NOT NULL)
          AND unreadable IN ('malformed', 'too_long', 'too_many_parts', 'too_large')),
        CONSTRAINT letter_automatic_known CHECK (
          automatic IN ('auto_submitted', 'bulk', 'bounce', 'own', 'no_sender')),
        CONSTRAINT letter_matched_to_an_office CHECK (
          (state IN ('matched', 'settled')) = (office_id IS NOT NULL)
          AND (person_id IS NULL OR office_id IS NOT NULL)),
        CONSTRAINT letter_subject_in_one_line CHECK (is_one_line(subject) AND length(subject) <= 200),
        CONSTRAINT letter_text_in_range CHECK (length(text) <= 20000),
        CONSTRAINT letter_quantity_in_range CHECK (asks_quantity BETWEEN 1 AND 1000000000),
        CONSTRAINT letter_answer_whole CHECK (
          (answered_at IS NULL) = (answered_to IS NULL)
          AND (answered_at IS NULL) = (link_hash IS NULL)
          AND (answered_at IS NULL) = (link_expires_at IS NULL)
          AND (answered_at IS NULL OR (office_id IS NOT NULL AND automatic IS NULL))),
        CONSTRAINT letter_settled_by_a_request CHECK (
          (state = 'settled') = (request_id IS NOT NULL)
          AND (state = 'settled') = (settled_as IS NOT NULL)
          AND (state = 'settled') = (settled_at IS NOT NULL)
          AND (state = 'settled') = (settled_by_office IS NOT NULL)
          AND settled_as IN ('opened', 'reminded')),
        CONSTRAINT letter_request_is_its_offices FOREIGN KEY (request_id, office_id)
          REFERENCES restock_requests (id, office_id)
      )`);
    await runner.query(
      `CREATE INDEX letter_by_sender ON incoming_letters (envelope_from, received_at)`,
    );
    await runner.query(`CREATE INDEX letter_by_office ON incoming_letters (office_id, id)`);
    await runner.query(`
      CREATE INDEX letter_answered ON incoming_letters (lower(answered_to), answered_at)
      WHERE answered_at IS NOT NULL`);
    await runner.query(`
      CREATE INDEX letter_with_raw ON incoming_letters (received_at) WHERE raw IS NOT NULL`);
    await runner.query(`
      CREATE INDEX letter_of_request ON incoming_letters (request_id) WHERE request_id IS NOT NULL`);
    await runner.query(`
      CREATE UNIQUE INDEX letter_opens_a_request_alone ON incoming_letters (request_id)
      WHERE settled_as = 'opened'`);
    await runner.query(`
      CREATE TABLE letter_attachments (
        letter_id uuid NOT NULL CONSTRAINT attachment_letter_exists REFERENCES incoming_letters (id),
        nth integer NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL,
        content bytea,
        purged_at timestamptz,
        purged_by uuid CONSTRAINT attachment_purger_exists REFERENCES people (id),
        purged_by_office integer CONSTRAINT attachment_purger_office_exists REFERENCES offices (id),
        purge_reason text,
        CONSTRAINT letter_attachments_pkey PRIMARY KEY (letter_id, nth),
        CONSTRAINT attachment_nth_in_range CHECK (nth BETWEEN 1 AND 20),
        CONSTRAINT attachment_name_in_one_line CHECK (is_one_line(name) AND length(name) <= 120),
        CONSTRAINT attachment_media_type_known CHECK (
          media_type IN ('application/pdf', 'image/jpeg', 'image/png', 'other')),
        CONSTRAINT attachment_size_in_range CHECK (size BETWEEN 0 AND 1000000000),
        CONSTRAINT attachment_kept_of_known_kinds CHECK (content IS NULL OR media_type <> 'other'),
        CONSTRAINT attachment_purged_by_somebody CHECK (
          (purged_at IS NULL) = (purge_reason IS NULL)
          AND (purged_at IS NULL) = (purged_by IS NULL)
          AND (purged_at IS NULL) = (purged_by_office IS NULL)
          AND btrim(purge_reason) <> ''),
        CONSTRAINT attachment_purged_is_gone CHECK (purged_at IS NULL OR content IS NULL)
      )`);
    await runner.query(`ALTER TABLE request_reminders ALTER COLUMN reminded_by DROP NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE letter_attachments`);
    await runner.query(`DROP TABLE incoming_letters`);
    // Who was reminded by an office's address alone is nobody's to keep in the version before.
    await runner.query(`ALTER TABLE request_reminders DISABLE TRIGGER append_only`);
    await runner.query(`DELETE FROM request_reminders WHERE reminded_by IS NULL`);
    await runner.query(`ALTER TABLE request_reminders ENABLE TRIGGER append_only`);
    await runner.query(`ALTER TABLE request_reminders ALTER COLUMN reminded_by SET NOT NULL`);
  }
}
