import type { ReceiptCorrectionLine } from './consignments.queries.js';
import type { ConsignmentDto, ConsignmentListQueryDto } from './consignments.dto.js';
import { count, date, instant, text, type Table } from '../platform/table-file/table.js';
import { consignmentStates } from '../words/consignments.js';
import { purposes } from '../words/loans.js';
import { DATES } from '../words/table-words.js';

export const CONSIGNMENTS: Table<ConsignmentDto, ConsignmentListQueryDto> = {
  name: 'pengiriman',
  title: 'Pengiriman blangko',
  filters: {
    state: (state) => `keadaan ${consignmentStates[state]}`,
    purpose: (purpose) => purposes[purpose].toLowerCase(),
    returnOf: () => 'pengembalian atas satu pinjaman',
    ...DATES,
  },
  columns: [
    text('Nomor', ({ number }) => number),
    text('Keadaan', ({ state }) => consignmentStates[state]),
    text('Untuk', ({ purpose }) => purposes[purpose], 14),
    text('Dari', ({ from }) => from, 8),
    text('Kantor pengirim', ({ fromName }) => fromName, 30),
    text('Ke', ({ to }) => to, 8),
    text('Kantor penerima', ({ toName }) => toName, 30),
    count('Keping', ({ quantity }) => quantity),
    text('Permintaan', ({ requestNumber }) => requestNumber),
    date('Tanggal kirim', ({ sentOn }) => sentOn),
    text('BAST', ({ reference }) => reference, 24),
    text('Dibawa oleh', ({ carriedBy }) => carriedBy, 24),
    text('Catatan', ({ note }) => note, 40),
    text('Dikirim oleh', ({ dispatchedBy }) => dispatchedBy, 24),
    text('Kantor pencatat', ({ dispatchedByOffice }) => dispatchedByOffice, 16),
    instant('Dicatat pada', ({ dispatchedAt }) => dispatchedAt),
    count('Diterima', ({ received }) => received),
    count('Selisih kurang', ({ shortage }) => shortage),
    date('Tanggal terima', ({ receivedOn }) => receivedOn),
    text('Diterima oleh', ({ receivedBy }) => receivedBy, 24),
    text('Catatan penerimaan', ({ receiptNote }) => receiptNote, 40),
    instant('Penerimaan dicatat pada', ({ receiptAt }) => receiptAt, 30),
    text('Penerimaan dicatat oleh', ({ receiptRecordedBy }) => receiptRecordedBy, 26),
    count('Revisi penerimaan', ({ receiptRevision }) => receiptRevision),
    count('Semula diterima', ({ receivedBefore }) => receivedBefore),
    text('Alasan koreksi', ({ correctionNote }) => correctionNote, 40),
    count('Ditemukan kembali', ({ recovered }) => recovered),
    instant('Dikoreksi pada', ({ correctedAt }) => correctedAt),
    text('Dikoreksi oleh', ({ correctedBy }) => correctedBy, 24),
    instant('Ditarik kembali pada', ({ recalledAt }) => recalledAt, 27),
    text('Ditarik kembali oleh', ({ recalledBy }) => recalledBy, 24),
    text('Alasan ditarik kembali', ({ recallNote }) => recallNote, 40),
    text('Pinjaman dijawab oleh', ({ answeredBy }) => answeredBy, 24),
    instant('Pinjaman dijawab pada', ({ answeredAt }) => answeredAt, 27),
    text('Alasan tidak dipinjamkan', ({ answerNote }) => answerNote, 40),
    date('Jatuh tempo pinjaman', ({ dueOn }) => dueOn, 20),
    text('Pengembalian atas', ({ returnOfNumber }) => returnOfNumber, 18),
    text('Atas nama', ({ onBehalfOfName }) => onBehalfOfName, 24),
    text('Id', ({ id }) => id, 38),
  ],
};

export const RECEIPT_CORRECTIONS: Table<ReceiptCorrectionLine> = {
  name: 'koreksi-penerimaan',
  title: 'Koreksi penerimaan',
  filters: {},
  columns: [
    text('Nomor pengiriman', ({ number }) => number),
    text('Dari', ({ from }) => from, 8),
    text('Ke', ({ to }) => to, 8),
    text('Kantor penerima', ({ toName }) => toName, 30),
    count('Revisi penerimaan', ({ revision }) => revision),
    count('Semula diterima', ({ receivedBefore }) => receivedBefore),
    count('Diterima', ({ received }) => received),
    text('Alasan koreksi', ({ note }) => note, 40),
    instant('Dikoreksi pada', ({ recordedAt }) => recordedAt),
    text('Dikoreksi oleh', ({ recordedBy }) => recordedBy, 24),
    text('Kantor pencatat', ({ recordedByOffice }) => recordedByOffice, 16),
    text('Id pengiriman', ({ consignmentId }) => consignmentId, 38),
  ],
};
