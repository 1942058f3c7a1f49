import type { ProblemBody } from './problem.js';

const CODE_REFUSED =
  'Kode ini salah, sudah lewat, atau sudah dipakai. Tulis kode yang sekarang tampil, atau tunggu yang berikutnya.';

/**
 * What only an admin or an office above another can be refused, of one's own account and of cards outside: few
 * clerks load it.
 */
const SENTENCES: Record<string, string> = {
  'office.not_empty':
    'Kantor ini masih mempunyai blangko, kiriman, permintaan yang berjalan, atau kantor buka di bawahnya.',
  'office.not_closed': 'Kantor ini tidak sedang ditutup.',
  'opening.too_late': 'Saldo awal hanya dapat dicatat sebelum mutasi lain.',
  'request.not_approved': 'Permintaan ini belum disetujui.',
  'request.other_office': 'Permintaan ini milik kantor lain.',
  'request.exceeds_grant': 'Jumlah kiriman melebihi yang disetujui.',
  'hand_out.not_found': 'Blangko di luar kantor ini tidak ada di kantor Anda.',
  'hand_out.exceeds_held':
    'Jumlahnya melebihi yang masih di luar menurut server. Periksa catatan yang sudah ada.',
  'hand_out.not_settled': 'Tidak ada catatan yang dapat dibatalkan.',
  'consignment.not_sent': 'Pinjaman ini tidak berangkat, jadi tidak ada BAST-nya.',
  'loan.not_found': 'Pinjaman ini tidak ada atau di luar jangkauan Anda.',
  'loan.between_regencies': 'Pinjaman hanya antara dua kabupaten/kota.',
  'loan.not_awaiting': 'Pinjaman ini sudah dijawab atau dibatalkan.',
  'loan.not_received': 'Pinjaman ini belum diterima, jadi belum ada yang harus dikembalikan.',
  'loan.exceeds_owed':
    'Jumlahnya melebihi yang masih dipinjam, dengan yang sedang dalam perjalanan kembali.',
  'loan.not_opposite':
    'Saling hapus hanya untuk dua pinjaman yang berlawanan arah antara dua kantor yang sama.',
  'recovery.not_found': 'Temuan ini tidak ada atau di luar jangkauan Anda.',
  'recovery.own': 'Temuan Anda sendiri diterima oleh orang lain.',
  'recovery.accepted': 'Temuan ini sudah diterima.',
  'supply.not_found': 'Pengadaan ini tidak ada.',
  'destruction.not_found': 'Pemusnahan ini tidak ada di kantor ini.',
  'opening.not_found': 'Kantor ini belum mempunyai saldo awal.',
  'paper.reversed': 'Catatan ini sudah dibatalkan.',
  'paper.counted_since':
    'Blangko sudah dihitung sejak catatan ini. Stok opname itu yang menentukan; selisihnya dijelaskan di sana.',
  'position.in_future': 'Tanggal itu belum tiba. Pilih hari ini atau sebelumnya.',
  'plan.not_found': 'Rencana ini tidak ada atau di luar jangkauan Anda.',
  'plan.not_sent': 'Rencana ini belum dikirim, jadi belum ada BAST-nya.',
  'plan.not_draft': 'Rencana ini sudah dikirim atau dibuang. Buat yang baru.',
  'plan.empty': 'Rencana ini belum memberi siapa pun blangko.',
  'plan.if_match_required': 'Rancangan ini mungkin sudah diubah. Muat yang terbaru dahulu.',
  'plan.revision_mismatch':
    'Rancangan ini sudah diubah rekan Anda. Muat yang terbaru, atau simpan sebagai rancangan baru.',
  'plan.stock_moved':
    'Stok atau permintaan berubah sejak rencana ini dibuat. Belum ada yang dikirim.',
  'session.not_found': 'Sesi ini sudah berakhir.',
  'password.refused': 'Kata sandi sekarang tidak cocok. Belum ada yang diganti.',
  'address_change.not_found':
    'Penggantian email ini sudah selesai, dibatalkan, diganti, atau kedaluwarsa.',
  'session.code_wanted': 'Kata sandi benar. Tulis juga kode dari aplikasi autentikator Anda.',
  'session.code_refused': CODE_REFUSED,
  'code.refused': CODE_REFUSED,
  'second_factor.required':
    'Akun Anda wajib memakai verifikasi dua langkah. Muat ulang halaman ini untuk menyiapkannya.',
  'second_factor.obligatory':
    'Akun Anda wajib memakai verifikasi dua langkah, jadi tidak dapat dimatikan.',
  'second_factor.off': 'Verifikasi dua langkah tidak aktif pada akun ini.',
  'second_factor.not_begun': 'Waktu untuk menyiapkan sudah habis. Mulai lagi dengan kode QR baru.',
  'second_factor.own': 'Verifikasi dua langkah Anda sendiri diatur ulang oleh admin lain.',
  'person.disabled': 'Orang ini dinonaktifkan. Aktifkan dahulu.',
  'person.email_taken': 'Email ini sudah dipakai orang lain.',
  'address_change.own': 'Penggantian email Anda sendiri disetujui oleh admin lain.',
  'person.already_accepted': 'Undangan ini sudah diterima.',
  'person.not_found': 'Orang ini tidak ada atau di luar jangkauan Anda.',
  'letter.not_found': 'Surat ini tidak ada atau di luar jangkauan Anda.',
  'letter.unmatched':
    'Pengirim surat ini tidak dikenal. Buka permintaannya dari Permintaan baru, untuk kantor yang dimaksud.',
  'letter.settled': 'Surat ini sudah menjadi permintaan.',
  'letter_attachment.not_found': 'Lampiran ini tidak disimpan atau sudah dihapus.',
  'notice.not_found': 'Email ini tidak ada atau di luar jangkauan Anda.',
  'notice.not_failed': 'Hanya email yang gagal yang dapat dikirim ulang.',
  'notice.secret_gone':
    'Tautan rahasia di dalamnya sudah dihapus. Kirim undangan atau tautan baru.',
  'holiday.not_found': 'Tidak ada hari libur pada tanggal ini.',
  'public_word.not_found': 'Kantor ini tidak mempunyai kata kantor.',
  'public_word.not_shown': 'Kata kantor ini sudah tidak tampil.',
  'broadcast.not_found': 'Edaran ini tidak ada atau bukan untuk kantor Anda.',
  'broadcast.not_open': 'Edaran ini sudah berakhir atau ditarik. Muat ulang untuk melihatnya.',
  'broadcast.asks_reading': 'Edaran ini cukup dibaca, tidak perlu dikonfirmasi.',
  'broadcast.to_nobody': 'Tidak ada kantor terbuka yang dituju.',
  'broadcast.too_many_open':
    'Kantor Anda mempunyai 20 edaran yang masih berlaku. Tarik yang sudah selesai, atau tunggu sampai ada yang berakhir.',
  'unit_price.not_found': 'Tidak ada harga yang mulai berlaku pada tanggal ini.',
  'signatory.overlapping': 'Masih ada penanda tangan lain pada tanggal itu. Akhiri dahulu masanya.',
  'count.own': 'Selisih yang Anda hitung atau jelaskan sendiri diterima oleh orang lain.',
  'count.unexplained': 'Selisih ini belum dijelaskan kantornya.',
  'month.in_future': 'Bulan itu belum tiba. Pilih bulan ini atau sebelumnya.',
  'month.not_over':
    'Bulan ini belum selesai. Laporannya disampaikan mulai tanggal 1 bulan berikutnya.',
  'month.not_begun': 'Kantor ini belum mulai pada bulan itu, jadi tidak ada yang dilaporkan.',
  'month.out_of_order':
    'Laporan bulanan disampaikan berurutan. Sampaikan dahulu bulan yang belum disampaikan.',
  'month.next_submitted':
    'Bulan sesudahnya sudah disampaikan. Yang diperbaiki sekarang tampil di bulan berjalan sebagai koreksi bulan lalu.',
  'month.revision_not_found': 'Revisi itu tidak ada.',
  'month.siak_unexplained': 'Angka SIAK berbeda dari laporan. Jelaskan sebabnya.',
  'month.note_wanting': 'Laporan ini pernah disampaikan. Tulis apa yang berubah.',
  'signatory.not_found': 'Penanda tangan ini tidak ada.',
  'plan.too_many_drafts': 'Terlalu banyak rancangan. Buang yang tidak dipakai, lalu simpan lagi.',
};

function lastAdmin(detail = ''): string {
  const [, first] = /^The first person of (.+) must be an admin/.exec(detail) ?? [];
  if (first) return `Orang pertama di ${first} harus admin.`;
  const [, office = 'Kantor ini'] = /^(.+) would be left/.exec(detail) ?? [];
  return detail.includes('not accepted')
    ? `${office} akan tinggal dengan admin yang belum menerima undangannya. Tunggu sampai diterima.`
    : `${office} akan tanpa admin. Undang atau angkat admin lain dahulu.`;
}

/** Undefined where no better sentence is known than the server's own. */
export const sentenceAbove = ({ code = '', detail }: ProblemBody): string | undefined =>
  code === 'person.last_admin' ? lastAdmin(detail) : SENTENCES[code];
