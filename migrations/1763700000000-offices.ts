import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where cards are: the tree of offices, and what every later table leans on. */
export class Offices1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // UUIDv7 with twelve bits of sub-millisecond time, as PostgreSQL 18's own uuidv7(); ids sort by
    // the moment of writing, so a keyset page needs no other column. PostgreSQL 15 has no such function.
    // In PL/pgSQL, which remembers its plan: in SQL every INSERT would plan this anew.
    await runner.query(`
      CREATE FUNCTION uuid_v7() RETURNS uuid LANGUAGE plpgsql VOLATILE PARALLEL SAFE AS $$
        DECLARE
          micros bigint := (extract(epoch FROM clock_timestamp()) * 1000000)::bigint;
          below_milli integer := (micros % 1000) * 4096 / 1000;
        BEGIN
          RETURN encode(
            set_byte(
              set_byte(
                overlay(uuid_send(gen_random_uuid())
                  PLACING substring(int8send(micros / 1000) FROM 3) FROM 1 FOR 6),
                6, 112 + (below_milli >> 8)),
              7, below_milli & 255),
            'hex')::uuid;
        END
      $$`);
    await runner.query(`
      CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
            USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only';
        END
      $$`);
    await runner.query(`
      CREATE PROCEDURE make_append_only(target regclass) LANGUAGE plpgsql AS $$
        BEGIN
          EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %s
            FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()', target);
          EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %s
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()', target);
        END
      $$`);
    await runner.query(`
      CREATE TABLE offices (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT offices_pkey PRIMARY KEY,
        code text NOT NULL CONSTRAINT office_code_unique UNIQUE,
        name text NOT NULL,
        level text NOT NULL,
        parent_id integer CONSTRAINT office_parent_exists REFERENCES offices (id),
        timezone text NOT NULL,
        minimum_stock bigint,
        email text,
        report_late_days integer,
        report_late_until date,
        population integer,
        closed_at timestamptz,
        CONSTRAINT office_code_form CHECK (code ~ '^([0-9]{2}|[0-9]{2}\\.[0-9]{2})$'),
        CONSTRAINT office_level_known CHECK (level IN ('ministry', 'province', 'regency')),
        CONSTRAINT office_has_parent CHECK ((level = 'ministry') = (parent_id IS NULL)),
        CONSTRAINT office_name_present CHECK (name <> '' AND length(name) <= 200),
        CONSTRAINT office_minimum_in_range CHECK (minimum_stock BETWEEN 0 AND 1000000000),
        CONSTRAINT office_late_window_whole CHECK ((report_late_days IS NULL) = (report_late_until IS NULL)),
        CONSTRAINT office_late_window_in_range CHECK (report_late_days BETWEEN 1 AND 60)
      )`);
    await runner.query(`CREATE INDEX office_by_parent ON offices (parent_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE offices`);
    await runner.query(`DROP PROCEDURE make_append_only(regclass)`);
    await runner.query(`DROP FUNCTION refuse_rewriting()`);
    await runner.query(`DROP FUNCTION uuid_v7()`);
  }
}
