import type { CalendarDate } from '../calendar-date.js';

/** What stands in a column: words (codes and paper numbers too), whole cards, a part, money, a date, an instant. */
export type Kind = 'text' | 'count' | 'decimal' | 'rupiah' | 'date' | 'instant';

export interface Column<Row> {
  head: string;
  kind: Kind;
  /** Calendar dates are `YYYY-MM-DD`; only an instant is a Date. */
  of: (row: Row) => string | number | Date | null;
  /** In characters. */
  width: number;
}

type Describe<Value> = <Row>(
  head: string,
  of: (row: Row) => Value | null,
  width?: number,
) => Column<Row>;

const column =
  (kind: Kind, usual: number): Describe<string | number | Date> =>
  (head, of, width = usual) => ({ head, kind, of, width });

export const text: Describe<string> = column('text', 18);
export const count: Describe<number> = column('count', 14);
/** To four decimals, as a workbook shows them: what arithmetic in binary leaves over is nobody's figure. */
export const decimal: Describe<number> = (head, of, width = 14) => {
  const shown = (row: Parameters<typeof of>[0]) => {
    const value = of(row);
    return value === null ? null : Math.round(value * 10_000) / 10_000;
  };
  return { head, kind: 'decimal', of: shown, width };
};
export const rupiah: Describe<number> = column('rupiah', 18);
export const date: Describe<string> = column('date', 14);
export const instant: Describe<Date> = column('instant', 22);

/**
 * Each filter of a list as the note above its table tells it, null where it leaves nothing out. The office
 * stands in the title; a file has no pages.
 */
type FilterWords<Query> = {
  [Filter in Exclude<keyof Query, 'office' | 'cursor' | 'limit'>]-?: (
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
  /** What whoever reads the table must know of it; above it, beside its moment. */
  note?: string;
  filters: FilterWords<Query>;
  /** What the list is filtered by where its caller says nothing; `today` is the caller's own date. */
  byDefault?: (today: CalendarDate) => Query;
  columns: Column<Row>[];
}

/** A table as it goes into a file. */
export interface TableFile<Row> {
  /** What it is; stands above the heads in a workbook. */
  title: string;
  /** Of which moment and by which filter it is; below the title. */
  note: string;
  /** The name of the sheet, at most 31 characters. */
  sheet: string;
  columns: Column<Row>[];
  /** On whose clocks its instants are told; the word stands in their heads. */
  zone: { timezone: string; word: string };
  rows: AsyncIterable<Row> | Iterable<Row>;
}

export const headOf = ({ head, kind }: Column<never>, zone: string): string =>
  kind === 'instant' ? `${head} (${zone})` : head;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** `2026-03-04 09:00:00`: what the clocks of `timezone` show. */
export function wallClock(at: Date, timezone: string): string {
  let clock = clocks.get(timezone);
  if (!clock) {
    const options = { timeZone: timezone, dateStyle: 'short', timeStyle: 'medium' } as const;
    clock = new Intl.DateTimeFormat('sv-SE', options);
    clocks.set(timezone, clock);
  }
  return clock.format(at);
}
