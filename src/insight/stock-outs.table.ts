import { count, date, decimal, instant, text, type Table } from '../platform/table-file/table.js';
import { stockOutCauses, stockOutEnds } from '../words/stock-outs.js';
import { DATES } from '../words/table-words.js';
import type {
  PublicStockOutDto,
  PublicStockOutQueryDto,
  StockOutDto,
  StockOutQueryDto,
  StockOutYearDto,
} from './stock-outs.dto.js';
import { toldFrom } from '../words/stock-out-spans.js';

export const STOCK_OUTS: Table<StockOutDto, StockOutQueryDto> = {
  name: 'riwayat-kosong',
  title: 'Riwayat stok kosong',
  filters: { ...DATES, open: (only) => (only === 'true' ? 'hanya yang masih kosong' : null) },
  columns: [
    text('Kode', ({ office }) => office, 8),
    text('Kantor', ({ officeName }) => officeName, 30),
    date('Kosong sejak', ({ beganOn }) => beganOn),
    date('Sampai', ({ endedOn }) => endedOn),
    count('Hari', ({ days }) => days, 8),
    text('Sebab', ({ cause }) => stockOutCauses[cause], 26),
    text('Berakhir karena', ({ endedBy }) => endedBy && stockOutEnds[endedBy], 26),
    text('Pengiriman', ({ consignmentNumber }) => consignmentNumber),
    instant('Dibatalkan koreksi pada', ({ annulledAt }) => annulledAt),
    text('Id', ({ id }) => id, 38),
  ],
};

// Its title names the province.
export const PUBLIC_STOCK_OUTS: Table<
  PublicStockOutDto,
  Omit<PublicStockOutQueryDto, 'province'>
> = {
  name: 'blangko-kosong',
  title: 'Kantor tanpa blangko',
  filters: DATES,
  byDefault: (today) => ({ from: toldFrom(today) }),
  columns: [
    text('Kode', ({ code }) => code, 8),
    text('Kantor', ({ name }) => name, 30),
    date('Kosong sejak', ({ beganOn }) => beganOn),
    date('Sampai', ({ endedOn }) => endedOn),
    count('Hari', ({ days }) => days, 8),
  ],
};

export const STOCK_OUT_YEARS: Table<StockOutYearDto> = {
  name: 'hari-kosong-per-tahun',
  title: 'Hari tanpa blangko per provinsi dan tahun',
  filters: {},
  columns: [
    text('Kode', ({ province }) => province, 8),
    text('Provinsi', ({ provinceName }) => provinceName, 30),
    count('Tahun', ({ year }) => year, 8),
    count('Kantor yang pernah kosong', ({ offices }) => offices, 26),
    count('Jumlah kejadian', ({ episodes }) => episodes, 16),
    count('Hari tanpa blangko', ({ days }) => days, 20),
    decimal('Hari sampai tersedia lagi (median)', ({ recoveryDays }) => recoveryDays, 34),
  ],
};
