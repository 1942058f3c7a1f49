/** How an episode without cards began. */
export const stockOutCauses = {
  empty: 'Stok habis',
  reported: 'Dilaporkan blangko habis',
};

/** What ended an episode without cards. */
export const stockOutEnds = {
  opening: 'Saldo awal',
  supply: 'Pengadaan',
  receipt: 'Blangko diterima',
  recall: 'Pengiriman ditarik kembali',
  count: 'Stok opname',
  correction: 'Koreksi',
  report: 'Laporan harian',
  closing: 'Kantor ditutup',
  other: 'Mutasi lain',
};
