import type { DataSource } from 'typeorm';

const OURS = `n.nspname = 'public' AND c.relname NOT LIKE 'migrations%'`;

const TYPES = `
  SELECT format('CREATE TYPE %I AS ENUM (%s);', t.typname,
    string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)) AS text
  FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
  JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = 'public'
  GROUP BY t.typname ORDER BY t.typname`;

const ROUTINES = `
  SELECT pg_get_functiondef(p.oid) || ';' AS text
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname = 'public' AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  ORDER BY p.oid::regprocedure::text`;

// A column with its default and whether it may be empty, then the constraints by their names.
const TABLES = `
  SELECT format(E'CREATE TABLE %I (\\n  %s\\n)%s;%s', c.relname,
    concat_ws(E',\\n  ', columns.text, constraints.text),
    ' WITH (' || array_to_string(c.reloptions, ', ') || ')',
    E'\\n' || concat_ws(E'\\n', indexes.text, triggers.text)) AS text
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN LATERAL (
    SELECT string_agg(concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attgenerated = 's' THEN format('GENERATED ALWAYS AS (%s) STORED', pg_get_expr(d.adbin, d.adrelid))
        WHEN a.attidentity <> '' THEN 'GENERATED ALWAYS AS IDENTITY'
        ELSE 'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END,
      CASE WHEN a.attnotnull THEN 'NOT NULL' END), E',\\n  ' ORDER BY a.attnum) AS text
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  ) columns
  CROSS JOIN LATERAL (
    SELECT string_agg(format('CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid)), E',\\n  '
      ORDER BY k.contype = 'p' DESC, k.contype, k.conname) AS text
    FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype NOT IN ('n', 't')
  ) constraints
  CROSS JOIN LATERAL (
    SELECT string_agg(pg_get_indexdef(x.indexrelid) || ';', E'\\n' ORDER BY x.indexrelid::regclass::text) AS text
    FROM pg_index x WHERE x.indrelid = c.oid
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.indexrelid)
  ) indexes
  CROSS JOIN LATERAL (
    SELECT string_agg(pg_get_triggerdef(t.oid) || ';', E'\\n' ORDER BY t.tgname) AS text
    FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal
  ) triggers
  WHERE ${OURS} AND c.relkind = 'r' ORDER BY c.relname`;

const HEAD = `-- The schema as all migrations make it, for reading: what runs is the migrations beside it.
-- Written by \`npm run generate:schema\`; test/database/schema-file.spec.ts compares it.
`;

/** The whole schema as SQL that a person can read: types, tables with everything of theirs, routines. */
export async function schemaText(dataSource: DataSource): Promise<string> {
  const parts = [HEAD];
  for (const part of [TYPES, TABLES, ROUTINES]) {
    const rows = await dataSource.query<{ text: string }[]>(part);
    parts.push(...rows.map(({ text }) => `${text.trimEnd()}\n`));
  }
  return parts.join('\n');
}
