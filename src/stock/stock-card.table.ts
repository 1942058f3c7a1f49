import { count, date, instant, text, type Table } from '../platform/table-file/table.js';
import type { StockCardEntryDto, StockCardQueryDto } from './stock.dto.js';
import { DATES } from '../words/table-words.js';
import { movementReasons } from '../words/movements.js';

export const STOCK_CARD: Table<StockCardEntryDto, StockCardQueryDto> = {
  name: 'kartu-stok',
  title: 'Kartu stok',
  filters: {
    form: () => null,
    reason: (reason) => `mutasi ${movementReasons[reason]}`,
    ...DATES,
  },
  columns: [
    date('Tanggal', ({ occurredOn }) => occurredOn),
    text('Mutasi', ({ reason }) => movementReasons[reason], 16),
    text('Rujukan', ({ reference }) => reference, 24),
    text('Dari/ke kantor', ({ counterpart }) => counterpart, 14),
    count('Perubahan', ({ change }) => change),
    count('Stok', ({ balance }) => balance),
    text('Dicatat oleh', ({ by }) => by, 24),
    text('Kantor pencatat', ({ byOffice }) => byOffice, 16),
    instant('Dicatat pada', ({ recordedAt }) => recordedAt),
    text('Id', ({ id }) => id, 38),
  ],
};
