import { count, date, decimal, instant, text, type Table } from '../platform/table-file/table.js';
import { monthWord } from '../words/dates.js';
import { monthColumns, monthOfCards, monthOfSpoiled, monthStates } from '../words/months.js';
import { yes } from '../words/table-words.js';
import { monthLines, type MonthLine } from './month-lines.js';
import type { Revision } from './monthly-reports.queries.js';
import type {
  MonthFiguresDto,
  MonthlyReportDto,
  MonthlyReportQueryDto,
  MonthRecapDto,
  MonthRecapRowDto,
  MonthsQueryDto,
} from './monthly-reports.dto.js';

interface SheetLine extends MonthLine {
  month: string;
}

/** Every line of a month's sheet. */
export const sheetLines = (report: MonthlyReportDto): SheetLine[] =>
  monthLines(report.sheet, report).map((line) => ({ ...line, month: report.month }));

export const MONTH_SHEET: Table<SheetLine, MonthlyReportQueryDto> = {
  name: 'laporan-bulanan',
  title: 'Laporan bulanan blangko',
  filters: { revision: (revision) => `revisi ${revision}` },
  columns: [
    text('Bulan', ({ month }) => month, 10),
    text('Bagian', ({ section }) => section, 34),
    text('Uraian', ({ label }) => label, 34),
    count('Jumlah', ({ figure }) => figure),
    text('Satuan', ({ unit }) => unit, 10),
    text('Keterangan', ({ words }) => words, 70),
  ],
};

interface SubmittedLine extends SheetLine {
  office: string;
  officeName: string;
  submitted: Revision;
}

/** Every line of a month's sheet as an office submitted it. */
export const submittedLines = (
  office: Pick<SubmittedLine, 'office' | 'officeName'>,
  submitted: Revision & { month: string },
): SubmittedLine[] =>
  monthLines(submitted.figures, submitted).map((line) => ({
    ...office,
    submitted,
    ...line,
    month: submitted.month,
  }));

export const SUBMITTED_MONTHS: Table<SubmittedLine> = {
  name: 'laporan-bulanan',
  title: 'Laporan bulanan yang disampaikan',
  filters: {},
  columns: [
    text('Kode', ({ office }) => office, 8),
    text('Kantor', ({ officeName }) => officeName, 36),
    count('Revisi', ({ submitted }) => submitted.revision, 8),
    instant('Disampaikan pada', ({ submitted }) => submitted.submittedAt),
    text('Disampaikan oleh', ({ submitted }) => submitted.submittedBy, 24),
    ...MONTH_SHEET.columns,
  ],
};

export const MONTHS_TABLE: Table<MonthFiguresDto, MonthsQueryDto> = {
  name: 'dua-belas-bulan',
  title: 'Dua belas bulan blangko',
  filters: { to: (month) => `sampai ${monthWord(month)}` },
  columns: [
    text('Bulan', ({ month }) => month, 10),
    count(monthColumns.used, ({ used }) => used),
    count('Di antaranya rusak', ({ spoiled }) => spoiled, 18),
    decimal('Rusak (%)', ({ spoilRate }) => spoilRate && Math.round(spoilRate * 1000) / 10),
    count(monthColumns.in, (row) => row.in),
    count(monthColumns.closing, ({ closing }) => closing),
    count(monthColumns.withoutCards, ({ withoutCards }) => withoutCards, 18),
    text('Keadaan', ({ state }) => monthStates[state], 18),
    count('Revisi', ({ revision }) => revision, 8),
    date('Jatuh tempo', ({ dueOn }) => dueOn),
    text('Terlambat', ({ overdue }) => yes(overdue), 10),
  ],
};

/** Each row, and last all of them together. */
export const recapLines = ({ items, total }: MonthRecapDto): MonthRecapRowDto[] => [
  ...items,
  { ...total, office: 'Jumlah', officeName: 'Semua yang sudah menyampaikan' },
];

/** Who has not, by name; a file keeps them all. */
const missingWords = ({ missing }: MonthRecapRowDto): string | null =>
  missing.length === 0 ? null : missing.map(({ officeName }) => officeName).join('; ');

const CARDS = Object.keys(monthOfCards) as (keyof typeof monthOfCards)[];

export const MONTH_RECAP: Table<MonthRecapRowDto> = {
  name: 'rekap-bulanan',
  title: 'Rekap laporan bulanan blangko',
  filters: {},
  columns: [
    text('Kode', ({ office }) => office, 8),
    text('Kantor', ({ officeName }) => officeName, 36),
    count('Wajib', ({ offices }) => offices, 8),
    count('Menyampaikan', ({ submitted }) => submitted, 14),
    ...CARDS.map((figure) =>
      count<MonthRecapRowDto>(
        monthOfCards[figure],
        ({ figures }) => figures && figures[figure],
        16,
      ),
    ),
    count('Dalam perjalanan', ({ figures }) => figures && figures.onTheRoad, 16),
    count(monthOfSpoiled.opening, ({ figures }) => figures && figures.spoiledOpening, 16),
    count(monthOfSpoiled.destroyed, ({ figures }) => figures && figures.destroyed),
    count(monthOfSpoiled.closing, ({ figures }) => figures && figures.spoiledClosing, 16),
    count(monthColumns.withoutCards, ({ figures }) => figures && figures.withoutCards, 18),
    count('Menunggu cetak (PRR)', ({ figures }) => figures && figures.waiting, 20),
    text('Belum menyampaikan', missingWords, 60),
  ],
};
