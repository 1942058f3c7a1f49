/** The one thing to say of an office first. */
export const officeStatuses = {
  out: 'Kosong',
  low: 'Menipis',
  silent: 'Belum lapor',
  safe: 'Aman',
  not_begun: 'Belum mulai',
};
