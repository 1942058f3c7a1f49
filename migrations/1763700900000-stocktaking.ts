import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers behind cards supplied, opened, counted and destroyed; none is ever rewritten. */
export class Stocktaking1763700900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const recorded = (rule: string) => `
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL CONSTRAINT ${rule}_person_exists REFERENCES people (id),
        recorded_by_office integer NOT NULL CONSTRAINT ${rule}_by_office_exists REFERENCES offices (id)`;
    await runner.query(`
      CREATE TABLE supplies (
        id uuid DEFAULT uuid_v7() CONSTRAINT supplies_pkey PRIMARY KEY,
        quantity bigint NOT NULL CONSTRAINT supply_quantity_in_range CHECK (quantity BETWEEN 1 AND 1000000000),
        reference text NOT NULL,
        received_on date NOT NULL,
        note text,
        ${recorded('supply')}
      )`);
    await runner.query(`
      CREATE TABLE opening_stocks (
        office_id integer CONSTRAINT opening_stock_once PRIMARY KEY
          CONSTRAINT opening_office_exists REFERENCES offices (id),
        quantity bigint NOT NULL CONSTRAINT opening_quantity_in_range CHECK (quantity BETWEEN 1 AND 1000000000),
        as_of date NOT NULL,
        ${recorded('opening')}
      )`);
    await runner.query(`
      CREATE TABLE stock_counts (
        id uuid DEFAULT uuid_v7() CONSTRAINT stock_counts_pkey PRIMARY KEY,
        office_id integer NOT NULL CONSTRAINT count_office_exists REFERENCES offices (id),
        counted_on date NOT NULL,
        expected bigint NOT NULL,
        counted bigint NOT NULL CONSTRAINT counted_in_range CHECK (counted BETWEEN 0 AND 1000000000),
        difference bigint NOT NULL GENERATED ALWAYS AS (counted - expected) STORED,
        reason text,
        ${recorded('count')},
        CONSTRAINT count_difference_explained CHECK (counted = expected OR reason IS NOT NULL)
      )`);
    await runner.query(`CREATE INDEX count_by_office ON stock_counts (office_id, id)`);
    await runner.query(`
      CREATE TABLE destructions (
        id uuid DEFAULT uuid_v7() CONSTRAINT destructions_pkey PRIMARY KEY,
        office_id integer NOT NULL CONSTRAINT destruction_office_exists REFERENCES offices (id),
        quantity bigint NOT NULL CONSTRAINT destruction_quantity_in_range CHECK (quantity BETWEEN 1 AND 1000000000),
        destroyed_on date NOT NULL,
        witnesses text NOT NULL,
        reference text NOT NULL,
        note text,
        ${recorded('destruction')}
      )`);
    await runner.query(`CREATE INDEX destruction_by_office ON destructions (office_id, id)`);
    for (const table of ['supplies', 'opening_stocks', 'stock_counts', 'destructions'])
      await runner.query(`CALL make_append_only('${table}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE destructions, stock_counts, opening_stocks, supplies`);
  }
}
