import { count, instant, text, type Table } from '../platform/table-file/table.js';
import { recoveryStates } from '../words/consignments.js';
import type { RecordedRecoveryDto, RecoveryListQueryDto } from './recoveries.dto.js';

export const RECOVERIES: Table<RecordedRecoveryDto, RecoveryListQueryDto> = {
  name: 'temuan-kembali',
  title: 'Blangko yang ditemukan kembali',
  filters: { state: (state) => `keadaan ${recoveryStates[state]}` },
  columns: [
    text('Nomor pengiriman', ({ number }) => number),
    text('Keadaan', ({ state }) => recoveryStates[state]),
    text('Dari', ({ from }) => from, 8),
    text('Kantor pengirim', ({ fromName }) => fromName, 30),
    text('Ke', ({ to }) => to, 8),
    text('Kantor penerima', ({ toName }) => toName, 30),
    count('Ditemukan', ({ found }) => found),
    text('Keterangan', ({ note }) => note, 40),
    text('Dicatat oleh', ({ recordedBy }) => recordedBy, 24),
    instant('Dicatat pada', ({ recordedAt }) => recordedAt),
    instant('Diterima pada', ({ acceptedAt }) => acceptedAt),
    text('Diterima oleh', ({ acceptedBy }) => acceptedBy, 24),
    text('Kantor yang menerima', ({ acceptedByOffice }) => acceptedByOffice, 20),
    text('Catatan penerimaan', ({ acceptanceNote }) => acceptanceNote, 40),
    text('Id', ({ id }) => id, 38),
  ],
};
