import type { Column } from '../platform/table-file/table.js';
import { fullDate } from '../words/dates.js';

/**
 * Each filter of a list as the note above its table tells it, null where it leaves nothing out. The office
 * stands in the title.
 */
type FilterWords<Query> = {
  [Filter in Exclude<keyof Query, 'office'>]-?: (
    value: NonNullable<Query[Filter]>,
  ) => string | null;
};

/**
 * How a table of the API stands in a file: what it is called there, and its columns. `Query` is what its
 * list can be filtered by: a file that is filtered says so, and none of them can be forgotten here.
 */
export interface Table<Row, Query = object> {
  /** What the file is named after. */
  name: string;
  title: string;
  filters: FilterWords<Query>;
  columns: Column<Row>[];
}

export const DATES = {
  from: (date: string) => `sejak ${fullDate(date)}`,
  to: (date: string) => `sampai ${fullDate(date)}`,
};

export const yes = (value: boolean): string => (value ? 'Ya' : 'Tidak');
