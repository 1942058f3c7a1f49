/** The state of the service on a day; all but the first say why nothing, or little, was printed. */
export const services = {
  open: 'Buka',
  holiday: 'Libur',
  siak_down: 'SIAK terganggu',
  no_blanks: 'Blangko habis',
  no_ribbon: 'Ribbon atau film habis',
  suspended: 'Pelayanan dihentikan sementara',
  other: 'Lainnya',
};
