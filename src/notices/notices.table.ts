import type { NoticeDto, NoticeListQueryDto } from './notices.dto.js';
import { count, instant, text, type Table } from '../platform/table-file/table.js';
import { kindWord, noticeStates } from '../words/notices.js';

/** Without the words of any mail. */
export const NOTICES: Table<NoticeDto, NoticeListQueryDto> = {
  name: 'pemberitahuan',
  title: 'Pemberitahuan lewat email',
  filters: { state: (state) => `keadaan ${noticeStates[state]}` },
  columns: [
    instant('Disusun pada', ({ composedAt }) => composedAt),
    text('Perihal', ({ kind }) => kindWord(kind), 26),
    text('Judul', ({ subject }) => subject, 50),
    text('Kepada', ({ to }) => to, 34),
    text('Kode', ({ office }) => office, 8),
    text('Kantor', ({ officeName }) => officeName, 30),
    text('Kantor pelaku', ({ byOffice }) => byOffice, 14),
    text('Keadaan', ({ state }) => noticeStates[state], 12),
    count('Percobaan', ({ attempts }) => attempts, 10),
    instant('Terkirim pada', ({ sentAt }) => sentAt),
    text('Kesalahan terakhir', ({ lastError }) => lastError, 50),
  ],
};
