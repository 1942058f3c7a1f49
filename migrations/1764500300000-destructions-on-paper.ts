import type { MigrationInterface, QueryRunner } from 'typeorm';

const COUNTS = ['damaged', 'changed', 'moved', 'deceased', 'other'].map(
  (why) => `withdrawn_${why}`,
);

/**
 * A destruction's record says where, how, of what, by whom and before whom. Records of before keep the line
 * that names their witnesses; what their cards were spoiled by nobody told.
 */
export class DestructionsOnPaper1764500300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE destructions
        -- None is written any more, in whatever lines.
        DROP CONSTRAINT destruction_witnesses_in_one_line,
        ALTER COLUMN witnesses DROP NOT NULL,
        ADD COLUMN place text CONSTRAINT destruction_place_in_one_line CHECK (is_one_line(place)),
        ADD COLUMN method text CONSTRAINT destruction_method_known
          CHECK (method IN ('burned', 'shredded', 'cut_and_burned', 'other')),
        ADD COLUMN by_print bigint NOT NULL DEFAULT 0,
        ADD COLUMN by_encode bigint NOT NULL DEFAULT 0,
        ADD COLUMN by_factory bigint NOT NULL DEFAULT 0,
        ADD COLUMN by_other bigint NOT NULL DEFAULT 0,
        ADD COLUMN by_unknown bigint NOT NULL
          GENERATED ALWAYS AS (quantity - by_print - by_encode - by_factory - by_other) STORED,
        ${COUNTS.map((column) => `ADD COLUMN ${column} bigint NOT NULL DEFAULT 0`).join(',\n        ')},
        ADD COLUMN officer_names text[],
        ADD COLUMN officer_nips text[],
        ADD COLUMN witness_names text[],
        ADD COLUMN witness_agencies text[],
        ADD COLUMN witness_outside boolean[],
        ADD CONSTRAINT destruction_causes_sum_to_quantity
          CHECK (least(by_print, by_encode, by_factory, by_other, by_unknown) >= 0),
        ADD CONSTRAINT destruction_withdrawn_in_range
          CHECK (least(${COUNTS.join(', ')}) >= 0 AND greatest(${COUNTS.join(', ')}) <= 1000000000),
        ADD CONSTRAINT destruction_other_method_explained CHECK (method <> 'other' OR note IS NOT NULL),
        ADD CONSTRAINT destruction_officers_named CHECK (
          cardinality(officer_names) BETWEEN 1 AND 5
          AND cardinality(officer_nips) = cardinality(officer_names)
          AND array_position(officer_names, NULL) IS NULL AND '' <> ALL (officer_names)
          AND is_one_line(array_to_string(officer_names, ' '))
          AND array_to_string(officer_nips, ' ', 'none') ~ '^\\d{18}( \\d{18})*$'),
        ADD CONSTRAINT destruction_witnessed CHECK (
          cardinality(witness_names) BETWEEN 2 AND 8
          AND cardinality(witness_agencies) = cardinality(witness_names)
          AND cardinality(witness_outside) = cardinality(witness_names)
          AND array_position(witness_names || witness_agencies, NULL) IS NULL
          AND '' <> ALL (witness_names || witness_agencies)
          AND is_one_line(array_to_string(witness_names || witness_agencies, ' '))
          AND true = ANY (witness_outside)),
        ADD CONSTRAINT destruction_told_whole CHECK (
          witnesses IS NULL
          AND num_nulls(place, method, officer_names, officer_nips, witness_names, witness_agencies, witness_outside) = 0
        ) NOT VALID`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE destructions DISABLE TRIGGER append_only`);
    await runner.query(`
      UPDATE destructions SET witnesses = array_to_string(witness_names, '; ') WHERE witnesses IS NULL`);
    await runner.query(`ALTER TABLE destructions ENABLE TRIGGER append_only`);
    await runner.query(`
      ALTER TABLE destructions
        DROP CONSTRAINT destruction_told_whole,
        DROP COLUMN by_unknown,
        ${['place', 'method', 'by_print', 'by_encode', 'by_factory', 'by_other', ...COUNTS]
          .map((column) => `DROP COLUMN ${column}`)
          .join(', ')},
        DROP COLUMN officer_names, DROP COLUMN officer_nips,
        DROP COLUMN witness_names, DROP COLUMN witness_agencies, DROP COLUMN witness_outside,
        ALTER COLUMN witnesses SET NOT NULL,
        ADD CONSTRAINT destruction_witnesses_in_one_line CHECK (is_one_line(witnesses)) NOT VALID`);
  }
}
