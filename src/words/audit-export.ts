/** What each file of an audit export tells, by the name that it bears there. */
export const auditFiles = {
  'neraca-saldo':
    'Neraca saldo: setiap rekening setiap kantor, saldo awal, mutasi, dan saldo akhir masa ini; di bawahnya jumlah semua kantor.',
  'buku-besar':
    'Setiap catatan setiap rekening yang tanggal kejadiannya dalam masa ini, dengan mutasi, rujukan, siapa yang mencatat, dan saldo sesudahnya.',
  kantor: 'Kantor-kantor yang dicakup, dengan zona waktu dan pengaturannya.',
  pengadaan: 'Pengadaan yang diterima atau dibatalkan dalam masa ini.',
  'saldo-awal': 'Saldo awal yang berlaku atau dibatalkan dalam masa ini.',
  pengiriman:
    'Pengiriman yang berada di perjalanan pada suatu hari dalam masa ini, dari atau ke kantor-kantor ini, dengan penerimaannya.',
  'koreksi-penerimaan': 'Setiap koreksi penerimaan yang dicatat dalam masa ini.',
  'temuan-kembali': 'Blangko yang ditemukan kembali, dicatat atau diterima dalam masa ini.',
  pemusnahan: 'Pemusnahan yang dilakukan atau dibatalkan dalam masa ini.',
  'di-luar-kantor':
    'Blangko yang berada di luar kantor pada suatu hari dalam masa ini, dengan pemegangnya dan keadaannya sekarang.',
  'kembali-dari-luar':
    'Setiap pencatatan hasilnya (tercetak, rusak, kembali, hilang), juga yang dibatalkan.',
  permintaan:
    'Permintaan yang diajukan, dijawab, atau ditarik dalam masa ini, dan yang masih berjalan.',
  'stok-opname': 'Stok opname dalam masa ini, dan yang dijelaskan atau diputuskan dalam masa ini.',
  'penjelasan-dan-keputusan-opname': 'Setiap penjelasan dan keputusan atas opname itu.',
  'laporan-cetak': 'Setiap revisi setiap laporan cetak harian; revisi terbesar yang berlaku.',
  'laporan-bulanan':
    'Setiap baris setiap revisi laporan bulanan yang disampaikan, untuk bulan-bulan dalam masa ini.',
  'orang-dan-peran': 'Pengguna kantor-kantor ini dan perannya sekarang, tanpa alamat email.',
  perubahan: 'Semua perubahan yang dicatat dalam masa ini dan bukan mutasi blangko.',
};

/** Where whoever unpacks it begins. */
export const READ_ME = 'BACA-SAYA.txt';
