/** The one thing to say of an office first. */
export const officeStatuses = {
  out: 'Kosong',
  low: 'Menipis',
  running_out: 'Segera habis',
  silent: 'Belum lapor',
  safe: 'Aman',
  not_begun: 'Belum mulai',
};
