/** What stands on a month's sheet, on screen, on paper and in a file. */
export const monthOfCards = {
  opening: 'Saldo awal',
  ofEarlierMonths: 'Koreksi bulan lalu',
  in: 'Masuk',
  printed: 'Tercetak',
  spoiled: 'Rusak',
  sent: 'Dikirim ke kantor lain',
  counted: 'Selisih opname',
  corrected: 'Koreksi dan pembatalan',
  closing: 'Saldo akhir',
};

/** Of what came in and of what was sent. */
export const monthOfLoans = {
  got: 'di antaranya pinjaman diterima',
  returnsGot: 'di antaranya pengembalian diterima',
  given: 'di antaranya dipinjamkan',
  returnsGiven: 'di antaranya dikembalikan',
};

export const monthOfSpoiled = {
  opening: 'Saldo awal rusak',
  ofEarlierMonths: 'Koreksi bulan lalu',
  spoiled: 'Rusak bulan ini',
  destroyed: 'Dimusnahkan',
  counted: 'Selisih opname',
  corrected: 'Saldo awal dan pembatalan',
  closing: 'Saldo akhir rusak',
};

/** What takes from a balance; everything else adds, or bears its own sign. */
export const takesFromCards: readonly string[] = ['printed', 'spoiled', 'sent'];
export const takesFromSpoiled: readonly string[] = ['destroyed'];

export const monthStates = {
  running: 'Bulan berjalan',
  open: 'Belum disampaikan',
  submitted: 'Disampaikan',
};

export const monthColumns = {
  used: 'Pemakaian',
  in: 'Masuk',
  closing: 'Saldo akhir',
  withoutCards: 'Hari tanpa blangko',
  spoilRate: 'Rusak dari pemakaian',
};
