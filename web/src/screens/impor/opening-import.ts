import type { Schemas } from '../../api/client.js';
import type { Failure } from '../../api/failure.js';
import { everydaySentence } from '../../api/problem.js';

type Row = Schemas['ImportRowDto'];
type Skipped = Schemas['SkippedLineDto'];

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** By its name: what the system calls a CSV differs from one computer to the next. */
export const typeOf = ({ name }: File): string | undefined =>
  TYPES[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];

/** What a row did, or would do. */
export function actionInWords({ action }: Row, applied: boolean): string {
  const when = applied ? 'sudah' : 'akan';
  if (action === 'open') return `${when} dibuka`;
  return action === 'set_minimum' ? `ambang batas ${when} diubah` : 'tidak berubah';
}

const FAULT_WORDS: Record<string, string> = {
  'code.missing': 'kode belum diisi; tulis misalnya 65.71',
  'code.unreadable': 'bukan kode kantor; tulis misalnya 65.71',
  'code.unknown': 'bukan kantor yang dapat Anda buka; lihat kode di templat',
  'code.repeated': 'kantor ini sudah ada di baris lain',
  'name.differs': 'bukan nama kantor dengan kode itu',
  'number.unreadable': 'angkanya tidak jelas; tulis 1200 atau 1.200',
  'number.not_whole': 'bukan angka bulat; tulis 1200 atau 1.200',
  'number.negative': 'kurang dari nol',
  'number.too_large': 'lebih dari 1.000.000.000',
  'date.unreadable': 'tanggalnya tidak jelas; tulis seperti 25/03/2026',
  'formula.unkept': 'rumus ini belum punya hasil; buka di Excel, simpan sekali di sana, lalu kirim',
  'row.too_wide':
    'ada lebih banyak sel daripada judul; koma di dalam angka memisahkannya, tulis 1200 atau 1.200',
  'number.parted':
    'bersama sel di kanannya mungkin satu angka yang terpisah koma; tulis 1200 atau 1.200, atau pisahkan sel dengan titik koma',
  'row.hidden': 'barisnya disembunyikan atau tersaring; tampilkan atau hapus',
  'date.alone': 'tanggal tanpa saldo awal; isi keduanya atau kosongkan',
  'spoiled.alone': 'blangko rusak tanpa saldo awal; isi keduanya (0 bila tidak ada) atau kosongkan',
  'office.closed': 'kantor ini sudah ditutup; buka kembali dahulu, atau hapus barisnya',
  'opening.too_late':
    'kantor ini sudah mempunyai mutasi; kosongkan saldo awalnya, selisih dibetulkan dengan stok opname',
};

/** `C7, "1,200": angkanya tidak jelas; …` */
export function faultInWords({ code, cell, written, message }: Row['faults'][number]): string {
  const where = [cell, written && `"${written}"`].filter(Boolean).join(', ');
  const problem = { status: 400, code, detail: message };
  const sentence = everydaySentence(problem, null) ?? message;
  const what = FAULT_WORDS[code] ?? sentence.replace(/\.$/, '');
  return where ? `${where}: ${what}.` : `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
}

const SKIPPED: Record<Skipped['as'], string> = {
  sum: 'jumlah',
  heads: 'judul kolom',
  words: 'bukan baris kantor',
};
/** `baris 9 (jumlah): Sub total` */
export const skippedInWords = ({ line, as, written }: Skipped): string =>
  `baris ${line} (${SKIPPED[as]})${written && `: ${written}`}`;

const OF_FILE: [RegExp, string][] = [
  [/empty/, 'Berkasnya kosong.'],
  [
    /no line of heads/,
    'Tidak ada baris judul dengan Kode dan Saldo awal atau Ambang batas. Mulai dari templat.',
  ],
  [/two columns/, 'Ada dua kolom yang artinya sama. Ganti judul salah satunya, atau hapus.'],
  [/more than \d+ lines/, 'Lebih dari 1.000 baris. Kirim satu provinsi sekali.'],
  [/quotation mark/, 'Ada tanda kutip yang tidak ditutup. Hapus atau tutup, lalu kirim lagi.'],
  [/visible sheet/, 'Semua lembarnya tersembunyi. Tampilkan lembar yang berisi tabel.'],
  [
    /too long to read|too much|more than this/,
    'Isinya terlalu besar. Salin tabelnya saja ke berkas baru, lalu kirim berkas itu.',
  ],
  [
    /workbook/,
    'Berkasnya tidak terbaca. Simpan sekali lagi sebagai .xlsx tanpa sandi, atau sebagai .csv.',
  ],
];

/** What is wrong with the file as a whole; null where the failure is of another kind. */
export function fileInWords(failure: Failure | null): string | null {
  if (failure?.code === 'request.too_large') return 'Berkasnya lebih dari 1 MB.';
  const message = failure?.fields['file'];
  return OF_FILE.find(([pattern]) => message && pattern.test(message))?.[1] ?? message ?? null;
}
