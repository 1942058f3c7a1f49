import { badField } from '../../platform/refusal.js';
import {
  cellInWords,
  type Line,
  type Reading,
  type Written,
} from '../../platform/table-file/reading/line.js';
import { quoted } from '../../platform/quoted.js';

/** What a column of the file is about, by the field of the API that it becomes. */
export type ColumnName = 'office' | 'name' | 'quantity' | 'asOf' | 'minimumStock' | 'spoiled';

/** How people call the columns, letters only; the first that fits is meant. */
const MEANT: [ColumnName, RegExp][] = [
  ['office', /^(kode|kd|code)/],
  ['minimumStock', /ambang|minim/],
  // What is kept, not what was ever spoiled: a bare "rusak" may be either, and is none of ours.
  [
    'spoiled',
    /^(?:saldo(?:awal)?|stok)(?:blan[gk]?ko|keping|kartu|ktpe?l?)*rusak|rusak(?:yang|yg|dan)?belum(?:di)?musnah/,
  ],
  [
    'quantity',
    /saldo|stok|^(?:jumlah|jml)(?:blan[gk]?ko|keping|kartu|ktpe?l?|e|persediaan|awal)*$/,
  ],
  ['asOf', /tanggal|tgl|^per$/],
  ['name', /^nama|^kantor|^kabupaten|^kab|^daerah|^wilayah/],
];

/** A column of people, or of cards that are not there, is none of ours, whatever else its head says. */
const OF_OTHERS =
  /penduduk|jiwa|orang|warga|pemilih|keluarga|wajib|rusak|gagal|cacat|cetak|rekam|terpakai|pemakaian|musnah|kirim|terima|keluar|masuk|minta|usul/;

/** In signs; what is longer is a note. */
const LONGEST_HEAD = 100;

/** Titles and notes may stand above the heads, no more than this many lines of them. */
const LINES_ABOVE = 20;

export interface HeaderRow {
  /** The place of each column that is there, from 0. */
  columns: Map<ColumnName, number>;
  /** The line of the heads itself. */
  heads: Line;
  /** What parts the cells of a CSV; null in a workbook. */
  delimiter: string | null;
  /** The lines below the heads. */
  lines: Line[];
}

export function columnNameOf(cell: Written): ColumnName | null {
  if (typeof cell !== 'string' || cell.length > LONGEST_HEAD) return null;
  const head = cell.toLowerCase().replaceAll(/[^a-z]/g, '');
  const field = MEANT.find(([, words]) => words.test(head))?.[0] ?? null;
  const isCards = field === 'quantity' || field === 'minimumStock';
  return isCards && OF_OTHERS.test(head) ? null : field;
}

function columnsOf({ number, cells }: Line): Map<ColumnName, number> | null {
  const fields = cells.map(columnNameOf);
  if (!fields.includes('office')) return null;
  if (!fields.includes('quantity') && !fields.includes('minimumStock')) return null;
  const columns = new Map<ColumnName, number>();
  fields.forEach((field, place) => {
    if (field === null) return;
    if (columns.has(field))
      throw badField(
        'file',
        `has two columns that may both be meant, in line ${number}: ` +
          `${nameOf(cells[columns.get(field)!])} and ${nameOf(cells[place])}; rename or delete one`,
      );
    columns.set(field, place);
  });
  return columns;
}

const nameOf = (cell: Written | undefined) => quoted(cellInWords(cell ?? null));

/**
 * The heads and the lines below them, of the first reading of a file that has any: a code, and an opening
 * stock or a minimum. Refuses (400) a file without heads, with two columns that may both be meant, or
 * whose reading has a flaw.
 */
export function findHeaderRow(readings: Reading[]): HeaderRow {
  for (const { lines, delimiter, flaw } of readings)
    for (const [at, heads] of lines.slice(0, LINES_ABOVE).entries()) {
      const columns = heads.isHidden ? null : columnsOf(heads);
      if (columns && flaw !== null) throw badField('file', flaw);
      if (columns) return { columns, heads, delimiter, lines: lines.slice(at + 1) };
    }
  throw badField(
    'file',
    'has no line of heads with kode and saldo awal or ambang batas; start from the template',
  );
}
