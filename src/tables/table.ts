import type { Column } from '../platform/table-file/table.js';
import { dateInWords } from '../notices/words.js';

/** How a table of the API stands in a file: what it is called there, and its columns. */
export interface Table<Row> {
  /** What the file is named after. */
  name: string;
  title: string;
  /** A filter of the list as the note above the table tells it. */
  filters?: Record<string, (value: string) => string>;
  columns: Column<Row>[];
}

export const DATES = {
  from: (date: string) => `sejak ${dateInWords(date)}`,
  to: (date: string) => `sampai ${dateInWords(date)}`,
};

export const yes = (value: boolean): string => (value ? 'Ya' : 'Tidak');
