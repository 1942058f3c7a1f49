import { count, date, instant, text, type Table } from '../platform/table-file/table.js';
import { fullDate } from '../words/dates.js';
import { handOutStates, holderKinds } from '../words/hand-outs.js';
import type { HandOutDto, HandOutListQueryDto, RecordedSettlementDto } from './hand-outs.dto.js';

/** As it is on record, whatever the day. */
export type HandOutOnRecord = Omit<HandOutDto, 'overdue'>;

export const HAND_OUTS: Table<HandOutOnRecord, HandOutListQueryDto> = {
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

export interface SettledHandOut {
  handOut: HandOutOnRecord;
  settlement: RecordedSettlementDto;
}

/** What came of the cards of hand-outs, in the order of recording; also what was recorded and does not hold. */
export const settlementsOf = (handOut: HandOutOnRecord): SettledHandOut[] =>
  handOut.settlements.map((settlement) => ({ handOut, settlement }));

export const HAND_OUT_SETTLEMENTS: Pick<Table<SettledHandOut>, 'name' | 'columns'> = {
  name: 'kembali-dari-luar',
  columns: [
    text('Nomor', ({ handOut }) => handOut.number, 18),
    text('Kode', ({ handOut }) => handOut.office, 8),
    text('Kantor', ({ handOut }) => handOut.officeName, 30),
    text('Pemegang', ({ handOut }) => handOut.holder, 30),
    count('Ke', ({ settlement }) => settlement.nth, 6),
    date('Tanggal', ({ settlement }) => settlement.settledOn),
    count('Tercetak', ({ settlement }) => settlement.printed),
    count('Rusak', ({ settlement }) => settlement.spoiled),
    count('Kembali', ({ settlement }) => settlement.returned),
    count('Hilang', ({ settlement }) => settlement.missing),
    text('Sebab hilang', ({ settlement }) => settlement.cause, 40),
    text('Dicatat oleh', ({ settlement }) => settlement.recordedBy, 24),
    instant('Dicatat pada', ({ settlement }) => new Date(settlement.recordedAt)),
    text('Dibatalkan oleh', ({ settlement }) => settlement.reversedBy, 24),
    instant('Dibatalkan pada', ({ settlement: { reversedAt } }) =>
      reversedAt === null ? null : new Date(reversedAt),
    ),
    text('Alasan pembatalan', ({ settlement }) => settlement.reversalNote, 40),
    text('Id', ({ handOut }) => handOut.id, 38),
  ],
};
