/** How a request came. */
export const requestChannels = {
  system: 'Sistem',
  app: 'Aplikasi',
  visit: 'Datang sendiri',
  letter: 'Surat',
  phone: 'Lewat telepon',
};
