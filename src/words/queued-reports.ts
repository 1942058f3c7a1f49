/** Where a day's report stands that is kept on the device until the server has it. */
export const queuedStates = {
  waiting: 'Menunggu kirim',
  sent: 'Terkirim',
  refused: 'Ditolak',
};
