import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A count is kept before anybody says why it differs. What differs has a state of its own, which ends
 * closed; what is said of it and what an office above finds are kept, one after the other. Spoiled cards
 * can be counted, and be there when an office begins.
 *
 * Counts of before: their reason becomes their first explanation, of cause `other`, and what differed is
 * closed by this migration (`closed_by` says so): nobody is asked today about what was answered by the
 * rules of its day.
 */
export class CountsThatAnswer1764500100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.papers(runner);
    await this.differences(runner);
    await this.sayings(runner);
    await this.carry(runner);
    await this.cards(runner);
  }

  private async papers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE stock_counts
        DROP CONSTRAINT count_difference_explained,
        ADD CONSTRAINT count_of_one_office UNIQUE (id, office_id),
        ADD COLUMN kind text NOT NULL DEFAULT 'routine'
          CONSTRAINT count_kind_known CHECK (kind IN ('routine', 'semester', 'handover')),
        ADD COLUMN counted_by text CONSTRAINT count_counter_in_one_line CHECK (is_one_line(counted_by)),
        ADD COLUMN given_by text CONSTRAINT count_giver_in_one_line CHECK (is_one_line(given_by)),
        ADD COLUMN taken_by text CONSTRAINT count_taker_in_one_line CHECK (is_one_line(taken_by)),
        ADD COLUMN expected_spoiled bigint,
        ADD COLUMN counted_spoiled bigint
          CONSTRAINT counted_spoiled_in_range CHECK (counted_spoiled BETWEEN 0 AND 1000000000),
        ADD COLUMN spoiled_difference bigint GENERATED ALWAYS AS (counted_spoiled - expected_spoiled) STORED,
        ADD CONSTRAINT count_handover_names_both CHECK (
          (kind = 'handover') = (given_by IS NOT NULL) AND (kind = 'handover') = (taken_by IS NOT NULL)),
        ADD CONSTRAINT count_spoiled_beside_expected CHECK (
          (counted_spoiled IS NULL) = (expected_spoiled IS NULL))`);
    await runner.query(`CREATE INDEX count_by_date ON stock_counts (office_id, counted_on)`);
  }

  private async differences(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE count_differences (
        count_id uuid CONSTRAINT count_differences_pkey PRIMARY KEY,
        office_id integer NOT NULL,
        above_tolerance boolean NOT NULL,
        state text NOT NULL CONSTRAINT difference_state_known CHECK (
          state IN ('unexplained', 'explained', 'recount', 'inspection', 'closed')),
        closed_by text CONSTRAINT difference_closing_known CHECK (
          closed_by IN ('explanation', 'acceptance', 'recount', 'before')),
        closed_at timestamptz,
        CONSTRAINT difference_of_its_office
          FOREIGN KEY (count_id, office_id) REFERENCES stock_counts (id, office_id),
        CONSTRAINT difference_closed_by_something CHECK (
          (state = 'closed') = (closed_by IS NOT NULL) AND (state = 'closed') = (closed_at IS NOT NULL)),
        CONSTRAINT difference_above_tolerance_is_not_explained_away CHECK (
          NOT above_tolerance OR closed_by IS DISTINCT FROM 'explanation')
      )`);
    await runner.query(`
      CREATE INDEX difference_open ON count_differences (office_id, count_id) WHERE state <> 'closed'`);
    await runner.query(`
      CREATE FUNCTION guard_difference() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'DELETE' OR OLD.state = 'closed'
            OR (NEW.count_id, NEW.above_tolerance) IS DISTINCT FROM (OLD.count_id, OLD.above_tolerance) THEN
            RAISE EXCEPTION 'the difference of count % is %: % is refused', OLD.count_id, OLD.state, TG_OP
              USING ERRCODE = 'restrict_violation', CONSTRAINT = 'difference_closed_stays';
          END IF;
          IF NEW.state = 'closed' AND NOT (CASE NEW.closed_by
            WHEN 'explanation' THEN
              EXISTS (SELECT FROM count_explanations WHERE count_id = NEW.count_id)
              AND NOT EXISTS (SELECT FROM count_explanations
                WHERE count_id = NEW.count_id AND cause IN ('lost', 'stolen'))
            ELSE EXISTS (SELECT FROM count_verdicts WHERE count_id = NEW.count_id AND kind = NEW.closed_by)
          END) THEN
            RAISE EXCEPTION 'count % is closed by no % on record', NEW.count_id, NEW.closed_by
              USING ERRCODE = 'check_violation', CONSTRAINT = 'difference_closed_by_what_was_said';
          END IF;
          RETURN NEW;
        END
      $$`);
    await runner.query(`
      CREATE TRIGGER guard_difference BEFORE UPDATE OR DELETE ON count_differences
      FOR EACH ROW EXECUTE FUNCTION guard_difference()`);
    await runner.query(`
      CREATE TRIGGER never_emptied BEFORE TRUNCATE ON count_differences
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
  }

  private async sayings(runner: QueryRunner): Promise<void> {
    const recorded = (rule: string) => `
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL CONSTRAINT ${rule}_person_exists REFERENCES people (id),
        recorded_by_office integer NOT NULL CONSTRAINT ${rule}_by_office_exists REFERENCES offices (id)`;
    await runner.query(`
      CREATE TABLE count_explanations (
        id uuid DEFAULT uuid_v7() CONSTRAINT count_explanations_pkey PRIMARY KEY,
        count_id uuid NOT NULL CONSTRAINT explanation_count_exists REFERENCES stock_counts (id),
        cause text NOT NULL CONSTRAINT explanation_cause_known CHECK (cause IN (
          'unrecorded_print', 'unrecorded_spoil', 'unrecorded_consignment', 'earlier_miscount',
          'damaged', 'lost', 'stolen', 'other')),
        text text NOT NULL CONSTRAINT explanation_says_something CHECK (btrim(text) <> ''),
        ${recorded('explanation')}
      )`);
    await runner.query(`
      CREATE TABLE count_verdicts (
        id uuid DEFAULT uuid_v7() CONSTRAINT count_verdicts_pkey PRIMARY KEY,
        count_id uuid NOT NULL CONSTRAINT verdict_difference_exists REFERENCES count_differences (count_id),
        kind text NOT NULL CONSTRAINT verdict_kind_known CHECK (
          kind IN ('acceptance', 'recount', 'inspection')),
        reference text CONSTRAINT verdict_reference_in_one_line CHECK (is_one_line(reference)),
        note text NOT NULL CONSTRAINT verdict_says_why CHECK (btrim(note) <> ''),
        ${recorded('verdict')},
        CONSTRAINT verdict_inspection_names_its_letter CHECK (
          (kind = 'inspection') = (reference IS NOT NULL))
      )`);
    for (const table of ['count_explanations', 'count_verdicts']) {
      await runner.query(`CREATE INDEX ${table}_by_count ON ${table} (count_id, id)`);
      await runner.query(`CALL make_append_only('${table}')`);
    }
    await runner.query(`
      CREATE UNIQUE INDEX count_accepted_once ON count_verdicts (count_id) WHERE kind = 'acceptance'`);
    await runner.query(`
      CREATE FUNCTION guard_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT FROM count_differences WHERE count_id = NEW.count_id AND state = 'closed') THEN
            RAISE EXCEPTION 'count % is closed', NEW.count_id
              USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_of_what_is_open';
          END IF;
          IF EXISTS (SELECT FROM stock_counts WHERE id = NEW.count_id AND recorded_by = NEW.recorded_by)
            OR EXISTS (SELECT FROM count_explanations
              WHERE count_id = NEW.count_id AND recorded_by = NEW.recorded_by) THEN
            RAISE EXCEPTION 'who counted or explained count % gives no verdict on it', NEW.count_id
              USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_by_another';
          END IF;
          RETURN NEW;
        END
      $$`);
    await runner.query(`
      CREATE TRIGGER guard_verdict BEFORE INSERT ON count_verdicts
      FOR EACH ROW EXECUTE FUNCTION guard_verdict()`);
  }

  private async carry(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO count_explanations (count_id, cause, text, recorded_at, recorded_by, recorded_by_office)
      SELECT id, 'other', reason, recorded_at, recorded_by, recorded_by_office
      FROM stock_counts WHERE btrim(reason) <> '' ORDER BY id`);
    await runner.query(`
      INSERT INTO count_differences (count_id, office_id, above_tolerance, state, closed_by, closed_at)
      SELECT id, office_id, false, 'closed', 'before', recorded_at
      FROM stock_counts WHERE difference <> 0 ORDER BY id`);
    await runner.query(`ALTER TABLE stock_counts DROP COLUMN reason`);
  }

  private async cards(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE opening_stocks ADD COLUMN spoiled bigint NOT NULL DEFAULT 0
        CONSTRAINT opening_spoiled_in_range CHECK (spoiled BETWEEN 0 AND 1000000000)`);
    await runner.query(`
      ALTER TABLE restock_requests ADD COLUMN reasoned_open_shortage bigint
        CONSTRAINT request_open_shortage_counts CHECK (reasoned_open_shortage > 0)`);
    await runner.query(
      pathsAllowed({
        opening: `from_kind = 'supplied' AND to_kind IN ('on_hand', 'spoiled')`,
        count: `(from_kind IN ('on_hand', 'spoiled') AND to_kind = 'variance')
              OR (from_kind = 'variance' AND to_kind IN ('on_hand', 'spoiled'))`,
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      pathsAllowed({
        opening: `from_kind = 'supplied' AND to_kind = 'on_hand'`,
        count: `(from_kind, to_kind) IN (('on_hand', 'variance'), ('variance', 'on_hand'))`,
      }),
    );
    await runner.query(`ALTER TABLE restock_requests DROP COLUMN reasoned_open_shortage`);
    await runner.query(`ALTER TABLE opening_stocks DROP COLUMN spoiled`);
    await runner.query(`ALTER TABLE stock_counts ADD COLUMN reason text`);
    await runner.query(`ALTER TABLE stock_counts DISABLE TRIGGER append_only`);
    await runner.query(`
      UPDATE stock_counts c SET reason = coalesce(
        (SELECT text FROM count_explanations e WHERE e.count_id = c.id ORDER BY e.id LIMIT 1),
        CASE WHEN difference <> 0 THEN 'Belum dijelaskan' END)`);
    await runner.query(`ALTER TABLE stock_counts ENABLE TRIGGER append_only`);
    await runner.query(`DROP TABLE count_verdicts, count_explanations, count_differences`);
    await runner.query(`DROP FUNCTION guard_verdict, guard_difference`);
    await runner.query(`DROP INDEX count_by_date`);
    await runner.query(`
      ALTER TABLE stock_counts
        DROP CONSTRAINT count_of_one_office,
        DROP COLUMN spoiled_difference, DROP COLUMN counted_spoiled, DROP COLUMN expected_spoiled,
        DROP COLUMN taken_by, DROP COLUMN given_by, DROP COLUMN counted_by, DROP COLUMN kind,
        ADD CONSTRAINT count_difference_explained CHECK (counted = expected OR reason IS NOT NULL)`);
  }
}

/** The same paths as before but for these. */
const pathsAllowed = ({ opening, count }: { opening: string; count: string }) => `
      ALTER TABLE movements
        DROP CONSTRAINT movement_path_allowed,
        ADD CONSTRAINT movement_path_allowed CHECK (
          CASE reason
            WHEN 'opening' THEN ${opening}
            WHEN 'supply' THEN from_kind = 'supplied' AND to_kind = 'on_hand'
            WHEN 'print' THEN from_kind IN ('on_hand', 'variance') AND to_kind = 'printed'
            WHEN 'spoil' THEN from_kind IN ('on_hand', 'variance') AND to_kind = 'spoiled'
            WHEN 'correction' THEN
              (from_kind IN ('on_hand', 'variance') AND to_kind IN ('printed', 'spoiled'))
              OR (from_kind IN ('printed', 'spoiled') AND to_kind IN ('on_hand', 'variance'))
            WHEN 'dispatch' THEN from_kind = 'on_hand' AND to_kind = 'in_transit'
            WHEN 'receipt' THEN from_kind = 'in_transit' AND to_kind IN ('on_hand', 'variance')
            WHEN 'recall' THEN from_kind = 'in_transit' AND to_kind = 'on_hand'
            WHEN 'count' THEN ${count}
            WHEN 'destruction' THEN from_kind = 'spoiled' AND to_kind = 'destroyed'
          END)`;
