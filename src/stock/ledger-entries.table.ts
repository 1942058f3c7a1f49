import { count, date, instant, text, type Table } from '../platform/table-file/table.js';
import { accountKinds } from '../words/ledger.js';
import { ledgerReasons } from '../words/movements.js';
import { capital } from '../words/text.js';
import type { LedgerEntry } from './ledger-entries.queries.js';

/** An entry and whose it is. */
export interface OfficeEntry extends LedgerEntry {
  office: string;
  officeName: string;
}

export const LEDGER_ENTRIES: Table<OfficeEntry> = {
  name: 'buku-besar',
  title: 'Buku besar blangko',
  filters: {},
  columns: [
    text('Kode', ({ office }) => office, 8),
    text('Kantor', ({ officeName }) => officeName, 36),
    text('Rekening', ({ account }) => capital(accountKinds[account]), 18),
    count('Nomor catatan', ({ number }) => number),
    date('Tanggal', ({ occurredOn }) => occurredOn),
    text('Mutasi', ({ reason }) => ledgerReasons[reason], 16),
    text('Rujukan', ({ reference }) => reference, 24),
    text('Dari kantor', ({ from }) => from, 12),
    text('Dari rekening', ({ fromAccount }) => capital(accountKinds[fromAccount]), 18),
    text('Ke kantor', ({ to }) => to, 12),
    text('Ke rekening', ({ toAccount }) => capital(accountKinds[toAccount]), 18),
    count('Keping mutasi', ({ quantity }) => quantity),
    count('Perubahan', ({ change }) => change),
    count('Saldo sesudahnya', ({ balance }) => balance, 16),
    text('Dicatat oleh', ({ by }) => by, 24),
    text('Kantor pencatat', ({ byOffice }) => byOffice, 16),
    instant('Dicatat pada', ({ recordedAt }) => recordedAt),
    text('Id mutasi', ({ movementId }) => movementId, 38),
  ],
};
