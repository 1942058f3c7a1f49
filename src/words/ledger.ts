/** What does not hold in the ledger, by the name the server gives it. */
export const ledgerFaults = {
  'balance.differs_from_movements': 'Saldo berbeda dari jumlah mutasinya',
  'balance.differs_from_entries': 'Saldo berbeda dari catatan terakhirnya',
  'balance.negative': 'Saldo di bawah nol',
  'movement.entries_wrong': 'Mutasi tidak tercatat di kedua rekeningnya',
  'entries.not_gapless': 'Nomor catatan tidak berurutan',
  'entry.balance_wrong': 'Saldo pada catatan salah hitung',
  'month.differs': 'Perubahan sebulan berbeda dari jumlah mutasinya',
  'ledger.not_balanced': 'Semua saldo bersama tidak nol',
  'office.begun_wrongly': 'Mulai tanpa saldo awal dan tanpa mutasi, atau sebaliknya',
  'reports.differ': 'Rekening berbeda dari laporan cetak',
  'counts.differ': 'Mutasi opname berbeda dari selisih opname',
  'variance.differs_from_record': 'Selisih berbeda dari selisih yang tercatat',
  'consignments.differ': 'Mutasi berbeda dari pengirimannya',
  'receipts.not_in_order': 'Revisi penerimaan tidak berurutan',
  'recoveries.differ': 'Pengiriman berbeda dari temuannya',
  'entries_into_stock.differ': 'Mutasi berbeda dari saldo awal dan pengadaan',
  'destructions.differ': 'Mutasi berbeda dari pemusnahan',
  'loans.differ': 'Pinjaman berbeda dari pengiriman dan catatannya',
  'hand_outs.differ': 'Blangko di luar kantor berbeda dari catatannya',
};

/** Where cards are, by the kind of account. */
export const accountKinds = {
  supplied: 'pengadaan',
  on_hand: 'stok',
  in_transit: 'dalam perjalanan',
  printed: 'tercetak',
  spoiled: 'rusak',
  destroyed: 'dimusnahkan',
  variance: 'selisih',
};

const wordOf = (words: Partial<Record<string, string>>, code: string) => words[code] ?? code;

export const faultWord = (fault: string): string => wordOf(ledgerFaults, fault);

/** `65.71/on_hand` as `65.71, stok`; null is the ledger as a whole. */
export function accountWord(account: string | null): string {
  if (account === null) return 'Seluruh buku besar';
  const [office, kind = ''] = account.split('/');
  return `${office}, ${wordOf(accountKinds, kind)}`;
}

/** `entry 17` or `movement 0197…`, where a single one is at fault. */
export const whereWord = (where: string | null): string =>
  where
    ?.replace('entry', 'catatan')
    .replace('movement', 'mutasi')
    .replace('consignment', 'pengiriman')
    .replace('hand-out', 'serah terima di luar kantor')
    .replace('month', 'bulan') ?? '';

/** The columns of a trial balance. */
export const trialBalanceColumns = {
  opening: 'Saldo awal',
  in: 'Masuk',
  printed: 'Tercetak',
  spoiled: 'Rusak',
  sent: 'Dikirim',
  destroyed: 'Dimusnahkan',
  variance: 'Selisih opname',
  closing: 'Saldo akhir',
};
