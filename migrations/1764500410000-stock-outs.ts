import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When offices had no cards, from which date to which and what ended it, kept on record. It follows from
 * entries, reports and receipts: whatever writes one of those that may begin, end or undo an episode has the
 * office's settled when its transaction commits, so that nobody can forget it and a report costs no
 * statement. The past is settled here.
 */
export class StockOuts1764500410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stock_outs (
        id uuid DEFAULT uuid_v7() CONSTRAINT stock_outs_pkey PRIMARY KEY,
        office_id integer NOT NULL CONSTRAINT stock_out_office_exists REFERENCES offices (id),
        cause text NOT NULL,
        began_on date NOT NULL,
        ended_on date,
        ended_by text,
        consignment_id uuid CONSTRAINT stock_out_consignment_exists REFERENCES consignments (id),
        annulled_at timestamptz,
        CONSTRAINT stock_out_cause_known CHECK (cause IN ('empty', 'reported')),
        CONSTRAINT stock_out_end_known CHECK (ended_by IN
          ('opening', 'supply', 'receipt', 'recall', 'count', 'correction', 'report', 'closing', 'other')),
        CONSTRAINT stock_out_ends_by_something CHECK ((ended_on IS NULL) = (ended_by IS NULL)),
        CONSTRAINT stock_out_ends_after_it_began CHECK (ended_on >= began_on),
        CONSTRAINT stock_out_consignment_is_received CHECK (
          consignment_id IS NULL OR (ended_by IS NOT NULL AND ended_by = 'receipt'))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX stock_out_one_open_per_office ON stock_outs (office_id)
      WHERE ended_on IS NULL AND annulled_at IS NULL`);
    await runner.query(`
      CREATE UNIQUE INDEX stock_out_begins_once_a_date ON stock_outs (office_id, began_on)
      WHERE annulled_at IS NULL`);
    await runner.query(`
      CREATE FUNCTION guard_stock_out() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'what stood on record as an episode without cards is never taken away'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'stock_out_annulled_stays';
        END
      $$`);
    await runner.query(`
      CREATE TRIGGER stock_out_stays BEFORE DELETE ON stock_outs
        FOR EACH ROW EXECUTE FUNCTION guard_stock_out()`);
    await runner.query(`
      CREATE TRIGGER stock_out_annulled_stays BEFORE UPDATE ON stock_outs
        FOR EACH ROW WHEN (OLD.annulled_at IS NOT NULL) EXECUTE FUNCTION guard_stock_out()`);
    // The revisions of one date follow each other in the primary key; those of no blanks are few.
    await runner.query(`
      CREATE INDEX revision_of_no_blanks ON print_report_revisions (office_id, on_date)
      INCLUDE (filed_at) WHERE service = 'no_blanks'`);
    await runner.query(SPANS);
    await runner.query(STOCK_OUTS_OF);
    await runner.query(SETTLE);
    for (const trigger of TRIGGERS) await runner.query(trigger);
    await runner.query(`SELECT settle_stock_outs(id, now()) FROM offices`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER stock_out_by_entry ON entries`);
    await runner.query(`DROP TRIGGER stock_out_by_correction ON movements`);
    await runner.query(`DROP TRIGGER stock_out_by_beginning ON stock_accounts`);
    await runner.query(`DROP TRIGGER stock_out_by_report ON print_reports`);
    await runner.query(`DROP TRIGGER stock_out_by_corrected_report ON print_reports`);
    await runner.query(`DROP TRIGGER stock_out_by_receipt ON consignments`);
    await runner.query(`DROP TRIGGER stock_out_by_closing ON offices`);
    await runner.query(`
      DROP FUNCTION settle_after_entry, settle_after_correction, settle_after_beginning,
        settle_after_report, settle_after_receipt, settle_after_closing`);
    await runner.query(`DROP FUNCTION settle_stock_outs(integer, timestamptz)`);
    await runner.query(`DROP FUNCTION stock_outs_of(integer)`);
    await runner.query(`DROP FUNCTION spans_without_cards(integer)`);
    await runner.query(`DROP INDEX revision_of_no_blanks`);
    await runner.query(`DROP TABLE stock_outs`);
    await runner.query(`DROP FUNCTION guard_stock_out`);
  }
}

/**
 * Spans that may overlap. The ledger's lie between an entry that leaves nothing and the next one, unless what
 * was recorded later of the days up to its beginning leaves cards there after all. A report's lies between
 * the date that it says has no blanks and a receipt after it was said, or a later date that says otherwise.
 * An opening stock that was reversed before anything else was entered never was: neither of its two entries
 * begins or ends a span. Whatever else mends a day past and leaves nothing shows that there was nothing
 * since the last date on which a card moved; and cards that a mend put into that day, and another took out
 * again, end nothing.
 */
const SPANS = `
  CREATE FUNCTION spans_without_cards(the_office integer)
  RETURNS TABLE (cause text, began_on date, ended_on date, ended_by text, consignment_id uuid)
  LANGUAGE sql STABLE AS $$
    WITH entered AS (
      SELECT e.number, e.balance, m.occurred_on, m.recorded_at, m.reason::text AS reason,
        lead(e.number) OVER by_number = e.number + 1
          AND m.reason = 'opening' AND lead(m.reason) OVER by_number = 'reversal' AS is_reversed,
        lag(e.number) OVER by_number = e.number - 1
          AND lag(m.reason) OVER by_number = 'opening' AND m.reason = 'reversal' AS is_reversal
      FROM entries e JOIN movements m ON m.id = e.movement_id
      WHERE e.office_id = the_office AND e.kind = 'on_hand' AND (e.balance = 0 OR e.balance = e.change)
      WINDOW by_number AS (ORDER BY e.number)
    ), counted AS (
      SELECT number, balance, recorded_at, reason,
        CASE WHEN balance > 0 OR reason NOT IN ('correction', 'receipt_correction', 'reversal') THEN occurred_on ELSE (
          SELECT max(m.occurred_on) FROM entries e JOIN movements m ON m.id = e.movement_id
          WHERE e.office_id = the_office AND e.kind = 'on_hand' AND e.number <= entered.number)
        END AS occurred_on
      FROM entered WHERE is_reversed IS NOT TRUE AND is_reversal IS NOT TRUE
    ), edge AS (
      SELECT number, balance, occurred_on, recorded_at, reason FROM counted
      UNION ALL
      SELECT 0, 0, a.begun_on, NULL, NULL FROM stock_accounts a
      WHERE a.office_id = the_office AND a.kind = 'on_hand' AND a.begun_on IS NOT NULL
        AND a.begun_on < coalesce((SELECT occurred_on FROM counted ORDER BY number LIMIT 1), 'infinity')
    ), bounded AS (
      SELECT number, balance, occurred_on AS began_on, lead(number) OVER by_number AS next_number,
        lead(occurred_on) OVER by_number AS next_on, lead(reason) OVER by_number AS reason,
        lead(recorded_at) OVER by_number AS at
      FROM edge WINDOW by_number AS (ORDER BY number)
    ), spell AS (
      SELECT number, balance, began_on, next_on, reason, at FROM bounded
      WHERE (next_on < began_on OR (next_on = began_on AND reason = 'correction')) IS NOT TRUE
      UNION ALL
      SELECT b.number, b.balance, b.began_on, came.occurred_on, came.reason, came.recorded_at
      FROM bounded b LEFT JOIN LATERAL (
        SELECT m.occurred_on, m.reason::text AS reason, m.recorded_at
        FROM entries e JOIN movements m ON m.id = e.movement_id
        WHERE e.office_id = the_office AND e.kind = 'on_hand' AND e.number > b.next_number AND e.change > 0
          AND (m.occurred_on > b.began_on OR (m.occurred_on = b.began_on AND m.reason <> 'correction'))
        ORDER BY e.number LIMIT 1
      ) came ON true
      WHERE b.next_on < b.began_on OR (b.next_on = b.began_on AND b.reason = 'correction')
    ), said AS (
      SELECT r.on_date, min(v.filed_at) AS at
      FROM print_report_revisions v JOIN print_reports r USING (office_id, on_date)
      WHERE v.office_id = the_office AND v.service = 'no_blanks' AND r.service = 'no_blanks'
      GROUP BY r.on_date
    ), heard AS (
      SELECT said.on_date, next.on_date AS next_on, arrived.id,
        CASE WHEN arrived.id IS NOT NULL THEN greatest(arrived.received_on, said.on_date) END AS received_on
      FROM said
      LEFT JOIN LATERAL (
        SELECT r.on_date FROM print_reports r
        WHERE r.office_id = the_office AND r.on_date > said.on_date AND r.service <> 'no_blanks'
        ORDER BY r.on_date LIMIT 1
      ) next ON true
      LEFT JOIN LATERAL (
        SELECT c.id, c.received_on FROM consignments c
        WHERE c.to_office = the_office AND c.state = 'received' AND c.received > 0
          AND c.receipt_at > said.at
        ORDER BY c.receipt_at LIMIT 1
      ) arrived ON true
    )
    SELECT 'empty', spell.began_on, CASE WHEN spell.next_on IS NOT NULL THEN greatest(spell.next_on, spell.began_on) END,
      CASE WHEN spell.reason IS NULL THEN NULL
        WHEN spell.reason IN ('opening', 'supply', 'receipt', 'recall', 'count', 'correction') THEN spell.reason
        ELSE 'other' END,
      (SELECT c.id FROM consignments c
       WHERE spell.reason = 'receipt' AND c.to_office = the_office AND c.state = 'received'
         AND c.received > 0 AND c.receipt_at = spell.at ORDER BY c.id LIMIT 1)
    FROM spell
    WHERE spell.balance = 0 AND 0 >= (
      SELECT coalesce(sum(later.change), 0)
      FROM entries later JOIN movements m ON m.id = later.movement_id
      WHERE later.office_id = the_office AND later.kind = 'on_hand' AND later.number > spell.number
        AND (m.occurred_on < spell.began_on
          OR (m.occurred_on = spell.began_on AND m.reason = 'correction')))
    UNION ALL
    SELECT 'reported', on_date, least(next_on, received_on),
      CASE WHEN received_on <= coalesce(next_on, received_on) THEN 'receipt'
        WHEN next_on IS NOT NULL THEN 'report' END,
      CASE WHEN received_on <= coalesce(next_on, received_on) THEN id END
    FROM heard
  $$`;

/**
 * An office's episodes, one after the other: spans that overlap are one, and so are two that touch where no
 * cards came between. An office that has not begun has none: nobody knows its stock. A closed office is
 * without cards no longer.
 */
const STOCK_OUTS_OF = `
  CREATE FUNCTION stock_outs_of(the_office integer)
  RETURNS TABLE (cause text, began_on date, ended_on date, ended_by text, consignment_id uuid)
  LANGUAGE plpgsql STABLE AS $$
    DECLARE
      span record;
      closed_on date;
      is_open boolean := false;
    BEGIN
      SELECT (o.closed_at AT TIME ZONE o.timezone)::date INTO closed_on FROM offices o WHERE o.id = the_office;
      FOR span IN
        SELECT s.* FROM spans_without_cards(the_office) s
        WHERE (closed_on IS NULL OR s.began_on <= closed_on) AND EXISTS (
          SELECT FROM stock_accounts a
          WHERE a.office_id = the_office AND a.kind = 'on_hand' AND a.begun_on IS NOT NULL)
        ORDER BY s.began_on, s.ended_on, s.cause
      LOOP
        IF closed_on IS NOT NULL AND (span.ended_on IS NULL OR span.ended_on > closed_on) THEN
          span.ended_on := closed_on;
          span.ended_by := 'closing';
          span.consignment_id := NULL;
        END IF;
        IF is_open AND (ended_on IS NULL OR span.began_on < ended_on OR span.began_on = began_on
            OR (span.began_on = ended_on AND ended_by IN ('report', 'correction'))) THEN
          IF ended_on IS NOT NULL AND (span.ended_on IS NULL OR span.ended_on > ended_on
              OR (span.ended_on = ended_on AND span.consignment_id IS NOT NULL)) THEN
            ended_on := span.ended_on;
            ended_by := span.ended_by;
            consignment_id := span.consignment_id;
          END IF;
        ELSE
          IF is_open THEN RETURN NEXT; END IF;
          is_open := true;
          cause := span.cause;
          began_on := span.began_on;
          ended_on := span.ended_on;
          ended_by := span.ended_by;
          consignment_id := span.consignment_id;
        END IF;
      END LOOP;
      IF is_open THEN RETURN NEXT; END IF;
    END
  $$`;

/** What is on record and never began is annulled, what ended otherwise is mended, what is not there is entered. */
const SETTLE = `
  CREATE FUNCTION settle_stock_outs(the_office integer, the_time timestamptz) RETURNS void
  LANGUAGE plpgsql AS $$
    DECLARE episode record;
    BEGIN
      UPDATE stock_outs SET annulled_at = the_time
      WHERE office_id = the_office AND annulled_at IS NULL
        AND began_on NOT IN (SELECT s.began_on FROM stock_outs_of(the_office) s);
      FOR episode IN SELECT * FROM stock_outs_of(the_office) ORDER BY ended_on NULLS LAST LOOP
        INSERT INTO stock_outs (office_id, cause, began_on, ended_on, ended_by, consignment_id)
        VALUES (the_office, episode.cause, episode.began_on, episode.ended_on, episode.ended_by, episode.consignment_id)
        ON CONFLICT (office_id, began_on) WHERE annulled_at IS NULL DO UPDATE
        SET cause = excluded.cause, ended_on = excluded.ended_on, ended_by = excluded.ended_by,
          consignment_id = excluded.consignment_id
        WHERE (stock_outs.cause, stock_outs.ended_on, stock_outs.ended_by, stock_outs.consignment_id)
          IS DISTINCT FROM
          (excluded.cause, excluded.ended_on, excluded.ended_by, excluded.consignment_id);
      END LOOP;
    END
  $$`;

const settling = (name: string, body: string) => `
  CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      ${body}
      RETURN NULL;
    END
  $$`;

// At the end of the transaction, when all that belongs together is written; its accounts are still locked.
const deferred = (name: string, when: string, run: string) => `
  CREATE CONSTRAINT TRIGGER ${name} AFTER ${when} EXECUTE FUNCTION ${run}()`;

const ON_RECORD = (office: string, date: string) => `EXISTS (
        SELECT FROM stock_outs WHERE office_id = ${office} AND annulled_at IS NULL
          AND coalesce(ended_on, 'infinity') >= ${date})`;

/** What is recorded of days past may end what was on record, and undo what annulled it. */
const TOLD_OF_THE_PAST = `
      PERFORM settle_stock_outs(side.office_id, NEW.recorded_at)
      FROM (VALUES (NEW.from_office, NEW.from_kind), (NEW.to_office, NEW.to_kind)) side(office_id, kind)
      WHERE side.kind = 'on_hand' AND EXISTS (
        SELECT FROM stock_outs s WHERE s.office_id = side.office_id
          AND coalesce(s.ended_on, CASE WHEN s.annulled_at IS NULL THEN 'infinity' ELSE s.began_on END)
            >= NEW.occurred_on);`;

const TRIGGERS = [
  settling(
    'settle_after_entry',
    `PERFORM settle_stock_outs(NEW.office_id, (SELECT recorded_at FROM movements WHERE id = NEW.movement_id));`,
  ),
  deferred(
    'stock_out_by_entry',
    `INSERT ON entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.kind = 'on_hand' AND (NEW.balance = 0 OR NEW.balance = NEW.change))`,
    'settle_after_entry',
  ),
  settling('settle_after_correction', TOLD_OF_THE_PAST.trim()),
  // In the east of the country the date changes first: no movement of a day past is missed.
  deferred(
    'stock_out_by_correction',
    `INSERT ON movements DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN ((NEW.from_kind = 'on_hand' OR NEW.to_kind = 'on_hand') AND (NEW.reason = 'correction'
      OR NEW.occurred_on < (NEW.recorded_at AT TIME ZONE 'Asia/Jayapura')::date))`,
    'settle_after_correction',
  ),
  settling(
    'settle_after_beginning',
    `PERFORM settle_stock_outs(NEW.office_id, coalesce(
        (SELECT max(reversed_at) FROM opening_stock_reversals WHERE office_id = NEW.office_id), now()));`,
  ),
  deferred(
    'stock_out_by_beginning',
    `UPDATE ON stock_accounts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.kind = 'on_hand' AND OLD.begun_on IS DISTINCT FROM NEW.begun_on)`,
    'settle_after_beginning',
  ),
  settling(
    'settle_after_report',
    `IF NEW.service = 'no_blanks' OR ${ON_RECORD('NEW.office_id', 'NEW.on_date')} THEN
        PERFORM settle_stock_outs(NEW.office_id, NEW.filed_at);
      END IF;`,
  ),
  deferred(
    'stock_out_by_report',
    'INSERT ON print_reports DEFERRABLE INITIALLY DEFERRED FOR EACH ROW',
    'settle_after_report',
  ),
  deferred(
    'stock_out_by_corrected_report',
    `UPDATE ON print_reports DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.service IS DISTINCT FROM NEW.service)`,
    'settle_after_report',
  ),
  settling(
    'settle_after_receipt',
    `IF OLD.received IS NOT NULL OR ${ON_RECORD('NEW.to_office', 'NEW.received_on')} THEN
        PERFORM settle_stock_outs(NEW.to_office, NEW.receipt_at);
      END IF;`,
  ),
  deferred(
    'stock_out_by_receipt',
    `UPDATE ON consignments DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.received IS NOT NULL AND OLD.received IS DISTINCT FROM NEW.received)`,
    'settle_after_receipt',
  ),
  settling(
    'settle_after_closing',
    `PERFORM settle_stock_outs(NEW.id, coalesce(NEW.closed_at, OLD.closed_at));`,
  ),
  deferred(
    'stock_out_by_closing',
    `UPDATE ON offices DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.closed_at IS DISTINCT FROM NEW.closed_at)`,
    'settle_after_closing',
  ),
];
