import type { CalendarDate } from '../../calendar-date.js';

/** What stands in a cell: words as written, or what a workbook holds as a number, a date or a yes. */
export type Written = string | number | boolean | Dated | Unkept | null;

/** A day that a workbook holds as such, whatever it looks like there. */
export interface Dated {
  date: CalendarDate;
}

/** A formula whose result the workbook does not hold: programs that only write leave it to Excel. */
export interface Unkept {
  unkept: true;
}

export const isDated = (cell: Written): cell is Dated =>
  typeof cell === 'object' && cell !== null && 'date' in cell;
export const isUnkept = (cell: Written): cell is Unkept =>
  typeof cell === 'object' && cell !== null && 'unkept' in cell;

/** A cell in words; none for a formula without a result. */
export function cellInWords(cell: Written): string {
  if (typeof cell === 'object') return isDated(cell) ? cell.date : '';
  return String(cell);
}

export interface Line {
  /** As a spreadsheet counts them, from 1. */
  number: number;
  /** In their places; nothing stands behind the last. */
  cells: Written[];
  /** How many cells the line was parted into, empty ones at its end too. */
  parts: number;
  /** In a workbook, whether nobody who looks at its sheet sees it. */
  isHidden?: boolean;
}

/** One way to read a file: a CSV parted by one sign, or one sheet of a workbook. */
export interface Reading {
  /** What parts the cells; null in a workbook, where each has its place. */
  delimiter: string | null;
  /** Those with anything in them; as many as could be read. */
  lines: Line[];
  /** Why it cannot be taken although it was read; null: it can. */
  flaw: string | null;
}

/** Lines with anything in them, of one reading. */
export const MOST_LINES = 1_000;
/** Cells of a line; what stands further right is not looked at. */
export const MOST_COLUMNS = 30;
/** Signs of a cell; a longer one is cut and ends in `…`, so that it is no number, date or code. */
export const LONGEST_CELL = 200;
/** Signs of all readings of a file together, a cell counting eight more. */
export const MOST_TEXT = 1_000_000;
