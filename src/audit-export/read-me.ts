import { auditFiles, READ_ME } from '../words/audit-export.js';
import { fullDate, fullMomentAt } from '../words/dates.js';
import { accountKinds } from '../words/ledger.js';
import { change, number } from '../words/numbers.js';
import { capital } from '../words/text.js';
import { zoneWord } from '../words/zones.js';
import type { AuditFileName } from './audit-file.js';
import type { AccountCheck } from './tally.js';

/** What is known of an export once all its files are written. */
export interface Written {
  office: { code: string; name: string; timezone: string };
  offices: number;
  from: string;
  to: string;
  at: Date;
  by: { name: string; office: string };
  files: { name: AuditFileName; rows: number }[];
  checks: AccountCheck[];
}

/** `- Stok: saldo awal 1.000, catatan −200, saldo akhir 800: cocok.` */
const checkInWords = ({ account, opening, entries, closing, holds }: AccountCheck): string =>
  `- ${capital(accountKinds[account])}: saldo awal ${number(opening)}, catatan ${change(entries)}, ` +
  `saldo akhir ${number(closing)}: ${holds ? 'cocok' : 'TIDAK COCOK'}.`;

/**
 * Says to whoever unpacks an export what each file is and how to check the sums. Written last, so that it
 * tells how many rows each file has; with ends of lines and the mark that every editor knows.
 */
export function readMe({ office, offices, from, to, at, by, files, checks }: Written): string {
  const zone = zoneWord(office.timezone);
  const whose =
    offices === 1
      ? `${office.name} (${office.code})`
      : `${office.name} (${office.code}) dan ${number(offices - 1)} kantor di bawahnya`;
  const fails = checks.filter(({ holds }) => !holds);
  const lines = [
    'BERKAS PEMERIKSAAN BLANGKO KTP-EL',
    '',
    `Kantor: ${whose}`,
    `Masa: ${fullDate(from)} sampai ${fullDate(to)}, kedua hari itu termasuk`,
    `Diunduh: ${fullMomentAt(at, office.timezone)}, oleh ${by.name} (kantor ${by.office})`,
    '',
    'BERKAS',
    '',
    ...files.map(({ name, rows }) => `- ${name}.csv, ${number(rows)} baris. ${auditFiles[name]}`),
    '',
    'Setiap berkas CSV: baris pertama kepala kolom, kolom dipisah titik koma, huruf UTF-8, koma untuk pecahan.',
    "Kata-kata yang dimulai seperti rumus diberi tanda ' di depannya. Jumlah selalu keping utuh.",
    '',
    'HARI, KANTOR, DAN ZONA WAKTU',
    '',
    '- "Tanggal" adalah tanggal kejadian menurut kalender kantor yang bersangkutan. Masa di atas, neraca saldo, dan buku besar memakai tanggal ini, bukan saat pencatatan.',
    `- Saat pencatatan ("Dicatat pada" dan sejenisnya) ditulis menurut jam ${office.name} (${zone}); kolomnya menyebut zona itu. Daftar yang dibatasi menurut saat, seperti perubahan.csv, memakai hari pada jam itu.`,
    '- Kode kantor: 00 kementerian, dua angka provinsi, dua angka titik dua angka kabupaten/kota.',
    '',
    'CARA MEMERIKSA JUMLAH',
    '',
    '1. Untuk satu kantor dan satu rekening, jumlahkan kolom "Perubahan" di buku-besar.csv. Saldo awal ditambah jumlah itu harus sama dengan saldo akhir di neraca-saldo.csv.',
    '   Rekening yang tidak ada di neraca saldo kosong sepanjang masa ini.',
    '2. Sama untuk semua kantor bersama: lihat baris "Jumlah" di bawah neraca saldo.',
    '3. Setiap mutasi mempunyai dua catatan dengan "Id mutasi" yang sama, satu mengurangi dan satu menambah. Bila keduanya milik kantor-kantor ini, jumlah keduanya nol; pasangan yang lain milik kantor di luar berkas ini.',
    '4. Dalam satu rekening "Nomor catatan" berurutan menurut saat pencatatan. "Saldo sesudahnya" mengikuti urutan itu, bukan urutan tanggal. Nomor yang tidak ada di sini adalah catatan dengan tanggal di luar masa ini.',
    '5. "Rujukan" menyebut surat mutasi: nomor pengiriman, tanggal laporan cetak, atau nomor berita acara. Surat itu ada di berkas yang bersangkutan.',
    '',
    'Jumlah semua kantor, dihitung ketika berkas ini ditulis:',
    '',
    ...checks.map(checkInWords),
    '',
    fails.length === 0
      ? 'Semua rekening cocok.'
      : 'Ada rekening yang tidak cocok. Minta kementerian memeriksa buku besar.',
    '',
    'DARI SAAT APA',
    '',
    '- Neraca saldo dan buku besar dari satu saat yang sama, yaitu saat unduhan dimulai. Yang dicatat sesudahnya tidak ada di dalamnya.',
    '- Daftar lain dibaca selama unduhan, halaman demi halaman: setiap baris seperti keadaannya ketika dibaca. Tidak ada baris yang terlewat atau dua kali. Surat yang dicatat selama unduhan dapat ada di daftar dan belum ada di buku besar.',
    '- Pengguna dan pengaturan kantor adalah yang sekarang; perubahannya dalam masa ini ada di perubahan.csv.',
    '',
    `Bila ${READ_ME} ada, semua berkas ditulis sampai selesai: berkas ini ditulis paling akhir.`,
    '',
  ];
  return `\uFEFF${lines.join('\r\n')}`;
}
