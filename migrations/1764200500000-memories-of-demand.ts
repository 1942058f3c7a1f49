import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each night tells of a province's past, for the forecasts of its offices: by how much their bands
 * are widened, 7, 14 and 30 days ahead, and the season, day by day; factors in thousandths. The first
 * night fills it.
 */
export class MemoriesOfDemand1764200500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE demand_memories (
        province_id integer NOT NULL CONSTRAINT memory_province_exists REFERENCES offices (id),
        learned_on date NOT NULL,
        band_7 smallint NOT NULL,
        band_14 smallint NOT NULL,
        band_30 smallint NOT NULL,
        cases integer NOT NULL,
        season_from date,
        season smallint[],
        PRIMARY KEY (province_id, learned_on),
        CONSTRAINT memory_bands_in_range CHECK (
          least(band_7, band_14, band_30) >= 500 AND greatest(band_7, band_14, band_30) <= 1300),
        CONSTRAINT memory_cases_counted CHECK (cases >= 0),
        CONSTRAINT memory_season_whole CHECK (
          (season_from IS NULL) = (season IS NULL) AND cardinality(season) = 350
          AND array_ndims(season) = 1 AND array_position(season, NULL) IS NULL),
        CONSTRAINT memory_season_in_range CHECK (
          250 <= ALL (season) AND 4000 >= ALL (season)))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE demand_memories`);
  }
}
