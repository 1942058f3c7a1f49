import type { Readable } from 'node:stream';
import { csvFile } from '../../platform/table-file/csv-file.js';
import { count, date, text, type TableFile } from '../../platform/table-file/table.js';
import { xlsxFile } from '../../platform/table-file/xlsx-file.js';
import type { Openable } from './openable.js';

const NOTE =
  'Isi saldo awal dan ambang batas dalam keping, tanggal sebagai hari/bulan/tahun, misalnya 25/03/2026. Sel kosong tidak mengubah apa pun; 0 berarti kantor mulai tanpa blangko. Blangko rusak yang masih disimpan tidak termasuk saldo awal.';

/** The file to fill in: every office that may stand in it, with what is already on record. */
export function template(format: 'csv' | 'xlsx', of: string, rows: Openable[]): Readable {
  const file: TableFile<Openable> = {
    title: `Saldo awal dan ambang batas, ${of}`,
    note: NOTE,
    sheet: 'Saldo awal',
    columns: [
      text('Kode', ({ code }) => code, 8),
      text('Nama', ({ name }) => name, 40),
      count('Saldo awal', ({ openedWith }) => openedWith),
      date('Per tanggal', ({ openedOn }) => openedOn),
      count('Ambang batas', ({ minimumStock }) => minimumStock),
      count('Rusak, belum dimusnahkan', ({ openedSpoiled }) => openedSpoiled, 26),
    ],
    zone: { timezone: 'UTC', word: 'UTC' },
    rows,
  };
  return format === 'csv' ? csvFile(file) : xlsxFile(file);
}
