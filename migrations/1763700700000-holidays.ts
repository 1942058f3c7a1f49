import type { MigrationInterface, QueryRunner } from 'typeorm';
import { holidays } from './data/holidays.js';

/**
 * Days that are no working days though they fall between Monday and Friday: all over the country, or
 * in one province. The decreed days of 2026 and 2027 are entered here; `data/holidays.ts` says where
 * they come from and what is not yet final.
 */
export class Holidays1763700700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE holidays (
        id          integer GENERATED ALWAYS AS IDENTITY,
        on_date     date NOT NULL,
        name        text NOT NULL,
        province_id integer,
        CONSTRAINT holidays_pkey PRIMARY KEY (id),
        CONSTRAINT holiday_name_present CHECK (name ~ '\\S'),
        CONSTRAINT holiday_name_at_most_200 CHECK (char_length(name) <= 200),
        CONSTRAINT holiday_province_exists FOREIGN KEY (province_id) REFERENCES offices (id)
      )`);
    // No office has the id 0: it stands for the whole country, as NULLs are never equal.
    await runner.query(`
      CREATE UNIQUE INDEX holiday_one_per_date_and_province
          ON holidays (on_date, coalesce(province_id, 0))`);
    await runner.query(
      `INSERT INTO holidays (on_date, name)
       SELECT on_date, name FROM unnest($1::date[], $2::text[]) AS decreed (on_date, name)
        ORDER BY on_date`,
      [holidays.map(([onDate]) => onDate), holidays.map(([, name]) => name)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE holidays`);
  }
}
