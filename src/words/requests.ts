import { number } from './numbers.js';

/** Where a restock request stands. */
export const requestStates = {
  open: 'Menunggu jawaban',
  approved: 'Disetujui',
  sent: 'Dikirim',
  fulfilled: 'Terpenuhi',
  refused: 'Ditolak',
  withdrawn: 'Ditarik',
};

export const requestOrigins = {
  low_stock: 'Otomatis, stok di bawah ambang batas',
  manual: 'Diajukan petugas',
};

/** What the expected use of a request rests on. */
export const methods = {
  mean: 'Rata-rata 28 hari',
  forecast: 'Pola laporan harian',
};

/** The days that a quantity is to cover, and what of them is the road. */
export const spanCovered = ({
  journeyDays,
  coverTargetDays,
}: {
  journeyDays: number | null;
  coverTargetDays: number;
}): string =>
  journeyDays
    ? `${number(journeyDays + coverTargetDays)} hari (${number(journeyDays)} hari perjalanan dan ` +
      `${number(coverTargetDays)} hari sesudahnya)`
    : `${number(coverTargetDays)} hari`;

/** Beside a request, and on the planner's desk: a count above tolerance of it is not closed. */
export const stockFell = (openShortage: number): string =>
  `Stok turun ${number(openShortage)} karena selisih opname yang belum diterima`;
