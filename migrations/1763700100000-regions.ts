import type { MigrationInterface, QueryRunner } from 'typeorm';
import { provinces, regencies } from './data/regions.js';

const MINISTRY = '00';
const REGENCY_MINIMUM = 1000;

/** The ministry, then the provinces, then the regencies, each by code: ids follow this order. */
export class Regions1763700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO offices (code, name, level, timezone) VALUES ($1, $2, 'ministry', 'Asia/Jakarta')`,
      [MINISTRY, 'Ditjen Dukcapil Kemendagri'],
    );
    await runner.query(
      `INSERT INTO offices (code, name, level, parent_id, timezone, population)
       SELECT province.code, province.name, 'province', ministry.id, province.timezone,
              province.population
         FROM unnest($1::text[], $2::text[], $3::text[], $4::integer[])
              AS province (code, name, timezone, population)
        CROSS JOIN offices ministry
        WHERE ministry.code = $5
        ORDER BY province.code`,
      [
        provinces.map(([code]) => code),
        provinces.map(([, name]) => name),
        provinces.map(([, , timezone]) => timezone),
        provinces.map(([, , , population]) => population),
        MINISTRY,
      ],
    );
    await runner.query(
      `INSERT INTO offices (code, name, level, parent_id, timezone, minimum_stock, population)
       SELECT regency.code, regency.name, 'regency', province.id, province.timezone, $4,
              regency.population
         FROM unnest($1::text[], $2::text[], $3::integer[]) AS regency (code, name, population)
         JOIN offices province ON province.code = split_part(regency.code, '.', 1)
        ORDER BY regency.code`,
      [
        regencies.map(([code]) => code),
        regencies.map(([, name]) => name),
        regencies.map(([, , population]) => population),
        REGENCY_MINIMUM,
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const codes = [
      MINISTRY,
      ...provinces.map(([code]) => code),
      ...regencies.map(([code]) => code),
    ];
    await runner.query(`DELETE FROM offices WHERE code = ANY ($1)`, [codes]);
    // Without this the same office would have another id after down and up again.
    await runner.query(
      `SELECT setval(pg_get_serial_sequence('offices', 'id'), coalesce(max(id), 0) + 1, false)
         FROM offices`,
    );
  }
}
