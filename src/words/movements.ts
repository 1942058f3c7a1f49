/** Why cards moved, on the stock card. */
export const movementReasons = {
  opening: 'Saldo awal',
  supply: 'Pengadaan',
  print: 'Tercetak',
  spoil: 'Rusak',
  correction: 'Koreksi',
  dispatch: 'Dikirim',
  receipt: 'Diterima',
  recall: 'Ditarik kembali',
  count: 'Stok opname',
  receipt_correction: 'Koreksi penerimaan',
  recovery: 'Ditemukan kembali',
  reversal: 'Pembatalan',
};

/** The same on any account: only spoiled cards are destroyed. */
export const ledgerReasons = { ...movementReasons, destruction: 'Dimusnahkan' };
