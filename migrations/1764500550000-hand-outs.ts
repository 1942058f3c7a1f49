import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where an office's cards lie that are on hand and not in its drawer: who has how many of them, since when
 * and until when, and what came of them. No card moves. Until now nobody has told of any.
 */
export class HandOuts1764500550000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE stock_accounts
        ADD COLUMN handed_out bigint NOT NULL DEFAULT 0,
        ADD CONSTRAINT stock_handed_out_of_on_hand
          CHECK (handed_out = 0 OR (handed_out > 0 AND kind = 'on_hand'))`);
    await runner.query(`
      CREATE TABLE hand_outs (
        id uuid NOT NULL DEFAULT uuid_v7(),
        office_id integer NOT NULL,
        year integer NOT NULL,
        serial integer NOT NULL,
        holder_kind text NOT NULL,
        holder text NOT NULL,
        nip text,
        quantity bigint NOT NULL,
        held bigint NOT NULL,
        taken_on date NOT NULL,
        due_on date NOT NULL,
        note text,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL,
        CONSTRAINT hand_outs_pkey PRIMARY KEY (id),
        CONSTRAINT hand_out_serial_once UNIQUE (office_id, year, serial),
        CONSTRAINT hand_out_holder_known CHECK (holder_kind IN ('kecamatan', 'kit', 'other')),
        CONSTRAINT hand_out_holder_in_one_line CHECK (is_one_line(holder)),
        CONSTRAINT hand_out_holder_at_most_120 CHECK (char_length(holder) <= 120),
        CONSTRAINT hand_out_nip_of_18_digits CHECK (nip ~ '^[0-9]{18}$'),
        CONSTRAINT hand_out_of_some CHECK (quantity BETWEEN 1 AND 1000000000),
        CONSTRAINT hand_out_held_of_taken CHECK (held BETWEEN 0 AND quantity),
        CONSTRAINT hand_out_due_once_taken CHECK (due_on >= taken_on),
        CONSTRAINT hand_out_office_exists FOREIGN KEY (office_id) REFERENCES offices (id),
        CONSTRAINT hand_out_person_exists FOREIGN KEY (recorded_by) REFERENCES people (id)
      )`);
    // Counts of before did not ask where the cards were.
    await runner.query(`
      ALTER TABLE stock_counts
        ADD COLUMN counted_outside bigint,
        ADD CONSTRAINT count_outside_of_counted CHECK (counted_outside BETWEEN 0 AND counted)`);
    await runner.query(`CREATE INDEX hand_out_of_office ON hand_outs (office_id, id)`);
    await runner.query(
      `CREATE INDEX hand_out_held ON hand_outs (office_id, due_on) WHERE held > 0`,
    );
    await runner.query(`
      CREATE TABLE hand_out_settlements (
        hand_out_id uuid NOT NULL,
        nth integer NOT NULL,
        printed bigint NOT NULL,
        spoiled bigint NOT NULL,
        returned bigint NOT NULL,
        missing bigint NOT NULL,
        cause text,
        settled_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL,
        CONSTRAINT hand_out_settlements_pkey PRIMARY KEY (hand_out_id, nth),
        CONSTRAINT settlement_of_some CHECK (
          least(printed, spoiled, returned, missing) >= 0 AND printed + spoiled + returned + missing > 0),
        CONSTRAINT settlement_missing_says_why CHECK ((missing > 0) = (cause IS NOT NULL)),
        CONSTRAINT settlement_hand_out_exists FOREIGN KEY (hand_out_id) REFERENCES hand_outs (id),
        CONSTRAINT settlement_person_exists FOREIGN KEY (recorded_by) REFERENCES people (id)
      )`);
    await runner.query(`
      CREATE TABLE hand_out_settlement_reversals (
        hand_out_id uuid NOT NULL,
        nth integer NOT NULL,
        note text NOT NULL,
        reversed_at timestamptz NOT NULL,
        reversed_by uuid NOT NULL,
        CONSTRAINT settlement_reversed_once PRIMARY KEY (hand_out_id, nth),
        CONSTRAINT settlement_reversal_of_one FOREIGN KEY (hand_out_id, nth)
          REFERENCES hand_out_settlements (hand_out_id, nth),
        CONSTRAINT settlement_reversal_person_exists FOREIGN KEY (reversed_by) REFERENCES people (id)
      )`);
    for (const table of ['hand_out_settlements', 'hand_out_settlement_reversals']) {
      await runner.query(`
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()`);
      await runner.query(`
        CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
    }
    // Whatever takes cards, from wherever: those that others hold are not in the drawer to be taken. Tells
    // who holds them, so that nobody has to look for that after the transaction has failed.
    await runner.query(`
      CREATE FUNCTION keep_what_is_handed_out() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'fewer cards on hand than are handed out' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'stock_covers_what_is_handed_out',
            DETAIL = (
              SELECT jsonb_build_object('code', o.code, 'name', o.name, 'onHand', NEW.balance,
                'handedOut', NEW.handed_out, 'holders', (
                  SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'holder', holder, 'held', held)
                    ORDER BY held DESC, id), '[]')
                  FROM (SELECT * FROM hand_outs WHERE office_id = NEW.office_id AND held > 0
                    ORDER BY held DESC, id LIMIT 5) most))
              FROM offices o WHERE o.id = NEW.office_id);
        END
      $$`);
    await runner.query(`
      CREATE TRIGGER covers_what_is_handed_out AFTER UPDATE ON stock_accounts
      FOR EACH ROW WHEN (NEW.handed_out > 0 AND NEW.handed_out > NEW.balance) EXECUTE FUNCTION keep_what_is_handed_out()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER covers_what_is_handed_out ON stock_accounts');
    await runner.query('DROP FUNCTION keep_what_is_handed_out()');
    await runner.query('DROP TABLE hand_out_settlement_reversals');
    await runner.query('DROP TABLE hand_out_settlements');
    await runner.query('DROP TABLE hand_outs');
    await runner.query('ALTER TABLE stock_counts DROP COLUMN counted_outside');
    await runner.query('ALTER TABLE stock_accounts DROP COLUMN handed_out');
  }
}
