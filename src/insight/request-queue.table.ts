import { count, date, text, type Table } from '../platform/table-file/table.js';
import { REQUESTS } from '../restocking/requests.table.js';
import { officeStates } from '../words/office-states.js';
import type { QueuedRequestDto, RequestQueueQueryDto } from './request-queue.dto.js';

export const REQUEST_QUEUE: Table<QueuedRequestDto, RequestQueueQueryDto> = {
  name: 'antrean-permintaan',
  title: 'Permintaan, yang paling mendesak dahulu',
  filters: REQUESTS.filters,
  byDefault: () => ({ state: 'open' }),
  columns: [
    ...REQUESTS.columns,
    text('Keadaan stok', ({ stock }) => officeStates[stock.state], 16),
    count('Stok', ({ stock }) => stock.onHand),
    count('Dalam perjalanan ke kantor', ({ stock }) => stock.inTransit, 26),
    count('Dipinjamkan, belum kembali', ({ stock }) => stock.lent, 26),
    count('Cukup untuk (hari)', ({ stock }) => stock.lastsDays, 18),
    date('Perkiraan habis', ({ stock }) => stock.runsOutOn, 16),
    date('Paling cepat habis', ({ stock }) => stock.runsOutEarly, 18),
    date('Kirim s.d.', ({ stock }) => stock.sendBy),
  ],
};
