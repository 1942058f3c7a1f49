/**
 * Cards by which the stock of an office fell at counts above tolerance that are not closed, less what such
 * counts found; null where it did not fall.
 */
export const openShortageSql = (office: string): string => `(
    SELECT nullif(greatest(-sum(counted.difference), 0), 0)::bigint
    FROM count_differences open JOIN stock_counts counted ON counted.id = open.count_id
    WHERE open.office_id = ${office} AND open.state <> 'closed' AND open.above_tolerance)`;
