import type { Line, Written } from '../../platform/table-file/reading/read-table.js';
import { badField } from '../../platform/refusal.js';

/** What a column of the file is about, by the field of the API that it becomes. */
export type Field = 'office' | 'name' | 'quantity' | 'asOf' | 'minimumStock';

/** How people call the columns, letters only; the first that fits is meant. */
const MEANT: [Field, RegExp][] = [
  ['office', /^(kode|kd|code)/],
  ['minimumStock', /ambang|minim/],
  ['quantity', /saldo|stokawal|stok|jumlah/],
  ['asOf', /tanggal|tgl|^per$/],
  ['name', /^nama|^kantor|^kabupaten|^kab|^daerah|^wilayah/],
];

/** Titles and notes may stand above the heads, no more than this many lines of them. */
const LINES_ABOVE = 20;

export interface Found {
  /** The place of each column that is there, from 0. */
  columns: Map<Field, number>;
  /** The lines below the heads. */
  lines: Line[];
}

function fieldOf(cell: Written): Field | null {
  if (typeof cell !== 'string') return null;
  const head = cell.toLowerCase().replaceAll(/[^a-z]/g, '');
  return MEANT.find(([, words]) => words.test(head))?.[0] ?? null;
}

function columnsOf({ number, cells }: Line): Map<Field, number> | null {
  const fields = cells.map(fieldOf);
  if (!fields.includes('office')) return null;
  if (!fields.includes('quantity') && !fields.includes('minimumStock')) return null;
  const columns = new Map<Field, number>();
  fields.forEach((field, place) => {
    if (field === null) return;
    if (columns.has(field))
      throw badField(
        'file',
        `has two columns that may both be meant, in line ${number}: ` +
          `${String(cells[columns.get(field)!])} and ${String(cells[place])}; rename or delete one`,
      );
    columns.set(field, place);
  });
  return columns;
}

/**
 * The heads and the lines below them, of the first reading of a file that has any: a code, and an opening
 * stock or a minimum. Refuses (400) a file without heads, or with two columns that may both be meant.
 */
export function findHeads(readings: Line[][]): Found {
  for (const lines of readings)
    for (const [at, line] of lines.slice(0, LINES_ABOVE).entries()) {
      const columns = columnsOf(line);
      if (columns) return { columns, lines: lines.slice(at + 1) };
    }
  throw badField(
    'file',
    'has no line of heads with kode and saldo awal or ambang batas; start from the template',
  );
}
