import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a blank card is worth from a date on, until the next price begins; by which paper, and who said so.
 * The ministry keeps them; none is known before it enters the first, so nothing has a value until then.
 */
export class UnitPrices1764500510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unit_prices (
        from_on date NOT NULL,
        rupiah numeric(12, 2) NOT NULL,
        reference text NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL,
        CONSTRAINT unit_price_one_per_date PRIMARY KEY (from_on),
        CONSTRAINT unit_price_in_range CHECK (rupiah BETWEEN 0.01 AND 1000000),
        CONSTRAINT unit_price_reference_present CHECK (reference ~ '\\S'),
        CONSTRAINT unit_price_reference_at_most_200 CHECK (char_length(reference) <= 200),
        CONSTRAINT unit_price_reference_in_one_line CHECK (is_one_line(reference)),
        CONSTRAINT unit_price_person_exists FOREIGN KEY (recorded_by) REFERENCES people (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE unit_prices`);
  }
}
