import { cellInWords, type Line, type Written } from '../../platform/table-file/reading/line.js';
import { calendarDate } from '../../platform/table-file/reading/written-values.js';
import { quoted } from '../../platform/quoted.js';
import { withoutUnseen } from '../../platform/unseen.js';
import { columnNameOf, type HeaderRow } from './header-row.js';
import { codeOf } from './named-office.js';

/** Why a line below the heads is of no office: a sum, heads once more, or words such as a signature. */
export const SKIPPED_AS = ['sum', 'heads', 'words'] as const;
export type SkippedAs = (typeof SKIPPED_AS)[number];

export interface SkippedLine {
  /** As a spreadsheet counts lines, from 1. */
  line: number;
  as: SkippedAs;
  /** What stands there, as far as it is quoted. */
  written: string;
}

const SUM = /^(?:sub|grand)?[ -]{0,3}(?:jumlah|jml|total)\b/i;
/** The number of an official, of 18 digits in four groups, stands below their signature. */
const OFFICIAL = /^(?:nip\b\D{0,5})?\d{8} ?\d{6} ?\d ?\d{3}$/i;
/** As much of a cell as tells what it is. */
const beginning = (cell: string) => withoutUnseen(cell.slice(0, 60));
const BEGINS_WITH_DIGIT = /^[^\p{L}\d]{0,3}\d/u;

/**
 * As what a line is skipped; null: it is a row, of an office that is named or should be. A line that has
 * the code of an office always is, and so is one without that has a number of cards or a date.
 */
export function skippedAs({ cells }: Line, found: HeaderRow): SkippedAs | null {
  if (isNumbering(cells)) return 'heads';
  const code = cells[found.columns.get('office')!] ?? null;
  if (code !== null && codeOf(code) !== null) return null;
  const words = cells.filter((cell) => typeof cell === 'string').map(beginning);
  if (SUM.test(words[0] ?? '')) return 'sum';
  if (isHeads(cells, found)) return 'heads';
  return isWords(code, cells, found) ? 'words' : null;
}

/** Those below the heads that are no rows, in the order of the file. */
export const skippedLines = (found: HeaderRow): SkippedLine[] =>
  found.lines.flatMap((line) => {
    const as = skippedAs(line, found);
    const words = line.cells.filter((cell) => typeof cell === 'string');
    return as
      ? [
          {
            line: line.number,
            as,
            written: quoted(words.map((word) => word.slice(0, 60)).join(' ')),
          },
        ]
      : [];
  });

/** `(1) (2) (3)`: how the columns of an official table are counted below their heads. */
function isNumbering(cells: Written[]): boolean {
  const counted = cells.filter((cell) => cell !== null);
  const bare = (cell: Written) => beginning(cellInWords(cell)).replace(/^\((\d{1,2})\)$/, '$1');
  return counted.length > 2 && counted.every((cell, i) => bare(cell) === String(i + 1));
}

/** The heads again, as on each page of a long list. */
function isHeads(cells: Written[], { columns }: HeaderRow): boolean {
  const again = [...columns].filter(
    ([field, place]) => columnNameOf(cells[place] ?? null) === field,
  );
  return again.length > 1;
}

function isWords(code: Written, cells: Written[], { columns }: HeaderRow): boolean {
  const isWord = (cell: Written) =>
    cell === null ||
    (typeof cell === 'string' &&
      (!BEGINS_WITH_DIGIT.test(beginning(cell)) || OFFICIAL.test(beginning(cell))));
  const at = (field: 'quantity' | 'minimumStock' | 'asOf') =>
    cells[columns.get(field) ?? -1] ?? null;
  const day = at('asOf');
  if (day !== null && calendarDate(day) !== null) return false;
  return [code, at('quantity'), at('minimumStock')].every(isWord);
}
