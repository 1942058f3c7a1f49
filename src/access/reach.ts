export const MINISTRY = '00';

/** The form of every office's code: `00`, `65` or `65.71`. */
export const OFFICE_CODE = /^\d{2}(\.\d{2})?$/;

/** Whether this is a regency's code: nothing lies below it. */
export const isRegency = (office: string): boolean => office.includes('.');

/** The code of the province that a regency lies in; a province's own. */
export const provinceOf = (office: string): string => office.slice(0, 2);

/** Whether `office` is `mine` or lies below it: the ministry reaches all, `65` itself and `65.*`. */
export const isWithin = (mine: string, office: string): boolean =>
  mine === MINISTRY || office === mine || office.startsWith(`${mine}.`);

/** Whether `upper` is any office above `office`, not only its parent. */
export const isAbove = (upper: string, office: string): boolean =>
  upper !== office && isWithin(upper, office);

/** `reach` as a condition on an office's code in SQL; the parameter is the own office's code. */
export const withinSql = (column: string, parameter: string): string =>
  `(${parameter} = '${MINISTRY}' OR ${column} = ${parameter} OR starts_with(${column}, ${parameter} || '.'))`;

/**
 * The internal ids of the offices within that reach, in SQL, for `= ANY(…)` on a column of a long table.
 * An array and not a join, so that the planner can look the offices up in that column's index.
 */
export const officesWithinSql = (parameter: string): string =>
  `ARRAY(SELECT id FROM offices reached WHERE ${withinSql('reached.code', parameter)})`;
