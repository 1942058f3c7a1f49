import { parseCsv } from 'hucre/csv';
import { streamXlsxRows } from 'hucre/xlsx';
import { badField } from '../../refusal.js';
import { requireSmallZip } from './small-zip.js';
import type { TableBody } from './table-body.js';

/** What stands in a cell: words as written, or what a workbook holds as a number, a date or a yes. */
export type Written = string | number | boolean | Date | null;

export interface Line {
  /** As a spreadsheet counts them, from 1. */
  number: number;
  cells: Written[];
}

export const MOST_LINES = 1_000;
const MOST_COLUMNS = 30;

/**
 * The lines of a table that someone sent, and of a workbook those of its first sheet. A CSV does not say
 * what parts its cells: it is read in each of the usual ways, and whoever knows the heads takes the one
 * that has them. Refuses (400) what cannot be read.
 */
export async function readTable({ type, bytes }: TableBody): Promise<Line[][]> {
  if (bytes.length === 0) throw badField('file', 'is empty');
  if (type === 'xlsx') return [await linesOfWorkbook(bytes)];
  const text = decoded(bytes);
  return [';', ',', '\t'].map((delimiter) => linesOfCsv(text, delimiter));
}

async function linesOfWorkbook(bytes: Uint8Array): Promise<Line[]> {
  requireSmallZip(bytes);
  const lines: Line[] = [];
  try {
    // One more than may be, so that too many are told from just enough.
    for await (const { index, values } of streamXlsxRows(bytes, { maxRows: MOST_LINES + 1 }))
      lines.push({ number: index + 1, cells: cellsOf(values) });
  } catch {
    throw badField('file', 'cannot be read as a workbook; save it once more as .xlsx, unprotected');
  }
  return fewEnough(lines);
}

function linesOfCsv(text: string, delimiter: string): Line[] {
  const rows = parseCsv(text, { delimiter, maxRows: MOST_LINES + 1 });
  return fewEnough(rows.map((cells, i) => ({ number: i + 1, cells: cellsOf(cells as Written[]) })));
}

/** Excel writes UTF-8 with its mark, or UTF-16, or the letters of Windows; of the last none is refused. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const cellsOf = (values: Written[]): Written[] =>
  values
    .slice(0, MOST_COLUMNS)
    .map((value) => (typeof value === 'string' ? value.trim() || null : value));

function fewEnough(lines: Line[]): Line[] {
  if (lines.length > MOST_LINES)
    throw badField('file', `has more than ${MOST_LINES} lines; send one province at a time`);
  return lines.filter(({ cells }) => cells.some((cell) => cell !== null));
}
