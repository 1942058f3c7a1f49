/**
 * The clerk's manual, once: the app shows it at /bantuan, and it is printed on two pages of A4. What stands
 * in a list is done in that order.
 */
export interface ManualPart {
  title: string;
  /** Sentences, or steps where they are numbered. */
  texts: string[];
  steps?: boolean;
  /** A picture of the screen, by its file in web/public/petunjuk. */
  picture?: { file: string; alt: string };
}

export const MANUAL_TITLE = 'Petunjuk Blangko untuk petugas';

export const CLERK_MANUAL: ManualPart[] = [
  {
    title: 'Masuk',
    picture: { file: 'masuk', alt: 'Halaman masuk dengan email dan kata sandi' },
    texts: [
      'Akun pertama datang lewat undangan di email: buka tautannya dan buat kata sandi. Setelah itu, masuk dengan email dan kata sandi. Setiap petugas memakai akun sendiri, karena setiap catatan menyebut nama pencatatnya.',
      'Lupa kata sandi: tekan "Lupa kata sandi?" dan buka tautan di email Anda. Kata sandi dan email diganti di "Akun saya": tekan nama Anda, atau "Lainnya" di telepon. Di sana juga terlihat perangkat yang masuk dengan akun Anda; keluarkan yang tidak Anda kenal. Di komputer bersama, tekan "Keluar" setelah selesai.',
    ],
  },
  {
    title: 'Laporan harian',
    steps: true,
    picture: {
      file: 'laporan',
      alt: 'Laporan harian di telepon: tanggal, tercetak, rusak, sisa stok',
    },
    texts: [
      'Buka "Laporan harian" dan periksa tanggalnya. Laporan suatu hari ditunggu paling lambat akhir hari kerja berikutnya.',
      'Isi Tercetak dan Rusak. Tulis 0 bila tidak ada; bila keduanya 0, pilih keadaan pelayanan atau tulis alasannya dalam catatan.',
      'Perekaman, siap cetak (PRR), serta ribbon dan film yang tersisa boleh diisi. Periksa sisa stok yang tampil, lalu tekan "Simpan".',
      'Tanda "Terkirim" berarti laporan sudah ada di server. Salah tulis? Buka tanggalnya, tekan "Koreksi", perbaiki, dan jelaskan sebabnya. Laporan lama tetap tercatat.',
    ],
  },
  {
    title: 'Hari yang terlambat dan terkunci',
    texts: [
      'Hari yang lewat masih dapat dilaporkan beberapa hari ke belakang, biasanya tujuh. Pilih harinya di bawah "14 hari terakhir".',
      'Hari yang lebih lama terkunci. Minta admin kantor provinsi membukanya; pesan untuk WhatsApp dapat disalin dari hari itu juga. Setelah dibuka, isi seperti biasa.',
    ],
  },
  {
    title: 'Blangko rusak',
    texts: [
      'Blangko yang rusak saat dicetak ditulis pada "Rusak", bukan pada "Tercetak". Simpan kepingnya: blangko rusak tetap menjadi tanggung jawab kantor sampai dimusnahkan.',
      'Pemusnahan dilakukan di depan saksi dan dicatat pada Stok, "Pemusnahan", dengan nomor berita acara dan nama para saksi.',
    ],
  },
  {
    title: 'Tanpa sambungan',
    texts: [
      'Blangko tetap terbuka tanpa sambungan pada perangkat yang pernah dipakai masuk. "Data per" menyebut kapan angka terakhir diambil dari server.',
      'Laporan dan penerimaan yang ditulis tanpa sambungan disimpan di perangkat dengan tanda "Menunggu kirim", lalu dikirim sendiri satu kali begitu ada sambungan. Jangan menghapus data peramban sebelum tandanya "Terkirim".',
      'Bila tandanya "Ditolak", baca alasannya, lalu perbaiki, kirim ulang, atau hapus dari perangkat. Rekan sekantor yang masuk di perangkat itu dapat mengirimnya atas namanya.',
    ],
  },
  {
    title: 'Menerima kiriman',
    steps: true,
    picture: {
      file: 'terima',
      alt: 'Stok di telepon: kiriman dalam perjalanan dan formulir penerimaan',
    },
    texts: [
      'Hitung isi boks saat tiba, sebelum menandatangani berita acara (BAST).',
      'Buka "Stok". Di bawah "Dalam perjalanan ke sini", tekan "Terima" pada nomor kiriman yang sama dengan BAST.',
      'Tulis jumlah yang benar-benar ada. Bila kurang, jelaskan sebabnya; selisihnya tercatat dan pengirim ikut diberi tahu. Bila lebih, catat sebanyak yang dikirim; pengirim mengirim sisanya sebagai pengiriman kedua.',
      'Periksa sekali lagi, lalu tekan "Terima". Penerimaan yang sudah terkirim tidak dapat dibatalkan.',
    ],
  },
  {
    title: 'Meminta blangko',
    texts: [
      'Begitu stok turun di bawah ambang batas, permintaan dibuat otomatis dan provinsi diberi tahu lewat email. Satu kantor mempunyai paling banyak satu permintaan yang berjalan.',
      'Perlu lebih awal? Tekan "Minta blangko" pada Stok; jumlahnya sudah diusulkan. Selama belum dijawab, jumlahnya masih dapat diubah pada Permintaan. Surat permohonan dapat dicetak dari sana.',
      'Yang disetujui sering lebih sedikit daripada yang diminta. Bila stok tetap di bawah ambang batas setelah kiriman tiba, permintaan berikutnya dibuat sendiri.',
    ],
  },
  {
    title: 'Blangko di luar kantor',
    texts: [
      'Blangko yang dibawa tim jemput bola atau dititipkan ke kecamatan dicatat pada Stok, "Di luar kantor": tekan "Bawa", lalu tulis pemegang dan jumlahnya. Tanda terimanya dapat dicetak. Keping itu tetap stok kantor, tetapi tidak dapat dipakai atau dikirim selama di luar.',
      'Begitu kembali, tekan "Kembali" dan tulis berapa yang tercetak, rusak, dan dibawa pulang; "Isikan" memasukkannya ke laporan hari itu. Keduanya juga dapat dicatat tanpa sambungan.',
    ],
  },
  {
    title: 'Stok tidak cocok',
    texts: [
      'Hitung blangko di lemari dan catat pada Stok, "Stok opname". Hasil hitungan menjadi stok yang berlaku; selisihnya dijelaskan dan tetap tercatat.',
    ],
  },
  {
    title: 'Bertanya kepada siapa',
    texts: [
      'Akun, kata sandi, dan nama di surat: admin kantor Anda. Hari terkunci, ambang batas, permintaan, dan kiriman: kantor provinsi. Jangan pernah menulis nama, NIK, atau data penduduk lain di Blangko, juga dalam catatan.',
    ],
  },
];
