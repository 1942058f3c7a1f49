import { instant, text, type Table } from '../platform/table-file/table.js';
import { availabilities } from '../words/availability.js';
import { services } from '../words/services.js';
import type { AvailabilityDto } from './insight.dto.js';

// Its title names the province.
export const PUBLIC_AVAILABILITY: Table<AvailabilityDto> = {
  name: 'ketersediaan-blangko',
  title: 'Ketersediaan blangko KTP-el',
  filters: {},
  columns: [
    text('Kode', ({ code }) => code, 8),
    text('Kantor', ({ name }) => name, 30),
    text('Keadaan', ({ status }) => availabilities[status], 18),
    text('Sebab', ({ reason }) => reason && services[reason], 32),
    instant('Kabar terakhir', ({ asOf }) => asOf),
  ],
};
