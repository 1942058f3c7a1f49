import { fullDate } from './dates.js';
import { cards } from './numbers.js';

/** Where a loan stands. */
export const loanStates = {
  awaiting_lender: 'Menunggu konfirmasi',
  in_transit: 'Dalam perjalanan',
  owed: 'Belum kembali',
  settled: 'Lunas',
  declined: 'Tidak dipinjamkan',
  recalled: 'Ditarik kembali',
};

/** What a list of them is of. */
export const loanFilters = {
  ...loanStates,
  open: 'Belum selesai',
  overdue: 'Lewat jatuh tempo',
};

/** What cards are sent for. */
export const purposes = {
  allocation: 'Penyaluran',
  loan: 'Peminjaman',
  return: 'Pengembalian',
};

/** How a debt is let go. */
export const settlementKinds = {
  forgiveness: 'Dihapuskan',
  netting: 'Saling hapus (kompensasi)',
};

/** `dipinjamkan 1.500 keping, belum kembali`; null where nothing is. */
export const lentWords = (lent: number): string | null =>
  lent > 0 ? `dipinjamkan ${cards(lent)}, belum kembali` : null;

/** `meminjam 500 keping, belum dikembalikan`; null where nothing is. */
export const borrowedWords = (borrowed: number): string | null =>
  borrowed > 0 ? `meminjam ${cards(borrowed)}, belum dikembalikan` : null;

/** `jatuh tempo 4 Mei 2026` */
export const dueWords = (dueOn: string): string => `jatuh tempo ${fullDate(dueOn)}`;
