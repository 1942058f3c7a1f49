import { count, date, text, type Table } from '../platform/table-file/table.js';
import { loanFilters, loanStates } from '../words/loans.js';
import type { LoanDto, LoanListQueryDto } from './loans.dto.js';

export const LOANS: Table<LoanDto, LoanListQueryDto> = {
  name: 'pinjaman',
  title: 'Pinjaman blangko',
  filters: {
    state: (state) => loanFilters[state].toLowerCase(),
    lender: (office) => `dari ${office}`,
    borrower: (office) => `kepada ${office}`,
  },
  columns: [
    text('Nomor', ({ number }) => number, 18),
    text('Keadaan', ({ state }) => loanStates[state], 26),
    text('Dari', ({ lender }) => lender, 8),
    text('Kantor yang meminjamkan', ({ lenderName }) => lenderName, 30),
    text('Kepada', ({ borrower }) => borrower, 8),
    text('Kantor peminjam', ({ borrowerName }) => borrowerName, 30),
    count('Keping', ({ quantity }) => quantity),
    date('Tanggal kirim', ({ sentOn }) => sentOn),
    date('Tanggal terima', ({ receivedOn }) => receivedOn),
    count('Diterima', ({ received }) => received),
    count('Kembali', ({ returned }) => returned),
    count('Dihapuskan', ({ forgiven }) => forgiven),
    count('Saling hapus', ({ netted }) => netted),
    count('Belum kembali', ({ owed }) => owed, 14),
    count('Dalam perjalanan kembali', ({ onTheRoad }) => onTheRoad, 24),
    date('Jatuh tempo', ({ dueOn }) => dueOn),
    text('Lewat waktu', ({ overdue }) => (overdue ? 'ya' : null), 12),
    text('Catatan', ({ note }) => note, 40),
    text('Kantor pencatat', ({ orderedByOffice }) => orderedByOffice, 16),
    text('Id', ({ id }) => id, 38),
  ],
};
