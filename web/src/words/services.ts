import type { components } from '../api/schema.js';

export type Service = components['schemas']['PrintReportDto']['service'];

/** The state of the service on a day. */
export const services: Record<Service, string> = {
  open: 'Buka',
  holiday: 'Libur',
  siak_down: 'SIAK terganggu',
  no_blanks: 'Blangko habis',
  no_ribbon: 'Ribbon atau film habis',
  suspended: 'Pelayanan dihentikan sementara',
  other: 'Lainnya',
};
