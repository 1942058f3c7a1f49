import {
  lineInWords,
  monthLines,
  NO_PRICE,
  type MonthLine,
} from '../monthly-reports/month-lines.js';
import type {
  MonthlyReportDto,
  MonthRecapDto,
  MonthRecapRowDto,
} from '../monthly-reports/monthly-reports.dto.js';
import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { fullDate, monthWord } from '../words/dates.js';
import { change, number } from '../words/numbers.js';
import { oneLine } from '../words/text.js';
import { cardsInWords } from '../words/on-paper.js';
import { institutionOf } from './institution-names.js';
import type { PaperOffice } from './papers.queries.js';
import type { TableColumn } from './sheet-table.js';
import { dots } from './sheet.js';

/** What a monthly report and a recap of many say on paper, in the order of the paper. */

export interface ReportOnPaper {
  report: MonthlyReportDto;
  office: PaperOffice;
}

export interface RecapOnPaper {
  recap: MonthRecapDto;
  office: PaperOffice;
}

export const titleOf = (
  { month }: { month: string },
  kind: 'LAPORAN BULANAN' | 'REKAP',
): string[] => [
  kind === 'REKAP' ? 'REKAP LAPORAN BULANAN' : kind,
  `BLANGKO KTP-el BULAN ${monthWord(month).toUpperCase()}`,
];

/** Not submitted, it binds nobody. */
export const DRAFT = 'KONSEP';
export const DRAFT_SAYS =
  'Belum disampaikan. Angka di bawah menurut pencatatan saat dicetak dan masih dapat berubah.';

export const openingOf = ({ report, office }: ReportOnPaper): string => {
  const { sheet, revision, submittedAt, submittedBy } = report;
  const when =
    submittedAt === null
      ? `menurut pencatatan sampai tanggal ${fullDate(sheet.through)}`
      : `disampaikan pada tanggal ${fullDate(dateAt(submittedAt, office.timezone))} oleh ${submittedBy!}` +
        (revision! > 1 ? `, revisi ${revision}` : '');
  return `Persediaan dan pemakaian blangko KTP-el di ${institutionOf(office)}, ${when}:`;
};

export const COLUMNS: TableColumn[] = [
  { head: 'Uraian', width: 0.34 },
  { head: 'Jumlah', width: 0.2, align: 'right' },
  { head: 'Keterangan', width: 0.46 },
];

/** Every line of the sheet, each section below its name. */
export function rowsOf({ report }: ReportOnPaper): string[][] {
  const lines = monthLines(report.sheet, report);
  return lines.flatMap((line, n) => [
    ...(line.section === lines[n - 1]?.section ? [] : [[line.section.toUpperCase(), '', '']]),
    rowOf(line),
  ]);
}

export const isSection = ([what, ...rest]: string[]): boolean =>
  what === what!.toUpperCase() && rest.every((cell) => cell === '');

const rowOf = (line: MonthLine): string[] => [
  line.label,
  line.figure === null ? '' : lineInWords({ ...line, words: null }),
  // To be written by hand.
  line.words === NO_PRICE ? dots(40) : oneLine(line.words ?? ''),
];

/** In words what is left, as whoever signs answers for it. */
export const leftOf = ({ report: { sheet } }: ReportOnPaper): string =>
  `Saldo akhir blangko baik ${cardsInWords(Math.max(0, sheet.cards.closing))}; blangko rusak yang belum ` +
  `dimusnahkan ${cardsInWords(Math.max(0, sheet.spoiledCards.closing))}.`;

export const CLOSING =
  'Demikian laporan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.';

/** The day it was submitted, else the last it tells of: who was in office then signs. */
export const signedOn = ({ report, office }: ReportOnPaper): CalendarDate =>
  report.submittedAt === null ? report.sheet.through : dateAt(report.submittedAt, office.timezone);

export const RECAP_COLUMNS: TableColumn[] = [
  { head: 'Kantor', width: 0.26 },
  { head: 'Saldo awal', width: 0.11, align: 'right' },
  { head: 'Masuk', width: 0.1, align: 'right' },
  { head: 'Tercetak', width: 0.1, align: 'right' },
  { head: 'Rusak', width: 0.09, align: 'right' },
  { head: 'Dikirim', width: 0.1, align: 'right' },
  { head: 'Selisih dan koreksi', width: 0.12, align: 'right' },
  { head: 'Saldo akhir', width: 0.12, align: 'right' },
];

const figuresIn = ({ figures }: MonthRecapRowDto): string[] =>
  figures === null
    ? Array<string>(7).fill('–')
    : [
        ...[figures.opening, figures.in, figures.printed, figures.spoiled, figures.sent].map(
          number,
        ),
        change(figures.ofEarlierMonths + figures.counted + figures.corrected),
        number(figures.closing),
      ];

export const recapRowsOf = ({ recap }: RecapOnPaper): string[][] =>
  recap.items.map((row) => [row.officeName, ...figuresIn(row)]);

export const recapFootOf = ({ recap }: RecapOnPaper): string[][] => [
  ['Jumlah', ...figuresIn(recap.total)],
];

export const recapOpeningOf = ({ recap: { total }, office }: RecapOnPaper): string =>
  `${institutionOf(office)} merekap laporan bulanan dari ${number(total.submitted)} dari ` +
  `${number(total.offices)} kantor yang wajib menyampaikannya:`;

/** With names, however many they are. */
export function missingOf({ recap: { total } }: RecapOnPaper): string {
  if (total.missing.length === 0) return 'Semua kantor sudah menyampaikan laporannya.';
  const names = total.missing.map(({ officeName }) => officeName).join(', ');
  return `Belum menyampaikan, dan tidak termasuk dalam jumlah: ${names}.`;
}
