import type { Column, Table } from '../platform/table-file/table.js';
import type { auditFiles } from '../words/audit-export.js';

export type AuditFileName = keyof typeof auditFiles;

/** A table of an export, whose rows are read when its turn comes. */
export interface AuditFile {
  name: AuditFileName;
  columns: Column<never>[];
  rows: () => AsyncIterable<never> | Iterable<never>;
}

/** A list of the house under the name that its own file bears. Throws where no word tells of it. */
export const auditFile = <Row>(
  { name, columns }: Pick<Table<Row>, 'name' | 'columns'>,
  rows: () => AsyncIterable<Row> | Iterable<Row>,
): AuditFile => ({
  name: name as AuditFileName,
  columns: columns,
  rows: rows as AuditFile['rows'],
});
