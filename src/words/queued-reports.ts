/** Where a day's report stands, or a receipt, that is kept on the device until the server has it. */
export const queuedStates = {
  waiting: 'Menunggu kirim',
  sent: 'Terkirim',
  refused: 'Ditolak',
};
