import { count, date, decimal, rupiah, text, type Table } from '../platform/table-file/table.js';
import { fullDate } from '../words/dates.js';
import { PRICED_BY } from '../words/rupiah.js';
import type {
  OfficePositionDto,
  PositionDto,
  PositionQueryDto,
  RegencyPositionsDto,
} from './position.dto.js';

/** The office itself, its provinces and its regencies, in the order of their codes. */
export const regencyPositionRows = ({
  own,
  provinces,
  items,
}: RegencyPositionsDto): OfficePositionDto[] =>
  [own, ...(provinces ?? []), ...items].sort((a, b) => (a.office < b.office ? -1 : 1));

export const positionRows = (position: PositionDto): OfficePositionDto[] => [position];

export const POSITIONS: Table<OfficePositionDto, PositionQueryDto> = {
  name: 'posisi',
  title: 'Posisi blangko',
  note: PRICED_BY,
  filters: { on: (on) => `posisi per ${fullDate(on)}` },
  columns: [
    text('Kode', ({ office }) => office, 8),
    text('Kantor', ({ officeName }) => officeName, 36),
    count('Stok', ({ onHand }) => onHand),
    count('Dalam perjalanan', ({ inTransit }) => inTransit, 18),
    count('Rusak, belum dimusnahkan', ({ spoiled }) => spoiled, 26),
    rupiah('Harga satuan (Rp)', ({ unitPrice }) => unitPrice),
    rupiah('Nilai stok (Rp)', ({ value }) => value, 20),
    rupiah('Nilai rusak, di luar neraca (Rp)', ({ spoiledValue }) => spoiledValue, 30),
    count('Dimusnahkan sejak awal', ({ destroyed }) => destroyed, 24),
    count('Tercetak sejak awal', ({ printed }) => printed, 22),
    count('Selisih kurang sejak awal', ({ variance }) => variance, 26),
    decimal('Pemakaian per hari', ({ dailyUse }) => dailyUse, 19),
    count('Cukup untuk (hari)', ({ lastsDays }) => lastsDays, 19),
    date('Paling cepat habis', ({ runsOutEarly }) => runsOutEarly, 18),
    date('Cukup sampai', ({ runsOutOn }) => runsOutOn, 16),
    date('Paling lambat habis', ({ runsOutLate }) => runsOutLate, 19),
    count('Permintaan belum dijawab', ({ requestWaiting }) => requestWaiting, 25),
    date('Laporan terakhir', ({ lastReportOn }) => lastReportOn, 16),
    date('Mulai', ({ begunOn }) => begunOn),
  ],
};
