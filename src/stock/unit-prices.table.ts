import { date, instant, rupiah, text, type Table } from '../platform/table-file/table.js';
import type { UnitPriceDto } from './unit-prices.dto.js';

export const UNIT_PRICE_TABLE: Table<UnitPriceDto> = {
  name: 'harga-blangko',
  title: 'Harga satuan blangko',
  filters: {},
  columns: [
    date('Berlaku mulai', ({ from }) => from),
    rupiah('Harga satuan (Rp)', (price) => price.rupiah),
    text('Dasar', ({ reference }) => reference, 40),
    text('Dicatat oleh', ({ recordedBy }) => recordedBy, 24),
    instant('Dicatat pada', ({ recordedAt }) => recordedAt),
  ],
};
