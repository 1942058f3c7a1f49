import type { DataSource } from 'typeorm';

const OURS = `n.nspname = 'public' AND c.relname <> 'migrations'`;

/** Everything that a schema is made of, as PostgreSQL itself words it. */
const PARTS: Record<string, string> = {
  tables: `
    SELECT c.relname AS name, concat_ws(' ', c.relkind, c.relpersistence, c.reloptions::text) AS is
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS} AND c.relkind IN ('r', 'v', 'm', 'S', 'p') AND c.relname NOT LIKE 'migrations%'`,
  columns: `
    SELECT c.relname || '.' || a.attname AS name,
      concat_ws(' ', a.attnum, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
        a.attgenerated, pg_get_expr(d.adbin, d.adrelid)) AS is
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE ${OURS} AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped`,
  constraints: `
    SELECT c.relname || '.' || k.conname AS name, pg_get_constraintdef(k.oid) AS is
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS}`,
  indexes: `
    SELECT c.relname || '.' || i.relname AS name, pg_get_indexdef(i.oid) AS is
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS}`,
  triggers: `
    SELECT c.relname || '.' || t.tgname AS name, pg_get_triggerdef(t.oid) AS is
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS} AND NOT t.tgisinternal`,
  routines: `
    SELECT p.oid::regprocedure::text AS name, pg_get_functiondef(p.oid) AS is
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public'`,
  types: `
    SELECT t.typname AS name, string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) AS is
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
    JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = 'public' GROUP BY t.typname`,
};

export type Catalogue = Record<string, Record<string, string>>;

/** By part and name; two schemas with the same catalogue are the same. */
export async function catalogueOf(dataSource: DataSource): Promise<Catalogue> {
  const catalogue: Catalogue = {};
  for (const [part, sql] of Object.entries(PARTS)) {
    const rows = await dataSource.query<{ name: string; is: string }[]>(
      `SELECT * FROM (${sql}) found ORDER BY name`,
    );
    catalogue[part] = Object.fromEntries(rows.map(({ name, is }) => [name, is]));
  }
  return catalogue;
}
