import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose names and what letterhead an office's papers carry. Nobody is deleted: old papers name them. */
export class Papers1763900300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // An office as a range of one, since a plain = on an integer takes an extension under GiST.
    const term = `int4range(office_id, office_id, '[]') WITH &&, daterange(from_on, until_on, '[]') WITH &&`;
    await runner.query(`
      CREATE TABLE signatories (
        id uuid DEFAULT uuid_v7() CONSTRAINT signatories_pkey PRIMARY KEY,
        office_id integer NOT NULL CONSTRAINT signatory_office_exists REFERENCES offices (id),
        name text NOT NULL,
        nip text,
        rank text,
        capacity text NOT NULL,
        title text,
        from_on date NOT NULL,
        until_on date,
        CONSTRAINT signatory_name_present CHECK (name <> '' AND length(name) <= 200),
        CONSTRAINT signatory_nip_form CHECK (nip ~ '^[0-9]{18}$'),
        CONSTRAINT signatory_capacity_known CHECK (capacity IN ('kepala', 'plt', 'plh', 'an')),
        CONSTRAINT signatory_on_behalf_names_own_post CHECK (capacity <> 'an' OR title IS NOT NULL),
        CONSTRAINT signatory_ends_after_beginning CHECK (until_on >= from_on),
        CONSTRAINT signatory_one_holds_the_post
          EXCLUDE USING gist (${term}) WHERE (capacity IN ('kepala', 'plt')),
        CONSTRAINT signatory_one_stands_in
          EXCLUDE USING gist (${term}) WHERE (capacity IN ('plh', 'an'))
      )`);
    await runner.query(`CREATE INDEX signatory_by_office ON signatories (office_id, from_on)`);
    await runner.query(`
      CREATE TABLE letterheads (
        office_id integer CONSTRAINT letterheads_pkey PRIMARY KEY
          CONSTRAINT letterhead_office_exists REFERENCES offices (id),
        government text,
        name text,
        address text,
        phone text,
        email text,
        city text
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE letterheads, signatories`);
  }
}
