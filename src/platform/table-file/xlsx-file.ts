import { writeXlsxStream } from 'hucre/xlsx';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { headOf, wallClock, type Column, type Kind, type TableFile } from './table.js';

/** Whole numbers are grouped as the reader's own settings say. Text stays text: 65.10 is no number. */
const FORMATS: Record<Kind, string> = {
  text: '@',
  count: '#,##0',
  decimal: '#,##0.0###',
  rupiah: '#,##0.00',
  date: 'dd/mm/yyyy',
  instant: 'dd/mm/yyyy hh:mm:ss',
};

/** Title, note, an empty line, heads: the line between lets a spreadsheet find where the table begins. */
const LINES_ABOVE = 4;

/**
 * A table as a workbook of one sheet. Every cell is typed, so no words are ever a formula. Written as its
 * rows are read; nothing of them is kept.
 */
export function xlsxFile<Row>(file: TableFile<Row>): Readable {
  const stream = writeXlsxStream(linesOf(file), {
    name: file.sheet,
    columns: file.columns.map(({ kind, width }) => ({ width, numFmt: FORMATS[kind] })),
    freezePane: { rows: LINES_ABOVE },
  });
  return Readable.fromWeb(stream as ReadableStream);
}

type Cells = (string | number | Date | null)[];

async function* linesOf<Row>({ title, note, columns, zone, rows }: TableFile<Row>) {
  yield [title];
  yield [note];
  yield [];
  yield columns.map((column) => headOf(column, zone.word));
  for await (const row of rows)
    yield columns.map((column): Cells[number] => cellOf(column, row, zone.timezone));
}

function cellOf<Row>({ kind, of }: Column<Row>, row: Row, timezone: string): Cells[number] {
  const value = of(row);
  if (value instanceof Date) return asShown(wallClock(value, timezone));
  if (typeof value !== 'string') return value;
  return kind === 'date' ? asShown(value) : writable(value);
}

/** A workbook knows no zones: it shows the hour that it is given. */
const asShown = (date: string) => new Date(`${date.replace(' ', 'T')}${date[10] ? '' : 'T00:00'}Z`);

/** Without what XML cannot hold, and with `_x0041_`, which a workbook reads as A, as it was written. */
const writable = (words: string) =>
  words.replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD').replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
