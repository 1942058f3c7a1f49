/** The id of the province whose holidays an office keeps; the ministry's own id, which has none, for it. */
export const provinceIdSql = (office: string): string =>
  `CASE ${office}.level WHEN 'regency' THEN ${office}.parent_id ELSE ${office}.id END`;

/** Of a row of `holidays`, whether a province keeps it: the country's or its own. As its index has it. */
export const isKeptBySql = (province: string): string =>
  `coalesce(province_id, 0) IN (0, ${province})`;

// A Monday. Whole numbers take a third of the time that `extract`, a decimal, does.
const sinceMonday = (date: string): string => `(${date} - date '1970-01-05')`;

export const isWeekendSql = (date: string): string => `${sinceMonday(date)} % 7 > 4`;

/** Days of weekends before a date. */
export const weekendDaysBefore = (date: string): string =>
  `(${sinceMonday(date)} / 7 * 2 + greatest(${sinceMonday(date)} % 7 - 5, 0))`;
