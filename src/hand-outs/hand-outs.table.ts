import { count, date, instant, text, type Table } from '../platform/table-file/table.js';
import { fullDate } from '../words/dates.js';
import { handOutStates, holderKinds } from '../words/hand-outs.js';
import type { HandOutDto, HandOutListQueryDto } from './hand-outs.dto.js';

export const HAND_OUTS: Table<HandOutDto, HandOutListQueryDto> = {
  name: 'di-luar-kantor',
  title: 'Blangko di luar kantor',
  filters: {
    state: (state) => `keadaan ${handOutStates[state]}`,
    since: (since) => `di luar, atau kembali sejak ${fullDate(since)}`,
  },
  columns: [
    text('Nomor', ({ number }) => number, 18),
    text('Kode', ({ office }) => office, 8),
    text('Kantor', ({ officeName }) => officeName, 30),
    text('Dibawa ke', ({ holderKind }) => holderKinds[holderKind], 18),
    text('Pemegang', ({ holder }) => holder, 30),
    text('NIP', ({ nip }) => nip, 20),
    date('Dibawa', ({ takenOn }) => takenOn),
    date('Kembali paling lambat', ({ dueOn }) => dueOn),
    count('Keping', ({ quantity }) => quantity),
    count('Tercetak', ({ printed }) => printed),
    count('Rusak', ({ spoiled }) => spoiled),
    count('Kembali', ({ returned }) => returned),
    count('Hilang', ({ missing }) => missing),
    count('Masih di luar', ({ held }) => held),
    text('Keterangan', ({ note }) => note, 40),
    text('Dicatat oleh', ({ recordedBy }) => recordedBy, 24),
    instant('Dicatat pada', ({ recordedAt }) => recordedAt),
    text('Id', ({ id }) => id, 38),
  ],
};
