import { count, date, instant, text, type Table } from '../platform/table-file/table.js';
import {
  broadcastAnswers,
  broadcastAsks,
  broadcastBoxes,
  broadcastStates,
} from '../words/broadcasts.js';
import type {
  BroadcastDto,
  BroadcastListQueryDto,
  BroadcastOfficeDto,
  BroadcastOfficesQueryDto,
} from './broadcasts.dto.js';

export const BROADCASTS: Table<BroadcastDto, BroadcastListQueryDto> = {
  name: 'edaran',
  title: 'Edaran',
  filters: {
    box: (box) => broadcastBoxes[box].toLowerCase(),
    state: (state) => `keadaan ${broadcastStates[state]}`,
  },
  columns: [
    instant('Dikirim', ({ sentAt }) => sentAt),
    text('Kode', ({ from }) => from, 8),
    text('Dari', ({ fromName }) => fromName, 30),
    text('Perihal', ({ subject }) => subject, 50),
    text('Diminta', ({ asks }) => broadcastAsks[asks], 20),
    date('Berlaku sampai', ({ until }) => until),
    text('Keadaan', ({ state }) => broadcastStates[state], 12),
    count('Kantor', ({ offices }) => offices),
    count('Sudah membaca', ({ read }) => read),
    count('Mengonfirmasi', ({ confirmed }) => confirmed),
    text('Kantor ini', ({ own }) => own && broadcastAnswers[own.answer]),
    instant('Dibaca', ({ own }) => own && own.readAt),
    text('Dibaca oleh', ({ own }) => own && own.readBy, 24),
    instant('Dikonfirmasi', ({ own }) => own && own.confirmedAt),
    text('Dikonfirmasi oleh', ({ own }) => own && own.confirmedBy, 24),
    text('Ditulis oleh', ({ sentBy }) => sentBy, 24),
    instant('Ditarik', ({ withdrawnAt }) => withdrawnAt),
    text('Ditarik oleh', ({ withdrawnBy }) => withdrawnBy, 24),
    text('Alasan ditarik', ({ reason }) => reason, 40),
    text('Id', ({ id }) => id, 38),
  ],
};

export const BROADCAST_OFFICES: Table<BroadcastOfficeDto, BroadcastOfficesQueryDto> = {
  name: 'pembaca-edaran',
  title: 'Pembaca edaran',
  filters: { answer: (answer) => `keadaan ${broadcastAnswers[answer]}` },
  columns: [
    text('Kode', ({ office }) => office, 8),
    text('Kantor', ({ officeName }) => officeName, 30),
    text('Keadaan', ({ answer }) => broadcastAnswers[answer]),
    instant('Dibaca', ({ readAt }) => readAt),
    text('Dibaca oleh', ({ readBy }) => readBy, 24),
    instant('Dikonfirmasi', ({ confirmedAt }) => confirmedAt),
    text('Dikonfirmasi oleh', ({ confirmedBy }) => confirmedBy, 24),
  ],
};
