import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an office tells whoever reads its public page: one at a time, for at most a fortnight, by its own
 * calendar; an office above may take it down. All that ever stood is in the record of changes.
 */
export class PublicWords1764500560000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE public_words (
        office_id integer NOT NULL,
        text text NOT NULL,
        daily_quota integer,
        until_on date NOT NULL,
        set_on date NOT NULL,
        set_at timestamptz NOT NULL,
        set_by uuid NOT NULL,
        taken_down_at timestamptz,
        taken_down_by uuid,
        taken_down_reason text,
        CONSTRAINT public_word_one_per_office PRIMARY KEY (office_id),
        CONSTRAINT public_word_office_exists FOREIGN KEY (office_id) REFERENCES offices (id),
        CONSTRAINT public_word_setter_exists FOREIGN KEY (set_by) REFERENCES people (id),
        CONSTRAINT public_word_taker_exists FOREIGN KEY (taken_down_by) REFERENCES people (id),
        CONSTRAINT public_word_present CHECK (text ~ '\\S'),
        CONSTRAINT public_word_at_most_280 CHECK (char_length(text) <= 280),
        CONSTRAINT public_word_quota_in_range CHECK (daily_quota BETWEEN 1 AND 10000),
        CONSTRAINT public_word_stands_a_fortnight_at_most CHECK (until_on BETWEEN set_on AND set_on + 14),
        CONSTRAINT public_word_taken_down_whole CHECK (
          (taken_down_at IS NULL) = (taken_down_by IS NULL)
          AND (taken_down_at IS NULL) = (taken_down_reason IS NULL)),
        CONSTRAINT public_word_reason_present CHECK (taken_down_reason ~ '\\S'),
        CONSTRAINT public_word_reason_at_most_280 CHECK (char_length(taken_down_reason) <= 280)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE public_words`);
  }
}
