/** Where a mail stands. */
export const noticeStates = {
  waiting: 'Menunggu',
  sent: 'Terkirim',
  failed: 'Gagal',
};

/** What a mail is about, by its kind. */
export const noticeKinds = {
  'stock.running_out': 'Segera habis',
  'request.opened': 'Permintaan blangko',
  'request.withdrawn': 'Permintaan ditarik',
  'request.approved': 'Permintaan disetujui',
  'request.refused': 'Permintaan ditolak',
  'request.escalated': 'Permintaan lama menunggu',
  'request.reminded': 'Permintaan diingatkan',
  'consignment.dispatched': 'Blangko dikirim',
  'consignment.recalled': 'Pengiriman ditarik kembali',
  'loan.ordered': 'Pinjaman menunggu konfirmasi',
  'loan.declined': 'Pinjaman tidak diberikan',
  'loan.withdrawn': 'Pinjaman dibatalkan',
  'loan.settled': 'Pinjaman diselesaikan',
  'consignment.received_short': 'Selisih kurang',
  'count.waiting': 'Selisih opname',
  'count.judged': 'Keputusan selisih',
  'consignment.recovered': 'Ditemukan kembali',
  'consignment.receipt_corrected': 'Penerimaan dikoreksi',
  'paper.reversed': 'Catatan dibatalkan',
  'letter.answered': 'Jawaban atas surat',
  'broadcast.sent': 'Edaran',
  'broadcast.withdrawn': 'Edaran ditarik',
  'person.invited': 'Undangan',
  'person.password_reset': 'Kata sandi baru',
  'person.password_changed': 'Kata sandi diganti',
  'person.second_factor': 'Verifikasi dua langkah',
  'person.address_agreement': 'Persetujuan ganti email',
  'person.address_confirmation': 'Konfirmasi email baru',
  'person.address_changed': 'Email diganti',
  digest: 'Ringkasan pagi',
  'digest.nation': 'Ringkasan pagi nasional',
  'month.due': 'Laporan bulanan',
  'holidays.missing': 'Hari libur',
};

/** The app may be older than the server, and a mail than both. */
export const kindWord = (kind: string): string =>
  (noticeKinds as Partial<Record<string, string>>)[kind] ?? 'Pemberitahuan';
