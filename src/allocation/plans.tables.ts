import type { PlanRowDto, PlanSummaryDto, PlanListQueryDto } from './plans.dto.js';
import { count, instant, text, type Table } from '../platform/table-file/table.js';
import { yes } from '../words/table-words.js';
import { planStates } from '../words/plans.js';

export const PLANS: Table<PlanSummaryDto, PlanListQueryDto> = {
  name: 'rencana',
  title: 'Rencana pembagian',
  filters: { state: (state) => `keadaan ${planStates[state]}` },
  columns: [
    text('Keadaan', ({ state }) => planStates[state], 12),
    text('Dari', ({ from }) => from, 8),
    text('Kantor pengirim', ({ fromName }) => fromName, 30),
    text('Langsung ke daerah di', ({ underName }) => underName, 24),
    count('Jumlah yang dibagi', ({ total }) => total, 18),
    count('Kelipatan', ({ packSize }) => packSize),
    count('Dibagikan', ({ given }) => given),
    count('Kantor penerima', ({ offices }) => offices, 16),
    text('Catatan', ({ note }) => note, 40),
    count('Revisi', ({ revision }) => revision, 8),
    instant('Disusun pada', ({ draftedAt }) => draftedAt),
    text('Disusun oleh', ({ draftedBy }) => draftedBy, 24),
    instant('Diubah pada', ({ changedAt }) => changedAt),
    text('Diubah oleh', ({ changedBy }) => changedBy, 24),
    instant('Selesai pada', ({ settledAt }) => settledAt),
    text('Diselesaikan oleh', ({ settledBy }) => settledBy, 24),
    text('Id', ({ id }) => id, 38),
  ],
};

export const PLAN_ROWS: Table<PlanRowDto> = {
  name: 'pembagian',
  title: 'Pembagian blangko',
  filters: {},
  columns: [
    text('Kode', ({ office }) => office, 8),
    text('Kantor', ({ officeName }) => officeName, 36),
    count('Keping', ({ quantity }) => quantity),
    text('Ditetapkan', ({ pinned }) => yes(pinned), 12),
    count('Paling sedikit', ({ atLeast }) => atLeast),
    count('Paling banyak', ({ atMost }) => atMost),
    text('Nomor BAST', ({ reference }) => reference, 24),
    text('Dibawa oleh', ({ carriedBy }) => carriedBy, 24),
    count('Stok waktu itu', ({ seen }) => seen.onHand, 16),
    count('Dalam perjalanan waktu itu', ({ seen }) => seen.inTransit, 26),
    count('Diminta', ({ seen }) => seen.requestQuantity),
    count('Disetujui waktu itu', ({ seen }) => seen.granted, 20),
    count('Sudah dikirim waktu itu', ({ seen }) => seen.sent, 22),
    text(
      'Pengiriman',
      ({ consignments }) => consignments.map(({ number }) => number).join(', '),
      34,
    ),
  ],
};
