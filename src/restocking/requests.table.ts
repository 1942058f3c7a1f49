import { count, decimal, instant, text, type Table } from '../platform/table-file/table.js';
import { daysCovered, usePerDay } from './restock-quantity.js';
import type { RestockRequestDto, RequestListQueryDto } from './restocking.dto.js';
import { methods, requestOrigins, requestStates } from '../words/requests.js';
import { requestChannels } from '../words/request-channels.js';
import { DATES } from '../words/table-words.js';

export const REQUESTS: Table<RestockRequestDto, RequestListQueryDto> = {
  name: 'permintaan',
  title: 'Permintaan blangko',
  filters: {
    state: (state) => `keadaan ${requestStates[state]}`,
    ours: (only) => (only === 'true' ? 'hanya yang dijawab kantor ini' : null),
    ...DATES,
    unmet: (only) => (only === 'true' ? 'hanya yang tidak terpenuhi seluruhnya' : null),
  },
  columns: [
    text('Nomor', ({ number }) => number),
    text('Kode', ({ office }) => office, 8),
    text('Kantor', ({ officeName }) => officeName, 30),
    text('Keadaan', ({ state }) => requestStates[state]),
    text('Asal', ({ origin }) => requestOrigins[origin], 36),
    text('Cara meminta', ({ channel }) => requestChannels[channel], 16),
    count('Diminta', ({ quantity }) => quantity),
    count('Disetujui', ({ granted }) => granted),
    count('Tidak terpenuhi', ({ unmet }) => unmet, 16),
    count('Dikirim', ({ sent }) => sent),
    count('Dalam perjalanan', ({ onTheRoad }) => onTheRoad, 18),
    count('Tiba', ({ arrived }) => arrived),
    count('Stok waktu itu', ({ reasoning }) => reasoning.onHand, 16),
    count('Dalam perjalanan waktu itu', ({ reasoning }) => reasoning.inTransit, 26),
    count('Ambang batas waktu itu', ({ reasoning }) => reasoning.minimumStock, 22),
    decimal('Pemakaian per hari waktu itu', ({ reasoning }) => usePerDay(reasoning), 28),
    count('Cukup untuk (hari) waktu itu', ({ reasoning }) => reasoning.lastsDays, 28),
    count('Selisih kurang belum diterima', ({ reasoning }) => reasoning.openShortage, 30),
    count('Perkiraan pemakaian waktu itu', ({ reasoning }) => reasoning.expectedUse, 30),
    count('Perkiraan itu untuk (hari)', ({ reasoning }) => daysCovered(reasoning), 26),
    count('Waktu tempuh waktu itu (hari)', ({ reasoning }) => reasoning.journeyDays, 28),
    count('Kemasan waktu itu', ({ reasoning }) => reasoning.packSize, 18),
    text('Perkiraan itu menurut', ({ reasoning }) => methods[reasoning.method], 22),
    text('Nomor surat', ({ reference }) => reference),
    text('Catatan', ({ note }) => note, 40),
    instant('Diminta pada', ({ openedAt }) => openedAt),
    text('Diminta oleh', ({ openedBy }) => openedBy ?? 'Sistem', 24),
    text('Kantor peminta', ({ openedByOffice }) => openedByOffice, 15),
    instant('Dijawab pada', ({ answeredAt }) => answeredAt),
    text('Dijawab oleh', ({ answeredBy }) => answeredBy, 24),
    text('Kantor penjawab', ({ answeredByOffice }) => answeredByOffice, 16),
    text('Jawaban', ({ answerNote }) => answerNote, 40),
    instant('Ditarik pada', ({ withdrawnAt }) => withdrawnAt),
    text('Ditarik oleh', ({ withdrawnAt, withdrawnBy }) =>
      withdrawnAt ? (withdrawnBy ?? 'Sistem') : null,
    ),
    text('Alasan ditarik', ({ withdrawalNote }) => withdrawalNote, 40),
    count('Diingatkan (kali)', ({ reminders }) => reminders, 18),
    instant('Terakhir diingatkan', ({ remindedAt }) => remindedAt),
    instant('Diteruskan ke atas pada', ({ escalatedAt }) => escalatedAt),
    text('Id', ({ id }) => id, 38),
  ],
};
