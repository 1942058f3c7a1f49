import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a province or the ministry writes to offices below it, to which of them, which have read or confirmed
 * it, and that it was withdrawn: each written once. Until now nobody has written any.
 */
export class Broadcasts1764500570000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE broadcasts (
        id uuid NOT NULL DEFAULT uuid_v7(),
        office_id integer NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        asks text NOT NULL,
        until_on date NOT NULL,
        sent_on date NOT NULL,
        sent_at timestamptz NOT NULL,
        sent_by uuid NOT NULL,
        CONSTRAINT broadcasts_pkey PRIMARY KEY (id),
        CONSTRAINT broadcast_office_exists FOREIGN KEY (office_id) REFERENCES offices (id),
        CONSTRAINT broadcast_sender_exists FOREIGN KEY (sent_by) REFERENCES people (id),
        CONSTRAINT broadcast_subject_in_one_line CHECK (is_one_line(subject)),
        CONSTRAINT broadcast_subject_at_most_200 CHECK (char_length(subject) BETWEEN 1 AND 200),
        CONSTRAINT broadcast_text_present CHECK (text ~ '\\S'),
        CONSTRAINT broadcast_text_at_most_4000 CHECK (char_length(text) <= 4000),
        CONSTRAINT broadcast_asks_known CHECK (asks IN ('read', 'confirm')),
        CONSTRAINT broadcast_ends_within_90_days CHECK (until_on BETWEEN sent_on AND sent_on + 90)
      )`);
    await runner.query(`CREATE INDEX broadcast_of_office ON broadcasts (office_id, id)`);
    // What is open is found by this, however many there were.
    await runner.query(`CREATE INDEX broadcast_until ON broadcasts (until_on)`);
    await runner.query(`
      CREATE TABLE broadcast_offices (
        broadcast_id uuid NOT NULL,
        office_id integer NOT NULL,
        CONSTRAINT broadcast_to_an_office_once PRIMARY KEY (broadcast_id, office_id),
        CONSTRAINT broadcast_sent_exists FOREIGN KEY (broadcast_id) REFERENCES broadcasts (id),
        CONSTRAINT broadcast_addressed_office_exists FOREIGN KEY (office_id) REFERENCES offices (id)
      )`);
    await runner.query(
      `CREATE INDEX broadcast_to_office ON broadcast_offices (office_id, broadcast_id)`,
    );
    await runner.query(`
      CREATE TABLE broadcast_readings (
        broadcast_id uuid NOT NULL,
        office_id integer NOT NULL,
        read_at timestamptz NOT NULL,
        read_by uuid NOT NULL,
        CONSTRAINT broadcast_read_once PRIMARY KEY (broadcast_id, office_id),
        CONSTRAINT broadcast_read_where_sent FOREIGN KEY (broadcast_id, office_id)
          REFERENCES broadcast_offices (broadcast_id, office_id),
        CONSTRAINT broadcast_reader_exists FOREIGN KEY (read_by) REFERENCES people (id)
      )`);
    await runner.query(`
      CREATE TABLE broadcast_confirmations (
        broadcast_id uuid NOT NULL,
        office_id integer NOT NULL,
        confirmed_at timestamptz NOT NULL,
        confirmed_by uuid NOT NULL,
        CONSTRAINT broadcast_confirmed_once PRIMARY KEY (broadcast_id, office_id),
        CONSTRAINT broadcast_confirmed_once_read FOREIGN KEY (broadcast_id, office_id)
          REFERENCES broadcast_readings (broadcast_id, office_id),
        CONSTRAINT broadcast_confirmer_exists FOREIGN KEY (confirmed_by) REFERENCES people (id)
      )`);
    await runner.query(`
      CREATE TABLE broadcast_withdrawals (
        broadcast_id uuid NOT NULL,
        reason text NOT NULL,
        withdrawn_at timestamptz NOT NULL,
        withdrawn_by uuid NOT NULL,
        CONSTRAINT broadcast_withdrawn_once PRIMARY KEY (broadcast_id),
        CONSTRAINT broadcast_withdrawn_exists FOREIGN KEY (broadcast_id) REFERENCES broadcasts (id),
        CONSTRAINT broadcast_withdrawer_exists FOREIGN KEY (withdrawn_by) REFERENCES people (id),
        CONSTRAINT broadcast_reason_present CHECK (reason ~ '\\S'),
        CONSTRAINT broadcast_reason_at_most_500 CHECK (char_length(reason) <= 500)
      )`);
    for (const table of TABLES) {
      await runner.query(`
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()`);
      await runner.query(`
        CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
    }
    await runner.query(`
      CREATE FUNCTION send_broadcasts_down() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NOT EXISTS (
            SELECT FROM broadcasts b, offices o LEFT JOIN offices above ON above.id = o.parent_id
            WHERE b.id = NEW.broadcast_id AND o.id = NEW.office_id
              AND b.office_id IN (o.parent_id, above.parent_id))
          THEN
            RAISE EXCEPTION 'a broadcast goes to offices below its own' USING
              ERRCODE = 'check_violation', CONSTRAINT = 'broadcast_goes_down';
          END IF;
          RETURN NEW;
        END
      $$`);
    await runner.query(`
      CREATE TRIGGER goes_down BEFORE INSERT ON broadcast_offices
      FOR EACH ROW EXECUTE FUNCTION send_broadcasts_down()`);
    await runner.query(`
      CREATE FUNCTION confirm_what_asks_for_it() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT FROM broadcasts WHERE id = NEW.broadcast_id AND asks <> 'confirm') THEN
            RAISE EXCEPTION 'this broadcast asks for no confirmation' USING
              ERRCODE = 'check_violation', CONSTRAINT = 'broadcast_confirmed_where_asked';
          END IF;
          RETURN NEW;
        END
      $$`);
    await runner.query(`
      CREATE TRIGGER where_asked BEFORE INSERT ON broadcast_confirmations
      FOR EACH ROW EXECUTE FUNCTION confirm_what_asks_for_it()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION send_broadcasts_down()');
    await runner.query('DROP FUNCTION confirm_what_asks_for_it()');
  }
}

const TABLES = [
  'broadcasts',
  'broadcast_offices',
  'broadcast_readings',
  'broadcast_confirmations',
  'broadcast_withdrawals',
];
