/** SQL for a paper's number, `65/2026/0042`: office, year, serial of at least four digits. */
export const paperNumber = (code: string, table: string): string =>
  `${code} || '/' || ${table}.year || '/' || lpad(${table}.serial::text, greatest(4, length(${table}.serial::text)), '0')`;
