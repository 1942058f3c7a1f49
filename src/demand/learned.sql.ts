/**
 * What a province's past has told, as `decodeLearned` reads it: a subquery, null where nothing has yet.
 * `province` is the internal id, in SQL.
 */
export const learnedOfProvince = (province: string): string => `(
  SELECT concat_ws('|', concat_ws(' ', band_7, band_14, band_30),
    season_from - date '1970-01-01', array_to_string(season, ' '))
  FROM demand_memories WHERE province_id = ${province} ORDER BY learned_on DESC LIMIT 1)`;
