import { count, date, instant, text, type Table } from '../platform/table-file/table.js';
import {
  causeUnknown,
  destructionMethods,
  officerLine,
  spoilCauses,
  withdrawnFor,
  witnessLine,
} from '../words/destructions.js';
import type { RecordedOpeningStockDto } from './reversal.dto.js';
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

interface Reversible {
  reversedAt: Date | null;
  reversedBy: string | null;
  reversalNote: string | null;
}
const reversed = () => [
  instant<Reversible>('Dibatalkan pada', ({ reversedAt }) => reversedAt),
  text<Reversible>('Dibatalkan oleh', ({ reversedBy }) => reversedBy, 24),
  text<Reversible>('Alasan pembatalan', ({ reversalNote }) => reversalNote, 40),
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
    ...reversed(),
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
    count(spoilCauses.print, ({ blanks }) => blanks.print),
    count(spoilCauses.encode, ({ blanks }) => blanks.encode),
    count(spoilCauses.factory, ({ blanks }) => blanks.factory),
    count(spoilCauses.other, ({ blanks }) => blanks.other),
    count(causeUnknown, ({ blanks }) => blanks.unknown, 20),
    count(withdrawnFor('damaged'), ({ withdrawn }) => withdrawn.damaged, 20),
    count(withdrawnFor('changed'), ({ withdrawn }) => withdrawn.changed, 20),
    count(withdrawnFor('moved'), ({ withdrawn }) => withdrawn.moved, 20),
    count(withdrawnFor('deceased'), ({ withdrawn }) => withdrawn.deceased, 20),
    count(withdrawnFor('other'), ({ withdrawn }) => withdrawn.other, 20),
    text('Tempat', ({ place }) => place, 30),
    text('Cara', ({ method }) => method && destructionMethods[method], 20),
    text('Pejabat', ({ officers }) => officers.map(officerLine).join('; ') || null, 40),
    text('Nomor berita acara', ({ reference }) => reference, 24),
    text('Saksi', ({ witnesses }) => witnesses.map(witnessLine).join('; '), 40),
    text('Catatan', ({ note }) => note, 40),
    ...by(),
    ...reversed(),
  ],
};

export const OPENING_STOCKS: Table<RecordedOpeningStockDto> = {
  name: 'saldo-awal',
  title: 'Saldo awal',
  filters: {},
  columns: [
    date('Pada awal tanggal', ({ asOf }) => asOf),
    ...of(),
    count('Keping', ({ quantity }) => quantity),
    count('Rusak, belum dimusnahkan', ({ spoiled }) => spoiled, 26),
    ...by(),
    ...reversed(),
  ],
};
