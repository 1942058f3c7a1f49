import type { DataSource } from 'typeorm';

/** Bytes by table, with its indexes and the long values that it keeps beside itself (toast). */
export type Sizes = Map<string, number>;

export async function sizesOf(dataSource: DataSource): Promise<Sizes> {
  const rows = await dataSource.query<{ name: string; bytes: number }[]>(
    `SELECT c.relname AS name, (pg_relation_size(c.oid) + pg_indexes_size(c.oid)
       + coalesce(pg_relation_size(nullif(c.reltoastrelid, 0)) + pg_indexes_size(nullif(c.reltoastrelid, 0)), 0)
       )::float8 AS bytes
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind = 'r'`,
  );
  return new Map(rows.map(({ name, bytes }) => [name, bytes]));
}

/** How many rows each table has, as counted. */
export async function rowsOf(dataSource: DataSource, tables: string[]): Promise<number[]> {
  const counted = [];
  for (const table of tables) {
    const [row] = await dataSource.query<[{ rows: number }]>(
      `SELECT count(*) AS rows FROM ${table}`,
    );
    counted.push(row.rows);
  }
  return counted;
}

/** The part of the mails that is the ministry's, which grows with nothing. */
export async function ministrysShare(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query<[{ share: number }]>(
    `SELECT coalesce(sum(pg_column_size(n)) FILTER (WHERE o.level = 'ministry') / sum(pg_column_size(n))::float8, 0)
       AS share
     FROM notices n JOIN offices o ON o.id = n.office_id`,
  );
  return row.share;
}
