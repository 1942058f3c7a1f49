import { count, date, instant, text, type Table } from '../platform/table-file/table.js';
import type { PrintReportDto, ReportListQueryDto } from './printing.dto.js';
import { DATES, yes } from '../words/table-words.js';
import { causeUnknown, spoilCauses } from '../words/destructions.js';
import { services } from '../words/services.js';

export const PRINT_REPORTS: Table<PrintReportDto, ReportListQueryDto> = {
  name: 'laporan-cetak',
  title: 'Laporan cetak harian',
  filters: DATES,
  columns: [
    date('Tanggal', (report) => report.date),
    text('Kode', ({ office }) => office, 8),
    text('Kantor', ({ officeName }) => officeName, 30),
    count('Tercetak', ({ printed }) => printed),
    count('Rusak', ({ spoiled }) => spoiled),
    count(spoilCauses.print, ({ spoiledBy }) => spoiledBy?.print ?? null),
    count(spoilCauses.encode, ({ spoiledBy }) => spoiledBy?.encode ?? null),
    count(spoilCauses.factory, ({ spoiledBy }) => spoiledBy?.factory ?? null),
    count(spoilCauses.other, ({ spoiledBy }) => spoiledBy?.other ?? null),
    count(causeUnknown, ({ spoiled, spoiledBy }) => (spoiledBy ? 0 : spoiled), 20),
    count('Perekaman', ({ recorded }) => recorded),
    count('Siap cetak (PRR)', ({ waiting }) => waiting, 16),
    count('Ribbon tersisa', ({ ribbonsLeft }) => ribbonsLeft, 15),
    count('Film tersisa', ({ filmsLeft }) => filmsLeft, 13),
    text('Pelayanan', ({ service }) => services[service], 24),
    text('Catatan', ({ note }) => note, 40),
    count('Revisi', ({ revision }) => revision, 8),
    text('Dilaporkan oleh', ({ filedBy }) => filedBy, 24),
    instant('Dilaporkan pada', ({ filedAt }) => filedAt),
    instant('Ditulis pada', ({ writtenAt }) => writtenAt),
    text('Tiba terlambat', ({ arrivedLate }) => yes(arrivedLate), 14),
    text('Tidak biasa', ({ unusual }) => yes(unusual), 12),
  ],
};
