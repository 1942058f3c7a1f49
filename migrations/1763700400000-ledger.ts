import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is true: accounts, movements between them, and an entry on each side of every movement. */
export class Ledger1763700400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TYPE account_kind AS ENUM
        ('supplied', 'on_hand', 'in_transit', 'printed', 'spoiled', 'destroyed', 'variance')`);
    await runner.query(`
      CREATE TYPE movement_reason AS ENUM
        ('opening', 'supply', 'print', 'spoil', 'correction', 'dispatch', 'receipt', 'recall', 'count', 'destruction')`);
    // Nothing indexed here ever changes and pages are half empty, so every update is a HOT update.
    await runner.query(`
      CREATE TABLE stock_accounts (
        office_id integer NOT NULL CONSTRAINT account_office_exists REFERENCES offices (id),
        kind account_kind NOT NULL,
        balance bigint NOT NULL DEFAULT 0,
        entries bigint NOT NULL DEFAULT 0,
        begun_on date,
        opening_on date,
        counted_through date,
        closed boolean NOT NULL DEFAULT false,
        CONSTRAINT stock_accounts_pkey PRIMARY KEY (office_id, kind),
        CONSTRAINT stock_sufficient CHECK (balance >= 0 OR kind IN ('supplied', 'variance')),
        CONSTRAINT stock_closed_is_empty CHECK (
          NOT closed OR balance = 0 OR kind NOT IN ('on_hand', 'in_transit'))
      ) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000)`);
    await runner.query(`
      INSERT INTO stock_accounts (office_id, kind)
      SELECT o.id, k FROM offices o, unnest(enum_range(NULL::account_kind)) k
      WHERE k <> 'supplied' OR o.level = 'ministry'
      ORDER BY o.id, k`);
    await runner.query(`
      CREATE TABLE movements (
        id uuid DEFAULT uuid_v7() CONSTRAINT movements_pkey PRIMARY KEY,
        reason movement_reason NOT NULL,
        from_office integer NOT NULL,
        from_kind account_kind NOT NULL,
        to_office integer NOT NULL,
        to_kind account_kind NOT NULL,
        quantity bigint NOT NULL,
        occurred_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL CONSTRAINT movement_person_exists REFERENCES people (id),
        recorded_by_office integer NOT NULL CONSTRAINT movement_by_office_exists REFERENCES offices (id),
        reference text,
        CONSTRAINT movement_from_account_exists
          FOREIGN KEY (from_office, from_kind) REFERENCES stock_accounts (office_id, kind),
        CONSTRAINT movement_to_account_exists
          FOREIGN KEY (to_office, to_kind) REFERENCES stock_accounts (office_id, kind),
        CONSTRAINT movement_quantity_in_range CHECK (quantity BETWEEN 1 AND 1000000000),
        CONSTRAINT movement_between_offices_only_by_consignment CHECK (
          from_office = to_office OR reason IN ('opening', 'dispatch', 'recall')),
        CONSTRAINT movement_path_allowed CHECK (
          CASE reason
            WHEN 'opening' THEN from_kind = 'supplied' AND to_kind = 'on_hand'
            WHEN 'supply' THEN from_kind = 'supplied' AND to_kind = 'on_hand'
            WHEN 'print' THEN from_kind IN ('on_hand', 'variance') AND to_kind = 'printed'
            WHEN 'spoil' THEN from_kind IN ('on_hand', 'variance') AND to_kind = 'spoiled'
            WHEN 'correction' THEN
              (from_kind IN ('on_hand', 'variance') AND to_kind IN ('printed', 'spoiled'))
              OR (from_kind IN ('printed', 'spoiled') AND to_kind IN ('on_hand', 'variance'))
            WHEN 'dispatch' THEN from_kind = 'on_hand' AND to_kind = 'in_transit'
            WHEN 'receipt' THEN from_kind = 'in_transit' AND to_kind IN ('on_hand', 'variance')
            WHEN 'recall' THEN from_kind = 'in_transit' AND to_kind = 'on_hand'
            WHEN 'count' THEN (from_kind, to_kind) IN (('on_hand', 'variance'), ('variance', 'on_hand'))
            WHEN 'destruction' THEN from_kind = 'spoiled' AND to_kind = 'destroyed'
          END)
      )`);
    await runner.query(`CALL make_append_only('movements')`);
    await runner.query(`
      CREATE TABLE entries (
        office_id integer NOT NULL,
        kind account_kind NOT NULL,
        number bigint NOT NULL,
        movement_id uuid NOT NULL CONSTRAINT entry_movement_exists REFERENCES movements (id),
        change bigint NOT NULL,
        balance bigint NOT NULL,
        CONSTRAINT entries_pkey PRIMARY KEY (office_id, kind, number),
        CONSTRAINT entry_sufficient CHECK (balance >= 0 OR kind IN ('supplied', 'variance'))
      )`);
    await runner.query(`CALL make_append_only('entries')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE entries, movements, stock_accounts`);
    await runner.query(`DROP TYPE movement_reason`);
    await runner.query(`DROP TYPE account_kind`);
  }
}
