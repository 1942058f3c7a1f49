import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A paper's number is used once: a supply's and a destruction's in a year, a consignment's for a receiver.
 * `again` says that it is meant. Of papers that already share a number all but the first are taken as meant.
 */
export class TheSamePaperOnce1764500200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION reference_key(reference text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN lower(regexp_replace(reference, '\\s+', '', 'g'))`);
    for (const { table, once, used } of PAPERS) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN again boolean NOT NULL DEFAULT false`);
      const guarded = table !== 'consignments';
      if (guarded) await runner.query(`ALTER TABLE ${table} DISABLE TRIGGER append_only`);
      await runner.query(`
        UPDATE ${table} p SET again = true FROM (
          SELECT id, row_number() OVER (PARTITION BY ${once} ORDER BY id) AS nth
          FROM ${table} ${used && `WHERE ${used}`}
        ) same WHERE same.id = p.id AND same.nth > 1`);
      if (guarded) await runner.query(`ALTER TABLE ${table} ENABLE TRIGGER append_only`);
    }
    for (const { table, name, once, used } of PAPERS)
      await runner.query(
        `CREATE UNIQUE INDEX ${name} ON ${table} (${once}) WHERE NOT again ${used && `AND ${used}`}`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, name } of PAPERS) {
      await runner.query(`DROP INDEX ${name}`);
      await runner.query(`ALTER TABLE ${table} DROP COLUMN again`);
    }
    await runner.query(`DROP FUNCTION reference_key(text)`);
  }
}

const PAPERS = [
  {
    table: 'supplies',
    name: 'supply_reference_once',
    once: 'reference_key(reference), (extract(year FROM received_on))',
    used: '',
  },
  {
    table: 'destructions',
    name: 'destruction_reference_once',
    once: 'office_id, reference_key(reference), (extract(year FROM destroyed_on))',
    used: '',
  },
  {
    table: 'consignments',
    name: 'consignment_reference_once',
    once: 'from_office, to_office, reference_key(reference)',
    // Without a number, or turned back, it has used none.
    used: `reference IS NOT NULL AND state <> 'recalled'`,
  },
];
