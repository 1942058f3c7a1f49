import { count, date, instant, text, type Table } from '../platform/table-file/table.js';
import type { RecordedDestructionDto, RecordedSupplyDto } from './stocktaking.dto.js';

interface Recorded {
  office: string;
  officeName: string;
  recordedBy: string;
  recordedAt: Date;
}
const of = () => [
  text<Recorded>('Kode', ({ office }) => office, 8),
  text<Recorded>('Kantor', ({ officeName }) => officeName, 30),
];
const by = () => [
  text<Recorded>('Dicatat oleh', ({ recordedBy }) => recordedBy, 24),
  instant<Recorded>('Dicatat pada', ({ recordedAt }) => recordedAt),
];

export const SUPPLIES: Table<RecordedSupplyDto> = {
  name: 'pengadaan',
  title: 'Pengadaan blangko',
  filters: {},
  columns: [
    date('Tanggal terima', ({ receivedOn }) => receivedOn),
    count('Keping', ({ quantity }) => quantity),
    text('Rujukan', ({ reference }) => reference, 24),
    text('Catatan', ({ note }) => note, 40),
    ...by(),
  ],
};

export const DESTRUCTIONS: Table<RecordedDestructionDto> = {
  name: 'pemusnahan',
  title: 'Pemusnahan blangko rusak',
  filters: {},
  columns: [
    date('Tanggal', ({ destroyedOn }) => destroyedOn),
    ...of(),
    count('Keping', ({ quantity }) => quantity),
    text('Nomor berita acara', ({ reference }) => reference, 24),
    text('Saksi', ({ witnesses }) => witnesses, 40),
    text('Catatan', ({ note }) => note, 40),
    ...by(),
  ],
};
